"""What a phone sends, read from an HTML form or from JSON, and checked against the form's definition."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, cast
from uuid import UUID

from starlette.exceptions import HTTPException
from starlette.requests import Request

from huddle_app.method.errors import HuddleError
from huddle_app.method.forms import Field, checked_text
from huddle_app.phones.refusal import Refusal
from huddle_app.texts import _

LONGEST_BODY = 2_000_000
PROPER_ID = re.compile(
    r"[0-9a-f]{8}(-?)[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{12}", re.IGNORECASE
)


@dataclass(frozen=True)
class Typed:
    """One field as it was typed, right or wrong, so that it can be given back; with its fixed answer."""

    id: str
    text: str
    choice: str


@dataclass(frozen=True)
class Submission:
    """One text that may be stored, with its fixed answer (a stage, the key of a question)."""

    id: UUID
    text: str
    choice: str


@dataclass(frozen=True)
class Letter:
    """The fields of a body; a field may come several times."""

    fields: Mapping[str, list[str]]

    def one(self, name: str) -> str:
        """The first value of a field without outer spaces, or empty text."""
        return next(iter(self.fields.get(name, [])), "").strip()

    def typed(self, choice: str) -> tuple[Typed, ...]:
        """The texts in the letter as typed, with the field `choice`; without script several come at once."""
        names = ("id", "text", choice)
        columns = (self.fields.get(name, []) for name in names)
        return tuple(Typed(*row) for row in zip_longest(*columns, fillvalue=""))


async def read_letter(request: Request) -> Letter:
    """The body of a request; Refusal when it is far too long or cannot be read."""
    if _length(request) > LONGEST_BODY:
        raise Refusal(413, _("That is far too long for one message. Please shorten it."))
    if speaks_json(request):
        return _from_json(await request.body())
    return await _from_form(request)


async def _from_form(request: Request) -> Letter:
    fields: dict[str, list[str]] = {}
    try:
        # no page of ours sends a file
        async with request.form(max_files=0) as form:
            for name, value in form.multi_items():
                fields.setdefault(name, []).append(_clean(str(value)))
    except HTTPException as error:
        raise _unreadable() from error
    return Letter(fields)


def _length(request: Request) -> int:
    """The announced length in bytes; a body that comes without one counts as too long."""
    unknown = LONGEST_BODY + 1 if "transfer-encoding" in request.headers else 0
    try:
        return int(request.headers.get("content-length", unknown))
    except ValueError:
        return LONGEST_BODY + 1


def speaks_json(request: Request) -> bool:
    """Whether the body is JSON."""
    return "json" in request.headers.get("content-type", "")


def submissions(typed: Sequence[Typed], field: Field) -> tuple[Submission, ...]:
    """What was written, ready to be stored; fields left empty are passed over.

    Refusal 422 when nothing is written, and for a text or id that will not do.
    """
    written = [entry for entry in typed if entry.text.strip()] or [Typed("", "", "")]
    return tuple(_submission(entry, field) for entry in written)


def _submission(typed: Typed, field: Field) -> Submission:
    try:
        text = checked_text(field, typed.text)
    except HuddleError as error:
        raise Refusal(422, str(error)) from error
    return Submission(_id(typed.id), text, typed.choice.strip())


def _id(text: str) -> UUID:
    # Python's own reading is generous: it would find a number in much that is none.
    if not PROPER_ID.fullmatch(text.strip()):
        sentence = _("This message came without a proper number. Please send it once more.")
        raise Refusal(422, sentence)
    return UUID(text.strip())


def _from_json(body: bytes) -> Letter:
    try:
        data: object = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise _unreadable() from error
    if not isinstance(data, dict):
        raise _unreadable()
    entries = cast("dict[str, Any]", data)
    return Letter({name: [_clean(_plain(value))] for name, value in entries.items()})


def _plain(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str | int) and not isinstance(value, bool):
        return str(value)
    raise _unreadable()


def _clean(text: str) -> str:
    """The text with plain line ends, and a “?” for halves of characters, which no file can hold."""
    return text.replace("\r\n", "\n").encode(errors="replace").decode()


def _unreadable() -> Refusal:
    return Refusal(422, _("This message could not be read. Please send it once more."))
