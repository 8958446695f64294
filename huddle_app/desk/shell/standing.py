"""Where the moderator stands in the window, for when it is furnished anew."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from huddle_app.desk.parts.sections import Sections
from huddle_app.desk.shell.modes import Mode


@dataclass(frozen=True)
class Standing:
    """The mode shown, the page chosen in each mode, and the line that is being typed, by its name."""

    mode: Mode
    rows: Mapping[Mode, int]
    line: str
    typed: str


def standing(mode: Mode, pages: Mapping[Mode, QWidget]) -> Standing:
    """How things stand now."""
    rows = {mode: sections.currentRow() for mode, page in pages.items() if (sections := _in(page))}
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit) and field.text():
        return Standing(mode, rows, field.accessibleName(), field.text())
    return Standing(mode, rows, "", "")


def choose_page(page: QWidget, row: int) -> None:
    """Choose the page again that was chosen in a mode."""
    if sections := _in(page):
        sections.setCurrentRow(row)


def type_again(window: QWidget, kept: Standing) -> None:
    """Put what was typed back into the line of the same name, with the keyboard."""
    for field in window.findChildren(QLineEdit):
        if kept.typed and field.accessibleName() == kept.line and field.isVisible():
            field.setText(kept.typed)
            field.setFocus()


def _in(page: QWidget) -> Sections | None:
    return page.findChild(Sections)
