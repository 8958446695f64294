"""One figure of the findings on the desk: drawn as wide as there is room, and telling its numbers."""

from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar

from huddle_app.desk.parts.telling_figure import TellingFigure
from huddle_app.desk.style import Size, Space, palette_worn
from huddle_app.figures.palette import Palette
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey
from huddle_app.screen import look
from huddle_app.texts import _

_NARROWEST = 240
_READABLE = 10
"""Pixels before the moderator's text scale, of which they grow by half: no type on the desk is smaller."""
_TYPE_SHARE = 45.0
"""The figure's type is this part of its width, but never larger than the text beside it."""
LARGEST = 26
"""The largest type in pixels of a figure that has a window of its own."""


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


class _Box(NamedTuple):
    """How wide and high a figure is in pixels, and the size of its type."""

    width: int
    height: int
    size: float


class FindingFigure(TellingFigure):
    """Shows a figure in the colours worn, as high as it needs; `drawn` tells that its headline is there."""

    drawn = Signal()
    grown = Signal()
    """It has another height."""

    def __init__(self) -> None:
        super().__init__()
        self.headline = ""
        self._shown: _Shown | None = None
        self._drawn_for: tuple[int, Palette] | None = None
        self._box_shown: _Box | None = None
        self._late = QTimer(self, singleShot=True)
        self._late.timeout.connect(self._draw)
        self._least: int | None = None
        self._needed = dict[int, float]()
        self._tallest = 0
        self._slides = False
        self.setMinimumWidth(look.half_scaled(_NARROWEST))

    def fill(self, tallest: int) -> None:
        """Be as high as this from now on, in larger type than the text beside it as long as all is seen."""
        if tallest != self._tallest:
            self._tallest, self._drawn_for = tallest, None
            self._draw()

    def slide(self) -> None:
        """Be wider than there is room rather than have type too small to read: what is around it scrolls."""
        self._slides = True

    def show_same(self, other: "FindingFigure") -> None:
        """Show what another one shows."""
        if shown := other._shown:  # noqa: SLF001 - its own kind
            self.show_key(shown.key, shown.findings, shown.other, shown.sentence)

    def show_key(
        self, key: FigureKey, findings: Findings, other: Findings | None = None, sentence: str = ""
    ) -> None:
        """Show another figure; `other` is the later wave of a comparison, `sentence` the moderator's own."""
        wanted = _Shown(key, findings, other, sentence)
        if self._shown is None or not self._shown.is_same(wanted):
            self._shown, self._drawn_for, self._least = wanted, None, None
            self._needed.clear()
        self._draw()
        self.drawn.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for another width."""
        super().resizeEvent(event)
        self._draw(later=True)

    def changeEvent(self, event: QEvent) -> None:
        """Draw in other colours."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.PaletteChange}:
            self._draw(later=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint no picture of another width or in other colours."""
        if self._late.isActive():
            self._draw()
        super().paintEvent(event)

    def _reveal(self, place: QRect) -> None:
        """Scroll to a place in the strip around the figure, and in the page around that."""
        around = self.parentWidget()
        while around:
            if isinstance(around, QScrollArea) and (page := around.widget()):
                middle = self.mapTo(page, place.center())
                half = place.width() // 2, place.height() // 2 + Space.LARGE
                around.ensureVisible(middle.x(), middle.y(), *half)
            around = around.parentWidget()

    def _draw(self, *, later: bool = False) -> None:
        """Be as high as the figure needs, and draw it: at once, or `later`, when layouts have come to rest.

        Until they do there are three or four widths, and a picture takes a tenth of a second.
        """
        # StyleChange comes before a part of the widget is there.
        shown = getattr(self, "_shown", None)
        if shown is None:
            return
        if self._least is None:
            self._least = self._least_width(shown)
            self.setMinimumWidth(self._least)
        wanted = max(self.width(), self._least), palette_worn()
        self._late.stop()
        if self._drawn_for == wanted:
            return
        box = self._box(shown, wanted[0])
        if later:
            self._late.start()
        else:
            self._drawn_for = wanted
            self._draw_in(shown, box, wanted[1])
        if self._box_shown != box:
            self._box_shown = box
            self.setFixedHeight(box.height)
            self.grown.emit()

    def _least_width(self, shown: _Shown) -> int:
        """The least width in pixels; of one that slides that in which its type can be read."""
        narrowest = look.half_scaled(_NARROWEST)
        if not self._slides:
            return narrowest
        return max(ceil(self._width_for(shown, look.half_scaled(_READABLE))), narrowest)

    def _width_for(self, shown: _Shown, size: int) -> float:
        """The width in pixels that type of a size needs."""
        # The figures and what draws them are imported when the first finding is shown.
        from huddle_app.figures.catalogue import natural_width

        if size not in self._needed:
            needed = natural_width(shown.key, shown.findings, size=size, other=shown.other)
            self._needed[size] = needed
        return self._needed[size]

    def _box(self, shown: _Shown, width: int) -> _Box:
        """The place that a figure of this width needs."""
        size = self._type_size(shown, width, look.half_scaled(Size.SMALL))
        return _Box(width, max(self._height(shown, width, size), self._tallest), size)

    def _draw_in(self, shown: _Shown, box: _Box, palette: Palette) -> None:
        from huddle_app.figures.catalogue import figure
        from huddle_app.figures.svg import as_svg

        made = figure(
            shown.key,
            shown.findings,
            width=box.width,
            height=box.height,
            palette=palette,
            smallest=look.half_scaled(Size.SMALL),
            share=box.width / box.size,
            other=shown.other,
            sentence=shown.sentence,
        )
        self.headline = made.headline
        self.show_spots(as_svg(made.drawing), made.headline, made.alt_text, made.spots)

    def _type_size(self, shown: _Shown, width: int, smallest: int) -> float:
        """As large as the text beside it at the most; in a window of its own as lets all be seen."""
        usual = self._usual_size(shown, width, smallest)
        if not self._tallest:
            return usual
        largest = min(LARGEST, int(width / _TYPE_SHARE))
        sizes = range(largest, smallest - 1, -1)
        seen = (size for size in sizes if self._height(shown, width, size) <= self._tallest)
        return next(seen, usual)

    def _usual_size(self, shown: _Shown, width: int, smallest: int) -> float:
        """A part of the width; beside text that the moderator has made larger, as large where there is room."""
        usual = min(max(width / _TYPE_SHARE, smallest), look.scaled(Size.BODY))
        larger = range(look.scaled(Size.SMALL), ceil(usual), -1)
        return next((size for size in larger if self._width_for(shown, size) <= width), usual)

    def _height(self, shown: _Shown, width: int, size: float) -> int:
        from huddle_app.figures.catalogue import natural_height

        smallest = look.half_scaled(Size.SMALL)
        return ceil(
            natural_height(shown.key, shown.findings, width, size, shown.other, smallest=smallest)
        )


class FigureStrip(QScrollArea):
    """Holds a figure, as high as it is, and scrolls sideways where type would become too small to read.

    The bar stands above the figure: under a tall one nobody would see it.
    """

    def __init__(self, figure: FindingFigure) -> None:
        super().__init__()
        self._figure = figure
        figure.slide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(figure)
        figure.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.sideways = self._bar_above()
        figure.grown.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may bring or take the bar."""
        super().resizeEvent(event)
        self._fit()

    def _bar_above(self) -> QScrollBar:
        """A bar that goes along with the area's own, which is never shown."""
        made, own = QScrollBar(Qt.Orientation.Horizontal, self), self.horizontalScrollBar()
        made.setAccessibleName(_("Scroll the figure sideways"))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # Else ← goes right: by itself a bar takes no keys, the area around it does.
        made.setInvertedControls(False)
        made.hide()
        own.rangeChanged.connect(self._take_range)
        own.valueChanged.connect(made.setValue)
        made.valueChanged.connect(own.setValue)
        return made

    def _take_range(self, least: int, most: int) -> None:
        self.sideways.setRange(least, most)
        self.sideways.setPageStep(self.horizontalScrollBar().pageStep())
        self.sideways.setSingleStep(self.horizontalScrollBar().singleStep())

    def _fit(self) -> None:
        too_wide = self._figure.minimumWidth() > self.width()
        bar = self.sideways.sizeHint().height() if too_wide else 0
        self.sideways.setVisible(too_wide)
        self.sideways.setGeometry(0, 0, self.width(), bar)
        if self.viewportMargins().top() != bar:
            self.setViewportMargins(0, bar, 0, 0)
        wanted = max(self._figure.minimumHeight(), 1) + bar
        if self.height() != wanted:
            self.setFixedHeight(wanted)
