"""A scale that may run the other way round is asked about, and what becomes of it meanwhile is said."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.messages import Message
from huddle_app.desk.shared.answers.preview import AnswersPreview
from tests.desk.shared.answers.conftest import Read

Against = Callable[..., Path]
SCALES = ("connection", "communication", "credibility", "trust")


@pytest.fixture
def against(tmp_path: Path, context: DeskContext) -> Against:
    """Writes the answers of 30 people; what `runs` says (scales or statements) falls where all else rises."""
    toolkit = context.services.survey.toolkit()
    columns = [column for key in SCALES for column in toolkit.scale(key).columns()]

    def write(*runs: str, worded: str = "") -> Path:
        def answer(person: int, column: str) -> object:
            scale = column.rpartition(".")[0]
            rating = min(7, 1 + person % 7 + (person // 7 + len(column) + int(column[-1])) % 2)
            if worded:
                ends = ("agree", "disagree") if scale == worded else ("disagree", "agree")
                words = {1: f"1 - strongly {ends[0]}", 7: f"7 - strongly {ends[1]}"}
                return words.get(rating, rating)
            return 8 - rating if {scale, column} & {*runs} else rating

        path = tmp_path / "answers.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(["code", "function", *columns])
            for n in range(30):
                who = ("sales", "marketing")[n % 2]
                out.writerow([f"R{n}", who, *(answer(n, column) for column in columns)])
        return path

    return write


def trust_of_first(context: DeskContext, preview: AnswersPreview) -> str:
    """What the first person says on the scale of trust."""
    places = context.services.survey.toolkit().places
    ratings = preview.made.answers.lines[0].ratings
    return "".join(ratings[place] for column, place in places.items() if "trust" in column)


def read_after(qtbot: QtBot, preview: AnswersPreview, button: QPushButton) -> None:
    made = preview.made
    button.click()
    qtbot.waitUntil(lambda: preview.made is not made)


def test_an_open_question_is_said_beside_the_button_and_before_and_after(
    qtbot: QtBot, read: Read, against: Against, context: DeskContext
):
    told: list[Message] = []
    context.messages.said.connect(told.append)
    preview = read(against("trust"))
    said = "which way round “5 Trust and openness” runs. It is taken in as it stands."
    assert f"Still open below: {said}" in preview.effect.text()
    assert preview.foot.said() == f"Still open above: {said}"
    preview.foot.confirm.click()
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].text.endswith(f"Left open: {said}")


def test_a_single_statement_is_called_by_its_number(read: Read, against: Against):
    preview = read(against("trust.3"))
    assert preview.foot.said() == (
        "Still open above: which way round statement 5.3 runs. It is taken in as it stands."
    )


def test_what_waits_for_the_answer_is_said_to_be_left_out(read: Read, against: Against):
    preview = read(against(worded="trust"))
    assert preview.foot.confirm.isEnabled()
    assert preview.foot.said() == (
        "Still open above: which way round “5 Trust and openness” runs. It is left out."
    )


def test_where_nothing_is_asked_nothing_is_said_of_it(read: Read, against: Against):
    preview = read(against())
    assert preview.foot.said() == ""
    assert "way round" not in preview.effect.text()


def test_what_is_turned_is_said_and_the_answer_can_be_taken_back(
    qtbot: QtBot, read: Read, against: Against, context: DeskContext
):
    preview = read(against("trust"))
    asked, as_read = preview.questions.doubt.asked(), trust_of_first(context, preview)
    read_after(qtbot, preview, preview.questions.doubt.turn)
    assert "Turned, so that 1 counts as 7: “5 Trust and openness”." in preview.effect.text()
    assert preview.foot.said() == ""
    assert preview.questions.settled.said() == f"{asked} You said: They are the other way round."
    assert trust_of_first(context, preview) != as_read
    read_after(qtbot, preview, preview.questions.settled.back)
    assert preview.questions.doubt.asked() == asked
    assert preview.questions.settled.isHidden()
    assert trust_of_first(context, preview) == as_read


def test_what_stays_as_it_is_is_said_by_its_question_alone(
    qtbot: QtBot, read: Read, against: Against
):
    preview = read(against("trust"))
    read_after(qtbot, preview, preview.questions.doubt.keep)
    assert preview.questions.settled.said().endswith("You said: They are as they should be.")
    assert preview.foot.said() == ""
    assert "Turned" not in preview.effect.text()


def test_an_answer_that_holds_no_longer_is_not_told(qtbot: QtBot, read: Read, against: Against):
    preview = read(against("trust"))
    read_after(qtbot, preview, preview.questions.doubt.turn)
    columns = preview.parts.columns
    columns.filter.everything.click()
    columns.table.selectRow(columns.table.model().rowCount() - 1)
    made = preview.made
    columns.turn.click()
    qtbot.waitUntil(lambda: preview.made is not made)
    assert preview.questions.settled.isHidden()


def test_answers_are_taken_back_one_by_one_the_last_one_first(
    qtbot: QtBot, read: Read, against: Against
):
    preview = read(against("trust", "credibility.4"))
    settled = preview.questions.settled
    first = preview.questions.doubt.asked()
    read_after(qtbot, preview, preview.questions.doubt.turn)
    second = preview.questions.doubt.asked()
    read_after(qtbot, preview, preview.questions.doubt.keep)
    assert settled.said().startswith(second)
    assert "1 answer before it" in [label.text() for label in settled.findChildren(QLabel)]
    read_after(qtbot, preview, settled.back)
    assert settled.said().startswith(first)
    read_after(qtbot, preview, settled.back)
    assert settled.isHidden()
    assert preview.questions.doubt.asked() == first
