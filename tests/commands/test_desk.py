"""`huddle [FILE]`: opening, changing and leaving workshops."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from huddle_app.__main__ import main
from huddle_app.commands.desk import Workplace, run_desk
from huddle_app.desk.welcome import WelcomeWindow
from huddle_app.desk.window import Desk
from huddle_app.method.errors import HuddleError
from huddle_app.settings import SettingsFile
from huddle_app.store import files


@pytest.fixture
def one(tmp_path: Path) -> Path:
    path = tmp_path / "one.huddle"
    assert main(["new", str(path), "--company", "One"]) == 0
    return path


@pytest.fixture
def two(tmp_path: Path) -> Path:
    path = tmp_path / "two.huddle"
    assert main(["new", str(path), "--company", "Two"]) == 0
    return path


@pytest.fixture
def place(qtbot: QtBot, tmp_path: Path) -> Iterator[Workplace]:
    made = Workplace(SettingsFile(tmp_path))
    yield made
    made.close()


def test_without_a_file_it_welcomes(place: Workplace) -> None:
    place.begin(None)
    assert isinstance(place.window(), WelcomeWindow)


def test_one_workshop_gives_way_to_another(
    qtbot: QtBot, place: Workplace, one: Path, two: Path
) -> None:
    place.begin(one)
    place.open(two)
    qtbot.waitUntil(lambda: "Two" in place.window().windowTitle())
    place.close()
    assert sorted(p.name for p in one.parent.glob("*.huddle*")) == ["one.huddle", "two.huddle"]


def test_a_file_that_cannot_be_opened_leaves_the_open_one(
    place: Workplace, one: Path, tmp_path: Path
) -> None:
    place.begin(one)
    broken = tmp_path / "broken.huddle"
    broken.write_text("hello")
    with pytest.raises(HuddleError, match="not a Huddle workshop"):
        place.open(broken)
    assert isinstance(place.window(), Desk)
    assert place.window().isVisible()


def test_a_file_open_in_another_huddle_leaves_the_open_one(
    place: Workplace, one: Path, two: Path
) -> None:
    place.begin(one)
    elsewhere = files.open_file(two)
    elsewhere.keep_others_out()
    with pytest.raises(HuddleError, match="open in another Huddle"):
        place.open(two)
    assert "One" in place.window().windowTitle()
    elsewhere.close()


def test_when_the_next_one_cannot_be_shown_it_welcomes(
    place: Workplace, one: Path, two: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_anything: object) -> None:
        raise ZeroDivisionError

    place.begin(one)
    monkeypatch.setattr("huddle_app.commands.desk.Rooms", fail)
    with pytest.raises(ZeroDivisionError):
        place.begin(two)
    assert isinstance(place.window(), WelcomeWindow)
    assert place.window().isVisible()
    assert QApplication.quitOnLastWindowClosed()


def test_the_open_workshop_is_not_opened_twice(place: Workplace, one: Path) -> None:
    place.begin(one)
    window = place.window()
    place.open(one)
    QApplication.processEvents()
    assert place.window() is window


def test_a_file_at_fault_ends_the_command_with_its_sentence(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "missing.huddle")]) == 1
    assert "There is no file" in capsys.readouterr().err


@pytest.mark.parametrize("wanted", [signal.SIGTERM, signal.SIGINT])
def test_asked_to_end_it_leaves_one_file(qtbot: QtBot, one: Path, wanted: signal.Signals) -> None:
    def end(_window: QWidget) -> None:
        QTimer.singleShot(0, lambda: os.kill(os.getpid(), wanted))

    assert run_desk(one, end) == 0
    assert [p.name for p in one.parent.glob("one*")] == ["one.huddle"]
