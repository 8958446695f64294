"""All that a column can be taken for, to choose from or to find by its words."""

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QSizePolicy

from huddle_app.desk.parts import Choice
from huddle_app.desk.style import Size, Space, palette_worn
from huddle_app.method.survey.column_words import about_words, statement_names
from huddle_app.method.toolkit import Scale, Tool, Toolkit
from huddle_app.method.words import Function
from huddle_app.screen import look
from huddle_app.texts import _

_LEAST_LETTERS = 24


class MeaningChoice(Choice):
    """Left out, something about the person, or a statement under the heading of its scale.

    Writing into it offers what has these words anywhere. Enter takes the one that has them, or that alone
    begins with them, and else shows those there are; what is no answer goes when it is left. A number of
    which sales and marketing each have a statement stands for that of the function that answers.
    `unclear(written, n)` tells of words that fit `n` answers, not one; `given_up`, that Esc left the field.
    """

    unclear = Signal(str, int)
    given_up = Signal()
    answers: Function | None = None
    """Whose answers the file holds; None where several functions answer, or it is not known."""

    def __init__(self, toolkit: Toolkit) -> None:
        super().__init__()
        self.setAccessibleName(_("What the column is taken for"))
        self._items = QStandardItemModel(self)
        self._toolkit = toolkit
        self._line, self._finds = _Sought(), QCompleter(self._items, self)
        self._offer(toolkit)
        self.setModel(self._items)
        self.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._be_searched()

    def meaning(self) -> str:
        """What is chosen."""
        return self.currentData()

    def show_meaning(self, meaning: str) -> None:
        """Show what a column is taken for."""
        self.setCurrentIndex(self.findData(meaning))
        self._begin_at_the_number()

    def written(self) -> str:
        """What stands there and is not chosen yet; empty when nothing does."""
        return "" if self.currentText() == self._chosen() else self.currentText().strip()

    def settle(self) -> None:
        """Take what was written where one answer is meant, else show those that fit, or go back."""
        if self.currentText() == self._chosen():
            return
        written = self.written()
        found = self._of_those_who_answer(self._found(written))
        if len(found) == 1:
            self._take(found[0])
            return
        if written:
            self.unclear.emit(written, len(found))
        if found and self._line.hasFocus():
            # Enter, and several have it: after this key, which closes what is open.
            QTimer.singleShot(0, self, self._show_found)
        else:
            self._go_back()

    def event(self, event: QEvent) -> bool:
        """Keep Esc: it leaves the field, and not what is around it."""
        if event.type() is QEvent.Type.ShortcutOverride and _is_esc(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """With Esc go back to what is chosen, and let the keyboard go."""
        if not _is_esc(event):
            super().keyPressEvent(event)
            return
        self._go_back()
        self.given_up.emit()

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Open a list in which the statements can be read."""
        self._widen(self.view())
        super().showPopup()

    def _be_searched(self) -> None:
        self.setEditable(True)
        self.setInsertPolicy(Choice.InsertPolicy.NoInsert)
        self.setLineEdit(self._line)
        self._finds.setFilterMode(Qt.MatchFlag.MatchContains)
        self._finds.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._finds.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(self._finds)
        found = self._finds.popup()
        self._line.textEdited.connect(lambda: found and self._widen(found))
        self._line.editingFinished.connect(self.settle)
        self._line.left.connect(self.settle)

    def _chosen(self) -> str:
        return self.itemText(self.currentIndex())

    def _take(self, at: int) -> None:
        self.setCurrentIndex(at)
        self.activated.emit(at)
        self._go_back()

    def _go_back(self) -> None:
        """Show what is chosen."""
        self.setEditText(self._chosen())
        self._begin_at_the_number()

    def _found(self, written: str) -> list[int]:
        """The answers that have these words: those with this number, or the one that alone begins so."""
        sought = written.casefold()
        offered = [at for at in range(self.count()) if self._items.item(at).isEnabled()]
        said = {at: self.itemText(at).casefold() for at in offered}
        numbered = [at for at in offered if sought and said[at].split(maxsplit=1)[0] == sought]
        begun = [at for at in offered if sought and said[at].startswith(sought)]
        having = [at for at in offered if sought and sought in said[at]]
        return numbered or (begun if len(begun) == 1 else having)

    def _of_those_who_answer(self, found: list[int]) -> list[int]:
        """Of several, those that the function that answers is asked; all where none is."""
        function = self.answers
        if function is None or len(found) < 2:
            return found
        asked = {column for scale in self._toolkit.asked(function) for column in scale.columns()}
        return [at for at in found if self.itemData(at) in asked] or found

    def _widen(self, listed: QAbstractItemView) -> None:
        """Give an open list room for its longest line, as far as the window goes."""
        listed.setTextElideMode(Qt.TextElideMode.ElideRight)
        bar = listed.verticalScrollBar().sizeHint().width()
        wanted = self.view().sizeHintForColumn(0) + bar + Space.MEDIUM
        room = self.window().width() - self.mapTo(self.window(), QPoint()).x() - Space.MEDIUM
        listed.setMinimumWidth(max(min(wanted, room), 0))

    def _show_found(self) -> None:
        self._finds.setCompletionPrefix(self.currentText())
        self._finds.complete()

    def _begin_at_the_number(self) -> None:
        self._line.setCursorPosition(0)

    def _offer(self, toolkit: Toolkit) -> None:
        self._add("", _("Leave this column out"))
        self._add_heading(_("About the person"))
        for about, words in about_words().items():
            self._add(about.value, words)
        names = statement_names(toolkit)
        for tool in toolkit.tools:
            for scale in tool.scales:
                self._add_heading(_heading(tool, scale))
                for meaning in scale.columns():
                    self._add(meaning, names[meaning])

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


class _Sought(QLineEdit):
    """A line whose text is chosen when one comes to it, so that writing replaces it; `left` when one goes.

    Qt tells no more that editing has finished where Enter has told so before.
    """

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # After the click that brought the focus, which sets the cursor.
        QTimer.singleShot(0, self, self.selectAll)


def _is_esc(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape


def _heading(tool: Tool, scale: Scale) -> str:
    if len(tool.scales) == 1:
        return _("{number}  {title}").format(number=tool.number, title=tool.title)
    words = _("{number}  {tool}: {scale}")
    return words.format(number=tool.number, tool=tool.title, scale=scale.title)
