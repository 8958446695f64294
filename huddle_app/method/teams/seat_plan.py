"""How many teams there are, how large each is, and how many of each function it seats.

A block is a set of teams that draw on the same people: those of sales and those of marketing in a
separate round, all of them in a mixed one, and an own table of leadership or of others. In a block
the sizes, and the number of each function, are equal to within one. Such a seating always exists:
deal the people round the teams, one function after the other, without starting over in between.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product

from huddle_app.method.people import Participant
from huddle_app.method.teams.even import bounds, even_parts, seats_off
from huddle_app.method.teams.rounds import SEATED, Placement, RoundRules, Sitting, Team
from huddle_app.method.words import Function, RoundKind

GUESTS = (Function.LEADERSHIP, Function.OTHER)
"""The functions that the moderator places: they observe, have a table of their own, or are spread."""

Heads = Mapping[Function, int]
"""How many people, or teams, of each function there are."""

TeamCounts = Mapping[Function | None, int]
"""How many teams there are in each block: by its function, None for the mixed one."""


@dataclass(frozen=True)
class TeamSeats:
    """The least and the most people of a team, in all and of each function; its block's function."""

    least: int
    most: int
    functions: Mapping[Function, tuple[int, int]]
    block: Function | None = None

    def bounds(self, function: Function) -> tuple[int, int]:
        """The least and the most people of a function; (0, 0) for one that has no seat here."""
        return self.functions.get(function, (0, 0))


@dataclass(frozen=True)
class Block:
    """The teams that draw on the same people: of one function, or mixed (None)."""

    function: Function | None
    heads: Heads
    teams: int

    @property
    def people(self) -> int:
        """How many people these teams seat."""
        return sum(self.heads.values())

    @property
    def sizes(self) -> tuple[int, ...]:
        """The sizes of the teams, larger ones first."""
        return even_parts(self.people, self.teams)

    @property
    def seats(self) -> TeamSeats:
        """The seats of each of the teams."""
        functions = {function: bounds(n, self.teams) for function, n in self.heads.items() if n}
        return TeamSeats(*bounds(self.people, self.teams), functions, self.function)

    @property
    def lacking(self) -> int:
        """The teams without sales and those without marketing, where there are people of both."""
        return _lacking(self.heads, self.teams) if self.function is None else 0

    @property
    def alone(self) -> int:
        """The people of sales or marketing who are the only ones of their function in a mixed team."""
        return sum(self.alone_of(function) for function in SEATED)

    def alone_of(self, function: Function) -> int:
        """The people of one function who are its only ones in a mixed team."""
        both = self.function is None and all(self.heads.get(one) for one in SEATED)
        return _alone_of(self.heads.get(function, 0), self.teams) if both else 0

    def off(self, rules: RoundRules) -> int:
        """The seats outside the window; an own table is never too small."""
        if self.function in GUESTS:
            return seats_off(self.people, self.teams, 0, rules.largest)
        return seats_off(self.people, self.teams, rules.smallest, rules.largest)


@dataclass(frozen=True)
class SeatPlan:
    """The blocks of a round, sales first; everybody who is to be seated fits exactly."""

    blocks: tuple[Block, ...]

    @cached_property
    def teams(self) -> tuple[TeamSeats, ...]:
        """The seats of each team, block after block."""
        return tuple(seats for block in self.blocks for seats in [block.seats] * block.teams)

    def block(self, function: Function | None) -> Block | None:
        """The block of a function, or the mixed one."""
        return next((block for block in self.blocks if block.function is function), None)


# Who is to be seated


def locked_teams(sitting: Sitting) -> tuple[Team, ...]:
    """The locked teams of the round as it stands, with those members who take part now."""
    locked = [team for team in (sitting.now.teams if sitting.now else ()) if team.locked]
    if not locked:
        return ()
    here = {person.id: person for person in sitting.people}
    return tuple(
        replace(team, members=tuple(here[m.id] for m in team.members if m.id in here))
        for team in locked
    )


def to_seat(sitting: Sitting) -> tuple[Participant, ...]:
    """Those who are to be given a seat: not those who observe, nor those in a locked team."""
    kept = {member.id for team in locked_teams(sitting) for member in team.members}
    seated = {function for function in Function if has_seat(function, sitting.rules)}
    here = (person for person in sitting.people if person.function in seated)
    return tuple(person for person in here if person.id not in kept) if kept else tuple(here)


def has_seat(function: Function, rules: RoundRules) -> bool:
    """Whether people of a function sit in a team at all."""
    return rules.placement(function) is not Placement.OBSERVE


def block_of(team: Team, kind: RoundKind) -> Function | None:
    """The block that a team belongs to: the function most are of, or None for a mixed team."""
    if own := team.own_table():
        return own
    if kind is RoundKind.MIXED:
        return None
    counts = Counter(member.function for member in team.members if member.function in SEATED)
    return max(SEATED, key=counts.__getitem__) if counts else None


def count_teams(teams: Iterable[Team], kind: RoundKind) -> Counter[Function | None]:
    """How many of the teams each block has."""
    return Counter(block_of(team, kind) for team in teams)


# The plan


def plan_seats(sitting: Sitting, teams: TeamCounts | None = None) -> SeatPlan:
    """The best blocks for those who are not in a locked team.

    `teams` sets the number of teams of a block, locked ones included, before the rules do; it is
    brought into what the people allow: a person for each team, a team where there is a person.
    """
    kind = sitting.key.kind
    wanted = {**sitting.rules.teams, **(teams or {})}
    gone = count_teams(locked_teams(sitting), kind)
    left = {block: n - gone[block] for block, n in wanted.items()}
    heads = Counter(person.function for person in to_seat(sitting))
    return plan_heads(kind, heads, replace(sitting.rules, teams=left))


def plan_heads(kind: RoundKind, heads: Heads, rules: RoundRules) -> SeatPlan:
    """The best blocks for so many people of each function; those who observe do not count.

    Chosen for, in this order: fewest seats outside the window; fewest mixed teams that lack a
    function; fewest people alone of theirs; sizes nearest the middle of the window; more teams.
    """
    spread, own = (_guests(heads, rules, at) for at in (Placement.SPREAD, Placement.OWN_TABLE))
    core = {function: n for function in SEATED if (n := heads.get(function, 0))}
    if not core:  # nobody to be spread among
        own, spread = own | spread, {}
    blocks = _separate if kind is RoundKind.SEPARATE else _mixed
    tables = (_own_table(function, own[function], rules) for function in GUESTS if function in own)
    return SeatPlan((*blocks(core, spread, rules), *tables))


def _guests(heads: Heads, rules: RoundRules, placement: Placement) -> dict[Function, int]:
    here = {function: n for function in GUESTS if (n := heads.get(function, 0))}
    return {function: n for function, n in here.items() if rules.placement(function) is placement}


def _own_table(function: Function, n: int, rules: RoundRules) -> Block:
    """One table, or as few as hold them all."""
    teams = rules.teams.get(function, -(-n // rules.largest))
    return Block(function, {function: n}, _within(teams, n))


def _mixed(core: Heads, spread: Heads, rules: RoundRules) -> Iterator[Block]:
    heads = {**core, **spread}
    n = sum(heads.values())

    def badness(teams: int) -> tuple[float, ...]:
        off, middle = _sizes_badness(n, teams, rules)
        return off, _lacking(core, teams), _alone(core, teams), middle, -teams

    if core:
        counts = _counts(sum(core.values()), n, rules, rules.teams.get(None))
        yield Block(None, heads, min(counts, key=badness))


def _separate(core: Heads, spread: Heads, rules: RoundRules) -> Sequence[Block]:
    """The blocks of sales and of marketing; guests are spread evenly over the teams of both."""
    if len(core) < 2:
        return [_only_block(function, {**core, **spread}, rules) for function in core]
    extra = sum(spread.values())
    of_sales, of_marketing = (
        _counts(core[f], core[f] + extra, rules, rules.teams.get(f)) for f in SEATED
    )
    sharings = [
        (sales, marketing, joining)
        for sales, marketing in product(of_sales, of_marketing)
        for joining in _joining(spread.values(), sales, marketing)
    ]

    def badness(sharing: tuple[int, int, int]) -> tuple[float, ...]:
        sales, marketing, joining = sharing
        ours = _sizes_badness(core[Function.SALES] + joining, sales, rules)
        theirs = _sizes_badness(core[Function.MARKETING] + extra - joining, marketing, rules)
        uneven = abs(joining * (sales + marketing) - extra * sales)
        return ours[0] + theirs[0], ours[1] + theirs[1], -sales - marketing, uneven

    return _shared(core, spread, *min(sharings, key=badness))


def _only_block(function: Function, heads: Heads, rules: RoundRules) -> Block:
    """The teams where the other function is not here."""
    n = sum(heads.values())

    def badness(teams: int) -> tuple[float, ...]:
        return *_sizes_badness(n, teams, rules), -teams

    counts = _counts(heads[function], n, rules, rules.teams.get(function))
    return Block(function, heads, min(counts, key=badness))


def _joining(spread: Iterable[int], sales: int, marketing: int) -> range:
    """How many guests may join the teams of sales when each function is even over all teams."""
    ranges = [_share(n, sales, marketing) for n in spread]
    return range(sum(r[0] for r in ranges), sum(r[-1] for r in ranges) + 1)


def _share(n: int, sales: int, marketing: int) -> range:
    each, rest = divmod(n, sales + marketing)
    return range(each * sales + max(0, rest - marketing), each * sales + min(rest, sales) + 1)


def _shared(
    core: Heads, spread: Heads, sales: int, marketing: int, joining: int
) -> tuple[Block, Block]:
    """The two blocks when so many guests join the teams of sales."""
    ours: dict[Function, int] = {Function.SALES: core[Function.SALES]}
    theirs = {Function.MARKETING: core[Function.MARKETING]}
    shares = {function: _share(n, sales, marketing) for function, n in spread.items()}
    more = joining - sum(share[0] for share in shares.values())
    for function, share in shares.items():
        ours[function] = share[min(more, len(share) - 1)]
        more -= ours[function] - share[0]
        theirs[function] = spread[function] - ours[function]
    return Block(Function.SALES, ours, sales), Block(Function.MARKETING, theirs, marketing)


def _counts(members: int, most: int, rules: RoundRules, wanted: int | None) -> range:
    """The numbers of teams that can be best for `members` people and up to `most` with guests.

    Beyond them more seats are off; no team is without a member.
    """
    if wanted is not None:
        teams = _within(wanted, members)
        return range(teams, teams + 1)
    fewest, highest = members // rules.largest, -(-most // rules.smallest)
    return range(_within(fewest, members), _within(highest, members) + 1)


def _within(wanted: int, people: int) -> int:
    return max(1, min(wanted, people))


def _sizes_badness(n: int, teams: int, rules: RoundRules) -> tuple[int, float]:
    """The seats outside the window, and how far the mean size is from its middle (doubled)."""
    off = seats_off(n, teams, rules.smallest, rules.largest)
    return off, abs(2 * n - teams * (rules.smallest + rules.largest)) / teams


def _lacking(core: Heads, teams: int) -> int:
    here = [n for function in SEATED if (n := core.get(function, 0))]
    return sum(max(0, teams - n) for n in here) if len(here) == len(SEATED) else 0


def _alone(core: Heads, teams: int) -> int:
    here = [n for function in SEATED if (n := core.get(function, 0))]
    return sum(_alone_of(n, teams) for n in here) if len(here) == len(SEATED) else 0


def _alone_of(n: int, teams: int) -> int:
    return max(0, min(n, 2 * teams - n))
