"""One figure of the findings on the desk: drawn as wide as there is room, and telling its numbers."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent

from huddle_app.desk.parts.telling_figure import TellingFigure
from huddle_app.desk.style import Size, palette_worn
from huddle_app.figures.palette import Palette
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey
from huddle_app.screen import look

_NARROWEST = 300
_TYPE_SHARE = 45.0
"""The figure's type is this part of its width, but never larger than the text beside it."""


@dataclass(frozen=True)
class _Shown:
    """What is to be drawn."""

    key: FigureKey
    findings: Findings
    other: Findings | None
    sentence: str

    def is_same(self, other: "_Shown") -> bool:
        """Whether that is drawn already; findings are compared by identity, which takes no time."""
        pairs = ((self.findings, other.findings), (self.other, other.other))
        unchanged = all(one is another for one, another in pairs)
        return unchanged and (self.key, self.sentence) == (other.key, other.sentence)


class FindingFigure(TellingFigure):
    """Shows a figure in the colours worn, as high as it needs; `drawn` tells that its headline is there."""

    drawn = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.headline = ""
        self._shown: _Shown | None = None
        self._drawn_for: tuple[int, Palette] | None = None
        self.setMinimumWidth(look.half_scaled(_NARROWEST))

    def show_key(
        self, key: FigureKey, findings: Findings, other: Findings | None = None, sentence: str = ""
    ) -> None:
        """Show another figure; `other` is the later wave of a comparison, `sentence` the moderator's own."""
        wanted = _Shown(key, findings, other, sentence)
        if self._shown is None or not self._shown.is_same(wanted):
            self._shown, self._drawn_for = wanted, None
        self._draw()
        self.drawn.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for another width."""
        super().resizeEvent(event)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw in other colours."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.PaletteChange}:
            self._draw()

    def _draw(self) -> None:
        # StyleChange comes before a part of the widget is there.
        shown = getattr(self, "_shown", None)
        wanted = max(self.width(), look.half_scaled(_NARROWEST)), palette_worn()
        if shown is None or self._drawn_for == wanted:
            return
        self._drawn_for = wanted
        self._draw_as(shown, *wanted)

    def _draw_as(self, shown: _Shown, width: int, palette: Palette) -> None:
        # The figures and what draws them are imported when the first finding is shown.
        from huddle_app.figures.catalogue import figure, natural_height
        from huddle_app.figures.svg import as_svg

        smallest = look.half_scaled(Size.SMALL)
        size = min(max(width / _TYPE_SHARE, smallest), look.scaled(Size.BODY))
        height = round(
            natural_height(shown.key, shown.findings, width=width, size=size, other=shown.other)
        )
        made = figure(
            shown.key,
            shown.findings,
            width=width,
            height=height,
            palette=palette,
            smallest=smallest,
            share=width / size,
            other=shown.other,
            sentence=shown.sentence,
        )
        self.headline = made.headline
        self.setFixedHeight(height)
        self.show_spots(as_svg(made.drawing), made.headline, made.alt_text, made.spots)
