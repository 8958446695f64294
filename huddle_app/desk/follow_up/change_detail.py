"""One tool in two waves: the figure, how sure each change is, and who answered then and now."""

from PySide6.QtWidgets import QFrame

from huddle_app.desk.follow_up.comparison_lines import (
    ComparisonLine,
    Waves,
    change_sentences,
    mix_lines,
)
from huddle_app.desk.parts import column, heading, holding, note, scrolling, soft
from huddle_app.desk.parts.cells_model import TableCell
from huddle_app.desk.shared.finding_figure import FindingFigure
from huddle_app.desk.shared.whole_table import WholeTable
from huddle_app.desk.style import Size, Space
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.screen import look
from huddle_app.texts import _

_NARROWEST, _BAR = 300, 16


class ChangeDetail(QFrame):
    """Says what has changed first; the figure and the numbers are its evidence."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._tool = soft()
        self._headline = heading("")
        self._headline.setWordWrap(True)
        self.figure = FindingFigure()
        self.figure.drawn.connect(lambda: self._headline.setText(self.figure.headline))
        self._scale = heading("", Size.BODY)
        self._scale.setWordWrap(True)
        self._changes = note("")
        self._who = heading(_("Who answered, then and now"), Size.BODY)
        headings = (_("Group"), _("Before"), _("After"))
        self.mix = WholeTable(headings, _("Who answered, then and now"))
        inner = column(
            self._tool,
            self._headline,
            self.figure,
            self._scale,
            self._changes,
            self._who,
            self.mix,
            None,
            margin=Space.LARGE,
        )
        self.setLayout(column(scrolling(holding(inner))))
        self.setMinimumWidth(look.half_scaled(_NARROWEST) + 2 * Space.LARGE + _BAR)

    def show_line(self, waves: Waves, line: ComparisonLine) -> None:
        """Show the tool of a line and the numbers of its scale, of a heading those of its first."""
        # What draws the figures is imported when the first finding is shown.
        from huddle_app.method.findings.figure_names import figure_title

        scale = line.scale or line.tool.scales[0]
        key = FigureKey(FigureKind.CHANGE, str(line.tool.number))
        self._tool.setText(figure_title(key, waves.toolkit))
        self.figure.show_key(key, waves.before, waves.after)
        self._scale.setText(scale.title)
        self._changes.setText("\n".join(change_sentences(waves, scale)))
        self._changes.setVisible(bool(self._changes.text()))
        lines = mix_lines(waves, scale)
        self.mix.show_rows([[TableCell(words) for words in each] for each in lines])

    def sentences(self) -> str:
        """What is said of the scale's changes."""
        return self._changes.text()
