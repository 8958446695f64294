"""Dividing the people into teams: a separate round (Step 2) and a mixed one (Step 6).

Everybody from sales and marketing sits in exactly one team; then, in this order of importance:

1. Teams have 6–8 people, or as near to it as the head-count allows, and differ by one at most.
2. The separate round never mixes functions; in the mixed round as few teams as possible lack one.
3. Teams have about 7 people; the smaller function is spread to within one person a team.
4. In the mixed round few people meet who shared a team in the separate one.
5. Levels are spread over the teams, then regions.

The first three settle how many seats each team has for each function. The last two decide who
takes them: people are dealt in an order given by the seed, then change places while that helps.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from uuid import UUID, uuid5

from huddle_app.method.errors import HuddleError
from huddle_app.method.people import Participant
from huddle_app.method.seating import Seating, Seats, likeness
from huddle_app.method.words import Function, RoundKind, function_name
from huddle_app.texts import _, ngettext

SMALLEST, LARGEST = 6, 8

SEATED = (Function.SALES, Function.MARKETING)

# Our own limit: beyond a dozen people a table no longer talks as one.
LARGEST_OFFERED = 12

Groups = Mapping[Function, Sequence[Participant]]
"""The people of sales and of marketing, in an order that does not depend on how they came."""


@dataclass(frozen=True)
class Team:
    """One table: its name (a number unless renamed) and its members."""

    id: UUID
    name: str
    members: tuple[Participant, ...]

    def functions(self) -> tuple[Function, ...]:
        """The functions at the table, in the usual order."""
        here = {member.function for member in self.members}
        return tuple(function for function in Function if function in here)


@dataclass(frozen=True)
class Round:
    """One division into teams; `notices` say in words what could not be met."""

    kind: RoundKind
    seed: int
    teams: tuple[Team, ...]
    notices: tuple[str, ...]


def draw_separate(
    people: Sequence[Participant], seed: int, wanted: Mapping[Function, int] | None = None
) -> Round:
    """Teams of 6–8 of one function each, levels and regions spread; sales has the first numbers.

    A function has as many teams as `wanted`, else as fit best. Leadership and others sit in no team.
    HuddleError when there is nobody from sales or marketing.
    """
    groups, teams = _groups(people), wanted or {}
    sizes = {f: _sizes(len(group), teams.get(f)) for f, group in groups.items()}
    seats = [{f: size} for f in groups for size in sizes[f]]
    teams = _draw(RoundKind.SEPARATE, groups, seats, seed)
    of_sales, of_marketing = ([t for t in teams if f in t.functions()] for f in SEATED)
    notices = (
        *_off_size(function_name(Function.SALES), of_sales),
        *_off_size(function_name(Function.MARKETING), of_marketing),
        *_missing_function(groups),
        *_not_seated(people),
    )
    return Round(RoundKind.SEPARATE, seed, teams, notices)


def draw_mixed(
    people: Sequence[Participant],
    seed: int,
    earlier: Round | None = None,
    wanted: int | None = None,
) -> Round:
    """Teams of 6–8 with both functions in each where numbers allow, and new faces.

    There are as many teams as `wanted`, else as fit best. Leadership and others sit in no team.
    HuddleError when there is nobody from sales or marketing.
    """
    groups = _groups(people)
    few, many = sorted(SEATED, key=lambda function: len(groups[function]))
    minority, everybody = len(groups[few]), len(groups[few]) + len(groups[many])
    sizes = _sizes(everybody, wanted, minority)
    of_few = even_parts(minority, len(sizes))
    seats = [{few: n, many: size - n} for n, size in zip(of_few, sizes, strict=True)]
    teams = _draw(RoundKind.MIXED, groups, seats, seed, earlier)
    notices = (
        *_off_size(_("sales and marketing"), teams),
        *_missing_function(groups),
        *_lacking(few, minority, teams),
        *_not_seated(people),
    )
    return Round(RoundKind.MIXED, seed, teams, notices)


def split_sizes(
    n: int, smallest: int = SMALLEST, largest: int = LARGEST, minority: int = 0
) -> tuple[int, ...]:
    """The team sizes for `n` people, equal to within one, larger ones first; empty for nobody.

    The best number of teams misses the window by the fewest seats in total, then leaves the fewest
    teams without one of the `minority` (0 when it does not matter), then has sizes nearest the
    middle of the window; of two that are as good, the one with more, smaller teams.
    """

    def badness(teams: int) -> tuple[int, int, float, int]:
        off = sum(max(smallest - size, size - largest, 0) for size in even_parts(n, teams))
        lacking = max(0, teams - minority) if minority else 0
        return off, lacking, abs(2 * n - teams * (smallest + largest)) / teams, -teams

    return even_parts(n, min(range(1, n // smallest + 2), key=badness)) if n else ()


def even_parts(n: int, parts: int) -> tuple[int, ...]:
    """`n` in whole parts that are equal to within one, larger ones first."""
    part, rest = divmod(n, parts)
    return (part + 1,) * rest + (part,) * (parts - rest)


def _sizes(n: int, wanted: int | None, minority: int = 0) -> tuple[int, ...]:
    if wanted and n:
        return even_parts(n, min(wanted, n))
    return split_sizes(n, minority=minority)


def can_be_split(n: int) -> bool:
    """Whether so many people make teams of 6–8: all but 1–5, 9, 10, 11 and 17 do."""
    return all(SMALLEST <= size <= LARGEST for size in split_sizes(n))


def _groups(people: Iterable[Participant]) -> Groups:
    # by what the roster says before the id, so that the same roster in another file is drawn alike
    ordered = sorted(people, key=lambda p: (p.name, p.email, p.level, p.region, p.department, p.id))
    groups = {function: [p for p in ordered if p.function is function] for function in SEATED}
    if not any(groups.values()):
        raise HuddleError(_("There is nobody from sales or marketing yet: add the people first."))
    return groups


def _draw(
    kind: RoundKind, groups: Groups, seats: Sequence[Seats], seed: int, earlier: Round | None = None
) -> tuple[Team, ...]:
    people = [person for group in groups.values() for person in group]
    before = {m.id: team.id for team in (earlier.teams if earlier else ()) for m in team.members}
    seating = Seating(people, likeness(people, before), len(seats))
    seating.deal(seats, Random(f"{kind} {seed}"))  # noqa: S311 - a draw, not a secret
    seating.improve()
    return tuple(_team(kind, seed, n, members) for n, members in enumerate(seating.tables(), 1))


def _team(kind: RoundKind, seed: int, number: int, members: tuple[Participant, ...]) -> Team:
    # a member's id makes the team's own one in every workshop, whatever the seed
    return Team(uuid5(members[0].id, f"{kind} {seed} {number}"), str(number), members)


def _off_size(who: str, teams: Sequence[Team]) -> list[str]:
    """A sentence for each team size outside the window, be it for want of a better one or wanted."""
    n = sum(len(team.members) for team in teams)
    if can_be_split(n):
        return _wanted_sizes(who, teams)
    people = ngettext("{n} person", "{n} people", n).format(n=n)
    sizes = sorted({len(team.members) for team in teams} - set(range(SMALLEST, LARGEST + 1)))
    off_size = {size: [team for team in teams if len(team.members) == size] for size in sizes}
    return [
        ngettext(
            "{who}: {people} cannot form teams of {smallest}–{largest}; team {teams} has {size}.",
            "{who}: {people} cannot form teams of {smallest}–{largest}; teams {teams} have {size}.",
            len(those),
        ).format(
            who=who.capitalize(),
            people=people,
            smallest=SMALLEST,
            largest=LARGEST,
            teams=_listed(those),
            size=size,
        )
        for size, those in off_size.items()
    ]


def _wanted_sizes(who: str, teams: Sequence[Team]) -> list[str]:
    """A sentence when so many teams were wanted that they are not of 6–8."""
    sizes = sorted({len(team.members) for team in teams})
    if not sizes or SMALLEST <= sizes[0] <= sizes[-1] <= LARGEST:
        return []
    text = ngettext(
        "{who}: {n} team of {sizes}, as you wanted.",
        "{who}: {n} teams of {sizes}, as you wanted.",
        len(teams),
    )
    return [text.format(who=who.capitalize(), n=len(teams), sizes=span(sizes))]


def span(sizes: Sequence[int]) -> str:
    """Sizes that are equal to within one: “9–10”, or “9”."""
    fewest, most = min(sizes), max(sizes)
    return str(most) if fewest == most else f"{fewest}–{most}"


def _missing_function(groups: Groups) -> list[str]:
    return [
        _("Nobody from {missing} is here: all teams are from {present} alone.").format(
            missing=function_name(function), present=function_name(other)
        )
        for function, other in zip(SEATED, reversed(SEATED), strict=True)
        if not groups[function]
    ]


def _lacking(function: Function, minority: int, teams: Sequence[Team]) -> list[str]:
    """A sentence on the teams without the smaller function, and on what would help."""
    without = [team for team in teams if function not in team.functions()]
    if not without or not minority:
        return []
    notice = ngettext(
        "Team {teams} has nobody from {function}.",
        "Teams {teams} have nobody from {function}.",
        len(without),
    ).format(teams=_listed(without), function=function_name(function))
    larger = even_parts(sum(len(team.members) for team in teams), minority)
    if larger[0] > LARGEST_OFFERED:
        return [notice]
    offer = _("Larger teams, of {sizes} people, would give each one.").format(sizes=span(larger))
    return [f"{notice} {offer}"]


def _not_seated(people: Sequence[Participant]) -> list[str]:
    leaders = sum(person.function is Function.LEADERSHIP for person in people)
    others = sum(person.function is Function.OTHER for person in people)
    leading = ngettext(
        "{n} leader is not in a team: they move between the tables.",
        "{n} leaders are not in a team: they move between the tables.",
        leaders,
    )
    visiting = ngettext(
        "{n} person from elsewhere is not in a team: they are welcome at any table.",
        "{n} people from elsewhere are not in a team: they are welcome at any table.",
        others,
    )
    return [sentence.format(n=n) for sentence, n in ((leading, leaders), (visiting, others)) if n]


def _listed(teams: Sequence[Team]) -> str:
    *names, last = [team.name for team in teams]
    return _("{names} and {last}").format(names=", ".join(names), last=last) if names else last


def draw(sitting, seed): raise NotImplementedError
def repair(sitting): raise NotImplementedError
def with_move(made, person, team_id): raise NotImplementedError
def with_swap(made, one, other): raise NotImplementedError
