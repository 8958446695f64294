"""Every program's export is read as it comes, without a word from the moderator."""

from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.survey.column_words import needs_a_look
from huddle_app.method.survey.reading import AnswerFile, ColumnMapping
from huddle_app.method.words import Function
from tests.intake.exports.files import csv_file, xlsx_file
from tests.intake.exports.people import ENGLISH, people
from tests.intake.exports.programs import about, coded, google, microsoft, said
from tests.intake.exports.samples import CODED, SAMPLES


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def read_as(file: AnswerFile) -> list[tuple[Function | None, str, str, str]]:
    return [(line.function, line.level, line.region, line.ratings) for line in file.lines]


@pytest.mark.parametrize("name", SAMPLES)
def test_an_export_is_read_without_a_mapping(tmp_path, toolkit, name):
    who = people(toolkit)
    ending, data, program = SAMPLES[name](toolkit, who)
    file = read_answers(write(tmp_path, f"answers{ending}", data), toolkit)
    assert file.source == program
    assert read_as(file) == [
        (
            p.function,
            *map(str, (coded if name in CODED else about)(p)[1:]),
            toolkit.written(p.ratings),
        )
        for p in who
    ]
    assert len({line.code for line in file.lines}) == len(who)
    not_people = ["Survey Preview", "Survey Test", "Spam", "1", "2", "8"]
    assert all(program == "Qualtrics" and one.value in not_people for one in file.rejected)
    assert {line.problem for line in file.lines} == {""}
    assert not any("belongs to no statement" in remark for remark in file.remarks)
    assert not any(use.doubt for use in file.columns)
    assert not any(map(needs_a_look, file.columns)), "what the program adds is known"


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_of_names_and_addresses_is_taken(tmp_path, toolkit, name):
    ending, data, _program = SAMPLES[name](toolkit, people(toolkit))
    file = read_answers(write(tmp_path, f"answers{ending}", data), toolkit)
    told = str((file.lines, file.rejected, file.remarks))
    assert not any(private in told for private in ("@", "Bell", "10.0.0.7", "52.1", "X-77", "tok7"))


@pytest.mark.parametrize("name", SAMPLES)
def test_a_grown_export_meets_the_same_people(tmp_path, toolkit, name):
    who = people(toolkit)
    codes: list[list[str]] = []
    for part in (who[:15], who):
        ending, data, _program = SAMPLES[name](toolkit, part)
        file = read_answers(write(tmp_path, f"answers{ending}", data), toolkit)
        codes.append([line.code for line in file.lines])
    assert codes[1][:15] == codes[0]


@pytest.mark.parametrize("name", SAMPLES)
def test_what_codes_were_taken_for_is_said(tmp_path, toolkit, name):
    ending, data, _program = SAMPLES[name](toolkit, people(toolkit))
    file = read_answers(write(tmp_path, f"answers{ending}", data), toolkit)
    said = [remark for remark in file.remarks if "taken as" in remark or "are codes" in remark]
    assert said == (
        [
            "“1” was taken as sales: only they answered tool 8",
            "“2” was taken as marketing: only they answered “1 How marketers see themselves” and"
            " “1 How marketers see salespeople”",
            "Levels are codes here (1 and 2); groups will be named by them",
            "Regions are codes here (1 and 2); groups will be named by them",
        ]
        if name in CODED
        else []
    )


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("qualtrics, csv, words", ["Survey Preview", "Survey Test", "Spam"]),
        ("qualtrics, tsv, numbers", ["1", "2", "8"]),
    ],
)
def test_tries_and_spam_are_left_out_and_listed(tmp_path, toolkit, name, cells):
    ending, data, _program = SAMPLES[name](toolkit, people(toolkit))
    file = read_answers(write(tmp_path, f"answers{ending}", data), toolkit)
    assert "2 rows are tries of the survey’s own author; left out" in file.remarks
    assert "1 row is marked as spam by Qualtrics; left out" in file.remarks
    assert [(entry.row, entry.value) for entry in file.rejected] == list(
        zip([7, 9, 11], cells, strict=True)
    )
    assert {entry.column for entry in file.rejected} == {"Status: Response Type"}
    tried, _too, spam = (entry.reason for entry in file.rejected)
    assert tried == "a try of the survey’s own author; whole row left out"
    assert spam == "marked as spam by Qualtrics; whole row left out"
    # Three rows of headings above; the fourth person stands in row 8, after one try.
    assert [line.number for line in file.lines[:5]] == [4, 5, 6, 8, 10]


def test_two_forms_that_both_count_from_one_do_not_mix_people(tmp_path, toolkit):
    sales = microsoft(toolkit, people(toolkit, 5, Function.SALES), said(ENGLISH))
    marketing = microsoft(toolkit, people(toolkit, 5, Function.MARKETING), said(ENGLISH))
    for row in marketing[1:]:
        row[1] = float(row[1]) + 1  # begun on another day
    codes: set[str] = set()
    for name, rows in (("sales.xlsx", sales), ("marketing.xlsx", marketing)):
        file = read_answers(write(tmp_path, name, xlsx_file(rows)), toolkit)
        codes |= {line.code for line in file.lines}
    assert len(codes) == 10


def test_a_file_of_one_function_alone(tmp_path, toolkit):
    who = people(toolkit, 6, Function.SALES)
    rows = [[*row[:2], *row[3:]] for row in google(toolkit, who, said(ENGLISH))]
    path = write(tmp_path, "sales.csv", csv_file(rows))
    file = read_answers(path, toolkit)
    assert {line.problem for line in file.lines} == {"the function is missing"}
    chosen = read_answers(path, toolkit, ColumnMapping(function=Function.SALES))
    assert [line.ratings for line in chosen.lines] == [toolkit.written(p.ratings) for p in who]
