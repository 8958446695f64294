"""What several columns ask is read as one, as forms write it that have pages for each function."""

from collections.abc import Callable
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.intake.column_doubts import doubts
from huddle_app.method.survey.reading import AnswerFile, ColumnMapping, DoubtOf
from huddle_app.method.toolkit import Toolkit

Read = Callable[..., AnswerFile]


@pytest.fixture
def read(tmp_path: Path, toolkit: Toolkit) -> Read:
    def rows(*rows: str, mapping: ColumnMapping | None = None) -> AnswerFile:
        path = tmp_path / "answers.csv"
        path.write_text("\n".join(rows), encoding="utf-8")
        return read_answers(path, toolkit, mapping)

    return rows


@pytest.fixture
def statement(toolkit: Toolkit) -> str:
    return toolkit.scale("trust").statements[0].rstrip(".")


@pytest.fixture
def trust(toolkit: Toolkit) -> Callable[[AnswerFile], list[int | None]]:
    return lambda file: [toolkit.ratings(line.ratings).get("trust.1") for line in file.lines]


@pytest.mark.parametrize("again", ["{}", "{}2", "{} 2", "{}.1", "{}_3"])
def test_each_function_answers_a_column_of_its_own(read: Read, statement, trust, again):
    head = f"respondent,function,{statement},{again.format(statement)}"
    file = read(head, "R1,sales,4,", "R2,marketing,,6", "R3,sales,1,")
    assert trust(file) == [4, 6, 1]
    assert not doubts(file.columns)
    assert not file.rejected
    [said] = [remark for remark in file.remarks if "several columns" in remark]
    assert "nobody answered more than one" in said


@pytest.mark.parametrize("nothing", ["-99", "n/a", "99", " "])
def test_who_was_not_asked_may_have_a_sign_for_it(read: Read, statement, trust, nothing):
    head = f"respondent,function,{statement},{statement}"
    rows = (f"R{n},sales,4,{nothing}" for n in range(4))
    file = read(head, *rows, *(f"R{n},marketing,{nothing},6" for n in range(4, 8)))
    assert trust(file) == [4] * 4 + [6] * 4


def test_a_word_for_it_can_be_said(read: Read, statement, trust):
    head = f"respondent,function,{statement},{statement}"
    said = ColumnMapping(answers={"verborgen": 0})
    file = read(head, "R1,sales,4,verborgen", "R2,marketing,verborgen,6", mapping=said)
    assert trust(file) == [4, 6]


def test_the_answers_of_one_function_alone_may_stand_in_the_second(read: Read, statement, trust):
    head = f"respondent,function,{statement},{statement}"
    assert trust(read(head, "R1,marketing,,4", "R2,marketing,,6")) == [4, 6]


def test_three_pages_are_read_as_one(read: Read, statement, trust):
    head = f"respondent,function,{statement},{statement},{statement}"
    assert trust(read(head, "R1,sales,4,,", "R2,marketing,,6,", "R3,leadership,,,2")) == [4, 6, 2]


def test_the_level_may_stand_on_each_page(read: Read):
    head = "respondent,function,What is your level?,trust.1,What is your level?2"
    file = read(head, "R1,sales,Rep,4,", "R2,marketing,,5,Head")
    assert [line.level for line in file.lines] == ["Rep", "Head"]


ALONE = ("R1,sales,4,", "R2,sales,5,", "R3,marketing,,6", "R4,Marketing,,2")
"""Each function on its own page."""


@pytest.mark.parametrize(("who", "counts", "left"), [("sales", 3, "7"), ("MARKETING", 7, "3")])
def test_of_two_answers_the_one_on_the_page_of_the_function_counts(
    read: Read, statement, trust, who: str, counts: int, left: str
):
    file = read(f"respondent,function,{statement},{statement}", *ALONE, f"R5,{who},3,7")
    assert trust(file) == [4, 5, 6, 2, counts]
    assert not doubts(file.columns)
    assert any("what others of their function answered counts" in said for said in file.remarks)
    assert [(cell.row, cell.value) for cell in file.rejected] == [(6, left)]
    assert "others of this function" in file.rejected[0].reason


def test_nobody_answered_more_than_one_is_not_said_where_somebody_did(read: Read, statement):
    file = read(f"respondent,function,{statement},{statement}", *ALONE, "R5,sales,3,7")
    assert not any("nobody answered more" in remark for remark in file.remarks)


def test_where_no_function_tells_the_first_answer_counts_and_it_is_asked(
    read: Read, statement, trust
):
    head = f"respondent,function,{statement},{statement}"
    rows = (*ALONE, "R5,leadership,3,7")
    file = read(head, *rows)
    assert trust(file) == [4, 5, 6, 2, 3]
    [doubt] = doubts(file.columns)
    assert "the first one counts. Is that right?" in doubt.sentence
    assert doubt.places == {2}
    assert doubt.of is DoubtOf.CHOICE
    [left] = file.rejected
    assert (left.row, left.value) == (6, "7")
    assert "answered otherwise" in left.reason
    settled = read(head, *rows, mapping=ColumnMapping(settled=frozenset({2})))
    assert not doubts(settled.columns)


def test_where_most_answer_both_the_first_alone_is_read(read: Read, statement, trust):
    head = f"respondent,function,{statement},{statement}"
    file = read(head, "R1,sales,4,5", "R2,marketing,5,6", "R3,sales,,6")
    assert trust(file) == [4, 5, None]
    assert any("is there twice; the first one counts" in remark for remark in file.remarks)


def test_points_and_feedback_without_any_are_not_told(read: Read, statement, trust):
    head = f"respondent,function,{statement},Points - {statement},Feedback - {statement}"
    file = read(head, "R1,sales,4,0,", "R2,marketing,5,0,")
    assert trust(file) == [4, 5]
    assert not any("twice" in remark or "several" in remark for remark in file.remarks)


def test_an_empty_column_that_is_there_twice_is_not_told(read: Read, trust):
    file = read("respondent,function,trust.1,T5.1", "R1,sales,4,", "R2,marketing,5,")
    assert trust(file) == [4, 5]
    assert not any("twice" in remark for remark in file.remarks)


def test_columns_that_nobody_recognises_can_both_be_said(read: Read, trust):
    said = ColumnMapping({2: "trust.1", 3: "trust.1"})
    file = read("respondent,function,V1,V2", "R1,sales,4,", "R2,marketing,,6", mapping=said)
    assert trust(file) == [4, 6]


def test_what_is_said_of_a_column_goes_before_one_that_is_recognised(read: Read, statement, trust):
    said = ColumnMapping({3: "trust.1"})
    file = read(f"respondent,function,{statement},V2", "R1,sales,4,5", mapping=said)
    assert trust(file) == [5]


def test_the_same_file_read_again_is_the_same_people(read: Read, statement):
    rows = ("Timestamp,function,{0},{0}", "2026-03-01 10:00,sales,4,", "2026-03-02 11:00,sales,,6")
    joined = read(*(row.format(statement) for row in rows))
    alone = read(*(row.format(statement) for row in rows), mapping=ColumnMapping({3: ""}))
    codes = [[line.code for line in file.lines] for file in (joined, alone)]
    assert codes[0] == codes[1]
