"""The form beside the list, for one person."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QCompleter, QLineEdit, QListView, QVBoxLayout

from huddle_app.desk.parts import (
    Card,
    Choice,
    KeyButton,
    column,
    heading,
    holding,
    row,
    scrolling,
    show_hint,
    soft,
)
from huddle_app.desk.prepare.people.found import named, plain
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.method.people import LONGEST, Participant, Presence, checking_in
from huddle_app.method.words import Function, function_name
from huddle_app.screen import look
from huddle_app.services.people import People
from huddle_app.texts import _

WIDTH = 336
"""Pixels before the moderator's text scale, of which it grows by half."""


class PersonForm(Card):
    """Adds or corrects a person; what was typed is written too when the form goes out of sight.

    `written(person, new)` tells who is on the list now; `left` that the form was closed.
    """

    written = Signal(object, bool)
    left = Signal()

    def __init__(self, people: People) -> None:
        self._service = people
        self._people: tuple[Participant, ...] = ()
        self._shown: Participant | None = None
        self._is_new = False
        self._done = ""
        self._make_fields()
        super().__init__(self._arranged(), _("A person"))
        self.setFixedWidth(look.half_scaled(WIDTH))
        self.hide()

    # What is shown

    def begin_new(self, name: str = "") -> None:
        """Open for somebody who is not on the list yet; `name` is typed already."""
        self._keep()
        self._show_new(Participant(uuid4(), "", self._function()))
        self.name.setText(name)
        self._open()

    def begin(self, person: Participant) -> None:
        """Open for somebody on the list."""
        self._keep()
        self._is_new = False
        self._show(person)
        self._title.setText(_("Correct {name}").format(name=person.name))
        self._open()

    def know(self, people: Sequence[Participant]) -> None:
        """Complete what is typed from these people; the form of one who is gone closes."""
        self._people = tuple(people)
        for field, model in self._known.items():
            values = {getattr(person, field) for person in people}
            if field == "reports_to":
                values |= {person.name for person in people}
            model.setStringList(sorted(filter(None, values), key=plain))
        gone = self._shown and not any(person.id == self._shown.id for person in people)
        if gone and not self._is_new:
            self.leave()
        self._note_namesakes()

    def save(self) -> None:
        """Write what stands in the form, and go on to the next new person; HuddleError without a name."""
        if not self._shown:
            return
        person, new = self._as_typed(self._shown), self._is_new
        restyle(self.name, state="" if person.name else "bad")
        self._service.write(person)
        self._shown = None
        if new:
            self._show_new(Participant(uuid4(), "", person.function))
            self.name.setFocus()
            words = _("“{name}” is on the list. Type the next one, or leave with Esc.")
            self._done = words.format(name=person.name)
            self._note_namesakes()
        else:
            self.leave()
        self.written.emit(person, new)

    def leave(self) -> None:
        """Close, and let go of what is not saved."""
        self._shown = None
        self.hide()
        self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Write what was typed before it is out of sight."""
        self._keep()
        super().hideEvent(event)

    # How it is done

    def _make_fields(self) -> None:
        self._title = heading("")
        self._title.setWordWrap(True)
        self.fields = {name: QLineEdit() for name in _names()}
        completers = {name: _completing(self.fields[name]) for name in _completed()}
        self._known = {name: known for name, (known, _answers) in completers.items()}
        self._answers = [answers for _known, answers in completers.values()]
        self.name = self.fields["name"]
        self.function = Choice()
        for function in Function:
            self.function.addItem(function_name(function), function)
        self.here = QCheckBox(_("Is here already"))
        self.note = soft(size=Size.SMALL)
        self.note.setWordWrap(True)
        self.keep = KeyButton(_("Save"), "Ctrl+Return", primary=True)
        self.cancel = KeyButton(_("Cancel"), "Esc")
        self.keep.clicked.connect(self.save)
        self.cancel.clicked.connect(self.leave)
        self.name.textChanged.connect(self._note_namesakes)
        show_hint(self.fields["reports_to"], _("Name or e-mail"))
        for field in self.fields.values():
            field.setMaxLength(LONGEST)
            field.returnPressed.connect(self._save_by_enter)

    def _arranged(self) -> QVBoxLayout:
        label = {name: _labelled(words, self.fields[name]) for name, words in _names().items()}
        first = row(_labelled(_("Function"), self.function), label["level"], space=Space.MEDIUM)
        second = row(label["region"], label["department"], space=Space.MEDIUM)
        for pair in (first, second):
            pair.setStretch(0, 1)
            pair.setStretch(1, 1)
        named_, rest = label["name"], (label["email"], label["reports_to"], self.here)
        inner = column(self._title, named_, self.note, first, second, *rest, None)
        inner.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, 0)
        buttons = row(self.keep, self.cancel, None, margin=Space.MEDIUM)
        return column(scrolling(holding(inner), _("Person")), buttons, space=0)

    def _open(self) -> None:
        self._done = ""
        restyle(self.name, state="")
        self._note_namesakes()
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _show_new(self, blank: Participant) -> None:
        self._is_new = True
        self._show(blank)
        self._title.setText(_("Add a person"))
        self.here.setChecked(checking_in(self._people))

    def _show(self, person: Participant) -> None:
        self._shown = person
        for name, field in self.fields.items():
            field.setText(getattr(person, name))
            field.setCursorPosition(0)
        self.function.setCurrentIndex(self.function.findData(person.function))
        self.here.setVisible(self._is_new)

    def _as_typed(self, shown: Participant) -> Participant:
        """The person as the form has them, and as they are by now in all else: they may have come since."""
        now = next((person for person in self._service.everybody() if person.id == shown.id), shown)
        texts = {name: " ".join(field.text().split()) for name, field in self.fields.items()}
        here = self._is_new and self.here.isChecked()
        presence = Presence.HERE if here else now.presence
        return replace(now, function=self._function(), presence=presence, **texts)

    def _function(self) -> Function:
        return self.function.currentData()

    def _keep(self) -> None:
        """Write what was changed; a new person without a name is nobody yet."""
        if self._shown and (not self._is_new or self.name.text().strip()):
            typed = self._as_typed(self._shown)
            if replace(typed, presence=self._shown.presence) != self._shown:
                self.save()

    def _save_by_enter(self) -> None:
        """Save, unless Enter is choosing one of the known answers."""
        if not any(answers.isVisible() for answers in self._answers):
            self.save()

    def _note_namesakes(self) -> None:
        """Say what is to be known of the name; as long as none is typed, who was added last."""
        found = named(self._people, self.name.text())
        same = plain(self.name.text())
        mine = self._shown.id if self._shown else None
        other = next((p for p in found if plain(p.name) == same and p.id != mine), None)
        text = _("⚠ “{name}” is on the list already ({what}).") if other else ""
        said = text.format(name=other.name, what=_what(other)) if other else ""
        self.note.setText(said if same else self._done)
        self.note.setVisible(bool(self.note.text()))
        restyle(self.note, tone="amber" if same else "soft")


def _names() -> dict[str, str]:
    """The fields that are typed, in words."""
    return {
        "name": _("Name"),
        "level": _("Level"),
        "region": _("Region"),
        "department": _("Department"),
        "email": _("E-mail"),
        "reports_to": _("Reports to"),
    }


def _completed() -> tuple[str, ...]:
    return ("level", "region", "department", "reports_to")


def _completing(field: QLineEdit) -> tuple[QStringListModel, QListView]:
    """Let a field be completed from the texts of the model given back, in the list beside it."""
    model = QStringListModel(field)
    completer = QCompleter(model, field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    answers = QListView()
    completer.setPopup(answers)
    field.setCompleter(completer)
    return model, answers


def _labelled(words: str, field: QLineEdit | Choice) -> QVBoxLayout:
    """A field under its name."""
    label = soft(words)
    label.setBuddy(field)
    field.setAccessibleName(words)
    return column(label, field, space=Space.HAIR // 2)


def _what(person: Participant) -> str:
    """What tells a person from a namesake."""
    told = (function_name(person.function), person.level, person.region, person.email)
    return ", ".join(filter(None, told))
