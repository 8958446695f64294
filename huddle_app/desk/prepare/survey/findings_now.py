"""What a wave says, as a table with a closer look beside it."""

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import column, note, row
from huddle_app.desk.prepare.finding_detail import FindingDetail
from huddle_app.desk.prepare.findings_table import FindingsTable
from huddle_app.desk.prepare.function_counts import show_counts
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.shared.finding_lines import FindingLine
from huddle_app.desk.style import Space
from huddle_app.method.events import SurveyChanged
from huddle_app.method.findings.model import Findings
from huddle_app.method.words import Function
from huddle_app.texts import _


class FindingsNow(DeskPage):
    """The findings of one wave by scale and function."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, SurveyChanged)
        self.table = FindingsTable()
        self.detail = FindingDetail()
        self.table.picked.connect(self._show_line)
        self._note = note("")
        self._counts = row()
        self._wave = ""
        self._findings: Findings | None = None
        halves = row(self.table, self.detail, space=Space.LARGE)
        halves.setStretch(1, 1)
        made = column(self._counts, halves, self._note, space=Space.MEDIUM)
        made.setStretch(1, 1)
        self.setLayout(made)

    def show_wave(self, name: str) -> None:
        """Show what this wave says."""
        self._wave = name
        self.refresh()

    def refresh(self) -> None:
        """Show what the wave says now."""
        survey = self._context.services.survey
        known = any(wave.name == self._wave for wave in survey.waves())
        self._findings = survey.findings(self._wave) if known else None
        if self._findings:
            show_counts(self._counts, self._findings.respondents, self._findings.threshold)
            self._note.setText(_footnote(self._findings))
            self.table.show_findings(self._findings)

    def _show_line(self, line: FindingLine) -> None:
        if self._findings:
            self.detail.show_line(self._findings, line)


def _footnote(findings: Findings) -> str:
    words = _("Gap: sales minus marketing. Groups of fewer than {n} people are never shown.")
    leaders = findings.respondents.get(Function.LEADERSHIP, 0)
    few = _("Leadership: too few to show.") if 0 < leaders < findings.threshold else ""
    return f"{words.format(n=findings.threshold)} {few}".rstrip()
