"""What each column of an answer file is taken for: the moderator's word first, then the signs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from huddle_app.intake.functions import read_function
from huddle_app.intake.survey.columns.asked_twice import AskedTwice, asked_twice
from huddle_app.intake.survey.columns.claims import claimed
from huddle_app.intake.survey.columns.near import by_near_text
from huddle_app.intake.survey.columns.no_codes import no_codes
from huddle_app.intake.survey.columns.numbers import by_number
from huddle_app.intake.survey.columns.private import heads_people_or_codes, is_private
from huddle_app.intake.survey.columns.statements import (
    Match,
    Statements,
    by_key,
    by_wording,
)
from huddle_app.intake.survey.columns.who_answers import who_answers
from huddle_app.intake.survey.people.codes import are_names, could_tell
from huddle_app.intake.survey.ratings.scales import reader
from huddle_app.intake.survey.table.headings import Heading, ways_to_read
from huddle_app.intake.survey.table.programs import belongs
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.method.listed import all_of
from huddle_app.method.survey.column_words import nearly
from huddle_app.method.survey.reading import About, ColumnMapping, ColumnUse, DoubtOf, How
from huddle_app.texts import _, ngettext

_MOST_NAMED = 6


@dataclass(frozen=True)
class Recognised:
    """What all columns are taken for, which are never read, and what is to be said of columns.

    `twice` are those read as one, `unread` those of which nothing is, since another one counts.
    """

    uses: tuple[ColumnUse, ...]
    private: frozenset[int]
    remarks: tuple[str, ...]
    twice: AskedTwice
    unread: frozenset[int]

    def there_again(self, sheet: Sheet) -> Mapping[int, str]:
        """Why the `unread` columns that hold anything are left out, by their places."""
        why = _("another column asks the same, and counts")
        return {place: why for place in sorted(self.unread) if sheet.filled(place)}


def known_headings(row: Sequence[str], known: Statements) -> int:
    """How many cells of a row head a statement, by key, by wording or by number."""
    named = [(n, text) for n, text in enumerate(row) if len(text) > 1 and not text.isdecimal()]
    headings = [Heading(n, text, (text,), ways_to_read(text)) for n, text in named]
    found = {h.place for h in headings if by_key(h, known) or by_wording(h, known)}
    return len(found | {match.place for match in by_number(headings, known)})


def recognise(sheet: Sheet, known: Statements, mapping: ColumnMapping) -> Recognised:
    """The use of every column, each statement and each fact about the respondent once at most."""
    said = _said(sheet, known, mapping)
    rest = [h for h in sheet.headings if h.place not in said]
    sure = [match for h in rest for match in _certain(h, known)]
    worded = {match.place for match in sure}
    private = frozenset(
        h.place for h in sheet.headings if is_private_here(h, worded) and not _holds_codes(sheet, h)
    )
    rest = [h for h in rest if h.place not in private]
    sure += by_number(rest, known)
    surely = claimed(sheet, sure, [said[place] for place in said.keys() - private], known)
    matching = {match.place for match in sure}
    rest = [h for h in rest if h.place not in matching]
    taken = frozenset(use.meaning for use in said.values() if use.meaning)
    taken |= {match.column for match in surely.chosen}
    about = who_answers(sheet, rest, known, mapping, taken)
    rest = [h for h in rest if h.place not in about.uses and not _of_program(h, sheet)]
    close = claimed(sheet, by_near_text(rest, known, taken), (), known)
    again, read = {**surely.again, **close.again}, reader(mapping.answers)
    matched = {match.place: _use(sheet, match) for match in (*surely.chosen, *close.chosen)}
    used = {**said, **about.uses, **matched}
    functions = _functions(sheet, used.values()) if again else ()
    twice = asked_twice(sheet, again, about.again, read, functions)
    uses = tuple(used.get(h.place) or _unused(h, sheet) for h in sheet.headings)
    uses = tuple(map(twice.judged, uses))
    told = [*_refused(sheet, private, uses), *_scrambled(sheet, private, uses), *about.remarks]
    left = [h for h in rest if h.place not in used and h.place not in twice.told | about.open_ones]
    return Recognised(
        tuple(_without(use, private) for use in uses),
        private,
        (*told, *twice.remarks, *surely.remarks, *close.remarks, *_left_out(left)),
        twice,
        twice.unread | surely.unread | close.unread,
    )


def is_private_here(heading: Heading, statements: set[int]) -> bool:
    """Whether a column that words no statement is about the person."""
    if heading.place in statements:
        return False
    return is_private(heading.shown) or any(map(is_private, heading.codes))


def _holds_codes(sheet: Sheet, heading: Heading) -> bool:
    """Whether a column headed as one of people holds codes that tell nobody."""
    if not heads_people_or_codes(heading.shown):
        return False
    codes = sheet.filled(heading.place)
    return bool(codes) and not could_tell(sheet, heading.place, codes)


def _said(sheet: Sheet, known: Statements, mapping: ColumnMapping) -> dict[int, ColumnUse]:
    """What the moderator says, without statements that there are no longer."""
    meanings = {*known.toolkit.columns, *(about.value for about in About), ""}
    return {
        h.place: ColumnUse(h.place, h.shown, mapping.meanings[h.place], How.HAND, 1.0)
        for h in sheet.headings
        if mapping.meanings.get(h.place) in meanings
    }


def _functions(sheet: Sheet, uses: Iterable[ColumnUse]) -> Sequence[str]:
    """What the column says that tells the function, alike for words of one function; nothing without it."""
    place = next((use.place for use in uses if use.meaning == About.FUNCTION), None)
    if place is None:
        return ()
    alike = {cell: read_function(cell) or cell.casefold() for cell in {*sheet.columns[place]}}
    return [alike[cell] for cell in sheet.columns[place]]


def _certain(heading: Heading, known: Statements) -> list[Match]:
    keyed = by_key(heading, known)
    return [keyed] if keyed else by_wording(heading, known)


def _use(sheet: Sheet, match: Match) -> ColumnUse:
    shown = sheet.headings[match.place].shown
    use = ColumnUse(match.place, shown, match.column, match.how, match.confidence)
    is_near = match.how is How.NEAR
    return replace(use, doubt=nearly(), doubt_of=DoubtOf.MEANING) if is_near else use


def _unused(heading: Heading, sheet: Sheet) -> ColumnUse:
    how = How.NOT_NEEDED if _of_program(heading, sheet) else How.NOT
    return ColumnUse(heading.place, heading.shown, how=how)


def _of_program(heading: Heading, sheet: Sheet) -> bool:
    names = (*heading.codes, *(text for _question, text in heading.texts))
    program = sheet.program
    return bool(program) and any(
        belongs(name, program.service | program.steady | program.code | program.signs[0])
        for name in names
    )


def _without(use: ColumnUse, private: frozenset[int]) -> ColumnUse:
    if use.place not in private:
        return use
    return replace(use, meaning="", how=How.NOT_NEEDED, confidence=0.0)


def _refused(sheet: Sheet, private: frozenset[int], uses: Sequence[ColumnUse]) -> list[str]:
    text = _("Column “{name}” says who somebody is and is never read")
    return [
        text.format(name=sheet.headings[use.place].brief)
        for use in uses
        if use.place in private and use.meaning
    ]


def _scrambled(sheet: Sheet, private: frozenset[int], uses: Sequence[ColumnUse]) -> Iterator[str]:
    for use in uses:
        if use.meaning != About.RESPONDENT or use.place in private:
            continue
        codes, name = sheet.counts[use.place], sheet.headings[use.place].brief
        codes = codes.keys() - no_codes(codes)
        if are_names(codes):
            text = _(
                "Column “{name}” seems to hold names, not codes; of each only a scrambled code is kept"
            )
            yield text.format(name=name)
        elif could_tell(sheet, use.place, codes):
            text = _(
                "Column “{name}”: of each code only a scrambled one is kept, which tells nobody"
            )
            yield text.format(name=name)


def _left_out(left: Sequence[Heading]) -> list[str]:
    names = [f"“{heading.brief}”" for heading in left if heading.shown]
    if not names:
        return []
    text = ngettext(
        "Column {names} belongs to no statement; left out",
        "Columns {names} belong to no statement; left out",
        len(names),
    )
    return [text.format(names=all_of(names, _MOST_NAMED))]
