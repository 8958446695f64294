"""The pairs who shared a team before and do again, and why."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, combinations
from uuid import UUID

from huddle_app.method.listed import all_of
from huddle_app.method.people import Participant
from huddle_app.method.teams.exchanges import Exchanges
from huddle_app.method.teams.judged import Judged, Party
from huddle_app.method.teams.rounds import Round, Team, Wish
from huddle_app.method.words import team_label
from huddle_app.texts import _, ngettext


@dataclass(frozen=True)
class Meeting:
    """Two people of a team who shared one in an earlier round, and why; empty where nothing asks for it."""

    one: Participant
    other: Participant
    team: Team
    round: Round
    before: Team
    why: str = ""


def meetings(judged: Judged) -> tuple[Meeting, ...]:
    """Each pair that meets again, once for each earlier round."""
    reasons = _Reasons(judged)
    found: list[Meeting] = []
    for made in judged.sitting.earlier:
        for before in made.teams:
            party = judged.party(member.id for member in before.members)
            number = _by_number(judged, party, made, before)
            for pair in _met(judged, party):
                one, other = (judged.people[n] for n in pair)
                team = judged.teams[judged.team_of[pair[0]]]
                why = reasons.why(pair, number)
                found.append(Meeting(one, other, team, made, before, why))
    return tuple(found)


def _met(judged: Judged, party: Party) -> Iterator[tuple[int, int]]:
    """The pairs of a group who share a team."""
    for one, other in combinations(party.people, 2) if party.met else ():
        if judged.team_of[one] == judged.team_of[other]:
            yield one, other


def _by_number(judged: Judged, party: Party, made: Round, before: Team) -> str:
    """So many from one team, and so few teams now, that some must meet; empty if they need not."""
    if not party.least or party.met > party.least or not judged.fixed.isdisjoint(party.people):
        return ""
    text = ngettext(
        "{n} of them were in {team} of “{round}” and have {teams} to sit in: {least} pair must meet",
        "{n} of them were in {team} of “{round}” and have {teams} to sit in: {least} pairs must meet",
        party.least,
    )
    where = {"team": team_label(before.name), "round": made.key.title()}
    teams = _teams_for(judged, party.people)
    return text.format(n=len(party.people), teams=teams, least=party.least, **where)


def _teams_for(judged: Judged, people: Sequence[int]) -> str:
    functions = {judged.people[one].function for one in people}
    n = sum(any(seats.bounds(f)[1] for f in functions) for seats in judged.seats)
    return ngettext("{n} team", "{n} teams", n).format(n=n)


@dataclass(frozen=True)
class _Reasons:
    """Why two who met before could not well be parted; worked out only where it is asked for."""

    judged: Judged

    def why(self, pair: tuple[int, int], number: str) -> str:
        """The first reason that holds, `number` being that of their group; empty for none."""
        people = [self.judged.people[one] for one in pair]
        if {person.id for person in people} in self.together:
            return _("{names} must sit together").format(names=all_of([p.name for p in people]))
        if self.judged.fixed.issuperset(pair):
            return _("both are locked there")
        if self.exchanges.held.issuperset(pair):
            return _("bonds and locks hold both of them")
        return number or self._by_exchange(pair)

    @cached_property
    def together(self) -> Sequence[Set[UUID]]:
        """The pairs who must sit together."""
        return [{bond.one, bond.other} for bond in self.judged.sitting.bonds if bond.together]

    @cached_property
    def exchanges(self) -> Exchanges:
        """What two people would change by taking each other's seats."""
        return Exchanges(self.judged)

    def _by_exchange(self, pair: tuple[int, int]) -> str:
        """Why no exchange that parts the pair is better; empty when there is one that is."""
        if Wish.NEW_FACES not in self.judged.parties:
            return ""
        found: set[Wish] = set()
        for harm in chain(*map(self.exchanges.harms, pair)):
            if harm is None:
                return ""
            found.add(harm)
        if not found:
            return _("no exchange of two would be better")
        return all_of([words for wish, words in _counts_more().items() if wish in found])


def _counts_more() -> Mapping[Wish, str]:
    return {
        Wish.BOSSES_APART: _("to keep people and their bosses apart"),
        Wish.LEVELS_SPREAD: _("to spread levels"),
        Wish.REGIONS_SPREAD: _("to spread regions"),
    }
