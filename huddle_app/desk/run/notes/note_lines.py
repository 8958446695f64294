"""The lines of a list of notes, by mouse and keyboard."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QEvent, QMetaMethod, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from huddle_app.desk.bare_keys import ENTER
from huddle_app.desk.run.notes.marks import Mark
from huddle_app.desk.run.notes.note_delegate import MARKS, NOTE, NoteDelegate
from huddle_app.desk.style import Size, Space, palette_worn
from huddle_app.method.notes import Note
from huddle_app.screen import look

MIME = "application/x-huddle-note"
_TRIGGERS = QAbstractItemView.EditTrigger
Marked = Sequence[tuple[Note, tuple[Mark, ...]]]


class NoteLines(QListWidget):
    """Notes with their marks. F2 or a double click edits one in place, Delete takes it away.

    `empty` is what stands there while there are none. Only lines that came, went or changed are
    touched anew, so that one being edited stays. `keys` are bare keys that mean something for the
    chosen note while the list has the keyboard; so does Enter once something is done when a note is
    `opened`.
    """

    rewritten = Signal(object)
    """The words or the tick of this note are others now."""
    removed = Signal(object)
    opened = Signal(object)
    """Enter was pressed on this note."""
    keyed = Signal(object, str)
    """One of `keys` was pressed on this note."""
    dropped = Signal(object)
    """The id of a note that was dragged here from another list."""
    held_over = Signal(bool)
    """A note of another list is held over this one, or is no longer."""

    def __init__(
        self, name: str, empty: str, *, ticks: bool, large: bool, keys: Iterable[str] = ()
    ) -> None:
        super().__init__()
        self._name, self._empty = name, empty
        self._ticks = ticks
        self._keys = frozenset(keys) | ({" "} if ticks else frozenset[str]())
        self._delegate = NoteDelegate(self, ticks=ticks, large=large)
        self._delegate.rewritten.connect(self._rewrite)
        self._delegate.ticked.connect(self._tick)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setAccessibleDescription(empty)
        self.setProperty("kind", "bare")
        self._behave()
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)

    def show_notes(self, notes: Marked) -> None:
        """Show these notes in this order."""
        self._let_go({note.id for note, _marks in notes})
        for place, (note, marks) in enumerate(notes):
            here = [self.item(place)] if place < self.count() else []
            if not here or _note(here[0]).id != note.id:
                line = QListWidgetItem()
                line.setFlags(line.flags() | Qt.ItemFlag.ItemIsEditable)
                self._fill(line, note, marks)
                self.insertItem(place, line)
            elif _note(here[0]) != note or here[0].data(MARKS) != marks:
                self._fill(here[0], note, marks)
        self.setAccessibleName(f"{self._name}, {self.count()}")

    def chosen(self) -> Note | None:
        """The note that is chosen."""
        return next((_note(line) for line in self.selectedItems()), None)

    def choose(self, note_id: UUID) -> QListWidgetItem | None:
        """Choose a note and bring it into sight; None when it is not here."""
        for line in (self.item(place) for place in range(self.count())):
            if _note(line).id == note_id:
                self.setCurrentItem(line)
                self.scrollToItem(line)
                return line
        return None

    def edit_note(self, note_id: UUID) -> None:
        """Begin to edit a note where it stands."""
        if line := self.choose(note_id):
            self.setFocus()
            self.editItem(line)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something for the chosen note from being shortcuts."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._wants(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means for the chosen note."""
        note = self.chosen()
        if note and self._wants(event):
            self._act(note, event)
        else:
            super().keyPressEvent(event)

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:  # noqa: N802 - Qt's name
        """What is dragged: the id of the note."""
        data = QMimeData()
        data.setData(MIME, " ".join(str(_note(line).id) for line in items).encode())
        return data

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let notes of other lists in."""
        self._judge(event)
        self._tell(held=event.isAccepted())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Let notes of other lists be held over this one."""
        self._judge(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Tell that it was taken elsewhere."""
        super().dragLeaveEvent(event)
        self._tell(held=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take a note of another list."""
        self._tell(held=False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        for text in event.mimeData().data(MIME).toStdString().split():
            self.dropped.emit(UUID(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the notes, or what will be here."""
        super().paintEvent(event)
        if not self.count():
            with QPainter(self.viewport()) as painter:
                painter.setFont(look.font(Size.BODY))
                painter.setPen(QColor(palette_worn().soft))
                room = self.viewport().rect().adjusted(Space.SMALL, Space.HAIR, -Space.SMALL, 0)
                painter.drawText(room, Qt.TextFlag.TextWordWrap, self._empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words to the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def sizeHint(self) -> QSize:
        """Room for two notes; more where there is space."""
        return QSize(160, 96)

    def minimumSizeHint(self) -> QSize:
        """Room for one note."""
        return QSize(100, 40)

    def _behave(self) -> None:
        self.setEditTriggers(_TRIGGERS.DoubleClicked | _TRIGGERS.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setTabKeyNavigation(False)

    def _let_go(self, wanted: set[UUID]) -> None:
        for place in reversed(range(self.count())):
            if _note(self.item(place)).id not in wanted:
                self.takeItem(place)

    def _fill(self, line: QListWidgetItem, note: Note, marks: tuple[Mark, ...]) -> None:
        line.setData(MARKS, marks)
        line.setData(NOTE, note)
        said = (note.text, note.answer, *(mark.text for mark in marks))
        line.setData(Qt.ItemDataRole.AccessibleTextRole, ". ".join(filter(None, said)))

    def _tell(self, *, held: bool) -> None:
        self.held_over.emit(held)

    def _judge(self, event: QDropEvent) -> None:
        if event.mimeData().hasFormat(MIME) and event.source() is not self:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def _wants(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        known = event.text().lower() in self._keys
        if event.key() in ENTER:
            known = self.isSignalConnected(QMetaMethod.fromSignal(self.opened))
        return plain and known and self.chosen() is not None

    def _act(self, note: Note, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.opened.emit(note)
        elif event.key() == Qt.Key.Key_Space:
            self._tick(note)
        else:
            self.keyed.emit(note, event.text().lower())

    def _rewrite(self, note: Note, text: str) -> None:
        self.rewritten.emit(replace(note, text=text))

    def _tick(self, note: Note) -> None:
        self.rewritten.emit(replace(note, done=not note.done))

    def _remove(self) -> None:
        if note := self.chosen():
            self.removed.emit(note)


def _note(line: QListWidgetItem) -> Note:
    note: Note = line.data(NOTE)
    return note
