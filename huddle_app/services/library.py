"""What is shipped for the moderator to read: the script and the questions."""

import tomllib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from huddle_app.method.prompts import Prompts, parse_prompts
from huddle_app.method.script import Script, parse_script
from huddle_app.paths import RESOURCES


class Library:
    """Reads each file of `folder` once, when it is first asked for."""

    def __init__(self, folder: Path = RESOURCES) -> None:
        self._folder = folder

    def script(self, phase_key: str) -> Script | None:
        """The script of a phase; None for a phase of the moderator's own."""
        return self._scripts.get(phase_key)

    def prompts(self) -> Prompts:
        """The questions and the two rules."""
        return self._prompts

    @cached_property
    def _scripts(self) -> Mapping[str, Script]:
        return parse_script(self._read("script.toml"))

    @cached_property
    def _prompts(self) -> Prompts:
        return parse_prompts(self._read("prompts.toml"))

    def _read(self, name: str) -> dict[str, Any]:
        return tomllib.loads((self._folder / name).read_text(encoding="utf-8"))
