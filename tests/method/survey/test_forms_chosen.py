"""Which forms of a folder are taken in: what leaving one out, or taking one in, does to the others."""

import pytest

from huddle_app.method.survey.forms_chosen import near_words, turned
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.words import Function

NAMES = {1: "ann.pdf", 2: "ann corrected.pdf", 3: "third.pdf"}


def form(number: int, *remarks: str, problem: str = "") -> AnswerLine:
    code, ratings = f"form-{number}", str(number) * 30
    return AnswerLine(number, code, Function.SALES, "", "", ratings, problem, remarks)


def why(lines: tuple[AnswerLine, ...]) -> dict[int, tuple[str, ...]]:
    return {line.number: line.remarks for line in lines if not line.problem}


@pytest.mark.parametrize("out", [1, 2])
def test_leaving_out_either_of_two_forms_nearly_alike_answers_what_was_asked(out: int) -> None:
    lines = (form(1), form(2, near_words("ann.pdf"), "3 of 30 statements answered"))
    left = why(turned(lines, {out}, NAMES))
    assert left == ({2: ("3 of 30 statements answered",)} if out == 1 else {1: ()})


def test_of_three_forms_nearly_alike_two_that_stay_are_still_asked_about() -> None:
    asked = near_words("ann corrected.pdf")
    lines = (form(1), form(2, near_words("ann.pdf")), form(3, asked, near_words("ann.pdf")))
    assert why(turned(lines, {1}, NAMES)) == {2: (), 3: (asked,)}
    assert why(turned(lines, {1, 2}, NAMES)) == {3: ()}


def test_a_form_made_elsewhere_is_taken_in_when_turned() -> None:
    assert why(turned((form(1, problem="made elsewhere"), form(2)), {1}, NAMES)) == {1: (), 2: ()}
