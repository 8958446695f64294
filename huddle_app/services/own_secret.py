"""The secret with which names in answer files are scrambled: on this computer alone, never in a workshop."""

import logging
from pathlib import Path
from secrets import token_bytes

log = logging.getLogger(__name__)

_BYTES = 32


def own_secret(folder: Path) -> bytes:
    """The secret kept in `folder`, made when there is none yet.

    Without it nobody can try out which name became which code, though both stand in one workshop file.
    On a disk that cannot be written it holds for this call alone, and the log says so.
    """
    path = folder / "answers.secret"
    try:
        if len(kept := path.read_bytes()) == _BYTES:
            return kept
    except FileNotFoundError:
        pass
    except OSError as error:
        log.warning("The secret for names in answers could not be read: %s", error)
        return token_bytes(_BYTES)
    return _made(path)


def _made(path: Path) -> bytes:
    secret, draft = token_bytes(_BYTES), path.with_suffix(".new")
    try:
        draft.write_bytes(secret)
        draft.replace(path)
    except OSError as error:
        log.warning("The secret for names in answers could not be kept: %s", error)
    return secret
