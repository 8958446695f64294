"""Workshops made by the command line itself."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from huddle_app.__main__ import main

New = Callable[..., str]


@pytest.fixture(scope="session")
def originals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where what was made once is kept, to be copied from then on."""
    return tmp_path_factory.mktemp("originals")


@pytest.fixture
def new(originals: Path) -> New:
    """Makes a workshop at a path, with options of `huddle new`; gives the path."""

    def make(path: Path, *options: str) -> str:
        original = originals / "".join(filter(str.isalnum, ("new", *"".join(options))))
        if not original.exists():
            draft = original.with_suffix(".huddle")
            assert main(["new", str(draft), *options]) == 0
            draft.rename(original)
        return str(shutil.copyfile(original, path))

    return make


@pytest.fixture
def file(new: New, tmp_path: Path) -> str:
    return new(tmp_path / "a.huddle", "--start", "2026-12-03T09:00")
