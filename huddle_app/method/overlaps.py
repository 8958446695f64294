"""A start that is locked to a time before what comes first can end, with the ways out."""

from collections.abc import Iterator

from huddle_app.method.agenda import Agenda, AgendaItem, Day, Phase, slacks
from huddle_app.method.catching_up import shared_out
from huddle_app.method.dates import clock_time
from huddle_app.method.ways import Change, Trap, Way
from huddle_app.texts import _


def overlaps(agenda: Agenda) -> Iterator[Trap]:
    """A trap for each locked start that comes too early."""
    found = slacks(agenda)
    for day in agenda.days:
        for item in day.items:
            if found.get(item.key, 0.0) < 0:
                yield _overlap(agenda, day, item, -round(found[item.key] / 60))


def _overlap(agenda: Agenda, day: Day, item: AgendaItem, minutes: int) -> Trap:
    starts = agenda.local(agenda.slots[item.phases[0].key].starts)
    text = _("“{title}” is set to {time}, {n} min before it can begin")
    sentence = text.format(title=item.title, time=clock_time(starts), n=minutes)
    follows = Way(_("Let it follow what is before it"), unlocked=(item.key,))
    return Trap(f"overlap.{item.key}", sentence, (follows, *_shorter(agenda, day, item, minutes)))


def _shorter(agenda: Agenda, day: Day, item: AgendaItem, minutes: int) -> Iterator[Way]:
    """Cut what lies between the last locked start and this one, where that is enough."""
    phases: list[Phase] = []
    for before in day.items[: day.items.index(item)]:
        phases = [*([] if before.starts_at else phases), *before.phases]
    able = [phase for phase in phases if _room(agenda, phase) > 0]
    rooms = [_room(agenda, phase) for phase in able]
    if sum(rooms) < minutes:
        return
    cuts = shared_out(minutes, [phase.seconds or 0 for phase in able], rooms)
    changes = tuple(
        Change(phase.key, seconds=(phase.seconds or 0) - 60 * cut)
        for phase, cut in zip(able, cuts, strict=True)
        if cut
    )
    words = _("{n} min less for what is before it: {titles}")
    titles = ", ".join(dict.fromkeys(agenda.item_of(c.phase_key).title for c in changes))
    yield Way(words.format(n=minutes, titles=titles), changes)


def _room(agenda: Agenda, phase: Phase) -> int:
    """The whole minutes that a phase can be cut by."""
    if phase.seconds is None or phase.ends_at or agenda.is_protected(phase.key):
        return 0
    return (phase.seconds - phase.shortest) // 60
