"""Table cards: a sheet folded once stands as a tent, with the team's number on both sides."""

from functools import partial
from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from huddle_app.figures.fonts import MEDIUM, REGULAR, SEMIBOLD, drawable, fitted
from huddle_app.method.progress import Report
from huddle_app.method.teams.rounds import Team
from huddle_app.paper.fitting import LEAD, largest
from huddle_app.paper.qr import draw_qr
from huddle_app.paper.round_data import Joining, RoundData, code_words, join_words
from huddle_app.paper.sheets import ink, write_sheets
from huddle_app.paper.style import PAGE, PALETTE, PageSize
from huddle_app.texts import _

MARGIN, CODE, GAP = 12 * mm, 52 * mm, 8 * mm
SIZES = range(340, 28, -4)
CAPITAL = 0.727
"""The height of a figure or capital letter in the typeface, as a share of its size."""


def write_table_cards(
    data: RoundData, path: Path, progress: Report | None = None, page: PageSize = PAGE
) -> None:
    """Write a tent card for each team as PDF, a page each; `progress(done, total)` counts them.

    HuddleError when the place cannot be written.
    """
    cards = [partial(_card, data, team, page) for team in data.round.teams]
    write_sheets(path, data.running(_("Table cards"), page), cards, progress)


def _card(data: RoundData, team: Team, page: PageSize, canvas: Canvas) -> None:
    """Both sides; the upper one upside down, so that both stand upright once it is folded."""
    width, height = page
    _side(canvas, data, team, width, height / 2)
    canvas.saveState()
    canvas.translate(width, height)
    canvas.rotate(180)
    _side(canvas, data, team, width, height / 2)
    canvas.restoreState()
    _fold(canvas, width, height / 2)


def _side(canvas: Canvas, data: RoundData, team: Team, width: float, height: float) -> None:
    joining = data.joining(team)
    beside = CODE + GAP if joining else 0.0
    left = width - 2 * MARGIN - beside
    top = _heading(canvas, team, left, height - MARGIN)
    foot = _foot(canvas, data, left)
    _name(canvas, drawable(team.name), left, foot, top)
    if joining:
        _way_in(canvas, joining, team, width - MARGIN - CODE, height)


def _heading(canvas: Canvas, team: Team, width: float, top: float) -> float:
    """“Table” above a number, and the room; gives the height at which it ends."""
    word = _("Table") if team.name.isdigit() else ""
    said = drawable(" · ".join(filter(None, [word, team.room.strip()])))
    if not said:
        return top
    size, lines = largest(said, MEDIUM, width, 30, range(24, 12, -1))
    ink(canvas, PALETTE.soft, MEDIUM, size)
    canvas.drawString(MARGIN, top - size, lines[0])
    return top - size * 1.5


def _foot(canvas: Canvas, data: RoundData, width: float) -> float:
    """Which round it is, small; gives the height at which it begins."""
    named = filter(None, [data.workshop.company, data.round.key.title()])
    [line] = fitted(drawable(" · ".join(named)), REGULAR, 9, width, lines=1)
    ink(canvas, PALETTE.soft, REGULAR, 9)
    canvas.drawString(MARGIN, MARGIN, line)
    return MARGIN + 18


def _name(canvas: Canvas, name: str, width: float, foot: float, top: float) -> None:
    """The number or name as large as it goes, in the middle of its place."""
    # A figure needs the height of a capital only, not that of a line.
    high = (top - foot) / (CAPITAL if name.isdigit() else 1) * (LEAD if name.isdigit() else 1)
    size, lines = largest(name, SEMIBOLD, width, high, SIZES)
    ink(canvas, PALETTE.ink, SEMIBOLD, size)
    block = size * CAPITAL + (len(lines) - 1) * size * LEAD
    baseline = (top + foot + block) / 2 - size * CAPITAL
    for line in lines:
        canvas.drawCentredString(MARGIN + width / 2, baseline, line)
        baseline -= size * LEAD


def _way_in(canvas: Canvas, joining: Joining, team: Team, left: float, height: float) -> None:
    """The code, what it is for, and what a person types without it."""
    below = 58.0
    foot = (height - CODE - below) / 2
    draw_qr(canvas, joining.code, left, foot + below, CODE)
    middle = left + CODE / 2
    words, address = drawable(join_words(team)), joining.address
    lines = (
        (words, SEMIBOLD, 17, PALETTE.ink, 40),
        (address, MEDIUM, 12, PALETTE.ink, 20),
        (code_words(joining), REGULAR, 12, PALETTE.soft, 4),
    )
    for text, font, most, colour, up in lines:
        size, [line, *_more] = largest(text, font, CODE, most, range(most, 7, -1))
        ink(canvas, colour, font, size)
        canvas.drawCentredString(middle, foot + up, line)


def _fold(canvas: Canvas, width: float, middle: float) -> None:
    canvas.setStrokeColor(HexColor(PALETTE.faint))
    canvas.setLineWidth(0.5)
    canvas.setDash(4, 4)
    canvas.line(0, middle, width, middle)
    canvas.setDash()
    ink(canvas, PALETTE.soft, REGULAR, 7)
    canvas.drawString(6 * mm, middle + 2.5, _("fold here"))
