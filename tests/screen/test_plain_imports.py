"""Modules that are imported beside the windows, and not read as source."""

import linecache
from pathlib import Path

import pytest

import huddle_app.desk.rooms  # noqa: F401 - as the program begins


def test_a_module_is_imported_without_its_source_being_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    module = tmp_path / "somebodys.py"
    module.write_text("said = 'hello'\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    import somebodys  # pyright: ignore[reportMissingImports]

    assert somebodys.said == "hello"
    assert str(module) not in linecache.cache
