"""What one can do with the chosen line, each with its key, below the plan."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from huddle_app.desk.parts import KeyButton, row
from huddle_app.desk.prepare.agenda.edits import PlanEdits
from huddle_app.method.agenda import Agenda, ItemKind
from huddle_app.method.planning import missing
from huddle_app.texts import _


class Tools(QWidget):
    """Buttons that add, take out and move the line told by `stand_on`.

    `begins()` is told before anything is done, so that what is being typed is written first; then
    `made(key)` tells what is new, or `done()` that something else has changed.
    """

    begins = Signal()
    made = Signal(str)
    done = Signal()

    def __init__(self, edits: PlanEdits, book: Agenda) -> None:
        super().__init__()
        self._edits, self._book = edits, book
        self._key = ""
        self._make_buttons()
        buttons = (self.add, self.out, self.up, self.down, self.more)
        self.setLayout(row(*buttons, None))
        self._wire()

    def stand_on(self, key: str) -> None:
        """Do what is done with this line from now on; without one nothing can be done."""
        self._key = key
        is_phase = key in self._edits.agenda().places
        self.add.setText(_("Add part") if is_phase else _("Add item"))
        for button in (self.add, self.out, self.up, self.down):
            button.setEnabled(bool(key))
        self._part.setEnabled(bool(key))
        self._split.setEnabled(is_phase or self._only_phase() is not None)

    def offer_back(self) -> None:
        """Offer to put back what of the book is out of the plan."""
        self._back.clear()
        for item in missing(self._edits.agenda(), self._book):
            put = partial(self._edits.put_back, self._book, item.key)
            self._back.addAction(item.title.replace("&", "&&"), put)
        self._back.menuAction().setEnabled(not self._back.isEmpty())

    def _make_buttons(self) -> None:
        self.add = KeyButton(_("Add item"), "Ins")
        self.more = KeyButton(_("More"))
        self.out = KeyButton(_("Take out"), "Del")
        self.up, self.down = KeyButton(_("Up"), "Alt+Up"), KeyButton(_("Down"), "Alt+Down")
        self.up.known_as, self.down.known_as = _("Move up in the plan"), _("Move down in the plan")
        self.out.known_as = _("Take out of the plan")
        self._menu = QMenu(self)
        self._menu.addAction(_("Add a break"), self._add_break)
        self._part = self._menu.addAction(_("Add a part"), self._add_part)
        self._split = self._menu.addAction(_("Split this part in two"), self._split_part)
        self._back = self._menu.addMenu(_("Put back from the book"))
        self._menu.aboutToShow.connect(self.offer_back)
        self.more.setMenu(self._menu)

    def _wire(self) -> None:
        self.add.clicked.connect(self._add_item)
        self.out.clicked.connect(self._take_out)
        self.up.clicked.connect(partial(self._move, -1))
        self.down.clicked.connect(partial(self._move, 1))

    def _add_item(self) -> None:
        self.begins.emit()
        if self._key in self._edits.agenda().places:
            self.made.emit(self._edits.add_part(self._key))
        else:
            self.made.emit(self._edits.add_after(self._key, _("New item")))

    def _add_break(self) -> None:
        self.begins.emit()
        self.made.emit(self._edits.add_after(self._item_key(), _("Break"), ItemKind.BREAK))

    def _add_part(self) -> None:
        self.begins.emit()
        self.made.emit(self._edits.add_part(self._key))

    def _split_part(self) -> None:
        self.begins.emit()
        if key := self._only_phase() or self._key:
            self.made.emit(self._edits.split(key))

    def _take_out(self) -> None:
        self.begins.emit()
        self._edits.take_out(self._key)
        self.done.emit()

    def _move(self, by: int) -> None:
        self.begins.emit()
        self._edits.move(self._key, by)
        self.done.emit()

    def _only_phase(self) -> str | None:
        """The phase of an item that has no other one."""
        for item in self._edits.agenda().items():
            if item.key == self._key and len(item.phases) == 1:
                return item.phases[0].key
        return None

    def _item_key(self) -> str:
        """The item one stands on, or on whose part one does."""
        places = self._edits.agenda().places
        return places[self._key].item.key if self._key in places else self._key
