"""The room's window while real (virtual) screens are plugged in and out."""

import os
import shutil
import subprocess
import sys
from collections.abc import Generator

import pytest

from huddle_app.paths import RESOURCES

ROOT = RESOURCES.parent
PLUG = """
import subprocess, sys, tempfile
from datetime import datetime
from pathlib import Path
from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from huddle_app.method.events import Events
from huddle_app.projector.stage import Stage
from huddle_app.projector.window import ProjectorWindow
from huddle_app.screen.bridge import Bridge
from huddle_app.services.create import create_workshop
from huddle_app.services.house import Services

app = QApplication([])
database = create_workshop(
    Path(sys.argv[1]), title="A", company="B", start=datetime(2026, 12, 3, 9), timezone="UTC"
)
services = Services(database, Events(), lambda: datetime.fromisoformat("2026-12-03T09:00+00:00"))
bridge = Bridge(services.events)
window = ProjectorWindow(Stage(services, bridge), services, bridge, lambda: None)
desk = QWidget()
desk.setGeometry(20, 20, 300, 200)
desk.show()

def until(met):
    while not met():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

def there(name):
    return name in [screen.name() for screen in QGuiApplication.screens()]

def randr(*words):
    subprocess.run(["xrandr", *words], check=True, stdout=subprocess.DEVNULL)

def plug(name, left, output="none"):
    randr("--setmonitor", name, f"960/250x1080/280+{left}+0", output)
    until(lambda: there(name))

def unplug(name):
    randr("--delmonitor", name)
    until(lambda: not there(name))

def say(what):
    until(lambda: not window._settle_soon.isActive())
    where = window.screen().name() if window.isFullScreen() else "aside"
    print(what, where, flush=True)

plug("DESK", 0, "screen")
plug("HALL", 960)
window.open(desk, ())
say("opened")
unplug("HALL")
say("unplugged")
plug("STRANGER", 960)
say("stranger")
unplug("STRANGER")
plug("HALL", 960)
say("again")
window.close()
database.close()
"""


@pytest.fixture
def display() -> Generator[str]:
    """A virtual screen of its own, wide enough for two."""
    reading, writing = os.pipe()
    size = ["-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    command = ["Xvfb", "-displayfd", str(writing), *size]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as screen:
        os.close(writing)
        with os.fdopen(reading) as said:
            number = said.readline().strip()
        yield f":{number}"
        screen.terminate()


@pytest.mark.screen
@pytest.mark.skipif(not shutil.which("xrandr"), reason="needs: apt-get install x11-xserver-utils")
def test_the_picture_leaves_with_its_screen_and_comes_back_with_it(display, tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", PLUG, str(tmp_path / "a.huddle")],
        cwd=ROOT,
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split("\n")[:-1] == [
        "opened HALL",
        "unplugged aside",
        "stranger aside",
        "again HALL",
    ]
