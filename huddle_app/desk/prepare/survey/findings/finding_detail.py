"""One scale looked at closely: what a figure says, the figure, and the numbers behind it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QVBoxLayout

from huddle_app.desk.parts import KeyButton, column, heading, note, row
from huddle_app.desk.prepare.survey.findings.figure_keys import figure_keys
from huddle_app.desk.prepare.survey.findings.kind_row import KindRow
from huddle_app.desk.prepare.survey.findings.links_table import LinksTable
from huddle_app.desk.prepare.survey.findings.numbers import difference_words, meanings
from huddle_app.desk.prepare.survey.findings.numbers_table import GAP, NumbersTable, StatementsTable
from huddle_app.desk.shared.breakdown import By
from huddle_app.desk.shared.finding_figure import FigureStrip
from huddle_app.desk.shared.finding_lines import FindingLine, readings
from huddle_app.desk.shared.function_lines import FunctionLines
from huddle_app.desk.shared.table_with_look import CloserLook, TableWithLook
from huddle_app.desk.style import Size, Space
from huddle_app.method.findings.model import Findings, Group
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.texts import _


class FindingDetail(CloserLook):
    """Says the finding first; the figure and the numbers are its evidence."""

    def __init__(self, own_sentence: Callable[[FigureKey], str]) -> None:
        super().__init__()
        self._own_sentence = own_sentence
        self._findings: Findings | None = None
        self.kinds = KindRow()
        self.kinds.chosen.connect(self._show_figure)
        self._whole = note(_everybody_words())
        self._whole.hide()
        self.links = LinksTable()
        self.links.hide()
        self._scale = heading("", Size.BODY)
        self._scale.setWordWrap(True)
        self._readings, self._difference = FunctionLines(), note("")
        self.numbers = NumbersTable((), By.FUNCTION)
        self.statements = StatementsTable()
        self._statements_title = heading("", Size.BODY)
        self._explain()
        self._inner = self._laid_out()
        self.hold(self._inner)

    def compare(self, groups: Sequence[Group], by: By) -> None:
        """Show the numbers of other groups from now on; the figures stay those of everybody."""
        self._whole.setVisible(by is not By.FUNCTION or is_within(groups))
        fresh = NumbersTable(groups, by)
        self._inner.replaceWidget(self.numbers, fresh)
        self.numbers.hide()
        self.numbers.deleteLater()
        self.numbers = fresh

    def show_line(self, findings: Findings, line: FindingLine) -> None:
        """Show a line's figures and its scale's numbers; a tool's heading stands for its first scale."""
        self._findings = findings
        scale = line.scale or line.tool.scales[0]
        self._show_figure(self.kinds.offer(figure_keys(line.tool, scale)))
        self._scale.setText(scale.title)
        self._readings.show_lines(readings(findings, scale))
        self._say(self._difference, difference_words(findings, scale))
        self.numbers.show_scale(findings, scale)
        self.statements.show_scale(findings, scale)
        gaps = not self.statements.isColumnHidden(GAP)
        title = _("Its statements, the widest gap first") if gaps else _("Its statements")
        self._statements_title.setText(title)
        self._statements_title.setVisible(not self.statements.isHidden())

    def how_deep(self, page: TableWithLook) -> float:
        """The part of this that lies above what is seen; below 0 where the table above it is seen."""
        if page.stacked:
            above = page.verticalScrollBar().value() - self._top_in(page)
        else:
            above = self._area.verticalScrollBar().value()
        return above / max(self._inside.height(), 1)

    def go_to(self, page: TableWithLook, depth: float) -> None:
        """Scroll so far again; what was at its beginning leaves the table in sight."""
        above = round(max(depth, 0) * self._inside.height())
        if not page.stacked:
            self._area.verticalScrollBar().setValue(above)
        elif above:
            page.verticalScrollBar().setValue(self._top_in(page) + above)

    def stand(self, kind: FigureKind, *, explained: bool) -> None:
        """Show this kind of figure where there is one, and what the measures mean where that was asked."""
        if kind in {key.kind for key in self.kinds.offered()}:
            self.kinds.choose(kind)
        self.explain.setChecked(explained)

    def headline(self) -> str:
        """The sentence shown."""
        return self._headline.text()

    def _explain(self) -> None:
        """What the measures mean, when asked."""
        self.explain = KeyButton(_("What do these mean?"))
        self.explain.setCheckable(True)
        self.meanings = note("\n".join(map(_explained, meanings())))
        self.meanings.hide()
        self.explain.toggled.connect(self.meanings.setVisible)

    def _laid_out(self) -> QVBoxLayout:
        return column(
            self.kinds,
            self.head(),
            self._headline,
            FigureStrip(self.figure),
            self._whole,
            self.links,
            self._scale,
            self._readings,
            self.numbers,
            self._difference,
            row(self.explain, None),
            self.meanings,
            self._statements_title,
            self.statements,
            None,
            margin=Space.LARGE,
        )

    def _show_figure(self, key: FigureKey) -> None:
        # What draws the figures is imported when the first finding is shown.
        from huddle_app.method.findings.figure_names import figure_title

        if self._findings:
            self._tool.setText(figure_title(key, self._findings.toolkit))
            self.figure.show_key(key, self._findings, sentence=self._own_sentence(key))
            linked = key.kind is FigureKind.LINKS and bool(self._findings.links)
            self.links.setVisible(linked)
            if linked:
                self.links.show_links(self._findings)

    def _top_in(self, page: TableWithLook) -> int:
        inside = page.widget()
        return self.mapTo(inside, QPoint()).y() if inside else 0

    def _say(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))


def is_within(groups: Sequence[Group]) -> bool:
    """Whether functions are compared within a level or a region."""
    return any(group.level is not None or group.region is not None for group in groups)


def _everybody_words() -> str:
    return _("The figure is of everybody, by function; the numbers below are of those compared.")


def _explained(pair: tuple[str, str]) -> str:
    return _("{name}: {meaning}").format(name=pair[0], meaning=pair[1])
