"""How far people of one function differ: centred bars of how many score 1–2–3, 4, and 5–6–7."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, Group

from huddle_app.figures import fonts, marks
from huddle_app.figures.cell_words import function_and_level, people, told
from huddle_app.figures.figure import Asked, Sketch, Spot
from huddle_app.figures.finding_words import absence, expected, row_title, said_of
from huddle_app.figures.lanes import (
    PITCH,
    Lane,
    lane_label,
    lane_spot,
    lanes_in,
    plot_left,
    separators,
)
from huddle_app.figures.palette import Palette, contrast, mixed
from huddle_app.figures.scale_ends import halves, short_halves
from huddle_app.figures.sheet import SLACK, Contents, Entry, Row, Sheet, sheet_for
from huddle_app.figures.sheet_parts import BASE, foot, titles
from huddle_app.method.findings.model import Cell, Score
from huddle_app.method.findings.rounding import percent
from huddle_app.method.findings.words import capital, scale_name
from huddle_app.method.toolkit import HIGHEST, LOWEST, Scale, Toolkit
from huddle_app.method.words import ANSWERING, Function, function_name
from huddle_app.texts import _

# In units of the type size: the words above, their space from the middle, and that before a share beside a bar.
ABOVE, HEAD_GAP, SHARE_GAP = 1.7, 1.1, 0.45
BAR, WIDEST = 0.8, 5.0
"""A bar's share of its lane, and how high a lane may be in units of the type size: bars use the height there is."""
LEAST = 0.7
"""What bars keep of the width they could have beside the words above them, which are shorter then."""
MIDDLE = 3
"""The place of the rating in the middle, counted from 0."""
# How much of the function's colour is taken out of the part for each rating; the middle is neutral.
FADED = (0.1, 0.4, 0.65, 1.0, 0.65, 0.4, 0.1)
Bars = tuple[tuple[Function, Cell | None], ...]


@dataclass(frozen=True)
class _Plot:
    """Shares across the plot: the middle of the scale at `zero`, `unit` points for everybody."""

    left: float
    zero: float
    unit: float


def contents(asked: Asked) -> Contents:
    """What has to find a place."""
    rows = [
        Row(row_title(asked.findings, scale), PITCH * max(1, len(_bars(asked, scale))))
        for scale in asked.scales
    ]
    note = _(
        "people by their own average, rounded; how many in the bars where it fits, their share beside"
    )
    notes = [note, *_silence(asked)]
    entries = tuple(Entry(words) for words in notes)
    return Contents(
        tuple(rows), entries, above=ABOVE, plot=24, titles=(0.26, 0.32, 0.42), snug=True
    )


def draw(asked: Asked) -> Sketch:
    """The figure."""
    sheet = sheet_for(contents(asked), asked)
    plot, palette = _plot(sheet, asked), asked.palette
    drawing = Drawing(asked.width, asked.height)
    drawing.add(titles(sheet, palette))
    drawing.add(foot(sheet, palette))
    drawing.add(_heads(sheet, plot, asked.toolkit, palette))
    drawing.add(separators(sheet, palette))
    spots: list[Spot] = []
    for place, scale in zip(sheet.places, asked.scales, strict=True):
        bars = _bars(asked, scale)
        for lane, (function, cell) in zip(
            lanes_in(sheet, place, len(bars), WIDEST), bars, strict=True
        ):
            drawing.add(_bar(sheet, plot, lane, (function, cell), palette))
            spots.append(lane_spot(sheet, lane, _told(asked, scale, function, cell)))
    return Sketch(drawing, tuple(spots))


def said(asked: Asked) -> str:
    """Where most people stand on one side, else in the middle; empty where no spread is shown."""
    shown = [
        (scale, function, cell)
        for scale in asked.scales
        for function, cell in _bars(asked, scale)
        if isinstance(cell, Score) and cell.spread and function is not Function.LEADERSHIP
    ]
    if not shown:
        return ""
    aside = [one for one in shown if max(_sides(one[2])) >= one[2].spread[MIDDLE]]
    if aside:
        scale, function, score = max(aside, key=lambda one: max(_sides(one[2])) / one[2].n)
    else:
        scale, function, score = max(shown, key=lambda one: one[2].spread[MIDDLE] / one[2].n)
    words, count = _most(score)
    return words.format(
        lowest=LOWEST,
        under=LOWEST + MIDDLE - 1,
        middle=LOWEST + MIDDLE,
        over=LOWEST + MIDDLE + 1,
        highest=HIGHEST,
        n=count,
        all=score.n,
        function=function_name(function),
        scale=scale_name(scale),
    )


def _most(score: Score) -> tuple[str, int]:
    """The sentence about the largest part of a bar, a side or the middle, and how many that are."""
    (low, high), middle = _sides(score), score.spread[MIDDLE]
    if middle > max(low, high):
        words = _("Rounded, {n} of {all} people in {function} score “{scale}” at {middle}.")
        return words, middle
    if low >= high:
        words = _(
            "Rounded, {n} of {all} people in {function} score “{scale}” at {lowest} to {under}."
        )
        return words, low
    words = _("Rounded, {n} of {all} people in {function} score “{scale}” at {over} to {highest}.")
    return words, high


def _bars(asked: Asked, scale: Scale) -> Bars:
    """The lanes of a scale; a function of which nothing is shown has none, unless nothing else stood there."""
    every = tuple(expected(asked.findings, scale))
    seen = _seen(asked)
    return tuple(bar for bar in every if bar[0] in seen) or every


def _seen(asked: Asked) -> set[Function]:
    """The functions of which something is shown."""
    found = [asked.findings.scales[scale.key] for scale in asked.scales]
    return {function for function in ANSWERING if any(each.score(function) for each in found)}


def _silence(asked: Asked) -> list[str]:
    """Why a function has no lane at all."""
    shown = {function for scale in asked.scales for function, _cell in _bars(asked, scale)}
    cells: dict[Function, list[Cell | None]] = {}
    for scale in asked.scales:
        for function, cell in expected(asked.findings, scale):
            cells.setdefault(function, []).append(cell)
    return [
        said_of(function, absence(next(filter(None, each), None)))
        for function, each in cells.items()
        if function not in shown
    ]


def _sides(score: Score) -> tuple[int, int]:
    """How many lie under the middle, and over it, by their own average as it is rounded."""
    return sum(score.spread[:MIDDLE]), sum(score.spread[MIDDLE + 1 :])


def _plot(sheet: Sheet, asked: Asked) -> _Plot:
    """As wide as the longest bars on either side allow, with the words above on the right of the middle."""
    all_bars = [bar for scale in asked.scales for bar in _bars(asked, scale)]
    labels = plot_left(sheet, (_label(*bar) for bar in all_bars))
    share = fonts.width_of(_share(1, 1), fonts.SEMIBOLD, sheet.small) + 2 * SHARE_GAP * sheet.size
    scores = [cell for _f, cell in all_bars if isinstance(cell, Score) and cell.spread]
    lows = max((_reach(score)[0] for score in scores), default=0.5)
    highs = max((_reach(score)[1] for score in scores), default=0.5)
    left, right = labels + share, sheet.width - share
    widest = (right - left) / (lows + highs)
    free = [sheet.width - words - left for words in _words_above(sheet, asked)]
    units = [min(widest, room / lows) if lows else widest for room in free]
    unit = next((each for each in units if each >= LEAST * widest), LEAST * widest)
    return _Plot(labels, left + lows * unit, unit)


def _words_above(sheet: Sheet, asked: Asked) -> list[float]:
    """What the words above the bars need on the right of the middle: all of them, and the shorter ones."""
    ends = [halves(asked.toolkit), short_halves(asked.toolkit)]
    widths = [fonts.width_of(high, fonts.REGULAR, sheet.small) for _low, high in ends]
    return [(HEAD_GAP + SLACK) * sheet.size + width for width in widths]


def _reach(score: Score) -> tuple[float, float]:
    """The shares of a bar left and right of the middle."""
    (low, high), middle = _sides(score), score.spread[MIDDLE]
    return (low + middle / 2) / score.n, (high + middle / 2) / score.n


def _label(function: Function, cell: Cell | None) -> str:
    name = function_name(function)
    return f"{name} {people(cell.n)}" if isinstance(cell, Score) else name


def _heads(sheet: Sheet, plot: _Plot, toolkit: Toolkit, palette: Palette) -> Group:
    group, font = Group(), (fonts.REGULAR, sheet.small)
    y, gap = sheet.top + 0.55 * sheet.size, HEAD_GAP * sheet.size
    group.add(marks.text(plot.zero, y, "4", font, palette.soft, "middle"))
    left, right = plot.zero - gap, plot.zero + gap
    low, high = halves(toolkit)
    if fonts.width_of(high, *font) > sheet.width - right:
        low, high = short_halves(toolkit)
    [low] = fonts.fitted(low, *font, left, lines=1)
    [high] = fonts.fitted(high, *font, sheet.width - right, lines=1)
    group.add(marks.text(left, y, low, font, palette.soft, "end"))
    group.add(marks.text(right, y, high, font, palette.soft))
    return group


def _bar(
    sheet: Sheet, plot: _Plot, lane: Lane, bar: tuple[Function, Cell | None], palette: Palette
) -> Group:
    (function, cell), font = bar, (fonts.REGULAR, sheet.small)
    base = lane.middle - BASE * sheet.small
    group = Group(lane_label(sheet, lane.middle, function, _label(function, cell), palette))
    if isinstance(cell, Score) and cell.spread:
        group.add(_parts(sheet, plot, lane, cell, _tones(function, palette)))
        group.add(_shares(sheet, plot, base, cell, palette))
        return group
    words = _("spread not known") if isinstance(cell, Score) else absence(cell)
    group.add(marks.text(plot.left, base, words, font, palette.soft))
    return group


def _tones(function: Function, palette: Palette) -> list[str]:
    colour = palette.function(function)
    tones = [mixed(colour, palette.paper, share) for share in FADED]
    tones[MIDDLE] = palette.scale
    return tones


def _parts(sheet: Sheet, plot: _Plot, lane: Lane, score: Score, tones: Sequence[str]) -> Group:
    """The parts of a bar from 1 to 7, with how many people where that fits."""
    group, y, thick = Group(), lane.middle, BAR * lane.height
    font = (fonts.REGULAR, sheet.small)
    x = plot.zero - _reach(score)[0] * plot.unit
    for count, tone in zip(score.spread, tones, strict=True):
        width = count / score.n * plot.unit
        if count:
            part = marks.box(x, y - thick / 2, width, thick, tone)
            part.strokeColor, part.strokeWidth = marks.colour_of(tones[-1]), 0.05 * sheet.size
            group.add(part)
        if count and fonts.width_of(str(count), *font) + 0.2 * sheet.size <= width:
            ink = max(("#ffffff", "#111111"), key=lambda c: contrast(c, tone))
            base = y - BASE * sheet.small
            group.add(marks.text(x + width / 2, base, str(count), font, ink, "middle"))
        x += width
    return group


def _shares(sheet: Sheet, plot: _Plot, base: float, score: Score, palette: Palette) -> Group:
    """What share lies on either side, at the ends of the bar."""
    group, gap, font = Group(), SHARE_GAP * sheet.size, (fonts.SEMIBOLD, sheet.small)
    (low, high), (left, right) = _sides(score), _reach(score)
    lower, upper = plot.zero - left * plot.unit - gap, plot.zero + right * plot.unit + gap
    ink = palette.ink
    group.add(marks.text(lower, base, _share(low, score.n), font, ink, "end"))
    group.add(marks.text(upper, base, _share(high, score.n), font, ink))
    return group


def _share(count: int, n: int) -> str:
    return _("{n}\u00a0%").format(n=percent(count / n))


def _told(asked: Asked, scale: Scale, function: Function, cell: Cell | None) -> str:
    sides = asked.findings.scales[scale.key].sides
    words = told(asked.toolkit, scale, function_and_level(function), cell, sides)
    if not isinstance(cell, Score) or not cell.spread:
        return capital(words)
    counts = ", ".join(f"{rating}: {count}" for rating, count in enumerate(cell.spread, LOWEST))
    return capital(_("{words}; people at {counts}").format(words=words, counts=counts))
