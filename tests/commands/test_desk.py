"""`huddle [FILE]`: opening, changing and leaving workshops."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huddle_app.__main__ import main
from huddle_app.commands.desk import Workplace
from huddle_app.desk.welcome import WelcomeWindow
from huddle_app.desk.window import Desk
from huddle_app.method.errors import HuddleError
from huddle_app.paths import RESOURCES
from huddle_app.settings import SettingsFile
from huddle_app.store import files
from tests.commands.conftest import New


@pytest.fixture
def one(new: New, tmp_path: Path) -> Path:
    return Path(new(tmp_path / "one.huddle", "--company", "One"))


@pytest.fixture
def two(new: New, tmp_path: Path) -> Path:
    return Path(new(tmp_path / "two.huddle", "--company", "Two"))


@pytest.fixture
def place(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Workplace]:
    made = Workplace(qapp, SettingsFile(tmp_path))
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


STAY_AND_SAY = """
import sys
from pathlib import Path
from huddle_app.commands.desk import run_desk

raise SystemExit(run_desk(Path(sys.argv[1]), lambda _desk: print("usable", flush=True)))
"""


@pytest.mark.parametrize("wanted", [signal.SIGTERM, signal.SIGINT])
def test_asked_to_end_it_leaves_one_file(one: Path, wanted: signal.Signals) -> None:
    # In a process of its own: an application runs its event loop once.
    command = [sys.executable, "-c", STAY_AND_SAY, str(one)]
    with subprocess.Popen(command, cwd=RESOURCES.parent, stdout=subprocess.PIPE, text=True) as desk:
        try:
            assert desk.stdout is not None
            assert desk.stdout.readline() == "usable\n"
            desk.send_signal(wanted)
            assert desk.wait(20) == 0
        finally:
            desk.kill()
    assert [path.name for path in one.parent.glob("one*")] == ["one.huddle"]


def test_a_workshop_that_cannot_be_shown_is_told_and_logged(
    qtbot: QtBot,
    place: Workplace,
    one: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(*_anything: object) -> None:
        raise ZeroDivisionError("4" + "455")

    place.begin(None)
    window = place.welcome()
    monkeypatch.setattr("huddle_app.commands.desk.Rooms", fail)
    place.open(one)
    qtbot.waitUntil(window.trouble.isVisible)
    told = "“one” could not be opened. What happened is in the log."
    assert window.trouble.text() == told
    assert "ZeroDivisionError" in caplog.text
    assert "4455" not in caplog.text
    monkeypatch.setattr("huddle_app.commands.desk.files.open_file", fail)
    with pytest.raises(HuddleError, match="could not be opened"):
        place.open(one)
    caplog.clear()
