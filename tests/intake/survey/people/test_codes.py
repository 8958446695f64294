"""The codes of respondents: the same again on a second import, and never anybody's name."""

from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.intake.survey.people.codes import are_names
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
    "codes",
    [
        *(("R1",), ("12.5",), ("q1.2",), ("007", "12"), ("S1", "M2", "L3")),
        *(
            ("Person 7", "Person 8"),
            ("Süd 4", "Süd 15"),
            ("T-12-ab", "T-3-ab"),
            ("rep1", "rep02", "rep3"),
        ),
        (
            "form-abcdefabcdef",
            "phone-abcdefabcdefabcd",
            "paper-abcdabcd",
            "775fb89deeb1",
            "775fb89deeb1-2",
        ),
        ("1", "2", "1-marketing", "R2-marketing"),
    ],
)
def test_numbers_that_begin_in_one_way_stay_as_they_are(read, codes):
    file = read(*codes)
    assert tuple(line.code for line in file.lines) == codes
    assert not any("scrambled" in remark for remark in file.remarks)


@pytest.mark.parametrize(
    "codes",
    [
        ("Anna", "Bob", "Chris"),
        ("annasmith", "bobjones"),
        ("ASMITH01", "BJONES01"),
        ("Anna1", "Bob2"),
        ("anna",),
        ("AB1", "CD2"),
        ("R_3fdhHSDF", "R_abcdefghij"),
    ],
)
def test_what_could_be_a_name_is_kept_scrambled_and_called_no_name(read, codes):
    file = read(*codes)
    kept = [line.code for line in file.lines]
    assert len({*kept}) == len(codes)
    assert all(code and code.casefold() not in str(file).casefold() for code in codes)
    assert [line.code for line in read(*codes[::-1]).lines] == kept[::-1]
    assert [line.code for line in read(*kept).lines] == kept
    [said] = [remark for remark in file.remarks if "scrambled" in remark]
    assert "names" not in said


def test_the_one_that_is_a_name_among_numbers_is_scrambled(read):
    first, second, third = (line.code for line in read("R1", "anna", "R22").lines)
    assert (first, third) == ("R1", "R22")
    assert "anna" not in second


def test_codes_that_a_program_makes_stay(toolkit, tmp_path):
    path = tmp_path / "answers.csv"
    rows = ["StartDate,EndDate,ResponseId,function,trust.1"]
    rows += [
        f"2026-03-01 9:00,2026-03-01 9:09,R_{code},sales,4" for code in ("3fdhHSDF", "annasmith")
    ]
    path.write_text("\n".join(rows), encoding="utf-8")
    file = read_answers(path, toolkit)
    assert file.source == "Qualtrics"
    assert [line.code for line in file.lines] == ["R_3fdhHSDF", "R_annasmith"]
    assert not any("scrambled" in remark for remark in file.remarks)


def test_names_are_looked_for_text_by_text():
    assert not are_names(["Anna", "Bell"])
    assert not are_names([])
