"""What every test may rely on: no screen, folders of its own, no silent error, no dialog."""

import ctypes.util
import gc
import hashlib
import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

from huddle_app.store import database
from tests.workshops import Workshops

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
WINDOW_LIBRARIES = {
    "xcb-cursor": "libxcb-cursor0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-keysyms": "libxcb-keysyms1",
    "xkbcommon-x11": "libxkbcommon-x11-0",
}
LONG = ("tests/whole/", "tests/method/")
PATIENCE = 60_000
"""Milliseconds in which what a test waits for may come: only a test that fails takes so long."""


# How long an example takes says something of the machine, nothing of the product.
settings.register_profile("huddle", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("huddle")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows while testing")


def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    config.addinivalue_line("markers", "chromium: drives the phone pages in a real Chromium")
    config.addinivalue_line("markers", "screen: opens real windows on a virtual screen (Xvfb)")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # What takes long comes first: small tests are left to share out at the end.
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))
    missing = {"chromium": _missing_for_chromium(), "screen": _missing_for_screen()}
    for item in items:
        for marker, packages in missing.items():
            if packages and item.get_closest_marker(marker):
                reason = f"{item.name} needs: apt-get install {' '.join(packages)}"
                item.add_marker(pytest.mark.skip(reason=reason))


def pytest_collection_finish() -> None:
    """Let the collections of garbage in the tests pass over what is loaded by now: it stays anyhow."""
    gc.collect()
    gc.freeze()


def _missing_for_chromium() -> list[str]:
    return [] if any(map(shutil.which, CHROMIUM)) else ["chromium"]


def _missing_for_screen() -> list[str]:
    xvfb = [] if shutil.which("Xvfb") else ["xvfb"]
    find = ctypes.util.find_library
    return xvfb + [package for name, package in WINDOW_LIBRARIES.items() if not find(name)]


@pytest.fixture(scope="session", autouse=True)
def _patient() -> None:
    """A busy machine fails no test; pytest-qt has no setting for how long it waits."""
    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitExposed):
        usual = wait.__kwdefaults__
        assert usual
        assert "timeout" in usual
        usual["timeout"] = PATIENCE


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The Chromium to drive; only for tests marked `chromium`."""
    return next(path for path in map(shutil.which, CHROMIUM) if path)


@pytest.fixture(scope="session")
def workshops(tmp_path_factory: pytest.TempPathFactory) -> Workshops:
    """Makes workshop files."""
    return Workshops(tmp_path_factory.mktemp("workshops"))


@pytest.fixture(scope="session", autouse=True)
def _quick_codes() -> Iterator[None]:
    """What the file keeps of answer codes is worked out at once.

    How slow that is on purpose is asked in `tests/services/test_answer_codes.py`.
    """
    scrypt = hashlib.scrypt
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hashlib, "scrypt", lambda text, **how: scrypt(text, **{**how, "n": 2}))
        yield


@pytest.fixture(scope="session", autouse=True)
def usual_disk() -> Iterator[str]:
    """What is written need not survive a pulled plug; gives what makes it so.

    That it does is asked in `tests/store/test_database.py`, and of programs of their own in `tests/whole`.
    """
    usual = database.SYNCHRONOUS
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "SYNCHRONOUS", "OFF")
        yield usual


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of the test's own: the real user's preferences and files stay untouched."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("DATA_HOME", "CONFIG_HOME", "CACHE_HOME", "STATE_HOME", "DOCUMENTS_DIR"):
        monkeypatch.setenv(f"XDG_{name}", str(home / name.lower()))
    return home


@pytest.fixture(autouse=True)
def no_logged_error(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A logged error fails the test, unless it was wanted and dropped by `caplog.clear()`."""
    yield
    records = caplog.get_records("setup") + caplog.get_records("call")
    errors = [record.getMessage() for record in records if record.levelno >= logging.ERROR]
    assert not errors, f"logged as an error: {errors}"


@pytest.fixture(autouse=True)
def no_surprise_dialog(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A modal dialog is cancelled and fails the test; replace the one you want."""
    from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMenu, QMessageBox

    opened: list[str] = []
    no_button, no_file = QMessageBox.StandardButton.NoButton, ("", "")
    answers: dict[tuple[type, str], object] = {
        (QDialog, "exec"): 0,
        (QMenu, "exec"): None,
        (QMessageBox, "about"): None,
        (QMessageBox, "critical"): no_button,
        (QMessageBox, "information"): no_button,
        (QMessageBox, "question"): no_button,
        (QMessageBox, "warning"): no_button,
        (QFileDialog, "getExistingDirectory"): "",
        (QFileDialog, "getOpenFileName"): no_file,
        (QFileDialog, "getOpenFileNames"): ([], ""),
        (QFileDialog, "getSaveFileName"): no_file,
        (QInputDialog, "getInt"): (0, False),
        (QInputDialog, "getItem"): ("", False),
        (QInputDialog, "getText"): ("", False),
    }
    for (kind, name), answer in answers.items():
        cancel = _cancelling(f"{kind.__name__}.{name}", answer, opened)
        monkeypatch.setattr(kind, name, cancel if name == "exec" else staticmethod(cancel))
    yield
    assert not opened, f"opened a dialog nobody asked for: {opened}"


def _cancelling(name: str, answer: object, opened: list[str]):
    def cancel(*args: object, **_: object) -> object:
        opened.append(" ".join([name, *(arg for arg in args if isinstance(arg, str))]))
        return answer

    return cancel
