"""Rows under codes that are in already, with other answers: the moderator says whose they are."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.shared.answers.preview import AnswersPreview
from tests.desk.shared.answers.conftest import Read

ONE, OTHER = "345434543454", "717171717171"
"""Two people's answers."""


@pytest.fixture
def read_people(read: Read, context: DeskContext, tmp_path: Path) -> Callable[..., AnswersPreview]:
    """Reads a spreadsheet of people by their codes."""
    columns = [c for s in context.services.survey.toolkit().scales() for c in s.columns()]
    asked = [column for column in columns if not column.startswith("worldview")][: len(ONE)]

    def people(**answers: str) -> AnswersPreview:
        path = tmp_path / "people.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(["respondent", "function", *asked])
            out.writerows([code, "sales", *ratings] for code, ratings in answers.items())
        return read(path)

    return people


@pytest.fixture
def anew(
    qtbot: QtBot, read_people: Callable[..., AnswersPreview], context: DeskContext
) -> AnswersPreview:
    """Somebody's code with other answers than the wave has under it."""
    read_people(a1=ONE).foot.confirm.click()
    qtbot.waitUntil(lambda: bool(context.services.survey.waves()))
    return read_people(a1=OTHER)


def test_one_row_that_differs_is_asked_about_and_keeps_nobody_from_the_file(anew: AnswersPreview):
    assert anew.questions.anew.isVisible()
    assert anew.questions.anew.asked().startswith("1 row has a code that is in “Autumn” already")
    assert anew.effect.text().startswith("Say below whether these people answer once more")
    assert not anew.foot.confirm.isEnabled()


def test_who_answers_anew_replaces_what_they_said_before(
    qtbot: QtBot, anew: AnswersPreview, context: DeskContext
):
    anew.questions.anew.who.press(True)  # noqa: FBT003 - a choice, by its value
    qtbot.waitUntil(anew.foot.confirm.isEnabled)
    assert anew.questions.anew.isVisible(), "so that it can be said otherwise"
    anew.foot.confirm.click()
    survey = context.services.survey
    qtbot.waitUntil(lambda: [p.ratings.strip("0") for p in survey.respondents("Autumn")] == [OTHER])


def test_without_such_rows_nothing_is_asked(read_people: Callable[..., AnswersPreview]):
    assert not read_people(a1=ONE, a2=OTHER).questions.anew.isVisible()
