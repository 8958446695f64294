"""What two people of one function would change by taking each other's seats."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from huddle_app.method.teams.judged import Judged
from huddle_app.method.teams.rounds import Wish


@dataclass(frozen=True)
class Exchanges:
    """The exchanges that a round allows and what they do to its wishes; people go by their places."""

    judged: Judged

    @cached_property
    def held(self) -> frozenset[int]:
        """Those whom a bond or a lock holds: whether they may change places is not looked into."""
        place, bonds = self.judged.place, self.judged.sitting.bonds
        ends = (place.get(end) for bond in bonds for end in (bond.one, bond.other))
        return self.judged.fixed | {end for end in ends if end is not None}

    def harms(self, one: int) -> Iterator[Wish | None]:
        """Of each exchange that lets fewer meet again: what it harms that counts more, None for nothing."""
        people, team_of = self.judged.people, self.judged.team_of
        if one in self.held:
            return
        for other, person in enumerate(people):
            open_to_it = team_of[other] != team_of[one] and other not in self.held
            alike = person.function is people[one].function
            if open_to_it and alike and self._change(Wish.NEW_FACES, one, other) < 0:
                yield self._harm(one, other)

    def _harm(self, one: int, other: int) -> Wish | None:
        """The most important wish above new faces that an exchange is worse for; None if it is not."""
        wishes = self.judged.sitting.rules.wishes
        for wish in wishes[: wishes.index(Wish.NEW_FACES)]:
            change = self._change(wish, one, other)
            if change:
                return wish if change > 0 else None
        return None

    def _change(self, wish: Wish, one: int, other: int) -> int:
        """How many more pairs of the wish's groups share a team after an exchange."""
        here, there = self.judged.team_of[one], self.judged.team_of[other]
        common = self._common(wish)
        mine, theirs = common.teams[one], common.teams[other]
        both = len(common.parties[one] & common.parties[other])
        return mine[there] + theirs[here] - mine[here] - theirs[there] - 2 * both

    def _common(self, wish: Wish) -> "_Common":
        if wish not in self._known:
            self._known[wish] = _common(self.judged, wish)
        return self._known[wish]

    @cached_property
    def _known(self) -> dict[Wish, "_Common"]:
        """What has been looked into so far: mostly no more than one wish is."""
        return {}


@dataclass(frozen=True)
class _Common:
    """Of each person: the groups they are in, and how many of these are in each team beside them."""

    parties: Mapping[int, Set[int]]
    teams: Sequence[Sequence[int]]


def _common(judged: Judged, wish: Wish) -> _Common:
    parties: defaultdict[int, set[int]] = defaultdict(set)
    teams = [[0] * len(judged.teams) for _person in judged.people]
    for number, party in enumerate(judged.parties[wish]):
        for one in party.people:
            parties[one].add(number)
            for team, n in party.counts.items():
                teams[one][team] += n
            teams[one][judged.team_of[one]] -= 1
    return _Common(parties, teams)
