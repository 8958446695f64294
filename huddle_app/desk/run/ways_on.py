"""What the day offers when it is late, or when a day has ended: as choices side by side."""

from functools import partial

from huddle_app.desk.run import moments
from huddle_app.desk.run.choice_panel import Offer
from huddle_app.method.agenda import Agenda
from huddle_app.method.catching_up import Choice
from huddle_app.method.dates import clock_time, length_words
from huddle_app.method.overnight import Carry
from huddle_app.services.house import Services
from huddle_app.texts import _

MOST_TIMES = 4
"""So many of the new times stand on a choice: the next items, which are the ones one thinks of."""


def catching_up(services: Services) -> tuple[str, list[Offer]]:
    """How late it is, and the ways to be in time again."""
    agenda, state = services.clock.agenda(), services.clock.state()
    choices = services.catch_up.choices()
    late = max(0, moments.minutes_late(state.late or 0.0))
    title = _("{minutes} late: how to go on?").format(minutes=length_words(late))
    if not choices:
        title = _("Nothing ahead is late.")
    return title, [_catch_up_offer(services, agenda, choice) for choice in choices]


def overnight(services: Services) -> tuple[str, list[Offer]] | None:
    """What the day that has ended offers to the next one; None when there is nothing."""
    found = services.overnight.carry()
    if found is None:
        return None
    take = services.overnight.accept
    return _ended_words(found), [Offer(one.words, (), partial(take, one)) for one in found.choices]


def _catch_up_offer(services: Services, agenda: Agenda, choice: Choice) -> Offer:
    ends = clock_time(agenda.local(choice.day_ends))
    gain = _("Day ends {time}").format(time=ends)
    if choice.saved:
        saved = length_words(round(choice.saved / 60))
        gain = _("{minutes} sooner · day ends {time}").format(minutes=saved, time=ends)
    cost = choice.cost[:1].upper() + choice.cost[1:]
    said = (gain, cost, _new_times(agenda, choice))
    return Offer(choice.title, said, partial(services.catch_up.accept, choice))


def _new_times(agenda: Agenda, choice: Choice) -> str:
    """When the next items would begin: “Break 10:55 · Summary 11:05 · …”."""
    starts: dict[str, str] = {}
    for key, slot in list(choice.expected.items())[1:]:
        item = agenda.item_of(key)
        last = choice.expected.get(item.phases[-1].key, slot)
        # What was to be over by an hour that has gone takes no time any more.
        if item.phases[0].key == key and last.ends != slot.starts:
            starts[item.title] = clock_time(agenda.local(slot.starts))
    return " · ".join(f"{title} {time}" for title, time in list(starts.items())[:MOST_TIMES])


def _ended_words(found: Carry) -> str:
    late = moments.minutes_late(found.late)
    left_out = ", ".join(item.title for item in found.left_out)
    ended = _("Day {n} ended {minutes} late.") if late > 0 else _("Day {n} is over.")
    words = ended.format(n=found.day.number, minutes=length_words(late))
    if left_out:
        words = _("{words} Not done: {titles}.").format(words=words, titles=left_out)
    return _("{words} What of the next day?").format(words=words)
