"""How a round keeps the rules that come before all wishes: sizes, functions, bonds and locks."""

from collections import Counter
from collections.abc import Iterator

from huddle_app.method.listed import all_of
from huddle_app.method.teams.even import span
from huddle_app.method.teams.judged import Judged
from huddle_app.method.teams.lock_hitches import lacking, off_window, out_of_place, sizes_off
from huddle_app.method.teams.marks import Duty, Mark
from huddle_app.method.teams.rounds import SEATED, Team
from huddle_app.method.teams.seat_plan import GUESTS, TeamSeats, has_seat
from huddle_app.method.words import Function, RoundKind, function_name, team_label
from huddle_app.texts import _, ngettext


def duties(judged: Judged) -> tuple[Mark, ...]:
    """The marks of the hard rules; bonds and locks only where there are any."""
    marks = (_sizes(judged), _functions(judged), _bonds(judged), _locks(judged))
    return tuple(mark for mark in marks if mark)


# Sizes


def _sizes(judged: Judged) -> Mark:
    """Seats outside the window, or further from the other teams than need be."""
    rules = judged.sitting.rules
    value = sum(
        max(_off(judged, team), beyond(team, seats))
        for team, seats in zip(judged.teams, judged.seats, strict=True)
        if not team.locked
    )
    bound = sum(block.off(rules) for block in judged.best_plan.blocks)
    kept = sum(off_window(team, rules) for team in judged.teams if team.locked)
    locked = tuple(hitch.sentence for hitch in sizes_off(judged.as_it_stands))
    broken = (*_unseated(judged), *_off_size(judged, avoidable=value > bound), *locked)
    text = _("Teams of {sizes}")
    if locked and value <= bound:
        text = _("Teams of {sizes}: {smallest}–{largest} is wanted, but what is locked stays")
    elif value + kept and value <= bound:
        text = _("Teams of {sizes}: {smallest}–{largest} is not possible")
    elif value:
        text = _("Teams of {sizes}: {smallest}–{largest} is wanted, equal to within one")
    sizes = span([len(team.members) for team in judged.teams] or [0])
    sentence = text.format(sizes=sizes, smallest=rules.smallest, largest=rules.largest)
    return Mark(Duty.SIZES, value + kept, bound if locked else bound + kept, sentence, broken)


def _off(judged: Judged, team: Team) -> int:
    """The people a team has outside the window; an own table is never too small."""
    rules, size = judged.sitting.rules, len(team.members)
    smallest = 0 if size and team.own_table() in GUESTS else rules.smallest
    return max(smallest - size, size - rules.largest, 0)


def beyond(team: Team, seats: TeamSeats) -> int:
    """The people a team has more or fewer than planned."""
    return max(seats.least - len(team.members), len(team.members) - seats.most, 0)


def _off_size(judged: Judged, *, avoidable: bool) -> Iterator[str]:
    """The teams that are larger or smaller than need be."""
    rules = judged.sitting.rules
    for team, seats in zip(judged.teams, judged.seats, strict=True):
        if team.locked or not (beyond(team, seats) or (avoidable and _off(judged, team))):
            continue
        even = seats.most and beyond(team, seats)
        sizes = (seats.least, seats.most) if even else (rules.smallest, rules.largest)
        n = len(team.members)
        text = ngettext(
            "{team} has {n} person; {sizes} would be better",
            "{team} has {n} people; {sizes} would be better",
            n,
        )
        yield text.format(team=team_label(team.name), n=n, sizes=span(sizes))


def _unseated(judged: Judged) -> Iterator[str]:
    for person in judged.sitting.people:
        if person.id not in judged.place and has_seat(person.function, judged.sitting.rules):
            yield _("{name} has no seat yet").format(name=person.name)


# Functions


def _functions(judged: Judged) -> Mark:
    broken = (*_out_of_place(judged), *_locked_functions(judged))
    separate = judged.made.kind is RoundKind.SEPARATE
    sentence = _separate_words(judged) if separate else _mixed_words(judged)
    return Mark(Duty.FUNCTIONS, len(broken), 0, sentence, broken)


def _separate_words(judged: Judged) -> str:
    mixed = sum(all(f in team.functions() for f in SEATED) for team in judged.teams)
    text = ngettext(
        "Sales and marketing share {n} team", "Sales and marketing share {n} teams", mixed
    )
    return text.format(n=mixed) if mixed else _("Sales and marketing never share a team")


def _mixed_words(judged: Judged) -> str:
    """How many teams are without one of the functions, and who is alone."""
    tables = [team for team in judged.teams if team.members and not team.own_table()]
    for function in SEATED:
        without = sum(function not in team.functions() for team in tables)
        if without:
            text = ngettext(
                "{n} team without anybody from {function}",
                "{n} teams without anybody from {function}",
                without,
            )
            return text.format(n=without, function=function_name(function))
    alone = sum(len(alone_in(team)) for team in tables)
    text = ngettext(
        "Both functions in every team, {n} person alone of theirs",
        "Both functions in every team, {n} people alone of theirs",
        alone,
    )
    return (
        text.format(n=alone) if alone else _("Both functions in every team, nobody alone of theirs")
    )


def alone_in(team: Team) -> list[str]:
    """The names of those who are the only one of sales or of marketing in a team of both."""
    counts = Counter(member.function for member in team.members)
    if not all(counts[function] for function in SEATED):
        return []
    return [m.name for m in team.members if m.function in SEATED and counts[m.function] == 1]


def _out_of_place(judged: Judged) -> Iterator[str]:
    """Teams that have another number of some function than they could all have."""
    for team, seats in zip(judged.teams, judged.seats, strict=True):
        counts = Counter(member.function for member in team.members)
        label = team_label(team.name)
        for function in () if team.locked else Function:
            least, most = seats.bounds(function)
            n = counts[function]
            if len(seats.functions) == 1 and most:
                continue  # their number is the team's size
            if n and not most:
                who = [m.name for m in team.members if m.function is function]
                text = _("{team} is no place for {names} from {function}")
                yield text.format(team=label, names=all_of(who), function=function_name(function))
            elif not least <= n <= most:
                text = _("{team} has {n} from {function}; {even} would be even")
                even = span((least, most))
                yield text.format(team=label, n=n, function=function_name(function), even=even)


def _locked_functions(judged: Judged) -> Iterator[str]:
    """The locked teams that lack a function, or have people who are not to sit there."""
    sitting = judged.as_it_stands
    for hitch in lacking(sitting):
        yield hitch.sentence
    for team in judged.teams:
        for hitch in out_of_place(sitting, team, team.members if team.locked else ()):
            yield hitch.sentence


# Bonds and locks


def _bonds(judged: Judged) -> Mark | None:
    bonds = judged.sitting.bonds
    broken = tuple(_broken_bonds(judged))
    if not bonds:
        return None
    text = ngettext(
        "{n} pair sits against what was asked", "{n} pairs sit against what was asked", len(broken)
    )
    if not broken:
        text = _("All who must sit together or apart do")
    return Mark(Duty.BONDS, len(broken), 0, text.format(n=len(broken)), broken)


def _broken_bonds(judged: Judged) -> Iterator[str]:
    for bond in judged.sitting.bonds:
        here, there = (judged.place.get(end) for end in (bond.one, bond.other))
        if here is None or there is None or here == there:
            continue
        team = judged.team_of[here]
        if (team == judged.team_of[there]) == bond.together:
            continue
        text = _("{names} sit together in {team}, but must not")
        if bond.together:
            text = _("{names} must sit together, but do not")
        names = all_of([judged.people[here].name, judged.people[there].name])
        yield text.format(names=names, team=team_label(judged.teams[team].name))


def _locks(judged: Judged) -> Mark | None:
    """Whether those who were locked are where they were, and locked teams as they were."""
    now = judged.sitting.now
    if now is None or not (now.locked or any(team.locked for team in now.teams)):
        return None
    broken = tuple(_moved(judged))
    text = ngettext("{n} locked seat has changed", "{n} locked seats have changed", len(broken))
    if not broken:
        text = _("All who are locked sit where they sat")
    return Mark(Duty.LOCKS, len(broken), 0, text.format(n=len(broken)), broken)


def _moved(judged: Judged) -> Iterator[str]:
    now = judged.sitting.now
    if now is None:
        return
    closed, seats = {team.id for team in now.teams if team.locked}, now.seats()
    for person, place in zip(judged.people, judged.team_of, strict=True):
        team, before = judged.teams[place], seats.get(person.id)
        if before == team.id:
            continue
        if person.id in now.locked or before in closed:
            text = _("{name} was locked elsewhere, but sits in {team}")
        elif team.id in closed:
            text = _("{name} sits in {team}, which is locked")
        else:
            continue
        yield text.format(name=person.name, team=team_label(team.name))
