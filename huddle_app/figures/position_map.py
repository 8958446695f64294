"""The ground of the map of tool 1: two claims to control, from little to much, in one neutral colour."""

from dataclasses import dataclass

from reportlab.graphics.shapes import Group

from huddle_app.figures import fonts, marks
from huddle_app.figures.grounds import DIVIDER, Axis, claim
from huddle_app.figures.palette import Palette
from huddle_app.figures.placing import Box, around
from huddle_app.figures.position_views import View
from huddle_app.figures.sheet import MARK, Sheet
from huddle_app.figures.sheet_parts import BASE
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import SIDES, Band, Function, function_name
from huddle_app.texts import _

RADIUS = 0.5
"""A view's disc, in units of the type size."""


@dataclass(frozen=True)
class Map:
    """Sales' claim from left to right, marketing's from bottom to top."""

    across: Axis
    up: Axis

    @property
    def box(self) -> Box:
        """The whole map."""
        return Box(self.across.left, self.up.left, self.across.right, self.up.right)

    def whisker(self, view: View, side: Function, x: float, y: float) -> Box:
        """The interval of a side through the view's point, as a box without width; else the point."""
        score = view.score(side)
        if not score or not score.interval:
            return Box(x, y, x, y)
        low, high = score.interval.low, score.interval.high
        if side is Function.SALES:
            return Box(self.across.x(low), y, self.across.x(high), y)
        return Box(x, self.up.x(low), x, self.up.x(high))

    def point(self, view: View) -> tuple[float, float]:
        """Where the view stands; in the middle of an axis whose side is not shown."""
        sales, marketing = (view.score(side) for side in SIDES)
        x, y = self.box.middle
        return (
            self.across.x(sales.mean) if sales else x,
            self.up.x(marketing.mean) if marketing else y,
        )

    def covers(self, view: View, size: float) -> list[Box]:
        """What the view's mark covers: its disc or line first, then its intervals."""
        sales, marketing = (view.score(side) for side in SIDES)
        x, y = self.point(view)
        if sales and marketing:
            lines = [self.whisker(view, side, x, y) for side in SIDES]
            return [around(x, y, 2.4 * RADIUS * size, 2.4 * RADIUS * size), *lines]
        if sales:
            return [around(x, y, 0.4 * size, self.box.top - self.box.bottom)]
        return [around(x, y, self.box.right - self.box.left, 0.4 * size)] if marketing else []

    @property
    def dividers(self) -> list[Box]:
        """The lines where a position ends, as boxes without width."""
        box = self.box
        upright = [Box(x, box.bottom, x, box.top) for x in self.across.edges()[1:-1]]
        return upright + [Box(box.left, y, box.right, y) for y in self.up.edges()[1:-1]]

    def field(self, view: View) -> Box:
        """The zone in which the view's point lies; the whole map where one side is not shown."""
        sales, marketing = (view.score(side) for side in SIDES)
        return self.zone(sales.band, marketing.band) if sales and marketing else self.box

    def zone(self, sales: Band, marketing: Band) -> Box:
        """Where sales claims so much and marketing so much."""
        columns, rows = self.across.edges(), self.up.edges()
        x, y = list(Band).index(sales), list(Band).index(marketing)
        return Box(columns[x], rows[y], columns[x + 1], rows[y + 1])


def map_on(sheet: Sheet, toolkit: Toolkit) -> Map:
    """The map beside the names of its rows."""
    font = (fonts.REGULAR, sheet.small)
    left = max(fonts.width_of(claim(band), *font) for band in Band) + 0.6 * sheet.size
    return Map(
        Axis(toolkit, left, sheet.width),
        Axis(toolkit, sheet.bottom, sheet.top),
    )


def map_ground(sheet: Sheet, plan: Map, palette: Palette) -> Group:
    """One neutral ground with a line where a position ends, and the names of both axes."""
    group, box, size = Group(), plan.box, sheet.size
    group.add(
        marks.box(box.left, box.bottom, box.right - box.left, box.top - box.bottom, palette.scale)
    )
    for line in plan.dividers:
        ends = line.left, line.bottom, line.right, line.top
        group.add(marks.line(*ends, palette.faint, 2 * DIVIDER * size))
    font = (fonts.REGULAR, sheet.small)
    for band in Band:
        y = plan.zone(Band.LOW, band).middle[1] - BASE * sheet.small
        group.add(marks.text(box.left - 0.5 * size, y, claim(band), font, palette.soft, "end"))
        group.add(_sales_claim(sheet, plan.zone(band, Band.LOW), band, palette))
    y = box.top + 0.55 * size
    words = _("{function} claims control").format(function=function_name(Function.MARKETING))
    group.add(_marked(sheet, 0.0, y, Function.MARKETING, words, palette))
    return group


def _sales_claim(sheet: Sheet, zone: Box, band: Band, palette: Palette) -> Group:
    """How much sales claims in a column of the map, under it."""
    size, name = sheet.size, function_name(Function.SALES)
    words = _("{function} claims {much}").format(function=name, much=claim(band))
    width = fonts.width_of(words, fonts.REGULAR, sheet.small) + MARK * size
    if width > zone.right - zone.left:
        words = claim(band)
        width = fonts.width_of(words, fonts.REGULAR, sheet.small) + MARK * size
    x = zone.middle[0] - width / 2
    return _marked(sheet, x, zone.bottom - 1.2 * size, Function.SALES, words, palette)


def _marked(
    sheet: Sheet, x: float, y: float, function: Function, words: str, palette: Palette
) -> Group:
    """Words about a function, with its mark."""
    size, font = sheet.size, (fonts.REGULAR, sheet.small)
    return Group(
        marks.mark(function, x + 0.45 * size, y + BASE * sheet.small, 0.42 * size, palette),
        marks.text(x + MARK * size, y, words, font, palette.label(function)),
    )
