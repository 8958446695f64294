"""A workshop made by the command line itself."""

from pathlib import Path

import pytest

from huddle_app.__main__ import main


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = str(tmp_path / "a.huddle")
    assert main(["new", path, "--start", "2026-12-03T09:00"]) == 0
    return path
