"""The findings in the spreadsheet and as data."""

import json
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from huddle_app.method.findings.model import Findings, Group, Hidden
from huddle_app.method.words import Function
from huddle_app.paper.data import ReportData
from huddle_app.paper.findings.sheets import finding_sheets
from huddle_app.paper.handover import write_handover

ROUNDED = 0.0051
"""How far a figure with two decimals may be off."""

Rows = list[dict[str, Any]]
SheetOf = Callable[[ReportData, str], Rows]


@pytest.fixture
def sheet(tmp_path: Path) -> SheetOf:
    """The rows of one sheet of the handed-over book, by their heads."""

    def rows(data: ReportData, name: str) -> Rows:
        write_handover(data, tmp_path / "a.xlsx")
        book = CalamineWorkbook.from_path(tmp_path / "a.xlsx")
        heads, *lines = book.get_sheet_by_name(name).to_python()
        return [dict(zip(map(str, heads), line, strict=True)) for line in lines]

    return rows


def found(data: ReportData) -> Findings:
    assert data.findings
    return data.findings


def hidden(data: ReportData, *groups: Group) -> ReportData:
    """The same with groups of the scale of trust hidden, as if they were too few."""
    finding = found(data).scales["trust"]
    made = replace(
        finding,
        cells={**finding.cells, **dict.fromkeys(groups, Hidden())},
        difference=None,
        statements=tuple(replace(s, means={}) for s in finding.statements),
    )
    return replace(
        data, findings=replace(found(data), scales={**found(data).scales, "trust": made})
    )


def test_scores_come_with_interval_spread_and_alpha(data: ReportData, sheet: SheetOf) -> None:
    score = found(data).scales["trust"].score(Function.SALES)
    assert score
    assert score.interval
    [row] = [
        row
        for row in sheet(data, "Findings")
        if (row["scale"], row["function"], row["level"]) == ("trust", "sales", "all levels")
    ]
    assert row["n"] == 30
    assert row["mean"] == pytest.approx(score.mean, abs=ROUNDED)
    assert (row["mean low 95 %"], row["mean high 95 %"]) == pytest.approx(
        (score.interval.low, score.interval.high), abs=ROUNDED
    )
    assert row["alpha"] == pytest.approx(score.alpha, abs=ROUNDED)
    assert [row[f"near {n}"] for n in range(1, 8)] == list(score.spread)


def test_a_hidden_group_says_too_few_and_nothing_else(data: ReportData, sheet: SheetOf) -> None:
    north = Group(Function.SALES, "rep", "North")
    few = hidden(data, Group(Function.MARKETING), north)
    [marketing] = [
        row
        for row in sheet(few, "Findings")
        if (row["scale"], row["function"], row["level"]) == ("trust", "marketing", "all levels")
    ]
    assert [value for value in list(marketing.values())[3:] if value != ""] == ["not shown"]
    [region] = [row for row in sheet(few, "Findings by region") if row["scale"] == "trust"]
    assert list(region.values())[:5] == ["trust", "sales", "rep", "North", "not shown"]
    assert set(list(region.values())[5:]) == {""}


def test_gaps_come_with_their_size_in_words(data: ReportData, sheet: SheetOf) -> None:
    gaps = sheet(data, "Gaps")
    assert not [row for row in gaps if row["scale"].startswith(("worldview", "buy-in"))]
    [trust] = [row for row in gaps if row["scale"] == "trust"]
    difference = found(data).scales["trust"].difference
    assert difference
    assert trust["gap"] == pytest.approx(difference.gap, abs=ROUNDED)
    assert trust["size (Hedges’ g)"] == pytest.approx(difference.size, abs=ROUNDED)
    assert trust["size"] in {"hardly any", "small", "medium", "large"}


def test_the_gap_to_a_hidden_function_is_empty(data: ReportData, sheet: SheetOf) -> None:
    few = hidden(data, Group(Function.MARKETING))
    [trust] = [row for row in sheet(few, "Gaps") if row["scale"] == "trust"]
    assert trust["marketing"] == "not shown"
    assert trust["gap"] == trust["size"] == ""


def test_statements_say_too_few_apart_from_not_asked(data: ReportData, sheet: SheetOf) -> None:
    rows = sheet(hidden(data, Group(Function.MARKETING)), "Statements")
    trust = [row for row in rows if row["scale"] == "trust"]
    assert {row["marketing"] for row in trust} == {"not shown"}
    assert {row["marketing"] for row in rows if row["scale"] == "buy-in"} == {""}
    assert len(rows) == sum(len(scale.statements) for scale in found(data).toolkit.scales())


def test_links_are_never_called_a_cause(data: ReportData, sheet: SheetOf) -> None:
    links = sheet(data, "Links")
    assert len(links) == len(found(data).links) > 0
    assert "A plausible link, never a cause." in links[0]


def test_a_second_wave_stands_beside_the_first(
    data: ReportData, later: Findings, sheet: SheetOf, tmp_path: Path
) -> None:
    both = replace(data, later=later)
    [row] = [
        row
        for row in sheet(both, "Before and after")
        if (row["scale"], row["function"], row["level"]) == ("trust", "sales", "all levels")
    ]
    assert row["change"] == pytest.approx(
        row["Nine months later"] - row["before the Huddle"], abs=3 * ROUNDED
    )
    write_handover(both, tmp_path / "a.json")
    whole = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert whole["later_findings"]["wave"] == "Nine months later"
    [change] = [
        one
        for one in whole["change"]["scales"]["trust"]
        if (one["function"], one["level"], one["region"]) == ("sales", None, None)
    ]
    assert change["change"] == pytest.approx(row["change"], abs=ROUNDED)


def test_the_change_of_a_hidden_group_follows_from_nothing(
    data: ReportData, later: Findings, sheet: SheetOf
) -> None:
    few = replace(hidden(data, Group(Function.MARKETING)), later=later)
    [row] = [
        row
        for row in sheet(few, "Before and after")
        if (row["scale"], row["function"], row["level"]) == ("trust", "marketing", "all levels")
    ]
    assert row["before the Huddle"] == "not shown"
    assert row["change"] == row["change low 95 %"] == row["size"] == ""


def test_no_single_answers_are_handed_over(
    data: ReportData, later: Findings, tmp_path: Path
) -> None:
    for name in ("a.json", "a.xlsx"):
        write_handover(replace(data, later=later), tmp_path / name)
    book = CalamineWorkbook.from_path(tmp_path / "a.xlsx")
    words = (tmp_path / "a.json").read_text("utf-8")
    words += "".join(repr(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names)
    assert not re.search(r"(sales|marketing|leadership)-\d", words), "a respondent's code"


def test_gaps_are_shown_with_their_sign(data: ReportData, tmp_path: Path) -> None:
    write_handover(data, tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        styles = book.read("xl/styles.xml").decode()
    assert "+0.00;-0.00;0.00" in styles


def test_a_statement_is_shown_with_the_one_decimal_it_has(data: ReportData) -> None:
    sheets = finding_sheets(data.findings, None)
    assert sheets[-1].title == "Statements"
    assert sheets[-1].formats == ["", "0", "", "0.0", "0.0", "0.0", "+0.0;-0.0;0.0"]


def test_without_answers_there_is_a_sheet_with_heads_alone(
    empty: ReportData, sheet: SheetOf
) -> None:
    assert sheet(empty, "Findings") == []
