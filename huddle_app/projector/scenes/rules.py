"""The two rules, stated at the start and shown whenever needed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from huddle_app.method.prompts import Rule
from huddle_app.projector.canvas import Align, Canvas, Style
from huddle_app.projector.scene import Scene, Source
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
    numeral = QRectF(box.left(), box.top(), NUMERAL, 150)
    canvas.write(numeral, str(number), Style(150, palette.accent, 600))
    words = box.adjusted(NUMERAL, 16, 0, 0)
    title = QRectF(words.left(), words.top(), words.width(), words.height() * 0.45)
    laid = canvas.fit(title, rule.title, Style(92, palette.ink, 600, Align.TOP_LEFT))
    words.setTop(laid.rect.bottom() + 16)
    canvas.fit(words, rule.text, Style(54, palette.soft, align=Align.TOP_LEFT))


def read(source: Source) -> Rules:
    """The scene with the data it shows now."""
    return Rules(source.services.library.prompts().rules)
