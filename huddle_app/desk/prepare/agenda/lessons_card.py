"""Lengths from earlier workshops, to be taken over."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Card, KeyButton, column, heading, note, row
from huddle_app.desk.parts.file_dialogs import chosen_files
from huddle_app.desk.shared.work_line import WorkLine
from huddle_app.desk.style import Size, Space
from huddle_app.desk.workshop_files import workshops
from huddle_app.method.workshop_file import ENDING
from huddle_app.screen import look
from huddle_app.screen.tasks import Job
from huddle_app.services.learned import Learned, Lesson, Lessons
from huddle_app.texts import _, ngettext

WORTH_IT = 5
"""Minutes; what took so much more or less than is planned is ticked to be taken over."""


class LessonsCard(Card):
    """Reads earlier workshops in the background and lists what things took; `left()` ends it."""

    left = Signal()

    def __init__(self, context: DeskContext, learned: Learned) -> None:
        self._context, self._learned = context, learned
        self._lessons: tuple[Lesson, ...] = ()
        self._words = note("")
        self.work = WorkLine(context.tasks, context.messages)
        self.list = _list()
        self.use = KeyButton(_("Use these lengths"), primary=True)
        self.use.clicked.connect(self._apply)
        files, close = KeyButton(_("Choose files…")), KeyButton(_("Close"), "Esc")
        files.clicked.connect(self.ask_files)
        title = _("Lengths from earlier workshops")
        named = heading(title)
        named.setWordWrap(True)
        inner = column(
            named,
            self._words,
            self.work,
            self.list,
            self.use,
            files,
            row(close, None),
            None,
            space=Space.MEDIUM,
            margin=Space.MEDIUM,
        )
        inner.setStretch(inner.indexOf(self.list), 100)
        super().__init__(inner, title)
        close.clicked.connect(self.left)

    def read_recent(self) -> None:
        """Look into the workshops that were opened lately."""
        here = self._context.services.path
        recent = self._context.settings.recent()
        self.read([path for path in recent if not path.samefile(here)])

    def ask_files(self) -> None:
        """Let the moderator choose workshop files."""
        kinds, settings = f"{workshops()} (*{ENDING})", self._context.settings
        if paths := chosen_files(self, _("Earlier workshops"), kinds, settings):
            self.read(paths)

    def read(self, paths: Sequence[Path]) -> None:
        """Look into these files."""
        self._show(Lessons((), (), ()))
        says = _(
            "Choose the files of workshops that have ended. "
            "What each item took there can become its length here."
        )
        self._words.setText(says)
        if paths:
            self._words.setText("")
            words = ngettext(
                "Looking into {n} workshop …", "Looking into {n} workshops …", len(paths)
            )
            work = partial(self._read, list(paths))
            self.work.run(words.format(n=len(paths)), work, self._tell, stoppable=True)

    def _read(self, paths: Sequence[Path], job: Job) -> Lessons:
        return self._learned.read(paths, job.report)

    def _tell(self, found: Lessons) -> None:
        self._show(found)
        heard, unheard = len(found.heard), len(found.unheard)
        text = ngettext("From {n} workshop that ended.", "From {n} workshops that ended.", heard)
        none = _("None of these workshops has ended, or this plan has nothing of theirs.")
        parts = [text.format(n=heard) if found.lessons else none]
        if unheard and found.lessons:
            left = ngettext("{n} was passed over.", "{n} were passed over.", unheard)
            parts.append(left.format(n=unheard))
        self._words.setText(" ".join(parts))

    def _show(self, found: Lessons) -> None:
        self._lessons = found.lessons
        self.list.clear()
        self.list.addTopLevelItems([_line(lesson) for lesson in found.lessons])
        self.list.setVisible(bool(found.lessons))
        self.use.setVisible(bool(found.lessons))

    def _apply(self) -> None:
        lines = [self.list.topLevelItem(n) for n in range(self.list.topLevelItemCount())]
        ticked = [
            lesson
            for lesson, line in zip(self._lessons, lines, strict=True)
            if line and line.checkState(0) is Qt.CheckState.Checked
        ]
        if ticked:
            self._learned.apply(ticked)
        self.left.emit()


def _list() -> QTreeWidget:
    made = QTreeWidget()
    made.setAccessibleName(_("What things took; tick what to take over"))
    made.setHeaderLabels([_("Item"), _("Now"), _("Was"), _("Took"), _("Of")])
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    header = made.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return made


def _line(lesson: Lesson) -> QTreeWidgetItem:
    numbers = (lesson.now, lesson.planned, lesson.taken, lesson.workshops)
    line = QTreeWidgetItem([lesson.title, *map(str, numbers)])
    worth = abs(lesson.taken - lesson.now) >= WORTH_IT
    line.setCheckState(0, Qt.CheckState.Checked if worth else Qt.CheckState.Unchecked)
    tip = ngettext(
        "{title}: {now} min planned now; in {n} workshop it was given {was} and took {took}.",
        "{title}: {now} min planned now; in {n} workshops it was given {was} and took {took}.",
        lesson.workshops,
    ).format(
        title=lesson.title,
        now=lesson.now,
        was=lesson.planned,
        took=lesson.taken,
        n=lesson.workshops,
    )
    for place in range(line.columnCount()):
        line.setToolTip(place, tip)
        line.setFont(place, look.font(Size.BODY, 500 if place in {0, 3} else 400, tabular=True))
    return line
