"""A button that shows its key."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton

from huddle_app.desk.style import Size, Space
from huddle_app.screen import look


class KeyButton(QPushButton):
    """A button with its key as a small keycap beside the text; it owns the shortcut.

    The key works in the whole window while the button is enabled and visible. Bare keys (Space, A, 1)
    leave text fields alone: the window sees to that. A click does not take the keyboard away from
    where it was; Tab reaches the button.
    """

    def __init__(
        self, text: str, key: QKeySequence | str | None = None, *, primary: bool = False
    ) -> None:
        super().__init__(text)
        self.setFont(look.font(Size.BODY, 500))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("kind", "primary" if primary else "plain")
        self._cap_font = look.font(Size.SMALL, 500)
        self._cap = ""
        self.setText(text)
        if key is not None:
            self._cap = key_name(QKeySequence(key))
            self.also(key)
        self._say()

    def also(self, *keys: QKeySequence | str | Qt.Key) -> None:
        """Further keys that press this button, without being shown."""
        for key in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.click)
            # Esc may mean several things at once: each press does one of them.
            shortcut.activatedAmbiguously.connect(self.click)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show another text; the keycap stays."""
        if text != self.text():
            super().setText(text)
            self.updateGeometry()
        self._say()

    def sizeHint(self) -> QSize:
        """Wide enough for text and keycap."""
        hint = super().sizeHint()
        if not self.text():
            return QSize(self._cap_width() + 2 * Space.MEDIUM, hint.height())
        return QSize(hint.width() + self._cap_width(), hint.height())

    def minimumSizeHint(self) -> QSize:
        """No narrower than its text and keycap."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button, its text and the keycap."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        text, option.text = option.text, ""  # pyright: ignore[reportAttributeAccessIssue]
        painter = QPainter(self)
        style = self.style()
        style.drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        painter.setPen(self.palette().buttonText().color())
        free = self.width() - self._cap_width() - 2 * Space.MEDIUM
        text = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, free)
        width = self.fontMetrics().horizontalAdvance(text)
        left = max(Space.MEDIUM, (self.width() - width - self._cap_width()) // 2)
        room = QRectF(left, 0, self.width() - left - self._cap_width(), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        self._paint_cap(painter, left + width + (Space.SMALL if text else Space.HAIR))

    def _paint_cap(self, painter: QPainter, left: int) -> None:
        if not self._cap:
            return
        colour = self.palette().buttonText().color()
        height = 18
        box = QRectF(
            left + 0.5, (self.height() - height) / 2, self._cap_width() - Space.SMALL - 1, height
        )
        frame = QPen(colour)
        colour.setAlpha(70)
        frame.setColor(colour)
        painter.setPen(frame)
        painter.drawRoundedRect(box, 4, 4)
        colour.setAlpha(210)
        painter.setPen(colour)
        painter.setFont(self._cap_font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._cap)

    def _cap_width(self) -> int:
        """The width of the keycap and the gap before it, in pixels."""
        if not self._cap:
            return 0
        width = QFontMetrics(self._cap_font).horizontalAdvance(self._cap)
        return max(18, width + 10) + Space.SMALL

    def keep_width(self, *texts: str) -> None:
        """Be as wide as the widest of these texts wants, whichever of them is shown."""
        widest = max(self.fontMetrics().horizontalAdvance(text) for text in texts)
        self.setFixedWidth(widest + self._cap_width() + 2 * Space.LARGE)

    def _say(self) -> None:
        cap = getattr(self, "_cap", "")
        self.setAccessibleName(f"{self.text()}, {cap}" if cap else self.text())


def key_name(key: QKeySequence) -> str:
    """A key as it is printed on a keycap: “Space”, “←”, “Ctrl+L”."""
    signs = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter", "-": "−"}
    name = key.toString(QKeySequence.SequenceFormat.NativeText)
    return signs.get(name, name)
