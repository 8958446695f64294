"""A button that shows its key."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton

from huddle_app.desk.style import Size, Space
from huddle_app.screen import look

_SAME_KEY = ("_", "=")
"""What − and + are called too on some keyboards."""


class KeyButton(QPushButton):
    """A button with its key as a small keycap beside the text; it owns the shortcut.

    The key works in the whole window while the button is enabled and visible. Bare keys (Space, A, 1)
    leave text fields alone: the window sees to that. A click does not take the keyboard away from
    where it was; Tab reaches the button. `known_as` is what the command palette and the sheet of keys
    call it where its text says too little alone.
    """

    def __init__(
        self, text: str, key: QKeySequence | str | None = None, *, primary: bool = False
    ) -> None:
        super().__init__(text)
        self.setFont(look.font(Size.BODY, 500))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("kind", "primary" if primary else "plain")
        self.known_as = ""
        self.keys: tuple[str, ...] = ()
        """The keys that press it, as printed on keycaps; the first one is shown."""
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
            name = key_name(shortcut.key())
            if name not in (*self.keys, *_SAME_KEY) and not name.startswith("Shift+"):
                self.keys = (*self.keys, name)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show another text; the keycap stays."""
        if text != self.text():
            super().setText(text)
            self.updateGeometry()
        self._say()

    def sizeHint(self) -> QSize:
        """Wide enough for picture, text and keycap."""
        hint = super().sizeHint()
        if not self.text():
            return QSize(self._inner_width() + 2 * Space.MEDIUM, hint.height())
        # The words keep their distance whatever the stylesheet gives a smaller kind.
        words = self.fontMetrics().horizontalAdvance(self.text())
        width = max(
            hint.width() + self._cap_width(), words + self._inner_width() + 2 * Space.MEDIUM
        )
        return QSize(width, hint.height())

    def minimumSizeHint(self) -> QSize:
        """No narrower than its text and keycap."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button, its picture, its text and the keycap."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        text: str = option.text  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType, reportUnknownMemberType]
        option.text, option.icon = "", QIcon()  # pyright: ignore[reportAttributeAccessIssue]
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        painter.setPen(self.palette().buttonText().color())
        free = self.width() - self._inner_width() - 2 * Space.MEDIUM
        text = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, free)
        width = self.fontMetrics().horizontalAdvance(text)
        left = max(Space.MEDIUM, (self.width() - width - self._inner_width()) // 2)
        self._paint_icon(painter, left)
        left += self._icon_width()
        room = QRectF(left, 0, self.width() - left - self._cap_width(), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        self._paint_cap(painter, left + width + (Space.SMALL if text else Space.HAIR))

    def keep_width(self, *texts: str) -> None:
        """Be as wide as the widest of these texts wants, whichever of them is shown."""
        widest = max(self.fontMetrics().horizontalAdvance(text) for text in texts)
        self.setFixedWidth(widest + self._inner_width() + 2 * Space.LARGE)

    def _paint_icon(self, painter: QPainter, left: int) -> None:
        if self.icon().isNull():
            return
        size = self.iconSize()
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        box = QRect(QPoint(left, (self.height() - size.height()) // 2), size)
        self.icon().paint(painter, box, Qt.AlignmentFlag.AlignCenter, mode)

    def _paint_cap(self, painter: QPainter, left: int) -> None:
        if not self._cap:
            return
        colour = self.palette().buttonText().color()
        height = self._cap_height()
        top = (self.height() - height) / 2
        box = QRectF(left + 0.5, top, self._cap_width() - Space.SMALL - 1, height)
        frame = QPen(colour)
        colour.setAlpha(70)
        frame.setColor(colour)
        painter.setPen(frame)
        painter.drawRoundedRect(box, 4, 4)
        colour.setAlpha(225)
        painter.setPen(colour)
        painter.setFont(self._cap_font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._cap)

    def _inner_width(self) -> int:
        """The width of picture and keycap with their gaps, in pixels."""
        return self._icon_width() + self._cap_width()

    def _icon_width(self) -> int:
        return 0 if self.icon().isNull() else self.iconSize().width() + Space.HAIR

    def _cap_width(self) -> int:
        """The width of the keycap and the gap before it, in pixels."""
        if not self._cap:
            return 0
        width = QFontMetrics(self._cap_font).horizontalAdvance(self._cap)
        return max(self._cap_height(), width + 10) + Space.SMALL

    def _cap_height(self) -> int:
        return QFontMetrics(self._cap_font).height() + 3

    def _say(self) -> None:
        said = (self.text(), getattr(self, "_cap", ""))
        self.setAccessibleName(", ".join(filter(None, said)) if self.text() else "")


def key_name(key: QKeySequence) -> str:
    """A key as it is printed on a keycap: “Space”, “←”, “Ctrl+L”."""
    signs = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "-": "−"}
    name = key.toString(QKeySequence.SequenceFormat.NativeText)
    return signs.get(name, name).replace("Return", "Enter")
