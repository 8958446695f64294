"""A table with a row for each statement is refused with what to do."""

from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.errors import HuddleError
from huddle_app.method.toolkit import Toolkit

ROWS = [
    ["Code", "Function", "trust.1", "trust.2", "trust.3"],
    ["R1", "sales", "4", "5", "6"],
    ["R2", "marketing", "3", "2", "1"],
]


def written(folder: Path, rows: list[list[str]]) -> Path:
    path = folder / "answers.csv"
    path.write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    return path


def test_a_table_on_its_side_is_refused_with_a_way_out(tmp_path: Path, toolkit: Toolkit):
    turned = [list(column) for column in zip(*ROWS, strict=True)]
    with pytest.raises(HuddleError, match=r"lies on its side.*Transpose"):
        read_answers(written(tmp_path, turned), toolkit)


def test_a_row_for_each_single_answer_is_refused_with_another_way_out(
    tmp_path: Path, toolkit: Toolkit
):
    head, *people = ROWS
    asked = head[2:]
    rows = [[*who[:2], *each] for who in people for each in zip(asked, who[2:], strict=True)]
    with pytest.raises(HuddleError, match="a row for each person and a column for each statement"):
        read_answers(written(tmp_path, [["Code", "Function", "Asked", "Said"], *rows]), toolkit)


def test_an_upright_one_is_read(tmp_path: Path, toolkit: Toolkit):
    assert len(read_answers(written(tmp_path, ROWS), toolkit).lines) == 2
