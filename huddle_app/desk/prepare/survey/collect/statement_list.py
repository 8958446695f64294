"""All statements of a sheet with what is typed for each, as the paper lists them."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from huddle_app.desk.parts.cells_model import Index
from huddle_app.desk.prepare.survey.collect.sheet import BLANK, Sheet, Stage
from huddle_app.desk.style import Size, Space, palette_worn
from huddle_app.method.toolkit import HIGHEST
from huddle_app.screen import look
from huddle_app.texts import _

_NUMBER, _STATEMENT, _DIGIT = range(3)
_ROW = 28
"""Pixels before the moderator's text scale."""
_ABOVE, _BESIDE = 5, 8
"""Pixels around the words of a cell."""
_WIDEST_NUMBER = "8.88"


class StatementList(QTableView):
    """Follows a sheet; `wanted(place)` tells a click on a statement, or the keys that went to one."""

    wanted = Signal(int)
    digit = Signal(int)
    """One that was typed here, for the statement one stands on."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Statements of this sheet"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTabKeyNavigation(False)
        self._model = _Statements(self)
        self.setModel(self._model)
        self.setShowGrid(False)
        self.setStyleSheet(f"QTableView::item {{ padding: {_ABOVE}px {_BESIDE}px; }}")
        self.setWordWrap(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.scaled(_ROW))
        self.verticalHeader().setMinimumSectionSize(look.scaled(_ROW))
        self.horizontalHeader().hide()
        self.clicked.connect(self._click)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another sheet, or the same one at another time it is gone through."""
        self.clearSpans()
        self._model.show(sheet)
        for row in range(self._model.rowCount()):
            if self._model.place(row) is None:
                self.setSpan(row, _NUMBER, 1, _DIGIT + 1)
        self._share()
        self.follow()

    def follow(self) -> None:
        """Show what has been typed since, and stand where the sheet stands."""
        self._model.renew()
        row = self._model.row_now()
        if row is None:
            self.clearSelection()
            self.scrollToBottom()
            return
        self.selectRow(row)
        self.scrollTo(self._model.index(row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the statement that the keys lead to."""
        text = event.text()
        if len(text) == 1 and text.isdecimal():
            self.digit.emit(int(text))
            return
        super().keyPressEvent(event)
        self._go(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the statements what the digits leave, in as many lines as they take."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        number, digit = _room_for(_WIDEST_NUMBER), _room_for(self._model.widest_digit())
        self.setColumnWidth(_NUMBER, number)
        self.setColumnWidth(_DIGIT, digit)
        statement = max(self.viewport().width() - number - digit, digit)
        self.setColumnWidth(_STATEMENT, statement)
        for row in range(self._model.rowCount()):
            # A title too, which may stand where a statement of the sheet before was.
            is_title = self._model.place(row) is None
            words = "" if is_title else self._model.index(row, _STATEMENT).data()
            self.setRowHeight(row, _height_of(words, statement))

    def _click(self, index: QModelIndex) -> None:
        if not self._go(index):
            # A title: the statement one is at stays the one marked.
            self.follow()

    def _go(self, index: QModelIndex) -> bool:
        """Go to the statement that stands there; whether one does."""
        place = self._model.place(index.row()) if index.isValid() else None
        if place is not None:
            self.wanted.emit(place)
        return place is not None


class _Statements(QAbstractTableModel):
    """A line for each statement gone through, below a line for each list of them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._lines: list[int | str] = []
        self._plain = look.font(Size.BODY, tabular=True)
        self._strong = look.font(Size.BODY, 600, tabular=True)

    def show(self, sheet: Sheet) -> None:
        self.beginResetModel()
        self._sheet, self._lines = sheet, []
        title = ""
        for place in sheet.places:
            if sheet.questions[place].title != title:
                title = sheet.questions[place].title
                self._lines.append(title)
            self._lines.append(place)
        self.endResetModel()

    def renew(self) -> None:
        last = self.rowCount() - 1
        self.dataChanged.emit(self.index(0, _DIGIT), self.index(last, _DIGIT))

    def widest_digit(self) -> str:
        """What takes the most room of all that may stand in the last column."""
        differing = self._sheet is not None and self._sheet.stage is Stage.DIFFERENCES
        return _both(HIGHEST, HIGHEST) if differing else _mark(HIGHEST)

    def place(self, row: int) -> int | None:
        line = self._lines[row]
        return None if isinstance(line, str) else line

    def row_now(self) -> int | None:
        current = self._sheet.current if self._sheet else None
        return None if current is None else self._lines.index(current)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else _DIGIT + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.FontRole:
            strong = isinstance(line, str) or index.column() == _DIGIT
            return self._strong if strong else self._plain
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == _NUMBER:
            return None if isinstance(line, str) else QColor(palette_worn().soft)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == _DIGIT:
            return Qt.AlignmentFlag.AlignCenter
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        return line if isinstance(line, str) else self._said(line, index.column())

    def _said(self, place: int, column: int) -> str:
        if self._sheet is None:
            return ""
        question = self._sheet.questions[place]
        if column == _DIGIT:
            return _digit(self._sheet, place)
        return question.number if column == _NUMBER else question.statement


def _digit(sheet: Sheet, place: int) -> str:
    digit = sheet.digit(place)
    if digit is None and sheet.stage is Stage.DIFFERENCES:
        return _both(sheet.first(place), sheet.second(place))
    return "" if digit is None else _mark(digit)


def _both(first: int, second: int) -> str:
    return _("{first} / {second}").format(first=_mark(first), second=_mark(second))


def _room_for(words: str) -> int:
    """The width of a column for words as short as these."""
    wide = QFontMetrics(look.font(Size.BODY, 600, tabular=True)).horizontalAdvance(words)
    return wide + 2 * _BESIDE + Space.SMALL


def _height_of(words: str, width: int) -> int:
    """The height of a row; Qt's own forgets that the words have room beside them."""
    metrics = QFontMetrics(look.font(Size.BODY, tabular=True))
    room = QRect(0, 0, max(width - 2 * _BESIDE - Space.SMALL, 1), 1 << 16)
    text = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words)
    return max(text.height() + 2 * _ABOVE, look.scaled(_ROW))


def _mark(digit: int) -> str:
    return "–" if digit == BLANK else str(digit)
