"""Tool 1 as a map: how much control over strategy sales claims, against how much marketing claims."""

from collections.abc import Iterator

from reportlab.graphics.shapes import Circle, Drawing, Group

from huddle_app.figures import fonts, marks
from huddle_app.figures.cell_words import people, told
from huddle_app.figures.figure import Asked, Sketch, Spot
from huddle_app.figures.finding_words import absence, said_of
from huddle_app.figures.headline import SIDES
from huddle_app.figures.palette import Palette
from huddle_app.figures.placing import Box, apart, around, at_ends, beside, covered, free, hull
from huddle_app.figures.position_map import Map, map_ground, map_on
from huddle_app.figures.position_views import View, corner_words, views
from huddle_app.figures.sheet import LEAD, Contents, Entry, Row, Sheet, Symbol, sheet_for
from huddle_app.figures.sheet_parts import centred, foot
from huddle_app.method.findings.positions import positions
from huddle_app.method.findings.words import capital, mean_words
from huddle_app.method.words import Band, Function, function_name
from huddle_app.texts import _

# In units of the type size: the words above, those below, the map's height, a mark.
ABOVE, UNDER, LOWEST, USUAL, RADIUS = 1.5, 1.5, 9.5, 15.0, 0.5
CORNER_LINES = 5


def contents(asked: Asked) -> Contents:
    """What has to find a place."""
    pair = views(asked)
    entries = [Entry(_numbers(view, asked), _symbol(view, asked.palette)) for view in pair]
    if any(view.exact() for view in pair):
        entries.append(Entry(_("thin lines: 95 % sure")))
    return Contents(
        rows=(Row("", LOWEST if asked.smallest else USUAL),),
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
    pair, taken = views(asked), list[Box]()
    for view in pair:
        drawing.add(_point(sheet, plan, view, palette))
        taken += _area(plan, view, size)
    exact = any(view.score(SIDES[0]) and view.score(SIDES[1]) for view in pair) or not taken
    spots: list[Spot] = []
    for view in pair:
        others = [_mark(plan, each, size) for each in pair if each is not view and _is_shown(each)]
        drawing.add(_label(sheet, plan, view, (taken, others), palette))
        spots += _spots(sheet, plan, view, asked)
    if exact:
        drawing.add(_corners(sheet, plan, taken, palette))
    if not any(map(_is_shown, pair)):
        words = [pair[0].silence()] if pair else [_("no answers")]
        middle = plan.box.middle
        drawing.add(centred(words, *middle, (fonts.REGULAR, size), palette.ink))
    return Sketch(drawing, tuple(spots))


def said(asked: Asked) -> str:
    """The pattern of both views of oneself (ch. 5); empty where one of them is not shown."""
    pattern = positions(asked.findings)
    return pattern.sentence if pattern else ""


def _place(plan: Map, view: View) -> tuple[float, float]:
    """Where the view stands; in the middle of an axis whose side is not shown."""
    sales, marketing = (view.score(side) for side in SIDES)
    x, y = plan.box.middle
    return plan.across.x(sales.mean) if sales else x, plan.up.x(marketing.mean) if marketing else y


def _area(plan: Map, view: View, size: float) -> list[Box]:
    """What the view's mark covers."""
    sales, marketing = (view.score(side) for side in SIDES)
    x, y = _place(plan, view)
    if sales and marketing:
        lines = [plan.whisker(view, side, x, y) for side in SIDES]
        return [around(x, y, 2.4 * RADIUS * size, 2.4 * RADIUS * size), *lines]
    if sales:
        return [around(x, y, 0.4 * size, plan.box.top - plan.box.bottom)]
    return [around(x, y, plan.box.right - plan.box.left, 0.4 * size)] if marketing else []


def _mark(plan: Map, view: View, size: float) -> Box:
    """The view's disc or line alone, without its intervals."""
    return _area(plan, view, size)[0]


def _is_shown(view: View) -> bool:
    """Whether one side may be shown at least."""
    return any(view.score(side) for side in SIDES)


def _point(sheet: Sheet, plan: Map, view: View, palette: Palette) -> Group:
    """A disc for the view of oneself, a ring for that of the other; a line where one side is not shown."""
    sales, marketing = (view.score(side) for side in SIDES)
    (x, y), box, size = _place(plan, view), plan.box, sheet.size
    group = Group()
    if sales and marketing:
        for side in SIDES:
            line = plan.whisker(view, side, x, y)
            ends = line.left, line.bottom, line.right, line.top
            group.add(marks.line(*ends, palette.soft, 0.07 * size))
        group.add(_disc(x, y, RADIUS * size, palette, full=view.own))
    elif sales or marketing:
        ends = (x, box.bottom, x, box.top) if sales else (box.left, y, box.right, y)
        group.add(_line(ends, size, palette, full=view.own))
    return group


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


def _corners(sheet: Sheet, plan: Map, taken: list[Box], palette: Palette) -> Group:
    """The words of the corners, each where in its zone nothing covers it; left out where nothing is free."""
    group, font = Group(), (fonts.REGULAR, sheet.small)
    for (sales, marketing), words in corner_words().items():
        zone = plan.zone(sales, marketing)
        places = _corner_places(zone, marketing, words, font)
        if found := next((each for each in places if not covered(each[1], taken)), None):
            lines, box = found
            taken.append(box)
            group.add(centred(lines, *box.middle, font, palette.soft))
    return group


def _corner_places(
    zone: Box, marketing: Band, words: str, font: tuple[str, float]
) -> Iterator[tuple[list[str], Box]]:
    """Lines and place of the whole words inside of the zone: as wide as it is, or narrower."""
    for share in (0.94, 0.75, 0.6):
        lines = fonts.fitted(words, *font, share * (zone.right - zone.left), CORNER_LINES)
        if " ".join(lines) == words:
            wide, tall = _extent(lines, font)
            ends = at_ends(wide, tall, zone, top_first=marketing is Band.HIGH)
            yield from ((lines, box) for box in ends if zone.holds(box))


def _label(
    sheet: Sheet, plan: Map, view: View, covers: tuple[list[Box], list[Box]], palette: Palette
) -> Group:
    """What the point is, where there is room near it and no other mark is nearer.

    `covers` is what is taken, to which the label is added, and the marks of the other views.
    """
    if not _is_shown(view):
        return Group()
    taken, others = covers
    font, size = (fonts.SEMIBOLD, sheet.small), sheet.size
    wide, tall = _extent([view.name()], font)
    mark = hull(_area(plan, view, size))
    places = beside(mark, wide, tall, 0.3 * size)
    box = free(places, taken, plan.box, _mark(plan, view, size), others)
    taken.append(box)
    group = centred([view.name()], *box.middle, font, palette.ink)
    if apart(box, mark):
        point = _place(plan, view)
        x = min(max(point[0], box.left), box.right)
        y = min(max(point[1], box.bottom), box.top)
        group.add(marks.line(x, y, *point, palette.soft, 0.07 * size))
    return group


def _numbers(view: View, asked: Asked) -> str:
    """The claim of each side with n, or why it is not shown."""
    parts = [
        _("{function} {mean} ({n})").format(
            function=function_name(side),
            mean=mean_words(asked.toolkit, score.mean),
            n=people(score.n),
        )
        if (score := view.score(side))
        else said_of(side, absence(view.cells.get(side)))
        for side in SIDES
    ]
    return _("{view}: {words}").format(view=view.name(), words=", ".join(parts))


def _symbol(view: View, palette: Palette) -> Symbol:
    """The view's mark, or its line where only one side is shown."""
    both = all(view.score(side) for side in SIDES)

    def symbol(x: float, y: float, radius: float) -> Group:
        if both or not any(view.score(side) for side in SIDES):
            return Group(_disc(x, y, radius, palette, full=view.own))
        return _line((x - radius, y, x + radius, y), 2 * radius, palette, full=view.own)

    return symbol


def _extent(lines: list[str], font: tuple[str, float]) -> tuple[float, float]:
    """The width and height of lines of text, with a little air."""
    widest = max((fonts.width_of(words, *font) for words in lines), default=0.0)
    return widest + 0.4 * font[1], len(lines) * LEAD * font[1] + 0.2 * font[1]


def _spots(sheet: Sheet, plan: Map, view: View, asked: Asked) -> list[Spot]:
    """A spot per side, around the point: sales on its left half, marketing on its right."""
    (x, y), half = _place(plan, view), 1.2 * sheet.size
    return [
        Spot(
            x - half if side is Function.SALES else x,
            y - half,
            half,
            2 * half,
            capital(
                told(asked.toolkit, view.scales[side], function_name(side), view.cells.get(side))
            ),
        )
        for side in SIDES
    ]
