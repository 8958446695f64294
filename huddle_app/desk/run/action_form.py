"""The form of one action item; everything typed is kept shortly after."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLayout, QLineEdit, QPlainTextEdit, QWidget

from huddle_app.desk.parts import KeyButton, Pill, PillRole, column, row, soft
from huddle_app.desk.run.due_field import DueField
from huddle_app.desk.run.form_parts import (
    choice,
    choose,
    fill,
    labelled,
    line_field,
    owner_field,
    write_line,
)
from huddle_app.desk.style import Space
from huddle_app.method.actions import ActionItem, Criterion, criterion_name, missing
from huddle_app.method.disconnects import Theme
from huddle_app.method.people import Participant
from huddle_app.method.words import Function, Lens, lens_name
from huddle_app.texts import _

PATIENCE = 300
"""Milliseconds after the last key before what was typed is written."""
ACTIVITIES_HEIGHT = 92


class ActionForm(QWidget):
    """Shows and edits one action item; `edited` brings the new one, `removed` its id."""

    edited = Signal(object)
    removed = Signal(object)

    def __init__(self, last_day: date) -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self._item: ActionItem | None = None
        self._loading = self._unkept = False
        self._make_fields(last_day)
        self._wait = QTimer(self, singleShot=True, interval=PATIENCE)
        self._wait.timeout.connect(self.flush)
        self._listen()
        self.setLayout(self._arranged())

    def offer(self, themes: Sequence[Theme], people: Sequence[Participant]) -> None:
        """Offer these themes and owners."""
        self._loading = True
        fill(self.theme, {theme.id: theme.title for theme in themes})
        for field, function in (
            (self.sales_owner, Function.SALES),
            (self.marketing_owner, Function.MARKETING),
        ):
            fill(field, {p.name: p.name for p in people if p.function is function})
        self._loading = False

    def show_item(self, item: ActionItem | None) -> None:
        """Load an item; the one that is being edited already is left alone."""
        if item is None:
            self._item = None
        elif self._item and item.id == self._item.id:
            self._follow_theme(item.theme_id)
        else:
            self._load(item)

    def _load(self, item: ActionItem) -> None:
        self._item, self._unkept = item, False
        self._loading = True
        write_line(self.title, item.title)
        self.activities.setPlainText("\n".join(item.activities))
        self.sales_owner.setEditText(item.sales_owner)
        self.marketing_owner.setEditText(item.marketing_owner)
        self.due.show_date(item.due)
        choose(self.lens, item.lens)
        write_line(self.sign, item.sign)
        write_line(self.stops, item.stops)
        choose(self.theme, item.theme_id)
        for criterion, box in self.criteria.items():
            box.setChecked(criterion in item.criteria)
        self.start_here.setChecked(item.start_here)
        self._loading = False
        self._show_missing(item)

    def _follow_theme(self, theme_id: UUID) -> None:
        """Themes may be merged while their items are edited."""
        if self._item:
            self._item = replace(self._item, theme_id=theme_id)
            self._loading = True
            choose(self.theme, theme_id)
            self._loading = False

    def begin(self) -> None:
        """Lead to the first thing to write: the activities."""
        self.activities.setFocus()

    def flush(self) -> None:
        """Bring home what was typed and not yet written."""
        self._wait.stop()
        if self._item is None or self._loading:
            return
        item = self._typed(self._item)
        self._show_missing(item)
        if item != self._item or self._unkept:
            self._item, self._unkept = item, False
            self.edited.emit(item)

    def try_again(self) -> None:
        """Say that the item just brought home could not be kept: it is brought again next time."""
        self._unkept = True

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed before going out of sight."""
        self.flush()
        super().hideEvent(event)

    def _typed(self, item: ActionItem) -> ActionItem:
        lines = self.activities.toPlainText().splitlines()
        lens: Lens | None = self.lens.currentData()
        theme_id: UUID | None = self.theme.currentData()
        return replace(
            item,
            title=self.title.text().strip() or item.title,
            theme_id=theme_id or item.theme_id,
            activities=tuple(line.strip() for line in lines if line.strip()),
            sales_owner=self.sales_owner.currentText().strip(),
            marketing_owner=self.marketing_owner.currentText().strip(),
            due=self.due.date_or_none(),
            lens=Lens(lens) if lens else None,
            sign=self.sign.text().strip(),
            stops=self.stops.text().strip(),
            criteria=frozenset(c for c, box in self.criteria.items() if box.isChecked()),
            start_here=self.start_here.isChecked(),
        )

    def _make_fields(self, last_day: date) -> None:
        self.title: QLineEdit = line_field(_("Title"))
        self.activities = QPlainTextEdit()
        self.activities.setTabChangesFocus(True)
        self.activities.setFixedHeight(ACTIVITIES_HEIGHT)
        self.activities.setPlaceholderText(_("What will be done, one activity on each line"))
        self.sales_owner: QComboBox = owner_field(_("Owner in sales"))
        self.marketing_owner: QComboBox = owner_field(_("Owner in marketing"))
        self.due = DueField(last_day)
        self.lens = choice({None: "–"} | {lens: lens_name(lens) for lens in Lens})
        self.theme = choice({})
        self.sign: QLineEdit = line_field(_("How both sides will see that it works"))
        self.stops: QLineEdit = line_field(_("What is stopped to make room for it"))
        self.criteria = {criterion: QCheckBox(criterion_name(criterion)) for criterion in Criterion}
        self.start_here = QCheckBox(_("Start here: the one item to begin with"))
        for box in (*self.criteria.values(), self.start_here):
            # A click leaves the keyboard where it was: Enter presses only what Tab has reached.
            box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._remove = KeyButton(_("Remove this item"))
        self._remove.clicked.connect(self._ask_removed)
        self._state = Pill()
        self._lacks = soft()
        self._lacks.setWordWrap(True)

    def _listen(self) -> None:
        for line in (self.title, self.sign, self.stops):
            line.textEdited.connect(self._later)
        self.activities.textChanged.connect(self._later)
        for owner in (self.sales_owner, self.marketing_owner):
            owner.editTextChanged.connect(self._later)
        for chosen in (self.lens, self.theme):
            chosen.currentIndexChanged.connect(self._later)
        self.due.changed.connect(self._later)
        for box in (*self.criteria.values(), self.start_here):
            box.toggled.connect(self._later)

    def _arranged(self) -> QLayout:
        owners = row(
            labelled(_("Owner in sales"), self.sales_owner),
            labelled(_("Owner in marketing"), self.marketing_owner),
            space=Space.MEDIUM,
        )
        facts = row(
            labelled(_("Due"), self.due),
            labelled(_("Lens"), self.lens),
            space=Space.MEDIUM,
        )
        return column(
            row(self._state, None, self._remove),
            self._lacks,
            labelled(_("Title"), self.title),
            labelled(_("Activities"), self.activities),
            owners,
            facts,
            labelled(_("Sign of success"), self.sign),
            labelled(_("Stops"), self.stops),
            labelled(_("Theme"), self.theme),
            *self.criteria.values(),
            self.start_here,
            None,
            margin=Space.MEDIUM,
        )

    def _later(self) -> None:
        if not self._loading:
            self._wait.start()

    def _show_missing(self, item: ActionItem) -> None:
        lacks = missing(item)
        if lacks:
            self._state.show_state(_("does not count yet"), PillRole.LATE)
        else:
            self._state.show_state(_("counts"), PillRole.GOOD)
        self._lacks.setVisible(bool(lacks))
        self._lacks.setText(_("It lacks {what}.").format(what=", ".join(lacks)) if lacks else "")

    def _ask_removed(self) -> None:
        self.flush()
        if self._item:
            item_id, self._item = self._item.id, None
            self.removed.emit(item_id)
