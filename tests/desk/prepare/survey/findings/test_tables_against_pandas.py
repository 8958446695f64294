"""The numbers in the desk's own tables, against pandas and scipy.stats."""

from itertools import product

import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from huddle_app.desk.prepare.survey.findings.links_table import LinksTable
from huddle_app.desk.prepare.survey.findings.numbers import (
    difference_words,
    number_lines,
    ranked_statements,
)
from huddle_app.desk.prepare.survey.findings.numbers_table import StatementsTable
from huddle_app.desk.shared.finding_lines import finding_lines
from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.model import Findings, Group, Score
from huddle_app.method.words import Function
from tests.method.findings.golden import (
    KEYS,
    KIT,
    MARKETING,
    PEOPLE,
    SALES,
    SIDES,
    TRUTH,
    end_words,
    side_means,
    sides,
    words,
)

LEVELS = sorted(TRUTH.frame["level"].unique())
GROUPS = [*map(Group, SIDES), *(Group(f, level) for f, level in product(SIDES, LEVELS))]


@pytest.fixture(scope="module")
def found() -> Findings:
    return findings_of(KIT, "before", PEOPLE)


def test_means_people_and_gaps_by_function(found: Findings) -> None:
    lines = [line for line in finding_lines(found, GROUPS[:2]) if line.scale]
    assert [line.scale.key for line in lines if line.scale] == list(KEYS)
    for line, key in zip(lines, KEYS, strict=True):
        means = side_means(TRUTH, found, key)
        told = [cell.text.split() for cell in line.cells]
        wanted = [
            [means[side], str(TRUTH.figures(key, Group(side)).n)] for side in sides(found, key)
        ]
        assert [[one[0], one[-1]] for one in told if one[-1].isdigit()] == wanted
        gap = words(TRUTH.gap(key).gap, 1, plus=True) if len(wanted) == 2 else ""
        assert line.gap == gap


@pytest.mark.parametrize("key", KEYS)
def test_every_measure_of_every_group(found: Findings, key: str) -> None:
    shown = [g for g in GROUPS if isinstance(found.scales[key].cells.get(g), Score)]
    assert shown
    lines = {line.name: line.values for line in number_lines(found, KIT.scale(key), shown)}
    for place, group in enumerate(shown):
        true = TRUTH.figures(key, group)
        mean = lines["Mean"][place].split()[0]
        assert mean in {words(true.mean, 1), words(true.mean, 2)}
        assert lines["People"][place] == str(true.n)
        low, high = end_words(max(true.ends[0], 1.0), min(true.ends[1], 7.0))
        assert lines["95\u00a0% sure between"][place].split() == [low, "–", high]
        assert lines["Spread"][place] == words(true.sd, 2)
        assert lines["Hangs together"][place].split(",")[0] == words(true.alpha, 2)
        if "Own means" in lines and lines["Own means"][place]:
            near = [f"{n} near {at}" for at, n in enumerate(true.spread, 1) if n]
            assert lines["Own means"][place].replace("\u00a0", " ").split("\n") == near


@pytest.mark.parametrize("key", KEYS)
def test_gap_in_words_and_statements_in_order(found: Findings, key: str) -> None:
    scale, both = KIT.scale(key), len(sides(found, key)) == 2
    said = difference_words(found, scale)
    if not both:
        assert said == ""
        return
    true = TRUTH.gap(key)
    assert said.startswith(f"Sales minus marketing: {words(true.gap, 1, plus=True)} points.")
    low, high = end_words(*true.ends, plus=True)
    assert f"95\u00a0% sure between {low} and {high}." in said
    assert f"{words(abs(true.size), 2)} standard deviations" in said.replace("−", "")
    gaps = [
        one - other
        for one, other in zip(
            TRUTH.statements(key, SALES), TRUTH.statements(key, MARKETING), strict=True
        )
    ]
    order = sorted(range(len(gaps)), key=lambda at: (-round(abs(gaps[at]), 9), at))
    assert [s.number - 1 for s in ranked_statements(found, scale)] == order


def told(table: QTableView) -> list[list[str]]:
    model = table.model()
    columns = range(model.columnCount())
    return [[model.index(r, c).data() or "" for c in columns] for r in range(model.rowCount())]


@pytest.mark.parametrize("key", KEYS)
def test_the_table_of_statements(qtbot: QtBot, dressed: object, found: Findings, key: str) -> None:
    table = StatementsTable()
    qtbot.addWidget(table)
    table.show_scale(found, KIT.scale(key))
    true = {side: TRUTH.statements(key, side) for side in sides(found, key)}
    for row in told(table):
        at = int(row[0].split()[0]) - 1
        assert row[1:3] == [words(true[side][at], 1) if side in true else "" for side in SIDES]
        gap = words(true[SALES][at] - true[MARKETING][at], 1, plus=True) if len(true) == 2 else ""
        assert row[3] == gap


def test_the_table_of_links(qtbot: QtBot, dressed: object, found: Findings) -> None:
    table = LinksTable()
    qtbot.addWidget(table)
    table.show_links(found)
    wanted = []
    for link in found.links:
        n, rho, low, high = TRUTH.link(link.one.key, link.other.key, link.function)
        ends = [words(low, 2), "–", words(high, 2)]
        wanted.append((f"n {n})", words(rho, 2, plus=True), ends))
    rows = [(f"n {row[0].split()[-1]}", row[1].split()[0], row[2].split()) for row in told(table)]
    assert sorted(rows) == sorted(wanted)
    strengths = [abs(float(row[1].replace("−", "-"))) for row in rows]
    assert strengths == sorted(strengths, reverse=True)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("side", SIDES)
def test_the_gap_between_levels_is_that_of_those_furthest_apart(
    found: Findings, key: str, side: Function
) -> None:
    groups = [Group(side, level) for level in LEVELS]
    cells = found.scales[key].cells
    means = [TRUTH.figures(key, g).mean for g in groups if isinstance(cells.get(g), Score)]
    [line] = [one for one in finding_lines(found, groups) if one.scale and one.scale.key == key]
    assert line.gap == (words(max(means) - min(means), 1) if len(means) > 1 else "")
