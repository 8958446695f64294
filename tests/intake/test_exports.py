"""Every program's export is read as it comes, without a word from the moderator."""

from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.survey.column_words import needs_a_look
from huddle_app.method.survey.reading import AnswerFile, ColumnMapping
from huddle_app.method.words import Function
from tests.intake.exports.files import csv_file, xlsx_file
from tests.intake.exports.people import ENGLISH, people
from tests.intake.exports.programs import google, microsoft, said
from tests.intake.exports.samples import SAMPLES


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
    expected = [(p.function, p.level, p.region, toolkit.written(p.ratings)) for p in who]
    assert read_as(file) == expected
    assert len({line.code for line in file.lines}) == len(who)
    assert file.rejected == ()
    assert {line.problem for line in file.lines} == {""}
    assert not any("belongs to no statement" in remark for remark in file.remarks)
    assert not any(use.doubt for use in file.columns)
    assert not any(map(needs_a_look, file.columns)), "what the program adds is known"


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_of_names_and_addresses_is_taken(tmp_path, toolkit, name):
    ending, data, _program = SAMPLES[name](toolkit, people(toolkit))
    file = read_answers(write(tmp_path, f"answers{ending}", data), toolkit)
    told = str((file.lines, file.rejected, file.remarks))
    assert not any(private in told for private in ("@", "Bell", "10.0.0.7", "52.1", "tok7"))


@pytest.mark.parametrize("name", SAMPLES)
def test_a_grown_export_meets_the_same_people(tmp_path, toolkit, name):
    who = people(toolkit)
    codes: list[list[str]] = []
    for part in (who[:15], who):
        ending, data, _program = SAMPLES[name](toolkit, part)
        file = read_answers(write(tmp_path, f"answers{ending}", data), toolkit)
        codes.append([line.code for line in file.lines])
    assert codes[1][:15] == codes[0]


def test_the_tries_of_the_author_are_counted(tmp_path, toolkit):
    ending, data, _program = SAMPLES["qualtrics, csv, words"](toolkit, people(toolkit))
    file = read_answers(write(tmp_path, f"answers{ending}", data), toolkit)
    assert any("2 rows are tries" in remark for remark in file.remarks)
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
