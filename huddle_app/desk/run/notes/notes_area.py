"""A working area of notes: lists side by side and one line to write more, as its plan says."""

from collections.abc import Sequence
from functools import partial
from itertools import repeat
from typing import Any

from PySide6.QtWidgets import QFrame, QLayout, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Choice, KeyButton, column, holding, note, row, words
from huddle_app.desk.refreshing import Refreshing
from huddle_app.desk.run.notes.note_entry import NoteEntry, ToolChoice, team_voices
from huddle_app.desk.run.notes.note_list import NoteList
from huddle_app.desk.run.notes.plans import AreaPlan, Ask, ListPlan
from huddle_app.desk.run.notes.tool_links import ToolLinks
from huddle_app.desk.style import Size, Space
from huddle_app.method.agenda import AgendaItem
from huddle_app.method.events import NotesChanged, PeopleChanged, TeamsChanged
from huddle_app.method.notes import Note
from huddle_app.texts import _


class NotesArea(QWidget):
    """Follows the agenda item where its lists do; Alt+1, Alt+2 … choose the list that is written to."""

    def __init__(self, context: DeskContext, plan: AreaPlan, above: QWidget | None = None) -> None:
        super().__init__()
        self._context = context
        self._plan = plan
        self._item_key = ""
        self.more: dict[str, Any] = {}
        """Further values of the notes that are written."""
        self.lists = [self._list(one, place) for place, one in enumerate(plan.lists, 1)]
        self.entry = NoteEntry(context, plan.hint, plan.asks)
        self.entry.entered.connect(self._enter)
        if isinstance(self.entry.asked, ToolChoice):
            ToolLinks(self.entry, self.entry.asked, self.lists)
        self._filter = self._team_filter() if plan.asks is Ask.TEAM else None
        self._target = self.lists[0]
        self.write_to(self._target)
        layout = column(*self._head(), *([above] if above else []))
        for line, share in zip(self._rows(), plan.shares or repeat(1), strict=False):
            layout.addLayout(line, share)
        layout.addWidget(self._foot())
        self.setLayout(layout)
        kinds = (NotesChanged, TeamsChanged, PeopleChanged)
        Refreshing(self, context.bridge, kinds, self.refresh)
        self.refresh()

    def show_item(self, item: AgendaItem) -> None:
        """Show the notes of another agenda item; a line half typed stays, whoever said it does not."""
        if item.key != self._item_key:
            self._item_key = item.key
            if self.entry.asked:
                self.entry.asked.reset()
            self.refresh()

    def refresh(self) -> None:
        """Show what is written."""
        self.entry.refresh()
        self._offer_teams()
        service = self._context.services.notes
        by_kind = {kind: service.notes(kind) for kind in {one.kind for one in self._plan.lists}}
        for shown in self.lists:
            shown.show_notes(one for one in by_kind[shown.plan.kind] if self._shows(shown, one))

    def write_to(self, chosen: NoteList) -> None:
        """Let the entry line write to one of the lists, and give it the keyboard where one can type."""
        self._target = chosen
        several = len(self.lists) > 1
        for one in self.lists:
            one.show_as_target(target=several and one is chosen)
        self.entry.show_target(chosen.plan.title if several else "")

    def show_note(self, wanted: Note) -> None:
        """Choose a note where it stands."""
        for one in self.lists:
            if one.lines.choose(wanted.id):
                one.lines.setFocus()

    def _shows(self, shown: NoteList, one: Note) -> bool:
        team = self._filter.currentData() if self._filter else None
        return shown.plan.holds(one, self._item_key) and team in {None, one.team_id}

    def _list(self, plan: ListPlan, place: int) -> NoteList:
        several = len(self._plan.lists) > 1
        key = f"Alt+{place}" if several else ""
        made = NoteList(self._context, plan, key=key, takes=several)
        made.wanted.connect(lambda: self._want(made))
        made.proposed.connect(partial(self._propose, made))
        made.touched.connect(self.refresh)
        return made

    def _want(self, chosen: NoteList) -> None:
        self.write_to(chosen)
        self.entry.line.setFocus()

    def _propose(self, chosen: NoteList, words: str) -> None:
        """Let words be edited in the entry line before they are written to a list."""
        self.write_to(chosen)
        self.entry.propose(words)

    def _rows(self) -> Sequence[QLayout]:
        """The lists as the plan has them, each row's as wide as one another."""
        lists, rows = iter(self.lists), list[QLayout]()
        for plans in self._plan.rows:
            side_by_side = row(*(next(lists) for _plan in plans), space=Space.SMALL)
            for place in range(len(plans)):
                side_by_side.setStretch(place, 1)
            rows.append(side_by_side)
        return rows

    def _head(self) -> Sequence[QWidget]:
        """What is said above the lists, and the teams to choose from."""
        if not self._filter and not self._plan.says:
            return ()
        head = row(_said(self._plan), *([self._filter] if self._filter else []), space=Space.MEDIUM)
        head.setStretch(0, 1)
        return (holding(head),)

    def _foot(self) -> QWidget:
        """The entry line, and the way to the room."""
        foot = row(self.entry)
        foot.setStretch(0, 1)
        if self._plan.scene:
            show = KeyButton(_("Show to the room"))
            show.clicked.connect(self._show)
            foot.addWidget(show)
        return holding(foot)

    def _show(self) -> None:
        if self._plan.scene:
            self._context.stage.show(self._plan.scene)

    def _team_filter(self) -> Choice:
        made = Choice()
        made.setAccessibleName(_("Show the notes of"))
        made.activated.connect(self.refresh)
        return made

    def _offer_teams(self) -> None:
        if not self._filter:
            return
        offers: dict[str, Any] = {_("All teams"): None}
        offers |= {v.words: v.details.get("team_id") for v in team_voices(self._context.services)}
        places = range(self._filter.count())
        shown = [(self._filter.itemText(n), self._filter.itemData(n)) for n in places]
        if list(offers.items()) != shown:
            here = self._filter.currentText()
            self._filter.clear()
            for words, team_id in offers.items():
                self._filter.addItem(words, team_id)
            self._filter.setCurrentIndex(max(0, self._filter.findText(here)))

    def _enter(self, text: str) -> None:
        """Write what was typed; away from where the workshop stands it belongs to the item shown."""
        here = self._context.services.clock.state().item
        details = self.more | self.entry.details()
        if self._item_key and (here is None or here.key != self._item_key):
            details["item_key"] = self._item_key
        self._target.add(text, **details)
        self.entry.begin_anew()


def _said(plan: AreaPlan) -> QWidget:
    """What stands above the lists; a rule stands out."""
    if not plan.rule:
        return note(plan.says)
    label = words(plan.says, Size.BODY, 500)
    label.setWordWrap(True)
    banner = QFrame()
    banner.setProperty("kind", "rule")
    banner.setLayout(column(label, margin=Space.SMALL))
    return banner
