"""Columns in words."""

from dataclasses import replace

import pytest

from huddle_app.method.survey.column_words import (
    Trust,
    meaning_words,
    needs_a_look,
    recognised,
    trust,
    use_words,
)
from huddle_app.method.survey.reading import AnswerFile, AnswerLine, ColumnUse, How
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.toolkit_file import parse_toolkit_text
from huddle_app.paths import FORMS

USE = ColumnUse(0, "Q1", "trust.1", How.NEAR, 0.95)


@pytest.fixture(scope="module")
def toolkit() -> Toolkit:
    path = FORMS / "c3" / "toolkit.toml"
    return parse_toolkit_text(path.read_text(encoding="utf-8"), path.name)


@pytest.mark.parametrize(
    ("use", "expected"),
    [
        (USE, Trust.SURE),
        (replace(USE, confidence=0.8), Trust.LIKELY),
        (replace(USE, confidence=0.6), Trust.LOOK),
        (replace(USE, doubt="Turned?"), Trust.LOOK),
        (replace(USE, how=How.HAND, confidence=0.1), Trust.SAID),
        (replace(USE, how=How.HAND, meaning=""), Trust.SAID),
        (replace(USE, how=How.NOT, meaning=""), Trust.LEFT_OUT),
        (replace(USE, how=How.NOT_NEEDED, meaning=""), Trust.NOT_NEEDED),
    ],
)
def test_how_far_a_reading_can_be_trusted(use: ColumnUse, expected: Trust):
    assert trust(use) is expected
    assert needs_a_look(use) is (expected in {Trust.LOOK, Trust.LEFT_OUT})


@pytest.mark.parametrize(("meaning", "asks"), [("trust.1", True), ("level", False), ("", False)])
def test_a_column_asks_a_statement_or_says_who_answers(meaning: str, asks: bool):
    assert replace(USE, meaning=meaning).asks is asks


def test_every_meaning_has_words_of_its_own(toolkit: Toolkit):
    meanings = ("", "respondent", "function", "level", "region", *toolkit.columns)
    assert len({meaning_words(toolkit, meaning) for meaning in meanings}) == len(meanings)


def test_a_column_that_is_turned_says_so(toolkit: Toolkit):
    assert "other way round" in use_words(toolkit, replace(USE, turned=True))


def test_a_column_left_out_for_a_reason_says_it(toolkit: Toolkit):
    use = replace(USE, meaning="", doubt="It has five points.")
    assert use_words(toolkit, use) == "left out: It has five points."


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (AnswerFile((AnswerLine(2, "R1"),)), "1 answer"),
        (
            AnswerFile((), (USE, replace(USE, meaning="")), source="Qualtrics"),
            "Qualtrics · 0 answers · 1 of 2 columns recognised",
        ),
        (
            AnswerFile((), (USE, replace(USE, meaning="", how=How.NOT_NEEDED))),
            "0 answers · 1 of 1 columns recognised · 1 not needed",
        ),
        (
            AnswerFile((), (USE, replace(USE, meaning="", doubt="Is 0 an answer?"))),
            "0 answers · 1 of 2 columns recognised · 1 waits for your answer",
        ),
        (
            AnswerFile((), (USE, replace(USE, meaning="", doubt="Ten points.", final=True))),
            "0 answers · 1 of 2 columns recognised",
        ),
    ],
)
def test_a_reading_in_one_line(answers: AnswerFile, said: str):
    assert recognised(answers) == said
