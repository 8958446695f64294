"""What LimeSurvey itself handed out (6.10.2), of surveys that came from our structure file.

The answers are invented and were entered in its own pages; `entered.csv` is what was entered. The
first word of a file is its survey: all tools, or two of them (part), asked in English or with
LimeSurvey in another language.
"""

import csv
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.survey.column_words import needs_a_look
from huddle_app.method.survey.reading import AnswerFile
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function

FOLDER = Path(__file__).parent / "exports" / "limesurvey"
EXPORTS = sorted(path.name for path in FOLDER.iterdir() if "-" in path.name)
Entered = tuple[Function, str, str, str]


def entered(survey: str, toolkit: Toolkit) -> list[Entered]:
    with (FOLDER / "entered.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["survey"].lower() == survey]
    return [
        (
            Function(row["function"]),
            row["level"],
            row["region"],
            toolkit.written({c: int(row[c]) for c in toolkit.columns if row[c]}),
        )
        for row in rows
    ]


def read(name: str, toolkit: Toolkit) -> AnswerFile:
    return read_answers(FOLDER / name, toolkit)


@pytest.mark.parametrize("name", EXPORTS)
def test_every_answer_comes_back_without_a_mapping(toolkit: Toolkit, name: str) -> None:
    file = read(name, toolkit)
    answered = [line for line in file.lines if not line.problem]
    given = [(line.function, line.level, line.region, line.ratings) for line in answered]
    assert given == entered(name.split("-")[0], toolkit)
    assert {line.problem for line in file.lines} <= {"", "no answers"}
    nothing = [line.number for line in file.lines if line.problem]
    assert [(entry.row, entry.reason) for entry in file.rejected] == [
        (number, "no answers; whole row left out") for number in nothing
    ]
    assert len({line.code for line in file.lines}) == len(file.lines)


@pytest.mark.parametrize("name", EXPORTS)
def test_nothing_is_left_to_look_at(toolkit: Toolkit, name: str) -> None:
    file = read(name, toolkit)
    assert file.source == "LimeSurvey"
    assert not any("belong" in remark for remark in file.remarks)
    assert not any(use.doubt for use in file.columns)
    assert not any(map(needs_a_look, file.columns)), "what the program adds is known"


def test_who_only_looked_at_the_first_page_answered_nothing(toolkit: Toolkit) -> None:
    lines = read("sales-full-headings-full-answers.csv", toolkit).lines
    assert [line.problem for line in lines[-2:]] == ["", "no answers"]
