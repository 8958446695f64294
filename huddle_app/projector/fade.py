"""A calm change from one picture to the next."""

from PySide6.QtCore import QObject, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPixmap

MILLISECONDS = 160
"""Motion stays under 200 ms."""


class Fade(QObject):
    """Keeps the picture that goes and lets it grow fainter; `changed` asks for a repaint."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._going = QPixmap()
        self._share = QVariantAnimation(self, duration=MILLISECONDS)
        self._share.setStartValue(1.0)
        self._share.setEndValue(0.0)
        self._share.valueChanged.connect(self.changed)
        self._share.finished.connect(self._forget)

    @property
    def running(self) -> bool:
        """Whether a picture is going."""
        return not self._going.isNull()

    def start(self, going: QPixmap) -> None:
        """Let this picture go."""
        self._going = going
        self._share.start()

    def paint(self, painter: QPainter) -> None:
        """Paint what is left of the picture that goes over the one that comes."""
        if not self.running:
            return
        painter.save()
        painter.resetTransform()
        painter.setOpacity(float(self._share.currentValue()))
        painter.drawPixmap(0, 0, self._going)
        painter.restore()

    def _forget(self) -> None:
        self._going = QPixmap()
        self.changed.emit()
