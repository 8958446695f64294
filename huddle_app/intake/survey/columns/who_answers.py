"""The columns that say who answered, those that say the same again, and those that only seem to."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from huddle_app.intake.functions import own_names
from huddle_app.intake.survey.columns.about import about_respondents, may_ask, rival_functions
from huddle_app.intake.survey.columns.near import by_near_text
from huddle_app.intake.survey.columns.no_codes import alike_in_most
from huddle_app.intake.survey.columns.statements import Statements
from huddle_app.intake.survey.table.headings import Heading
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.intake.survey.wording import repeated_as, words
from huddle_app.method.listed import all_of
from huddle_app.method.survey.reading import About, ColumnMapping, ColumnUse
from huddle_app.texts import _

_LEAST_WORDS = 5
"""From so many words on a heading may be a statement with “territory” in it."""


@dataclass(frozen=True)
class WhoAnswers:
    """What columns say of the respondents, by place.

    `again` are further columns with the heading of one, by its place, where nobody answered both;
    `open_ones` could say the function, the level, the region or a code, and are left out.
    """

    uses: Mapping[int, ColumnUse]
    again: Mapping[int, Sequence[int]]
    open_ones: frozenset[int]
    remarks: tuple[str, ...]


def who_answers(
    sheet: Sheet,
    free: Sequence[Heading],
    known: Statements,
    mapping: ColumnMapping,
    taken: Collection[str],
) -> WhoAnswers:
    """What the columns that word no statement say of the respondents, but for what is `taken`."""
    long = [h for h in free if len(words(h.shown)) >= _LEAST_WORDS and may_ask(sheet, h)]
    stated = {match.place for match in by_near_text(long, known, frozenset(taken))}
    free = [h for h in free if h.place not in stated]
    said = known.toolkit.words
    rivals = () if About.FUNCTION in taken else rival_functions(sheet, free, own_names(said))
    free = [h for h in free if h not in rivals]
    of_one = bool(rivals) or mapping.function is not None
    found = about_respondents(sheet, free, said, of_one_function=of_one)
    alike = _alike(sheet, found)
    uses = {p: use for p, use in found.items() if use.meaning not in taken and p not in alike}
    again = {place: _again(sheet, free, use) for place, use in uses.items()}
    used = uses.keys() | {place for places in again.values() for place in places}
    said = {*taken, *(use.meaning for use in uses.values())}
    left = [h for h in free if h.place not in used]
    open_ones = {h.place: about for h in left for about in may_ask(sheet, h) if about not in said}
    return WhoAnswers(
        uses,
        {place: places for place, places in again.items() if places},
        frozenset({*open_ones, *alike, *(heading.place for heading in rivals)}),
        (*_whose(rivals), *_tell_nobody_apart(sheet, alike), *_could_say(sheet, open_ones)),
    )


def _whose(rivals: Sequence[Heading]) -> Iterator[str]:
    """The question which of several columns tells somebody's own function."""
    if rivals:
        text = _(
            "Columns {names} hold functions and differ, so none is read: say which tells the person’s own"
        )
        yield text.format(names=all_of([f"“{heading.brief}”" for heading in rivals]))


def _alike(sheet: Sheet, found: Mapping[int, ColumnUse]) -> dict[int, int]:
    """In how many rows of a column of codes is the same or none, by its place, where these are most."""
    codes = [place for place, use in found.items() if use.meaning == About.RESPONDENT]
    return {place: n for place in codes if (n := alike_in_most(sheet.filled(place)))}


def _tell_nobody_apart(sheet: Sheet, alike: Mapping[int, int]) -> Iterator[str]:
    text = _(
        "Column “{name}” tells nobody apart, and is left out: {n:,} of {rows:,} rows have the same code, or"
        " none"
    )
    for place, n in alike.items():
        rows, name = len(sheet.numbers), sheet.headings[place].brief
        yield text.format(name=name, n=n, rows=rows)


def _again(sheet: Sheet, free: Sequence[Heading], use: ColumnUse) -> list[int]:
    """The other columns with this one's heading, one after the other, in which others answered."""
    if use.meaning == About.RESPONDENT:
        return []
    alike = [
        h.place
        for h in free
        if h.place != use.place and h.shown and repeated_as(h.shown) == repeated_as(use.heading)
    ]
    if not alike:
        return []
    filled = _filled(sheet, use.place)
    found: list[int] = []
    for place in alike:
        theirs = _filled(sheet, place)
        if theirs and filled.isdisjoint(theirs):
            found.append(place)
            filled |= theirs
    return found


def _filled(sheet: Sheet, place: int) -> set[int]:
    """The rows, by their places, in which a column says something."""
    return {at for at, cell in enumerate(sheet.columns[place]) if cell.strip()}


def _could_say(sheet: Sheet, open_ones: Mapping[int, About]) -> Iterator[str]:
    level = _("Column “{name}” is left out: it may say the level, or ask something else; say which")
    region = _(
        "Column “{name}” is left out: it may say the region, or ask something else; say which"
    )
    for place, about in open_ones.items():
        text = level if about is About.LEVEL else region
        yield text.format(name=sheet.headings[place].brief)
