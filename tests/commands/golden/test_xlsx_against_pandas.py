"""Every number of the spreadsheet that is handed over, against pandas and scipy.stats."""

from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from huddle_app.method.findings.model import Findings, Group, Hidden
from tests.commands.golden.exported import (
    AFTER,
    BEFORE,
    CLAIMS,
    To,
    both_waves,
    cells_of,
    check,
    order,
    size_word,
    statement_gap,
)
from tests.method.findings.golden import (
    KEYS,
    KIT,
    LATER_TRUTH,
    LEADERSHIP,
    MARKETING,
    SALES,
    SIDES,
    TRUTH,
    Apart,
    Figures,
    Truth,
    sides,
)


def sheet(folder: Path, name: str) -> list[dict[str, Any]]:
    book = CalamineWorkbook.from_path(folder / "a.xlsx")
    heads, *lines = book.get_sheet_by_name(name).to_python()
    return [dict(zip(map(str, heads), line, strict=True)) for line in lines]


def group_cells(group: Group, *, region: bool) -> dict[str, object]:
    made: dict[str, object] = {
        "function": group.function.value if group.function else "sales and marketing",
        "level": "all levels" if group.level is None else group.level,
    }
    return {**made, "region": group.region or "all regions"} if region else made


def figure_cells(true: Figures, truth: Truth, key: str) -> dict[str, object]:
    band, positions = truth.band(true.mean), KIT.tool_of(key).positions
    return {
        "n": true.n,
        "mean": To(2, true.mean),
        "sd": To(2, true.sd),
        "band": CLAIMS[band] if positions else band.value,
        "mean low 95 %": To(2, true.ends[0]),
        "mean high 95 %": To(2, true.ends[1]),
        "alpha": To(2, true.alpha),
    }


def difference_cells(true: Apart | None, name: str) -> dict[str, object]:
    heads = [name, f"{name} low 95 %", f"{name} high 95 %", "size (Hedges’ g)"]
    if true is None:
        return {**dict.fromkeys(heads, ""), "size": ""}
    numbers = [To(2, value) for value in (true.gap, *true.ends, true.size)]
    return {**dict(zip(heads, numbers, strict=True)), "size": size_word(true.size)}


def coarse_first(group: Group) -> tuple[int, bool, bool, str, str]:
    place, level, region = order(group)
    return (place, group.region is not None, group.level is not None, level, region)


@pytest.mark.parametrize(("name", "region"), [("Findings", False), ("Findings by region", True)])
def test_every_score_of_the_spreadsheet(
    folder: Path, found: Findings, name: str, *, region: bool
) -> None:
    wanted: list[dict[str, object]] = []
    blank = dict.fromkeys(("mean", "sd", "band", "mean low 95 %", "mean high 95 %", "alpha"), "")
    for key in KEYS:
        for group in sorted(cells_of(found, key), key=coarse_first):
            if (group.region is not None) == region:
                cell, about = found.scales[key].cells[group], group_cells(group, region=region)
                true = None if isinstance(cell, Hidden) else TRUTH.figures(key, group)
                made = figure_cells(true, TRUTH, key) if true else {"n": "not shown", **blank}
                counts = (
                    true.spread
                    if true and not isinstance(cell, Hidden) and cell.spread
                    else [""] * 7
                )
                near = {} if region else {f"near {n}": c for n, c in enumerate(counts, 1)}
                wanted.append({"scale": key, **about, **made, **near})
    assert len(wanted) > 100
    check(sheet(folder, name), wanted)


def test_every_gap_of_the_spreadsheet(folder: Path, found: Findings) -> None:
    wanted: list[dict[str, object]] = []
    for key in KEYS:
        if len(KIT.scale(key).answered_by) > 1:
            own = sides(found, key)
            means = {
                side.value: To(2, TRUTH.figures(key, Group(side)).mean)
                if side in own
                else "not shown"
                for side in SIDES
            }
            gap = TRUTH.gap(key) if len(own) == 2 else None
            wanted.append({"scale": key, **means, **difference_cells(gap, "gap")})
    check(sheet(folder, "Gaps"), wanted)


def test_every_statement_of_the_spreadsheet(folder: Path, found: Findings) -> None:
    wanted: list[dict[str, object]] = []
    for key in KEYS:
        finding = found.scales[key]
        both = len(sides(found, key)) == 2
        for n, text in enumerate(KIT.scale(key).statements):
            means = {
                f.value: To(1, TRUTH.statements(key, f)[n])
                if finding.score(f)
                else "not shown"
                if f in finding.by_function
                else ""
                for f in (SALES, MARKETING, LEADERSHIP)
            }
            gap = To(1, statement_gap(TRUTH, key, n)) if both else ""
            wanted.append({"scale": key, "number": n + 1, "statement": text, **means, "gap": gap})
    check(sheet(folder, "Statements"), wanted)


def test_every_link_of_the_spreadsheet(folder: Path, found: Findings) -> None:
    wanted: list[dict[str, object]] = []
    for link in found.links:
        n, rho, low, high = TRUTH.link(link.one.key, link.other.key, link.function)
        whose = group_cells(Group(link.function), region=False)["function"]
        wanted.append(
            {
                "scale": link.one.key,
                "other scale": link.other.key,
                "function": whose,
                "n": n,
                "Spearman’s rho": To(2, rho),
                "rho low 95 %": To(2, low),
                "rho high 95 %": To(2, high),
                "A plausible link, never a cause.": "",
            }
        )
    check(sheet(folder, "Links"), wanted)


def test_every_change_of_the_spreadsheet(folder: Path, found: Findings, later: Findings) -> None:
    wanted: list[dict[str, object]] = []
    for key in KEYS:
        waves = ((BEFORE, found, TRUTH), (AFTER, later, LATER_TRUTH))
        there = {*found.scales[key].cells, *later.scales[key].cells}
        changes = dict(both_waves(found, later, key))
        for group in sorted(there, key=coarse_first):
            means = {name: mean_cell(wave, truth, key, group) for name, wave, truth in waves}
            about = group_cells(group, region=True)
            change = difference_cells(changes.get(group), "change")
            wanted.append({"scale": key, **about, **means, **change})
    check(sheet(folder, "Before and after"), wanted)


def mean_cell(wave: Findings, truth: Truth, key: str, group: Group) -> object:
    if group not in wave.scales[key].cells:
        return "no answers"
    return (
        To(2, truth.figures(key, group).mean) if wave.scales[key].score_of(group) else "not shown"
    )
