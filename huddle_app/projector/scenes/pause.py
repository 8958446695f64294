"""A break: when to be back, how long that is still, and what comes then."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from PySide6.QtCore import QRectF

from huddle_app.method.agenda import Agenda, AgendaItem, planned_item
from huddle_app.method.clock import ClockState
from huddle_app.method.dates import clock_time, countdown
from huddle_app.method.events import ClockChanged, Event, PlanChanged
from huddle_app.projector.canvas import SMALLEST, Align, Canvas, Sheet, Style
from huddle_app.projector.scene import Scene, Source, length_words, phase_shown
from huddle_app.projector.timing import tone, word
from huddle_app.screen.text import laid_out
from huddle_app.texts import _

BACK, CLOCK, FOOT = 200.0, 110.0, 100.0
WORDS, WORDS_WITHOUT_CLOCK = 450.0, 310.0
"""How far below the header the task stands."""


@dataclass(frozen=True)
class Break(Scene):
    """One break and its end."""

    hears: ClassVar[tuple[type[Event], ...]] = (ClockChanged, PlanChanged)
    ticks: ClassVar[bool] = True
    title: str
    phase_key: str
    back: str
    task: str
    then: str
    counts: bool = True
    """Whether a clock runs in it."""

    def caption(self) -> str:
        """The scene in words."""
        return " · ".join(filter(None, [self.title or _("Break"), self.back, self.then]))

    def paint(self, canvas: Canvas, page: int) -> None:  # noqa: ARG002 - one page
        """Paint it."""
        palette, body = canvas.palette, canvas.body
        canvas.header(self.title)
        if not self.back:
            canvas.empty(_("When there is a break, the time to be back will stand here."))
            return
        big = QRectF(body.left(), body.top(), body.width(), 270)
        canvas.fit(big, self.back, Style(BACK, palette.ink, 600))
        self._paint_words(canvas)

    def _paint_words(self, canvas: Canvas) -> None:
        """The task, and what comes then; that steps aside where the task needs all the room."""
        above = WORDS if self.counts else WORDS_WITHOUT_CLOCK
        palette, room = canvas.palette, canvas.body.adjusted(0, above, 0, 0)
        task = room.adjusted(0, 0, 0, -FOOT)
        if laid_out(task, self.task, SMALLEST, SMALLEST).cut:
            task = room
        else:
            foot = QRectF(room.left(), task.bottom(), room.width(), FOOT)
            canvas.fit(foot, self.then, Style(46, palette.soft, align=Align.BOTTOM_LEFT))
        canvas.fit(task, self.task, Style(54, palette.accent, align=Align.TOP_LEFT))

    def time_box(self, sheet: Sheet) -> QRectF:
        """Where the running clock is painted."""
        body = sheet.body
        return QRectF(body.left(), body.top() + 280, body.width(), 150)

    def paint_time(self, canvas: Canvas, state: ClockState) -> None:
        """Paint the time left of the break."""
        if state.phase_left is None or state.phase is None or state.phase.key != self.phase_key:
            return
        box, colour = self.time_box(canvas), tone(state, canvas.palette)
        style = Style(CLOCK, colour, 600, tabular=True)
        width = canvas.write(box, countdown(state.phase_left), style)
        beside = box.adjusted(width + 36, 24, 0, 0)
        canvas.write(beside, word(state) or _("left"), Style(52, canvas.palette.soft, 500))


def read(source: Source) -> Break:
    """The scene with the data it shows now."""
    clock = source.services.clock
    agenda, state = clock.agenda(), clock.state()
    item, phase = phase_shown(agenda, state, source.subject)
    if item is None or phase is None:
        return Break("", "", "", "", "")
    counts = state.phase == phase and state.phase_left is not None
    lasts = length_words(source.services, phase) or _("Enjoy the time together")
    return Break(
        title=item.title,
        phase_key=phase.key,
        back=_back(agenda, state) if counts else lasts,
        task=phase.task,
        then=_then(agenda, item),
        counts=counts,
    )


def _back(agenda: Agenda, state: ClockState) -> str:
    """When to be back; over time it goes on saying when that was to be."""
    ends = state.now + timedelta(seconds=state.phase_left or 0.0)
    return _("Back at {time}").format(time=clock_time(agenda.local(ends)))


def _then(agenda: Agenda, item: AgendaItem) -> str:
    """What comes after the break, and when, if that is another day."""
    items = agenda.items()
    following = items[items.index(item) + 1 :][:1]
    if not following:
        return ""
    here, there = (agenda.day_of(i.phases[0].key) for i in (item, following[0]))
    if here == there:
        return _("Then: {title}").format(title=following[0].title)
    starts = clock_time(agenda.local(planned_item(agenda, following[0]).starts))
    return _("Tomorrow at {time}: {title}").format(time=starts, title=following[0].title)
