"""The line in which a new action item is begun."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit

from huddle_app.desk.parts import leave_with_esc, show_hint
from huddle_app.method.disconnects import Theme
from huddle_app.texts import _


class NewAction(QLineEdit):
    """A title and Enter begin an action item of the chosen theme; Ctrl+E leads here."""

    titled = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme | None = None
        self.setAccessibleName(_("Title of a new action item"))
        self.returnPressed.connect(self._begin)
        QShortcut(QKeySequence("Ctrl+E"), self).activated.connect(self.setFocus)
        leave_with_esc(self)
        self.show_theme(None)

    def show_theme(self, theme: Theme | None) -> None:
        """Say which theme a new item will belong to."""
        self._theme = theme
        text = _("New action item")
        if theme:
            text = _("New item for “{theme}” (Ctrl+E)").format(theme=theme.title)
        show_hint(self, text)

    def _begin(self) -> None:
        title = self.text().strip()
        if title and self._theme:
            self.clear()
            self.titled.emit(self._theme.id, title)
