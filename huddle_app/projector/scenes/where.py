"""Where we are: the day's agenda with the present item strong, and when it ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from huddle_app.method.agenda import Agenda, AgendaItem, Day, ItemKind, planned_item
from huddle_app.method.clock import ClockState
from huddle_app.method.dates import clock_time, countdown
from huddle_app.method.events import ClockChanged, Event, PlanChanged
from huddle_app.method.journal import Status
from huddle_app.projector.canvas import SMALLEST, Align, Canvas, Sheet, Style
from huddle_app.projector.scene import Scene, Source
from huddle_app.screen.look import font
from huddle_app.texts import _

SMALL, LOGO = 38.0, 76.0
NUMBER, TITLE, EXPECTED = 204.0, 260.0, 336.0
"""Where numbers and titles begin in a line, and the width of an expected start in full at its end."""
MOST, BEFORE = 12, 4
"""Lines shown of a long day, and how many of them stand before the present one."""
NOTICED = 60
"""Seconds by which a start must differ from the plan to be said."""


@dataclass(frozen=True)
class Line:
    """One agenda item: planned start, expected start where it differs, and where the room stands.

    `moved` says the expected start in few letters, for sheets on which the titles need the room.
    """

    title: str
    planned: str
    expected: str
    late: bool
    passed: bool
    done: bool
    present: bool
    moved: str = ""
    number: str = ""


@dataclass(frozen=True)
class Where(Scene):
    """The agenda of one day and the present item."""

    hears: ClassVar[tuple[type[Event], ...]] = (ClockChanged, PlanChanged)
    ticks: ClassVar[bool] = True
    day: str
    lines: tuple[Line, ...]
    now: str
    task: str
    ends: str
    item_key: str
    logo: bytes | None = None

    def caption(self) -> str:
        """The scene in words."""
        return " · ".join(filter(None, [_("Where we are"), self.now, self.ends]))

    def paint(self, canvas: Canvas, page: int) -> None:  # noqa: ARG002 - one page
        """Paint it."""
        canvas.header(self.day, "" if self.logo else _("Where we are"))
        inner = canvas.inner
        corner = QRectF(inner.right() - 400, inner.top() - 18, 400, LOGO)
        canvas.logo(corner, self.logo)
        self._paint_lines(canvas)
        if self.now:
            self._paint_present(canvas)

    def time_box(self, sheet: Sheet) -> QRectF:
        """Where the running clock is painted."""
        box = _aside(sheet)
        return QRectF(box.left(), box.bottom() - 250, box.width(), 190)

    def paint_time(self, canvas: Canvas, state: ClockState) -> None:
        """Paint the time left of the present item."""
        if state.step_left is None or state.item is None or state.item.key != self.item_key:
            return
        box, palette = self.time_box(canvas), canvas.palette
        over = state.step_left <= 0
        figures = Style(128, palette.red if over else palette.ink, 600, tabular=True)
        canvas.write(box.adjusted(0, 0, 0, -56), countdown(state.step_left), figures)
        line = QRectF(box.left(), box.bottom() - 56, box.width(), 48)
        canvas.write(line, _word(state), Style(44, palette.soft))

    def _paint_present(self, canvas: Canvas) -> None:
        box, palette = _aside(canvas), canvas.palette
        title = QRectF(box.left(), box.top(), box.width(), 200)
        laid = canvas.fit(title, self.now, Style(76, palette.ink, 600, Align.TOP_LEFT))
        top = laid.rect.bottom() + 24
        task = QRectF(box.left(), top, box.width(), box.bottom() - 270 - top)
        canvas.fit(task, self.task, Style(48, palette.accent, 400, Align.TOP_LEFT))
        foot = QRectF(box.left(), box.bottom() - 54, box.width(), 54)
        canvas.write(foot, self.ends, Style(52, palette.ink, 500, tabular=True))

    def _paint_lines(self, canvas: Canvas) -> None:
        box = canvas.body.adjusted(0, 0, -canvas.inner.width() * 0.42, 0)
        lines = _around_the_present(self.lines)
        pitch = min(104.0, box.height() / max(1, len(lines)))
        narrow = any(_is_cut(line, box.width()) for line in lines)
        for place, line in enumerate(lines):
            row = QRectF(box.left(), box.top() + place * pitch, box.width(), pitch)
            _paint_line(canvas, row, line, line.moved if narrow else line.expected)


def _around_the_present(lines: Sequence[Line]) -> Sequence[Line]:
    """All lines of a usual day; of a long one those about the present line."""
    present = next((place for place, line in enumerate(lines) if line.present), 0)
    start = max(0, min(present - BEFORE, len(lines) - MOST))
    return lines[start : start + MOST]


def _word(state: ClockState) -> str:
    if state.status is Status.PAUSED:
        return _("left, paused")
    if state.status is Status.HELD:
        return _("starts soon")
    return _("left") if (state.step_left or 0) > 0 else _("over time")


def _aside(sheet: Sheet) -> QRectF:
    return sheet.body.adjusted(sheet.inner.width() * 0.63, 8, 0, 0)


def _is_cut(line: Line, width: float) -> bool:
    """Whether the title has no room in the smallest type beside the expected start in full."""
    title = QFontMetricsF(font(SMALLEST)).horizontalAdvance(line.title)
    return bool(line.expected) and title > width - TITLE - EXPECTED


def _paint_line(canvas: Canvas, row: QRectF, line: Line, expected: str) -> None:
    palette = canvas.palette
    if line.present:
        canvas.card(row.adjusted(-28, 4, 0, -4))
    colour = palette.soft if line.passed else palette.ink
    size, weight = (46, 600) if line.present else (42, 400)
    time = QRectF(row.left(), row.top(), 120, row.height())
    canvas.write(time, line.planned, Style(40, palette.soft, tabular=True))
    mark = QPointF(row.left() + 162, row.center().y())
    _paint_state(canvas, mark, line)
    beside = row.adjusted(row.width() - EXPECTED + 12, 0, -24, 0)
    moved = palette.amber_ink if line.late else palette.accent
    style = Style(SMALL, moved, 500, Align.RIGHT, tabular=True)
    taken = canvas.write(beside, expected, style)
    number = QRectF(row.left() + NUMBER, row.top(), TITLE - NUMBER, row.height())
    canvas.write(number, line.number, Style(size, colour, weight, tabular=True))
    title = row.adjusted(TITLE, 0, -taken - (36 if expected else 24), 0)
    canvas.write(title, line.title, Style(size, colour, weight))


def _paint_state(canvas: Canvas, centre: QPointF, line: Line) -> None:
    """A tick for what is done, a dash for what was left out, a dot for what is on, a ring for the rest."""
    painter, palette = canvas.painter, canvas.palette
    colour = QColor(palette.accent if line.present else palette.soft)
    painter.setPen(QPen(colour, 4, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(colour if line.present else Qt.BrushStyle.NoBrush)
    if line.done:
        points = [centre + QPointF(x, y) for x, y in ((-12, 0), (-4, 9), (12, -10))]
        painter.drawPolyline(points)
    elif line.passed:
        painter.drawLine(centre - QPointF(10, 0), centre + QPointF(10, 0))
    else:
        painter.drawEllipse(centre, 11, 11)


def read(source: Source) -> Where:
    """The scene with the data it shows now."""
    clock = source.services.clock
    agenda, state = clock.agenda(), clock.state()
    day = _day(agenda, state)
    done = {log.item.key for log in clock.logs() if log.done}
    return Where(
        day=_("Day {number} · {title}").format(number=day.number, title=day.title),
        lines=tuple(_lines(agenda, day, state, done)),
        now=state.item.title if state.item else "",
        task=state.phase.task if state.phase else "",
        ends=_ends(agenda, state),
        item_key=state.item.key if state.item else "",
        logo=source.services.about.workshop().logo,
    )


def _day(agenda: Agenda, state: ClockState) -> Day:
    if state.phase:
        return agenda.day_of(state.phase.key)
    return agenda.days[-1 if state.status is Status.FINISHED else 0]


def _ends(agenda: Agenda, state: ClockState) -> str:
    if state.item is None or state.step_ends is None:
        return ""
    over = state.step_left is not None and state.step_left < 0
    words = _("expected until {time}") if over else _("until {time}")
    if state.item.kind is ItemKind.BREAK:
        words = _("back at {time}")
    return words.format(time=clock_time(agenda.local(state.step_ends)))


def _lines(agenda: Agenda, day: Day, state: ClockState, done: set[str]) -> Sequence[Line]:
    """The day's items with when each is to start, as planned and as it looks now."""
    places = [item.key for item in day.items]
    here = places.index(state.item.key) if state.item else -1
    return [
        _line(
            agenda,
            item,
            state,
            done=item.key in done and place != here,
            present=place == here,
            passed=place < here or (here < 0 and item.key in done),
        )
        for place, item in enumerate(day.items)
    ]


def _line(
    agenda: Agenda, item: AgendaItem, state: ClockState, *, done: bool, present: bool, passed: bool
) -> Line:
    starts = planned_item(agenda, item).starts
    likely = [state.expected[p.key].starts for p in item.phases if p.key in state.expected]
    late = 0.0 if present or not likely else (likely[0] - starts).total_seconds()
    moved = clock_time(agenda.local(likely[0])) if abs(late) >= NOTICED else ""
    left_out = all(phase.key in state.dropped for phase in item.phases)
    return Line(
        title=item.title,
        planned=clock_time(agenda.local(starts)),
        expected=_("expected {time}").format(time=moved) if moved else "",
        late=late > 0,
        passed=passed or left_out,
        done=done,
        present=present,
        moved=f"→ {moved}" if moved else "",
        number="" if item.number is None else str(item.number),
    )
