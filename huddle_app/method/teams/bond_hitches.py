"""Bonds and locks that contradict each other, the functions, or the seats of the teams."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from uuid import UUID

from huddle_app.method.listed import all_of
from huddle_app.method.people import Participant, by_name
from huddle_app.method.teams.cliques import largest_clique
from huddle_app.method.teams.hitch import LARGEST_OFFERED, Hitch, WayOut, with_teams
from huddle_app.method.teams.rounds import SEATED, Placement, Sitting, Team
from huddle_app.method.teams.seat_plan import Block, SeatPlan, has_seat, locked_teams, plan_seats
from huddle_app.method.words import Function, function_name, team_label
from huddle_app.texts import _, ngettext

SMALLEST_OFFERED = 3
"""Our own limit: two people are no team yet."""


def bond_hitches(sitting: Sitting) -> Iterator[Hitch]:
    """The bonds and locks that no draw can keep; those of people without a seat do not count."""
    ties = _Ties(sitting)
    yield from _contradictions(ties)
    yield from _across_blocks(ties)
    yield from _too_many_together(ties)
    yield from _too_many_apart(ties)
    yield from _locked_apart(ties)
    yield from _locked_together(ties)
    yield from _locked_beyond_seats(ties)


@dataclass(frozen=True)
class _Ties:
    """The bonds and locks of those who are seated, and the seats there are."""

    sitting: Sitting

    @cached_property
    def people(self) -> Mapping[UUID, Participant]:
        kept = {member.id for team in self.locked for member in team.members}
        rules = self.sitting.rules
        seated = (p for p in self.sitting.people if p.id in kept or has_seat(p.function, rules))
        return {person.id: person for person in seated}

    @cached_property
    def locked(self) -> tuple[Team, ...]:
        return locked_teams(self.sitting)

    @cached_property
    def plan(self) -> SeatPlan:
        return plan_seats(self.sitting)

    def block(self, person: UUID) -> Block | None:
        """The block of teams that a person is to be drawn into; None for one of several."""
        function = self.people[person].function
        blocks = [block for block in self.plan.blocks if block.heads.get(function)]
        return blocks[0] if len(blocks) == 1 else None

    def pairs(self, *, together: bool) -> tuple[tuple[UUID, UUID], ...]:
        return tuple(
            (bond.one, bond.other)
            for bond in self.sitting.bonds
            if bond.together is together
            and bond.one != bond.other
            and {bond.one, bond.other} <= self.people.keys()
        )

    @cached_property
    def groups(self) -> tuple[frozenset[UUID], ...]:
        """Those who must sit together, directly or by way of others; two at least."""
        groups: dict[UUID, frozenset[UUID]] = {}
        for one, other in self.pairs(together=True):
            group = groups.get(one, frozenset({one})) | groups.get(other, frozenset({other}))
            groups.update(dict.fromkeys(group, group))
        return tuple(dict.fromkeys(groups.values()))

    def group(self, person: UUID) -> frozenset[UUID]:
        """Those whom a person must sit with, and the person."""
        found = (group for group in self.groups if person in group)
        return next(found, frozenset({person}))

    @cached_property
    def places(self) -> Mapping[UUID, Team]:
        """The team that each locked person stays in, be it that or the person who is locked."""
        now = self.sitting.now
        found = {member.id: team for team in self.locked for member in team.members}
        for team in now.teams if now else ():
            for member in team.members:
                if now and member.id in now.locked & self.people.keys():
                    found.setdefault(member.id, team)
        return found

    def names(self, people: Sequence[UUID] | frozenset[UUID]) -> str:
        return all_of([p.name for p in sorted((self.people[one] for one in people), key=by_name)])


# Bonds against each other, and against the functions


def _contradictions(ties: _Ties) -> Iterator[Hitch]:
    for one, other in ties.pairs(together=False):
        for group in ties.groups:
            if not {one, other} <= group:
                continue
            text = _("{people} must sit apart, and must sit together: take one of the wishes back")
            if between := group - {one, other}:
                text = _(
                    "{people} must sit apart, but both must sit with {between}:"
                    " take one of the wishes back"
                )
            names = {"people": ties.names((one, other))}
            if between:
                names["between"] = ties.names(between)
            yield Hitch(f"bond {one} {other}", text.format(**names))


def _across_blocks(ties: _Ties) -> Iterator[Hitch]:
    """Together, though their functions never share a team in this round."""
    for group in ties.groups:
        free = [ties.people[one] for one in group if one not in ties.places]
        by_function = {
            person.function: person for person in sorted(free, key=by_name, reverse=True)
        }
        if not _share_a_team(ties, by_function.keys()):
            some = [by_function[function] for function in Function if function in by_function]
            yield Hitch(
                f"across {min(group)}", _across_words(ties, some), tuple(_seated_among(ties, some))
            )


def _share_a_team(ties: _Ties, functions: Collection[Function]) -> bool:
    """Whether some block seats people of all these functions."""
    return len(functions) < 2 or any(
        all(block.heads.get(function) for function in functions) for block in ties.plan.blocks
    )


def _across_words(ties: _Ties, some: Sequence[Participant]) -> str:
    people = [
        _("{name} ({function})").format(name=p.name, function=function_name(p.function))
        for p in some
    ]
    own = next((p.function for p in some if p.function not in SEATED), None)
    text = _("{people} must sit together, but sales and marketing never share a team in this round")
    if own and not _spread(ties, own):
        text = _("{people} must sit together, but {function} has a table of its own")
    return text.format(people=all_of(people), function=function_name(own) if own else "")


def _spread(ties: _Ties, function: Function) -> bool:
    return ties.sitting.rules.placement(function) is Placement.SPREAD


def _seated_among(ties: _Ties, some: Sequence[Participant]) -> Iterator[WayOut]:
    """Spread those over the teams who have a table of their own."""
    rules = ties.sitting.rules
    for function, field in ((Function.LEADERSHIP, "leadership"), (Function.OTHER, "others")):
        if any(p.function is function for p in some) and not _spread(ties, function):
            text = _("Spread {function} over the teams")
            words = text.format(function=function_name(function))
            yield WayOut(words, replace(rules, **{field: Placement.SPREAD}))


# Bonds against the seats


def _too_many_together(ties: _Ties) -> Iterator[Hitch]:
    """More who must sit together than a team has seats, in all or of one function."""
    for group in ties.groups:
        free = [one for one in group if one not in ties.places]
        block = next((found for one in free if (found := ties.block(one))), None)
        if block is None or not _share_a_team(ties, {ties.people[one].function for one in free}):
            continue
        by_function = Counter(ties.people[one].function for one in free)
        if len(free) > block.seats.most:
            sentence = _("{people} must sit together, but teams have {most} people at most")
            text = sentence.format(people=ties.names(free), most=block.seats.most)
            yield Hitch(f"together {min(group)}", text, tuple(_fewer(ties, block, by_function)))
        elif full := _beyond(by_function, block):
            sentence = _(
                "{people} must sit together, but a team has {most} from {function} at most"
            )
            text = sentence.format(
                people=ties.names(free),
                most=block.seats.bounds(full)[1],
                function=function_name(full),
            )
            yield Hitch(f"together {min(group)}", text, tuple(_fewer(ties, block, by_function)))


def _beyond(counts: Mapping[Function, int], block: Block) -> Function | None:
    """A function of which a team of the block cannot take so many."""
    for function, n in counts.items():
        if n > block.seats.bounds(function)[1] > 0:
            return function
    return None


def _fewer(ties: _Ties, block: Block, counts: Counter[Function]) -> Iterator[WayOut]:
    """Fewer, larger teams, where they can take so many."""
    for teams in range(block.teams - 1, 0, -1):
        then = replace(block, teams=teams)
        if then.seats.most > LARGEST_OFFERED:
            return
        if counts.total() <= then.seats.most and not _beyond(counts, then):
            yield _count_way(ties, then)
            return


def _count_way(ties: _Ties, block: Block) -> WayOut:
    text = ngettext("{n} team of {most} people", "{n} teams of up to {most} people", block.teams)
    words = text.format(n=block.teams, most=block.seats.most)
    return WayOut(words, with_teams(ties.sitting, block.function, block.teams))


def _too_many_apart(ties: _Ties) -> Iterator[Hitch]:
    """More who must all sit apart than there are teams for them."""
    apart = ties.pairs(together=False)
    for block in ties.plan.blocks if apart else ():
        free = [
            (min(ties.group(one)), min(ties.group(other)))
            for one, other in apart
            if all(end not in ties.places and ties.block(end) == block for end in (one, other))
            and one not in ties.group(other)
        ]
        clique = largest_clique(free)
        if len(clique) <= block.teams:
            continue
        text = ngettext(
            "{people} must all sit apart, but there is only {n} team for them",
            "{people} must all sit apart, but there are only {n} teams for them",
            block.teams,
        )
        more = replace(block, teams=len(clique))
        ways = (_count_way(ties, more),) if more.seats.least >= SMALLEST_OFFERED else ()
        people = all_of(sorted(_with_others(ties, one) for one in clique))
        sentence = text.format(people=people, n=block.teams)
        yield Hitch(f"apart {block.function or 'mixed'}", sentence, ways)


def _with_others(ties: _Ties, one: UUID) -> str:
    """A person, with those whom they must sit with."""
    if others := ties.group(one) - {one}:
        text = _("{name} with {others}")
        return text.format(name=ties.people[one].name, others=ties.names(others))
    return ties.people[one].name


# Locks


def _locked_apart(ties: _Ties) -> Iterator[Hitch]:
    for one, other in ties.pairs(together=False):
        here, there = ties.places.get(one), ties.places.get(other)
        if here and there and here.id == there.id:
            text = _("{people} must sit apart, but both are locked in {team}")
            sentence = text.format(people=ties.names((one, other)), team=team_label(here.name))
            yield Hitch(f"lock {one} {other}", sentence)


def _locked_together(ties: _Ties) -> Iterator[Hitch]:
    """Who must sit together and is locked in two teams, or in one that takes nobody else."""
    for group in ties.groups:
        teams = {team.id: team for one in group if (team := ties.places.get(one))}
        closed = [team for team in teams.values() if team.locked]
        if len(teams) > 1:
            text = _("{people} must sit together, but are locked in {teams}")
            where = all_of(sorted(team_label(team.name) for team in teams.values()))
            sentence = text.format(people=ties.names(group), teams=where)
        elif closed and any(one not in ties.places for one in group):
            text = _("{people} must sit together, but {team} is locked and takes nobody else")
            sentence = text.format(people=ties.names(group), team=team_label(closed[0].name))
        else:
            continue
        yield Hitch(f"lock {min(group)}", sentence)


def _locked_beyond_seats(ties: _Ties) -> Iterator[Hitch]:
    """More people locked in a team than it has seats for, in all or of one function."""
    now = ties.sitting.now
    for team in now.teams if now else ():
        here = [m.id for m in team.members if not team.locked and m.id in ties.places]
        block = ties.block(here[0]) if here else None
        counts = Counter(ties.people[one].function for one in here)
        if block is None or not (counts.total() > block.seats.most or _beyond(counts, block)):
            continue
        text = _("{people} are locked in {team}, which is more than it has seats for")
        sentence = text.format(people=ties.names(here), team=team_label(team.name))
        yield Hitch(f"lock {team.id}", sentence, tuple(_fewer(ties, block, counts)))
