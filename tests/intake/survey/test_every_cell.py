"""Each cell of a statement's column is a rating, is empty, or stands in the list of what is left out."""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.survey.reading import AnswerFile
from huddle_app.method.toolkit import NOT_ANSWERED, Toolkit

Table = list[list[str]]
Read = Callable[[Table], AnswerFile]
HEAD = ["code", "function", *(f"trust.{n}" for n in range(1, 8))]
FIRST = 2
"""The place of the first statement."""
ODD = ("8", "0", "99", "-9", "4.5", "3-4", "70%", "dunno", "#DIV/0!", "7-Jan", "A8", "=1+")


@pytest.fixture
def read(tmp_path: Path, toolkit: Toolkit) -> Read:
    def table(rows: Table) -> AnswerFile:
        path = tmp_path / "answers.csv"
        path.write_text("\n".join(map(",".join, rows)), encoding="utf-8")
        return read_answers(path, toolkit)

    return table


def room(people: int = 30, head: Sequence[str] = HEAD) -> Table:
    draw = random.Random(3)
    rows = [
        [f"P{n}", "sales", *(str(draw.randint(1, 7)) for _each in head[FIRST:])]
        for n in range(people)
    ]
    return [[*head], *rows]


def unaccounted(rows: Table, file: AnswerFile, toolkit: Toolkit) -> Iterator[tuple[int, str, str]]:
    """The cells that are neither a rating nor in the list, with their rows and headings."""
    listed = {
        (each.row, each.column, each.value) for entry in file.rejected for each in entry.each()
    }
    whole = {entry.row for entry in file.rejected if "whole row left out" in entry.reason}
    lines = {line.number: line for line in file.lines}
    for number, row in enumerate(rows[1:], 2):
        for heading, cell in zip(rows[0][FIRST:], row[FIRST:], strict=False):
            line = lines.get(number)
            ratings = line.ratings if line and not line.problem else ""
            rating = ratings[toolkit.places[heading]] if ratings else NOT_ANSWERED
            known = cell in {"", rating} or number in whole
            if not known and (number, heading, cell) not in listed:
                yield number, heading, cell


@pytest.mark.parametrize("seed", range(12))
def test_of_odd_cells_none_is_lost(read: Read, toolkit: Toolkit, seed: int) -> None:
    rows, draw = room(), random.Random(seed)
    for row in rows[1:]:
        for at in range(FIRST, len(row)):
            if draw.random() < 0.02 * (seed % 4 + 1):
                row[at] = draw.choice(ODD[: seed + 1])
    assert list(unaccounted(rows, read(rows), toolkit)) == []


@pytest.mark.parametrize("code", ["9", "0", "99"])
def test_numbers_that_may_stand_for_no_answer_are_listed(
    read: Read, toolkit: Toolkit, code: str
) -> None:
    rows = room()
    for row in rows[4:24:4]:
        row[FIRST : FIRST + 4] = [code] * 4
    assert list(unaccounted(rows, read(rows), toolkit)) == []


def test_rows_of_any_fault_are_listed(read: Read, toolkit: Toolkit) -> None:
    rows = room()
    rows[3][1], rows[4][1], rows[5][0], rows[6][0] = "", "finance", "", "x" * 300
    rows[7].append("one cell more")
    rows[8] = rows[8][:4]
    rows += [[*rows[9]], [rows[10][0], "sales", *["4"] * 7], ["Average", "", *["4.2"] * 7]]
    assert list(unaccounted(rows, read(rows), toolkit)) == []


def test_rows_that_are_there_twice_are_listed_where_no_column_has_codes(
    read: Read, toolkit: Toolkit
) -> None:
    rows = [["Start Date", *row[1:]] for row in room()]
    for n, row in enumerate(rows[1:], 1):
        row[0] = f"2026-01-{n:02} 10:00"
    rows.append([*rows[4]])
    file = read(rows)
    assert [entry.row for entry in file.rejected] == [len(rows)]
    assert file.rejected[0].reason == "repeats row 5; whole row left out"
    assert list(unaccounted(rows, file, toolkit)) == []


def test_a_column_that_is_there_twice_is_listed_where_another_counts(
    read: Read, toolkit: Toolkit
) -> None:
    rows = room(head=[*HEAD, "trust.1"])
    for row in rows[1:]:
        row[-1] = str(int(row[FIRST]) % 7 + 1)
    file = read(rows)
    [entry] = file.rejected
    assert entry.reason == "whole column left out: another column asks the same, and counts"
    assert [(each.row, each.value) for each in entry.each()] == [
        (number, row[-1]) for number, row in enumerate(rows[1:], 2)
    ]


def test_an_odd_number_beside_an_empty_cell_of_the_same_question_is_listed(
    read: Read, toolkit: Toolkit
) -> None:
    rows = room(head=[*HEAD, "trust.1"])
    for row in rows[1:]:
        row[-1] = ""
    rows[5][FIRST], rows[5][-1] = "", "9"
    assert list(unaccounted(rows, read(rows), toolkit)) == []


def test_answers_to_the_questions_of_others_are_listed_one_by_one(
    read: Read, toolkit: Toolkit
) -> None:
    head = [
        "code",
        "function",
        *toolkit.scale("trust").columns(),
        *toolkit.scale("buy-in").columns(),
    ]
    rows = [[*row[:1], "marketing", *row[2:]] for row in room(head=head)]
    rows[0] = head
    file = read(rows)
    assert len(file.rejected) == len(rows) - 1, "each row is one entry to be looked at"
    assert list(unaccounted(rows, file, toolkit)) == []


def test_answers_under_a_heading_that_is_no_statement_are_listed(read: Read) -> None:
    rows = room()
    rows[0][FIRST + 1] = "trsut.2"
    [entry] = read(rows).rejected
    assert "no statement" in entry.reason
    assert [(each.row, each.column, each.value) for each in entry.each()] == [
        (number, "trsut.2", row[FIRST + 1]) for number, row in enumerate(rows[1:], 2)
    ]


def test_columns_that_hold_no_answers_are_not_listed(read: Read) -> None:
    rows = [[*row, f"{n} years", "yes", str(n % 7 + 1)] for n, row in enumerate(room())]
    rows[0][-3:] = ["How long with us?", "Lunch?", "Manager"]
    assert read(rows).rejected == ()
