"""What every figure of rows draws alike: the titles, the foot, intervals, and words in place of marks."""

from collections.abc import Iterable, Sequence

from reportlab.graphics.shapes import Group

from huddle_app.figures import fonts, marks
from huddle_app.figures.figure import Spot
from huddle_app.figures.finding_words import Entries
from huddle_app.figures.palette import Palette
from huddle_app.figures.sheet import (
    BETWEEN,
    FOOT_LINE,
    LEAD,
    MARK,
    Entry,
    Place,
    Sheet,
    entry_width,
)

# How far a base line lies under the middle of its type, in units of the size.
BASE = 0.36
TITLE_LEAD = 1.08
"""A line of a title, closer than one title is to the next."""


def titles(sheet: Sheet, palette: Palette) -> Group:
    """The title of every row, ending before the plot."""
    return Group(*(_title(sheet, place, palette) for place in sheet.places))


def _title(sheet: Sheet, place: Place, palette: Palette) -> Group:
    row, size = place.row, sheet.size
    font = (fonts.SEMIBOLD if row.strong else fonts.REGULAR, size)
    colour = palette.label(row.function) if row.function else palette.ink
    group = Group()
    top = place.middle + TITLE_LEAD * size * (len(place.title) - 1) / 2
    for line, words in enumerate(place.title):
        base = top - (line * TITLE_LEAD + BASE) * size
        group.add(marks.text(sheet.titles_end, base, words, font, colour, "end"))
    if row.function and place.title:
        x = sheet.titles_end - fonts.width_of(place.title[0], *font) - 0.75 * size
        group.add(marks.mark(row.function, x, top, 0.42 * size, palette))
    return group


def foot(sheet: Sheet, palette: Palette) -> Group:
    """Legend and notes under everything else."""
    group, size = Group(), sheet.size
    y = sheet.bottom - (sheet.contents.under + 0.5 + FOOT_LINE / 2 + 0.25) * size
    for line in sheet.foot:
        x = 0.0
        for entry in line:
            group.add(_entry(sheet, entry, x, y, palette))
            x += entry_width(entry, size, sheet.small) + BETWEEN * size
        y -= FOOT_LINE * size
    return group


def _entry(sheet: Sheet, entry: Entry, x: float, y: float, palette: Palette) -> Group:
    group, size = Group(), sheet.size
    if entry.symbol:
        group.add(entry.symbol(x + 0.5 * size, y + BASE * sheet.small, 0.42 * size))
        x += MARK * size
    colour = palette.label(entry.function) if entry.function else palette.soft
    group.add(marks.text(x, y, entry.words, (fonts.REGULAR, sheet.small), colour))
    return group


def legend(entries: Entries, palette: Palette) -> tuple[Entry, ...]:
    """Functions with their marks."""
    return tuple(
        Entry(words, lambda x, y, r, f=function: marks.mark(f, x, y, r, palette), function)
        for function, words in entries
    )


def whisker(
    left: float, right: float, y: float, size: float, colour: str, ticks: Iterable[float]
) -> Group:
    """A thin line from `left` to `right`, with upright `ticks`: at its ends, but where it would go on."""
    thin, cap = 0.07 * size, 0.2 * size
    group = Group(marks.line(left, y, right, y, colour, thin))
    for x in ticks:
        group.add(marks.line(x, y - cap, x, y + cap, colour, thin))
    return group


def instead(sheet: Sheet, place: Place, words: str, palette: Palette) -> Group:
    """Words in the middle of a row's plot, where no mark can be."""
    middle, room = (sheet.left + sheet.width) / 2, sheet.width - sheet.left - sheet.size
    lines = fonts.fitted(words, fonts.REGULAR, sheet.small, room, 2)
    font, colours = (fonts.REGULAR, sheet.small), (palette.ink, palette.paper)
    return grounded(lines, middle, place.middle, font, colours)


def centred(
    lines: Sequence[str], x: float, y: float, font: tuple[str, float], colour: str
) -> Group:
    """Lines of text around a point."""
    group, lead = Group(), LEAD * font[1]
    base = y + (len(lines) - 1) * lead / 2 - BASE * font[1]
    for place, words in enumerate(lines):
        group.add(marks.text(x, base - place * lead, words, font, colour, "middle"))
    return group


def grounded(
    lines: Sequence[str], x: float, y: float, font: tuple[str, float], colours: tuple[str, str]
) -> Group:
    """Lines of text around a point on a ground of their own: `colours` are the ink's and the ground's."""
    ink, ground = colours
    wide = max((fonts.width_of(words, *font) for words in lines), default=0.0) + 0.6 * font[1]
    tall = (len(lines) * LEAD + 0.2) * font[1]
    box = marks.box(x - wide / 2, y - tall / 2, wide, tall, ground)
    return Group(box, centred(lines, x, y, font, ink))


def row_spot(sheet: Sheet, place: Place, words: str) -> Spot:
    """The whole row of the plot."""
    y = place.middle - place.height / 2
    return Spot(sheet.left, y, sheet.width - sheet.left, place.height, words)
