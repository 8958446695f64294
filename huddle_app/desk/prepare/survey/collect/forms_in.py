"""The forms that came back by mail: a folder of them read, looked through and taken in."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.prepare.survey.collect.forms_preview import FormsPreview, forms_summary
from huddle_app.desk.shared.work_line import WorkLine
from huddle_app.method.imports import RowState
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.texts import _, ngettext


class FormsIn:
    """Leads a folder of filled forms from reading to confirmation; nothing is written before that."""

    def __init__(self, context: DeskContext, work: WorkLine, window: QWidget) -> None:
        self._services = context.services
        self._work = work
        self._window = window
        self.preview: FormsPreview | None = None

    def begin(self, folder: Path, wave: str) -> None:
        """Read the forms of a folder and show what they would add to a wave."""
        words = _("Reading the forms in “{folder}” …").format(folder=folder.name)
        self._work.run(
            words,
            lambda job: self._services.collecting.preview_forms(folder, wave, job.report),
            lambda made: self._ask(folder, made),
            stoppable=True,
        )

    def _ask(self, folder: Path, made: SurveyPreview) -> None:
        if self._work.stopping:  # Cancel came when the last form had just been read
            self._work.say_stopped()
            return
        dialog = FormsPreview(folder, made, self._window)
        dialog.accepted.connect(lambda: self._write(made))
        dialog.finished.connect(self._close)
        self.preview = dialog
        dialog.open()

    def _write(self, made: SurveyPreview) -> None:
        self._work.run(
            _("Taking in the forms …"),
            lambda job: self._services.survey.confirm(made, job.report),
            lambda _nothing: self._work.say(_words(made)),
        )

    def _close(self) -> None:
        if self.preview:
            self.preview.deleteLater()
            self.preview = None


def _words(made: SurveyPreview) -> str:
    """What has come in; what was left out or there already has not."""
    left = {RowState.UNCHANGED, RowState.REPEATED, RowState.ERROR}
    rows = [row for row in made.rows if row.state not in left]
    words = ngettext("The form is in: {rows}.", "The forms are in: {rows}.", len(rows))
    return words.format(rows=forms_summary(rows))
