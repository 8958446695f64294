"""A form that people fill in: defined once in forms/, obeyed by phone, paper and quick entry alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from unicodedata import category

from huddle_app.method.errors import HuddleError
from huddle_app.texts import _


@dataclass(frozen=True)
class Field:
    """One field: label, hint, and the most characters it takes."""

    label: str
    hint: str
    longest: int


@dataclass(frozen=True)
class Choice:
    """One field with fixed answers: the words for each value, in order."""

    label: str
    options: Mapping[str, str]


@dataclass(frozen=True)
class DisconnectForm:
    """The form with which a team names its disconnects."""

    title: str
    task: str
    privacy: str
    send: str
    count: int
    text: Field
    stage: Choice


@dataclass(frozen=True)
class ForumForm:
    """The form with which a scribe writes down what a team says to the three questions of Step 2."""

    title: str
    task: str
    privacy: str
    send: str
    text: Field


def parse_disconnect_form(data: Mapping[str, Any]) -> DisconnectForm:
    """The form from its TOML data."""
    text, stage = data["text"], data["stage"]
    return DisconnectForm(
        title=data["title"],
        task=data["task"],
        privacy=data["privacy"],
        send=data["send"],
        count=data["count"],
        text=_field(text),
        stage=Choice(stage["label"], dict(stage["options"])),
    )


def parse_forum_form(data: Mapping[str, Any]) -> ForumForm:
    """The form from its TOML data."""
    return ForumForm(
        title=data["title"],
        task=data["task"],
        privacy=data["privacy"],
        send=data["send"],
        text=_field(data["text"]),
    )


def checked_text(field: Field, text: str) -> str:
    """The text without outer spaces and control characters; HuddleError when it is empty or too long."""
    text = "".join(c for c in text if c in "\n\t" or category(c) != "Cc").strip()
    if all(category(c)[0] in "ZC" for c in text):  # nothing, or nothing that can be seen
        raise HuddleError(_("There is nothing written yet. A few words are enough."))
    if len(text) > field.longest:
        message = _("That is {n} characters long; {longest} is the most. Please shorten it.")
        raise HuddleError(message.format(n=len(text), longest=field.longest))
    return text


def _field(data: Mapping[str, Any]) -> Field:
    return Field(data["label"], data["hint"], data["longest"])
