"""Find your table: everybody in alphabetical order with their table, for the door."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil
from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from huddle_app.figures.fonts import REGULAR, SEMIBOLD, drawable, fitted, width_of
from huddle_app.method.people import by_name
from huddle_app.method.progress import Report
from huddle_app.method.teams.rounds import Round
from huddle_app.paper.fitting import largest
from huddle_app.paper.round_data import RoundData
from huddle_app.paper.sheets import Sheet, ink, write_sheets
from huddle_app.paper.style import PAGE, PALETTE, PageSize
from huddle_app.texts import _

MARGIN, GAP, HEAD = 14 * mm, 10 * mm, 27 * mm
COLUMNS, ON_A_PAGE = 2, 44
SIZES = (22.0, 20.0, 18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0, 10.0)
SMALLER = (1.0, 0.9, 0.8, 0.7, 0.6)
"""Shares of the type size in which a name is tried."""
LEAD, BETWEEN, BEFORE, QUIETER = 1.5, 10.0, 0.5, 0.75
"""Shares of the type size, but for the points between a name and its place."""
MOST_BESIDE = 0.5
"""Of a column's width, for the place."""
ONE_LINE = 0.95
"""As many of the names have their full size, as a share of them all; longer ones are set smaller."""


@dataclass(frozen=True)
class Line:
    """A name, the table and its room."""

    name: str
    table: str
    room: str


@dataclass(frozen=True)
class Setting:
    """A type size, the width of a column, and the rows that a column has."""

    size: float
    width: float
    rows: int
    lead: float


def write_seat_list(
    data: RoundData, path: Path, progress: Report | None = None, page: PageSize = PAGE
) -> None:
    """Write the list of names and tables as PDF; `progress(done, total)` counts pages.

    HuddleError when the place cannot be written.
    """
    lines = seat_lines(data.round)
    running = data.running(_("Find your table"), page)
    write_sheets(path, running, _pages(data, lines, page), progress)


def seat_lines(made: Round) -> tuple[Line, ...]:
    """Everybody who has a seat, as one looks for them."""
    seats = sorted(
        ((person, team) for team in made.teams for person in team.members),
        key=lambda seat: by_name(seat[0]),
    )
    return tuple(
        Line(drawable(person.name).strip(), drawable(team.name), drawable(team.room).strip())
        for person, team in seats
    )


def _pages(data: RoundData, lines: Sequence[Line], page: PageSize) -> list[Sheet]:
    """As few pages as there must be, all with about as many names."""
    count = max(1, ceil(len(lines) / ON_A_PAGE))
    setting = _setting(lines, count, page)
    here = max(1, ceil(len(lines) / count))
    parts = [lines[n : n + here] for n in range(0, len(lines), here)] or [lines]
    return [
        partial(_page, data, part, setting, page, (n, len(parts)))
        for n, part in enumerate(parts, 1)
    ]


def _setting(lines: Sequence[Line], pages: int, page: PageSize) -> Setting:
    """The largest type in which the rows fit and most names are on one line, else the smallest."""
    width = (page[0] - 2 * MARGIN - GAP * (COLUMNS - 1)) / COLUMNS
    high = page[1] - 2 * MARGIN - HEAD
    rows = ceil(ceil(len(lines) / pages) / COLUMNS) or 1
    size = SIZES[-1]
    for size in SIZES:
        fits = [_width(line, size, width) <= width for line in lines]
        if rows * size * LEAD <= high and sum(fits) >= len(fits) * ONE_LINE:
            break
    return Setting(size, width, rows, min(high / rows, size * LEAD * 1.25))


def _width(line: Line, size: float, width: float) -> float:
    """What a line takes; a very long place is set smaller."""
    place = min(_place_width(line, size), width * MOST_BESIDE)
    return width_of(line.name, REGULAR, size) + BETWEEN + place


def _place_width(line: Line, size: float) -> float:
    room = width_of(line.room, REGULAR, size * QUIETER) + size * BEFORE if line.room else 0.0
    return room + width_of(line.table, SEMIBOLD, size)


def _page(
    data: RoundData,
    lines: Sequence[Line],
    setting: Setting,
    page: PageSize,
    which: tuple[int, int],
    canvas: Canvas,
) -> None:
    top = page[1] - MARGIN
    _head(canvas, data, page, which)
    for place, line in enumerate(lines):
        column, row = divmod(place, setting.rows)
        left = MARGIN + column * (setting.width + GAP)
        _row(canvas, line, setting, left, top - HEAD - row * setting.lead)


def _head(canvas: Canvas, data: RoundData, page: PageSize, which: tuple[int, int]) -> None:
    """What the list is for, which round it is, and which page."""
    top, right = page[1] - MARGIN, page[0] - MARGIN
    ink(canvas, PALETTE.ink, SEMIBOLD, 34)
    canvas.drawString(MARGIN, top - 32, _("Find your table"))
    ink(canvas, PALETTE.soft, REGULAR, 13)
    named = drawable(" · ".join(filter(None, [data.workshop.company, data.round.key.title()])))
    canvas.drawString(MARGIN, top - 52, fitted(named, REGULAR, 13, right - MARGIN - 60, 1)[0])
    if which[1] > 1:
        canvas.drawRightString(right, top - 52, f"{which[0]} / {which[1]}")
    canvas.setStrokeColor(HexColor(PALETTE.ink))
    canvas.setLineWidth(0.9)
    canvas.line(MARGIN, top - 62, right, top - 62)


def _row(canvas: Canvas, line: Line, setting: Setting, left: float, top: float) -> None:
    size, right = setting.size, left + setting.width
    base = top - (setting.lead + size * 0.7) / 2
    place = min(_place_width(line, size), setting.width * MOST_BESIDE)
    _name(canvas, line.name, size, setting.width - place - BETWEEN, (left, base))
    _place(canvas, line, size, (right, base), place)
    canvas.setStrokeColor(HexColor(PALETTE.line))
    canvas.setLineWidth(0.6)
    canvas.line(left, top - setting.lead, right, top - setting.lead)


def _name(canvas: Canvas, name: str, size: float, width: float, at: tuple[float, float]) -> None:
    """The name on one line; a very long one small, on two."""
    left, base = at
    smaller = [size * share for share in SMALLER]
    own, lines = largest(name, REGULAR, width, size * LEAD, smaller)
    ink(canvas, PALETTE.ink, REGULAR, own)
    up = (len(lines) - 1) * own * 0.5
    for row, line in enumerate(lines):
        canvas.drawString(left, base + up - row * own * 1.1, line)


def _place(canvas: Canvas, line: Line, size: float, at: tuple[float, float], width: float) -> None:
    """The table, bold, at the right; its room before it in a quieter type, or below where both are long."""
    right, base = at
    own = size * width / _place_width(line, size)
    if own < size * SMALLER[-2]:
        _stacked_place(canvas, line, size * SMALLER[-1], at, width)
        return
    ink(canvas, PALETTE.accent, SEMIBOLD, own)
    canvas.drawRightString(right, base, line.table)
    ink(canvas, PALETTE.soft, REGULAR, own * QUIETER)
    left = right - width_of(line.table, SEMIBOLD, own) - own * BEFORE
    canvas.drawRightString(left, base, line.room)


def _stacked_place(
    canvas: Canvas, line: Line, size: float, at: tuple[float, float], width: float
) -> None:
    right, base = at
    below = fitted(line.room, REGULAR, size * QUIETER, width, lines=1)
    up = size * 0.5 if below else 0.0
    for table in fitted(line.table, SEMIBOLD, size, width, lines=1):
        ink(canvas, PALETTE.accent, SEMIBOLD, size)
        canvas.drawRightString(right, base + up, table)
    for room in below:
        ink(canvas, PALETTE.soft, REGULAR, size * QUIETER)
        canvas.drawRightString(right, base + up - size, room)
