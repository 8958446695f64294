"""The fields of one phase."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from huddle_app.desk.parts import column, holding, row
from huddle_app.desk.prepare.agenda.edits import PlanEdits
from huddle_app.desk.prepare.agenda.fields import (
    LinesField,
    MinutesField,
    TextField,
    Tick,
    TimeField,
    labelled,
)
from huddle_app.desk.prepare.agenda.plan_form import PlanForm
from huddle_app.desk.style import Space
from huddle_app.method.agenda import Phase
from huddle_app.method.errors import HuddleError
from huddle_app.texts import _

MOST_LANES = 20
"""Rooms in which teams take turns at the same time."""


class PhaseForm(PlanForm):
    """Shows a phase and writes what is changed at once; `alone` is the only phase of its item."""

    def __init__(self, edits: PlanEdits) -> None:
        super().__init__(edits)
        self._phase: Phase | None = None

    def show_phase(self, phase: Phase, *, alone: bool) -> None:
        """Show a phase; one that is alone has its title and minutes with its item."""
        self._phase = phase
        self._head.setVisible(not alone)
        self.title.show_text(phase.title)
        self.minutes.show_number(_whole(phase.seconds))
        self.least.show_number(_whole(phase.least))
        self.speaker.show_text(phase.speaker)
        self.task.show_text(phase.task)
        self.until.show_time(phase.ends_at)
        self.turn.show_number(_whole(phase.turn))
        self.lanes.show_number(phase.lanes)
        for name, tick in self._ticks().items():
            tick.setChecked(getattr(phase, name))

    def _make_fields(self) -> None:
        self.title, self.minutes = TextField(), MinutesField(nothing=_("open"))
        self.least = MinutesField(nothing=_("half"))
        self.speaker, self.task = TextField(), LinesField(3)
        self.until = TimeField(_("no time"))
        self.turn = MinutesField(nothing=_("none"), least=1)
        self.lanes = MinutesField(least=1, most=MOST_LANES)
        self.protected = Tick(_("Protected"), _("Is never cut when time runs short."))
        self.waits = Tick(_("Waits until you start it"), _("Its clock stands until you start it."))
        self.advances = Tick(
            _("Goes on by itself"), _("When its time is over, the next part begins by itself.")
        )

    def _arranged(self) -> QVBoxLayout:
        until = _("It ends at this time, whenever it began: “back at 13:45”.")
        turn = _("Where teams take turns: the minutes each of them has.")
        lanes = _("In so many rooms on each side, teams take their turns at the same time.")
        least = _("It is never cut to less; without one, to half its length.")
        lasting = row(labelled(_("Minutes"), self.minutes), None, space=Space.MEDIUM)
        inner = column(labelled(_("Title of the part"), self.title), lasting)
        self._head = holding(inner)
        inner.setContentsMargins(0, 0, 0, 0)
        return column(
            self._head,
            labelled(_("Who speaks"), self.speaker),
            labelled(_("What the room reads"), self.task),
            _pair(
                labelled(_("At least, min"), self.least, least),
                labelled(_("Ends at"), self.until, until),
            ),
            _pair(
                labelled(_("Team’s turn, min"), self.turn, turn),
                labelled(_("Rooms a side"), self.lanes, lanes),
            ),
            self.protected,
            self.waits,
            self.advances,
        )

    def _write(self) -> None:
        self.title.written.connect(self._put_title)
        self.minutes.written.connect(self._put_minutes)
        self.speaker.written.connect(partial(self._put, "speaker"))
        self.task.written.connect(partial(self._put, "task"))
        self.until.timed.connect(partial(self._put, "ends_at"))
        self.least.written.connect(partial(self._put_length, "least"))
        self.turn.written.connect(partial(self._put_length, "turn"))
        self.lanes.written.connect(partial(self._put, "lanes"))
        for name, tick in self._ticks().items():
            tick.written.connect(partial(self._put, name))

    def _ticks(self) -> dict[str, Tick]:
        return {"protected": self.protected, "waits": self.waits, "advances": self.advances}

    def _key(self) -> str:
        return self._phase.key if self._phase else ""

    def _put_title(self, text: str) -> None:
        try:
            self._edits.title(self._key(), text)
        except HuddleError:
            self.title.show_text(self._phase.title if self._phase else "")
            raise

    def _put_minutes(self, minutes: int | None) -> None:
        self._edits.minutes(self._key(), minutes)

    def _put_length(self, field: str, minutes: int | None) -> None:
        self._put(field, None if minutes is None else minutes * 60)

    def _put(self, field: str, value: object) -> None:
        words = {
            "speaker": _("Who speaks in {title}"),
            "task": _("What the room reads in {title}"),
            "ends_at": _("End of {title}"),
            "least": _("Least length of {title}"),
            "turn": _("Turns in {title}"),
            "lanes": _("Rooms for {title}"),
            "protected": _("Protection of {title}"),
            "waits": _("Start of {title}"),
            "advances": _("Going on after {title}"),
        }[field]
        name = words.format(title=self._phase.title if self._phase else "")
        self._edits.phase(self._key(), name, **{field: value})


def _pair(left: QVBoxLayout, right: QVBoxLayout) -> QVBoxLayout:
    both = row(left, right, space=Space.MEDIUM)
    both.setStretch(0, 1)
    both.setStretch(1, 1)
    return column(both)


def _whole(seconds: int | None) -> int | None:
    return None if seconds is None else round(seconds / 60)
