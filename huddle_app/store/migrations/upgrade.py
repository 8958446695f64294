"""Upgrades one workshop file, after a backup copy beside it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config

from huddle_app.store.database import engine_url, write_anew


def upgrade(path: Path, revision: str) -> None:
    """Bring the file at `path`, which is at `revision`, to the newest one.

    The file as it was stays beside it as `<name>.<revision>.backup`.
    """
    backup = path.with_name(f"{path.name}.{revision}.backup")
    backup.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as old:
        write_anew(old, backup)
    command.upgrade(config(path), "head")


def config(path: Path) -> Config:
    """Alembic's configuration for one file."""
    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent))
    # Alembic's file format gives % a meaning of its own.
    url = engine_url(path).render_as_string().replace("%", "%%")
    made.set_main_option("sqlalchemy.url", url)
    return made
