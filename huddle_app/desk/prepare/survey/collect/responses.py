"""How many were asked and how many have answered, by function and level: never who."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from huddle_app.desk.parts.cells_model import Cells, Index, TableCell
from huddle_app.desk.parts.cells_table import CellsTable
from huddle_app.desk.prepare.survey.together import (
    count_words,
    functions_ink,
    functions_words,
    levels_words,
)
from huddle_app.desk.style import Space, palette_worn
from huddle_app.figures.palette import Palette
from huddle_app.method.listed import all_of
from huddle_app.method.survey.overview import OverviewLine, Responses
from huddle_app.method.words import function_name
from huddle_app.screen import look
from huddle_app.texts import _

_MOST_ROWS = 12
_ROW, _BESIDE = 28, 64
"""Pixels before the moderator's text scale: a row, and the percent to the left of a bar."""
_BAR = 5
_BAR_HEIGHT = 6


class ResponsesTable(CellsTable):
    """A line for each function, and below it its levels; as high as its lines."""

    def __init__(self) -> None:
        headings = ("", _("Asked"), _("In"), _("Complete"), _("In part"), _("Share in"))
        super().__init__(headings, _("Who has answered, in numbers"), stretch=_BAR)
        self.verticalHeader().setDefaultSectionSize(look.scaled(_ROW))
        self._bars = _Bars(self)
        self.setItemDelegate(self._bars)

    def show_lines(self, lines: Sequence[OverviewLine]) -> None:
        """Show these numbers."""
        palette = palette_worn()
        self._bars.shares = [_share(line.responses) for line in lines]
        self.show_rows([_cells(line, palette) for line in lines])
        rows = min(len(lines), _MOST_ROWS) * look.scaled(_ROW)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + Space.HAIR)


class _Bars(QStyledItemDelegate):
    """A quiet bar beside the share in percent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.shares: list[float | None] = []

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Say in a tip what a share over 100 % may come from."""
        if event.type() is QEvent.Type.ToolTip and _is_over(self.shares[index.row()]):
            words = _("More than were asked: is somebody in twice?")
            QToolTip.showText(event.globalPos(), words, view)
            return True
        return super().helpEvent(event, view, option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the percent as any cell, and the bar to its right, unless it is more than all."""
        super().paint(painter, option, index)
        share = self.shares[index.row()]
        if share is None or _is_over(share) or index.column() != _BAR:
            return
        palette = palette_worn()
        rect = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]
        left = rect.left() + look.scaled(_BESIDE)
        width = max(rect.right() - left - Space.LARGE, 0)
        bar = QRectF(left, rect.center().y() - _BAR_HEIGHT / 2, width, _BAR_HEIGHT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, part in ((palette.line, 1.0), (palette.accent, share)):
            painter.setBrush(QColor(colour))
            filled = QRectF(bar.topLeft(), bar.size())
            filled.setWidth(bar.width() * part)
            painter.drawRoundedRect(filled, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
        painter.restore()


def _cells(line: OverviewLine, palette: Palette) -> Cells:
    numbers, whole = line.responses, not line.levels
    share = _share(numbers)
    asked = "–" if numbers.invited is None else count_words(numbers.invited)
    counts = (numbers.came_in, numbers.complete, numbers.partial)
    told = (asked, *map(count_words, counts), _share_words(share))
    ink = functions_ink(line.functions, palette) if whole else palette.soft
    over = palette.amber_ink if _is_over(share) else ""
    return (
        TableCell(_who(line), ink, strong=whole),
        *(TableCell(text, over, strong=whole) for text in told),
    )


def _share_words(share: float | None) -> str:
    if share is None:
        return ""
    if _is_over(share):
        return _("more than were asked")
    return _("{n}\u00a0%").format(n=round(100 * share))


def _who(line: OverviewLine) -> str:
    if not line.levels:
        return functions_words(line.functions)
    return f"      {levels_words(line.levels)}"


def over_words(lines: Sequence[OverviewLine]) -> str:
    """What is said where more answers are in than people were asked; empty where nowhere."""
    over = (f for line in lines if _is_over(_share(line.responses)) for f in line.functions)
    if functions := [function_name(function) for function in dict.fromkeys(over)]:
        words = _(
            "More answers are in from {functions} than people were asked: is somebody in twice, or were"
            " more people asked?"
        )
        return words.format(functions=all_of(functions))
    return ""


def sign_words(lines: Sequence[OverviewLine], threshold: int) -> str:
    """What “too few” and “–” in the table mean; empty where neither stands there."""
    said: list[str] = []
    if any(line.responses.came_in is None for line in lines):
        words = _(
            "“Too few”: of fewer than {n} people Huddle does not tell how many have answered, so that"
            " nobody is singled out."
        )
        said.append(words.format(n=threshold))
    unsaid = [line for line in lines if line.responses.invited is None]
    functions = {function for line in unsaid if not line.levels for function in line.functions}
    if functions:
        words = _(
            "“–”: nobody said how many were asked. Put people on the list, or say it under"
            " “Who was asked…”."
        )
        said.append(words)
    if not functions.issuperset(function for line in unsaid for function in line.functions):
        words = _(
            "“–” beside a level: it is not known how many of it were asked. Give everybody on the list a"
            " level, or say the numbers level by level under “Who was asked…”."
        )
        said.append(words)
    return " ".join(said)


def _is_over(share: float | None) -> bool:
    return share is not None and share > 1


def _share(numbers: Responses) -> float | None:
    if numbers.came_in is None or not numbers.invited:
        return None
    return numbers.came_in / numbers.invited
