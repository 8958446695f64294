"""Statements that are only numbered under a title that names their scale or their tool, merged or not."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.survey.column_words import scale_titles
from huddle_app.method.toolkit import Toolkit

ABOUT = ["Function", "Level"]
Table = tuple[list[str], list[str], list[str]]
"""Titles, numbers, and the statements they stand for."""


def of_scales(toolkit: Toolkit) -> Table:
    titles, numbers, asked = list[str](), list[str](), list[str]()
    for scale in toolkit.scales():
        columns = scale.columns()
        titles += [scale_titles(toolkit)[scale.key], *[""] * (len(columns) - 1)]
        numbers += [str(n) for n in range(1, len(columns) + 1)]
        asked += columns
    return titles, numbers, asked


def of_tools(toolkit: Toolkit) -> Table:
    titles, numbers, asked = list[str](), list[str](), list[str]()
    for tool in toolkit.tools:
        columns = [column for scale in tool.scales for column in scale.columns()]
        titles += [f"Tool {tool.number}: {tool.title}", *[""] * (len(columns) - 1)]
        numbers += [str(n) for n in range(1, len(columns) + 1)]
        asked += columns
    return titles, numbers, asked


@pytest.mark.parametrize("table", [of_scales, of_tools])
@pytest.mark.parametrize("above", [True, False])
def test_they_are_the_statements_of_that_title(
    tmp_path: Path, toolkit: Toolkit, table: Callable[[Toolkit], Table], *, above: bool
):
    titles, numbers, asked = table(toolkit)
    path = tmp_path / "titles.csv"
    nothing = [""] * len(ABOUT)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow([*(ABOUT if above else nothing), *titles])
        out.writerow([*(nothing if above else ABOUT), *numbers])
        for person in range(8):
            given = [1 + (person + place) % 7 for place in range(len(asked))]
            out.writerow(["sales" if person % 2 else "marketing", "Rep", *given])
    read = read_answers(path, toolkit)
    assert [use.meaning for use in read.columns] == ["function", "level", *asked]
    assert {line.level for line in read.lines} == {"Rep"}
    assert len(read.lines) == 8
