"""The moderator's preferences: one small file, read at the start and written at every change."""

import json
import logging
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)

MOST_RECENT = 10


@dataclass(frozen=True)
class Settings:
    """What is remembered from one day to the next; `recent` holds file paths, the latest first."""

    recent: tuple[str, ...] = ()
    last_folder: str = ""
    projector_screen: str = ""


class SettingsFile:
    """The preferences in `folder`; a file that cannot be read is kept aside and defaults are used."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "settings.json"
        self._settings = _read(self._path)

    @property
    def now(self) -> Settings:
        """The preferences as they stand."""
        return self._settings

    def change(self, **changed: Any) -> None:
        """Remember other values; a disk that cannot be written is logged, the values hold until the end."""
        self._settings = replace(self._settings, **changed)
        try:
            _write(self._path, self._settings)
        except OSError as error:
            log.warning("The preferences could not be written: %s", error)

    def opened(self, workshop: Path) -> None:
        """Remember a workshop file as the latest one, and its folder."""
        path = str(workshop.resolve())
        others = [known for known in self._settings.recent if known != path]
        recent = (path, *others)[:MOST_RECENT]
        self.change(recent=recent, last_folder=str(workshop.resolve().parent))

    def recent(self) -> tuple[Path, ...]:
        """The workshop files opened lately that still exist, the latest first."""
        return tuple(path for path in map(Path, self._settings.recent) if path.is_file())


def _read(path: Path) -> Settings:
    try:
        return _settings(dict(json.loads(path.read_text(encoding="utf-8"))))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, TypeError) as error:
        log.warning("The preferences could not be read and are kept aside: %s", error)
        _keep_aside(path)
        return Settings()


def _settings(data: Any) -> Settings:
    """The settings from JSON data; unknown names are passed over, a wrong kind is a TypeError."""
    known: dict[str, Any] = {name: data[name] for name in _names() if name in data}
    recent: list[Any] = list(known.pop("recent", []))
    if not all(isinstance(text, str) for text in [*recent, *known.values()]):
        raise TypeError("a value of the wrong kind")
    return Settings(recent=tuple(recent), **known)


def _names() -> tuple[str, ...]:
    return tuple(field.name for field in fields(Settings))


def _keep_aside(path: Path) -> None:
    try:
        path.replace(path.with_suffix(".broken.json"))
    except OSError as error:
        log.warning("The broken preferences could not be kept aside: %s", error)


def _write(path: Path, settings: Settings) -> None:
    """Write beside the file and then put it in its place, so that it is never half written."""
    draft = path.with_suffix(".new")
    with draft.open("w", encoding="utf-8") as file:
        json.dump(asdict(settings), file, ensure_ascii=False, indent=2)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
