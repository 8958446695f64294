"""The numbers of a tool by level and by region: every cell a figure, “not shown”, or “–” for no answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Table

from huddle_app.figures.finding_words import expected
from huddle_app.figures.fonts import width_of
from huddle_app.method.findings.measures import reach_words
from huddle_app.method.findings.model import Cell, Findings, Group, Hidden, Score
from huddle_app.method.findings.words import level_name, mean_words, region_name, side_name
from huddle_app.method.levels import in_order
from huddle_app.method.toolkit import Scale, Tool, Toolkit
from huddle_app.method.words import ANSWERING, Function
from huddle_app.paper.parts import Command, function_mark, markup, safe, shares, table, toned
from huddle_app.paper.style import PALETTE, Type
from huddle_app.texts import _

NAMES = 1.1
"""How much wider the names of groups are than a column of numbers, as a rule."""
NUMBERS, AIR = 76.0, 6.0
"""The points that “4.55 ± 0.3, n 1000” takes in a column, and those after a name."""
INSIDE = 3
"""The blanks before the name of a group."""
CLOSE: tuple[Command, ...] = (
    ("TOPPADDING", (0, 0), (-1, -1), 1.8),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2.8),
    ("RIGHTPADDING", (0, 0), (-2, -1), 4),
)


@dataclass(frozen=True)
class _Column:
    """A column of numbers: its head as markup, and whose it is; None where the rows say whose."""

    head: str
    scale: Scale
    function: Function | None


@dataclass(frozen=True)
class _Row:
    """A row of numbers; `begins` says that a new division begins with it."""

    title: str
    group: Group
    begins: bool = False

    @property
    def name(self) -> str:
        """The name of its level or region; empty where it is of neither."""
        if self.group.level is not None:
            return level_name(self.group.level)
        return "" if self.group.region is None else region_name(self.group.region)


def grid(tool: Tool, found: Findings, type_: Type, width: float) -> Table | None:
    """The numbers of a tool; None where nobody answered."""
    functions = [f for f in ANSWERING if any(_answered(found, s, f) for s in tool.scales)]
    if not functions:
        return None
    columns = _columns(tool, found)
    rows = _rows(tool, found, functions, apart=columns[0].function is None)
    numbers = _style(type_)
    heads = (safe(_divided(rows)), *(column.head for column in columns))
    lines = [[markup(text, type_.head) for text in heads]]
    for row in rows:
        cells = (_cell(found, column, row.group) for column in columns)
        lines.append([markup(text, numbers) for text in (row.title, *cells)])
    widths = _widths(rows, len(columns), numbers, width)
    return table(lines, widths, [*CLOSE, *_partings(rows)])


def _widths(rows: Sequence[_Row], columns: int, type_: ParagraphStyle, width: float) -> list[float]:
    """Long names of groups have what the numbers leave: a table of them is half as high then."""
    usual, *_numbers = shares(width, NAMES, *[1] * columns)
    font = type_.fontName, type_.fontSize
    longest = max(width_of(" " * INSIDE + row.name, *font) for row in rows) + AIR
    names = max(usual, min(longest, width - columns * NUMBERS))
    return [names, *[(width - names) / columns] * columns]


def how_to_read(threshold: int) -> str:
    """What stands in a cell, in words."""
    return _(
        "4.2 ± 0.3, n 31: the average of 31 people, 95\u00a0% sure between 3.9 and 4.5. Two decimals stand"
        " where one would put an average into the wrong band. “not shown”: fewer than {n} people"
        " answered, or the answers of so few could be worked out from it. “–”: no answers. Gaps and"
        " changes are worked out before rounding: the averages beside one may lie 0.1 more or less apart."
    ).format(n=threshold)


def _columns(tool: Tool, found: Findings) -> list[_Column]:
    """One scale: by function; scales of one function each: by scale; else scales, the rows say whose."""
    if len(tool.scales) == 1:
        [scale] = tool.scales
        return [_Column(_whose(f), scale, f) for f, _cell in expected(found, scale)]
    if all(len(scale.answered_by) == 1 for scale in tool.scales):
        return [
            _Column(f"{function_mark(f)} {safe(scale.title)}", scale, f)
            for scale in tool.scales
            for f in scale.answered_by
        ]
    return [_Column(safe(scale.title), scale, None) for scale in tool.scales]


def _rows(tool: Tool, found: Findings, functions: Sequence[Function], *, apart: bool) -> list[_Row]:
    """Everybody, then by level, then by region; `apart`, so for each function."""
    if not apart:
        everybody = _Row(safe(_("All")), Group())
        return [everybody, *_named(tool, found, functions, Group())]
    rows: list[_Row] = []
    for f in functions:
        rows.append(_Row(_whose(f), Group(f)))
        # Of a function of which nothing is shown, one line says so.
        rows += _named(tool, found, [f], Group(f)) if _is_shown(tool, found, f) else ()
    return rows


def _named(tool: Tool, found: Findings, functions: Sequence[Function], whose: Group) -> list[_Row]:
    groups = [g for s in tool.scales for g in found.scales[s.key].cells if g.function in functions]
    levels = _names((g.level for g in groups if g.region is None), found.ladder)
    regions = _names((g.region for g in groups if g.level is None), ())
    return [
        *(
            _Row(_inside(level_name(level)), Group(whose.function, level), not place)
            for place, level in enumerate(levels)
        ),
        *(
            _Row(_inside(region_name(r)), Group(whose.function, None, r), not place)
            for place, r in enumerate(regions)
        ),
    ]


def _names(found: Iterable[str | None], order: Sequence[str]) -> list[str]:
    """The names in this order, else by the alphabet; none where nobody gave any."""
    names = in_order({name for name in found if name is not None}, order)
    return names if any(names) else []


def _cell(found: Findings, column: _Column, group: Group) -> str:
    whose = column.function or group.function
    asked = Group(whose, group.level, group.region)
    finding = found.scales[column.scale.key]
    return _cell_words(found.toolkit, finding.cells.get(asked), finding.sides)


def _cell_words(toolkit: Toolkit, cell: Cell | None, sides: Sequence[float]) -> str:
    if cell is None:
        return "–"
    if isinstance(cell, Hidden):
        return toned(_("not shown"), PALETTE.soft)
    more = ", ".join(filter(None, [reach_words(cell.interval), _("n {n}").format(n=cell.n)]))
    return f"<b>{safe(mean_words(toolkit, cell.mean, *sides))}</b> {toned(more, PALETTE.soft)}"


def _answered(found: Findings, scale: Scale, function: Function) -> bool:
    return function in found.scales[scale.key].by_function


def _is_shown(tool: Tool, found: Findings, function: Function) -> bool:
    cells = (pair for scale in tool.scales for pair in found.scales[scale.key].cells.items())
    return any(group.function is function and isinstance(cell, Score) for group, cell in cells)


def _whose(function: Function) -> str:
    return f"{function_mark(function)} <b>{safe(side_name(function))}</b>"


def _inside(name: str) -> str:
    return f"{INSIDE * '&nbsp;'}{safe(name)}"


def _divided(rows: Sequence[_Row]) -> str:
    """How the people are divided in the rows."""
    levels, regions = (
        any(part is not None for part in parts)
        for parts in zip(*((row.group.level, row.group.region) for row in rows), strict=True)
    )
    if levels and regions:
        return _("By level, by region")
    return _("By level") if levels else _("By region") if regions else ""


def _partings(rows: Sequence[_Row]) -> list[Command]:
    """A darker line where a new division begins."""
    dark = HexColor(PALETTE.faint)
    return [
        ("LINEABOVE", (0, place), (-1, place), 0.6, dark)
        for place, row in enumerate(rows, 1)
        if row.begins
    ]


def _style(type_: Type) -> ParagraphStyle:
    return ParagraphStyle("number", parent=type_.cell, fontSize=8, leading=10.4)
