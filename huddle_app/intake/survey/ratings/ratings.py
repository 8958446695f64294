"""The answers of all statement columns as ratings: a digit per respondent and statement."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from huddle_app.intake.survey.ratings.answer_coding import keys_of
from huddle_app.intake.survey.ratings.at_odds import pairs_at_odds
from huddle_app.intake.survey.ratings.no_answers import read_as_none
from huddle_app.intake.survey.ratings.rating_remarks import in_the_middle, no_answer, not_read
from huddle_app.intake.survey.ratings.readings import read_columns
from huddle_app.intake.survey.ratings.refusal import Refusal, no_answers
from huddle_app.intake.survey.ratings.reverse_coded import Against, running_against
from huddle_app.intake.survey.ratings.scale_length import refusals
from huddle_app.intake.survey.ratings.scales import (
    Given,
    Key,
    Reader,
    plain_number,
    reader,
    together,
)
from huddle_app.intake.survey.ratings.unknown_words import words_refused
from huddle_app.intake.survey.ratings.word_ends import Ends, word_ends
from huddle_app.intake.survey.ratings.words_to_say import words_to_say
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.method.progress import Report
from huddle_app.method.survey.column_words import scale_titles
from huddle_app.method.survey.reading import ColumnMapping, ColumnUse, How, Rejected
from huddle_app.method.toolkit import Toolkit
from huddle_app.texts import _

_MOST_DIFFERENT = 300
"""So many different cells that are no numbers, and a column is no rating."""


@dataclass(frozen=True)
class Ratings:
    """What the columns say: digits by statement, the uses with their doubts, cells left out by row.

    `bad` has, for each row by its place, the places of the columns left out and why; `refused` the
    columns of which nothing is read, `waiting` those of them that the moderator's answer would bring
    back. `no_answers` are the numbers read as no answer, `to_say` the words only the moderator knows,
    with their cells.
    """

    digits: Mapping[str, str]
    uses: tuple[ColumnUse, ...]
    bad: Mapping[int, Sequence[tuple[int, str]]]
    refused: Mapping[int, str]
    waiting: frozenset[int]
    no_answers: tuple[Rejected, ...]
    remarks: tuple[str, ...]
    to_say: Mapping[str, int]


def read_ratings(
    sheet: Sheet,
    uses: Sequence[ColumnUse],
    toolkit: Toolkit,
    mapping: ColumnMapping,
    report: Report,
) -> Ratings:
    """All statement columns read; those on a scale of another length are refused in a sentence."""
    asked = {use.place: use for use in uses if use.asks}
    read_cell = reader(mapping.answers)
    said = _said(sheet, asked, read_cell, report)
    keys = keys_of(said, mapping.settled)
    keys |= _at_odds(said, keys, _scales(asked))
    given = {place: answers.taken(keys[place]) for place, answers in said.items()}
    in_words = words_refused(_cells(sheet, given), given, keys, read_cell)
    ends = word_ends(given, _scales(asked))
    refused = _refusals(sheet, asked, given, in_words.refused, mapping)
    waiting = ends.other_way - refused.keys() - mapping.turned - mapping.settled
    out = refused.keys() | waiting
    taken = [use for use in asked.values() if use.place not in out]
    read = read_columns(sheet, taken, keys, mapping, report)
    doubts = _doubts(asked, ends, running_against(read.digits, toolkit), toolkit, mapping)
    to_say = words_to_say(_worded(sheet, said, mapping), mapping.answers, in_words.doubled)
    return Ratings(
        digits=read.digits,
        uses=_judged_all(uses, refused, given, doubts, read.words, mapping),
        bad=read.bad,
        refused={
            place: refused[place].why if place in refused else _to_turn() for place in sorted(out)
        },
        waiting=frozenset(waiting.union(p for p, why in refused.items() if why.waits)),
        no_answers=tuple(read_as_none(sheet, read.words, keys, read_cell)),
        remarks=(
            *not_read(read.unread, to_say),
            *no_answer([*read.words], said, keys),
            *in_the_middle(sheet, [*read.words], keys, read_cell),
        ),
        to_say=to_say,
    )


def _said(
    sheet: Sheet, asked: Mapping[int, ColumnUse], read: Reader, report: Report
) -> dict[int, Given]:
    """What each column says; nothing where it is free text, of which each cell would be looked at."""
    given: dict[int, Given] = {}
    rows = len(sheet.numbers)
    for done, place in enumerate(asked):
        report(rows * done // (4 * len(asked)), rows)
        free = _free_text(sheet, place)
        given[place] = Given({}) if free else together([sheet.counts[place]], read)
    return given


def _at_odds(
    said: Mapping[int, Given], keys: Mapping[int, Key], scales: Sequence[Sequence[int]]
) -> dict[int, Key]:
    """The keys of the columns in which numbers are at odds with the words beside them."""
    if not any(own.pairs for own in said.values()):
        return {}
    given = {place: own.taken(keys[place]) for place, own in said.items()}
    odd = pairs_at_odds(given, scales)
    return {place: replace(keys[place], at_odds=pairs) for place, pairs in odd.items()}


def _worded(
    sheet: Sheet, said: Mapping[int, Given], mapping: ColumnMapping
) -> Iterator[Mapping[str, int]]:
    """The different cells of the columns in which words may stand, but for free text."""
    for place, own in said.items():
        if not own.as_asked or (mapping.answers and not _free_text(sheet, place)):
            yield sheet.counts[place]


def _cells(sheet: Sheet, places: Iterable[int]) -> dict[int, Mapping[str, int]]:
    return {place: sheet.counts[place] for place in places}


def _free_text(sheet: Sheet, place: int) -> bool:
    cells = sheet.counts[place]
    if len(cells) <= _MOST_DIFFERENT:
        return False
    return sum(not plain_number(cell) for cell in cells) > _MOST_DIFFERENT


def _scales(asked: Mapping[int, ColumnUse]) -> Sequence[Sequence[int]]:
    """The places of the columns of each scale."""
    scales: dict[str, list[int]] = {}
    for place, use in asked.items():
        scales.setdefault(use.meaning.rpartition(".")[0], []).append(place)
    return list(scales.values())


def _to_turn() -> str:
    """Why a column waits whose own words say that it runs the other way round."""
    return _("here 1 stands for full agreement and 7 for full disagreement; say whether to turn it")


def _refusals(
    sheet: Sheet,
    asked: Mapping[int, ColumnUse],
    given: Mapping[int, Given],
    in_words: Mapping[int, Refusal],
    mapping: ColumnMapping,
) -> dict[int, Refusal]:
    """Why columns are refused; a guess is not, where the moderator has set it aside.

    What is to be said of a column's words comes before a guess how long its scale is.
    """
    found: dict[int, Refusal] = refusals(given, _scales(asked))
    found |= {
        place: why
        for place, why in in_words.items()
        if place not in found or not found[place].sure or found[place] == no_answers()
    }
    found |= {place: no_answers() for place in asked if _free_text(sheet, place)}
    return {
        place: found[place]
        for place in asked
        if place in found and (found[place].sure or place not in mapping.settled)
    }


def _doubts(
    asked: Mapping[int, ColumnUse],
    ends: Ends,
    against: Against,
    toolkit: Toolkit,
    mapping: ColumnMapping,
) -> dict[int, str]:
    running = dict(_running(against, toolkit))
    found: dict[int, str] = {}
    for place, use in asked.items():
        # A column turned by hand that still runs against the others is worth a word; one turned for
        # the words beside its numbers is as it should be.
        turned = place in mapping.turned
        if place in ends.other_way and not turned:
            found[place] = _(
                "Here 1 stands for full agreement and 7 for full disagreement: left out until you say. Turn it?"
            )
        elif turned and place in ends.as_asked:
            found[place] = _(
                "It is turned, though here 7 stands for full agreement. Is it the other way round?"
            )
        elif turned and use.meaning in against.statements:
            found[place] = _(
                "Turned, its answers run against the others of its scale. Is it the other way round?"
            )
        elif use.meaning in running:
            found[place] = running[use.meaning]
    return found


def _running(against: Against, toolkit: Toolkit) -> Iterator[tuple[str, str]]:
    """The statements that are in doubt for running against others, each with its question."""
    titles = scale_titles(toolkit)
    alone = _("Its answers run against the others of its scale. Was it asked in reverse?")
    yield from ((column, alone) for column in against.statements)
    whole = _("“{scale}” runs as a whole against the other scales. Was it asked in reverse?")
    one = _(
        "“{scale}” falls into two camps that run against each other. Was this one asked in reverse?"
    )
    other = _("“{scale}” falls into two camps that run against each other. Or was it this one?")
    for key in against.scales:
        for column in toolkit.scale(key).columns():
            if column not in against.statements:
                yield column, whole.format(scale=titles[key])
    for key, camps in against.camps.items():
        for columns, question in zip(camps, (one, other), strict=True):
            yield from ((column, question.format(scale=titles[key])) for column in columns)


def _judged_all(
    uses: Sequence[ColumnUse],
    refused: Mapping[int, Refusal],
    given: Mapping[int, Given],
    doubts: Mapping[int, str],
    words: Mapping[int, str],
    mapping: ColumnMapping,
) -> tuple[ColumnUse, ...]:
    """The uses with what is refused, doubted and read of them, by their places."""
    return tuple(
        _left_out(use, refused[use.place], given[use.place])
        if use.place in refused
        else _judged(use, doubts.get(use.place, ""), words.get(use.place, ""), mapping)
        for use in uses
    )


def _left_out(use: ColumnUse, refused: Refusal, given: Given) -> ColumnUse:
    return replace(
        use,
        meaning="",
        how=How.NOT,
        confidence=0.0,
        doubt=f"{refused.why}.",
        doubt_of=refused.doubt_of,
        final=refused.sure,
        off_scale=not refused.numbers.isdisjoint(given.numbers),
    )


def _judged(use: ColumnUse, doubt: str, read_as: str, mapping: ColumnMapping) -> ColumnUse:
    turned = use.place in mapping.turned
    doubt = "" if use.place in mapping.settled else use.doubt or doubt
    if not (turned or doubt or use.doubt or read_as):
        return use
    return replace(use, turned=turned, doubt=doubt, read_as=read_as)
