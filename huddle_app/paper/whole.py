"""Writing a file whole or not at all."""

import os
import secrets
import stat
from pathlib import Path

from huddle_app.method.errors import HuddleError
from huddle_app.method.listed import any_of
from huddle_app.texts import _


def put_whole(path: Path, content: bytes) -> None:
    """Write `content` to `path` so that no reader ever sees half a file; HuddleError when it cannot be.

    A link leads to the file it points at; a file marked as read-only is left alone.
    """
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
        words = _(
            "“{name}” could not be written: {why}. Is it open in another program, or is the folder"
            " closed to writing? Please choose another place."
        )
        raise HuddleError(words.format(name=path.name, why=wrong.strerror or wrong)) from wrong


def check_ending(path: Path, *endings: str) -> None:
    """HuddleError unless the name ends in one of `endings`: so no print ever takes the place of a workshop."""
    if path.suffix.lower() not in endings:
        words = _("“{name}” should end in {endings}.")
        raise HuddleError(words.format(name=path.name, endings=any_of(list(endings))))


def _check_replaceable(path: Path) -> None:
    # The mode is read itself, because an administrator may write to files marked as read-only.
    anybody = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
    if path.exists() and not (path.stat().st_mode & anybody and os.access(path, os.W_OK)):
        raise PermissionError(None, _("it is read-only"))
