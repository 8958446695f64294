"""F5 opens the room's picture wherever the desk stands, as it does where slides are shown."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from huddle_app.desk.parts.shortcut import named_shortcut
from huddle_app.texts import _


def present_by_key(head: QWidget, run_page: Callable[[], QWidget]) -> None:
    """Give the head of the window the keys that clickers send; the page of Run is built where it is not yet."""

    def present() -> None:
        # Imported with the page: the first window does not need it.
        from huddle_app.desk.run.page import RunPage

        page = run_page()
        if isinstance(page, RunPage):
            page.room.screens.present()

    for key in ("F5", "Shift+F5"):
        shortcut = named_shortcut(head, key, _("Open projector"), present)
        shortcut.setAutoRepeat(False)
        # The buttons of the room's picture show the key, and have it too.
        shortcut.activatedAmbiguously.connect(present)
