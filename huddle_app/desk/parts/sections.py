"""Named pages beside their list; a page is built when it is first shown."""

from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass, field
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget, QWidget

from huddle_app.desk.style import Size
from huddle_app.screen import look

SIDE_WIDTH = 264
"""How wide the side is on which the list of pages stands, before the moderator's text scale."""

_AIR = 19
"""Pixels above and below the text of a line, together."""


def side_width() -> int:
    """The width of that side with the text as it is."""
    return look.half_scaled(SIDE_WIDTH)


@runtime_checkable
class Parted(Protocol):
    """A page in parts, one of which is shown."""

    def go(self, part: str, /) -> object:
        """Show a part."""


@dataclass(frozen=True)
class Part:
    """A part of a page: what it is called, and other words by which one may look for it."""

    title: str
    words: str = ""


@dataclass(frozen=True)
class Section:
    """One page: what it is called, and how it is built.

    `words` are others by which one may look for it; `parts` are those of a page that is `Parted`, by the
    keys it goes by.
    """

    title: str
    build: Callable[[], QWidget]
    _: KW_ONLY
    words: str = ""
    parts: Mapping[str, Part] = field(default_factory=dict[str, Part])


class Sections(QListWidget):
    """The list of the pages; `pages` shows the one chosen."""

    def __init__(self, sections: Mapping[str, Section], name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("kind", "bare")
        self.setFont(look.font(Size.BODY, 500))
        height = QFontMetrics(self.font()).height() + _AIR
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages = QStackedWidget()
        self._sections = dict(sections)
        self._built: dict[str, QWidget] = {}
        for key, section in self._sections.items():
            item = QListWidgetItem(section.title)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setSizeHint(QSize(0, height))
            self.addItem(item)
        self.setFixedHeight(height * len(self._sections) + 2 * self.frameWidth() + 4)
        self.currentItemChanged.connect(self._show)
        self.setCurrentRow(0)

    def titles(self) -> dict[str, str]:
        """What the pages are called, by their keys."""
        return {key: section.title for key, section in self._sections.items()}

    def sections(self) -> Mapping[str, Section]:
        """The pages by their keys."""
        return self._sections

    def go(self, key: str, part: str | None = None) -> QWidget:
        """Show a page, and a part of it where one is named."""
        self.setCurrentRow(list(self._sections).index(key))
        page = self._built[key]
        if part is not None and isinstance(page, Parted):
            page.go(part)
        return page

    def _show(self, item: QListWidgetItem) -> None:
        key = item.data(Qt.ItemDataRole.UserRole)
        if key not in self._built:
            self._built[key] = self._sections[key].build()
            self.pages.addWidget(self._built[key])
        self.pages.setCurrentWidget(self._built[key])
