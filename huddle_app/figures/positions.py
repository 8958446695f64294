"""Tool 1 as a map: how much control over strategy sales claims, against how much marketing claims."""

from collections.abc import Sequence
from math import dist

from reportlab.graphics.shapes import Circle, Drawing, Group

from huddle_app.figures import fonts, marks
from huddle_app.figures.cell_words import people, told
from huddle_app.figures.figure import Asked, Sketch, Spot
from huddle_app.figures.finding_words import absence, decimals_note
from huddle_app.figures.palette import Palette
from huddle_app.figures.position_map import RADIUS, Map, map_ground, map_on
from huddle_app.figures.position_views import View, views
from huddle_app.figures.position_words import map_words
from huddle_app.figures.sheet import Contents, Entry, Row, Sheet, Symbol, has_room, sheet_for
from huddle_app.figures.sheet_parts import foot, grounded
from huddle_app.method.findings.positions import positions
from huddle_app.method.findings.words import capital, mean_words, places_of
from huddle_app.method.words import SIDES, Function, function_name
from huddle_app.texts import _

# In units of the type size: the words above, those below.
ABOVE, UNDER = 1.5, 1.5
NEAR, RING = 0.75, (1.25, 0.6)
"""Marks nearer than so many radii cover one another; the outer and the inner one are then so large."""
WIDE = 36.0
"""From this width on, in units of the type size, an entry of the legend and a note stand side by side."""
HEIGHTS = (15.0, 12.5, 11.0, 9.5)
"""The map's height in units of the type size, the best first: type gives way to it where that may be small."""


def contents(asked: Asked) -> Contents:
    """What has to find a place: with the highest map that has room in the smallest type, where one is asked for."""
    every = [_contents(asked, height) for height in HEIGHTS]
    roomy = (each for each in every if has_room(each, asked))
    return next(roomy, every[-1]) if asked.smallest else every[0]


def _contents(asked: Asked, height: float) -> Contents:
    pair = views(asked)
    entries = [Entry(_numbers(view, asked), _symbol(view, asked.palette)) for view in pair]
    if any(view.exact() for view in pair):
        # Where there is width, behind the shorter entry: it needs no line of its own there.
        small = min(asked.smallest, asked.largest) or asked.largest
        place = 1 if asked.width > WIDE * small else len(entries)
        entries.insert(place, Entry(_("thin lines: 95 % sure")))
    means = [score.mean for view in pair for side in SIDES if (score := view.score(side))]
    if note := decimals_note(places_of(asked.toolkit, mean) for mean in means):
        entries.append(Entry(note))
    return Contents(
        rows=(Row("", height),),
        foot=tuple(entries),
        above=ABOVE,
        under=UNDER,
        plot=26,
        titles=(0.0,),
        growth=9.0,
    )


def draw(asked: Asked) -> Sketch:
    """The figure."""
    sheet = sheet_for(contents(asked), asked)
    plan, palette, size = map_on(sheet, asked.toolkit), asked.palette, sheet.size
    drawing = Drawing(asked.width, asked.height)
    drawing.add(map_ground(sheet, plan, palette))
    drawing.add(foot(sheet, palette))
    pair = views(asked)
    drawing.add(map_words(sheet, plan, pair, palette))
    for view in pair:
        drawing.add(_intervals(sheet, plan, view, palette))
    # The view of oneself, which the headline is about, comes last: nothing covers it.
    for view in sorted(pair, key=lambda view: view.own):
        drawing.add(_point(sheet, plan, view, palette, _radius(sheet, plan, view, pair)))
    spots = [_spot(sheet, plan, view, asked) for view in pair]
    if not any(view.is_shown() for view in pair):
        words = [pair[0].silence()] if pair else [_("no answers")]
        middle, font = plan.box.middle, (fonts.REGULAR, size)
        drawing.add(grounded(words, *middle, font, (palette.ink, palette.scale)))
    return Sketch(drawing, tuple(spots))


def said(asked: Asked) -> str:
    """The pattern of both views of oneself (ch. 5); empty where one of them is not shown."""
    pattern = positions(asked.findings)
    return pattern.sentence if pattern else ""


def _intervals(sheet: Sheet, plan: Map, view: View, palette: Palette) -> Group:
    """The thin lines through a view of which both sides are shown."""
    group, (x, y) = Group(), plan.point(view)
    for side in SIDES if view.is_whole() else ():
        line = plan.whisker(view, side, x, y)
        ends = line.left, line.bottom, line.right, line.top
        group.add(marks.line(*ends, palette.soft, 0.07 * sheet.size))
    return group


def _radius(sheet: Sheet, plan: Map, view: View, pair: Sequence[View]) -> float:
    """The size of a view's mark: where both lie at one place, a small disc within a large ring."""
    radius = RADIUS * sheet.size
    points = [plan.point(each) for each in pair if each.is_whole()]
    if len(points) < 2 or dist(*points) > NEAR * radius:
        return radius
    outer, inner = RING
    return (inner if view.own else outer) * radius


def _point(sheet: Sheet, plan: Map, view: View, palette: Palette, radius: float) -> Group:
    """A disc for the view of oneself, a ring for that of the other; a line where one side is not shown."""
    (x, y), box, size = plan.point(view), plan.box, sheet.size
    if view.is_whole():
        return Group(_disc(x, y, radius, palette, full=view.own))
    if not view.is_shown():
        return Group()
    upright = view.score(Function.SALES)
    ends = (x, box.bottom, x, box.top) if upright else (box.left, y, box.right, y)
    return _line(ends, size, palette, full=view.own)


def _line(
    ends: tuple[float, float, float, float], size: float, palette: Palette, *, full: bool
) -> Group:
    """A line where only one side's claim is known."""
    drawn = marks.line(*ends, palette.ink, 0.12 * size)
    if not full:
        drawn.strokeDashArray = [0.45 * size, 0.4 * size]
    return Group(drawn)


def _disc(x: float, y: float, radius: float, palette: Palette, *, full: bool) -> Circle:
    drawn = Circle(x, y, radius)
    drawn.fillColor = marks.colour_of(palette.ink if full else palette.paper)
    drawn.strokeColor, drawn.strokeWidth = marks.colour_of(palette.ink), 0.3 * radius
    return drawn


def _numbers(view: View, asked: Asked) -> str:
    """The claim of each side with n, or why it is not shown."""
    parts = [
        _("{function} {mean} ({n})").format(
            function=view.seen(side),
            mean=mean_words(asked.toolkit, score.mean),
            n=people(score.n),
        )
        if (score := view.score(side))
        else _("{function}: {words}").format(
            function=view.seen(side), words=absence(view.cells.get(side))
        )
        for side in SIDES
    ]
    return _("{view}: {words}").format(view=view.name(), words=", ".join(parts))


def _symbol(view: View, palette: Palette) -> Symbol:
    """The view's mark, or its line where only one side is shown."""

    def symbol(x: float, y: float, radius: float) -> Group:
        if view.is_whole() or not view.is_shown():
            return Group(_disc(x, y, radius, palette, full=view.own))
        return _line((x - radius, y, x + radius, y), 2 * radius, palette, full=view.own)

    return symbol


def _told(view: View, side: Function, asked: Asked) -> str:
    cell = view.cells.get(side)
    return told(asked.toolkit, view.scales[side], function_name(side), cell, ())


def _spot(sheet: Sheet, plan: Map, view: View, asked: Asked) -> Spot:
    """The point tells of both sides at once: it stands where the two numbers meet."""
    (x, y), half = plan.point(view), 1.2 * sheet.size
    words = "; ".join(_told(view, side, asked) for side in SIDES)
    return Spot(x - half, y - half, 2 * half, 2 * half, capital(words))
