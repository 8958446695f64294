"""One tool of the report: what it says, its figures, how they read, and the numbers by level and region."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from huddle_app.method.findings.model import Findings
from huddle_app.method.toolkit import Scale, Tool
from huddle_app.paper.data import ReportData
from huddle_app.paper.findings.grids import grid
from huddle_app.paper.findings.keys import of_tool
from huddle_app.paper.findings.pictures import said_and_drawn
from huddle_app.paper.findings.scale_words import measures, readings, scale_title
from huddle_app.paper.parts import (
    Command,
    Headline,
    Story,
    markup,
    para,
    shares,
    table,
    with_end,
)
from huddle_app.paper.style import Type
from huddle_app.texts import _

WORDS, GUTTER = 0.38, 14
"""The share of the width that words beside numbers take, and the points between the two."""
SHORT = 320.0
"""Words and numbers up to so high, in points, stand side by side."""

NONE_ALONE: tuple[Command, ...] = (("NOSPLIT", (0, 0), (-1, 1)), ("NOSPLIT", (0, -2), (-1, -1)))
"""No first or last row stands alone on a page."""


def tool_part(data: ReportData, found: Findings, tool: Tool, type_: Type, width: float) -> Story:
    """The tool: headline and figures on one page, with the rest where it fits."""
    top, rest = _top(data, found, tool, type_, width), _rest(found, tool, type_, width)
    return [KeepTogether([*top, *rest])] if len(tool.scales) == 1 else [KeepTogether(top), *rest]


def _top(data: ReportData, found: Findings, tool: Tool, type_: Type, width: float) -> Story:
    first, *others = of_tool(tool)
    said, picture = said_and_drawn(data, found, first, width)
    story: Story = [
        Spacer(0, 20),
        para(_("Tool {n} · {title}").format(n=tool.number, title=tool.title), type_.kicker),
        Headline(with_end(said), type_.finding),
        para(tool.asks, type_.small),
        Spacer(0, 8),
        *picture,
    ]
    for key in others:
        own = data.sentences.get(key)
        story += [Spacer(0, 8), *([para(own, type_.subheading)] if own else [])]
        story += said_and_drawn(data, found, key, width)[1]
    return [*story, Spacer(0, 6)]


def _rest(found: Findings, tool: Tool, type_: Type, width: float) -> Story:
    numbers = grid(tool, found, type_, width)
    if numbers is None:
        return []
    if len(tool.scales) != 1:
        return [*_scale_by_scale(found, tool.scales, type_, width), KeepTogether([numbers])]
    narrow = width * WORDS - GUTTER
    words = _one_scale(found, tool.scales[0], type_)
    beside = grid(tool, found, type_, width - narrow - GUTTER)
    if not words or beside is None or max(_height(words, narrow), _height([beside], width)) > SHORT:
        return [*words, Spacer(0, 4), numbers]
    return [_side_by_side(words, beside, narrow, width)]


def _one_scale(found: Findings, scale: Scale, type_: Type) -> Story:
    story: Story = []
    for reading in readings(found, scale):
        story += [markup(reading, type_.cell), Spacer(0, 4)]
    for measure in measures(found, scale):
        story += [markup(measure, type_.small), Spacer(0, 3)]
    return story


def _scale_by_scale(found: Findings, scales: Sequence[Scale], type_: Type, width: float) -> Story:
    """A row per scale of which something is shown: its title, how it reads, and its measures."""
    rows: list[list[Sequence[Flowable]]] = [
        [
            [markup(scale_title(found, scale), type_.cell)],
            [markup(reading, type_.cell) for reading in readings(found, scale)],
            [markup(measure, type_.small) for measure in measures(found, scale)],
        ]
        for scale in scales
        if any(readings(found, scale))
    ]
    if not rows:
        return []
    columns = shares(width, 22, 52, 26)
    return [table(rows, columns, NONE_ALONE, heads=0, split_rows=False), Spacer(0, 4)]


def _side_by_side(words: Story, numbers: Table, narrow: float, width: float) -> Table:
    commands = [(f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("TOP", "BOTTOM", "RIGHT")]
    widths = [narrow + GUTTER, width - narrow - GUTTER]
    commands.append(("RIGHTPADDING", (0, 0), (0, -1), GUTTER))
    return table([[words, numbers]], widths, commands, heads=0, ruled=False)


def _height(story: Story, width: float) -> float:
    return sum(flowable.wrap(width, SHORT)[1] for flowable in story)
