"""The evening and the opening of day 2: from private observations to a SWOT for the room."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QPushButton, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import column, holding, note, row
from huddle_app.desk.refreshing import Refreshing
from huddle_app.desk.run.areas import AreaKey
from huddle_app.desk.run.notes.kinds import swot_name
from huddle_app.desk.run.notes.marks import Marking
from huddle_app.desk.run.notes.note_list import NoteList
from huddle_app.desk.run.notes.notes_area import NotesArea
from huddle_app.desk.run.notes.plans import ListPlan, area_plan
from huddle_app.desk.style import Space
from huddle_app.method.events import NotesChanged
from huddle_app.method.notes import Note, NoteKind, Swot
from huddle_app.texts import _

_KEYS = {swot.value[0]: swot for swot in Swot}
"""The first letters."""


class SwotArea(QWidget):
    """Observations left, the SWOT right. S, W, O and T bring the chosen observation to a field of it."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._notes = context.services.notes
        self.swot = NotesArea(context, area_plan(AreaKey.SWOT, context.services.library.prompts()))
        self.observations = self._observations(context)
        self.swot.entry.settled.connect(self.observations.lines.setFocus)
        left = column(self.observations, holding(self._buttons()))
        left.setStretch(0, 1)
        sides = row(holding(left), self.swot, space=Space.SMALL)
        sides.setStretch(0, 1)
        sides.setStretch(1, 2)
        self.setLayout(column(sides))
        Refreshing(self, context.bridge, (NotesChanged,), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what was observed."""
        self.observations.show_notes(self._notes.notes(NoteKind.OBSERVATION))

    def show_note(self, wanted: Note) -> None:
        """Choose a note where it stands."""
        if self.observations.lines.choose(wanted.id):
            self.observations.lines.setFocus()
        else:
            self.swot.show_note(wanted)

    def _observations(self, context: DeskContext) -> NoteList:
        empty = _("Your own observations are gathered here. Ctrl+L writes one at any time.")
        plan = ListPlan(NoteKind.OBSERVATION, _("Your observations"), empty, keys="".join(_KEYS))
        made = NoteList(
            context, plan, marking=Marking(context.services, frozenset({"kind"}), whence=True)
        )
        made.touched.connect(self.refresh)
        made.lines.keyed.connect(self._copy_by_key)
        return made

    def _buttons(self) -> QLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(Space.HAIR)
        for place, (key, swot) in enumerate(_KEYS.items()):
            button = QPushButton(
                _("{field} ({key})").format(field=swot_name(swot), key=key.upper())
            )
            button.setProperty("kind", "small")
            # A click leaves the keyboard with the list, and Enter with the room.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._copy_chosen, swot))
            grid.addWidget(button, *divmod(place, 2))
        said = note(
            _(
                "In no print and on no screen but this. "
                "What you copy to the SWOT is for the room once you press Enter."
            )
        )
        return column(said, grid)

    def _copy_by_key(self, observation: Note, key: str) -> None:
        self._copy(observation, _KEYS[key])

    def _copy_chosen(self, swot: Swot) -> None:
        if observation := self.observations.lines.chosen():
            self._copy(observation, swot)

    def _copy(self, observation: Note, swot: Swot) -> None:
        """Bring the observation's words to the SWOT, to be edited first; it stays itself."""
        self.swot.lists[list(Swot).index(swot)].take(observation)
