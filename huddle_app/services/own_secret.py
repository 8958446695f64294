"""The secret with which names in answer files are scrambled: on this computer alone, never in a workshop."""

import logging
import os
from pathlib import Path
from secrets import token_bytes

log = logging.getLogger(__name__)

_BYTES = 32
_OWNER_ONLY, _OTHERS = 0o600, 0o077


def own_secret(folder: Path) -> bytes:
    """The secret kept in `folder`, made when there is none yet.

    Without it nobody can try out which name became which code, though both stand in one workshop file.
    One that was damaged is made anew, and on a disk that cannot be written it holds for this call alone:
    the log says so.
    """
    path = folder / "answers.secret"
    try:
        if len(kept := path.read_bytes()) == _BYTES:
            _keep_to_its_owner(path)
            return kept
    except FileNotFoundError:
        pass
    except OSError as error:
        log.warning("The secret for names in answers could not be read: %s", error)
        return token_bytes(_BYTES)
    else:
        log.warning(
            "The secret for names in answers was damaged: the same names get other codes now."
        )
    return _made(path)


def _made(path: Path) -> bytes:
    secret, draft = token_bytes(_BYTES), path.with_suffix(".new")
    try:
        # One left by a power cut may be open to others.
        draft.unlink(missing_ok=True)
        draft.touch(_OWNER_ONLY, exist_ok=False)
        with draft.open("wb") as file:
            file.write(secret)
            file.flush()
            os.fsync(file.fileno())  # before it gets its name: cut short, it would give other codes
        draft.replace(path)
    except OSError as error:
        log.warning("The secret for names in answers could not be kept: %s", error)
    return secret


def _keep_to_its_owner(path: Path) -> None:
    # Earlier versions let every account of the computer read it. Windows keeps a person's folder to them.
    try:
        if os.name == "posix" and path.stat().st_mode & _OTHERS:
            path.chmod(_OWNER_ONLY)
    except OSError as error:
        log.warning("The secret for names in answers is open to other accounts: %s", error)
