"""The questions and rules the moderator shows: three lenses, the open forum, the two rules."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from huddle_app.method.errors import HuddleError
from huddle_app.method.words import Lens, Stage
from huddle_app.texts import _


@dataclass(frozen=True)
class LensQuestion:
    """What one lens is asked about the concern of a tool.

    `section` is the Stage that a part of tool 7 is about, and empty for the other tools.
    """

    tool: int
    section: str
    lens: Lens
    text: str


@dataclass(frozen=True)
class ForumQuestion:
    """One of the three questions of Step 2; `short` is for a heading."""

    key: str
    text: str
    short: str


@dataclass(frozen=True)
class Rule:
    """One of the two rules, stated at the start and shown whenever needed."""

    title: str
    text: str


@dataclass(frozen=True)
class Prompts:
    """All questions, in the order they are asked, and the rules."""

    lenses: tuple[LensQuestion, ...]
    forum: tuple[ForumQuestion, ...]
    rules: tuple[Rule, ...]


def parse_prompts(data: Mapping[str, Any]) -> Prompts:
    """The prompts from their TOML data; HuddleError names the place at fault."""
    try:
        return Prompts(
            lenses=tuple(q for entry in data["concern"] for q in _questions(entry)),
            forum=tuple(ForumQuestion(e["key"], e["text"], e["short"]) for e in data["forum"]),
            rules=tuple(Rule(entry["title"], entry["text"]) for entry in data["rule"]),
        )
    except (KeyError, TypeError, ValueError) as wrong:
        text = _("The file of the questions is incomplete or wrong at {place}.")
        raise HuddleError(text.format(place=wrong)) from wrong


def _questions(entry: Mapping[str, Any]) -> Iterator[LensQuestion]:
    section = Stage(entry["section"]).value if "section" in entry else ""
    for lens in Lens:
        for text in entry[lens.value]:
            yield LensQuestion(entry["tool"], section, lens, text)
