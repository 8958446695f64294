"""What a spreadsheet put in the place of an answer is told apart from an answer."""

import pytest

from huddle_app.intake.cell_errors import FORMULA, errors_among, is_date, is_error, why_spoiled

DATES = [
    "7-Jan", "jan-7", "May 7", "7 mei", "7. März", "7-févr.", "7-ene", "Sept 4", "7-Mar-26", "07. Dezember",
]  # fmt: skip
ERRORS = ["#DIV/0!", "#N/A", "#NV", "#N/B", "#NAME?", "#¡VALOR!", "#DEEL/0!", "Err:502"]


@pytest.mark.parametrize("cell", DATES)
def test_a_date_that_an_answer_became(cell: str):
    assert is_date(cell)
    assert "date" in why_spoiled(f" {cell} ")
    assert not errors_among([cell])


@pytest.mark.parametrize("cell", ERRORS)
def test_an_error(cell: str):
    assert is_error(cell)
    assert "error" in why_spoiled(cell)
    assert errors_among(["4", cell, ""]) == {cell}


def test_a_formula_without_its_result():
    cell = f"{FORMULA}=5"
    assert is_error(cell)
    assert "formula" in why_spoiled(cell)
    assert errors_among([cell]) == {cell}


@pytest.mark.parametrize(
    "cell", ["", "7", "7 - agree", "#4", "# 7", "4 maybe", "5: somewhere", "7 marketing", '="5"']
)
def test_answers_and_words_are_left_alone(cell: str):
    assert not is_date(cell)
    assert not is_error(cell)
    assert why_spoiled(cell) == ""


def test_the_missing_answer_of_spss_is_no_error():
    assert not is_error("#NULL!")
