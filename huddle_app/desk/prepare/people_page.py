"""People: who takes part, the rosters they come from, and who is here."""

from uuid import UUID

from PySide6.QtWidgets import QLayout, QPushButton, QStackedWidget, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import (
    Elided,
    EmptyPlace,
    KeyButton,
    Segments,
    column,
    heading,
    holding,
    named_shortcut,
    row,
)
from huddle_app.desk.parts.file_dialogs import chosen_file
from huddle_app.desk.parts.file_drop import FileDrop
from huddle_app.desk.parts.saving import open_folder, wanted_place
from huddle_app.desk.prepare.people.actions import Actions
from huddle_app.desk.prepare.people.check_in_line import CheckInLine
from huddle_app.desk.prepare.people.doings import PeopleDoings
from huddle_app.desk.prepare.people.found import Shown, named, shown, shown_names
from huddle_app.desk.prepare.people.person_form import PersonForm
from huddle_app.desk.prepare.people.print_line import PrintLine
from huddle_app.desk.prepare.people.search_line import SearchLine
from huddle_app.desk.prepare.people.seats_line import SeatsLine
from huddle_app.desk.prepare.people.table import PeopleTable
from huddle_app.desk.prepare.roster_template import write_template
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.shared.importing import Importing, list_files
from huddle_app.desk.shared.levels_dialog import levels_command
from huddle_app.desk.shared.work_line import WorkLine
from huddle_app.desk.shell.commands import Command
from huddle_app.desk.style import Size, Space
from huddle_app.method.events import ClockChanged, PeopleChanged, PlanChanged, TeamsChanged
from huddle_app.method.imports import LISTS
from huddle_app.method.people import Participant, Presence, checking_in
from huddle_app.texts import _, ngettext

ADD_KEY, FIND_KEY = "Ctrl+Shift+N", "Ctrl+F"


class PeoplePage(DeskPage):
    """The table of participants, who are checked in and corrected where they stand.

    A roster comes in by its button or by being dropped here.
    """

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, PeopleChanged, TeamsChanged, PlanChanged, ClockChanged)
        self.work = WorkLine(context.tasks, context.messages)
        people = context.services.people
        self.importing = Importing(self, self.work, lambda: people.preview, people.confirm)
        FileDrop(self, LISTS).dropped.connect(self.importing.begin)
        self._doings = PeopleDoings(context, self.refresh)
        self._shown = Shown.ALL
        self._everybody: tuple[Participant, ...] = ()
        self._arrived: UUID | None = None
        self.table, self.form = PeopleTable(), PersonForm(people)
        self.check_in, self.seats = CheckInLine(), SeatsLine(context.services)
        self.printing = PrintLine()
        self.search, self.chosen = SearchLine(), Actions(self.table)
        self.setLayout(self._arranged())
        self._wire()
        self.setFocusProxy(self.search)
        context.commands.offer(self, self._offered)
        self.refresh()

    def refresh(self) -> None:
        """Show everybody, and what their coming and going means for the teams."""
        self._everybody = self._context.services.people.everybody()
        self.table.show_people(shown(self._everybody, self._shown))
        self.check_in.show_people(self._everybody)
        self.form.know(self._everybody)
        self.seats.look_soon()
        early = not checking_in(self._everybody)
        self.printing.show_names(person.name for person in self._everybody if early)
        anybody = bool(self._everybody)
        self._body.setCurrentIndex(1 if anybody else 0)
        for part in (self.check_in, self._tools, self.chosen):
            part.setVisible(anybody)
        expected = any(person.presence is Presence.EXPECTED for person in self._everybody)
        self.close_check_in.setEnabled(expected and checking_in(self._everybody))
        self._say_found()

    def import_roster(self) -> None:
        """Choose a roster and preview it."""
        settings = self._context.settings
        if path := chosen_file(self, _("Import a roster"), list_files(), settings):
            self.importing.begin(path)

    def save_template(self) -> None:
        """Save an empty roster to be filled in."""
        title, offered, settings = _("Save a template"), _("roster.csv"), self._context.settings
        if path := wanted_place(self, title, offered, "CSV", settings):
            write_template(path)
            words = _("“{file}” is ready to be filled in, then dropped here.")
            self.work.say(
                words.format(file=path.name), _("Open folder"), lambda: open_folder(path.parent)
            )

    def add(self) -> None:
        """Open the form for a new person, with the name that was looked for in vain."""
        typed = self.search.text().strip()
        unknown = typed if typed and not named(self._everybody, typed) else ""
        self.form.begin_new(unknown)
        if unknown:
            self.search.clear()

    def show_only(self, which: Shown) -> None:
        """Show everybody, or only those who are not here yet or away."""
        self._shown = which
        self.filter.choose(which)
        self.refresh()

    def found(self) -> str:
        """What is said of those found."""
        return self._found.text()

    # How it is built

    def _arranged(self) -> QLayout:
        self._body = QStackedWidget()
        self._body.addWidget(self._empty_place())
        self._body.addWidget(self.table)
        self._tools = self._make_tools()
        layout = column(
            self._make_head(),
            self.work,
            self.check_in,
            self._tools,
            self.seats,
            self.printing,
            row(self._body, self.form, space=Space.LARGE),
            self.chosen,
            space=Space.MEDIUM,
            margin=Space.WIDE,
        )
        layout.setStretch(6, 1)
        return layout

    def _make_head(self) -> QLayout:
        self.adding = KeyButton(_("Add a person"), ADD_KEY)
        self.adding.clicked.connect(self.add)
        button = KeyButton(_("Import a roster…"), "Ctrl+I", primary=True)
        button.clicked.connect(self.import_roster)
        return row(heading(_("People"), Size.TITLE), None, self.adding, button)

    def _make_tools(self) -> QWidget:
        self.filter = Segments(_("Whom the list shows"))
        self.filter.offer(shown_names())
        self.filter.choose(self._shown)
        self._found = Elided("", Size.BODY)
        self.close_check_in = KeyButton(_("End the check-in"))
        self.close_check_in.setToolTip(_("Whoever is not here by now is away."))
        tools = row(self.search, self.filter, self._found, self.close_check_in)
        tools.setStretch(2, 1)
        return holding(tools)

    def _empty_place(self) -> EmptyPlace:
        template = QPushButton(_("Save a template…"))
        template.clicked.connect(self.save_template)
        words = _(
            "Here will be everybody who takes part. Drop the roster here, or import it: an Excel or "
            "CSV list with a name and a function (sales, marketing, leadership) for each person. "
            "Level, region, department, e-mail and whom they report to are welcome too."
        )
        return EmptyPlace(words, template)

    def _wire(self) -> None:
        doings, table, chosen = self._doings, self.table, self.chosen
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._check_in_found)
        self.search.down.connect(table.begin)
        self.filter.chosen.connect(self.show_only)
        self.close_check_in.clicked.connect(doings.close_check_in)
        self.seats.lead.clicked.connect(doings.lead)
        table.typed.connect(self.search.go_on)
        table.asked.connect(self.form.begin)
        table.ticked.connect(self._tick)
        table.picked.connect(lambda: chosen.show_chosen(table.picked_people()))
        chosen.turn.connect(lambda: doings.turn(table.picked_people()))
        chosen.away.connect(lambda: doings.mark(table.picked_people(), Presence.AWAY))
        chosen.expect.connect(lambda: doings.mark(table.picked_people(), Presence.EXPECTED))
        chosen.remove.connect(lambda: doings.remove(table.picked_people()))
        chosen.bind.connect(self._bind)
        chosen.correct.connect(self._correct)
        self.form.written.connect(self._show_written)
        self.form.left.connect(table.setFocus)
        named_shortcut(self, FIND_KEY, _("Find a person"), self.search.setFocus)

    def _offered(self) -> list[Command]:
        """What has no button while people are listed."""
        template = Command(_("Save a template…"), (), self.save_template, _("People"))
        return [template, levels_command(self._context.services.levels, self, _("People"))]

    # How it answers

    def _tick(self, person: Participant) -> None:
        self._doings.turn((person,))

    def _bind(self, together: bool) -> None:
        self._doings.bind(self.table.picked_people(), together=together)

    def _correct(self) -> None:
        if person := self.table.current_person():
            self.form.begin(person)

    def _show_written(self, person: Participant, new: bool) -> None:
        self.refresh()
        if not new:
            self.table.stand_on(person.id)

    def _search(self, text: str) -> None:
        self._arrived = None
        self.table.search(text)
        self._say_found()

    def _check_in_found(self) -> None:
        """Check in the only one whose name was typed, or say why nobody is."""
        text = self.search.text().strip()
        found = named(shown(self._everybody, self._shown), text) or named(self._everybody, text)
        if not text:
            return
        if len(found) == 1:
            self._check_in(*found)
        elif found:
            words = _("{n} people are called so: type more, or press ↓, then Space")
            self._found.setText(words.format(n=len(found)))
        else:
            words = _("Nobody is called “{name}”. {key} adds them.")
            self._found.setText(words.format(name=text, key=ADD_KEY))

    def _check_in(self, person: Participant) -> None:
        self._doings.mark((person,), Presence.HERE)
        self.search.clear()
        self._arrived = person.id
        self._say_found()

    def _say_found(self) -> None:
        """Say who was checked in by name, until that is undone or another name is typed; else how many are listed."""
        for person in self._everybody:
            if person.id == self._arrived and person.presence is Presence.HERE:
                self._found.setText(_("✓ {name} is here").format(name=person.name))
                return
        n = self.table.rows_shown()
        self._found.setText(ngettext("{n} person", "{n} people", n).format(n=n))
