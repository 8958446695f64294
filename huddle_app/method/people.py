"""Who takes part, and how a roster file changes who takes part."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import combining, lookup, name, normalize
from uuid import UUID, uuid4

from huddle_app.method.imports import Row, RowState
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _

LONGEST = 200
"""The most letters of what is said of a person: a name, a level, an address."""


class Presence(StrEnum):
    """Whether somebody has been seen at the workshop."""

    EXPECTED = "expected"
    HERE = "here"
    AWAY = "away"


@dataclass(frozen=True)
class Participant:
    """One person of the workshop; empty text where the roster says nothing.

    `reports_to` is the name or the e-mail address of whom they report to.
    """

    id: UUID
    name: str
    function: Function
    level: str = ""
    region: str = ""
    department: str = ""
    email: str = ""
    reports_to: str = ""
    presence: Presence = Presence.EXPECTED


def checking_in(people: Iterable[Participant]) -> bool:
    """Whether anybody has checked in yet."""
    return any(person.presence is Presence.HERE for person in people)


def by_name(person: Participant) -> tuple[str, str]:
    """A key to sort people as a reader looks for them: Álvaro among the A's, whatever the case."""
    return plain_letters(person.name), person.name


def plain_letters(text: str) -> str:
    """A text without accents, strokes and capitals, to look things up by: “Łukasz” is “lukasz”."""
    apart = (c for c in normalize("NFKD", text) if not combining(c))
    return "".join(map(_without_stroke, apart)).casefold()


def _without_stroke(letter: str) -> str:
    # Unicode takes Ł and Ø for letters of their own; their names say which letter has the stroke.
    base, _with, stroke = name(letter, "").partition(" WITH ")
    return lookup(base) if stroke.endswith("STROKE") else letter


@dataclass(frozen=True)
class RosterLine:
    """One line of a roster file as read; `problem` says why it cannot be used, `remark` what was passed over."""

    number: int
    name: str
    function: Function | None = None
    level: str = ""
    region: str = ""
    department: str = ""
    email: str = ""
    reports_to: str = ""
    problem: str = ""
    remark: str = ""


@dataclass(frozen=True)
class RosterPreview:
    """What confirming a roster would do: a state per row, the participants to be written, remarks on columns."""

    rows: tuple[Row, ...]
    write: tuple[Participant, ...]
    lines: tuple[RosterLine, ...]
    remarks: tuple[str, ...] = ()


def preview_roster(known: Iterable[Participant], lines: Sequence[RosterLine]) -> RosterPreview:
    """What `lines` would change in `known`; nobody is ever taken twice.

    A person is recognised by e-mail address where both have one, else by name; case and spaces do
    not matter. What a line leaves blank stays as it was.
    """
    roster = _Roster(known)
    # Addresses first: a name alone is then judged against everybody there is, and the same file
    # read once more finds the same people.
    rows = [roster.take(line) for line in sorted(lines, key=lambda line: not line.email)]
    rows.sort(key=lambda row: row.number)
    return RosterPreview(tuple(rows), tuple(roster.changed), tuple(lines))


class _Roster:
    """The people known so far, found by e-mail address or by name, while lines are taken in."""

    def __init__(self, known: Iterable[Participant]) -> None:
        self.changed: list[Participant] = []
        self._taken: dict[UUID, int] = {}
        self._by_email: dict[str, Participant] = {}
        self._by_name: dict[str, list[Participant]] = {}
        for person in known:
            self._remember(person)

    def take(self, line: RosterLine) -> Row:
        if line.problem or line.function is None:
            return Row(line.number, line.name, RowState.ERROR, line.problem)
        found = self._find(line)
        if len(found) > 1:
            why = _("several people here have this name; an e-mail address would say who is meant")
            return Row(line.number, line.name, RowState.ERROR, why)
        same = found[0] if found else None
        if same and same.id in self._taken:
            return Row(line.number, line.name, RowState.ERROR, _twice(line, self._taken[same.id]))
        return self._write(line, line.function, same)

    def _write(self, line: RosterLine, function: Function, same: Participant | None) -> Row:
        person = Participant(
            id=same.id if same else uuid4(),
            name=line.name,
            function=function,
            level=line.level or (same.level if same else ""),
            region=line.region or (same.region if same else ""),
            department=line.department or (same.department if same else ""),
            email=line.email or (same.email if same else ""),
            reports_to=line.reports_to or (same.reports_to if same else ""),
            presence=same.presence if same else Presence.EXPECTED,
        )
        namesake = not same and bool(self._by_name.get(_key(line.name)))
        self._taken[person.id] = line.number
        if same:
            self._forget(same)
        self._remember(person)
        if person != same:
            self.changed.append(person)
        return _row(line, same, person, namesake=namesake)

    def _find(self, line: RosterLine) -> list[Participant]:
        """Whom the line may mean: nobody for a new person, several when the name alone is unclear."""
        namesakes = self._by_name.get(_key(line.name), [])
        if not line.email:
            return namesakes
        if by_email := self._by_email.get(_key(line.email)):
            return [by_email]
        without_address = [person for person in namesakes if not person.email]
        return without_address if len(without_address) == 1 else []

    def _remember(self, person: Participant) -> None:
        if person.email:
            self._by_email[_key(person.email)] = person
        self._by_name.setdefault(_key(person.name), []).append(person)

    def _forget(self, person: Participant) -> None:
        self._by_email.pop(_key(person.email), None)
        self._by_name[_key(person.name)].remove(person)


def _row(line: RosterLine, same: Participant | None, person: Participant, *, namesake: bool) -> Row:
    remarks = [line.remark] if line.remark else []
    if namesake:
        remarks.append(_("somebody else here has the same name"))
    changes = _changes(same, person) if same and same != person else ""
    why = "; ".join(filter(None, [*remarks, changes]))
    if remarks:
        return Row(line.number, line.name, RowState.WARNING, why)
    if same is None:
        return Row(line.number, line.name, RowState.NEW)
    state = RowState.UPDATED if changes else RowState.UNCHANGED
    return Row(line.number, line.name, state, why)


def _changes(before: Participant, after: Participant) -> str:
    fields = {
        _("name"): (before.name, after.name),
        _("function"): (function_name(before.function), function_name(after.function)),
        _("level"): (before.level, after.level),
        _("region"): (before.region, after.region),
        _("department"): (before.department, after.department),
        _("e-mail"): (before.email, after.email),
        _("reports to"): (before.reports_to, after.reports_to),
    }
    return ", ".join(
        f"{field}: {old or '–'} → {new or '–'}"
        for field, (old, new) in fields.items()
        if old != new
    )


def _twice(line: RosterLine, earlier: int) -> str:
    if line.email:
        return _("the same e-mail address as in row {row}").format(row=earlier)
    return _("the same name as in row {row}; e-mail addresses would tell two people apart").format(
        row=earlier
    )


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()
