"""A gentle word before the end of a phase."""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QRectF

from huddle_app.method.clock import ClockState
from huddle_app.method.dates import countdown
from huddle_app.method.events import ClockChanged, Event
from huddle_app.projector.canvas import Align, Canvas, Sheet, Style
from huddle_app.projector.scene import Scene, Source, step_line
from huddle_app.texts import _, ngettext

MOST = 3.5 * 60
"""Seconds left up to which they are told: a larger number would hurry nobody."""

NUMBER, SENTENCE = 170, 112
"""The type of the minutes, and of what stands in one line in their place."""

BIG, BELOW, TIME, GAP = 260.0, 80.0, 120.0, 24.0
"""The heights of the words, of what is asked for and of the seconds, and the space between them."""


@dataclass(frozen=True)
class TwoMinutes(Scene):
    """How many minutes are left, in words, and the time left under them. Shown earlier, it asks."""

    hears: ClassVar[tuple[type[Event], ...]] = (ClockChanged,)
    ticks: ClassVar[bool] = True
    step: str
    words: str
    near: bool = True

    def caption(self) -> str:
        """The scene in words."""
        return self.words

    def paint(self, canvas: Canvas, page: int) -> None:  # noqa: ARG002 - one page
        """Paint it."""
        palette, big = canvas.palette, self._big(canvas)
        canvas.header(self.step)
        size = NUMBER if self.near else SENTENCE
        canvas.fit(big, self.words, Style(size, palette.amber_ink, 600, Align.CENTRE))
        if not self.near:
            return
        below = QRectF(big.left(), big.bottom() + GAP, big.width(), BELOW)
        words = _("Please come to the end of your talk.")
        canvas.fit(below, words, Style(56, palette.ink, align=Align.CENTRE))

    def time_box(self, sheet: Sheet) -> QRectF:
        """Where the running clock is painted."""
        big = self._big(sheet)
        return QRectF(big.left(), big.bottom() + self._asked() + GAP, big.width(), TIME)

    def paint_time(self, canvas: Canvas, state: ClockState) -> None:
        """Paint the time left."""
        if state.phase_left is not None:
            style = Style(100, canvas.palette.ink, 500, Align.CENTRE, tabular=True)
            canvas.write(self.time_box(canvas), countdown(state.phase_left), style)

    def _big(self, sheet: Sheet) -> QRectF:
        """Where the words stand, so that all together is in the middle of the sheet."""
        inner, height = sheet.inner, BIG + self._asked() + GAP + TIME
        return QRectF(inner.left(), inner.center().y() - height / 2, inner.width(), BIG)

    def _asked(self) -> float:
        """The height that the sentence under the words takes."""
        return GAP + BELOW if self.near else 0.0


def read(source: Source) -> TwoMinutes:
    """The scene with the data it shows now."""
    state = source.services.clock.state()
    left = state.phase_left
    near = left is None or left < MOST
    words = _words(left) if near else _("Please come to the end soon")
    return TwoMinutes(step_line(state.item), words, near)


def _words(left: float | None) -> str:
    """The minutes left in words, rounded to whole ones; two where no phase runs."""
    n = 2 if left is None else round(left / 60)
    if n < 1:
        return _("The time is over")
    if n == 2:
        return _("Two minutes left")
    return ngettext("{n} minute left", "{n} minutes left", n).format(n=n)
