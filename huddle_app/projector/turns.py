"""The teams whose turn it is, side by side, each with the time it has left."""

from PySide6.QtCore import QRectF

from huddle_app.method.clock import ClockState
from huddle_app.method.dates import countdown
from huddle_app.method.journal import Status, Turn
from huddle_app.projector.canvas import Align, Canvas, Style
from huddle_app.projector.timing import NEARLY, SOON
from huddle_app.texts import _

GAP, NAME, CLOCK, WORD = 56.0, 110.0, 170.0, 48.0
NAME_ABOVE, CLOCK_ABOVE = 88.0, 150.0
"""The heights where the word stands below the time."""
BESIDE = 800.0
"""The least width in which it has room beside the time."""


def paint_turns(canvas: Canvas, box: QRectF, state: ClockState) -> None:
    """Paint every turn that runs: the team's name, and below it the time."""
    n = max(1, len(state.turns))
    width = (box.width() - GAP * (n - 1)) / n
    held = state.status is not Status.RUNNING
    for place, turn in enumerate(state.turns):
        left = box.left() + place * (width + GAP)
        _paint_turn(canvas, QRectF(left, box.top(), width, box.height()), turn, held=held)


def _paint_turn(canvas: Canvas, box: QRectF, turn: Turn, *, held: bool) -> None:
    palette, below = canvas.palette, box.width() < BESIDE
    high, clock = (NAME_ABOVE, CLOCK_ABOVE) if below else (NAME, CLOCK)
    canvas.rule(box.top(), box.left(), box.right())
    name = QRectF(box.left(), box.top() + 12, box.width(), high)
    canvas.fit(name, turn.words, Style(72, palette.accent, 600, Align.LEFT))
    colour, word = _urgency(canvas, turn.left / max(1, turn.seconds), held=held)
    time = QRectF(box.left(), name.bottom() + 4, box.width(), clock)
    width = canvas.write(time, countdown(turn.left), Style(clock, colour, 600, tabular=True))
    line = time.adjusted(width + 32, clock - 92, 0, -28)
    if below:
        line = time.translated(0, clock)
        line.setHeight(WORD * 1.2)
    canvas.write(line, word, Style(WORD, colour, 500))


def _urgency(canvas: Canvas, share: float, *, held: bool) -> tuple[str, str]:
    palette = canvas.palette
    if held:
        return palette.ink, _("paused")
    if share <= 0:
        return palette.red, _("over time")
    if share <= NEARLY:
        return palette.red, _("please finish")
    return (palette.amber_ink, _("last minute")) if share <= SOON else (palette.ink, "")
