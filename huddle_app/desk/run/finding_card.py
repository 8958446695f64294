"""One figure of the findings on the desk, and the way to show it to the room."""

from PySide6.QtWidgets import QFrame

from huddle_app.desk.parts import KeyButton, column, heading, row, soft
from huddle_app.desk.shared.finding_figure import FigureStrip, FindingFigure
from huddle_app.desk.style import Size, Space
from huddle_app.method.agenda import SceneKey
from huddle_app.method.findings.figure_names import figure_title
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import Slide
from huddle_app.method.toolkit import Toolkit
from huddle_app.projector.stage import Stage
from huddle_app.texts import _


class FindingCard(QFrame):
    """What it says in one sentence, the figure as evidence, and “Show to the room”.

    `later` is the wave it is compared with, where there is one.
    """

    def __init__(
        self,
        slide: Slide,
        toolkit: Toolkit,
        findings: Findings,
        later: Findings | None,
        stage: Stage,
    ) -> None:
        super().__init__()
        self._slide, self._stage = slide, stage
        self.setProperty("kind", "card")
        title = figure_title(slide.figure, toolkit)
        self._says = heading("", Size.LEAD)
        self._says.setWordWrap(True)
        self.figure = FindingFigure()
        self.figure.drawn.connect(self._say)
        self.show_button = KeyButton(_("Show to the room"))
        self.show_button.setAccessibleName(_("Show {figure} to the room").format(figure=title))
        self.show_button.clicked.connect(self._show)
        kicker = soft(title)
        kicker.setWordWrap(True)
        head = row(kicker, self.show_button)
        head.setStretch(0, 1)
        self.setLayout(column(head, self._says, FigureStrip(self.figure), margin=Space.LARGE))
        self.figure.show_key(slide.figure, findings, later, slide.sentence)

    def _say(self) -> None:
        self._says.setText(self.figure.headline)

    def _show(self) -> None:
        self._stage.show(SceneKey.FINDING, str(self._slide.figure))
