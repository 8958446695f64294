"""The gaps between sales and marketing, widest first: a bar from zero to the side that rates higher."""

from dataclasses import dataclass
from math import ceil, floor

from reportlab.graphics.shapes import Drawing, Group

from huddle_app.figures import fonts, marks
from huddle_app.figures.cell_words import interval_words, people
from huddle_app.figures.figure import Asked, Sketch, Spot
from huddle_app.figures.finding_words import absence, legend_of, said_of
from huddle_app.figures.gaps_headline import ranked, seems_off
from huddle_app.figures.palette import Palette, mixed
from huddle_app.figures.sheet import Contents, Entry, Place, Row, Sheet, sheet_for
from huddle_app.figures.sheet_parts import BASE, foot, instead, legend, row_spot, titles, whisker
from huddle_app.method.findings.measures import before_rounding, shown_difference
from huddle_app.method.findings.model import Interval, ScaleFinding
from huddle_app.method.findings.rounding import (
    DIFFERENCE_PLACES,
    as_shown,
    rounded_once,
    shown_signed,
)
from huddle_app.method.findings.words import capital, mean_words
from huddle_app.method.words import SIDES, Function, function_name
from huddle_app.texts import _, ngettext

# In units of the type size: the words above, the points below, the lowest bar, and what is kept free for a
# value beside a bar.
ABOVE, UNDER, BAR, VALUE = 1.9, 1.4, 0.72, 3.5
EDGE = 0.7
"""How far the number of a point keeps from the edges, in units of the type size."""
LEAST = 2.0
"""Points that either side reaches at least, so that a narrow gap looks narrow."""
BAR_SHARE = 0.22
"""A bar's share of its row, where that is more."""


@dataclass(frozen=True)
class _Plot:
    """Gaps across the plot: `zero` in its middle, `unit` points for one rating."""

    zero: float
    unit: float

    def x(self, gap: float) -> float:
        return self.zero + gap * self.unit


def contents(asked: Asked) -> Contents:
    """What has to find a place."""
    return _contents(asked, len(ranked(asked)))


def draw(asked: Asked) -> Sketch:
    """The figure."""
    sheet = sheet_for(contents(asked), asked)
    findings = ranked(asked)[: len(sheet.places)]
    plot, palette = _plot(sheet, findings), asked.palette
    drawing = Drawing(asked.width, asked.height)
    drawing.add(_ground(sheet, plot, palette))
    drawing.add(titles(sheet, palette))
    drawing.add(foot(sheet, palette))
    spots: list[Spot] = []
    for place, finding in zip(sheet.places, findings, strict=True):
        drawing.add(_row(sheet, place, plot, finding, asked))
        spots.append(row_spot(sheet, place, _told(asked, finding)))
    return Sketch(drawing, tuple(spots))


def _contents(asked: Asked, count: int) -> Contents:
    findings = ranked(asked)
    scales = [finding.scale for finding in findings]
    entries = [entry for entry in legend_of(asked.findings, scales) if entry[0] in SIDES]
    notes = [_("bars: sales minus marketing, in points of the scale")]
    if any(_interval(finding) for finding in findings[:count]):
        notes.append(_("thin lines: 95 % sure"))
    if seems_off(asked):
        notes.append(before_rounding())
    if count < len(findings):
        words = ngettext("the widest {n} of {all}", "the widest {n} of {all}", count)
        notes.append(words.format(n=count, all=len(findings)))
    return Contents(
        rows=tuple(Row(finding.scale.title) for finding in findings[:count]),
        foot=(*legend(tuple(entries), asked.palette), *(Entry(words) for words in notes)),
        above=ABOVE,
        under=UNDER,
        plot=20,
        shorter=(lambda: _contents(asked, count - 1)) if count > 3 else None,
    )


def _mean(finding: ScaleFinding, function: Function) -> float:
    score = finding.score(function)
    return score.mean if score else 0.0


def _interval(finding: ScaleFinding) -> Interval | None:
    return finding.difference.interval if finding.difference else None


def _ends(finding: ScaleFinding) -> tuple[float, float]:
    """The lowest and the highest that is drawn of a row."""
    interval = _interval(finding)
    ends = [0.0, finding.gap or 0.0, *((interval.low, interval.high) if interval else ())]
    return min(ends), max(ends)


def _plot(sheet: Sheet, findings: list[ScaleFinding]) -> _Plot:
    """As wide as the gaps on either side; a side without any keeps room for its name."""
    ends = [_ends(finding) for finding in findings]
    below, above = max(-low for low, _high in ends), max(high for _low, high in ends)
    below, above = max(below, 0.7 * above, LEAST), max(above, 0.7 * below, LEAST)
    unit = (sheet.width - sheet.left - 2 * VALUE * sheet.size) / (below + above)
    return _Plot(sheet.left + VALUE * sheet.size + below * unit, unit)


def _ground(sheet: Sheet, plot: _Plot, palette: Palette) -> Group:
    """One neutral ground, the points across it, the line of no gap, and above it which side rates higher."""
    group, size = Group(), sheet.size
    group.add(
        marks.box(
            sheet.left,
            sheet.bottom,
            sheet.width - sheet.left,
            sheet.top - sheet.bottom,
            palette.scale,
        )
    )
    group.add(marks.line(plot.zero, sheet.bottom, plot.zero, sheet.top, palette.soft, 0.08 * size))
    group.add(_points(sheet, plot, palette))
    for function, words in _heads(sheet, plot).items():
        group.add(_side(sheet, plot, function, words, palette))
    return group


def _points(sheet: Sheet, plot: _Plot, palette: Palette) -> Group:
    """A line at each whole point whose number has room under it on the ground."""
    group, size = Group(), sheet.size
    font, y = (fonts.REGULAR, sheet.small), sheet.bottom - 1.15 * size
    lowest = ceil((sheet.left + EDGE * size - plot.zero) / plot.unit)
    highest = floor((sheet.width - EDGE * size - plot.zero) / plot.unit)
    for points in range(lowest, highest + 1):
        x, words = plot.x(points), shown_signed(points, 0)
        if points:
            group.add(marks.line(x, sheet.bottom, x, sheet.top, palette.paper, 0.08 * size))
        group.add(marks.text(x, y, words, font, palette.soft, "middle"))
    return group


def _heads(sheet: Sheet, plot: _Plot) -> dict[Function, str]:
    """What stands above each side; where one of them has not the room both are the name alone."""
    long = _("{function} rates higher")
    heads = {side: long.format(function=function_name(side)) for side in SIDES}
    fit = (
        fonts.width_of(words, fonts.REGULAR, sheet.small) <= _room(sheet, plot, side)
        for side, words in heads.items()
    )
    return heads if all(fit) else {side: function_name(side) for side in SIDES}


def _room(sheet: Sheet, plot: _Plot, side: Function) -> float:
    """How wide the words above a side may be."""
    return (sheet.width - plot.zero if _is_right(side) else plot.zero) - 2 * sheet.size


def _is_right(side: Function) -> bool:
    return side is Function.SALES


def _side(sheet: Sheet, plot: _Plot, side: Function, words: str, palette: Palette) -> Group:
    size, way = sheet.size, 1 if _is_right(side) else -1
    y, mark = sheet.top + 0.6 * size, plot.zero + way * 0.9 * size
    font, x = (fonts.REGULAR, sheet.small), plot.zero + way * 1.7 * size
    anchor = "start" if way > 0 else "end"
    return Group(
        marks.mark(side, mark, y + BASE * sheet.small, 0.42 * size, palette),
        marks.text(x, y, words, font, palette.label(side), anchor),
    )


def _row(sheet: Sheet, place: Place, plot: _Plot, finding: ScaleFinding, asked: Asked) -> Group:
    palette, size, gap = asked.palette, sheet.size, finding.gap
    if gap is None:
        return instead(sheet, place, _missing(finding), palette)
    higher = Function.SALES if gap > 0 else Function.MARKETING
    end, y, thick = plot.x(gap), place.middle, max(BAR * size, BAR_SHARE * place.height)
    left = min(plot.zero, end)
    colour = mixed(palette.function(higher), palette.paper, 0.45)
    group = Group(marks.box(left, y - thick / 2, abs(end - plot.zero), thick, colour))
    if interval := _interval(finding):
        ends = plot.x(interval.low), plot.x(interval.high)
        group.add(whisker(*ends, y, size, palette.ink, ends))
    group.add(_end(higher if rounded_once(gap, DIFFERENCE_PLACES) else None, end, y, size, palette))
    group.add(_value(sheet, plot, finding, y, asked))
    return group


def _end(higher: Function | None, x: float, y: float, size: float, palette: Palette) -> Group:
    """The mark of the side that rates higher; a stroke where as shown none does."""
    if higher:
        return marks.mark(higher, x, y, 0.4 * size, palette)
    return Group(marks.line(x, y - 0.4 * size, x, y + 0.4 * size, palette.ink, 0.16 * size))


def _value(sheet: Sheet, plot: _Plot, finding: ScaleFinding, y: float, asked: Asked) -> Group:
    """How wide the gap is, beyond everything that is drawn of it."""
    gap, interval = finding.gap or 0.0, _interval(finding)
    way = 1 if gap > 0 else -1
    ends = [gap, *((interval.low, interval.high) if interval else ())]
    x = plot.x(max(ends) if way > 0 else min(ends)) + way * 0.75 * sheet.size
    font, anchor = (fonts.SEMIBOLD, sheet.value), "start" if way > 0 else "end"
    base = y - BASE * sheet.value
    return Group(marks.text(x, base, shown_difference(gap), font, asked.palette.ink, anchor))


def _missing(finding: ScaleFinding) -> str:
    """Which side cannot be shown, and why."""
    cells = {side: finding.by_function.get(side) for side in SIDES}
    silent = {side: absence(cell) for side, cell in cells.items() if not finding.score(side)}
    if len(set(silent.values())) == 1 and len(silent) == 2:
        return next(iter(silent.values()))
    return ", ".join(said_of(side, words) for side, words in silent.items())


def _told(asked: Asked, finding: ScaleFinding) -> str:
    """The row for those who point at it."""
    title, gap = finding.scale.title, finding.gap
    if gap is None:
        return _("{scale}: {words}").format(scale=title, words=_missing(finding))
    sizes = {side: score.n for side in SIDES if (score := finding.score(side))}
    means = _("sales {sales} ({n}), marketing {marketing} ({m})").format(
        sales=mean_words(asked.toolkit, _mean(finding, Function.SALES), *finding.sides),
        marketing=mean_words(asked.toolkit, _mean(finding, Function.MARKETING), *finding.sides),
        n=people(sizes[Function.SALES]),
        m=people(sizes[Function.MARKETING]),
    )
    apart = _("gap {gap}").format(gap=shown_difference(gap))
    effect = finding.difference and finding.difference.size
    size = (
        _("in standard deviations {g}").format(g=as_shown(effect, 2)) if effect is not None else ""
    )
    figures = ", ".join(filter(None, [apart, interval_words(_interval(finding)), means, size]))
    return _("{scale}: {words}").format(scale=capital(title), words=figures)
