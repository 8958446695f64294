"""The question or task of the phase, and the time left for it, or for the teams whose turn it is."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF

from huddle_app.method.agenda import Agenda, Collects, Phase, SceneKey
from huddle_app.method.clock import ClockState
from huddle_app.method.dates import clock_time, countdown
from huddle_app.method.events import (
    ClockChanged,
    DisconnectArrived,
    Event,
    PlanChanged,
    TeamsChanged,
)
from huddle_app.method.forms import DisconnectForm
from huddle_app.projector.canvas import SMALLEST, Align, Canvas, Sheet, Style
from huddle_app.projector.joining import Door, door, paint_door
from huddle_app.projector.scene import Scene, Source, length_words, phase_shown, step_line
from huddle_app.projector.timing import tone, word
from huddle_app.projector.turns import paint_turns
from huddle_app.screen.text import laid_out
from huddle_app.services.house import Services
from huddle_app.texts import _

QR_SIDE = 400.0
CLOCK, CLOCK_BOX, TURNS_BOX = 190.0, 200.0, 330.0
HOW = 150.0


@dataclass(frozen=True)
class Timer(Scene):
    """One task and its time."""

    hears: ClassVar[tuple[type[Event], ...]] = (
        ClockChanged,
        DisconnectArrived,
        PlanChanged,
        TeamsChanged,
    )
    ticks: ClassVar[bool] = True
    step: str
    round: str
    phase_key: str
    task: str
    how: str
    ends: str
    sent: str
    door: Door | None
    turns: bool = False

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
        if not self.turns:
            self._paint_end(canvas)
        if self.door:
            corner = QPointF(canvas.inner.right() - QR_SIDE, canvas.body.top() + 6)
            paint_door(canvas, self.door, corner, QR_SIDE)

    def time_box(self, sheet: Sheet) -> QRectF:
        """Where the running clock is painted."""
        inner = sheet.inner
        if self.turns:
            return QRectF(inner.left(), inner.bottom() - TURNS_BOX, inner.width(), TURNS_BOX + 20)
        return QRectF(
            inner.left(), inner.bottom() - CLOCK_BOX, inner.width() * 0.62, CLOCK_BOX + 20
        )

    def paint_time(self, canvas: Canvas, state: ClockState) -> None:
        """Paint the time left of the turns that run, else of the phase, with a word where it runs short."""
        if state.phase is None or state.phase.key != self.phase_key:
            return
        if self.turns:
            paint_turns(canvas, self.time_box(canvas), state)
        elif state.phase_left is not None:
            self._paint_left(canvas, state, state.phase_left)

    def _paint_left(self, canvas: Canvas, state: ClockState, left: float) -> None:
        box, colour = self.time_box(canvas), tone(state, canvas.palette)
        style = Style(CLOCK, colour, 600, tabular=True)
        width = canvas.write(box, countdown(left), style)
        # On the digits' base line.
        beside = QRectF(box.left() + width + 44, box.top() + 118, box.width() - width - 44, 60)
        canvas.write(beside, word(state), Style(52, colour, 500))

    def _paint_task(self, canvas: Canvas) -> None:
        """The task; how to send it steps aside where the task needs all the room."""
        body, palette = canvas.body, canvas.palette
        width = body.width() - (QR_SIDE + 64 if self.door else body.width() * 0.08)
        clock = TURNS_BOX if self.turns else CLOCK_BOX
        room = QRectF(body.left(), body.top(), width, body.height() - clock - 20)
        box = room.adjusted(0, 0, 0, -HOW if self.how else 0)
        how = "" if laid_out(box, self.task, SMALLEST, SMALLEST, 600).cut else self.how
        if not how:
            box = room
        laid = canvas.fit(box, self.task, Style(96, palette.ink, 600, Align.TOP_LEFT))
        if how:
            top = laid.rect.bottom() + 20
            under = QRectF(box.left(), top, width, room.bottom() - top)
            canvas.fit(under, how, Style(46, palette.accent, 400, Align.TOP_LEFT))

    def _paint_end(self, canvas: Canvas) -> None:
        inner, palette = canvas.inner, canvas.palette
        lines = [words for words in (self.ends, self.sent) if words]
        for place, words in enumerate(reversed(lines)):
            top = inner.bottom() - 64 - place * 62
            line = QRectF(inner.left() + inner.width() * 0.6, top, inner.width() * 0.4, 60)
            colour = palette.ink if words is self.ends else palette.soft
            canvas.write(line, words, Style(46, colour, 500, Align.RIGHT, tabular=True))


def read(source: Source) -> Timer:
    """The scene with the data it shows now: of the phase its subject names, else of the one that runs."""
    services = source.services
    agenda, state = services.clock.agenda(), services.clock.state()
    item, phase = phase_shown(agenda, state, source.subject)
    runs = phase is not None and phase == state.phase
    collects = bool(phase and phase.collects is Collects.DISCONNECTS)
    apart = bool(item and item.round and phase and _is_team_work(phase))
    way = door(source.address()) if collects else None
    ahead = length_words(services, phase) if phase else ""
    return Timer(
        step=step_line(item),
        round=item.round.title() if item and item.round else "",
        phase_key=phase.key if phase else "",
        task=(phase.task or phase.title) if phase else "",
        how=_how(services.disconnects.form(), way) if collects and apart else "",
        ends=_ends(agenda, state, apart=apart) if runs else ahead,
        sent=_sent(services) if collects and runs else "",
        door=way,
        turns=runs and bool(state.turns),
    )


def _is_team_work(phase: Phase) -> bool:
    """Whether the teams of an item that has some sit apart: not for its findings and reports."""
    return phase.scene is SceneKey.TIMER and phase.turn is None


def _how(form: DisconnectForm, way: Door | None) -> str:
    task = _("Agree on your team’s {n} most important.").format(n=form.count)
    return " ".join([task, _("One phone sends them.")]) if way else task


def _ends(agenda: Agenda, state: ClockState, *, apart: bool) -> str:
    if state.phase_left is None:
        return ""
    # Over time it goes on saying when the phase was to end.
    ends = state.now + timedelta(seconds=state.phase_left)
    words = _("back together at {time}") if apart else _("until {time}")
    return words.format(time=clock_time(agenda.local(ends)))


def _sent(services: Services) -> str:
    """How many of the disconnects asked for are in."""
    n, made = services.disconnects.count(), services.teams.current()
    if made is None:
        return _("{n} in").format(n=n)
    asked = services.disconnects.form().count * len(made.teams)
    words = _("{n} of {asked} in") if n <= asked else _("{n} in, {asked} asked for")
    return words.format(n=n, asked=asked)
