"""The line in which a new note is written, with what is chosen beside it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Choice, KeyButton, column, leave_with_esc, row, show_hint
from huddle_app.desk.run.notes.plans import LINKED_TOOLS, Ask
from huddle_app.desk.style import Space
from huddle_app.figures.palette import shape_of
from huddle_app.method.teams.rounds import Team
from huddle_app.method.words import ANSWERING, SEPARATE, function_name, team_label
from huddle_app.screen import look
from huddle_app.services.house import Services
from huddle_app.texts import _


class NoteEntry(QWidget):
    """Ctrl+E leads to the line, Enter writes (`entered` brings the words), Esc leaves.

    `details` are what was chosen beside the words, as values of a note.
    """

    entered = Signal(str)
    settled = Signal()
    """Words that were proposed are written, or taken back."""

    def __init__(self, context: DeskContext, hint: str, asks: Ask | None) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setAccessibleName(hint)
        self.line.returnPressed.connect(lambda: self.entered.emit(self.line.text()))
        leave_with_esc(self.line, self._leave)
        self._before: str | None = None
        if asks is Ask.TEAM:
            self.line.setMaxLength(context.services.notes.forum_form().text.longest)
        self._hint = hint
        self.show_target("")
        QShortcut(QKeySequence("Ctrl+E"), self).activated.connect(self.line.setFocus)
        self.asked = _asked(context.services, asks)
        entry = row(self.line)
        entry.setStretch(0, 1)
        layout = column(entry)
        if isinstance(self.asked, ToolChoice):
            layout.insertWidget(0, self.asked)
        elif isinstance(self.asked, WhoLine):
            self.asked.returnPressed.connect(self.line.returnPressed)
            entry.addWidget(self.asked)
        elif self.asked:
            entry.insertWidget(0, self.asked)
        self.setLayout(layout)

    def show_target(self, title: str) -> None:
        """Say where the words will go."""
        asks = _("{title}: {hint}").format(title=title, hint=self._hint) if title else self._hint
        show_hint(self.line, _("{hint} · Enter writes it (Ctrl+E)").format(hint=asks))

    def details(self) -> dict[str, Any]:
        """What was chosen beside the words."""
        return self.asked.details() if self.asked else {}

    def propose(self, words: str) -> None:
        """Put words in the line to be edited: Enter writes them, Esc takes them back.

        Then what was half typed before stands there again.
        """
        if self._before is None:
            self._before = self.line.text()
        self.line.setText(words)
        self.line.setFocus()

    def begin_anew(self) -> None:
        """Empty the line and what goes with this one note alone."""
        self.line.clear()
        if isinstance(self.asked, WhoLine | ToolChoice):
            self.asked.reset()
        self._settle()

    def refresh(self) -> None:
        """Offer the teams and people there are now."""
        if self.asked:
            self.asked.refresh()

    def _leave(self) -> None:
        self.line.clearFocus()
        self._settle()

    def _settle(self) -> None:
        if self._before is not None:
            self.line.setText(self._before)
            self._before = None
            self.settled.emit()


@dataclass(frozen=True)
class Voice:
    """Somebody a note may come from, and the values of a note that say so."""

    words: str
    details: Mapping[str, Any]


class VoiceChoice(Choice):
    """Functions or teams a note may come from; the choice holds until another one is made."""

    def __init__(self, name: str, voices: Callable[[], Sequence[Voice]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._voices = voices
        self._offered: Sequence[Voice] = ()
        self.refresh()

    def refresh(self) -> None:
        """Offer whom there is now; the choice holds while that one is still there."""
        voices, here = self._voices(), self.currentText()
        if voices != self._offered:
            self._offered = voices
            self.clear()
            self.addItems([voice.words for voice in voices])
            self.setCurrentIndex(max(0, self.findText(here)))

    def reset(self) -> None:
        """Choose the first one again."""
        self.setCurrentIndex(0)

    def details(self) -> dict[str, Any]:
        """The values of a note that say whom it comes from."""
        return dict(self._offered[self.currentIndex()].details) if self._offered else {}


class WhoLine(QLineEdit):
    """The person who said it, completed from the people there are."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._people = services.people
        self.setPlaceholderText(_("Who said it"))
        self.setAccessibleName(_("Who said it"))
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * 26)
        leave_with_esc(self)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self.refresh()

    def refresh(self) -> None:
        """Complete from the people there are now.

        The completer stays the same one: Enter is pressed in its list, and it must outlive that.
        """
        names = [person.name for person in self._people.everybody()]
        if names != self._names.stringList():
            self._names.setStringList(names)

    def reset(self) -> None:
        """Nobody yet."""
        self.clear()

    def details(self) -> dict[str, Any]:
        """Who said it, as a value of a note."""
        return {"who": self.text()}


class ToolChoice(QWidget):
    """The findings a note is linked to: a button for each tool, Alt+1 to Alt+6; `turned` by hand."""

    turned = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.setAccessibleName(_("Findings it belongs to"))
        titles = {tool.number: tool.title for tool in services.survey.toolkit().tools}
        self.buttons = {n: _tool_button(n, titles[n]) for n in LINKED_TOOLS}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(Space.HAIR)
        for place, button in enumerate(self.buttons.values()):
            grid.addWidget(button, *divmod(place, 3))
            button.clicked.connect(self.turned)
        self.setLayout(grid)

    def refresh(self) -> None:
        """The tools are always the same."""

    def reset(self) -> None:
        """None yet."""
        self.show_tools(())

    def show_tools(self, tools: Collection[int]) -> None:
        """Show these as linked."""
        for number, button in self.buttons.items():
            button.setChecked(number in tools)

    def details(self) -> dict[str, Any]:
        """The tools, as a value of a note."""
        return {"tools": tuple(n for n, button in self.buttons.items() if button.isChecked())}


def team_voices(services: Services) -> Sequence[Voice]:
    """The teams of the open forum, each with its function's shape."""
    made = services.teams.round(SEPARATE)
    return [_team_voice(team) for team in made.teams] if made else [Voice(_("No teams yet"), {})]


def _voices(services: Services) -> Sequence[Voice]:
    """Everybody, the functions, and the teams people sit in now."""
    made = services.teams.current()
    functions = [
        Voice(f"{shape_of(one)} {function_name(one)}", {"function": one}) for one in ANSWERING
    ]
    teams = [_team_voice(team) for team in made.teams] if made else []
    return [Voice(_("Everybody"), {}), *functions, *teams]


def _team_voice(team: Team) -> Voice:
    functions = team.functions()
    function = functions[0] if len(functions) == 1 else None
    shape = f"{shape_of(function)} " if function else ""
    details = {"team_id": team.id, "team": team.name, "function": function}
    return Voice(shape + team_label(team.name), details)


def _asked(services: Services, asks: Ask | None) -> VoiceChoice | WhoLine | ToolChoice | None:
    match asks:
        case Ask.VOICE:
            return VoiceChoice(_("Who said it"), lambda: _voices(services))
        case Ask.TEAM:
            return VoiceChoice(_("Team"), lambda: team_voices(services))
        case Ask.WHO:
            return WhoLine(services)
        case Ask.TOOLS:
            return ToolChoice(services)
        case None:
            return None


def _tool_button(number: int, title: str) -> KeyButton:
    words = _("{n} {title}").format(n=number, title=title)
    button = KeyButton(words, f"Alt+{number}")
    button.known_as = _("Link to tool {n}, {title}").format(n=number, title=title)
    button.setProperty("kind", "small")
    button.setCheckable(True)
    # Its words end in “…” where three of them side by side have too little room.
    button.setMinimumWidth(look.scaled(120))
    button.setToolTip(words)
    return button
