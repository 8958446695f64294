"""The question or task of the phase, and the time left for it."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF

from huddle_app.method.agenda import Agenda, Collects
from huddle_app.method.clock import ClockState
from huddle_app.method.events import ClockChanged, DisconnectArrived, Event, TeamsChanged
from huddle_app.method.forms import DisconnectForm
from huddle_app.method.words import round_name
from huddle_app.projector.canvas import Align, Canvas, Sheet, Style
from huddle_app.projector.joining import Door, door, paint_door
from huddle_app.projector.scene import Scene, Source, step_line
from huddle_app.projector.timing import digits, hour, tone, word
from huddle_app.services.house import Services
from huddle_app.texts import _

QR_SIDE = 400.0
CLOCK = 190.0


@dataclass(frozen=True)
class Timer(Scene):
    """One task and its time."""

    hears: ClassVar[tuple[type[Event], ...]] = (ClockChanged, DisconnectArrived, TeamsChanged)
    ticks: ClassVar[bool] = True
    step: str
    round: str
    phase_key: str
    task: str
    how: str
    ends: str
    sent: str
    door: Door | None

    def caption(self) -> str:
        """The scene in words."""
        return " · ".join(filter(None, [self.step, self.task, self.ends]))

    def paint(self, canvas: Canvas, page: int) -> None:  # noqa: ARG002 - one page
        """Paint it."""
        canvas.header(self.step, self.round)
        if not self.task:
            canvas.empty(_("The workshop has not started yet."))
            return
        self._paint_task(canvas)
        self._paint_end(canvas)
        if self.door:
            corner = QPointF(canvas.inner.right() - QR_SIDE, canvas.body.top() + 6)
            paint_door(canvas, self.door, corner, QR_SIDE)

    def time_box(self, sheet: Sheet) -> QRectF:
        """Where the running clock is painted."""
        inner = sheet.inner
        return QRectF(inner.left(), inner.bottom() - 200, inner.width() * 0.62, 220)

    def paint_time(self, canvas: Canvas, state: ClockState) -> None:
        """Paint the time left of the phase, and a word where it runs short."""
        if state.phase_left is None or state.phase is None or state.phase.key != self.phase_key:
            return
        box, colour = self.time_box(canvas), tone(state, canvas.palette)
        style = Style(CLOCK, colour, 600, tabular=True)
        width = canvas.write(box, digits(state.phase_left), style)
        # On the digits' base line.
        beside = QRectF(box.left() + width + 44, box.top() + 118, box.width() - width - 44, 60)
        canvas.write(beside, word(state), Style(52, colour, 500))

    def _paint_task(self, canvas: Canvas) -> None:
        body, palette = canvas.body, canvas.palette
        width = body.width() - (QR_SIDE + 110 if self.door else body.width() * 0.08)
        below = 150 if self.how else 0
        box = QRectF(body.left(), body.top(), width, body.height() - 250 - below)
        laid = canvas.fit(box, self.task, Style(96, palette.ink, 600, Align.TOP_LEFT))
        if self.how:
            under = QRectF(box.left(), laid.rect.bottom() + 28, width, 150)
            canvas.fit(under, self.how, Style(46, palette.accent, 400, Align.TOP_LEFT))

    def _paint_end(self, canvas: Canvas) -> None:
        inner, palette = canvas.inner, canvas.palette
        lines = [words for words in (self.ends, self.sent) if words]
        for place, words in enumerate(reversed(lines)):
            top = inner.bottom() - 64 - place * 62
            line = QRectF(inner.left() + inner.width() * 0.6, top, inner.width() * 0.4, 60)
            colour = palette.ink if words is self.ends else palette.soft
            canvas.write(line, words, Style(46, colour, 500, Align.RIGHT, tabular=True))


def read(source: Source) -> Timer:
    """The scene with the data it shows now."""
    services = source.services
    state = services.clock.state()
    item, phase = state.item, state.phase
    collects = bool(phase and phase.collects is Collects.DISCONNECTS)
    way = door(source.address()) if collects else None
    return Timer(
        step=step_line(item),
        round=round_name(item.round) if item and item.round else "",
        phase_key=phase.key if phase else "",
        task=(phase.task or phase.title) if phase else "",
        how=_how(services.disconnects.form(), way) if collects else "",
        ends=_ends(services.clock.agenda(), state),
        sent=_sent(services) if collects else "",
        door=way,
    )


def _how(form: DisconnectForm, way: Door | None) -> str:
    task = _("Agree on your team’s {n} most important.").format(n=form.count)
    return " ".join([task, _("One phone sends them.")]) if way else task


def _ends(agenda: Agenda, state: ClockState) -> str:
    if state.phase_left is None or state.item is None:
        return ""
    # Over time it goes on saying when the phase was to end.
    ends = state.now + timedelta(seconds=state.phase_left)
    apart = state.item.round is not None
    words = _("back together at {time}") if apart else _("until {time}")
    return words.format(time=hour(agenda.local(ends)))


def _sent(services: Services) -> str:
    """How many of the disconnects asked for are in."""
    n, made = services.disconnects.count(), services.teams.current()
    if made is None:
        return _("{n} in").format(n=n)
    asked = services.disconnects.form().count * len(made.teams)
    return _("{n} of {asked} in").format(n=n, asked=asked)
