"""One tool looked at closely: what its figures say, the figure, and the scale chosen by level."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from huddle_app.desk.parts import column, heading, note, scrolling, soft
from huddle_app.desk.parts.cells_model import TableCell
from huddle_app.desk.parts.cells_table import ROW_HEIGHT, CellsTable
from huddle_app.desk.parts.layouts import holding
from huddle_app.desk.shared.finding_lines import SHOWN, FindingLine, level_lines, readings
from huddle_app.desk.style import Size, Space, palette_worn
from huddle_app.figures.finding_chart import finding_drawing
from huddle_app.figures.finding_layout import finding_height
from huddle_app.figures.finding_words import alt_text
from huddle_app.figures.headline import headline
from huddle_app.figures.palette import shape_of
from huddle_app.figures.svg import as_svg
from huddle_app.method.findings.model import Findings
from huddle_app.method.toolkit import Scale, Tool
from huddle_app.method.words import function_name
from huddle_app.screen import look
from huddle_app.screen.figure import FigureView
from huddle_app.texts import _

_NARROWEST = 300
_TYPE_SHARE = 45
"""The figure's type is this part of its width, but never larger than the text beside it."""


class FindingDetail(QFrame):
    """Says the finding first; the figure and the levels are its evidence."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._tool = soft()
        self._headline = heading("")
        self._headline.setWordWrap(True)
        self._figure = FigureView()
        self._scale = heading("", Size.BODY)
        self._scale.setWordWrap(True)
        self._reading = note("")
        functions = [f"{shape_of(f)} {function_name(f)}" for f in SHOWN]
        self.levels = CellsTable((_("Level"), *functions), _("Findings by level"))
        self.levels.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: tuple[Findings, Tool] | None = None
        inner = column(
            self._tool,
            self._headline,
            self._figure,
            self._scale,
            self._reading,
            self.levels,
            None,
            margin=Space.LARGE,
        )
        self.setLayout(column(scrolling(holding(inner))))
        self.setMinimumWidth(look.half_scaled(_NARROWEST) + 2 * Space.LARGE)

    def show_line(self, findings: Findings, line: FindingLine) -> None:
        """Show the tool of a line, and its scale by level; a tool's heading stands for its first scale."""
        self._show_tool(findings, line.tool)
        self._show_scale(findings, line.scale or line.tool.scales[0])

    def headline(self) -> str:
        """The sentence shown."""
        return self._headline.text()

    def _show_tool(self, findings: Findings, tool: Tool) -> None:
        text = _("Tool {number}  ·  {title}").format(number=tool.number, title=tool.title)
        self._tool.setText(text)
        self._headline.setText(headline([tool], findings))
        self._shown = findings, tool
        self._draw(findings, tool)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the figure as wide as there is room, so that its type stays in proportion."""
        super().resizeEvent(event)
        if self._shown:
            self._draw(*self._shown)

    def _draw(self, findings: Findings, tool: Tool) -> None:
        width = max(self.width() - 2 * Space.LARGE - 2, _NARROWEST)
        smallest = look.half_scaled(Size.SMALL)
        size = min(max(width / _TYPE_SHARE, smallest), look.scaled(Size.BODY))
        height = round(finding_height(len(tool.scales), size, foot_lines=2))
        drawing = finding_drawing(
            findings,
            tool.scales,
            width=width,
            height=height,
            palette=palette_worn(),
            positions=tool.positions,
            smallest=smallest,
        )
        self._figure.setFixedHeight(height)
        self._figure.show_figure(as_svg(drawing), self.headline(), alt_text([tool], findings))

    def _show_scale(self, findings: Findings, scale: Scale) -> None:
        self._scale.setText(_("{scale} by level").format(scale=scale.title))
        self._reading.setText("\n".join(readings(findings, scale)))
        self._reading.setVisible(bool(self._reading.text()))
        lines = level_lines(findings, scale)
        self.levels.show_rows([[TableCell(text) for text in line] for line in lines])
        leaders = any(findings.scales[key].score(SHOWN[-1]) for key in findings.scales)
        self.levels.setColumnHidden(len(SHOWN), not leaders)
        head = self.levels.horizontalHeader().sizeHint().height()
        bar = self.levels.horizontalScrollBar().sizeHint().height()
        self.levels.setFixedHeight(look.scaled(ROW_HEIGHT) * len(lines) + head + bar)
