"""The forms that came back by mail: a folder of them read, looked through and taken in."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.prepare.survey.collect.forms_preview import FormsPreview, forms_summary
from huddle_app.desk.shared.confirmed_import import ConfirmedImport
from huddle_app.desk.shared.work_line import WorkLine
from huddle_app.method.imports import RowState
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.screen.tasks import Job
from huddle_app.texts import _, ngettext


class FormsIn(ConfirmedImport[SurveyPreview, FormsPreview]):
    """Leads a folder of filled forms from reading to confirmation."""

    def __init__(self, context: DeskContext, line: WorkLine, window: QWidget) -> None:
        super().__init__(line)
        self._messages = context.messages
        self._services = context.services
        self._window = window

    def begin(self, folder: Path, wave: str) -> None:
        """Read the forms of a folder and show what they would add to a wave."""
        words = _("Reading the forms in “{folder}” …").format(folder=folder.name)

        def read(job: Job) -> SurveyPreview:
            return self._services.collecting.preview_forms(folder, wave, job.report)

        self.lead(words, read, partial(self._dialog, folder))

    def _dialog(self, folder: Path, made: SurveyPreview) -> FormsPreview:
        turn = self._services.collecting.turn_forms
        dialog = FormsPreview(folder, made, turn, self._window)
        dialog.accepted.connect(lambda: self._write(dialog.made))
        return dialog

    def _write(self, made: SurveyPreview) -> None:
        self._line.run(
            _("Taking in the forms …"),
            lambda job: self._services.survey.confirm(made, job.report),
            lambda _nothing: self._messages.say_undoable(_words(made), self._services.deeds.undo),
            stoppable=True,
        )


def _words(made: SurveyPreview) -> str:
    """What has come in; what was left out or there already has not."""
    left = {RowState.UNCHANGED, RowState.REPEATED, RowState.ERROR}
    rows = [row for row in made.rows if row.state not in left]
    words = ngettext("The form is in: {rows}.", "The forms are in: {rows}.", len(rows))
    return words.format(rows=forms_summary(rows))
