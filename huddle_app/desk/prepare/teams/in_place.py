"""A text that is changed where it stands."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from huddle_app.desk.parts import column, leave_with_esc


class InPlace(QWidget):
    """A label that a double click, or `edit()`, turns into a field; `written(text)` tells the new text.

    Esc, or leaving it as it was, changes nothing. Without a text the label takes no room.
    """

    written = Signal(str)

    def __init__(self, label: QLabel, name: str) -> None:
        super().__init__()
        self.label = label
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.hide()
        self._text = ""
        self.setLayout(column(label, self.field, space=0))
        label.installEventFilter(self)
        self.field.editingFinished.connect(self._finish)
        leave_with_esc(self.field, self._leave)

    def show_text(self, text: str, shown: str) -> None:
        """Show `shown`; what is edited is `text`."""
        self._text = text
        if self.label.text() != shown:
            self.label.setText(shown)
        if self.field.isHidden():
            self._show_label()

    def edit(self) -> None:
        """Let the text be changed."""
        self.label.hide()
        self.show()
        self.field.setText(self._text)
        self.field.show()
        self.field.setFocus()
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A double click on the label edits."""
        if event.type() is QEvent.Type.MouseButtonDblClick:
            self.edit()
            return True
        return super().eventFilter(watched, event)

    def _finish(self) -> None:
        if self.field.isHidden():
            return
        text = self.field.text().strip()
        self._leave()
        if text != self._text:
            self.written.emit(text)

    def _leave(self) -> None:
        had_focus = self.field.hasFocus()
        self.field.hide()
        self._show_label()
        around = self.parentWidget()
        if had_focus and around:
            around.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_label(self) -> None:
        self.label.setVisible(bool(self.label.text()))
        self.setVisible(bool(self.label.text()))
