"""What a new workshop needs to be told."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from huddle_app.method.errors import HuddleError
from huddle_app.method.workshop_file import ENDING
from huddle_app.texts import _


@dataclass(frozen=True)
class NewWorkshop:
    """A workshop to be made: its file, and day 1's local start without a zone."""

    path: Path
    title: str
    company: str
    start: datetime


def free_place(folder: Path, name: str) -> Path:
    """A file of this name in `folder` that is not there yet: “Tarnvik”, else “Tarnvik 2” and so on."""
    safe = "".join(c for c in name if c.isalnum() or c in " -_&.,").strip(" .") or "Huddle"
    place, n = folder / f"{safe}{ENDING}", 2
    while place.exists():
        place, n = folder / f"{safe} {n}{ENDING}", n + 1
    return place


def usable_folder(*folders: Path) -> Path:
    """The first of these that is there or can be made; HuddleError where none can."""
    *others, last = folders
    for folder in others:
        try:
            make_folder(folder)
        except HuddleError:
            continue
        return folder
    make_folder(last)
    return last


def make_folder(folder: Path) -> None:
    """Have a folder be there; HuddleError where it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        words = _("The folder “{folder}” could not be made. Choose another place.")
        raise HuddleError(words.format(folder=folder)) from error
