"""The codes of respondents: the same again on a second import, and never anybody's name."""

from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.intake.survey.codes import are_names
from huddle_app.method.survey.reading import AnswerFile


@pytest.fixture
def read(tmp_path: Path, toolkit):
    def codes(*codes: str) -> AnswerFile:
        path = tmp_path / "answers.csv"
        rows = [f'"{code}",sales,{n % 7 + 1}' for n, code in enumerate(codes)]
        path.write_text("\n".join(["respondent,function,trust.1", *rows]), encoding="utf-8")
        return read_answers(path, toolkit)

    return codes


@pytest.mark.parametrize(
    "code",
    [
        "Anna Bell",
        "Anna Bell 7",
        "Bell, Anna",
        "A. Bell",
        "Bell A",
        "Zoë Ångström",
        "Anna-Maria O’Neil",
        "anna.bell",
        "bell_anna2",
        "Anna\u00a0Bell",
    ],
)
def test_a_name_is_never_kept_as_a_code(read, code):
    file = read("R1", code, "R3")
    kept = [line.code for line in file.lines]
    assert [kept[0], kept[2]] == ["R1", "R3"]
    assert kept[1]
    assert not any(word in kept[1].casefold() for word in ("anna", "bell", "zoë"))
    assert all(code not in str(line) for line in file.lines)
    [said] = [remark for remark in file.remarks if "names" in remark]
    assert "“respondent”" in said
    assert code not in said


def test_the_same_name_is_the_same_person_again(read):
    first = read("Anna Bell", "Zoë Ångström")
    again = read("zoë  ångström", "Anna Bell", "Bo Lee")
    codes = [[line.code for line in file.lines] for file in (first, again)]
    assert codes[1][:2] == codes[0][::-1]
    assert len({*codes[1]}) == 3


@pytest.mark.parametrize(
    "code",
    [
        *(
            "R1",
            "12.5",
            "R_3fdhHSDF",
            "R_abcdefghij",
            "Person 7",
            "S 12",
            "T-12-ab",
            "q1.2",
            "anna",
        ),
        *("form-abcdefabcdef", "phone-abcdefabcdefabcd", "paper-abcdabcd", "775fb89deeb1", "Süd 4"),
    ],
)
def test_codes_stay_as_they_are(read, code):
    file = read(code)
    assert file.lines[0].code == code
    assert not any("names" in remark for remark in file.remarks)


def test_names_are_looked_for_text_by_text():
    assert not are_names(["Anna", "Bell"])
    assert not are_names([])
