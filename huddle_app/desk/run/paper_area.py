"""Step 9: what goes home on paper."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLayout, QProgressBar, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Card, KeyButton, column, heading, note, row
from huddle_app.desk.style import Space
from huddle_app.method.errors import HuddleError
from huddle_app.screen.tasks import Job
from huddle_app.texts import _


class PaperArea(QWidget):
    """Writes the wrap-up report and the action plan beside the workshop file, in the background."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._job: Job | None = None
        self.report = KeyButton(_("Write the report"), "Ctrl+P", primary=True)
        self.report.clicked.connect(self._write_report)
        self.plan = KeyButton(_("Write the action plan"))
        self.plan.clicked.connect(self._write_plan)
        self._stop = KeyButton(_("Cancel"))
        self._stop.clicked.connect(self._cancel)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(_("Progress"))
        self.setLayout(column(Card(self._arranged(), _("What goes home on paper")), None))
        self._show_working(working=False)

    def _arranged(self) -> QLayout:
        folder = self._context.services.path.parent
        return column(
            heading(_("What goes home on paper")),
            note(
                _("The wrap-up report shows the two days as they went, findings, themes and plan.")
            ),
            row(self.report, None),
            note(_("The action plan shows every item with its owners and dates.")),
            row(self.plan, None),
            row(self._bar, self._stop),
            note(_("Both are written as PDF into {folder}").format(folder=folder)),
            space=Space.MEDIUM,
            margin=Space.WIDE,
        )

    def _write_report(self) -> None:
        write = self._context.services.documents.write_report
        self._write(_("report"), lambda job, path: write(path, job.report))

    def _write_plan(self) -> None:
        write = self._context.services.documents.write_plan
        self._write(_("plan"), lambda _job, path: write(path))

    def _write(self, name: str, write: Callable[[Job, Path], None]) -> None:
        workshop = self._context.services.path
        path = workshop.with_name(f"{workshop.stem}-{name}.pdf")

        def work(job: Job) -> Path:
            with _in_words(path):
                write(job, path)
            return path

        self._show_working(working=True)
        self._job = self._context.tasks.run(work, self._done, self._failed, self._show_progress)

    def _done(self, path: Path) -> None:
        self._show_working(working=False)
        self._context.messages.say(
            _("“{name}” is written.").format(name=path.name), _("Show"), lambda: _show(path)
        )

    def _failed(self, error: Exception) -> None:
        self._show_working(working=False)
        self._context.messages.tell(error)

    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setMaximum(total)
        self._bar.setValue(done)

    def _cancel(self) -> None:
        if self._job:
            self._job.cancel()

    def _show_working(self, *, working: bool) -> None:
        self._bar.setRange(0, 0)
        self._bar.setVisible(working)
        self._stop.setVisible(working)
        self.report.setEnabled(not working)
        self.plan.setEnabled(not working)


def _show(path: Path) -> None:
    """Open the folder in which a document lies."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


@contextmanager
def _in_words(path: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        message = _(
            "“{name}” could not be written. Is it open in another program, or the disk full?"
        )
        raise HuddleError(message.format(name=path.name)) from error
