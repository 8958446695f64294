"""What the moderator corrects of how a file was read, one correction at a time."""

from collections.abc import Iterable
from dataclasses import replace

from huddle_app.method.survey.reading import ColumnMapping, ColumnUse
from huddle_app.method.words import Function

NO_ANSWER = 0
"""What a word of an answer means that says that there is none."""


def taken_for(mapping: ColumnMapping, place: int, meaning: str) -> ColumnMapping:
    """A column is of this meaning; empty leaves it out. What else was given that meaning has it no more."""
    others = {
        other: said
        for other, said in mapping.meanings.items()
        if other != place and (said != meaning or not meaning)
    }
    return replace(mapping, meanings={**others, place: meaning})


def matched(mapping: ColumnMapping, columns: Iterable[ColumnUse], *, same: bool) -> ColumnMapping:
    """These columns are what they were taken for, or are left out."""
    for use in columns:
        mapping = taken_for(mapping, use.place, use.meaning if same else "")
    return mapping


def turned(mapping: ColumnMapping, places: Iterable[int], *, turn: bool) -> ColumnMapping:
    """The ratings of these columns run the other way round, or as they should; that settles the doubt."""
    these = frozenset(places)
    return replace(
        mapping,
        turned=mapping.turned | these if turn else mapping.turned - these,
        settled=mapping.settled | these,
    )


def unsaid(mapping: ColumnMapping, places: Iterable[int]) -> ColumnMapping:
    """Nothing is said of which way round the ratings of these columns run: it is asked again."""
    these = frozenset(places)
    return replace(mapping, turned=mapping.turned - these, settled=mapping.settled - these)


def all_of(
    mapping: ColumnMapping, function: Function | None, level: str, region: str
) -> ColumnMapping:
    """All rows are of this function, level and region, where no column says."""
    return replace(mapping, function=function, level=level.strip(), region=region.strip())


def means(mapping: ColumnMapping, word: str, function: Function | None) -> ColumnMapping:
    """A word of the function's column means this function (OTHER leaves its rows out), or nothing is said."""
    others = {
        said: of for said, of in mapping.functions.items() if said.casefold() != word.casefold()
    }
    return replace(mapping, functions={**others, word: function} if function else others)


def anew(mapping: ColumnMapping, *, same: bool) -> ColumnMapping:
    """Who has a code that is in already is the same person and answers anew, or is somebody else."""
    return replace(mapping, anew=same)


def rated(mapping: ColumnMapping, word: str, rating: int | None) -> ColumnMapping:
    """A word of an answer means this rating, 1 to 7 or NO_ANSWER, or nothing is said."""
    others = {
        said: of for said, of in mapping.answers.items() if said.casefold() != word.casefold()
    }
    return replace(mapping, answers=others if rating is None else {**others, word: rating})
