"""Which forms of a folder are taken in: what leaving one out, or taking one in, does to the others."""

import pytest

from huddle_app.method.imports import Row, RowState
from huddle_app.method.survey.forms_chosen import became, near_words, turned
from huddle_app.method.survey.preview import SurveyPreview, preview_answers
from huddle_app.method.survey.reading import AnswerFile, AnswerLine
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.words import Function

NAMES = ("ann.pdf", "ann corrected.pdf", "third.pdf")
HALF = "3 of 30 statements answered"
TELLING = "123456712345671234567123456712"


def form(
    number: int, *remarks: str, problem: str = "", code: str = "", ratings: str = ""
) -> AnswerLine:
    code, ratings = code or f"form-{number}", ratings or str(number) * 30
    return AnswerLine(number, code, Function.SALES, "", "", ratings, problem, remarks)


def read(*lines: AnswerLine, known: tuple[Respondent, ...] = ()) -> SurveyPreview:
    """What forms would change, with the names of their files in the rows."""
    made = preview_answers("before", known, AnswerFile(lines))
    rows = tuple(row._replace(about=NAMES[row.number - 1]) for row in made.rows)
    return SurveyPreview(made.wave, rows, made.write, made.answers, made.known)


def why(lines: tuple[AnswerLine, ...]) -> dict[int, tuple[str, ...]]:
    return {line.number: line.remarks for line in lines if not line.problem}


@pytest.mark.parametrize("out", [1, 2])
def test_leaving_out_either_of_two_forms_nearly_alike_answers_what_was_asked(out: int) -> None:
    made = read(form(1), form(2, near_words("ann.pdf"), HALF))
    left = why(turned(made, {out}))
    assert left == ({2: (HALF,)} if out == 1 else {1: ()})


def test_of_three_forms_nearly_alike_two_that_stay_are_still_asked_about() -> None:
    asked = near_words("ann corrected.pdf")
    made = read(form(1), form(2, near_words("ann.pdf")), form(3, asked, near_words("ann.pdf")))
    assert why(turned(made, {1})) == {2: (), 3: (asked,)}
    assert why(turned(made, {1, 2})) == {3: ()}


def test_a_form_made_elsewhere_is_taken_in_when_turned() -> None:
    made = read(form(1, problem="made elsewhere"), form(2))
    assert why(turned(made, {1})) == {1: (), 2: ()}


@pytest.mark.parametrize(
    ("codes", "code", "ratings", "other"),
    [
        (("form-a",), "form-a", TELLING, "form-a-2"),
        (("form-a",), "form-b", f"{TELLING[:-1]}0", "form-b-2"),
        (("form-a", "form-a-2"), "form-a", "4" * 30, "form-a-3"),
        (("form-a", "form-a-2"), "form-a-2", "4" * 30, "form-a-3"),
    ],
    ids=["telling", "half of them", "alike", "alike again"],
)
def test_a_form_whose_answers_are_in_already_comes_in_as_another_persons_when_turned(
    codes: tuple[str, ...], code: str, ratings: str, other: str
) -> None:
    whole = ratings.replace("0", "2")
    known = tuple(Respondent(each, Function.SALES, "", "", whole) for each in codes)
    made = read(form(1, code=code, ratings=ratings), form(2), known=known)
    assert made.rows[0].state is RowState.UNCHANGED
    again = preview_answers("before", known, AnswerFile(turned(made, {1})))
    assert [(each.code, each.ratings) for each in again.write] == [
        ("form-2", "2" * 30),
        (other, ratings),
    ]
    [state] = [row.state for row in again.rows if row.number == 1]
    assert state is RowState.NEW


def test_of_what_is_in_already_it_is_said_once() -> None:
    file = Row(1, "ann.pdf", RowState.WARNING, HALF)
    said = "the same answers are in already: counted once"
    for told in ("", HALF, f"{said}; {HALF}"):
        row = became(file, Row(1, "form-1", RowState.UNCHANGED, told))
        assert row == Row(1, "ann.pdf", RowState.UNCHANGED, f"{said}; {HALF}" if told else said)


def test_a_file_that_is_there_twice_is_told_of_as_such_until_it_is_taken_in() -> None:
    file = Row(1, "ann.pdf", RowState.REPEATED, "counted once")
    assert became(file, Row(1, "form-1", RowState.ERROR, "counted once")) == file
    assert became(file, Row(1, "form-1-2", RowState.NEW)) == Row(1, "ann.pdf", RowState.NEW)
