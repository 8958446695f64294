"""Whoever answers a wave of an earlier version keeps the number they were told."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.store import files
from tests.store.older import new_workshop, older_workshop, services_over

WAVE = "c" * 32
ROWS = f"INSERT INTO wave (id, number, name, threshold) VALUES ('{WAVE}', 1, 'Autumn', 6);"


def test_the_number_of_a_wave_holds(tmp_path: Path) -> None:
    database = files.open_file(older_workshop(tmp_path, "0005", ROWS))
    survey = services_over(database).survey
    assert survey.wave("Autumn").promised == 6
    with pytest.raises(HuddleError, match="promised"):
        survey.set_threshold("Autumn", 5)
    database.close()


@pytest.mark.parametrize("older", [True, False])
def test_no_file_keeps_less_than_was_promised(tmp_path: Path, older: bool) -> None:
    path = older_workshop(tmp_path, "0005", ROWS) if older else new_workshop(tmp_path)
    database = files.open_file(path)
    services_over(database).survey.promise("Autumn")
    database.close()
    with (
        closing(sqlite3.connect(path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="CHECK"),
    ):
        connection.execute("UPDATE wave SET threshold = 3")
