"""Survey: one wave at a time, from asking people to what the room will see."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Choice, KeyButton, Segments, column, heading, holding, row
from huddle_app.desk.parts.file_drop import FileDrop
from huddle_app.desk.parts.reading_order import tab_as_one_reads
from huddle_app.desk.prepare.survey.begin_place import BeginPlace
from huddle_app.desk.prepare.survey.parts import Part, parts
from huddle_app.desk.prepare.survey.wave_settings import WaveSettings
from huddle_app.desk.shared.answers.importing import AnswersImport
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.shared.levels_dialog import levels_command
from huddle_app.desk.shared.work_line import WorkLine
from huddle_app.desk.shell.choices import Chosen, choose_again, chosen_in
from huddle_app.desk.shell.commands import Command
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.method.events import SurveyChanged
from huddle_app.method.imports import LISTS
from huddle_app.screen import look
from huddle_app.texts import _

_WAVE_WIDTH = 240
"""Pixels before the moderator's text scale."""


Built = tuple[QWidget, Callable[[str], None]]
"""A part's widget, and what shows a wave in it; it follows the changes of that wave by itself."""


class SurveyPage(DeskPage):
    """The wave chosen at the top, and the parts of the work with it; a part is built when first shown."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, SurveyChanged)
        self.work = WorkLine(context.tasks, context.messages)
        self.imports = AnswersImport(context, self.work, self, self.wave_name)
        FileDrop(self, LISTS).dropped.connect(self.imports.begin)
        self.settings: WaveSettings | None = None
        self._part = Part.FINDINGS
        self._built: dict[Part, Built] = {}
        self._chosen: dict[Part, Chosen] = {}
        self._shown: dict[Part, str] = {}
        self.parts = Segments(_("Parts of the survey"))
        self.parts.offer({part: said.title for part, said in parts().items()})
        self.parts.chosen.connect(self.go)
        self.begin_place = self._make_begin_place()
        self._body = QStackedWidget()
        self._body.addWidget(self.begin_place)
        self._head = holding(self._make_head())
        # At the foot: what has just been pressed stays where it is.
        arranged = column(self._head, self._body, self.work, space=Space.LARGE, margin=Space.WIDE)
        arranged.setStretch(1, 1)
        self.setLayout(arranged)
        self.setFocusProxy(self.wave)
        context.commands.offer(self, self._offered)
        self.refresh()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's signature
        """Tab goes on as one reads; parts, tables and figures are built when they are needed."""
        tab_as_one_reads(self)
        return super().focusNextPrevChild(next)

    def wave_name(self) -> str:
        """The wave that is shown, there or to come."""
        return self.wave.currentText()

    def refresh(self) -> None:
        """Offer the waves there are; the one chosen stays."""
        survey = self._context.services.survey
        names = [wave.name for wave in survey.waves()] or [survey.own_wave()]
        chosen = self.wave_name()
        self.wave.clear()
        self.wave.addItems(names)
        self.wave.setCurrentText(chosen)
        self.go(self._part)

    def go(self, part: Part) -> None:
        """Show a part, for the wave chosen; before there is a wave its findings are the ways to begin."""
        self._part = part
        self.parts.choose(part)
        begins = part is Part.FINDINGS and not self._context.services.survey.waves()
        # One button leads on: of the ways to begin it is the first.
        restyle(self.take_in, kind="plain" if begins else "primary")
        if begins:
            self._show(self.begin_place)
            return
        if part not in self._built:
            self._built[part] = self._build(part)
            self._body.addWidget(self._built[part][0])
            choose_again(self._built[part][0], self._chosen.get(part, {}))
        widget, show_wave = self._built[part]
        if self._shown.get(part) != self.wave_name():
            self._shown[part] = self.wave_name()
            show_wave(self.wave_name())
        self._show(widget)
        # For those who come here by Tab, forwards or backwards.
        tab_as_one_reads(self)

    def _show(self, widget: QWidget) -> None:
        """Show this part; the keyboard that was in the one before stands on the choice of parts then."""
        before, at = self._body.currentWidget(), self.focusWidget()
        self._body.setCurrentWidget(widget)
        if before and at and before is not widget and before.isAncestorOf(at):
            self.parts.take_keyboard()

    def place(self) -> tuple[Part, str, dict[Part, Chosen]]:
        """Where one stands: the part, the wave, and what is chosen in the parts, for `stand` in a new page."""
        shown = {part: chosen_in(made) for part, (made, _show) in self._built.items()}
        return self._part, self.wave_name(), {**self._chosen, **shown}

    def stand(self, place: tuple[Part, str, dict[Part, Chosen]]) -> None:
        """Stand again where one stood; another part finds what was chosen in it when it is built."""
        self._part, wave, self._chosen = place
        for part, (made, _show) in self._built.items():
            choose_again(made, self._chosen.get(part, {}))
        self.choose_wave(wave)

    def choose_wave(self, name: str) -> None:
        """Show another wave."""
        self.wave.setCurrentText(name)
        self.go(self._part)

    def open_settings(self) -> None:
        """Open the settings of the wave shown."""
        self._open_settings(self.wave_name(), self.change)

    def begin_wave(self) -> None:
        """Open the settings of a new wave."""
        self._open_settings("", self.new)

    def _open_settings(self, name: str, opener: KeyButton) -> None:
        # A click leaves the keyboard where it was: back from the dialog it is to be here.
        opener.setFocus()
        self.settings = WaveSettings(self._context.services.survey, name, self)
        self.settings.written.connect(self._show_written)
        self.settings.finished.connect(self._close_settings)
        self.settings.open()

    def _close_settings(self) -> None:
        if self.settings:
            self.settings.deleteLater()
            self.settings = None

    def _show_written(self, name: str) -> None:
        self.refresh()
        self.choose_wave(name)

    def _make_head(self) -> QVBoxLayout:
        self.wave = Choice()
        self.wave.setMinimumWidth(look.half_scaled(_WAVE_WIDTH))
        self.wave.setAccessibleName(_("Wave shown"))
        self.wave.activated.connect(lambda: self.go(self._part))
        self.change = KeyButton(_("Wave settings…"))
        self.change.clicked.connect(self.open_settings)
        self.new = KeyButton(_("New wave…"))
        self.new.clicked.connect(self.begin_wave)
        self.take_in = KeyButton(_("Take in answers…"), "Ctrl+I", primary=True)
        self.take_in.clicked.connect(self.imports.choose)
        title = heading(_("Survey"), Size.TITLE)
        return column(
            row(title, Space.SMALL, self.wave, None, self.take_in),
            row(self.parts, None, self.change, self.new),
            space=Space.LARGE,
        )

    def _make_begin_place(self) -> BeginPlace:
        place = BeginPlace()
        place.ask.clicked.connect(lambda: self.go(Part.COLLECT))
        place.take_in.clicked.connect(self.imports.choose)
        place.sample.clicked.connect(self.imports.begin_sample)
        return place

    # Imported when first shown: the parts bring their figures, papers and forms along.

    def _build(self, part: Part) -> Built:
        builders = {
            Part.COLLECT: self._collect,
            Part.ANSWERS: self._answers,
            Part.FINDINGS: self._findings,
            Part.ROOM: self._room,
        }
        return builders[part]()

    def _collect(self) -> Built:
        from huddle_app.desk.prepare.survey.collect.section import CollectSection

        made = CollectSection(self._context)
        made.answers_wanted.connect(self.imports.choose)
        made.typing.connect(self._head.setHidden)
        return made, made.show_wave

    def _answers(self) -> Built:
        from huddle_app.desk.prepare.survey.answers import AnswersSection

        made = AnswersSection(self._context)
        return made, made.show_wave

    def _findings(self) -> Built:
        from huddle_app.desk.prepare.survey.findings.section import FindingsSection

        made = FindingsSection(self._context)
        made.collect_wanted.connect(lambda: self.go(Part.COLLECT))
        return made, made.show_wave

    def _room(self) -> Built:
        from huddle_app.desk.prepare.survey.room.section import RoomSection

        made = RoomSection(self._context)
        return made, made.show_wave

    def _offered(self) -> list[Command]:
        return [levels_command(self._context.services.levels, self, _("Survey"))]
