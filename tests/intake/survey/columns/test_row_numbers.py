"""A column of numbers tells people apart, unless it only counts the rows of a file."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.toolkit import Toolkit


@pytest.fixture
def coded(tmp_path: Path, toolkit: Toolkit):
    def read(heading: str, codes: Sequence[object]) -> bool:
        path = tmp_path / "answers.csv"
        rows = [f'"{code}",sales,{n % 7 + 1}' for n, code in enumerate(codes)]
        path.write_text("\n".join([f"{heading},function,trust.1", *rows]), encoding="utf-8")
        file = read_answers(path, toolkit)
        return file.coded

    return read


OWN = (["P01", "P02", "P07"], [104, 322, 209], [2, 3, 7])
COUNTED = ([1, 2, 3], [0, 1, 2], [3, 1, 2], ["1.0", "2.0"])


@pytest.mark.parametrize("codes", OWN)
@pytest.mark.parametrize("heading", ["Nr", "#", "No.", "Teilnehmer", "Participant", "Deelnemer"])
def test_numbers_of_people_are_their_codes(coded, heading, codes):
    assert coded(heading, codes)


def test_codes_made_at_random_are_codes(coded):
    assert coded("#", ["3f8a0d", "b71c22", "9e01aa"])


@pytest.mark.parametrize("codes", COUNTED)
@pytest.mark.parametrize("heading", ["Nr", "#", "No.", "Teilnehmer"])
def test_numbers_of_rows_are_nobodys(coded, heading, codes):
    assert not coded(heading, codes)


@pytest.mark.parametrize(
    "codes",
    [["a", "a", "b"], ["7", "", "9"], ["a@b.c", "d@e.f"], ["+49 151 2345678", "0151 1234567"]],
)
def test_what_is_not_everybodys_own_or_reaches_somebody_is_no_code(coded, codes):
    assert not coded("Nr", codes)


@pytest.mark.parametrize(
    "heading",
    ["Código", "Respondentnummer", "Submission ID", "Teilnehmernummer", "Participant code"],
)
def test_a_code_by_its_name_may_count(coded, heading):
    assert coded(heading, [1, 2, 3])
