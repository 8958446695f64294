"""All figures there are: what each is called, what it says, how high it is, and the figure itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import inf

from reportlab.graphics.shapes import Drawing

from huddle_app.figures import (
    change,
    change_headline,
    fonts,
    gaps,
    gaps_headline,
    heat,
    heat_headline,
    levels,
    levels_headline,
    links,
    means,
    parts,
    positions,
    sheet,
    spread,
    statements,
)
from huddle_app.figures.figure import TYPE_SHARE, Asked, Figure, Part, Sketch
from huddle_app.figures.palette import LIGHT, Palette
from huddle_app.figures.position_views import views
from huddle_app.figures.scales_asked import scales_of
from huddle_app.figures.sheet import Contents
from huddle_app.figures.sheet_parts import centred
from huddle_app.method.findings.figure_names import figure_title
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.method.toolkit import Scale, Tool
from huddle_app.texts import _

EMPTY_HEIGHT = 3.0
"""The height of a figure that only says why it is empty, in units of the type size."""
NARROWEST, WIDER, WIDEST = 20.0, 1.0, 400.0
"""The least width of any figure, by how much it is made wider at a time, and to how much, in units of the type size."""
SINGLE = (FigureKind.LEVELS, FigureKind.STATEMENTS)
"""These are about one scale."""


@dataclass(frozen=True)
class _Way:
    """How a kind of figure is drawn, told and measured."""

    draw: Callable[[Asked], Sketch]
    said: Callable[[Asked], str]
    height: Callable[[Asked, float], float]
    has_room: Callable[[Asked], bool]
    contents: Callable[[Asked], Contents] | None = None


def figure(  # noqa: PLR0913 - what is shown, and how it is drawn
    key: FigureKey,
    findings: Findings,
    *,
    width: float,
    height: float,
    palette: Palette,
    smallest: float = 0.0,
    share: float = TYPE_SHARE,
    other: Findings | None = None,
    sentence: str = "",
    part: Part | None = None,
) -> Figure:
    """The figure in a box in points; `other` is the later wave, `sentence` the moderator's own headline.

    No type is under `smallest` where the height allows it, or over the `share`th part of the width.
    Levels and statements are of the first scale the key is about; `part` is one of `parts_of`.
    """
    fonts.register()
    asked = replace(
        _unbounded(key, findings, width, other),
        palette=palette,
        height=height,
        smallest=smallest,
        share=share,
    )
    asked = _page(asked, part) if part else asked
    why = _why_empty(key, asked)
    # Where the headline says it, the box need not say it again.
    drawn = why if sentence not in {"", why} else ""
    sketch = _words_only(drawn, asked) if why else _way(key.kind).draw(asked)
    title = figure_title(key, findings.toolkit)
    told = [f"{spot.words}." for spot in sketch.spots] or [why]
    return Figure(
        sketch.drawing,
        sentence or _said(key, asked),
        " ".join([f"{title}.", *told]),
        sketch.spots,
    )


def parts_of(  # noqa: PLR0913 - what is shown, and the room there is for it
    key: FigureKey,
    findings: Findings,
    *,
    width: float,
    height: float,
    smallest: float,
    share: float = TYPE_SHARE,
    other: Findings | None = None,
) -> tuple[Part, ...]:
    """In which parts, one at least, the figure has room in the box with no type under `smallest`."""
    fonts.register()
    asked = _unbounded(key, findings, width, other)
    asked = replace(asked, height=height, smallest=smallest, share=share)
    if _why_empty(key, asked):
        return (Part(asked.scales),)
    made = parts.parts(key.kind, asked, _way(key.kind).has_room)
    return tuple(Part(one.scales, one.groups, one.numbers) for one in made)


def headline(
    key: FigureKey,
    findings: Findings,
    *,
    other: Findings | None = None,
    part: Part | None = None,
) -> str:
    """What the figure, or one page of it, says, in one plain sentence."""
    fonts.register()
    asked = _unbounded(key, findings, 1000.0, other)
    return _said(key, _page(asked, part) if part else asked)


def natural_height(
    key: FigureKey,
    findings: Findings,
    width: float,
    size: float,
    other: Findings | None = None,
    *,
    smallest: float = 0.0,
) -> float:
    """The height in points that lets the figure set its type in `size`, and none under `smallest`."""
    fonts.register()
    asked = _unbounded(key, findings, width, other)
    if _why_empty(key, asked):
        return EMPTY_HEIGHT * size
    return _way(key.kind).height(replace(asked, smallest=smallest, share=width / size), size)


def natural_width(
    key: FigureKey, findings: Findings, size: float, other: Findings | None = None
) -> float:
    """The least width in points in which the figure can set its type in `size`; at most `WIDEST` times that."""
    fonts.register()
    contents, width = _way(key.kind).contents, NARROWEST * size
    asked = _unbounded(key, findings, width, other)
    if contents is None or _why_empty(key, asked):
        return width
    asked = replace(asked, share=NARROWEST)
    while width < WIDEST * size and not sheet.is_wide_enough(contents(asked), asked, size):
        width += WIDER * size
        asked = replace(asked, width=width, share=width / size)
    return width


def kinds_for(tools: Sequence[Tool]) -> tuple[FigureKind, ...]:
    """The kinds that make sense for these tools together; before and after needs a second wave as well."""
    numbers = {tool.number for tool in tools}
    fitting = {
        FigureKind.GAPS: any(
            gaps_headline.compared(scale) for tool in tools for scale in tool.scales
        ),
        FigureKind.LINKS: all(numbers & set(side) for side in (links.FIRST, links.SECOND)),
        FigureKind.POSITIONS: any(tool.positions for tool in tools),
    }
    return tuple(kind for kind in FigureKind if tools and fitting.get(kind, True))


def figures_for(tool: Tool) -> tuple[FigureKey, ...]:
    """Every figure that makes sense for one tool: of the tool, or of each of its scales."""
    about = str(tool.number)
    keys: list[FigureKey] = []
    for kind in kinds_for([tool]):
        if kind in SINGLE:
            keys += [FigureKey(kind, scale.key) for scale in tool.scales]
        else:
            keys.append(FigureKey(kind, about))
    linked = tool.number in (*links.FIRST, *links.SECOND)
    return (*keys, FigureKey(FigureKind.LINKS, about)) if linked else tuple(keys)


def _page(asked: Asked, part: Part) -> Asked:
    """One of the pages, which may be the only one."""
    page = replace(asked, scales=part.scales, groups=part.groups, numbers=part.numbers)
    return replace(page, part=page != asked)


def _unbounded(key: FigureKey, findings: Findings, width: float, other: Findings | None) -> Asked:
    scales = scales_of(key, findings.toolkit)
    if key.kind is not FigureKind.CHANGE or other is None:
        return Asked(findings, scales, LIGHT, width, inf, later=other)
    both = tuple(scale for scale in scales if change.compared(scale, other))
    left_out = tuple(scale for scale in scales if scale not in both)
    return Asked(findings, both, LIGHT, width, inf, later=other, left_out=left_out)


def _way(kind: FigureKind) -> _Way:
    return {
        FigureKind.MEANS: _Way(means.draw, means.said, means.height_of, means.has_room),
        FigureKind.GAPS: _on_sheet(gaps.draw, gaps_headline.said, gaps.contents),
        FigureKind.SPREAD: _on_sheet(spread.draw, spread.said, spread.contents),
        FigureKind.LEVELS: _on_sheet(levels.draw, levels_headline.said, levels.contents),
        FigureKind.STATEMENTS: _on_sheet(statements.draw, statements.said, statements.contents),
        FigureKind.HEAT: _on_sheet(heat.draw, heat_headline.said, heat.contents, heat.least),
        FigureKind.LINKS: _on_sheet(links.draw, links.said, links.contents),
        FigureKind.POSITIONS: _on_sheet(positions.draw, positions.said, positions.contents),
        FigureKind.CHANGE: _on_sheet(change.draw, change_headline.said, change.contents),
    }[kind]


def _on_sheet(
    draw: Callable[[Asked], Sketch],
    said: Callable[[Asked], str],
    contents: Callable[[Asked], Contents],
    least: Callable[[Asked], Contents] | None = None,
) -> _Way:
    """A kind whose places are those of a sheet; there is always room for all of it in the height.

    `least` is what there must be room for where contents may be more.
    """

    def height(asked: Asked, size: float) -> float:
        return sheet.height_of(contents(replace(asked, smallest=0.0)), asked, size)

    def has_room(asked: Asked) -> bool:
        return sheet.has_room((least or contents)(asked), asked)

    return _Way(draw, said, height, has_room, contents)


def _why_empty(key: FigureKey, asked: Asked) -> str:
    """Why there is nothing to draw; empty when there is something."""
    if key.kind is FigureKind.CHANGE and asked.later is None:
        return _("Only one wave has been answered so far.")
    if key.kind is FigureKind.LINKS and not asked.findings.links:
        return _("There are no links to show yet.")
    unasked = key.kind is FigureKind.POSITIONS and not views(asked)
    if asked.left_out and not asked.scales:
        return _("These questions were not asked alike in both waves.")
    if unasked or not asked.scales:
        return _("These questions were not asked in this wave.")
    compared = any(gaps_headline.compared(scale) for scale in asked.scales)
    if key.kind is FigureKind.GAPS and not compared:
        return _("Only one function answers these questions, so there is no gap.")
    return ""


def _said(key: FigureKey, asked: Asked) -> str:
    """What the kind of figure says, else what the averages of the scales in it say."""
    if why := _why_empty(key, asked):
        return why
    return _way(key.kind).said(asked) or means.said(replace(asked, scales=_drawn(key, asked)))


def _drawn(key: FigureKey, asked: Asked) -> tuple[Scale, ...]:
    """The scales that stand in the figure, of all that it is asked for."""
    if key.kind in SINGLE:
        return asked.scales[:1]
    if key.kind is FigureKind.POSITIONS:
        return tuple(s for s in asked.scales if asked.toolkit.tool_of(s.key).positions)
    if key.kind is FigureKind.GAPS:
        return tuple(filter(gaps_headline.compared, asked.scales))
    return asked.scales


def _words_only(words: str, asked: Asked) -> Sketch:
    """The reason in the middle of the box."""
    drawing = Drawing(asked.width, asked.height)
    size = min(asked.largest, asked.height / EMPTY_HEIGHT)
    lines = fonts.fitted(words, fonts.REGULAR, size, asked.width, 3)
    middle = asked.width / 2, asked.height / 2
    drawing.add(centred(lines, *middle, (fonts.REGULAR, size), asked.palette.soft))
    return Sketch(drawing, ())
