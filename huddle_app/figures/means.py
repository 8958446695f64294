"""The averages of scales as one of the figures that can be asked for."""

from reportlab.graphics.shapes import Drawing

from huddle_app.figures.cell_words import function_and_level, told
from huddle_app.figures.figure import Asked, Sketch, Spot
from huddle_app.figures.finding_chart import drawn, value_boxes
from huddle_app.figures.finding_layout import Layout, finding_height, layout
from huddle_app.figures.finding_words import expected
from huddle_app.figures.headline import headline
from huddle_app.figures.placing import around, hull
from huddle_app.figures.scales_asked import tools_of
from huddle_app.method.findings.model import Cell, Score
from huddle_app.method.findings.words import capital
from huddle_app.method.toolkit import Scale
from huddle_app.method.words import Function


def draw(asked: Asked) -> Sketch:
    """The figure."""
    plan = layout(
        asked.findings, asked.scales, asked.width, asked.height, asked.smallest, asked.share
    )
    positions = all(asked.toolkit.tool_of(scale.key).positions for scale in asked.scales)
    drawing: Drawing = drawn(plan, asked.palette, positions=positions)
    spots = [
        _spot(asked, plan, place, scale, pair)
        for place, scale in enumerate(asked.scales)
        for pair in expected(asked.findings, scale)
    ]
    return Sketch(drawing, tuple(spots))


def has_room(asked: Asked) -> bool:
    """Whether all rows fit in the smallest type asked for, with the intervals there are."""
    plan = layout(
        asked.findings, asked.scales, asked.width, asked.height, asked.smallest, asked.share
    )
    asks = any(any(row.intervals) for row in plan.rows)
    return plan.size >= min(asked.smallest, asked.largest) and (plan.whiskers or not asks)


def said(asked: Asked) -> str:
    """The finding in a sentence."""
    return headline(tools_of(asked.toolkit, asked.scales), asked.findings)


def height_of(asked: Asked, size: float) -> float:
    """The height in which the figure sets its type in `size`."""
    plan = layout(
        asked.findings,
        asked.scales,
        asked.width,
        100 * asked.width,
        asked.smallest,
        asked.width / size,
    )
    return finding_height(plan)


def _spot(
    asked: Asked, plan: Layout, place: int, scale: Scale, pair: tuple[Function, Cell | None]
) -> Spot:
    """Around the mark and its value; of what is not shown, beside the title where its remark stands."""
    function, cell = pair
    sides = asked.findings.scales[scale.key].sides
    words = capital(told(asked.toolkit, scale, function_and_level(function), cell, sides))
    if not isinstance(cell, Score):
        return Spot(0.0, plan.top_of(place + 1), plan.titles_end, plan.pitch, words)
    row, y = plan.rows[place], plan.middle_of(place)
    number = [each for each, _mean in row.points].index(function)
    value = value_boxes(plan, row, y)[number]
    mark = around(plan.x(cell.mean), y, 3.2 * plan.radius, 3.2 * plan.radius)
    box = hull([mark, value])
    return Spot(box.left, box.bottom, box.right - box.left, box.top - box.bottom, words)
