"""A line for the name of somebody who takes part, completed from any part of it."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit

from huddle_app.desk.bare_keys import ENTER
from huddle_app.desk.parts import leave_with_esc, show_hint
from huddle_app.desk.style import restyle
from huddle_app.method.people import Participant, by_name, plain_letters
from huddle_app.method.words import function_name
from huddle_app.texts import _

_PLAIN = Qt.ItemDataRole.UserRole


class NameField(QLineEdit):
    """Knows whom it names; Enter in the open list takes the name chosen there, or the first one.

    Esc does `leave`; without one it gives the keyboard back.
    """

    def __init__(self, name: str, leave: Callable[[], object] | None = None) -> None:
        super().__init__()
        self._people: dict[str, Participant] = {}
        self.setAccessibleName(name)
        show_hint(self, name)
        self._names = QStandardItemModel(self)
        self._completer = _AnyPart(self._names, self)
        self.setCompleter(self._completer)
        self._open = cast("QAbstractItemView", self._completer.popup())
        self._open.installEventFilter(self)
        self.textEdited.connect(lambda: restyle(self, state=""))
        self.editingFinished.connect(self._write_out)
        leave_with_esc(self, leave)

    def show_people(self, people: Iterable[Participant]) -> None:
        """Complete from these people; namesakes are told apart by where they work."""
        called = _labels(sorted(people, key=by_name))
        if called == self._people:
            return
        self._people = called
        self._names.clear()
        for label in called:
            item = QStandardItem(label)
            item.setData(_plain(label), _PLAIN)
            self._names.appendRow(item)

    def person(self) -> Participant | None:
        """Whom the line names: by the whole name, or by a part that only one person has."""
        meant = self.meant()
        return meant[0] if len(meant) == 1 else None

    def meant(self) -> tuple[Participant, ...]:
        """All whom the line may name."""
        typed = _plain(self.text())
        called = [(_plain(label), person) for label, person in self._people.items()]
        exact = tuple(person for label, person in called if label == typed)
        return exact or tuple(person for label, person in called if typed and typed in label)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter in the open list take the first name when none is chosen."""
        if watched is not self._open or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        pressed = event.type() is QEvent.Type.KeyPress and event.key() in ENTER
        if not pressed or self._open.currentIndex().isValid():
            return False
        self.setText(self._completer.currentCompletion())
        self._open.hide()
        return True

    def _write_out(self) -> None:
        """Show who was understood."""
        if person := self.person():
            self.setText(next(label for label, one in self._people.items() if one == person))


class _AnyPart(QCompleter):
    """Finds what is typed anywhere in a name, whatever its accents and capitals."""

    def __init__(self, names: QAbstractItemModel, parent: QObject) -> None:
        super().__init__(names, parent)
        self.setCompletionRole(_PLAIN)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:  # noqa: N802 - Qt's name
        """What is looked for."""
        return [_plain(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802 - Qt's name
        """What is put into the line: the name as it is written."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))


def _labels(people: Iterable[Participant]) -> dict[str, Participant]:
    """What each person is called in the line."""
    people = tuple(people)
    names = Counter(person.name for person in people)
    called: dict[str, Participant] = {}
    for person in people:
        label = person.name if names[person.name] == 1 else _told_apart(person)
        called[label if label not in called else f"{label} {len(called)}"] = person
    return called


def _told_apart(person: Participant) -> str:
    where = (function_name(person.function), person.department or person.region, person.email)
    return _("{name} ({where})").format(name=person.name, where=", ".join(filter(None, where)))


def _plain(text: str) -> str:
    return plain_letters(" ".join(text.split()))
