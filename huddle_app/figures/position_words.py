"""The words on the map of tool 1: what each point is, and what the corners mean, where there is room for them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice, product

from reportlab.graphics.shapes import Group

from huddle_app.figures import fonts, marks
from huddle_app.figures.palette import Palette
from huddle_app.figures.placing import (
    Box,
    apart,
    around,
    at_ends,
    away,
    beside,
    covered,
    free,
    grid,
    hull,
    least_covered,
)
from huddle_app.figures.position_map import Map
from huddle_app.figures.position_views import View, corner_words
from huddle_app.figures.sheet import LEAD, Sheet
from huddle_app.figures.sheet_parts import centred, grounded
from huddle_app.method.words import SIDES, Band

CORNER_LINES = 5
EDGE = 0.25
"""How far the words of a corner keep from its edges where there is room, in units of their type size."""
GROUND = 0.12
"""By how much a name's ground keeps from the lines of the map, in units of the type size."""
WIDTHS = (0.94, 0.75, 0.6, 0.5, 0.4, 0.3)
"""How much of its zone's width the words of a corner may take, the best first."""
Corner = tuple[Band, Band]
Font = tuple[str, float]
Words = tuple[list[str], Box]
"""Words in lines, and their place."""


@dataclass(frozen=True)
class _Name:
    """The name of a view: places for it, the best first, its `mark` and the `others`, its field, and what has room."""

    places: Sequence[Box]
    mark: Box
    others: Sequence[Box]
    field: Box
    fields: Sequence[Box]


def map_words(sheet: Sheet, plan: Map, pair: Sequence[View], palette: Palette) -> Group:
    """The names of the views beside their points, and the words of the corners."""
    taken = [box for view in pair for box in plan.covers(view, sheet.size)]
    shown = [view for view in pair if view.is_shown()]
    finding, labels = _settled(sheet, plan, pair, taken)
    group = Group()
    for view, box in zip(shown, labels, strict=True):
        group.add(_label(sheet, plan, view, shown, box, palette))
    if any(view.is_whole() for view in pair) or not taken:
        corners = finding | _corners(sheet, plan, [*taken, *labels, *_boxes(finding)], finding)
        # Where the finding has no place the others have none: they would seem to be what is found.
        if all(corner in corners for corner in _own_corner(pair)):
            group.add(_said(sheet, corners, finding, palette))
    return group


def _settled(
    sheet: Sheet, plan: Map, pair: Sequence[View], taken: Sequence[Box]
) -> tuple[dict[Corner, Words], list[Box]]:
    """The words of the finding, and where the name of each view that is shown stands.

    The finding is the corner in which the two see themselves. Its words move as long as a name then stays
    in the field of its own point. Where a name had no place at all, it may stand nearer to the other point
    and is tied to its own; the words are left out where even so it has none.
    """
    names = _names(sheet, plan, [view for view in pair if view.is_shown()])
    anywhere = [replace(name, others=()) for name in names]
    ways = _finding(sheet, plan, pair, taken)
    alone = _labels(names, taken)
    return (
        _beside(names, ways, taken, _strayed(names, alone))
        or _beside(anywhere, ways, taken, _strayed(names, alone))
        or ({}, alone)
    )


def _beside(
    names: Sequence[_Name], ways: Sequence[dict[Corner, Words]], taken: Sequence[Box], strays: int
) -> tuple[dict[Corner, Words], list[Box]] | None:
    """The words and the names beside them that nothing covers, the first where no more than `strays` stray."""
    found = list[tuple[int, dict[Corner, Words], list[Box]]]()
    for way in ways:
        occupied = [*taken, *_boxes(way)]
        labels = _labels(names, occupied)
        if not any(covered(box, occupied) for box in labels):
            found.append((_strayed(names, labels), way, labels))
            if found[-1][0] <= strays:
                break
    if not found:
        return None
    _strays, way, labels = min(found, key=lambda each: each[0])
    return way, labels


def _strayed(names: Sequence[_Name], labels: Sequence[Box]) -> int:
    """How many names do not stand in the field of their point."""
    return sum(not name.field.holds(box) for name, box in zip(names, labels, strict=True))


def _boxes(corners: dict[Corner, Words]) -> list[Box]:
    return [box for _lines, box in corners.values()]


def _said(
    sheet: Sheet, corners: dict[Corner, Words], finding: dict[Corner, Words], palette: Palette
) -> Group:
    """The words of the corners; the finding stands out."""
    group, font = Group(), (fonts.REGULAR, sheet.small)
    for corner, (lines, box) in corners.items():
        colour = palette.ink if corner in finding else palette.soft
        group.add(centred(lines, *box.middle, font, colour))
    return group


def _own_corner(pair: Sequence[View]) -> list[Corner]:
    """The corner in which the view of oneself lies, which is the finding; none where it lies in none."""
    own = next((view for view in pair if view.own), None)
    sales, marketing = (own.score(side) if own else None for side in SIDES)
    corner = (sales.band, marketing.band) if sales and marketing else None
    return [corner] if corner in corner_words() else []


def _finding(
    sheet: Sheet, plan: Map, pair: Sequence[View], taken: Sequence[Box]
) -> list[dict[Corner, Words]]:
    """The places for the words of the finding: at the ends of its corner, else anywhere in it."""
    return [
        {corner: words}
        for corner in _own_corner(pair)
        for words in list(_free(sheet, plan, corner, taken))
        or _anywhere(plan.zone(*corner), corner, (fonts.REGULAR, sheet.small), taken)
    ]


def _anywhere(zone: Box, corner: Corner, font: Font, taken: Sequence[Box]) -> Iterator[Words]:
    """The first place all over the zone that nothing covers, for each way to set the words."""
    for lines, wide, tall in _lines(zone, corner, font):
        first = around(*zone.middle, wide, tall)
        places = (box for box in grid(first, zone) if zone.holds(box) and not covered(box, taken))
        yield from ((lines, box) for box in islice(places, 1))


def _corners(
    sheet: Sheet, plan: Map, taken: Sequence[Box], known: dict[Corner, Words]
) -> dict[Corner, Words]:
    """The words of the other corners, each where nothing covers it; left out where nothing is free."""
    others = (corner for corner in corner_words() if corner not in known)
    found = {corner: _corner(sheet, plan, corner, taken) for corner in others}
    return {corner: words for corner, words in found.items() if words}


def _corner(sheet: Sheet, plan: Map, corner: Corner, taken: Sequence[Box]) -> Words | None:
    return next(_free(sheet, plan, corner, taken), None)


def _free(sheet: Sheet, plan: Map, corner: Corner, taken: Sequence[Box]) -> Iterator[Words]:
    places = _places(plan.zone(*corner), corner, (fonts.REGULAR, sheet.small))
    return (each for each in places if not covered(each[1], taken))


def _places(zone: Box, corner: Corner, font: Font) -> Iterator[Words]:
    """Lines and place of the whole words at the ends of the zone: as wide as it is, or narrower."""
    _sales, marketing = corner
    for lines, wide, tall in _lines(zone, corner, font):
        ends = at_ends(wide, tall, zone, top_first=marketing is Band.HIGH)
        yield from ((lines, box) for box in ends if zone.holds(box))


def _lines(zone: Box, corner: Corner, font: Font) -> Iterator[tuple[list[str], float, float]]:
    """The whole words in lines, with their width and height: with an edge first, and the widest."""
    words = corner_words()[corner]
    for edge, share in product((EDGE, 0.0), WIDTHS):
        lines = fonts.fitted(words, *font, share * (zone.right - zone.left), CORNER_LINES)
        if " ".join(lines) == words:
            wide, tall = _extent(lines, font)
            yield lines, wide, tall + 2 * edge * font[1]


def _names(sheet: Sheet, plan: Map, shown: Sequence[View]) -> list[_Name]:
    """What the name of each view has to choose from: off the lines of the map if it can be."""
    size, dividers, made = sheet.size, plan.dividers, list[_Name]()
    covers = [plan.covers(view, size) for view in shown]
    for view, own in zip(shown, covers, strict=True):
        wide, tall = _extent([view.name()], (fonts.SEMIBOLD, sheet.small))
        places = beside(hull(own), wide, tall, 0.3 * size)
        places += [moved for box in places for moved in _off(box, dividers)]
        places.sort(key=lambda box: covered(box, dividers))
        fields = (plan.field(view).without(GROUND * size), plan.box)
        roomy = [field for field in fields if field.has_room(wide, tall)]
        others = [each[0] for each in covers if each is not own]
        made.append(_Name(places, own[0], others, plan.field(view), roomy))
    return made


def _labels(names: Sequence[_Name], taken: Sequence[Box]) -> list[Box]:
    """Where each name stands: near its mark, nearer to no other one.

    It stays in the field of its point where that has a place that nothing covers.
    """
    occupied, found = list(taken), list[Box]()
    for name in names:
        chosen = partial(free, name.places, occupied, own=name.mark, others=name.others)
        box = next(filter(None, map(chosen, name.fields)), None) or least_covered(
            name.places, occupied, name.fields[0], name.mark, name.others
        )
        occupied.append(box)
        found.append(box)
    return found


def _off(box: Box, dividers: Sequence[Box]) -> Iterator[Box]:
    """A place moved up, and one moved down, from a lying line that would go through it."""
    tall = box.top - box.bottom
    for line in dividers:
        if line.top == line.bottom and box.meets(line):
            for bottom in (line.top, line.bottom - tall):
                yield Box(box.left, bottom, box.right, bottom + tall)


def _label(
    sheet: Sheet, plan: Map, view: View, shown: Sequence[View], box: Box, palette: Palette
) -> Group:
    """The view's name on a ground of its own: no line of the map goes through its letters.

    A line ties it to its point where it stands at a corner of it, or nearer to another.
    """
    font, colours = (fonts.SEMIBOLD, sheet.small), (palette.ink, palette.scale)
    group = grounded([view.name()], *box.middle, font, colours)
    covers = [plan.covers(each, sheet.size) for each in shown]
    own = plan.covers(view, sheet.size)
    nearest = min(away(box, each[0]) for each in covers)
    if apart(box, hull(own)) or away(box, own[0]) > nearest:
        x, y = plan.point(view)
        end = min(max(x, box.left), box.right), min(max(y, box.bottom), box.top)
        group.add(marks.line(*end, x, y, palette.soft, 0.07 * sheet.size))
    return group


def _extent(lines: Sequence[str], font: Font) -> tuple[float, float]:
    """The width and height of lines of text, with a little air."""
    widest = max((fonts.width_of(words, *font) for words in lines), default=0.0)
    return widest + 0.4 * font[1], len(lines) * LEAD * font[1] + 0.2 * font[1]
