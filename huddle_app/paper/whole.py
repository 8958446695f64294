"""Writing a file whole or not at all."""

import os
import secrets
import stat
from collections.abc import Iterable
from pathlib import Path

from huddle_app.method.errors import HuddleError
from huddle_app.method.listed import any_of
from huddle_app.method.workshop_file import HEADER, is_workshop, named_as_workshop
from huddle_app.texts import _


def put_whole(path: Path, content: bytes) -> None:
    """Write `content` to `path` so that no reader ever sees half a file; HuddleError when it cannot be.

    A link leads to the file it points at; a workshop, and a file marked as read-only, are left alone.
    """
    check_spared(path)
    try:
        target = path.resolve()
        _check_replaceable(target)
        aside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
        try:
            aside.write_bytes(content)
            aside.replace(target)
        finally:
            aside.unlink(missing_ok=True)
    except OSError as wrong:
        raise _unwritable(path, wrong) from wrong


def check_spared(path: Path, *read: Path) -> None:
    """HuddleError when writing to `path` would destroy a workshop, or one of the files that are `read`.

    Every output goes through this, whatever its name ends in.
    """
    try:
        if _is_workshop(path):
            words = _(
                "“{name}” is a Huddle workshop, which nothing is written over. Choose another name."
            )
            raise HuddleError(words.format(name=path.name))
        if path.exists() and any(other.exists() and path.samefile(other) for other in read):
            words = _("“{name}” is the file that is being read. Choose another name.")
            raise HuddleError(words.format(name=path.name))
    except OSError as wrong:
        raise _unwritable(path, wrong) from wrong


def check_free(paths: Iterable[Path]) -> None:
    """HuddleError when one of the files is there already: it may be one that was filled in."""
    for path in paths:
        if path.exists():
            words = _("“{name}” is in this folder already. Choose another, or an empty one.")
            raise HuddleError(words.format(name=path.name))


def check_ending(path: Path, *endings: str) -> None:
    """HuddleError unless the name ends in one of `endings`."""
    if path.suffix.lower() not in endings:
        words = _("“{name}” should end in {endings}.")
        raise HuddleError(words.format(name=path.name, endings=any_of(list(endings))))


def _is_workshop(path: Path) -> bool:
    real = path.resolve()
    if any(map(named_as_workshop, (path.name, real.name))):
        return True
    if not real.is_file():
        return False
    with real.open("rb") as file:
        return is_workshop(file.read(HEADER))


def _unwritable(path: Path, wrong: OSError) -> HuddleError:
    words = _(
        "“{name}” could not be written: {why}. Is it open in another program, or is the folder"
        " closed to writing? Please choose another place."
    )
    return HuddleError(words.format(name=path.name, why=wrong.strerror or wrong))


def _check_replaceable(path: Path) -> None:
    # The mode is read itself, because an administrator may write to files marked as read-only.
    anybody = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
    if path.exists() and not (path.stat().st_mode & anybody and os.access(path, os.W_OK)):
        raise PermissionError(None, _("it is read-only"))
