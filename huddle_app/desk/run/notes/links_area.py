"""How it hangs together: the notes of the open talk that link findings 1–3 to findings 4–6."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Card, column, soft, words
from huddle_app.desk.refreshing import Refreshing
from huddle_app.desk.run.notes.note_list import NoteList
from huddle_app.desk.run.notes.plans import LINKED_TOOLS, ListPlan
from huddle_app.desk.style import Size, Space
from huddle_app.method.events import NotesChanged
from huddle_app.method.notes import Note, NoteKind
from huddle_app.texts import _

_CAUSES, _EFFECTS = LINKED_TOOLS[:3], LINKED_TOOLS[3:]
Pair = tuple[int, int]


class LinksArea(QWidget):
    """A grid of tools that counts the notes between each two; pressing a count shows those notes."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._notes = context.services.notes
        tools = context.services.survey.toolkit().tools
        self._titles = {tool.number: tool.title for tool in tools}
        self._pair: Pair | None = None
        self.counts = {(a, b): self._count(a, b) for a in _CAUSES for b in _EFFECTS}
        empty = _(
            "Notes that belong to a finding on each side stand here. "
            "Link them in Open talk, with Alt+1 to Alt+6."
        )
        self.list = NoteList(context, ListPlan(NoteKind.CONVERSATION, _("What links them"), empty))
        self.list.touched.connect(self.refresh)
        layout = column(Card(self._grid(), _("How findings 1–3 and 4–6 hang together")), self.list)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        Refreshing(self, context.bridge, (NotesChanged,), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is linked."""
        notes = self._notes.notes(NoteKind.CONVERSATION)
        for pair, button in self.counts.items():
            n = sum(set(pair) <= set(one.tools) for one in notes)
            button.setText(str(n) if n else "·")
            button.setEnabled(n > 0)
            button.setChecked(pair == self._pair)
        self.list.show_notes(one for one in notes if self._shows(one))

    def _shows(self, one: Note) -> bool:
        if self._pair:
            return set(self._pair) <= set(one.tools)
        return bool(set(one.tools) & set(_CAUSES)) and bool(set(one.tools) & set(_EFFECTS))

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        grid.setSpacing(Space.HAIR)
        corner = soft(_("How often a note links them"))
        corner.setWordWrap(True)
        grid.addWidget(corner, 0, 0)
        grid.setColumnStretch(0, 1)
        for along, effect in enumerate(_EFFECTS, 1):
            title = self._title(effect)
            title.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(title, 0, along)
            grid.setColumnStretch(along, 1)
        for down, cause in enumerate(_CAUSES, 1):
            grid.addWidget(self._title(cause), down, 0)
            for along, effect in enumerate(_EFFECTS, 1):
                grid.addWidget(self.counts[cause, effect], down, along)
        return grid

    def _title(self, tool: int) -> QLabel:
        title = words(_("{n} {title}").format(n=tool, title=self._titles[tool]), Size.BODY, 500)
        title.setWordWrap(True)
        return title

    def _count(self, cause: int, effect: int) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "small")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(
            _("Notes that link {cause} and {effect}").format(
                cause=self._titles[cause], effect=self._titles[effect]
            )
        )
        button.clicked.connect(partial(self._choose, (cause, effect)))
        return button

    def _choose(self, pair: Pair) -> None:
        """Show the notes of a pair, or of all of them again."""
        self._pair = None if self._pair == pair else pair
        self.refresh()
