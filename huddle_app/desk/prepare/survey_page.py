"""Survey: the waves of answers, and what they say."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Choice, EmptyPlace, column, heading, holding, note, row, soft
from huddle_app.desk.parts.file_drop import FileDrop
from huddle_app.desk.prepare.finding_detail import FindingDetail
from huddle_app.desk.prepare.findings_table import FindingsTable
from huddle_app.desk.prepare.function_counts import show_counts
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.shared.finding_lines import FindingLine
from huddle_app.desk.shared.importing import LISTS
from huddle_app.desk.shared.wave_import import WaveImport
from huddle_app.desk.shared.work_line import WorkLine
from huddle_app.desk.style import Size, Space
from huddle_app.method.events import SurveyChanged
from huddle_app.method.findings import Findings
from huddle_app.method.words import Function
from huddle_app.texts import _


class SurveyPage(DeskPage):
    """Imports answers into waves, and shows one wave's findings."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, SurveyChanged)
        self.work = WorkLine(context.tasks, context.messages)
        self.imports = WaveImport(context, self.work, self)
        FileDrop(self, LISTS).dropped.connect(self.imports.importing.begin)
        self.wave = Choice()
        self.wave.setAccessibleName(_("Wave shown"))
        self.wave.activated.connect(self._show_wave)
        self.table = FindingsTable()
        self.detail = FindingDetail()
        self.table.picked.connect(self._show_line)
        self._note = note("")
        self._counts = row()
        self._findings: Findings | None = None
        self._body = QStackedWidget()
        self._body.addWidget(self._empty_place())
        self._body.addWidget(holding(self._shown()))
        head = row(heading(_("Survey"), Size.TITLE), None, self.imports)
        self.setLayout(column(head, self.work, self._body, space=Space.LARGE, margin=Space.WIDE))
        self.refresh()

    def refresh(self) -> None:
        """Show the waves there are, and the one chosen."""
        chosen = self.wave.currentText()
        names = [wave.name for wave in self._context.services.survey.waves()]
        self.imports.suggest()
        self.wave.clear()
        self.wave.addItems(names)
        self.wave.setCurrentText(chosen)
        self._body.setCurrentIndex(1 if names else 0)
        if names:
            self._show_wave()

    def _shown(self) -> QVBoxLayout:
        halves = row(self.table, self.detail, space=Space.LARGE)
        halves.setStretch(1, 1)
        shown = soft(_("Shown here"), Size.BODY)
        waves = row(shown, self.wave, Space.SMALL, self._counts)
        waves.setStretch(3, 1)
        made = column(waves, halves, self._note, space=Space.MEDIUM)
        made.setStretch(1, 1)
        return made

    def _show_wave(self) -> None:
        self._findings = self._context.services.survey.findings(self.wave.currentText())
        if self._findings:
            show_counts(self._counts, self._findings.respondents, self._findings.threshold)
            self._note.setText(_footnote(self._findings))
            self.table.show_findings(self._findings)

    def _show_line(self, line: FindingLine) -> None:
        if self._findings:
            self.detail.show_line(self._findings, line)

    def _empty_place(self) -> EmptyPlace:
        words = _(
            "Here will be what sales and marketing say of each other, in the eight tools of the "
            "survey. Drop a list of answers here, or import one: a row for each respondent, with the "
            "function and a column for each statement. Answers stay anonymous: no group of fewer "
            "than five people is ever shown."
        )
        return EmptyPlace(words)


def _footnote(findings: Findings) -> str:
    words = _("Gap: sales minus marketing. Groups of fewer than {n} people are never shown.")
    leaders = findings.respondents.get(Function.LEADERSHIP, 0)
    few = _("Leadership: too few to show.") if 0 < leaders < findings.threshold else ""
    return f"{words.format(n=findings.threshold)} {few}".rstrip()
