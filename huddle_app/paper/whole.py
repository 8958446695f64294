"""Writing a file whole or not at all."""

import secrets
from pathlib import Path

from huddle_app.method.errors import HuddleError
from huddle_app.texts import _


def put_whole(path: Path, content: bytes) -> None:
    """Write `content` to `path` so that no reader ever sees half a file; HuddleError when it cannot be."""
    aside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        try:
            aside.write_bytes(content)
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)
    except OSError as wrong:
        words = _(
            "“{name}” could not be written: {why}. Is it open in another program, or is the folder"
            " closed to writing? Please choose another place."
        )
        raise HuddleError(words.format(name=path.name, why=wrong.strerror or wrong)) from wrong
