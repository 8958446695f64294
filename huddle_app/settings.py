"""The moderator's preferences: one small file, read at the start and written at every change."""

import json
import logging
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)

MOST_RECENT = 10
SMALLEST_TEXT, LARGEST_TEXT = 100, 200
THEMES = ("system", "light", "dark")


@dataclass(frozen=True)
class Settings:
    """What is remembered from one day to the next; `recent` holds file paths, the latest first.

    `text_scale` is the size of the desk's text in percent (100–200), `theme` is system, light or dark.
    """

    recent: tuple[str, ...] = ()
    last_folder: str = ""
    projector_screen: str = ""
    text_scale: int = 100
    theme: str = "system"
    motion: bool = True
    two_minutes: bool = False
    sound: bool = False


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

    def looked_in(self, folder: Path) -> None:
        """Remember the folder a file dialog was left in."""
        if str(folder) != self._settings.last_folder:
            self.change(last_folder=str(folder))

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


def _settings(data: dict[str, Any]) -> Settings:
    """The settings from JSON data; unknown names are passed over, a wrong kind or value is an error."""
    known = {name: data[name] for name in _names() if name in data}
    if "recent" in known:
        known["recent"] = _texts(known["recent"])
    made = replace(Settings(), **known)
    for name, usual in asdict(Settings()).items():
        if type(getattr(made, name)) is not type(usual):
            raise TypeError(f"{name} is of the wrong kind")
    if made.theme not in THEMES or not SMALLEST_TEXT <= made.text_scale <= LARGEST_TEXT:
        raise ValueError("a look there is not")
    return made


def _texts(data: Any) -> tuple[str, ...]:
    texts: list[Any] = list(data)
    if isinstance(data, str) or not all(isinstance(text, str) for text in texts):
        raise TypeError("no list of texts")
    return tuple(texts)


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
