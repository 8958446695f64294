"""The moderator puts the levels in order."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.shared.levels_dialog import LevelsDialog
from huddle_app.method.events import Events
from huddle_app.paths import RESOURCES
from huddle_app.services.house import Services
from tests.workshops import Workshops

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def services(workshops: Workshops, tmp_path: Path) -> Iterator[Services]:
    made = workshops.new(tmp_path / "room.huddle", "T", "C")
    services = Services(made, Events(), lambda: datetime(2026, 12, 1, tzinfo=UTC))
    services.people.confirm(services.people.preview(RESOURCES / "sample" / "roster.csv"))
    yield services
    made.close()


@pytest.fixture
def dialog(dressed: object, services: Services, qtbot: QtBot) -> Iterator[LevelsDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = LevelsDialog(services.levels, parent)
    with qtbot.waitExposed(made):
        made.open()
    yield made  # the parent must stay meanwhile
    parent.close()


def test_keys_alone_put_the_levels_in_order(
    dialog: LevelsDialog, services: Services, qtbot: QtBot
) -> None:
    first, second, *others = services.levels.known()
    qtbot.keyClick(dialog.steps.list, Qt.Key.Key_Down, ALT)
    assert services.levels.ladder() == ()
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert services.levels.ladder() == (second, first, *others)
    assert dialog.isHidden()


def test_leaving_changes_nothing(dialog: LevelsDialog, services: Services, qtbot: QtBot) -> None:
    dialog.steps.shift(1)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    assert services.levels.ladder() == ()


def test_an_order_that_is_as_it_was_is_no_step_to_undo(
    dialog: LevelsDialog, services: Services
) -> None:
    before = services.deeds.undo_name()
    dialog.save()
    assert services.deeds.undo_name() == before
