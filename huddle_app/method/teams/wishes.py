"""What each wish keeps apart: groups of people, of whom as few pairs as possible are to share a team.

Bosses apart: each boss and report are a group. New faces: each team of each earlier round, so that a
pair counts once for each round in which they met. Levels, regions: all who have the same one; those
of whom the roster does not say it are in none.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from huddle_app.method.people import Participant, plain_letters
from huddle_app.method.teams.rounds import Round, Wish
from huddle_app.method.teams.seat_plan import TeamSeats
from huddle_app.method.words import Function

Group = tuple[UUID, ...]
"""People who are to be spread over the teams, by their ids."""


def groups(
    wish: Wish, people: Sequence[Participant], earlier: Iterable[Round] = ()
) -> tuple[Group, ...]:
    """The groups of at least two of the people that a wish keeps apart."""
    found = {
        Wish.BOSSES_APART: lambda: ((boss.id, one.id) for boss, one in report_pairs(people)),
        Wish.NEW_FACES: lambda: _tables(people, earlier),
        Wish.LEVELS_SPREAD: lambda: _alike((person.level, person.id) for person in people),
        Wish.REGIONS_SPREAD: lambda: _alike((person.region, person.id) for person in people),
    }[wish]()
    return tuple(group for group in found if len(group) > 1)


def report_pairs(people: Iterable[Participant]) -> Iterator[tuple[Participant, Participant]]:
    """Each boss with each who reports to them; a name or address that several have says nothing."""
    people = tuple(people)
    if not any(person.reports_to for person in people):
        return
    called: defaultdict[str, set[Participant]] = defaultdict(set)
    for person in people:
        for word in (person.name, person.email):
            called[_key(word)].add(person)
    called.pop("", None)
    for person in people:
        bosses = tuple(called.get(_key(person.reports_to), ()))
        if len(bosses) == 1 and bosses[0] != person:
            yield bosses[0], person


def least_pairs(
    functions: Iterable[Function], teams: Sequence[TeamSeats], seated: Iterable[int] = ()
) -> int:
    """The fewest pairs of a group who share a team, counted as if the group were alone in the room.

    `seated` are the teams, by their places, of those who are to stay there; the others, of these
    functions, are spread as evenly over the teams that seat them as these allow.
    """
    here = Counter(seated)
    places = {
        function: [n for n, team in enumerate(teams) if team.bounds(function)[1]]
        for function in Function
    }
    for free in sorted((places[function] for function in functions), key=len):
        if free:
            here[min(free, key=here.__getitem__)] += 1
    return sum(n * (n - 1) // 2 for n in here.values())


def _tables(people: Iterable[Participant], earlier: Iterable[Round]) -> Iterator[Group]:
    here = {person.id for person in people}
    for made in earlier:
        for team in made.teams:
            yield tuple(member.id for member in team.members if member.id in here)


def _alike(values: Iterable[tuple[str, UUID]]) -> Iterable[Group]:
    alike: defaultdict[str, list[UUID]] = defaultdict(list)
    for value, person in values:
        alike[value].append(person)
    return (tuple(group) for value, group in alike.items() if value)


def _key(text: str) -> str:
    return plain_letters(" ".join(text.split()))
