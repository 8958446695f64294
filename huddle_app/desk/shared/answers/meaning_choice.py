"""All that a column can be taken for, to choose from."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QSizePolicy

from huddle_app.desk.parts import Choice
from huddle_app.desk.style import Size, palette_worn
from huddle_app.method.survey.column_words import about_words, meaning_words
from huddle_app.method.toolkit import Toolkit
from huddle_app.screen import look
from huddle_app.texts import _

_LEAST_LETTERS = 24


class MeaningChoice(Choice):
    """Left out, something about the person, or a statement under the heading of its tool."""

    def __init__(self, toolkit: Toolkit) -> None:
        super().__init__()
        self.setAccessibleName(_("What the column is taken for"))
        self._items = QStandardItemModel(self)
        self._add("", _("Leave this column out"))
        self._add_heading(_("About the person"))
        for about, words in about_words().items():
            self._add(about.value, words)
        for tool in toolkit.tools:
            self._add_heading(_("{number}  {title}").format(number=tool.number, title=tool.title))
            for scale in tool.scales:
                for meaning in scale.columns():
                    self._add(meaning, meaning_words(toolkit, meaning))
        self.setModel(self._items)
        self.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def meaning(self) -> str:
        """What is chosen."""
        return self.currentData()

    def show_meaning(self, meaning: str) -> None:
        """Show what a column is taken for."""
        self.setCurrentIndex(self.findData(meaning))

    def _add(self, meaning: str, words: str) -> None:
        item = QStandardItem(words)
        item.setData(meaning, Qt.ItemDataRole.UserRole)
        item.setToolTip(words)
        self._items.appendRow(item)

    def _add_heading(self, words: str) -> None:
        item = QStandardItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(look.font(Size.BODY, 600))
        item.setForeground(QColor(palette_worn().soft))
        self._items.appendRow(item)
