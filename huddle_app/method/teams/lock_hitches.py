"""Where locks stand against the sizes, the functions, or where leadership and others are to be.

What would be so without any lock is not said here.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from huddle_app.method.listed import all_of
from huddle_app.method.people import Participant
from huddle_app.method.teams.hitch import Hitch
from huddle_app.method.teams.rounds import SEATED, Placement, RoundRules, Sitting, Team
from huddle_app.method.teams.seat_plan import (
    GUESTS,
    block_of,
    has_seat,
    locked_teams,
    plan_seats,
)
from huddle_app.method.words import Function, RoundKind, function_name, team_label
from huddle_app.texts import _, ngettext


def lock_hitches(sitting: Sitting) -> Iterator[Hitch]:
    """The locked teams and the locked people that are not as the rules want them."""
    now = sitting.now
    if now is None:
        return
    yield from sizes_off(sitting)
    yield from lacking(sitting)
    here = {person.id: person for person in sitting.people}
    for team in now.teams:
        members = [here[m.id] for m in team.members if m.id in here]
        locked = [m for m in members if team.locked or m.id in now.locked]
        yield from out_of_place(sitting, replace(team, members=tuple(members)), locked)


def sizes_off(sitting: Sitting) -> Iterator[Hitch]:
    """The locked teams outside the window, where the people would do better without locks."""
    locked = [team for team in locked_teams(sitting) if off_window(team, sitting.rules)]
    off = sum(off_window(team, sitting.rules) for team in locked)
    if not off or off + _off(sitting) <= _off(replace(sitting, now=None)):
        return
    for team in locked:
        n, sizes = len(team.members), (sitting.rules.smallest, sitting.rules.largest)
        text = ngettext(
            "{team} is locked with {n} person; {smallest}–{largest} is wanted",
            "{team} is locked with {n} people; {smallest}–{largest} is wanted",
            n,
        )
        words = text.format(team=team_label(team.name), n=n, smallest=sizes[0], largest=sizes[1])
        yield Hitch(f"locked size {team.id}", words)


def off_window(team: Team, rules: RoundRules) -> int:
    """The people a team has outside the window; one that is empty, or an own table, is never too small."""
    size = len(team.members)
    smallest = 0 if not size or team.own_table() in GUESTS else rules.smallest
    return max(smallest - size, size - rules.largest, 0)


def _off(sitting: Sitting) -> int:
    return sum(block.off(sitting.rules) for block in plan_seats(sitting).blocks)


def lacking(sitting: Sitting) -> Iterator[Hitch]:
    """The locked mixed teams without one of the functions, where there would be fewer without locks."""
    if sitting.key.kind is not RoundKind.MIXED:
        return
    here = {person.function for person in sitting.people}
    locked = [t for t in locked_teams(sitting) if t.members and not t.own_table()]
    without = [(t, f) for t in locked for f in SEATED if f in here and f not in t.functions()]
    if not without:
        return
    rest = plan_seats(sitting).block(None)
    free = plan_seats(replace(sitting, now=None), {None: len(locked) + (rest.teams if rest else 0)})
    anyway = block.lacking if (block := free.block(None)) else 0
    beside = (
        sum(max(0, rest.teams - rest.heads.get(f, 0)) for f in SEATED if f in here) if rest else 0
    )
    if len(without) + beside <= anyway:
        return
    for team, function in without:
        text = _("{team} is locked with nobody from {function}")
        words = text.format(team=team_label(team.name), function=function_name(function))
        yield Hitch(f"locked without {team.id} {function}", words)


def out_of_place(sitting: Sitting, team: Team, locked: Iterable[Participant]) -> Iterator[Hitch]:
    """Those of the people locked in a team who are not to be in such a team at all."""
    block = block_of(team, sitting.key.kind)
    by_function: dict[Function, list[str]] = {}
    for person in locked:
        by_function.setdefault(person.function, []).append(person.name)
    for function, names in by_function.items():
        if text := _misplaced(sitting, function, block, names):
            words = text.format(
                names=all_of(names),
                team=team_label(team.name),
                function=function_name(function),
                block=function_name(block) if block else "",
            )
            yield Hitch(f"locked out of place {team.id} {function}", words)


def _misplaced(
    sitting: Sitting, function: Function, block: Function | None, names: Sequence[str]
) -> str:
    """What is wrong with people of a function in a team of a block; nothing is as a rule."""
    n, placement = len(names), sitting.rules.placement(function)
    if not has_seat(function, sitting.rules):
        return ngettext(
            "{names} is locked in {team}, but {function} observes",
            "{names} are locked in {team}, but {function} observes",
            n,
        )
    if function in SEATED and block not in {None, function}:
        return ngettext(
            "{names} from {function} is locked in {team} of {block}",
            "{names} from {function} are locked in {team} of {block}",
            n,
        )
    if placement is Placement.OWN_TABLE and block is not function:
        return ngettext(
            "{names} is locked in {team}, but {function} has a table of its own",
            "{names} are locked in {team}, but {function} has a table of its own",
            n,
        )
    if function in GUESTS and placement is Placement.SPREAD and block is function:
        return ngettext(
            "{names} is locked in {team}, but {function} is spread over the teams",
            "{names} are locked in {team}, but {function} is spread over the teams",
            n,
        )
    return ""
