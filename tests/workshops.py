"""Workshop files for tests, each kind made once and copied from then on: making takes longer than most tests."""

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from huddle_app.services.create import create_workshop
from huddle_app.store.database import Database
from huddle_app.store.files import open_file

Fill = Callable[[Database], object]
START = datetime(2026, 12, 3, 9)  # noqa: DTZ001 - the room's own time


class Workshops:
    """Gives each test a workshop file of its own; what the files are copied from is kept in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._originals: dict[object, Path] = {}

    def new(
        self,
        path: Path,
        title: str = "",
        company: str = "",
        timezone: str = "UTC",
        fill: Fill | None = None,
    ) -> Database:
        """A workshop at `path`, open, with what `fill` puts into it; it starts at `START`."""
        kind = (title, company, timezone, fill)
        if kind not in self._originals:
            original = self._folder / f"{len(self._originals)}.huddle"
            made = create_workshop(
                original, title=title, company=company, start=START, timezone=timezone
            )
            if fill:
                fill(made)
            made.close()
            self._originals[kind] = original
        shutil.copyfile(self._originals[kind], path)
        return open_file(path)
