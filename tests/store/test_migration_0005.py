"""A workshop whose answers stood in a row each, opened by this version."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from huddle_app.method.survey.waves import THRESHOLD
from huddle_app.method.words import Function
from huddle_app.store import files
from tests.store.older import new_workshop, older_workshop, services_over

PERSON, SILENT, WAVE = "a" * 32, "b" * 32, "c" * 32
ROWS = f"""
    INSERT INTO wave (id, number, name) VALUES ('{WAVE}', 1, 'Autumn');
    INSERT INTO respondent (id, wave_id, code, function, level, region)
    VALUES ('{PERSON}', '{WAVE}', 'R1', 'sales', 'Rep', 'North'),
           ('{SILENT}', '{WAVE}', 'R2', 'marketing', '', '');
    INSERT INTO rating (respondent_id, statement, value)
    VALUES ('{PERSON}', 'trust.7', 4), ('{PERSON}', 'worldview.sales.self.1', 7),
           ('{PERSON}', 'buy-in.6', 1);
"""


def test_every_answer_is_as_it_was(tmp_path: Path) -> None:
    database = files.open_file(older_workshop(tmp_path, "0004", ROWS))
    survey = services_over(database).survey
    one, silent = survey.respondents("Autumn")
    assert (one.code, one.function, one.level, one.region) == (
        "R1",
        Function.SALES,
        "Rep",
        "North",
    )
    given = {"trust.7": 4, "worldview.sales.self.1": 7, "buy-in.6": 1}
    assert survey.toolkit().ratings(one.ratings) == given
    assert survey.toolkit().ratings(silent.ratings) == {}
    database.close()


def test_the_wave_asks_all_tools_and_keeps_the_promise(tmp_path: Path) -> None:
    database = files.open_file(older_workshop(tmp_path, "0004", ROWS))
    wave = services_over(database).survey.wave("Autumn")
    assert (wave.tools, wave.threshold, wave.collecting) == (tuple(range(1, 9)), THRESHOLD, False)
    database.close()


def test_nothing_tells_in_which_order_people_answered(tmp_path: Path) -> None:
    older = older_workshop(tmp_path, "0004", ROWS)
    files.open_file(older).close()
    for path in (older, new_workshop(tmp_path)):
        with (
            closing(sqlite3.connect(path)) as connection,
            pytest.raises(sqlite3.OperationalError, match="rowid"),
        ):
            connection.execute("SELECT rowid FROM respondent")
