"""Averages, counts and notes under the answers are no people, and whoever is called so stays one."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.survey.reading import AnswerFile, ColumnMapping
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function

Read = Callable[..., AnswerFile]

HEAD = "code,level,region,trust.1,trust.2,trust.3,trust.4"
PEOPLE = [f"R{n},Rep,North,4,5,{n},6" for n in range(1, 7)]
LABELS = """Average Mean Gemiddelde Durchschnitt Mittelwert Moyenne Media Promedio Total Totaal
    Summe Somme Suma Median Mediaan Médiane Mediana Min Max Minimum SD n N Count Anzahl Aantal Ø
    Average,sales Total: Standard,deviation Écart,type Gemiddelde,score"""
WHY = "averages, sums or counts under the answers; whole row left out"


@pytest.fixture
def read(tmp_path: Path, toolkit: Toolkit) -> Read:
    def rows(*rows: str, head: str = HEAD) -> AnswerFile:
        path = tmp_path / "answers.csv"
        path.write_text("\n".join([head, *rows]), encoding="utf-8")
        return read_answers(path, toolkit, ColumnMapping(function=Function.SALES))

    return rows


def people(file: AnswerFile) -> Sequence[str]:
    return [line.code for line in file.lines if not line.problem]


@pytest.mark.parametrize(
    "label",
    LABELS.split(),
)
def test_a_row_that_says_what_it_works_out_is_nobody(read: Read, label: str):
    file = read(*PEOPLE, f"{label.replace(',', ' ')},,,4,5,4,6")
    assert people(file) == [f"R{n}" for n in range(1, 7)]
    [entry] = file.rejected
    assert (entry.row, entry.reason) == (8, WHY)
    assert "1 row under the answers holds averages, sums or counts; left out" in file.remarks


def test_several_such_rows_are_left_out_after_an_empty_row(read: Read):
    file = read(*PEOPLE, "", "Average,,,4.2,5,4.5,6", "n,,,6,6,6,6", "Max,,,4,5,6,6")
    assert len(people(file)) == 6
    assert [entry.row for entry in file.rejected] == [9, 10, 11]
    assert "3 rows under the answers hold averages, sums or counts; left out" in file.remarks


@pytest.mark.parametrize("figures", ["4.17,5.33,4.5,6", "24,30,21,36"])
def test_figures_that_are_no_answers_need_no_word_where_nobody_is_named(read: Read, figures: str):
    file = read(*PEOPLE, f",,,{figures}")
    assert len(people(file)) == 6
    assert [entry.reason for entry in file.rejected] == [WHY]


def test_they_do_not_judge_how_long_the_scale_is(read: Read):
    file = read(*PEOPLE, "n,,,14,22,23,9")
    assert [use.doubt for use in file.columns if use.doubt] == []


@pytest.mark.parametrize("code", ["N", "M", "n", "Max", "Min", "SD", "Media"])
def test_whoever_has_such_a_code_or_name_is_one_of_the_people(read: Read, code: str):
    file = read(*PEOPLE, f"{code},Rep,North,4,5,3,6")
    assert (len(people(file)), file.rejected) == (7, ())


def test_a_level_or_a_code_above_the_foot_is_no_word_of_it(read: Read):
    rows = [f"Average,North,4,5,{n},6" for n in range(1, 4)]
    file = read("High,North,4,5,3,6", *rows, head=HEAD.removeprefix("code,"))
    assert len(people(file)) == 4


def test_people_with_numbers_for_codes_are_people_whatever_they_answer(read: Read):
    rows = [f"{n},Rep,North,4.5,5.5,6.5,44" for n in range(1, 7)]
    assert [line.number for line in read(*rows).lines] == [2, 3, 4, 5, 6, 7]


def test_somebody_without_level_and_region_is_somebody(read: Read):
    file = read(*[row.partition(",")[2] for row in PEOPLE], ",,4,5,3,6", head=HEAD[5:])
    assert (len(people(file)), file.rejected) == (7, ())


def test_a_note_is_no_persons_and_changes_no_codes(read: Read):
    file = read(*PEOPLE, "", "Source: our own survey of May")
    assert people(file) == [f"R{n}" for n in range(1, 7)]
    [entry] = file.rejected
    assert (entry.row, entry.value) == (9, "")
    assert entry.reason == "a note under the answers; whole row left out"
