"""One line of the agenda rail."""

from enum import StrEnum
from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from huddle_app.desk.parts import row, soft, words
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.method.agenda import AgendaItem, ItemKind
from huddle_app.screen import look
from huddle_app.texts import _

BADGE = 22
SIGNS = {
    ItemKind.BREAK: "–",
    ItemKind.OPENING: "○",
    ItemKind.EVENING: "☾",
    ItemKind.STEP: "",
    ItemKind.OWN: "◇",
}


class Standing(StrEnum):
    """How an item stands."""

    DONE = "done"
    NOW = "now"
    TO_COME = "to come"
    DROPPED = "dropped"


class RailLine(QFrame):
    """A badge with the number or ✓, the title, and minutes; a day's line has a title only."""

    def __init__(self, item: AgendaItem | None, title: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "rail-line")
        self._item = item
        self._title = words(item.title if item else title)
        self._minutes = soft()
        self._minutes.setFont(look.font(Size.SMALL, tabular=True))
        self._badge = words("", Size.SMALL, 600, tabular=True)
        self._badge.setFixedSize(look.scaled(BADGE), look.scaled(BADGE))
        self._badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._badge.setProperty("kind", "badge")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self._title.text())
        line = row(self._badge, self._title, None, self._minutes)
        line.setContentsMargins(Space.SMALL, 0, Space.SMALL, 0)
        self.setLayout(line)
        if item:
            self.setToolTip(_("Suggested by Huddle, not by the book") if item.suggested else "")

    @classmethod
    def of_day(cls, title: str) -> Self:
        """The line over a day's items."""
        line = cls(None, title)
        line._badge.hide()
        line._title.setFont(look.font(Size.SMALL, 600))
        restyle(line._title, tone="soft")
        return line

    def show_standing(self, standing: Standing, minutes: str) -> None:
        """Show how the item stands, and its expected minutes or deviation."""
        number = str(self._item.number) if self._item and self._item.number else ""
        sign = number or (SIGNS[self._item.kind] if self._item else "")
        self._badge.setText("✓" if standing is Standing.DONE else sign)
        restyle(self, state=standing.value)
        restyle(self._badge, state=standing.value)
        strong = "true" if standing is Standing.NOW else "false"
        past = standing in {Standing.DONE, Standing.DROPPED}
        restyle(self._title, tone="soft" if past else "", strong=strong)
        if self._minutes.text() != minutes:
            self._minutes.setText(minutes)
