"""The desk opens in a real window of a real (virtual) screen, not only offscreen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from huddle_app.__main__ import main
from huddle_app.paths import RESOURCES
from tests.whole.virtual_screen import virtual_screen

ROOT = RESOURCES.parent
OPEN_AND_SAY = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from huddle_app.commands.desk import run_desk

def once_usable(desk):
    print(QGuiApplication.platformName(), desk.isVisible(), desk.windowTitle(), flush=True)
    desk.close()

raise SystemExit(run_desk(Path(sys.argv[1]), once_usable))
"""


@pytest.mark.screen
def test_the_desk_opens_on_a_screen(tmp_path: Path) -> None:
    file = tmp_path / "a.huddle"
    assert main(["new", str(file), "--sample"]) == 0
    with virtual_screen(1366, 768) as display:
        done = subprocess.run(
            [sys.executable, "-c", OPEN_AND_SAY, str(file)],
            cwd=ROOT,
            env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("xcb True Sales-Marketing Huddle")
    assert [path.name for path in tmp_path.iterdir()] == ["a.huddle"]
