"""Upgrades one workshop file, after a backup copy beside it."""

import filecmp
import shutil
import sqlite3
from collections.abc import Generator
from contextlib import closing
from itertools import count
from pathlib import Path

from alembic import command
from alembic.config import Config

from huddle_app.store.database import engine_url, write_anew


def upgrade(path: Path, revision: str) -> None:
    """Bring the file at `path`, which is at `revision`, to the newest one, or leave it as it was.

    The file as it was stays beside it as `<name>.<revision>.backup`. OSError or an error of SQLite
    or SQLAlchemy when either cannot be.
    """
    _back_up(path, revision)
    command.upgrade(config(path), "head")


def _back_up(path: Path, revision: str) -> None:
    draft = path.with_name(f".{path.name}.backup")
    draft.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(path)) as old:
            write_anew(old, draft)
        # What only its owner may read is not for others as a copy.
        shutil.copymode(path, draft)
        for backup in _names(path, revision):
            if not backup.exists():
                draft.replace(backup)
                return
            # An earlier try left it. What holds anything else may be the last copy of that.
            if filecmp.cmp(draft, backup, shallow=False):
                return
    finally:
        draft.unlink(missing_ok=True)


def _names(path: Path, revision: str) -> Generator[Path]:
    yield path.with_name(f"{path.name}.{revision}.backup")
    for number in count(2):
        yield path.with_name(f"{path.name}.{revision}.{number}.backup")


def config(path: Path) -> Config:
    """Alembic's configuration for one file."""
    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent))
    # Alembic's file format gives % a meaning of its own.
    url = engine_url(path).render_as_string().replace("%", "%%")
    made.set_main_option("sqlalchemy.url", url)
    return made
