"""What the moderator says, does and brings in each phase, and what to leave out when late."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from huddle_app.method.errors import HuddleError
from huddle_app.texts import _


@dataclass(frozen=True)
class Script:
    """The moderator's script for one phase; `skip` is empty where nothing may be left out."""

    say: tuple[str, ...]
    do: tuple[str, ...]
    bring: tuple[str, ...]
    skip: str


def parse_script(data: Mapping[str, Any]) -> Mapping[str, Script]:
    """The script of each phase, by phase key, from its TOML data; HuddleError names the phase at fault."""
    return {key: _script(key, entry) for key, entry in data.items()}


def _script(phase_key: str, entry: Mapping[str, Any]) -> Script:
    try:
        return Script(
            say=tuple(entry["say"]),
            do=tuple(entry["do"]),
            bring=tuple(entry["bring"]),
            skip=entry["skip"],
        )
    except (KeyError, TypeError) as wrong:
        text = _("The moderator’s script of {phase} is incomplete or wrong at {place}.")
        raise HuddleError(text.format(phase=phase_key, place=wrong)) from wrong
