"""Where the moderator stands in the window, for when it is furnished anew."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from huddle_app.desk.parts.sections import Sections
from huddle_app.desk.shell.modes import Mode


@runtime_checkable
class HasPlace(Protocol):
    """A page with parts of its own, which can be stood at again."""

    def place(self) -> Any:
        """Where one stands."""
        ...

    def stand(self, place: Any) -> None:
        """Stand again where one stood."""
        ...


@dataclass(frozen=True)
class Standing:
    """The mode shown, the page chosen in each mode, and the line that is being typed, by its name."""

    mode: Mode
    rows: Mapping[Mode, int]
    line: str
    typed: str
    places: Mapping[type, object]
    """Where pages that have parts of their own stand, by the kind of page."""


def standing(mode: Mode, pages: Mapping[Mode, QWidget]) -> Standing:
    """How things stand now."""
    rows = {mode: sections.currentRow() for mode, page in pages.items() if (sections := _in(page))}
    parts = [part for page in pages.values() for part in _with_places(page)]
    places = {type(part): part.place() for part in parts}
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit) and field.text():
        return Standing(mode, rows, field.accessibleName(), field.text(), places)
    return Standing(mode, rows, "", "", places)


def choose_page(page: QWidget, row: int, places: Mapping[type, object]) -> None:
    """Choose the page again that was chosen in a mode, and its part."""
    if sections := _in(page):
        sections.setCurrentRow(row)
    for part in _with_places(page):
        if type(part) in places:
            part.stand(places[type(part)])


def type_again(window: QWidget, kept: Standing) -> None:
    """Put what was typed back into the line of the same name, with the keyboard."""
    for field in window.findChildren(QLineEdit):
        if kept.typed and field.accessibleName() == kept.line and field.isVisible():
            field.setText(kept.typed)
            field.setFocus()


def _with_places(page: QWidget) -> list[HasPlace]:
    return [part for part in page.findChildren(QWidget) if isinstance(part, HasPlace)]


def _in(page: QWidget) -> Sections | None:
    return page.findChild(Sections)
