"""A file of any earlier version gets the tables of a new one."""

from pathlib import Path

import pytest

from huddle_app.store import files
from tests.store.older import new_workshop, older_workshop, tables_in


@pytest.mark.parametrize("revision", files.REVISIONS[:-1])
def test_the_tables_are_as_in_a_new_file(revision: str, tmp_path: Path) -> None:
    older = older_workshop(tmp_path, revision)
    files.open_file(older).close()
    assert tables_in(older) == tables_in(new_workshop(tmp_path))
    assert older.with_name(f"older.huddle.{revision}.backup").exists()
