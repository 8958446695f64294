"""What the moderator wants of the rounds: sizes and wishes, and who must sit together or apart."""

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Any
from uuid import UUID

from sqlmodel import Session

from huddle_app.method.events import TeamsChanged
from huddle_app.method.people import Participant
from huddle_app.method.teams.rounds import Bond, Placement, RoundKey, RoundRules, Wish
from huddle_app.method.words import Function
from huddle_app.services.deeds import Deeds
from huddle_app.store.database import Database
from huddle_app.store.tables import teams as tables
from huddle_app.texts import _

ALL_TEAMS = "all"
"""How the number of all teams is written, where each other number is a function's."""


class TeamRules:
    """The rules of every round, and the bonds, which hold in all of them."""

    def __init__(self, database: Database, deeds: Deeds) -> None:
        self._database = database
        self._deeds = deeds

    def rules(self, key: RoundKey) -> RoundRules:
        """What is wanted of a round; the Huddle's own rules until the moderator changes them."""
        rows = (row for row in self._database.rows_of(tables.RoundRules) if row.round == str(key))
        return next(map(_rules, rows), RoundRules())

    def change(self, key: RoundKey, rules: RoundRules) -> None:
        """Have other rules for a round from now on; the teams that are drawn stay as they are."""
        name = _("Rules of {teams}").format(teams=key.title().lower())
        with self._deeds.doing(name, TeamsChanged()) as session:
            write_rules(session, key, rules)

    def bonds(self) -> tuple[Bond, ...]:
        """Who must sit together or apart."""
        return tuple(
            Bond(row.one_id, row.other_id, row.together)
            for row in self._database.rows_of(tables.Bond)
        )

    def bind(self, people: Iterable[Participant], *, together: bool) -> None:
        """Each two of these people must sit together, or must not; it replaces what held between them."""
        name = _("Always in one team") if together else _("Never in one team")
        with self._deeds.doing(name, TeamsChanged()) as session:
            for one, other in combinations(sorted(person.id for person in people), 2):
                session.merge(tables.Bond(one_id=one, other_id=other, together=together))

    def unbind(self, bonds: Iterable[Bond]) -> None:
        """Let people sit with anybody again."""
        with self._deeds.doing(_("End of a seating rule"), TeamsChanged()) as session:
            for bond in bonds:
                session.delete(session.get_one(tables.Bond, _key(bond)))


def write_rules(session: Session, key: RoundKey, rules: RoundRules) -> None:
    """Write the rules of a round."""
    session.merge(tables.RoundRules(round=str(key), **_columns(rules)))


def _key(bond: Bond) -> tuple[UUID, UUID]:
    return min(bond.one, bond.other), max(bond.one, bond.other)


def _rules(row: Any) -> RoundRules:
    return RoundRules(
        smallest=row.smallest,
        largest=row.largest,
        leadership=Placement(row.leadership),
        others=Placement(row.others),
        only_here=row.only_here,
        teams=_read_teams(row.teams),
        wishes=tuple(Wish(line) for line in row.wishes.splitlines()),
    )


def _columns(rules: RoundRules) -> dict[str, Any]:
    return {
        "smallest": rules.smallest,
        "largest": rules.largest,
        "leadership": rules.leadership,
        "others": rules.others,
        "only_here": rules.only_here,
        "teams": " ".join(f"{function or ALL_TEAMS}={n}" for function, n in rules.teams.items()),
        "wishes": "\n".join(rules.wishes),
    }


def _read_teams(text: str) -> Mapping[Function | None, int]:
    pairs = (part.split("=") for part in text.split())
    return {None if whose == ALL_TEAMS else Function(whose): int(n) for whose, n in pairs}
