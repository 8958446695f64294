"""How a note is painted and edited: its tick, its words over as many lines as they take, its marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from huddle_app.desk.run.notes.marks import Mark
from huddle_app.desk.run.notes.note_editor import NoteEditor
from huddle_app.desk.run.notes.note_painting import paint_ground, paint_mark, paint_tick
from huddle_app.desk.style import Size, Space, palette_worn
from huddle_app.method.notes import Note
from huddle_app.screen import look

NOTE = Qt.ItemDataRole.UserRole
MARKS = Qt.ItemDataRole.UserRole + 1
ENDLESS = 4000
"""Pixels: higher than any note."""
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Placed:
    """Where the parts of a note stand, from the corner of the note."""

    tick: QRect
    text: QRect
    answer: QRect
    marks: tuple[tuple[QRect, Mark], ...]
    height: int


class NoteDelegate(QStyledItemDelegate):
    """Paints notes in the colours of the moment and edits their words in place."""

    rewritten = Signal(object, str)
    """The words of a note were edited: the note and its new words."""
    ticked = Signal(object)
    """The tick of this note was pressed."""

    def __init__(self, view: QListWidget, *, ticks: bool, large: bool) -> None:
        super().__init__(view)
        self._view = view
        self._ticks = ticks
        self._font = look.font(Size.LEAD if large else Size.BODY)
        self._small = look.font(Size.SMALL, 500)
        self._width = 0
        self._known: dict[tuple[str, str, tuple[Mark, ...]], Placed] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """As high as the wrapped words, the answer and the marks need."""
        width = self._view.viewport().width()
        return QSize(width, self._placed(width, index).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the note."""
        drawn = cast("Any", option)  # PySide's stubs know none of the option's fields
        box: QRect = drawn.rect
        note, colours = note_of(index), palette_worn()
        placed = self._placed(box.width(), index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, box, colours, drawn.state)
        painter.translate(box.topLeft())
        if self._ticks:
            paint_tick(painter, placed.tick, colours, done=note.done)
        painter.setFont(self._font)
        painter.setPen(QColor(colours.soft if note.done else colours.ink))
        painter.drawText(placed.text, _WRAP, note.text)
        painter.setPen(QColor(colours.soft))
        painter.drawText(placed.answer, _WRAP, _answer(note))
        painter.setFont(self._small)
        for room, mark in placed.marks:
            paint_mark(painter, room, mark, colours)
        painter.restore()

    def createEditor(  # noqa: N802 - Qt's name
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: Index,  # noqa: ARG002 - Qt's signature
    ) -> QWidget:
        """A field over the note; Enter keeps what is typed, Esc leaves the note as it was."""
        editor = NoteEditor(parent, self._font)
        editor.done.connect(self._keep)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        """Begin with the words as they are."""
        if isinstance(editor, NoteEditor):
            editor.begin(note_of(index).text)

    def setModelData(  # noqa: N802 - Qt's name
        self,
        editor: QWidget,
        model: QAbstractItemModel,  # noqa: ARG002 - Qt's signature
        index: Index,
    ) -> None:
        """Tell the new words; a note that was emptied stays as it was."""
        if isinstance(editor, NoteEditor):
            note, text = note_of(index), editor.words()
            if text and text != note.text:
                self.rewritten.emit(note, text)

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: Index,  # noqa: ARG002 - Qt's signature
    ) -> None:
        """Lay the field over the note, high enough for some lines more, within the list."""
        box: QRect = cast("Any", option).rect
        room = self._view.viewport().rect()
        height = min(max(box.height(), editor.sizeHint().height()), room.height())
        top = max(room.top(), min(box.top(), room.bottom() - height + 1))
        editor.setGeometry(box.left(), top, box.width(), height)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Take a click on the tick."""
        released = event.type() is QEvent.Type.MouseButtonRelease
        if self._ticks and released and isinstance(event, QMouseEvent):
            box: QRect = cast("Any", option).rect
            tick = self._placed(box.width(), index).tick.translated(box.topLeft())
            if tick.contains(event.position().toPoint()):
                self.ticked.emit(note_of(index))
                return True
        return super().editorEvent(event, model, option, index)

    def _keep(self) -> None:
        editor = cast("QWidget", self.sender())
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def _placed(self, width: int, index: Index) -> Placed:
        note, marks = note_of(index), marks_of(index)
        if width != self._width:
            self._width = width
            self._known.clear()
        key = note.text, note.answer, marks
        if key not in self._known:
            self._known[key] = self._place(width, note, marks)
        return self._known[key]

    def _place(self, width: int, note: Note, marks: Sequence[Mark]) -> Placed:
        line = QFontMetrics(self._font).height()
        left = Space.SMALL + (line + Space.SMALL if self._ticks else 0)
        room = QRect(left, Space.SMALL - 2, width - left - Space.SMALL, ENDLESS)
        text = self._wrapped(room, note.text)
        answer = QRect(text.left(), text.bottom() + 1, text.width(), 0)
        if note.answer:
            answer = self._wrapped(room.translated(0, text.height() + 2), _answer(note))
        below = QRect(left, answer.bottom() + 1 + Space.HAIR, room.width(), ENDLESS)
        places = tuple(zip(self._rooms(below, marks), marks, strict=True))
        bottom = max(answer.bottom(), *(mark.bottom() for mark, _of in places), 0)
        tick = QRect(Space.SMALL, room.top(), line, line)
        return Placed(tick, text, answer, places, bottom + Space.SMALL - 1)

    def _wrapped(self, room: QRect, text: str) -> QRect:
        used = QFontMetrics(self._font).boundingRect(room, _WRAP, text)
        return QRect(room.left(), room.top(), room.width(), used.height())

    def _rooms(self, below: QRect, marks: Sequence[Mark]) -> Iterator[QRect]:
        """A place for each mark, in as many lines as they take."""
        metrics = QFontMetrics(self._small)
        height, x, y = metrics.height() + 4, below.left(), below.top()
        for mark in marks:
            around = 2 * Space.SMALL if mark.role else 0
            width = min(metrics.horizontalAdvance(mark.text) + around + 1, below.width())
            if x > below.left() and x + width > below.right():
                x, y = below.left(), y + height + 2
            yield QRect(x, y, width, height)
            x += width + Space.HAIR


def note_of(index: Index) -> Note:
    """The note a line stands for."""
    return cast("Note", index.data(NOTE))


def marks_of(index: Index) -> tuple[Mark, ...]:
    """The marks under a note."""
    return cast("tuple[Mark, ...]", index.data(MARKS))


def _answer(note: Note) -> str:
    return f"→ {note.answer}" if note.answer else ""
