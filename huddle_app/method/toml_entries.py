"""Reading a TOML text that people write, so that every error names its line."""

import re
import tomllib
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, cast

from huddle_app.method.errors import HuddleError
from huddle_app.method.toml_faults import fault_of
from huddle_app.method.toml_lines import Place, line_of, value_lines
from huddle_app.texts import _

_LONGEST = 2_000
_LINE_BREAKS = "\n\r\u0085\u2028\u2029"
_UNREADABLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""Control characters, signs that turn the text after them round, and signs of no width but those that
stand within words of Persian or Hindi."""


@dataclass(frozen=True)
class Source:
    """The text an entry was read from: its name, and on which line each value stands."""

    name: str
    lines: Mapping[Place, int]

    def wrong(self, place: Place, what: str) -> HuddleError:
        """The error that names the file, the line of `place`, and what is the matter there."""
        return _wrong(self.name, line_of(self.lines, place), what)


@dataclass(frozen=True)
class Entry:
    """A table of the text; `what` is how people call it, such as “tool 3”."""

    source: Source
    place: Place
    values: Mapping[str, Any]
    what: str

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def called(self, what: str) -> "Entry":
        """The same entry under the name by which people know it."""
        return Entry(self.source, self.place, self.values, what)

    def wrong(self, what: str, *way: str | int) -> HuddleError:
        """The error that says what is the matter with the value at `way` from here."""
        return self.source.wrong((*self.place, *way), what)

    def check_keys(self, known: Collection[str]) -> None:
        """HuddleError at the first key that is none of `known`."""
        for key in self.values:
            if key not in known:
                text = _("{what} has “{key}”, which is not known here.")
                near = get_close_matches(key, known, 1)
                if near:
                    text = _("{what} has “{key}”, which is not known here; is “{near}” meant?")
                raise self.wrong(
                    text.format(what=self.what, key=key, near=near[0] if near else ""), key
                )

    def text(self, key: str, *, may_be_empty: bool = False) -> str:
        """A text of one line, of at most 2,000 letters."""
        value = self._value(key)
        if not isinstance(value, str):
            raise self._mistyped(key, _("a text in quotation marks"))
        self._check_text(value, self._named(key), key, may_be_empty=may_be_empty)
        return value

    def whole(self, key: str, lowest: int, highest: int) -> int:
        """A whole number from `lowest` to `highest`."""
        value = self._value(key)
        if not isinstance(value, int) or isinstance(value, bool) or not lowest <= value <= highest:
            text = _("a whole number from {lowest} to {highest}")
            raise self._mistyped(key, text.format(lowest=lowest, highest=highest))
        return value

    def number(self, key: str) -> float:
        """A number, whole or not."""
        value = self._value(key)
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise self._mistyped(key, _("a number"))
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, at least one, none empty and none there twice."""
        made: list[str] = []
        for n, value in enumerate(self._list(key, _("a list of texts in quotation marks"))):
            made.append(self._listed(key, n, value, made))
        return tuple(made)

    def entries(self, key: str, what: str) -> tuple["Entry", ...]:
        """The tables of a list, at least one, each called `what` with its place in the list."""
        heading = f"[[{'.'.join(part for part in (*self.place, key) if isinstance(part, str))}]]"
        wanted = _("a list of entries, each headed “{heading}”").format(heading=heading)
        values = self._list(key, wanted)
        return tuple(
            self._entry(value, what.format(n=n), key, n - 1) for n, value in enumerate(values, 1)
        )

    def entry(self, key: str, what: str) -> "Entry":
        """A table within this one."""
        return self._entry(self._value(key), what, key)

    def _value(self, key: str) -> object:
        if key not in self.values:
            raise self.wrong(_("{what} has no “{key}”.").format(what=self.what, key=key))
        return self.values[key]

    def _list(self, key: str, wanted: str) -> list[object]:
        value = self._value(key)
        if not isinstance(value, list) or not value:
            raise self._mistyped(key, wanted)
        return cast("list[object]", value)

    def _entry(self, value: object, what: str, *way: str | int) -> "Entry":
        if not isinstance(value, dict):
            raise self.wrong(_("{what} has no lines of its own.").format(what=what), *way)
        values = cast("dict[str, object]", value)
        return Entry(self.source, (*self.place, *way), values, what)

    def _listed(self, key: str, n: int, value: object, before: Sequence[str]) -> str:
        named = _("{what}, “{key}” {n},").format(what=self.what, key=key, n=n + 1)
        if not isinstance(value, str):
            raise self.wrong(_("{named} must be a text.").format(named=named), key, n)
        self._check_text(value, named, key, n)
        if _plain(value) in map(_plain, before):
            raise self.wrong(_("{named} is there twice.").format(named=named), key, n)
        return value

    def _check_text(
        self, text: str, named: str, *way: str | int, may_be_empty: bool = False
    ) -> None:
        if sign := _UNREADABLE.search(text):
            raise self.wrong(_sign_words(sign[0]).format(named=named, code=ord(sign[0])), *way)
        if not _shows(text) and (text.strip() or not may_be_empty):
            raise self.wrong(_("{named} is empty.").format(named=named), *way)
        if len(text) > _LONGEST:
            long = _("{named} is longer than {most} letters.")
            raise self.wrong(long.format(named=named, most=_LONGEST), *way)

    def _mistyped(self, key: str, wanted: str) -> HuddleError:
        text = _("{named} must be {wanted}.")
        return self.wrong(text.format(named=self._named(key), wanted=wanted), key)

    def _named(self, key: str) -> str:
        return _("“{key}” of {what}").format(key=key, what=self.what)


def read_entry(text: str, name: str) -> Entry:
    """The whole of a TOML text; HuddleError names the line that cannot be read."""
    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as wrong:
        line, why = fault_of(str(wrong), text)
        raise _wrong(name, line, f"{why}.") from wrong
    return Entry(Source(name, value_lines(text)), (), values, _("the file"))


def _wrong(name: str, line: int, what: str) -> HuddleError:
    text = _("“{file}”, line {line}: {what}")
    return HuddleError(text.format(file=name, line=line, what=what))


def _sign_words(sign: str) -> str:
    if sign in _LINE_BREAKS:
        return _("{named} has a line break in it; it must be one line.")
    if sign == "\t":
        return _("{named} has a tab in it; a blank is enough.")
    return _("{named} has a sign that cannot be seen or read (U+{code:04X}).")


def _shows(text: str) -> bool:
    """Whether there is anything to be seen of a text."""
    return any(unicodedata.category(sign)[0] not in "CZ" for sign in text)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
