"""The figure of a finding: a row per scale on the bands from 1 to 7, a mark and its value per function."""

from collections.abc import Sequence

from reportlab.graphics.shapes import Drawing, Group

from huddle_app.figures import fonts, marks
from huddle_app.figures.finding_layout import (
    FOOT_LINE,
    GAP,
    TYPE_SHARE,
    Layout,
    layout,
    lifts,
    spread,
)
from huddle_app.figures.finding_words import FindingRow, number
from huddle_app.figures.headline import SIDES, claim
from huddle_app.figures.palette import Palette
from huddle_app.method.findings import Findings
from huddle_app.method.toolkit import Scale
from huddle_app.method.words import Band, band_name
from huddle_app.texts import _

# In units of the type size: how far the names of the bands stand below the plot, and a divider's width.
CAPTION, DIVIDER = 1.25, 0.04


def finding_drawing(  # noqa: PLR0913 - what is shown, and how it is drawn
    findings: Findings,
    tool_scales: Sequence[Scale],
    *,
    width: float,
    height: float,
    palette: Palette,
    positions: bool,
    smallest: float = 0.0,
    share: float = TYPE_SHARE,
) -> Drawing:
    """The figure of the scales, in points; `positions` takes away the bands' colours (tool 1).

    No type is under `smallest` where the height allows it, or over the `share`th part of the width.
    """
    fonts.register()
    plan = layout(findings, tool_scales, width, height, smallest, share)
    drawing = Drawing(width, height)
    drawing.add(_ground(plan, palette, positions=positions))
    for place, row in enumerate(plan.rows):
        drawing.add(_row(plan, row, plan.middle_of(place), palette))
    drawing.add(_foot(plan, palette))
    return drawing


def _ground(plan: Layout, palette: Palette, *, positions: bool) -> Group:
    """The three bands and their names; positions have one neutral ground with thin dividers."""
    group, edges = Group(), plan.edges()
    for band, left, right in zip(Band, edges, edges[1:], strict=False):
        colour = palette.scale if positions else palette.band(band)
        group.add(marks.box(left, plan.bottom, right - left, plan.height - plan.bottom, colour))
        group.add(_band_caption(plan, band, (left, right), palette, positions=positions))
    if positions:
        group.add(_dividers(plan, palette))
        font, words = (fonts.REGULAR, plan.small), _("claim to control")
        y = plan.bottom - CAPTION * plan.size
        group.add(marks.text(plan.titles_end, y, words, font, palette.soft, "end"))
    return group


def _dividers(plan: Layout, palette: Palette) -> Group:
    """A line, about a pixel wide, where one position ends and the next begins."""
    width = DIVIDER * plan.size
    return Group(
        *(
            marks.line(x, plan.bottom, x, plan.height, palette.faint, width)
            for x in plan.edges()[1:-1]
        )
    )


def _band_caption(
    plan: Layout, band: Band, span: tuple[float, float], palette: Palette, *, positions: bool
) -> Group:
    font = (fonts.REGULAR, plan.small)
    short, long = _band_words(plan, band, positions=positions)
    words = long if fonts.width_of(long, *font) < span[1] - span[0] else short
    y = plan.bottom - CAPTION * plan.size
    return Group(marks.text(sum(span) / 2, y, words, font, palette.soft, "middle"))


def _band_words(plan: Layout, band: Band, *, positions: bool) -> tuple[str, str]:
    """The band's name, and with it what bounds it; of a position only how much is claimed."""
    if positions:
        return claim(band), claim(band)
    low, high = f"{plan.toolkit.low_below:g}", f"{plan.toolkit.high_above:g}"
    bounds = {
        Band.LOW: _("below {low}").format(low=low),
        Band.MIDDLE: f"{low}–{high}",
        Band.HIGH: _("above {high}").format(high=high),
    }[band]
    return band_name(band), f"{band_name(band)}, {bounds}"


def _row(plan: Layout, row: FindingRow, y: float, palette: Palette) -> Group:
    group = Group(_row_title(plan, row, y, palette))
    if row.points:
        group.add(_connection(plan, row, y, palette))
        group.add(_marks(plan, row, y, palette))
        group.add(_values(plan, row, y, palette))
    else:
        font = (fonts.REGULAR, plan.size)
        middle = plan.left + plan.plot_width / 2
        group.add(
            marks.text(middle, y - 0.35 * plan.size, row.remarks[0], font, palette.ink, "middle")
        )
    return group


def _row_title(plan: Layout, row: FindingRow, y: float, palette: Palette) -> Group:
    """The scale's title in up to two lines, and under it what is said in place of a missing mark."""
    size, right = plan.size, plan.titles_end
    titles = fonts.fitted(row.title, fonts.REGULAR, size, right)
    remarks = [
        words
        for text in row.beside()
        for words in fonts.fitted(text, fonts.REGULAR, plan.small, right)
    ]
    lines = [(text, (fonts.REGULAR, size), palette.ink) for text in titles]
    lines += [(text, (fonts.REGULAR, plan.small), palette.soft) for text in remarks]
    group, lead = Group(), 1.2 * size
    top = y + (len(lines) - 1) * lead / 2 - 0.35 * size
    for place, (words, font, colour) in enumerate(lines):
        group.add(marks.text(right, top - place * lead, words, font, colour, "end"))
    return group


def _connection(plan: Layout, row: FindingRow, y: float, palette: Palette) -> Group:
    """The line between sales and marketing: the gap."""
    ends = [plan.x(mean) for function, mean in row.points if function in SIDES]
    if len(ends) < 2:
        return Group()
    return Group(marks.line(ends[0], y, ends[1], y, palette.faint, plan.size * 0.16))


def _marks(plan: Layout, row: FindingRow, y: float, palette: Palette) -> Group:
    group, places = Group(), [plan.x(mean) for _function, mean in row.points]
    lifted = zip(row.points, places, lifts(places, plan.radius), strict=True)
    for (function, _mean), x, lift in lifted:
        group.add(marks.mark(function, x, y + lift, plan.radius, palette))
    return group


def _values(plan: Layout, row: FindingRow, y: float, palette: Palette) -> Group:
    """Each mean above its mark, moved sideways where two would touch."""
    font, group = (fonts.SEMIBOLD, plan.value), Group()
    marked = [plan.x(mean) for _function, mean in row.points]
    above = y + max(lifts(marked, plan.radius)) + plan.radius + GAP * plan.size
    words = [number(plan.toolkit, mean) for _function, mean in row.points]
    widths = [fonts.width_of(text, *font) for text in words]
    places = spread(marked, widths, GAP * plan.size, plan.width)
    for (function, _mean), text, x in zip(row.points, words, places, strict=True):
        group.add(marks.text(x, above, text, font, palette.label(function), "middle"))
    return group


def _foot(plan: Layout, palette: Palette) -> Group:
    """Who answered, and what the numbers are."""
    size, y, group = plan.size, plan.bottom - 3.6 * plan.size, Group()
    font = (fonts.REGULAR, plan.small)
    if plan.note_beside:
        group.add(marks.text(plan.width, y, plan.note, font, palette.soft, "end"))
    for line in plan.legend:
        x = 0.0
        for function, words in line:
            group.add(marks.mark(function, x + 0.5 * size, y + 0.3 * size, 0.42 * size, palette))
            group.add(marks.text(x + 1.3 * size, y, words, font, palette.label(function)))
            x += fonts.width_of(words, *font) + 2.55 * size
        y -= FOOT_LINE * size
    if not plan.note_beside:
        group.add(marks.text(0, y, plan.note, font, palette.soft))
    return group
