"""The findings as sheets of a spreadsheet: what is shown, rounded as all that leaves the program.

A hidden group says “not shown”, no more.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from huddle_app.figures.grounds import claim
from huddle_app.method.findings.as_data import PLACES, STATEMENT_PLACES, rounded
from huddle_app.method.findings.change import compare
from huddle_app.method.findings.measures import size_words
from huddle_app.method.findings.model import (
    Cell,
    Difference,
    Findings,
    Group,
    Interval,
    ScaleFinding,
    Score,
    place_of,
)
from huddle_app.method.findings.words import level_name, region_name
from huddle_app.method.toolkit import RATINGS, Scale
from huddle_app.method.words import ANSWERING, SIDES, Function, band_name
from huddle_app.paper.spreadsheet import Sheet
from huddle_app.texts import _

TWO, SIGNED = "0.00", "+0.00;-0.00;0.00"
"""How scores are shown, and differences and links with their sign."""
ONE, SIGNED_ONE = "0.0", "+0.0;-0.0;0.0"
"""The same for statements, of which no more is given away."""
FIGURES = ("n", "mean", "sd", "band", "mean low 95 %", "mean high 95 %", "alpha")
Row = list[Any]


def finding_sheets(found: Findings | None, later: Findings | None) -> tuple[Sheet, ...]:
    """The sheets of a wave; the first is there before anybody has answered, with its heads alone."""
    if found is None:
        return (Sheet(_("Findings"), [["scale", "function", "level", *FIGURES]]),)
    sheets = [_by_level(found), _by_region(found), _gaps(found), _links(found)]
    if later is not None:
        sheets.append(_change(found, later))
    statements = _rounded(_statements(found), STATEMENT_PLACES)
    first, *others = [_rounded(sheet, PLACES) for sheet in sheets]
    return (first, *others, statements)


def _rounded(sheet: Sheet, places: int) -> Sheet:
    rows = [
        [rounded(value, places) if isinstance(value, float) else value for value in row]
        for row in sheet.rows
    ]
    return replace(sheet, rows=rows)


def _by_level(found: Findings) -> Sheet:
    ratings = [f"near {n}" for n in RATINGS]
    rows = [
        [
            finding.scale.key,
            _whose(group),
            _level(group),
            *_figures(found, finding.scale, cell),
            *_spread(cell),
        ]
        for finding, group, cell in _cells(found)
        if group.region is None
    ]
    heads = ["scale", "function", "level", *FIGURES, *ratings]
    return Sheet(_("Findings"), [heads, *rows], ["", "", "", *_formats()])


def _by_region(found: Findings) -> Sheet:
    rows = [
        [
            finding.scale.key,
            _whose(group),
            _level(group),
            _region(group),
            *_figures(found, finding.scale, cell),
        ]
        for finding, group, cell in _cells(found)
        if group.region is not None
    ]
    heads = ["scale", "function", "level", "region", *FIGURES]
    return Sheet(_("Findings by region"), [heads, *rows], ["", "", "", "", *_formats()])


def _gaps(found: Findings) -> Sheet:
    """Sales minus marketing where both functions answer a scale; positions have no gap."""
    rows: list[Row] = []
    for finding in found.scales.values():
        if len(finding.scale.answered_by) > 1:
            sides = [finding.by_function.get(f) for f in SIDES]
            means = [_mean_or_why(cell) for cell in sides]
            rows.append([finding.scale.key, *means, *_difference(finding.difference)])
    heads = ["scale", "sales", "marketing", "gap", "gap low 95 %", "gap high 95 %"]
    return Sheet(
        _("Gaps"),
        [[*heads, "size (Hedges’ g)", "size"], *rows],
        ["", TWO, TWO, SIGNED, SIGNED, SIGNED, SIGNED],
    )


def _statements(found: Findings) -> Sheet:
    rows = [
        [
            finding.scale.key,
            statement.number,
            statement.text,
            *(_statement_mean(finding, statement.means, f) for f in ANSWERING),
            statement.gap,
        ]
        for finding in found.scales.values()
        for statement in finding.statements
    ]
    heads = ["scale", "number", "statement", *(f.value for f in ANSWERING), "gap"]
    return Sheet(_("Statements"), [heads, *rows], ["", "0", "", ONE, ONE, ONE, SIGNED_ONE])


def _links(found: Findings) -> Sheet:
    rows = [
        [
            link.one.key,
            link.other.key,
            _whose(Group(link.function)),
            link.n,
            link.rho,
            *_ends(link.interval),
        ]
        for link in found.links
    ]
    heads = ["scale", "other scale", "function", "n", "Spearman’s rho", "rho low 95 %"]
    note = _("A plausible link, never a cause.")
    return Sheet(
        _("Links"),
        [[*heads, "rho high 95 %", note], *rows],
        ["", "", "", "0", SIGNED, SIGNED, SIGNED],
    )


def _change(before: Findings, after: Findings) -> Sheet:
    compared, order = compare(before, after), partial(_order, ladder=after.ladder)
    rows: list[Row] = []
    for key, changes in compared.changes.items():
        pairs = (before.scales[key].cells, after.scales[key].cells)
        groups = sorted({group for cells in pairs for group in cells}, key=order)
        for group in groups:
            change = changes.get(group)
            means = [_mean_or_why(cells.get(group)) for cells in pairs]
            who = [_whose(group), _level(group), _region(group)]
            rows.append([key, *who, *means, *_difference(change.difference if change else None)])
    heads = ["scale", "function", "level", "region", before.wave, after.wave, "change"]
    more = ["change low 95 %", "change high 95 %", "size (Hedges’ g)", "size"]
    formats = ["", "", "", "", TWO, TWO, SIGNED, SIGNED, SIGNED, SIGNED]
    return Sheet(_("Before and after"), [[*heads, *more], *rows], formats)


def _cells(found: Findings) -> Iterator[tuple[ScaleFinding, Group, Cell]]:
    order = partial(_order, ladder=found.ladder)
    for finding in found.scales.values():
        for group in sorted(finding.cells, key=order):
            yield finding, group, finding.cells[group]


def _order(group: Group, ladder: Sequence[str]) -> tuple[object, ...]:
    """Each function whole, then its levels, then its regions; both functions together last."""
    whose, *rest = place_of(group, ladder)
    return (whose, group.region is not None, group.level is not None, *rest)


def _figures(found: Findings, scale: Scale, cell: Cell) -> Row:
    if not isinstance(cell, Score):
        return [_("not shown"), *[None] * (len(FIGURES) - 1)]
    positions = found.toolkit.tool_of(scale.key).positions
    place = claim(cell.band) if positions else band_name(cell.band)
    return [cell.n, cell.mean, cell.sd, place, *_ends(cell.interval), cell.alpha]


def _spread(cell: Cell) -> Row:
    return list(cell.spread) if isinstance(cell, Score) else []


def _formats() -> list[str]:
    return ["0", TWO, TWO, "", TWO, TWO, TWO]


def _difference(found: Difference | None) -> Row:
    if found is None:
        return [None, None, None, None, None]
    words = None if found.size is None else size_words(found.size)
    return [found.gap, *_ends(found.interval), found.size, words]


def _ends(interval: Interval | None) -> Row:
    return [interval.low, interval.high] if interval else [None, None]


def _statement_mean(finding: ScaleFinding, means: Mapping[Function, float], whose: Function) -> Any:
    """A function's mean of a statement; “not shown” where it answered and that is hidden."""
    hidden = _("not shown") if whose in finding.by_function else None
    return means.get(whose, hidden)


def _mean_or_why(cell: Cell | None) -> Any:
    if cell is None:
        return _("no answers")
    return cell.mean if isinstance(cell, Score) else _("not shown")


def _whose(group: Group) -> str:
    return group.function.value if group.function else _("sales and marketing")


def _level(group: Group) -> str:
    return _("all levels") if group.level is None else level_name(group.level)


def _region(group: Group) -> str:
    return _("all regions") if group.region is None else region_name(group.region)
