"""The two rules, stated at the start and shown whenever needed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from huddle_app.method.prompts import Rule
from huddle_app.projector.canvas import Align, Canvas, Style
from huddle_app.projector.scene import Scene, Source
from huddle_app.screen.look import font
from huddle_app.screen.text import LEADING
from huddle_app.texts import _

NUMERAL, GAP = 150.0, 56.0


@dataclass(frozen=True)
class Rules(Scene):
    """The rules, one under the other."""

    rules: Sequence[Rule]

    def caption(self) -> str:
        """The scene in words."""
        return " · ".join([_("Our two rules"), *(rule.title for rule in self.rules)])

    def paint(self, canvas: Canvas, page: int) -> None:  # noqa: ARG002 - one page
        """Paint it."""
        canvas.header(_("Our two rules"))
        body, n = canvas.body, max(1, len(self.rules))
        height = (body.height() - GAP * (n - 1)) / n
        for place, rule in enumerate(self.rules):
            top = body.top() + place * (height + GAP)
            box = QRectF(body.left(), top, body.width(), height)
            if place:
                canvas.rule(top - GAP / 2, box.left(), box.right())
            _paint_rule(canvas, box, place + 1, rule)


def _paint_rule(canvas: Canvas, box: QRectF, number: int, rule: Rule) -> None:
    palette = canvas.palette
    words = box.adjusted(NUMERAL, 16, 0, 0)
    title = QRectF(words.left(), words.top(), words.width(), words.height() * 0.45)
    laid = canvas.fit(title, rule.title, Style(92, palette.ink, 600, Align.TOP_LEFT))
    first = QRectF(box.left(), laid.rect.top(), NUMERAL, laid.size * LEADING)
    first.translate(0, _drop(laid.size) - _drop(NUMERAL))
    canvas.write(first, str(number), Style(NUMERAL, palette.accent, 600))
    words.setTop(laid.rect.bottom() + 16)
    canvas.fit(words, rule.text, Style(54, palette.soft, align=Align.TOP_LEFT))


def _drop(size: float) -> float:
    """How far the base line of type in this size lies below the middle of its line."""
    metrics = QFontMetricsF(font(size, 600))
    return (metrics.ascent() - metrics.descent()) / 2


def read(source: Source) -> Rules:
    """The scene with the data it shows now."""
    return Rules(source.services.library.prompts().rules)
