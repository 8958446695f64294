"""A group of fewer than five people shows nowhere, and cannot be computed from what does show."""

import csv
import json
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from huddle_app.__main__ import main

# 14 sales people: ten reps, four managers. Marketing: six, and three leaders. The managers' and the
# leaders' answers are the only ones with these means.
GROUPS = (
    ("sales", "Rep", 10, 2),
    ("sales", "Manager", 4, 7),
    ("marketing", "Rep", 6, 5),
    ("leadership", "Director", 3, 6),
)
STATEMENTS = [f"trust.{n}" for n in range(1, 8)]


@pytest.fixture
def file(tmp_path: Path) -> str:
    path, answers = str(tmp_path / "a.huddle"), tmp_path / "answers.csv"
    with answers.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["respondent", "function", "level", "region", *STATEMENTS])
        for function, level, size, rating in GROUPS:
            for n in range(size):
                code = f"{function[0]}{level[0]}{n}"
                rows.writerow([code, function, level, "", *[rating] * len(STATEMENTS)])
    assert main(["new", path]) == 0
    assert main(["survey", path, str(answers)]) == 0
    return path


def findings(file: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    capsys.readouterr()
    assert main(["findings", file, "--json"]) == 0
    return json.loads(capsys.readouterr().out)["scales"]["trust"]


def test_small_groups_are_hidden_and_so_is_what_would_give_them_away(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    trust = findings(file, capsys)
    assert trust["leadership"] == {"hidden": "too few"}
    assert trust["sales"]["n"] == 14
    # With the ten reps shown, the four managers would follow from the total.
    assert trust["by_level"]["sales"] == {
        "Rep": {"hidden": "too few"},
        "Manager": {"hidden": "too few"},
    }
    assert trust["by_level"]["marketing"]["Rep"]["mean"] == 5


def test_they_are_in_no_spreadsheet_and_no_print(file: str, tmp_path: Path) -> None:
    book, report = tmp_path / "out.xlsx", tmp_path / "out.pdf"
    assert main(["export", file, str(book)]) == 0
    assert main(["report", file, str(report)]) == 0
    rows = CalamineWorkbook.from_path(book).get_sheet_by_name("Findings").to_python()
    trust = [row for row in rows if row[0] == "trust"]
    shown = {(row[1], row[2]): row[4] for row in trust if isinstance(row[4], float)}
    assert set(shown) == {
        ("sales", "all levels"),
        ("marketing", "all levels"),
        ("marketing", "Rep"),
    }
    document = pypdfium2.PdfDocument(report)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "too few" in text
    for hidden in ("7.0", "6.0", "2.0"):
        assert hidden not in text
