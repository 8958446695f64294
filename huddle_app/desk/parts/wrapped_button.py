"""A button whose words go on over as many lines as they take."""

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton

from huddle_app.desk.style import Size, palette_worn
from huddle_app.screen import look

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_USUAL_WIDTH, _LEAST_WIDTH, _NO_END = 200, 120, 10_000


class WrappedButton(QPushButton):
    """A quiet button with words that wrap, which Qt's own do not; `margins` are left around them."""

    def __init__(self, words: str, margins: QMargins) -> None:
        super().__init__()
        self._words, self._margins = words, margins
        self.setProperty("kind", "quiet")
        self.setAccessibleName(words)
        self.setFont(look.font(Size.BODY))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)  # Enter presses it too
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its words need."""
        room = QRect(0, 0, width, _NO_END).marginsRemoved(self._margins)
        needed = self.fontMetrics().boundingRect(room, _WRAPPED, self._words)
        return needed.height() + self._margins.top() + self._margins.bottom()

    def sizeHint(self) -> QSize:
        """A usual width, and the height that goes with it."""
        return QSize(_USUAL_WIDTH, self.heightForWidth(_USUAL_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """It may be made narrower."""
        return QSize(_LEAST_WIDTH, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button as the stylesheet has it, and the wrapped words."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        with QPainter(self) as painter:
            self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
            painter.setFont(self.font())
            painter.setPen(QColor(palette_worn().ink))
            painter.drawText(self.words_room(), _WRAPPED, self._words)

    def words_room(self) -> QRect:
        """Where its words stand."""
        return self.rect().marginsRemoved(self._margins)
