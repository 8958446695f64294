"""Names in columns, each with what stands beside it: as few pages as can be, in the largest type for that."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from huddle_app.projector.canvas import SMALLEST, Align, Canvas, Style
from huddle_app.projector.scene import evenly
from huddle_app.screen.look import font
from huddle_app.screen.text import LEADING, laid_out

SIZES = (72.0, 64.0, 56.0, 50.0, 46.0, 42.0, 39.0, SMALLEST)
GAP_ACROSS, BETWEEN = 72.0, 0.6
"""Between two columns; between a name and what stands beside it, as a share of the type size."""
LEAD, HEADING_ROWS, MOST_ACROSS = 1.32, 2, 6
MOST_BESIDE = 0.5
"""Of a column's width, for what stands beside the names."""
ONE_LINE = 0.9
"""As many of the names have a line to themselves, as a share of them all; longer ones go on below."""


@dataclass(frozen=True)
class Line:
    """A name with what stands beside it: where to go, and the room of that in a quieter colour."""

    name: str
    place: str = ""
    room: str = ""

    def beside(self) -> str:
        """All that stands beside the name."""
        return " · ".join(filter(None, [self.place, self.room]))


@dataclass(frozen=True)
class Block:
    """Lines that belong together, under a heading of their own unless they are what it is all about."""

    lines: tuple[Line, ...]
    heading: str = ""


@dataclass(frozen=True)
class Column:
    """Some lines of a block, with the rows that each takes."""

    heading: str
    lines: tuple[Line, ...]
    rows: tuple[int, ...]


@dataclass(frozen=True)
class Setting:
    """A type size, how many columns stand side by side in it, their width, and that of what is beside names."""

    size: float
    across: int
    width: float
    beside: float

    @property
    def lead(self) -> float:
        """The height of a row."""
        return self.size * LEAD

    @property
    def room(self) -> float:
        """The width that a name has."""
        return self.width - (self.beside + self.size * BETWEEN if self.beside else 0.0)


@dataclass(frozen=True)
class SeatList:
    """The columns of every page, and how they are set."""

    setting: Setting
    pages: tuple[Sequence[Column], ...]


def seat_list(blocks: Sequence[Block], box: QRectF) -> SeatList:
    """The blocks in columns on pages: the largest type among those with the fewest pages."""
    lines = [line for block in blocks for line in block.lines]
    settings = [_setting(lines, box.width(), size) for size in SIZES]
    made = [_set(blocks, box.height(), setting) for setting in settings if setting]
    return min(made, key=lambda one: len(one.pages))


def paint_columns(canvas: Canvas, columns: Sequence[Column], setting: Setting) -> None:
    """Paint the columns of one page."""
    for n, column in enumerate(columns):
        left = canvas.body.left() + n * (setting.width + GAP_ACROSS)
        top = canvas.body.top()
        if column.heading:
            _paint_heading(canvas, QRectF(left, top, setting.width, setting.lead), column.heading)
            top += setting.lead * HEADING_ROWS
        for line, rows in zip(column.lines, column.rows, strict=True):
            box = QRectF(left, top, setting.width, rows * setting.lead)
            _paint_line(canvas, box, line, setting)
            top = box.bottom()


def _setting(lines: Sequence[Line], width: float, size: float) -> Setting | None:
    """The narrowest columns in which nearly all names stand in one line; None where none is so wide."""
    names = sorted(_wide(line.name, size) for line in lines)
    most = names[ceil(len(names) * ONE_LINE) - 1] if names else 0.0
    beside = max((_wide(line.beside(), size, 600) for line in lines), default=0.0)
    for across in range(MOST_ACROSS, 0, -1):
        column = (width + GAP_ACROSS) / across - GAP_ACROSS
        setting = Setting(size, across, column, min(beside, column * MOST_BESIDE))
        if setting.room >= most or (across == 1 and size == SMALLEST):
            return setting
    return None


def _set(blocks: Sequence[Block], height: float, setting: Setting) -> SeatList:
    rows = max(1, int(height / setting.lead))
    columns = [column for block in blocks for column in _columns(block, rows, setting)]
    return SeatList(setting, tuple(evenly(columns, setting.across)))


def _columns(block: Block, rows: int, setting: Setting) -> Iterator[Column]:
    """The lines of a block in columns of about the same height."""
    heights = [_rows(line, setting) for line in block.lines]
    room = max(1, rows - (HEADING_ROWS if block.heading else 0))
    each = sum(heights) / max(1, ceil(sum(heights) / room))
    start, taken = 0, 0
    for n, height in enumerate([*heights, room + 1]):
        if n > start and (taken >= each or taken + height > room):
            yield Column(block.heading, block.lines[start:n], tuple(heights[start:n]))
            start, taken = n, 0
        taken += height


def _rows(line: Line, setting: Setting) -> int:
    """The rows that a line takes: long names of people, teams and rooms go on below."""
    rooms = 0 if _in_one(line, setting) else 1
    beside = _wrapped(line.place, setting.beside, setting.size, 600) + rooms
    return max(beside, _wrapped(line.name, setting.room, setting.size))


def _wrapped(text: str, width: float, size: float, weight: int = 400) -> int:
    """The lines that a text is wrapped into."""
    if _wide(text, size, weight) <= width:
        return 1
    block = laid_out(QRectF(0, 0, width, 1e6), text, size, size, weight)
    return round(block.rect.height() / (size * LEADING))


def _in_one(line: Line, setting: Setting) -> bool:
    """Whether the room has a place beside the team."""
    return not line.room or _wide(line.beside(), setting.size, 600) <= setting.beside


def _wide(text: str, size: float, weight: int = 400) -> float:
    return QFontMetricsF(font(size, weight)).horizontalAdvance(text)


def _paint_heading(canvas: Canvas, box: QRectF, words: str) -> None:
    style = Style(box.height() / LEAD, canvas.palette.accent, 600)
    canvas.write(box, words, style)
    canvas.rule(box.bottom() + 4, box.left(), box.right())


def _paint_line(canvas: Canvas, box: QRectF, line: Line, setting: Setting) -> None:
    """Paint a name and where to go, on a thin line that leads the eye from one to the other."""
    palette, size = canvas.palette, setting.size
    text = box.adjusted(0, size * (LEAD - LEADING) / 2, 0, 0)
    text.setWidth(setting.room)
    canvas.fit(text, line.name, Style(size, palette.ink, align=Align.TOP_LEFT), size)
    canvas.rule(box.bottom(), box.left(), box.right())
    text = QRectF(box.right() - setting.beside, text.top(), setting.beside + 1, text.height())
    place = Style(size, palette.accent, 600, align=Align.TOP_LEFT)
    canvas.fit(text, line.place, place, size)
    _paint_room(canvas, text, line, setting)


def _paint_room(canvas: Canvas, box: QRectF, line: Line, setting: Setting) -> None:
    """Paint the room after the team, or where it is too long below it."""
    if _in_one(line, setting):
        words = f" · {line.room}" if line.room else ""
        left, rows = _wide(line.place, setting.size, 600), 0
    else:
        words, left = line.room, 0.0
        rows = _wrapped(line.place, setting.beside, setting.size, 600)
    box = QRectF(box.left() + left, box.top() + rows * setting.size * LEADING, box.width(), 0)
    box.setWidth(setting.beside - left + 1)
    box.setHeight(setting.size * LEADING)
    canvas.write(box, words, Style(setting.size, canvas.palette.soft))
