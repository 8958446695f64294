"""The list of what is left out."""

import csv
from pathlib import Path

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.reading import ALL_ROWS, Cells, Rejected
from huddle_app.paper.rejected_list import write_rejected


def listed(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_each_entry_has_row_column_value_and_reason(tmp_path: Path):
    path = tmp_path / "out.csv"
    write_rejected(path, [Rejected(5, "Größe, “zwei”", "9\n9", "too high")])
    assert listed(path)[1:] == [["5", "Größe, “zwei”", "9\n9", "too high"]]


@pytest.mark.parametrize("value", ["=1+1", "+1", "-1", "@x", "\tx"])
def test_no_value_becomes_a_formula(tmp_path: Path, value: str):
    path = tmp_path / "out.csv"
    write_rejected(path, [Rejected(5, value, value, value)])
    assert listed(path)[1] == ["5", *[f"'{value}"] * 3]


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path):
    with pytest.raises(HuddleError, match="out"):
        write_rejected(tmp_path / "gone" / "out.csv", [])


def test_what_is_left_out_for_no_cell_has_all_rows(tmp_path: Path):
    path = tmp_path / "out.csv"
    write_rejected(path, [Rejected(ALL_ROWS, "sheet “Old”", "", "not read")])
    assert listed(path)[1] == ["all", "sheet “Old”", "", "not read"]


def test_a_whole_column_is_listed_cell_by_cell_with_its_rows(tmp_path: Path):
    path = tmp_path / "out.csv"
    cells = Cells((2, 3, 5), ("8", "", "=9"))
    write_rejected(path, [Rejected(ALL_ROWS, "trust.1", "", "on another scale", cells)])
    assert listed(path)[1:] == [
        ["2", "trust.1", "8", "on another scale"],
        ["5", "trust.1", "'=9", "on another scale"],
    ]
