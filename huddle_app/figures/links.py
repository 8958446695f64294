"""How tools 1–3 go together with tools 4–6: a sign for each pair, larger for a closer link, hollow by chance."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import copysign, sqrt

from reportlab.graphics.shapes import Circle, Drawing, Group, Rect

from huddle_app.figures import fonts, marks
from huddle_app.figures.cell_words import interval_words, people
from huddle_app.figures.figure import Asked, Sketch, Spot
from huddle_app.figures.gaps_headline import compared
from huddle_app.figures.palette import Palette
from huddle_app.figures.sheet import Contents, Entry, Row, Sheet, Symbol, sheet_for
from huddle_app.figures.sheet_parts import BASE, centred, foot, titles
from huddle_app.method.findings.measures import LINK_PLACES, leaves_out_zero
from huddle_app.method.findings.model import Link
from huddle_app.method.findings.rounding import as_shown, shown_signed
from huddle_app.method.findings.words import capital, scale_name
from huddle_app.method.listed import all_of
from huddle_app.method.toolkit import Scale
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _

# In units of the type size: the heads, a row, the least width of a column, the largest sign's radius.
ABOVE, HEAD_LINES, ROW, COLUMN, RADIUS = 3.0, 2, 1.9, 10.0, 0.85
# The same of a row and a column where the number of people stands under the number, not beside it.
HIGH_ROW, SLIM_COLUMN, TITLES = 2.7, 6.2, 0.26
HEAD_SPACE = 0.4
"""The space between two heads."""
FIRST, SECOND = (1, 2, 3), (4, 5, 6)
"""The tools whose links with each other are looked at."""
WEAK = 0.1
"""Links weaker than this are told as none."""
_Pair = tuple[str, str]


@dataclass(frozen=True)
class _Table:
    """The scales in rows and columns, and the link of each pair that has one.

    `between` are the pairs whose link is surely seen in sales and marketing together, and in neither alone:
    it may be no more than the difference between the two.
    """

    rows: tuple[Scale, ...]
    columns: tuple[Scale, ...]
    links: dict[_Pair, Link]
    between: frozenset[_Pair] = frozenset()


def contents(asked: Asked) -> Contents:
    """What has to find a place."""
    table, slim = _table(asked), _is_slim(asked)
    notes = [
        *_signs_used(table, asked.palette),
        *map(Entry, _one_sided(table)),
        Entry(_("Spearman’s rank correlation, −1 to 1")),
        Entry(_("a plausible link, not a cause")),
    ]
    return Contents(
        tuple(Row(scale.title, HIGH_ROW if slim else ROW) for scale in table.rows),
        tuple(notes),
        above=ABOVE,
        plot=(SLIM_COLUMN if slim else COLUMN) * max(len(table.columns), 1),
        titles=(TITLES, 0.32, 0.42),
    )


def _signs_used(table: _Table, palette: Palette) -> Iterator[Entry]:
    """What the signs mean, of those alone that stand in the table; each looks as one of them does."""
    signed = [link for link in table.links.values() if round(link.rho, LINK_PLACES)]
    unsure = [link for link in signed if _may_be_chance(link)]
    ways = {1.0: _("+ rated high together"), -1.0: _("− one high, the other low")}
    for way, words in ways.items():
        alike = [link for link in signed if link.rho * way > 0]
        if alike:
            full = any(link not in unsure for link in alike)
            yield Entry(words, _symbol(palette, way, full=full))
    if unsure:
        way = max(link.rho for link in unsure)
        yield Entry(_("hollow: may be chance"), _symbol(palette, copysign(1, way), full=False))


def _one_sided(table: _Table) -> Iterator[str]:
    """Of which scales that both functions answer a link is of one of them alone, since the other is too few."""
    found: dict[Function, dict[str, None]] = {}
    for link in table.links.values():
        if function := _alone(link):
            found.setdefault(function, {})[scale_name(link.one)] = None
    for function, scales in found.items():
        text = _("{scales}: {function} alone")
        yield text.format(scales=capital(all_of(list(scales))), function=function_name(function))


def _alone(link: Link) -> Function | None:
    """Of which function a link is alone, although both answer its scales; None where it is of both."""
    return link.function if compared(link.one) and compared(link.other) else None


def _is_sure(link: Link) -> bool:
    return not _may_be_chance(link)


def _may_be_chance(link: Link) -> bool:
    """Whether the interval leaves no link at all in; of people who rate wholly alike there is none."""
    return link.interval is not None and not leaves_out_zero(link.interval)


def draw(asked: Asked) -> Sketch:
    """The figure."""
    sheet, table = sheet_for(contents(asked), asked), _table(asked)
    palette = asked.palette
    drawing = Drawing(asked.width, asked.height)
    drawing.add(_heads(sheet, table, palette))
    drawing.add(titles(sheet, palette))
    drawing.add(foot(sheet, palette))
    spots: list[Spot] = []
    wide = (sheet.width - sheet.left) / max(len(table.columns), 1)
    for place, one in zip(sheet.places, table.rows, strict=True):
        for column, other in enumerate(table.columns):
            link = table.links.get((one.key, other.key))
            y = place.middle - place.height / 2
            spot = Spot(sheet.left + column * wide, y, wide, place.height, _told(table, one, other))
            drawing.add(_cell(sheet, spot, link, asked))
            spots.append(spot)
    return Sketch(drawing, tuple(spots))


def said(asked: Asked) -> str:
    """The closest link that is no chance in a sentence; empty where there is none at all."""
    table = _table(asked)
    if not table.links:
        return ""
    sure = [link for link in table.links.values() if abs(link.rho) >= WEAK and _is_sure(link)]
    held = [link for link in sure if _pair(link) not in table.between]
    closest = max(held or sure or table.links.values(), key=lambda link: abs(link.rho))
    if abs(closest.rho) < WEAK:
        return _("Nothing here goes together: no link is closer than {rho}.").format(
            rho=as_shown(closest.rho, LINK_PLACES)
        )
    if not sure:
        return _(
            "Nothing here surely goes together: even the closest link, {rho}, may be chance."
        ).format(rho=as_shown(closest.rho, LINK_PLACES))
    words = (
        _(
            "Where {one} is rated high, {other} tends to be high too ({rho}): a plausible link, not a cause."
        )
        if closest.rho > 0
        else _(
            "Where {one} is rated high, {other} tends to be low ({rho}): a plausible link, not a cause."
        )
    )
    one, other = scale_name(closest.one), scale_name(closest.other)
    said = words.format(one=f"“{one}”", other=f"“{other}”", rho=as_shown(closest.rho, LINK_PLACES))
    return _limited(said, closest, table)


def _limited(said: str, closest: Link, table: _Table) -> str:
    """The sentence about a link, and another where it is not of each of both functions."""
    if _pair(closest) in table.between:
        return _("{said} Neither within sales nor within marketing is it surely seen.").format(
            said=said
        )
    if function := _alone(closest):
        return _("{said} It is of {function} alone.").format(
            said=said, function=function_name(function)
        )
    return said


def _table(asked: Asked) -> _Table:
    """The scales asked for; where none of one side is, all of it."""
    rows, columns = sides(asked)
    shown = {(one.key, other.key) for one in rows for other in columns}
    links: dict[_Pair, list[Link]] = {}
    for link in sorted(asked.findings.links, key=lambda link: link.function is not None):
        if _pair(link) in shown:
            links.setdefault(_pair(link), []).append(link)
    firsts = {pair: each[0] for pair, each in links.items()}
    between = (pair for pair, each in links.items() if _is_between(*each))
    return _Table(rows, columns, firsts, frozenset(between))


def _pair(link: Link) -> _Pair:
    return link.one.key, link.other.key


def _is_between(together: Link, *alone: Link) -> bool:
    """Whether a link is sure for both functions together, and for neither of them alone in the same direction."""
    if together.function or not alone or not _is_sure(together):
        return False
    return not any(_is_sure(link) and link.rho * together.rho > 0 for link in alone)


def sides(asked: Asked) -> tuple[tuple[Scale, ...], tuple[Scale, ...]]:
    """The scales in rows and those in columns."""
    return _side(asked, FIRST), _side(asked, SECOND)


def _side(asked: Asked, numbers: tuple[int, ...]) -> tuple[Scale, ...]:
    scales = [s for tool in asked.toolkit.tools if tool.number in numbers for s in tool.scales]
    wanted = {scale.key for scale in asked.scales}
    return tuple(scale for scale in scales if scale.key in wanted) or tuple(scales)


def _heads(sheet: Sheet, table: _Table, palette: Palette) -> Group:
    group, size = Group(), sheet.size
    wide = (sheet.width - sheet.left) / max(len(table.columns), 1)
    for column, scale in enumerate(table.columns):
        font = (fonts.MEDIUM, sheet.small)
        lines = fonts.wrapped(scale.title, *font, wide - HEAD_SPACE * size, HEAD_LINES)
        x = sheet.left + (column + 0.5) * wide
        group.add(centred(lines, x, sheet.top + ABOVE / 2 * size, font, palette.ink))
    return group


def _is_slim(asked: Asked) -> bool:
    """Whether the width has no room for all that a cell says in one line."""
    size = min(asked.smallest, asked.largest) or asked.largest
    return COLUMN * size * len(_table(asked).columns) > (1 - TITLES) * asked.width


def _cell(sheet: Sheet, box: Spot, link: Link | None, asked: Asked) -> Group:
    """The sign, rho and the number of people on a neutral ground."""
    palette, space, y = asked.palette, 0.08 * sheet.size, box.y + box.height / 2
    small = (fonts.REGULAR, sheet.small)
    inner = (box.x + space, box.y + space, box.width - 2 * space, box.height - 2 * space)
    group = Group(marks.box(*inner, palette.scale))
    base = y - BASE * sheet.small
    if link is None:
        middle = box.x + box.width / 2
        group.add(marks.text(middle, base, _("no figure"), small, palette.soft, "middle"))
        return group
    return Group(group, (_slim if _is_slim(asked) else _in_line)(sheet, box, link, palette))


def _in_line(sheet: Sheet, box: Spot, link: Link, palette: Palette) -> Group:
    """The sign, rho and the number of people beside each other."""
    size, y = sheet.size, box.y + box.height / 2
    left = box.x + (box.width - COLUMN * size) / 2
    rho, value = left + 5.5 * size, (fonts.SEMIBOLD, sheet.value)
    small, words = (fonts.REGULAR, sheet.small), people(link.n)
    return Group(
        _sign(left + (RADIUS + 0.5) * size, y, RADIUS * size, link, palette),
        marks.text(rho, y - BASE * sheet.value, _rho(link), value, palette.ink, "end"),
        marks.text(rho + 0.6 * size, y - BASE * sheet.small, words, small, palette.soft),
    )


def _slim(sheet: Sheet, box: Spot, link: Link, palette: Palette) -> Group:
    """The sign, and beside it rho over the number of people."""
    size, y = sheet.size, box.y + box.height / 2
    left = box.x + (box.width - SLIM_COLUMN * size) / 2
    x, half, value = left + 2.6 * size, 0.6 * size, (fonts.SEMIBOLD, sheet.value)
    small, words = (fonts.REGULAR, sheet.small), people(link.n)
    return Group(
        _sign(left + (RADIUS + 0.5) * size, y, RADIUS * size, link, palette),
        marks.text(x, y + half - BASE * sheet.value, _rho(link), value, palette.ink),
        marks.text(x, y - half - BASE * sheet.small, words, small, palette.soft),
    )


def _rho(link: Link) -> str:
    return shown_signed(link.rho, LINK_PLACES)


def _sign(x: float, y: float, largest: float, link: Link, palette: Palette) -> Group:
    """The link's sign, its area in proportion to the strength; nothing for 0."""
    if not round(link.rho, LINK_PLACES):
        return Group()
    r = max(largest * sqrt(abs(link.rho)), 0.2 * largest)
    full = not _may_be_chance(link)
    return Group(_shape(x, y, r, link.rho, palette, full=full, rim=0.16 * largest))


def _shape(  # noqa: PLR0913 - where it stands, and what it says
    x: float, y: float, r: float, way: float, palette: Palette, *, full: bool, rim: float
) -> Circle | Rect:
    """A disc for + and a square for −, hollow where it is not `full`."""
    shape = Circle(x, y, r) if way > 0 else Rect(x - r, y - r, 2 * r, 2 * r)
    colour = palette.accent if way > 0 else palette.red
    shape.fillColor = marks.colour_of(colour if full else palette.paper)
    shape.strokeColor, shape.strokeWidth = marks.colour_of(colour), rim
    return shape


def _symbol(palette: Palette, way: float, *, full: bool) -> Symbol:
    return lambda x, y, r: Group(_shape(x, y, 0.9 * r, way, palette, full=full, rim=0.14 * r))


def _told(table: _Table, one: Scale, other: Scale) -> str:
    """The pair for those who point at it."""
    link = table.links.get((one.key, other.key))
    if link is None:
        words = _("{one} and {other}: no figure can be shown")
        return words.format(one=capital(one.title), other=scale_name(other))
    words = _("{one} and {other}, {who}: {figures}; a plausible link, not a cause")
    chance = _("may be chance") if _may_be_chance(link) else ""
    sure = interval_words(link.interval, LINK_PLACES)
    within = _("surely seen in neither alone") if _pair(link) in table.between else ""
    figures = [_rho(link), sure, people(link.n), chance, within]
    return words.format(
        one=capital(one.title),
        other=scale_name(other),
        who=function_name(link.function) if link.function else _("sales and marketing"),
        figures=", ".join(filter(None, figures)),
    )
