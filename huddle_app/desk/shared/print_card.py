"""One document that can be printed to a file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFrame

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import KeyButton, column, heading, note, row
from huddle_app.desk.parts.saving import open_folder, wanted_place
from huddle_app.desk.shared.work_line import WorkLine
from huddle_app.desk.style import Space
from huddle_app.method.progress import Report
from huddle_app.texts import _


@dataclass(frozen=True)
class Paper:
    """A document: what it is called, what it holds, its usual file name, and who writes it.

    `stoppable` when writing tells its progress often, and nothing lies in its place before the end.
    """

    title: str
    about: str
    file: str
    write: Callable[[Path, Report], None]
    stoppable: bool = False


class PrintCard(QFrame):
    """Says what a document holds and writes it as PDF, in the background."""

    def __init__(self, context: DeskContext, paper: Paper) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._context = context
        self._paper = paper
        self.work = WorkLine(context.tasks, context.messages)
        self.button = KeyButton(_("Save as PDF…"))
        self.button.clicked.connect(self.choose)
        head = row(column(heading(paper.title), note(paper.about), space=Space.HAIR), self.button)
        head.setStretch(0, 1)
        self.setLayout(column(head, self.work, margin=Space.LARGE))

    def offer(self, paper: Paper) -> None:
        """Write `paper` from now on, which has the same title and says the same of itself."""
        self._paper = paper

    def choose(self) -> None:
        """Choose where the document goes, and write it there."""
        title, offered, settings = self._paper.title, self._paper.file, self._context.settings
        if path := wanted_place(self, title, offered, "PDF", settings):
            self.write(path)

    def write(self, path: Path) -> None:
        """Write the document."""
        words = _("Writing “{file}” …").format(file=path.name)
        self.work.run(
            words,
            lambda job: self._paper.write(path, job.report),
            lambda _nothing: self._written(path),
            stoppable=self._paper.stoppable,
        )

    def _written(self, path: Path) -> None:
        words = _("“{file}” is ready.").format(file=path.name)
        self.work.say(words, _("Open folder"), lambda: open_folder(path.parent))


def but_the_last(progress: Report) -> Report:
    """Progress without its last report, which comes when the file is in its place: too late to stop."""
    return lambda done, total: progress(done, total) if done < total else None


def report_paper(context: DeskContext) -> Paper:
    """The wrap-up report."""

    def write(path: Path, progress: Report) -> None:
        context.services.documents.write_report(path, but_the_last(progress))

    about = _(
        "The day as it went, the findings with their figures, the themes with their disconnects, "
        "every action item and who answers for it, and the follow-up dates."
    )
    title, file = _("Wrap-up report"), _("Wrap-up report.pdf")
    return Paper(title, about, file, write, stoppable=True)


def plan_paper(context: DeskContext) -> Paper:
    """The action plan."""
    about = _(
        "Every action item with its owners and its date, for the wall, and a page for each owner."
    )
    write = context.services.documents.write_plan
    return Paper(_("Action plan"), about, _("Action plan.pdf"), lambda path, _progress: write(path))


def agenda_paper(context: DeskContext) -> Paper:
    """The agenda as the room gets it."""
    about = _("One page a day: when what begins, who speaks, and in which room.")
    write = context.services.documents.write_agenda
    return Paper(_("Agenda"), about, _("Agenda.pdf"), lambda path, _progress: write(path))
