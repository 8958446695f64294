"""Raw answers leave the file only by an export that is warned of and agreed to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.messages import Message
from huddle_app.desk.prepare.survey.findings.raw_answers import RawAnswers
from huddle_app.services.house import Services
from tests.desk.conftest import Chosen


@pytest.fixture
def dialog(qtbot: QtBot, context: DeskContext, surveyed: Services) -> Iterator[RawAnswers]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = RawAnswers(context, surveyed.survey.own_wave(), parent)
    made.open()
    yield made
    parent.close()


def test_nothing_can_be_saved_before_both_ticks(dialog: RawAnswers):
    assert not dialog.save.isEnabled()
    dialog.agreed.click()
    assert not dialog.save.isEnabled()
    dialog.careful.click()
    assert dialog.save.isEnabled()
    dialog.agreed.click()
    assert not dialog.save.isEnabled()


def test_saved_answers_are_where_the_moderator_wants_them(
    qtbot: QtBot, dialog: RawAnswers, context: DeskContext, chosen: Chosen, tmp_path: Path
):
    said: list[Message] = []
    context.messages.said.connect(said.append)
    chosen.typed.append(tmp_path / "raw.csv")
    dialog.agreed.click()
    dialog.careful.click()
    dialog.save.click()
    qtbot.waitUntil(lambda: bool(said))
    assert chosen.offered == ["Raw answers, Before the Huddle.csv"]
    assert "raw.csv" in said[0].text
    lines = (tmp_path / "raw.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + 73


def test_without_a_place_nothing_is_written(dialog: RawAnswers, chosen: Chosen, tmp_path: Path):
    dialog.agreed.click()
    dialog.careful.click()
    dialog.save.click()
    assert dialog.isVisible()
    assert not list(tmp_path.rglob("*.csv"))
