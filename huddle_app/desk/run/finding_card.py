"""One tool's finding on the desk."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame

from huddle_app.desk.parts import KeyButton, column, heading, row, soft
from huddle_app.desk.style import Size, Space, palette_worn
from huddle_app.figures.palette import Palette
from huddle_app.method.agenda import SceneKey
from huddle_app.method.findings.model import Findings
from huddle_app.method.toolkit import Tool
from huddle_app.projector.stage import Stage
from huddle_app.screen import look
from huddle_app.screen.figure import FigureView
from huddle_app.texts import _

WIDTH, ROW, FOOT = 760, 46, 70


class FindingCard(QFrame):
    """What a tool says in one sentence, the figure as evidence, and “Show to the room”."""

    def __init__(self, tool: Tool, findings: Findings, stage: Stage) -> None:
        super().__init__()
        # The figures and what draws them are imported when the first finding is shown.
        from huddle_app.figures.headline import headline

        self._tool, self._findings, self._stage = tool, findings, stage
        self._drawn_for: Palette | None = None
        self._figure = FigureView()
        self._height = look.half_scaled(ROW * len(tool.scales) + FOOT)
        self._figure.setFixedHeight(self._height)
        self.setProperty("kind", "card")
        says = heading(headline([tool], findings), Size.LEAD)
        says.setWordWrap(True)
        show = KeyButton(_("Show to the room"))
        show.setAccessibleName(_("Show {tool} to the room").format(tool=tool.title))
        show.clicked.connect(self._show)
        number = soft(_("Tool {n} · {title}").format(n=tool.number, title=tool.title))
        self.setLayout(column(row(number, None, show), says, self._figure, margin=Space.LARGE))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the figure anew in other colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._drawn_for:
            self._draw()

    def _draw(self) -> None:
        from huddle_app.figures.finding_chart import finding_drawing
        from huddle_app.figures.finding_words import alt_text
        from huddle_app.figures.svg import as_svg

        colours = palette_worn()
        if colours == self._drawn_for:
            return
        self._drawn_for = colours
        drawing = finding_drawing(
            self._findings,
            self._tool.scales,
            width=WIDTH,
            height=self._height,
            palette=colours,
            positions=self._tool.positions,
            smallest=look.half_scaled(Size.SMALL),
        )
        words = alt_text([self._tool], self._findings)
        self._figure.show_figure(as_svg(drawing), self._tool.title, words)

    def _show(self) -> None:
        self._stage.show(SceneKey.FINDING, str(self._tool.number))
