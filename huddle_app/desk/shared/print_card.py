"""One document that can be printed to a file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QFrame

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import KeyButton, column, heading, note, row
from huddle_app.desk.prepare.places import open_folder, suggested
from huddle_app.desk.prepare.work_line import WorkLine
from huddle_app.desk.style import Space
from huddle_app.texts import _

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Paper:
    """A document: what it is called, what it holds, its usual file name, and who writes it."""

    title: str
    about: str
    file: str
    write: Callable[[Path, Progress], None]


class PrintCard(QFrame):
    """Says what a document holds and writes it as PDF, in the background."""

    def __init__(self, context: DeskContext, paper: Paper) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._context = context
        self._paper = paper
        self.work = WorkLine(context.tasks, context.messages)
        button = KeyButton(_("Save as PDF…"))
        button.clicked.connect(self.choose)
        head = row(column(heading(paper.title), note(paper.about), space=Space.HAIR), button)
        head.setStretch(0, 1)
        self.setLayout(column(head, self.work, margin=Space.LARGE))

    def choose(self) -> None:
        """Choose where the document goes, and write it there."""
        place = suggested(self._context, self._paper.file)
        name, _kind = QFileDialog.getSaveFileName(self, self._paper.title, place, "PDF (*.pdf)")
        if name:
            self.write(Path(name))

    def write(self, path: Path) -> None:
        """Write the document."""
        words = _("Writing “{file}” …").format(file=path.name)
        self.work.run(
            words,
            lambda job: self._paper.write(path, job.report),
            lambda _nothing: self._written(path),
        )

    def _written(self, path: Path) -> None:
        words = _("“{file}” is ready.").format(file=path.name)
        self.work.say(words, _("Open folder"), lambda: open_folder(path))


def report_paper(context: DeskContext) -> Paper:
    """The wrap-up report."""
    documents = context.services.documents
    about = _(
        "The day as it went, the findings with their figures, the themes with their disconnects, "
        "every action item and who answers for it, and the follow-up dates."
    )
    return Paper(_("Wrap-up report"), about, _("Wrap-up report.pdf"), documents.write_report)


def plan_paper(context: DeskContext) -> Paper:
    """The action plan."""

    def write(path: Path, progress: Progress) -> None:
        progress(0, 1)
        context.services.documents.write_plan(path)

    about = _("Every action item on one sheet for the wall, with its owners and its date.")
    return Paper(_("Action plan"), about, _("Action plan.pdf"), write)
