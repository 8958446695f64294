"""The survey once more: wave 2 comes in, and stands beside the first."""

from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.follow_up.change_detail import ChangeDetail
from huddle_app.desk.follow_up.comparison_lines import (
    Waves,
    change_headline,
    hidden_note,
    uncounted_note,
)
from huddle_app.desk.follow_up.comparison_table import ComparisonTable
from huddle_app.desk.parts import Choice, EmptyPlace, column, heading, note, row, soft
from huddle_app.desk.parts.file_drop import FileDrop
from huddle_app.desk.parts.reading_order import tab_as_one_reads
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.shared.table_with_look import TableWithLook
from huddle_app.desk.shared.wave_import import WaveImport
from huddle_app.desk.shared.work_line import WorkLine
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.method.events import SurveyChanged
from huddle_app.method.findings.change import compare
from huddle_app.method.imports import LISTS
from huddle_app.screen.tasks import Job
from huddle_app.texts import _


class ComparisonPage(DeskPage):
    """Imports a later wave and compares it with the Huddle's own, by scale and function."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, SurveyChanged)
        self._turn, self._answered = 0, tuple[str, ...]()
        self.waves: Waves | None = None
        self.work = WorkLine(context.tasks, context.messages)
        self.imports = WaveImport(context, self.work, self)
        FileDrop(self, LISTS).dropped.connect(self.imports.importing.begin)
        self.later = Choice()
        self.later.setAccessibleName(_("Wave compared with the first"))
        self.later.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.later.activated.connect(self._choose)
        self._first = soft(size=Size.BODY)
        self._headline = heading("")
        self._headline.setWordWrap(True)
        self._remarks = note("")
        restyle(self._remarks, tone="amber")
        self._hidden, self._uncounted = note(""), note("")
        self.table = ComparisonTable()
        self.detail = ChangeDetail()
        self.table.picked.connect(self._show_line)
        self._empty = EmptyPlace(_what_will_be_here())
        self._collecting = EmptyPlace(_still_collecting())
        self._working = EmptyPlace(_("Working it out …"))
        self._failed = EmptyPlace(_("What has changed could not be worked out."))
        self._shown = self._arranged()
        self._body = QStackedWidget()
        places = (self._empty, self._collecting, self._working, self._failed, self._shown)
        for place in places:
            self._body.addWidget(place)
        head = row(heading(_("Survey again"), Size.TITLE), None, self.imports)
        self.setLayout(column(head, self.work, self._body, space=Space.LARGE, margin=Space.WIDE))
        self.refresh()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's signature
        """Tab goes on as one reads."""
        tab_as_one_reads(self)
        return super().focusNextPrevChild(next)

    def refresh(self) -> None:
        """Offer the waves there are and compare."""
        first, *later = [w.name for w in self._context.services.survey.waves()] or [""]
        shown = self._newest_or_chosen()
        self.imports.suggest(later=True)
        self._first.setText(_("{wave}, compared with").format(wave=first))
        self.later.clear()
        self.later.addItems(later)
        self.later.setCurrentIndex(max(self.later.findText(shown), 0) if later else -1)
        self._compare()

    def remarks(self) -> str:
        """What is to be kept in mind of the two waves."""
        return self._remarks.text()

    def place(self) -> QWidget | None:
        """What is shown now: the comparison, or what stands in its place."""
        return self._body.currentWidget()

    def _newest_or_chosen(self) -> str:
        """The wave that is shown, unless a newer one has answers since, or none was shown before."""
        survey = self._context.services.survey
        # Not while phones answer: nobody is to see by it that the first answer has come.
        closed = [wave.name for wave in survey.waves()[1:] if not wave.collecting]
        answered = tuple(name for name in survey.answered() if name in closed)
        before, self._answered = self._answered, answered
        came_in = [wave for wave in answered if wave not in before]
        return came_in[-1] if came_in else self.later.currentText()

    def _choose(self) -> None:
        self.waves = None
        self._compare()

    def _arranged(self) -> TableWithLook:
        waves = row(self._first, self.later, None)
        head = column(self._headline, waves, self._remarks, space=Space.MEDIUM)
        about = note(
            _(
                "Bold: a change that is more than chance would make it. "
                "Changes are worked out before rounding."
            )
        )
        foot = column(about, self._uncounted, self._hidden, space=Space.HAIR)
        return TableWithLook(self.table, self.detail, head, foot)

    def _compare(self) -> None:
        """Work out the change in the background; what was shown of it stays until then."""
        self._turn += 1
        survey, turn, later = self._context.services.survey, self._turn, self.later.currentText()
        compared = [wave for wave in survey.waves()[:1] if later] + [
            wave for wave in survey.waves() if wave.name == later
        ]
        if not later or any(wave.collecting for wave in compared):
            self.waves = None
            self._body.setCurrentWidget(self._collecting if later else self._empty)
            return
        if self.waves is None:
            self._body.setCurrentWidget(self._working)

        def work(_job: Job) -> Waves | None:
            from huddle_app.figures import fonts

            fonts.register()
            before, after = survey.findings(), survey.findings(later)
            return Waves(before, after, compare(before, after)) if before and after else None

        self._context.tasks.run(
            work, lambda waves: self._take(turn, waves), lambda error: self._fail(turn, error)
        )

    def _take(self, turn: int, waves: Waves | None) -> None:
        # Another choice, or a later change, has overtaken this one.
        if turn != self._turn:
            return
        self.waves = waves
        self._body.setCurrentWidget(self._shown if waves else self._empty)
        if waves:
            self._headline.setText(change_headline(waves))
            _say(self._remarks, "\n".join(waves.comparison.remarks))
            _say(self._hidden, hidden_note(waves))
            _say(self._uncounted, uncounted_note(waves))
            self.table.show_waves(waves)
            self._shown.show_anew()

    def _fail(self, turn: int, error: Exception) -> None:
        if turn == self._turn:
            self.waves = None
            self._body.setCurrentWidget(self._failed)
            self._context.messages.tell(error)

    def _show_line(self) -> None:
        line = self.table.line()
        if self.waves and line:
            self.detail.show_line(self.waves, line)


def _say(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _what_will_be_here() -> str:
    return _(
        "Here will be what has changed: nine to twelve months after the Huddle the survey is run "
        "again and both waves stand side by side, scale by scale. Drop the later answers here, or "
        "import them."
    )


def _still_collecting() -> str:
    return _(
        "One of the two waves is still collecting answers, and nobody looks at them before it is "
        "closed: Prepare, Survey, Collect."
    )
