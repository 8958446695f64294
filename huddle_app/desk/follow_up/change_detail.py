"""One tool in two waves: the figure, how sure each change is, and who answered then and now."""

from huddle_app.desk.follow_up.comparison_lines import (
    ComparisonLine,
    Waves,
    change_sentences,
    mix_lines,
)
from huddle_app.desk.parts import column, heading
from huddle_app.desk.parts.cells_model import TableCell
from huddle_app.desk.shared.finding_figure import FigureStrip
from huddle_app.desk.shared.function_lines import FunctionLines
from huddle_app.desk.shared.table_with_look import CloserLook
from huddle_app.desk.shared.whole_table import WholeTable
from huddle_app.desk.style import Size, Space
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.method.words import Function
from huddle_app.texts import _


class ChangeDetail(CloserLook):
    """Says what has changed first; the figure and the numbers are its evidence."""

    def __init__(self) -> None:
        super().__init__()
        self._said: tuple[tuple[Function, str], ...] = ()
        self._scale = heading("", Size.BODY)
        self._scale.setWordWrap(True)
        self._changes = FunctionLines()
        self._who = heading(_("Who answered, then and now"), Size.BODY)
        headings = (_("Group"), _("Before"), _("After"))
        self.mix = WholeTable(headings, _("Who answered, then and now"))
        inner = column(
            self.head(),
            self._headline,
            FigureStrip(self.figure),
            self._scale,
            self._changes,
            self._who,
            self.mix,
            None,
            margin=Space.LARGE,
        )
        self.hold(inner)

    def show_line(self, waves: Waves, line: ComparisonLine) -> None:
        """Show the tool of a line and the numbers of its scale, of a heading those of its first."""
        # What draws the figures is imported when the first finding is shown.
        from huddle_app.method.findings.figure_names import figure_title

        scale = line.scale or line.tool.scales[0]
        key = FigureKey(FigureKind.CHANGE, str(line.tool.number))
        self._tool.setText(figure_title(key, waves.toolkit))
        self.figure.show_key(key, waves.before, waves.after)
        self._scale.setText(scale.title)
        self._said = change_sentences(waves, scale)
        self._changes.show_lines(self._said)
        lines = mix_lines(waves, scale)
        self.mix.show_rows([[TableCell(words) for words in each] for each in lines])

    def sentences(self) -> str:
        """What is said of the scale's changes."""
        return "\n".join(words for _function, words in self._said)
