"""A word that says nothing is nobody's code, and a column with one code for most tells nobody apart."""

from collections.abc import Callable
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.survey.reading import AnswerFile, ColumnMapping
from huddle_app.method.toolkit import Toolkit

Read = Callable[..., AnswerFile]


@pytest.fixture
def read(tmp_path: Path, toolkit: Toolkit) -> Read:
    def with_codes(*codes: str, mapping: ColumnMapping | None = None) -> AnswerFile:
        path = tmp_path / "answers.csv"
        rows = [f"{code},sales,{n % 7 + 1},{n // 7 + 1}" for n, code in enumerate(codes)]
        path.write_text("\n".join(["code,function,trust.1,trust.2", *rows]), encoding="utf-8")
        return read_answers(path, toolkit, mapping)

    return with_codes


def alike(file: AnswerFile) -> list[str]:
    return [remark for remark in file.remarks if "tells nobody apart" in remark]


@pytest.mark.parametrize("word", ["n/a", "-", "anonymous", "Anoniem", "keine Angabe"])
def test_a_word_that_says_nothing_is_no_code(read: Read, word: str):
    file = read("K1", word, "K2", "K3", word)
    missing = "the respondent is missing"
    assert [line.problem for line in file.lines] == ["", missing, "", "", missing]
    assert [line.code for line in file.lines] == ["K1", "", "K2", "K3", ""]
    assert not [remark for remark in file.remarks if "scrambled" in remark]


@pytest.mark.parametrize("code", ["NA", "KA"])
def test_what_may_be_initials_is_one_where_one_row_has_it(read: Read, code: str):
    assert not any(line.problem for line in read("PS", code, "TW").lines)
    assert sum(bool(line.problem) for line in read("PS", code, "TW", code, "JD").lines) == 2


@pytest.mark.parametrize(
    "codes", [("n/a",) * 3, ("-", "n/a", "K1"), (*("K1",) * 5, "K2", "K3"), ("n/a", "-", "n/a")]
)
def test_a_column_with_one_code_or_none_for_most_rows_is_left_out(
    read: Read, codes: tuple[str, ...]
):
    file = read(*codes)
    assert len({line.code for line in file.lines}) == len(codes)
    assert not any(line.problem for line in file.lines)
    assert len(alike(file)) == 1
    assert not [remark for remark in file.remarks if "belongs to no statement" in remark]


@pytest.mark.parametrize("codes", [("K1", "K1", "K1", "K2"), (*("K1",) * 5, *"ABCDEF")])
def test_somebody_who_answered_again_has_a_code_all_the_same(read: Read, codes: tuple[str, ...]):
    file = read(*codes)
    assert not alike(file)
    assert sum(bool(line.problem) for line in file.lines) == codes.count("K1") - 1


def test_how_many_rows_have_the_same_is_said(read: Read):
    [said] = alike(read(*("n/a",) * 4, "K1", "K2"))
    assert "Column “code”" in said
    assert "4 of 6 rows" in said


def test_what_the_moderator_says_is_a_column_of_codes_is_one(read: Read):
    file = read(*("K1",) * 6, "K2", mapping=ColumnMapping({0: "respondent"}))
    assert not alike(file)
    assert [line.code for line in file.lines] == [*["K1"] * 6, "K2"]
