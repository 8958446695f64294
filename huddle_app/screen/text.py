"""Text as large as fits: wrapped into a box, and cut with “…” only where nothing else helps."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from huddle_app.screen.look import font

LEADING = 1.22
TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True)
class Block:
    """Wrapped text: `size` is its type size, `rect` where its lines lie, `cut` whether “…” ends it."""

    layout: QTextLayout
    size: int
    rect: QRectF
    cut: bool

    def paint(self, painter: QPainter) -> None:
        """Paint the lines with the painter's pen."""
        self.layout.draw(painter, self.rect.topLeft())


def fit_text(  # noqa: PLR0913 - a box, its text, and how it is set
    painter: QPainter,
    rect: QRectF,
    text: str,
    largest: float,
    smallest: float,
    weight: int = 400,
    flags: Qt.AlignmentFlag = TOP_LEFT,
) -> Block:
    """Paint `text` with the painter's pen in the largest type (pixels) that fits, and return it."""
    block = laid_out(rect, text, largest, smallest, weight, flags)
    block.paint(painter)
    return block


def laid_out(
    rect: QRectF,
    text: str,
    largest: float,
    smallest: float,
    weight: int = 400,
    flags: Qt.AlignmentFlag = TOP_LEFT,
) -> Block:
    """The text as `fit_text` would paint it."""
    size, fits = _size(rect, text, round(largest), round(smallest), weight)
    wrapped = _Wrapped(text, font(size, weight), rect.width(), flags, words=fits)
    cut = wrapped.height > rect.height() and wrapped.cut_to(rect.height())
    return Block(wrapped.layout, size, _placed(rect, wrapped.height, flags), cut)


def _size(rect: QRectF, text: str, largest: int, smallest: int, weight: int) -> tuple[int, bool]:
    """The largest size at which whole words fit, else the smallest; and whether they fit there."""
    low, high, fits = smallest, max(largest, smallest), False
    while low <= high:
        size = (low + high) // 2
        if _Wrapped(text, font(size, weight), rect.width(), TOP_LEFT, words=True).fits(rect):
            low, fits = size + 1, True
        else:
            high = size - 1
    return max(low - 1, smallest), fits


def _placed(rect: QRectF, height: float, flags: Qt.AlignmentFlag) -> QRectF:
    spare = rect.height() - height
    top = rect.top()
    if flags & Qt.AlignmentFlag.AlignVCenter:
        top += spare / 2
    elif flags & Qt.AlignmentFlag.AlignBottom:
        top += spare
    return QRectF(rect.left(), top, rect.width(), height)


class _Wrapped:
    """Text wrapped to a width, between words (`words`) or, where a word is too long, anywhere."""

    def __init__(
        self, text: str, face: QFont, width: float, flags: Qt.AlignmentFlag, *, words: bool
    ) -> None:
        self._width = width
        self._face = face
        self._lead = face.pixelSize() * LEADING
        self._option = QTextOption(flags & Qt.AlignmentFlag.AlignHorizontal_Mask)
        self._option.setWrapMode(
            QTextOption.WrapMode.WordWrap
            if words
            else QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        )
        # Qt breaks a layout's lines at its own separator only.
        self._text = text.replace("\n", "\N{LINE SEPARATOR}")
        self._set()

    @property
    def height(self) -> float:
        """The height of all lines."""
        return self.layout.lineCount() * self._lead

    def fits(self, rect: QRectF) -> bool:
        """Whether every line is narrow enough and all are low enough."""
        lines = [self.layout.lineAt(n) for n in range(self.layout.lineCount())]
        narrow = all(line.naturalTextWidth() <= self._width for line in lines)
        return narrow and self.height <= rect.height()

    def cut_to(self, height: float) -> bool:
        """Keep the lines that `height` has room for, one at least, and end them in “…”."""
        keep = max(1, int(height / self._lead))
        if keep >= self.layout.lineCount():
            return False
        # Qt counts in UTF-16.
        units = self._text.encode("utf-16-le")
        start = 2 * self.layout.lineAt(keep - 1).textStart()
        kept, rest = units[:start].decode("utf-16-le"), units[start:].decode("utf-16-le")
        rest = rest.replace("\N{LINE SEPARATOR}", " ")
        metrics = QFontMetricsF(self._face)
        self._text = kept + metrics.elidedText(rest, Qt.TextElideMode.ElideRight, self._width - 1)
        self._set()
        return True

    def _set(self) -> None:
        self.layout = QTextLayout(self._text, self._face)
        self.layout.setTextOption(self._option)
        self.layout.setCacheEnabled(True)
        self.layout.beginLayout()
        top = 0.0
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, top + (self._lead - line.height()) / 2))
            top += self._lead
        self.layout.endLayout()
