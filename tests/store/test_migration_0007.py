"""A workshop of the version before opens, and keeps no trace of the order in which people answered."""

from pathlib import Path

from huddle_app.store import files
from tests.store.older import older_workshop, services_over

WAVE = "c" * 32
CODES = [f"phone-{place * 7 % 20:04}" for place in range(20)]
ROWS = (
    f"INSERT INTO wave (id, number, name, threshold) VALUES ('{WAVE}', 1, 'Autumn', 5);"
    + "".join(
        "INSERT INTO respondent (wave_id, code, function, level, region, ratings)"
        f" VALUES ('{WAVE}', '{code}', 'sales', '', '', '');"
        for code in CODES
    )
)


def test_a_file_of_the_version_before_is_written_anew_when_it_closes(tmp_path: Path) -> None:
    path = older_workshop(tmp_path, "0006", ROWS)
    assert as_they_lie(path) == CODES[::-1], "cells grow from the end of a page"
    files.open_file(path).close()
    assert as_they_lie(path) == sorted(CODES, reverse=True)


def test_no_level_has_a_place_before_anybody_said_so(tmp_path: Path) -> None:
    database = files.open_file(older_workshop(tmp_path, "0006", ROWS))
    assert services_over(database).levels.ladder() == ()
    database.close()


def as_they_lie(path: Path) -> list[str]:
    content = path.read_bytes()
    return sorted(CODES, key=lambda code: content.rindex(code.encode()))
