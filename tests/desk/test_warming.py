"""What the day needs is loaded beforehand."""

import importlib

import pytest
from pytestqt.qtbot import QtBot

from huddle_app.desk import warming
from huddle_app.desk.rooms import Rooms


def test_everything_it_names_is_there() -> None:
    for name in warming.NEEDED:
        importlib.import_module(name)


def test_what_cannot_be_loaded_is_said_in_the_log(
    rooms: Rooms, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(warming, "NEEDED", ("huddle_app.nothing",))
    rooms.warming.warm()
    qtbot.waitUntil(lambda: "huddle_app.nothing" in caplog.text)
