"""Answers into a wave: the file is read, looked at, corrected and read again, and taken in when confirmed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts.file_dialogs import chosen_file
from huddle_app.desk.shared.answers import sentences
from huddle_app.desk.shared.answers.preview import AnswersPreview
from huddle_app.desk.shared.answers.source import Source
from huddle_app.desk.shared.confirmed_import import ConfirmedImport
from huddle_app.desk.shared.work_line import WorkLine
from huddle_app.method.errors import HuddleError
from huddle_app.method.imports import LISTS
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.method.survey.reading import ColumnMapping
from huddle_app.paper.rejected_list import write_rejected
from huddle_app.paper.whole import check_spared
from huddle_app.paths import RESOURCES
from huddle_app.screen.tasks import Cancelled, Job
from huddle_app.texts import _


class AnswersImport(ConfirmedImport[SurveyPreview, AnswersPreview]):
    """Leads one file at a time; `wave` is asked for the wave's name when a file is chosen."""

    def __init__(
        self, context: DeskContext, line: WorkLine, window: QWidget, wave: Callable[[], str]
    ) -> None:
        super().__init__(line)
        self._context = context
        self._survey = context.services.survey
        self._window = window
        self._wave = wave
        self._rereading: Job | None = None

    def choose(self) -> None:
        """Choose a file of answers and show how it is understood."""
        kinds = _("Answers ({endings})").format(endings=" ".join(f"*{end}" for end in LISTS))
        settings = self._context.settings
        if path := chosen_file(self._window, _("Take in answers"), kinds, settings):
            self.begin(path)

    def begin(self, path: Path) -> None:
        """Read a file into the wave chosen."""
        self._begin(Source(path, self._wave()))

    def begin_sample(self) -> None:
        """Read the sample's answers, into a wave of their own."""
        self._begin(Source(RESOURCES / "sample" / "answers-before.csv", _("Sample")))

    def _begin(self, source: Source) -> None:
        words = _("Reading “{file}” …").format(file=source.path.name)

        def read(job: Job) -> SurveyPreview:
            return self._survey.preview(source.path, source.wave, None, job.report, source.sheet)

        self.lead(words, read, partial(self._dialog, source))

    def _dialog(self, source: Source, made: SurveyPreview) -> AnswersPreview:
        toolkit = self._survey.toolkit()
        dialog = AnswersPreview(source, made, toolkit, self._context.settings, self._window)
        dialog.corrected.connect(partial(self._read_again, source.path, made.wave))
        dialog.list_wanted.connect(partial(self._save_list, source, dialog))
        dialog.accepted.connect(lambda: self._take_in(source, dialog.made))
        dialog.finished.connect(self._stop_rereading)
        dialog.finished.connect(self._bring_keyboard_back)
        return dialog

    def _read_again(self, path: Path, wave: str, mapping: ColumnMapping | None, sheet: str) -> None:
        """Read the file once more as corrected; a reading that is overtaken is given up."""
        dialog = self.preview
        if dialog is None:
            return
        if self._rereading:
            self._rereading.cancel()
        dialog.say_reading()

        def told(then: Callable[[], None]) -> None:
            if self.preview is dialog and self._rereading is job:
                then()

        job = self._rereading = self._context.tasks.run(
            lambda job: self._survey.preview(path, wave, mapping, job.report, sheet),
            lambda made: told(lambda: dialog.show_preview(made)),
            lambda error: told(lambda: self._tell(dialog, error)),
            lambda part, whole: told(lambda: dialog.show_progress(part, whole)),
        )

    def _tell(self, dialog: AnswersPreview, error: Exception) -> None:
        if isinstance(error, HuddleError):
            dialog.say_trouble(error)
        elif not isinstance(error, Cancelled):
            dialog.reject()
            self._context.messages.tell(error)

    def _save_list(self, source: Source, dialog: AnswersPreview, path: Path) -> None:
        """Save the list of what is left out; it is finished even where the dialog is closed before."""
        rejected = dialog.made.answers.rejected

        def write(job: Job) -> None:
            check_spared(path, source.path)
            write_rejected(path, rejected, job.report)

        def show(part: int, whole: int) -> None:
            if self.preview is dialog:
                dialog.show_progress(part, whole)

        dialog.say_saving()
        self._context.tasks.run(
            write,
            lambda _nothing: self._say_saved(dialog, path),
            lambda error: self._tell_unsaved(dialog, error),
            show,
        )

    def _say_saved(self, dialog: AnswersPreview, path: Path) -> None:
        said = _("Saved as “{file}”.").format(file=path.name)
        if self.preview is dialog:
            dialog.end_saving(said)
        else:
            self._context.messages.say(said)

    def _tell_unsaved(self, dialog: AnswersPreview, error: Exception) -> None:
        if self.preview is dialog and isinstance(error, HuddleError):
            dialog.end_saving(str(error), tone="red")
        else:
            self._context.messages.tell(error)

    def _take_in(self, source: Source, made: SurveyPreview) -> None:
        words = _("Taking in “{file}” …").format(file=source.path.name)
        self._line.run(
            words,
            lambda job: self._survey.confirm(made, job.report),
            lambda _nothing: self._say_taken_in(source, made),
            stoppable=True,
        )

    def _say_taken_in(self, source: Source, made: SurveyPreview) -> None:
        said = sentences.taken_in(made, self._survey.toolkit(), source.path.name)
        self._context.messages.say_undoable(said, self._context.services.deeds.undo)
        if next_one := source.after(made):
            more = sentences.more_sheets(source.left(made.answers), source.path.name)
            button = _("Take in “{sheet}”…").format(sheet=next_one.sheet)
            self._line.say(more, button, lambda: self._begin(next_one))

    def _bring_keyboard_back(self, result: int) -> None:
        """Have the keyboard on the page: what it was on may be gone when the answers are in."""
        at = self._window.window().focusWidget()
        stays = result == QDialog.DialogCode.Rejected and at and self._window.isAncestorOf(at)
        if not stays:
            self._window.setFocus()

    def _stop_rereading(self) -> None:
        if self._rereading:
            self._rereading.cancel()
            self._rereading = None
