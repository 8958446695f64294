"""What the moderator does to the plan, each as one deed with a name of its own."""

from dataclasses import replace
from datetime import date, time
from typing import Any

from huddle_app.desk.parts.dates import SHORT, dated
from huddle_app.method import planning
from huddle_app.method.agenda import Agenda, ItemKind
from huddle_app.method.dates import clock_time
from huddle_app.method.errors import HuddleError
from huddle_app.method.words import RoundKey
from huddle_app.services.house import Services
from huddle_app.texts import _

NEW_MINUTES = 15
"""How long a new item is until it is told."""
NEW_PART_MINUTES = 5


class PlanEdits:
    """Changes the plan by the keys of items and phases; HuddleError where the plan does not allow it."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def agenda(self) -> Agenda:
        """The plan as it stands."""
        return self._services.clock.agenda()

    def rounds(self) -> tuple[RoundKey, ...]:
        """The rounds of teams that there are, in their order."""
        return self._services.teams.round_keys()

    def title(self, key: str, title: str) -> None:
        """Call an item or a phase something else; HuddleError for an empty title."""
        if not (title := title.strip()):
            raise HuddleError(
                _("“{title}” keeps its title: it needs one.").format(title=self._title(key))
            )
        name = _("“{title}” renamed").format(title=self._title(key))
        if key in self.agenda().places:
            self.phase(key, name, title=title)
        else:
            self._rename_item(key, name, title)

    def minutes(self, key: str, minutes: int | None) -> None:
        """Make an item or a phase so long; None leaves its end open."""
        length = _("open end") if minutes is None else _("{n} min").format(n=minutes)
        name = f"{self._title(key)} {length}"
        self._change(name, planning.with_minutes(self.agenda(), key, minutes))

    def start(self, key: str, at: time | None) -> None:
        """Lock an item to a start, or let it follow what is before it."""
        words = _("{title} at {time}") if at else _("{title} not locked to a time")
        name = words.format(title=self._title(key), time=clock_time(at) if at else "")
        self._change(name, planning.locked(self.agenda(), key, at))

    def speaker(self, key: str, speaker: str) -> None:
        """Say who speaks in a phase, or in the first phase of an item."""
        places = self.agenda().places
        phase = (
            places[key].phase if key in places else planning.item_by(self.agenda(), key).phases[0]
        )
        name = _("Who speaks in {title}").format(title=self._title(key))
        self.phase(phase.key, name, speaker=speaker)

    def item(self, key: str, name: str, **changed: Any) -> None:
        """Change fields of an item, as a deed called `name`."""
        item = replace(planning.item_by(self.agenda(), key), **changed)
        self._change(name, planning.with_item(self.agenda(), item))

    def phase(self, key: str, name: str, **changed: Any) -> None:
        """Change fields of a phase, as a deed called `name`."""
        phase = replace(self.agenda().places[key].phase, **changed)
        self._change(name, planning.with_phase(self.agenda(), phase))

    def day(self, number: int, on: date, starts: time) -> None:
        """Put a day on another date or let it start at another time; the days after it keep their distance."""
        days = {day.number: day for day in self.agenda().days}
        further, agenda = on - days[number].date, self.agenda()
        for later in agenda.days[number - 1 :]:
            at = starts if later.number == number else later.starts
            agenda = planning.with_day(agenda, later.number, later.date + further, at)
        words = _("Day {number} on {date} from {time}")
        name = words.format(number=number, date=dated(on, SHORT), time=clock_time(starts))
        self._change(name, agenda)

    def move(self, key: str, by: int) -> None:
        """Move an item or a phase up (-1) or down (+1); what has begun stays where it is."""
        before, after = self.agenda(), planning.moved(self.agenda(), key, by)
        begun = self._services.plan.begun() & before.places.keys()
        if any(before.places[one].number != after.places[one].number for one in begun):
            raise HuddleError(_("What has begun stays where it is. Only what is to come is moved."))
        words = _("{title} earlier") if by < 0 else _("{title} later")
        self._change(words.format(title=self._title(key)), after)

    def add_after(self, key: str, title: str, kind: ItemKind = ItemKind.OWN) -> str:
        """Add an item of one's own after an item, and give its key."""
        item = planning.own_item(title, NEW_MINUTES, kind)
        self._change(
            _("{title} added").format(title=title), planning.added(self.agenda(), item, key)
        )
        return item.key

    def add_part(self, key: str) -> str:
        """Add a phase after a phase, or as the last one of an item, and give its key."""
        agenda = self.agenda()
        place = agenda.places.get(key)
        item = place.item if place else planning.item_by(agenda, key)
        phase = planning.own_phase(item, _("New part"), NEW_PART_MINUTES)
        after = key if place else item.phases[-1].key
        name = _("A part more in {title}").format(title=item.title)
        self._change(name, planning.phase_added(agenda, phase, after))
        return phase.key

    def split(self, key: str) -> str:
        """Cut a phase into two, and give the key of the second one."""
        agenda, second = planning.split(self.agenda(), key)
        self._change(_("{title} in two parts").format(title=self._title(key)), agenda)
        return second.key

    def take_out(self, key: str) -> None:
        """Take an item or a phase out of the plan."""
        name = _("{title} taken out").format(title=self._title(key))
        self._change(name, planning.without(self.agenda(), key))

    def put_back(self, book: Agenda, key: str) -> None:
        """Take an item of the book in again."""
        title = planning.item_by(book, key).title
        agenda = planning.put_back(self.agenda(), book, key)
        self._change(_("{title} put back").format(title=title), agenda)

    def _rename_item(self, key: str, name: str, title: str) -> None:
        """An item of one part and the same title is renamed with its part: the room reads that one."""
        item = planning.item_by(self.agenda(), key)
        phases = item.phases
        if len(phases) == 1 and phases[0].title == item.title:
            phases = (replace(phases[0], title=title),)
        self.item(key, name, title=title, phases=phases)

    def _title(self, key: str) -> str:
        places = self.agenda().places
        return (
            places[key].phase.title if key in places else planning.item_by(self.agenda(), key).title
        )

    def _change(self, name: str, agenda: Agenda) -> None:
        if agenda != self.agenda():
            self._services.plan.change(name, agenda)
