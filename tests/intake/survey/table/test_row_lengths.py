"""Rows with more cells than headings are never taken in shifted; what ends early is said."""

from collections.abc import Callable
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.reading import AnswerFile, Rejected
from huddle_app.method.toolkit import Toolkit

Read = Callable[..., AnswerFile]

HEAD = "respondent,function,level,trust.1,trust.2"
GOOD = [f"R{n},sales,Rep,4,5" for n in range(1, 5)]


@pytest.fixture
def read(tmp_path: Path, toolkit: Toolkit) -> Read:
    def rows(*rows: str) -> AnswerFile:
        path = tmp_path / "answers.csv"
        path.write_text("\n".join(rows), encoding="utf-8")
        return read_answers(path, toolkit)

    return rows


def early(file: AnswerFile) -> list[str]:
    return [remark for remark in file.remarks if "before the last column" in remark]


@pytest.mark.parametrize("tail", ["", ",", ", ,"])
def test_a_row_with_more_filled_cells_is_refused_and_listed(read: Read, tail: str):
    file = read(HEAD, *GOOD, f"R5,sales,Rep, senior,4,6{tail}", "R6,sales,Rep,4,5")
    why = "1 cell more than there are headings, perhaps for a comma outside quotation marks"
    assert file.rejected == (Rejected(6, "", "6", f"{why}; whole row left out"),)
    assert [line.number for line in file.lines] == [2, 3, 4, 5, 6, 7]
    assert [line.problem for line in file.lines if line.problem] == [why]
    assert file.lines[4].ratings == ""


@pytest.mark.parametrize("tail", ["", ",", ",,"])
def test_a_row_with_more_cells_is_refused_though_its_last_is_empty(read: Read, tail: str):
    good = [f"{row}{tail}" for row in GOOD]
    file = read(HEAD, *good, f"R5,marketing,Rep, senior,4,{tail}", "R6,sales,Rep,4,5")
    why = "1 cell more than there are headings, perhaps for a comma outside quotation marks"
    assert file.rejected == (Rejected(6, "", "", f"{why}; whole row left out"),)
    assert [line.number for line in file.lines if line.problem] == [6]


def test_headings_without_text_count_for_the_width(read: Read):
    good = [f"{row},," for row in GOOD]
    file = read(f"{HEAD},,", *good, "R5,marketing,Rep, senior,,,,", "R6,sales,Rep,4,5")
    [entry] = file.rejected
    assert (entry.row, entry.reason.startswith("1 cell more than")) == (6, True)


def test_shifted_rows_do_not_make_each_other_usual(read: Read):
    shifted = ["R5,sales,Rep, senior,4,5", "R6,marketing,Rep, senior,4,"]
    file = read(HEAD, *GOOD, *shifted, "R7,sales,Rep, senior,4,5")
    assert [(line.number, line.ratings) for line in file.lines if line.problem] == [
        (6, ""),
        (7, ""),
        (8, ""),
    ]


def test_the_cells_too_many_are_not_told_where_a_column_is_about_the_person(read: Read):
    rows = [f"{row},Ann Bell" for row in [*GOOD, "R5,sales,Rep, senior,4,5"]]
    [entry] = read(f"{HEAD},Your name", *rows).rejected
    assert (entry.row, entry.value) == (6, "")


@pytest.mark.parametrize("head", ["", ",,"])
def test_empty_cells_too_many_are_nothing(read: Read, head: str):
    file = read(HEAD + head, *(f"{row},,, ," for row in GOOD))
    assert (file.rejected, early(file)) == ((), [])
    assert {line.level for line in file.lines} == {"Rep"}


def test_a_note_in_a_column_without_heading_is_nothing(read: Read):
    file = read(f"{HEAD},", f"{GOOD[0]},asked twice", *(f"{row}," for row in GOOD[1:]))
    assert file.rejected == ()


def test_a_file_of_decimal_commas_is_refused_in_a_sentence_about_them(read: Read):
    with pytest.raises(HuddleError, match="commas stand inside cells without quotation marks"):
        read(HEAD, *(row.replace("4", "4,0").replace(",5", ",5,0") for row in GOOD))


def test_rows_that_end_early_are_blank_and_said_once(read: Read):
    file = read(HEAD, "R1,sales,Rep,4", GOOD[1], "R3,sales,Rep,5", GOOD[3])
    [said] = early(file)
    assert said.startswith("2 rows end before the last column (rows 2 and 4)")
    assert file.rejected == ()
    assert file.lines[0].ratings.strip("0") == "4"


def test_of_one_row_that_ends_early_its_number_is_said(read: Read):
    [said] = early(read(HEAD, GOOD[0], "R2,sales,Rep,4", GOOD[2]))
    assert said.startswith("Row 3 ends before the last column")


def test_a_last_row_that_is_cut_off_is_said(read: Read):
    [said] = early(read(HEAD, *GOOD, "R5,sales,Rep,4"))
    assert said.startswith("The last row (6) ends before the last column: was the file cut off?")


def test_rows_that_end_before_columns_without_heading_are_whole(read: Read):
    assert early(read(f"{HEAD},,", *GOOD)) == []


def test_headings_that_a_comma_broke_up_are_refused(read: Read):
    head = HEAD.replace("trust.1", "When they promise, they keep it, trust.1")
    with pytest.raises(HuddleError, match="commas stand inside headings without quotation marks"):
        read(head, *GOOD)


def test_rows_that_end_before_columns_nobody_filled_are_read(read: Read):
    file = read(f"{HEAD},Any remarks?,Anything else?", *GOOD)
    assert {line.ratings.strip("0") for line in file.lines} == {"45"}
