"""Before and after: two waves side by side, where both may be shown."""

from collections.abc import Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import KeepTogether, Spacer

from huddle_app.method.findings.change import Change, Comparison, compare
from huddle_app.method.findings.measures import is_beyond_chance, reach_words, shown_difference
from huddle_app.method.findings.model import Cell, Findings, Group, Score
from huddle_app.method.findings.words import mean_words, side_name
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import SIDES, Function
from huddle_app.paper.data import ReportData
from huddle_app.paper.findings.grids import CLOSE
from huddle_app.paper.findings.keys import CHANGE
from huddle_app.paper.findings.pictures import said_and_drawn
from huddle_app.paper.parts import (
    Headline,
    Story,
    function_mark,
    markup,
    para,
    safe,
    shares,
    table,
    toned,
    with_end,
)
from huddle_app.paper.style import PALETTE, Type
from huddle_app.texts import _

FIGURE_TYPE = 7.2
"""So that all scales of both waves and their numbers stand on one page."""


def change_part(data: ReportData, found: Findings, type_: Type, width: float) -> Story:
    """What changed from the Huddle's own wave to the newest; nothing where none can be compared."""
    if data.later is None:
        return []
    compared = compare(found, data.later)
    if not any(Group(f) in changes for changes in compared.changes.values() for f in SIDES):
        return []
    waves = _("Before and after · {before} → {after}")
    said, picture = said_and_drawn(data, found, CHANGE, width, FIGURE_TYPE)
    head = [
        Spacer(0, 18),
        para(waves.format(before=found.wave, after=data.later.wave), type_.kicker),
        Headline(with_end(said), type_.finding),
        *(para(remark, type_.small) for remark in compared.remarks),
        Spacer(0, 4),
    ]
    numbers = _numbers(found, data.later, compared, type_, width)
    # A table that has no room below its figure stands whole on the next page.
    return [KeepTogether([*head, *picture]), KeepTogether(numbers)]


def _numbers(
    before: Findings, after: Findings, compared: Comparison, type_: Type, width: float
) -> Story:
    """The averages of both waves by scale and function, and the change."""
    style = ParagraphStyle("change", parent=type_.cell, fontSize=8, leading=10.4)
    rows = [[markup(text, type_.head) for text in ("", *map(_whose, SIDES))]]
    for key, changes in compared.changes.items():
        scale = before.scales[key].scale
        cells = [_cell(before, after, scale, f, changes.get(Group(f))) for f in SIDES]
        rows.append([markup(text, style) for text in (safe(scale.title), *cells)])
    about = _("Bold: a change that is more than chance would make it. ±: 95\u00a0% sure.")
    return [
        Spacer(0, 4),
        table(rows, shares(width, 36, 32, 32), CLOSE),
        para(about, type_.small),
    ]


def _whose(function: Function) -> str:
    return f"{function_mark(function)} {safe(side_name(function))}"


def _cell(
    before: Findings, after: Findings, scale: Scale, function: Function, change: Change | None
) -> str:
    cells = [found.scales[scale.key].cells.get(Group(function)) for found in (before, after)]
    if cells == [None, None]:
        return "–"
    means = [cell.mean for cell in cells if isinstance(cell, Score)]
    words = " → ".join(_short(before.toolkit, cell, means) for cell in cells)
    return f"{words} &nbsp; {_shown(change)}" if change else words


def _short(toolkit: Toolkit, cell: Cell | None, beside: Sequence[float]) -> str:
    if cell is None:
        return safe(_("no answers"))
    if not isinstance(cell, Score):
        return safe(_("not shown"))
    return mean_words(toolkit, cell.mean, *beside)


def _shown(change: Change) -> str:
    """The change with its reach; in bold where chance would not make it."""
    shown = shown_difference(change.difference.gap)
    sure = is_beyond_chance(change.difference)
    reach = toned(reach_words(change.difference.interval), PALETTE.soft)
    return f"{f'<b>{shown}</b>' if sure else shown} {reach}"
