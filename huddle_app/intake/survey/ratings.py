"""The answers of all statement columns as ratings: a digit per respondent and statement."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from huddle_app.intake.survey.answer_words import read_as
from huddle_app.intake.survey.doubts import running_against
from huddle_app.intake.survey.scales import (
    Given,
    not_from_one_to_seven,
    only_up_to_five,
    read_answer,
    refusal,
    runs_other_way,
    shared_refusal,
    shown_cell,
    together,
    turned_round,
)
from huddle_app.intake.survey.sheet import Sheet
from huddle_app.method.survey.reading import About, ColumnMapping, ColumnUse, How, Report
from huddle_app.method.toolkit import NOT_ANSWERED, Toolkit
from huddle_app.texts import _


@dataclass(frozen=True)
class Ratings:
    """What the columns say: digits by statement, the uses with their doubts, cells left out by row.

    `bad` has, for each row by its place, the places of the columns left out and why.
    """

    digits: Mapping[str, str]
    uses: tuple[ColumnUse, ...]
    bad: Mapping[int, Sequence[tuple[int, str]]]
    remarks: tuple[str, ...]


def read_ratings(
    sheet: Sheet,
    uses: Sequence[ColumnUse],
    toolkit: Toolkit,
    mapping: ColumnMapping,
    report: Report,
) -> Ratings:
    """All statement columns read; those on a scale of another length are refused in a sentence."""
    asked = {use.place: use for use in uses if use.meaning and use.meaning not in {*About}}
    given = {place: together([sheet.counts[place]]) for place in asked}
    refusals = _refusals(sheet, asked, given, mapping)
    digits: dict[str, str] = {}
    bad: dict[int, list[tuple[int, str]]] = {}
    rows = len(sheet.numbers)
    for done, (place, use) in enumerate(asked.items()):
        report(rows * done // (2 * len(asked)), rows)
        if place not in refusals:
            digits[use.meaning] = _digits(sheet, place, place in mapping.turned, bad)
    doubts = _doubts(asked, given, digits, toolkit, mapping)
    words = {
        place: read_as(sheet.counts[place], turned=place in mapping.turned)
        for place in asked
        if place not in refusals
    }
    judged = tuple(
        _refused(use, refusals[use.place])
        if use.place in refusals
        else _judged(use, doubts.get(use.place, ""), words.get(use.place, ""), mapping)
        for use in uses
    )
    remarks = tuple(
        _("Column “{name}”: {why}").format(name=sheet.headings[place].brief, why=why)
        for place, why in refusals.items()
    )
    return Ratings(digits, judged, bad, remarks)


def _refusals(
    sheet: Sheet,
    asked: Mapping[int, ColumnUse],
    given: Mapping[int, Given],
    mapping: ColumnMapping,
) -> dict[int, str]:
    """Why columns are refused: by their own answers, by their scale's, by all the file's."""
    own = {place: refusal(answers) for place, answers in given.items()}
    scales: dict[str, list[int]] = {}
    for place, use in asked.items():
        scales.setdefault(use.meaning.rpartition(".")[0], []).append(place)
    for places in (*scales.values(), list(asked)):
        left = [place for place in places if not own[place]]
        everything = together(sheet.counts[place] for place in left)
        own |= {place: shared_refusal(everything, given[place]) for place in left}
    left = [place for place in asked if not own[place]]
    if only_up_to_five(together(sheet.counts[place] for place in left)):
        own |= {place: _perhaps_five() for place in left if place not in mapping.settled}
    return {place: why for place, why in own.items() if why}


def _perhaps_five() -> str:
    text = _("{refused}: nobody gave a 6 or a 7. Say so if it was asked from 1 to 7 after all")
    return text.format(refused=not_from_one_to_seven(5))


def _digits(sheet: Sheet, place: int, turned: bool, bad: dict[int, list[tuple[int, str]]]) -> str:
    """A digit per row; what cannot be read is noted by its row."""
    known: dict[str, str] = {}
    reasons: dict[str, str] = {}
    for text in sheet.counts[place]:
        answer = read_answer(text)
        rating = answer.rating if answer else None
        known[text] = str(turned_round(rating) if turned else rating) if rating else NOT_ANSWERED
        if answer is None or (rating is None and not answer.blank):
            reasons[text] = _why_not(text, None if answer is None else answer.number)
    if reasons:
        for at, text in enumerate(sheet.columns[place]):
            if text in reasons:
                bad.setdefault(at, []).append((place, reasons[text]))
    return sheet.exchanged(place, known)


def _why_not(text: str, number: int | None) -> str:
    if number is not None:
        return _("{value} is not between {lowest} and {highest}").format(
            value=shown_cell(text), lowest=1, highest=7
        )
    return _("“{value}” is no answer from {lowest} to {highest}").format(
        value=shown_cell(text), lowest=1, highest=7
    )


def _doubts(
    asked: Mapping[int, ColumnUse],
    given: Mapping[int, Given],
    digits: Mapping[str, str],
    toolkit: Toolkit,
    mapping: ColumnMapping,
) -> dict[int, str]:
    against = running_against(digits, toolkit)
    return dict(_doubted(asked, given, against, mapping))


def _doubted(
    asked: Mapping[int, ColumnUse],
    given: Mapping[int, Given],
    against: frozenset[str],
    mapping: ColumnMapping,
) -> Iterator[tuple[int, str]]:
    for place, use in asked.items():
        # A column turned by hand that still runs against the others is worth a word; one turned for
        # the words beside its numbers is as it should be.
        if runs_other_way(given[place]) and place not in mapping.turned:
            yield place, _("Here 1 stands for full agreement and 7 for full disagreement. Turn it?")
        elif use.meaning in against:
            yield (
                place,
                _("Its answers run against the others of its scale. Was it asked in reverse?"),
            )


def _refused(use: ColumnUse, why: str) -> ColumnUse:
    return replace(use, meaning="", how=How.NOT, confidence=0.0, doubt=f"{why}.")


def _judged(use: ColumnUse, doubt: str, read_as: str, mapping: ColumnMapping) -> ColumnUse:
    return replace(
        use,
        turned=use.place in mapping.turned,
        doubt="" if use.place in mapping.settled else doubt,
        read_as=read_as,
    )
