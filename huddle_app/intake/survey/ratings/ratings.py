"""The answers of all statement columns as ratings: a digit per respondent and statement."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from huddle_app.intake.survey.ratings.answer_coding import keys_of
from huddle_app.intake.survey.ratings.at_odds import pairs_at_odds
from huddle_app.intake.survey.ratings.by_function import by_function
from huddle_app.intake.survey.ratings.ends_in_words import ends_in_words
from huddle_app.intake.survey.ratings.heading_ends import heading_ends
from huddle_app.intake.survey.ratings.no_answers import read_as_none
from huddle_app.intake.survey.ratings.one_function import shorter_for_one
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
from huddle_app.intake.survey.ratings.two_versions import two_versions
from huddle_app.intake.survey.ratings.unknown_words import words_refused
from huddle_app.intake.survey.ratings.word_ends import Ends, word_ends
from huddle_app.intake.survey.ratings.words_to_say import words_to_say
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.method.progress import Report
from huddle_app.method.survey.column_words import scale_titles
from huddle_app.method.survey.reading import ColumnMapping, ColumnUse, DoubtOf, How, Rejected
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
    ends = _ends(sheet, asked, given, read_cell)
    keys |= {place: replace(keys[place], words_hold=True) for place in ends.unsaid}
    doubted = {**_two_questionnaires(sheet, uses, given, keys, read_cell), **in_words.refused}
    refused = _refusals(sheet, asked, given, doubted, mapping)
    waiting = ends.other_way | ends.unsaid - ends.as_asked
    waiting -= refused.keys() | mapping.turned | mapping.settled
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
            place: refused[place].why if place in refused else _to_turn(place, ends)
            for place in sorted(out)
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


def _two_questionnaires(
    sheet: Sheet,
    uses: Sequence[ColumnUse],
    given: Mapping[int, Given],
    keys: Mapping[int, Key],
    read: Reader,
) -> dict[int, Refusal]:
    """Why columns are refused that some answer on another scale, or from its other end, than others do."""
    filled = {place: keys[place] for place, own in given.items() if own.total}
    apart = by_function(sheet, uses, filled, read)
    asked = {use.place: use for use in uses if use.asks}
    return {**shorter_for_one(apart, _scales(asked)), **two_versions(given, apart)}


def _ends(
    sheet: Sheet, asked: Mapping[int, ColumnUse], given: Mapping[int, Given], read: Reader
) -> Ends:
    headed = heading_ends(sheet.headings, sheet.titles)
    ends = word_ends(given, _scales(asked), headed)
    return ends._replace(unsaid=ends_in_words(sheet, given, read))


def _to_turn(place: int, ends: Ends) -> str:
    """Why a column waits that runs the other way round by its own words, or of which they do not say it."""
    if place not in ends.other_way:
        return _("the ends are words, and nothing says whether 2 or 6 is next to agreement")
    return _("here 1 stands for full agreement and 7 for full disagreement; say whether to turn it")


def _refusals(
    sheet: Sheet,
    asked: Mapping[int, ColumnUse],
    given: Mapping[int, Given],
    doubted: Mapping[int, Refusal],
    mapping: ColumnMapping,
) -> dict[int, Refusal]:
    """Why columns are refused; a guess is not, where the moderator has set it aside.

    What is `doubted` of a column's words and people comes before a guess how long its scale is.
    """
    found: dict[int, Refusal] = refusals(given, _scales(asked))
    found |= {
        place: why
        for place, why in doubted.items()
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
            text = _(
                "Here 1 stands for full agreement and 7 for full disagreement: left out until you say. Turn it?"
            )
            # One answer settles a column: it must not be taken without this having been read.
            found[place] = f"{use.doubt} {text}".lstrip()
        elif place in ends.unsaid and place not in ends.as_asked and not turned:
            text = _(
                "The ends are words here, and it is open whether 2 or 6 is next to agreement: left out"
                " until you say. Is 2 next to it?"
            )
            found[place] = f"{use.doubt} {text}".lstrip()
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
    meant = use.doubt not in doubt
    doubt = "" if use.place in mapping.settled else use.doubt if meant else doubt
    if not (turned or doubt or use.doubt or read_as):
        return use
    of = use.doubt_of if meant else DoubtOf.RATINGS
    return replace(use, turned=turned, doubt=doubt, doubt_of=of, read_as=read_as)
