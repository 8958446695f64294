"""The traps in the Huddle's arithmetic, from the plan and the rounds, each with its ways out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from huddle_app.method.agenda import Agenda, ItemKind, Phase, Place, planned_end
from huddle_app.method.catching_up import shared_out
from huddle_app.method.dates import clock_time
from huddle_app.method.overlaps import overlaps
from huddle_app.method.team_traps import team_traps
from huddle_app.method.teams.even import span
from huddle_app.method.teams.rounds import SEATED, Sitting
from huddle_app.method.teams.seat_plan import count_teams, plan_seats
from huddle_app.method.ways import Change, Trap, Way, mended, step_words
from huddle_app.method.words import Function, RoundKey, RoundKind, function_name
from huddle_app.texts import _

TURNS = {"open-forum.debrief": 300, "disconnects.reports": 120}
"""Seconds a team has where the plan does not say: 5 min to debrief are the book's, 2 to report ours."""

SHORTEST_TURN = 60
"""Our own limit: no team says anything in less than a minute."""

SHARING = ("reflection.sales", "reflection.marketing")
"""The two sharings of Step 4: 15 min each by the book, not to be cut."""

COMPARING = 45 * 60
"""Our own limit: with less beside the two sharings Step 4 is tight."""

MORE_COMPARING = 15
"""The minutes offered for Step 4."""


def traps(agenda: Agenda, sittings: Iterable[Sitting]) -> tuple[Trap, ...]:
    """The traps that are open; a round that is not drawn yet counts with the teams it would have."""
    sittings = tuple(sittings)
    return (
        *(trap for sitting in sittings for trap in team_traps(sitting)),
        *overlaps(agenda),
        *(trap for sitting in sittings for trap in _debriefs(agenda, sitting)),
        *(trap for sitting in sittings for trap in _reports(agenda, sitting)),
        *_comparing(agenda),
    )


# Turns


def _debriefs(agenda: Agenda, sitting: Sitting) -> Iterator[Trap]:
    """More teams on one side than its debriefs have minutes for."""
    if sitting.key.kind is not RoundKind.SEPARATE:
        return
    teams = _teams(sitting)
    most = max(SEATED, key=lambda function: teams[function])
    for place in _turn_places(agenda, sitting.key):
        if _needed(teams[most], place.phase) > (place.phase.seconds or 0):
            sentence = _crowded(place, sitting, most, teams[most])
            ways = (
                *_shorter(place, teams[most]),
                *_more(agenda, place, teams[most]),
                *_rooms(place, teams[most]),
            )
            yield Trap(place.phase.key, sentence, ways)


def _teams(sitting: Sitting) -> Counter[Function | None]:
    """The teams of each block: those that are drawn, else those that would be."""
    kind = sitting.key.kind
    if sitting.now:
        return count_teams(sitting.now.teams, kind)
    return Counter({block.function: block.teams for block in plan_seats(sitting).blocks})


def _crowded(place: Place, sitting: Sitting, function: Function, teams: int) -> str:
    """How many teams so many people can make, and how long they take; the number once they are drawn."""
    people = sum(p.function is function for p in sitting.people) if not sitting.now else 0
    counts = _possible(sitting, people, teams)
    needed = [_minutes(_needed(count, place.phase)) for count in counts]
    text = _("{where}: {n} {function} teams need {needed} min, {planned} are planned")
    if people:
        text = _(
            "{where}: {people} {function} people make {n} teams, which need {needed} min;"
            " {planned} are planned"
        )
    return text.format(
        where=_where(place),
        people=people,
        function=function_name(function),
        n=span(counts),
        needed=span(needed),
        planned=_minutes(place.phase.seconds or 0),
    )


def _possible(sitting: Sitting, people: int, teams: int) -> range:
    """The numbers of teams inside the window; so many where there are none, or they are chosen."""
    fewest, most = -(-people // sitting.rules.largest), people // sitting.rules.smallest
    free = 0 < fewest <= most and not sitting.rules.teams
    return range(fewest, most + 1) if free else range(teams, teams + 1)


def _reports(agenda: Agenda, sitting: Sitting) -> Iterator[Trap]:
    """More mixed teams than their reports have minutes for.

    There are no parallel rooms here: common themes appear because everybody hears all reports.
    """
    if sitting.key.kind is not RoundKind.MIXED:
        return
    teams = _teams(sitting)[None]
    for place in _turn_places(agenda, sitting.key):
        needed, planned = _needed(teams, place.phase), place.phase.seconds or 0
        if needed > planned:
            text = _("{where}: {n} mixed teams need {needed} min, {planned} are planned")
            sentence = text.format(
                where=_where(place), n=teams, needed=_minutes(needed), planned=_minutes(planned)
            )
            ways = (*_shorter(place, teams), *_more(agenda, place, teams))
            yield Trap(place.phase.key, sentence, ways)


def _turn_places(agenda: Agenda, key: RoundKey) -> Iterator[Place]:
    for place in agenda.places.values():
        timed = place.phase.seconds is not None and place.phase.ends_at is None
        if timed and place.item.round == key and _turn(place.phase):
            yield place


def _shorter(place: Place, teams: int) -> Iterator[Way]:
    """Shorter turns, in half minutes."""
    in_a_row = -(-teams // place.phase.lanes)
    turn = (place.phase.seconds or 0) // in_a_row // 30 * 30
    if turn >= SHORTEST_TURN:
        text = _("{time} min for each team instead of {before}")
        words = text.format(time=_length(turn), before=_length(_turn(place.phase)))
        yield Way(words, (Change(place.phase.key, turn=turn),))


def _more(agenda: Agenda, place: Place, teams: int) -> Iterator[Way]:
    """As many minutes as are needed."""
    minutes = _minutes(_needed(teams, place.phase))
    before, changes = _minutes(place.phase.seconds or 0), (Change(place.phase.key, minutes * 60),)
    ends = _day_ends(agenda, place, changes)
    text = _("{minutes} min instead of {before}: the day ends at {time}")
    yield Way(text.format(minutes=minutes, before=before, time=ends), changes)


def _rooms(place: Place, teams: int) -> Iterator[Way]:
    """As many rooms on each side as are needed at once."""
    in_a_row = (place.phase.seconds or 0) // _turn(place.phase)
    if in_a_row:
        rooms = -(-teams // in_a_row)
        text = _("{n} rooms at the same time on each side")
        yield Way(text.format(n=rooms), (Change(place.phase.key, lanes=rooms),))


def _turn(phase: Phase) -> int:
    return phase.turn or TURNS.get(phase.key, 0)


def _needed(teams: int, phase: Phase) -> int:
    """The seconds that the turns of so many teams take, some of them at once."""
    return -(-teams // phase.lanes) * _turn(phase)


# Step 4


def _comparing(agenda: Agenda) -> Iterator[Trap]:
    """What Step 4 has left beside its two sharings."""
    place = agenda.places.get(SHARING[0])
    if place is None or place.item.seconds is None:
        return
    others = [phase for phase in place.item.phases if phase.key not in SHARING]
    rest = sum(phase.seconds or 0 for phase in others)
    if not others or rest >= COMPARING:
        return
    text = _(
        "{where}: the two sharings take {sharing} of {all} min; presenting three tools, moving,"
        " reflecting and the talk share the other {rest}"
    )
    sentence = text.format(
        where=step_words(place.item),
        sharing=_minutes(place.item.seconds - rest),
        all=_minutes(place.item.seconds),
        rest=_minutes(rest),
    )
    yield Trap("comparing", sentence, tuple(_more_comparing(agenda, place, others)), tight=True)


def _more_comparing(agenda: Agenda, place: Place, others: Sequence[Phase]) -> Iterator[Way]:
    lengths = [max(1, phase.seconds or 0) for phase in others]
    shares = shared_out(MORE_COMPARING, lengths, [MORE_COMPARING] * len(others))
    more = tuple(
        Change(phase.key, (phase.seconds or 0) + 60 * share)
        for phase, share in zip(others, shares, strict=True)
    )
    text = _("{minutes} min more for {where}: the day ends at {time}")
    words = {"minutes": MORE_COMPARING, "where": step_words(place.item)}
    yield Way(text.format(**words, time=_day_ends(agenda, place, more)), more)
    if meal := _break_to_shorten(agenda, place):
        less = Change(meal.phase.key, (meal.phase.seconds or 0) - 60 * MORE_COMPARING)
        text = _("{minutes} min more for {where}, from “{title}”")
        yield Way(text.format(**words, title=meal.phase.title), (*more, less))


def _break_to_shorten(agenda: Agenda, place: Place) -> Place | None:
    """The next break, if it may be cut by as much."""
    later = agenda.places_after(place.item.phases[-1].key)
    following = next((one for one in later if one.item.kind is ItemKind.BREAK), None)
    if following is None or agenda.is_protected(following.phase.key):
        return None
    room = (following.phase.seconds or 0) - following.phase.shortest
    return following if room >= 60 * MORE_COMPARING else None


# Words


def _where(place: Place) -> str:
    text = _("{step}, “{title}”")
    return text.format(step=step_words(place.item), title=place.phase.title)


def _day_ends(agenda: Agenda, place: Place, changes: tuple[Change, ...]) -> str:
    """The local time a day would be planned to end."""
    then = mended(agenda, Way("", changes))
    return clock_time(then.local(planned_end(then, then.day_of(place.phase.key))))


def _minutes(seconds: int) -> int:
    return -(-seconds // 60)


def _length(seconds: int) -> str:
    """Minutes, with the seconds where there are some: “5”, “1:30”."""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes}:{rest:02d}" if rest else str(minutes)
