"""Before and after: two waves side by side, where both may be shown."""

from reportlab.platypus import KeepTogether, Spacer

from huddle_app.method.findings.change import Change, compare
from huddle_app.method.findings.measures import leaves_out_zero, reach_words, shown_difference
from huddle_app.method.findings.model import Cell, Findings, Group, Score
from huddle_app.method.findings.words import mean_words, side_name
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import Function
from huddle_app.paper.data import ReportData
from huddle_app.paper.findings.keys import CHANGE
from huddle_app.paper.findings.pictures import told_figure
from huddle_app.paper.parts import Story, function_mark, markup, para, safe, shares, table, toned
from huddle_app.paper.style import PALETTE, Type
from huddle_app.texts import _

COMPARED = (Function.SALES, Function.MARKETING)


def change_part(data: ReportData, found: Findings, type_: Type, width: float) -> Story:
    """What changed from the Huddle's own wave to the newest; nothing while there is only one."""
    if data.later is None:
        return []
    compared = compare(found, data.later)
    if not compared.changes:
        return []
    waves = _("Before and after · {before}, {after}").format(
        before=found.wave, after=data.later.wave
    )
    head = told_figure(data, found, CHANGE, type_, width, waves)
    remarks = [para(remark, type_.small) for remark in compared.remarks]
    rows = [[markup(text, type_.head) for text in ("", *map(_whose, COMPARED))]]
    for key, changes in compared.changes.items():
        scale = found.scales[key].scale
        cells = [_cell(found, data.later, scale, f, changes.get(Group(f))) for f in COMPARED]
        rows.append([markup(text, type_.cell) for text in (safe(scale.title), *cells)])
    close = [("TOPPADDING", (0, 0), (-1, -1), 1.5), ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5)]
    about = _("Bold: a change that is more than chance would make it; ± is 95 % sure.")
    return [
        KeepTogether([*head, *remarks, Spacer(0, 6)]),
        table(rows, shares(width, 36, 32, 32), close),
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
    words = " → ".join(_short(before.toolkit, cell) for cell in cells)
    return f"{words} &nbsp; {_shown(before.toolkit, change)}" if change else words


def _short(toolkit: Toolkit, cell: Cell | None) -> str:
    if cell is None:
        return safe(_("no answers"))
    return mean_words(toolkit, cell.mean) if isinstance(cell, Score) else safe(_("too few"))


def _shown(toolkit: Toolkit, change: Change) -> str:
    """The change with its reach; in bold where chance would not make it."""
    shown = shown_difference(toolkit, change.after.mean, change.before.mean)
    sure = leaves_out_zero(change.difference.interval)
    reach = toned(reach_words(change.difference.interval), PALETTE.soft)
    return f"{f'<b>{shown}</b>' if sure else shown} {reach}"
