"""A column that says the function by codes is asked about, and nothing else is taken for one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.survey.reading import AnswerFile, ColumnMapping
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function

Read = Callable[..., AnswerFile]
SALES, MARKETING = Function.SALES, Function.MARKETING


@pytest.fixture
def read(tmp_path: Path, toolkit: Toolkit) -> Read:
    def asked(
        heading: str, *cells: str, mapping: ColumnMapping | None = None, more: str = ""
    ) -> AnswerFile:
        path = tmp_path / "answers.csv"
        rows = [f'respondent,"{heading}",trust.1,trust.2{more and ",Your part"}']
        rows += [f"R{n},{cell},4,5{more and f',{more}'}" for n, cell in enumerate(cells)]
        path.write_text("\n".join(rows), encoding="utf-8")
        return read_answers(path, toolkit, mapping)

    return asked


@pytest.mark.parametrize(
    "heading",
    [
        "function",
        "Department",
        "What is your function?",
        "Which department do you work in? (1 = sales, 2 = marketing)",
        "Ihre Abteilung",
    ],
)
@pytest.mark.parametrize(
    "codes", [("1", "2"), ("A1", "A2"), ("1.0", "2.0"), ("AO01", "AO02"), ("A01", "A02")]
)
def test_what_codes_of_a_function_mean_is_asked(read: Read, heading: str, codes: tuple[str, str]):
    assert read(heading, *codes, codes[0]).unknown_functions == {codes[0]: 2, codes[1]: 1}
    said = ColumnMapping(functions={codes[0]: SALES, codes[1]: MARKETING})
    assert [line.function for line in read(heading, *codes, mapping=said).lines] == [
        SALES,
        MARKETING,
    ]


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("My department knows its customers well", "2"),
        ("Years in your department?", "7"),
        ("What is your function?", "clerk"),
        ("Anything else?", "1"),
    ],
)
def test_statements_and_other_numbers_say_no_function(read: Read, heading: str, cell: str):
    assert not read(heading, cell, "1").unknown_functions


def test_a_column_in_words_comes_before_one_of_codes(read: Read):
    file = read("Department", "1", "2", more="sales")
    assert not file.unknown_functions
    assert {line.function for line in file.lines} == {SALES}


def test_where_all_are_said_to_be_of_one_function_codes_are_let_be(read: Read):
    file = read("Department", "1", "2", mapping=ColumnMapping(function=MARKETING))
    assert {line.function for line in file.lines} == {MARKETING}


def meanings(read: Read, heading: str, *cells: str, more: str = "") -> list[str]:
    return [use.meaning for use in read(heading, *cells, more=more).columns]


def test_a_column_called_function_comes_before_one_whose_cells_are_functions(read: Read):
    assert meanings(read, "function", "sales", "sales", more="marketing")[1] == "function"
    assert meanings(read, "function", "sales", "sales", more="marketing")[-1] == ""
    assert {line.function for line in read("function", "sales", more="marketing").lines} == {SALES}


@pytest.mark.parametrize(("others", "meaning"), [(1, "function"), (2, "")])
def test_four_cells_in_five_that_are_functions_make_a_column_of_them(
    read: Read, others: int, meaning: str
):
    cells = ["marketing", *["sales"] * (4 - others), *["clerk"] * others]
    assert meanings(read, "Where do you sit?", *cells)[1] == meaning


@pytest.mark.parametrize(("others", "meaning"), [(1, "function"), (2, "")])
def test_where_the_function_is_asked_for_more_than_half_must_be_functions(
    read: Read, others: int, meaning: str
):
    cells = ["sales", "marketing", *["clerk"] * others]
    assert meanings(read, "In which function do you work?", *cells)[1] == meaning


@pytest.mark.parametrize(
    ("levels", "length", "meaning"),
    [(60, 2, "level"), (61, 2, ""), (2, 100, "level"), (2, 101, "")],
)
def test_a_level_is_one_of_few_short_words(read: Read, levels: int, length: int, meaning: str):
    cells = [f"{n:0{length}}" for n in range(levels)]
    assert meanings(read, "Which level are you at?", *cells)[1] == meaning


@pytest.fixture
def two(tmp_path: Path, toolkit: Toolkit) -> Read:
    """Reads a file with two columns of functions, of which the second says the other one."""

    def asked(
        own: str, rated: str, *, turned: bool = False, mapping: ColumnMapping | None = None
    ) -> AnswerFile:
        path = tmp_path / "answers.csv"
        rows = [
            (own, rated),
            ("sales", "marketing"),
            ("marketing", "sales"),
            ("sales", "marketing"),
        ]
        pairs = [",".join(reversed(row) if turned else row) for row in rows]
        said = [
            f"code,{pairs[0]},trust.1",
            *(f"R{n},{pair},{n}" for n, pair in enumerate(pairs) if n),
        ]
        path.write_text("\n".join(said), encoding="utf-8")
        return read_answers(path, toolkit, mapping)

    return asked


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("own", "rated"),
    [
        ("Your unit", "Function you rate"),
        ("Home function", "Partner function"),
        ("I am part of", "With which team do you work most?"),
        ("Your department", "Your team"),
    ],
)
def test_which_of_two_columns_tells_the_function_is_asked(
    two: Read, own: str, rated: str, turned: bool
):
    file = two(own, rated, turned=turned)
    assert not any(use.meaning == "function" for use in file.columns)
    assert not any(line.function for line in file.lines)
    names = [rated, own] if turned else [own, rated]
    asked = f"Columns “{names[0]}” and “{names[1]}” hold functions and differ"
    assert len([remark for remark in file.remarks if remark.startswith(asked)]) == 1


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("own", "rated"),
    [
        ("function", "Function you rate"),
        ("Which department are you in?", "With which team do you work most?"),
        ("Department of yours", "Other department"),
    ],
)
def test_whose_heading_asks_for_nothing_else_tells_the_function(
    two: Read, own: str, rated: str, turned: bool
):
    file = two(own, rated, turned=turned)
    assert [line.function for line in file.lines] == [SALES, MARKETING, SALES]
    assert not [remark for remark in file.remarks if "hold functions and differ" in remark]


def test_which_column_tells_the_function_may_be_said(two: Read):
    file = two("Your unit", "Function you rate", mapping=ColumnMapping({1: "function"}))
    assert [line.function for line in file.lines] == [SALES, MARKETING, SALES]
    assert not [remark for remark in file.remarks if "hold functions and differ" in remark]
