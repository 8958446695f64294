"""The ways in that need no more than a file: by mail, on paper, with a survey tool, in other words."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Signal

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts.file_dialogs import chosen_file
from huddle_app.desk.prepare.people.print_line import prints_boxes
from huddle_app.desk.prepare.survey.collect.forms_in import FormsIn
from huddle_app.desk.prepare.survey.collect.way_card import WayCard
from huddle_app.desk.prepare.survey.collect.writing import Writing
from huddle_app.method.toolkit import Toolkit
from huddle_app.texts import _

Wave = Callable[[], str]
"""The name of the wave that is shown, asked for when something is done."""


class MailWay(WayCard):
    """Forms to fill in on the screen, sent out and read back in by the folder."""

    def __init__(self, context: DeskContext, writing: Writing, forms: FormsIn, wave: Wave) -> None:
        sentence = _(
            "A form to fill in on the screen for each function. Send it out, save what comes back in "
            "one folder, and Huddle reads the folder."
        )
        super().__init__(_("By mail"), sentence)
        self._papers = context.services.survey_papers
        self._writing, self._forms, self._wave = writing, forms, wave
        self.make = self.button(_("Save the forms…"))
        self.make.clicked.connect(self._make)
        self.read = self.button(_("Read the forms that came back…"))
        self.read.clicked.connect(self._read)

    def _make(self) -> None:
        if folder := self._writing.choose_folder(
            _("Where to save the forms: one for each function")
        ):
            write = partial(self._papers.write_questionnaires, wave=self._wave(), fillable=True)
            self._writing.write_folder(folder, write)

    def _read(self) -> None:
        if folder := self._writing.choose_folder(_("The folder with the forms that came back")):
            self._forms.begin(folder, self._wave())


class PaperWay(WayCard):
    """Questionnaires to print, and typed in with the keyboard; `typing` when that is to begin."""

    typing = Signal()

    def __init__(self, context: DeskContext, writing: Writing, wave: Wave) -> None:
        sentence = _(
            "Save a questionnaire for each function, print it and hand it round. A filled sheet is typed in "
            "within minutes: a key for each statement, and once more to check. Type in all of them before "
            "anybody looks at the findings: a sheet that comes later shows in how they change."
        )
        super().__init__(_("On paper"), sentence)
        self._papers = context.services.survey_papers
        self._writing, self._wave = writing, wave
        self.print = self.button(_("Save to print…"))
        self.print.clicked.connect(self._print)
        self.type_in = self.button(_("Type in answers"))
        self.type_in.clicked.connect(self.typing)

    def _print(self) -> None:
        if folder := self._writing.choose_folder(
            _("Where to save the questionnaires: one for each function")
        ):
            write = partial(self._papers.write_questionnaires, wave=self._wave(), fillable=False)
            self._writing.write_folder(folder, write)


class ToolWay(WayCard):
    """Templates for a spreadsheet or a survey tool; `answers_wanted` asks for what came out."""

    answers_wanted = Signal()

    def __init__(self, context: DeskContext, writing: Writing, wave: Wave) -> None:
        sentence = _(
            "Hand a spreadsheet round, an empty copy to each: whoever gets the filled copies can read the "
            "answers in them. Or ask with the survey tool you have: LimeSurvey takes our file as it is. "
            "What comes out, from this tool or any other, is taken in as it comes."
        )
        super().__init__(_("With your own survey tool"), sentence)
        self._papers = context.services.survey_papers
        self._writing, self._wave = writing, wave
        self.workbook = self.button(_("Save a spreadsheet…"))
        self.workbook.clicked.connect(self._save_workbook)
        self.limesurvey = self.button(_("Save for LimeSurvey…"))
        self.limesurvey.clicked.connect(self._save_limesurvey)
        self.answers = self.button(_("Take in what came out…"))
        self.answers.clicked.connect(self.answers_wanted)

    def _save_workbook(self) -> None:
        offered = _("answers {wave}.xlsx").format(wave=_plain(self._wave()))
        if path := self._writing.choose_file(_("Spreadsheet"), offered, _("Spreadsheet")):
            write = partial(self._papers.write_answer_workbook, wave=self._wave())
            self._writing.write_file(path, write)

    def _save_limesurvey(self) -> None:
        if folder := self._writing.choose_folder(_("Where the files for LimeSurvey go")):
            write = partial(self._papers.write_limesurvey, wave=self._wave())
            self._writing.write_folder(folder, write)


class WordingWay(WayCard):
    """The words in which the statements are asked: ours, or those of a file."""

    def __init__(self, context: DeskContext, writing: Writing) -> None:
        sentence = _(
            "Every form, page and print asks in these words. Load the wording of your own book, or a "
            "translation; the scores stay the same. The template opens in any text editor."
        )
        super().__init__(_("In which words"), sentence)
        self._context, self._writing = context, writing
        self.load = self.button(_("Use own wording…"))
        self.load.clicked.connect(self._load)
        self.template = self.button(_("Save a template…"))
        self.template.clicked.connect(self._save_template)
        self.clear = self.button(_("Huddle’s own wording again"))
        self.clear.clicked.connect(context.services.survey.wording.clear)
        self.refresh()

    def refresh(self) -> None:
        """Say which words hold."""
        wording = self._context.services.survey.wording
        source = wording.source()
        boxed = next(filter(prints_boxes, _asked(wording.toolkit())), "") if source else ""
        said = _("Now in Huddle’s own wording.")
        if source:
            said = _("Now in the words of “{file}”.").format(file=source)
        if boxed:
            warning = _(
                "⚠ Papers and forms cannot print all of its letters: boxes stand in place of some, such as"
                " in “{text}”. Phones and survey tools show them."
            )
            said = f"{said} {warning.format(text=boxed)}"
        self.say(said, tone="amber" if boxed else "accent" if source else "soft")
        self.show_button(self.clear, shown=bool(source))

    def _load(self) -> None:
        kinds, settings = _("Wording (*.toml)"), self._context.settings
        if path := chosen_file(self, _("Own wording"), kinds, settings):
            self._context.services.survey.wording.load(path)

    def _save_template(self) -> None:
        title, offered = _("Template for the wording"), _("wording.toml")
        if path := self._writing.choose_file(title, offered, _("Wording")):
            self._writing.write_file(
                path, self._context.services.survey_papers.write_wording_template
            )


def _asked(toolkit: Toolkit) -> Iterator[str]:
    """What a questionnaire says, the statements first."""
    for scale in toolkit.scales():
        yield from (*scale.statements, scale.stem, scale.title)
    yield from (text for tool in toolkit.tools for text in (tool.title, tool.asks))
    yield from toolkit.words.said.values()


def _plain(name: str) -> str:
    """A wave's name as a file may bear it."""
    return "".join(c for c in name if c.isalnum() or c in " -_").strip()
