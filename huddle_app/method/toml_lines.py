"""On which line of a TOML text each value stands, which the standard library's reader does not tell."""

import re
from collections.abc import Mapping

Place = tuple[str | int, ...]
"""The way to a value: keys, and the place in each list from 0."""

# The things that matter to where a value begins, and those that could hide one.
_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*'
    r"|^[ \t]*\[\[?(?P<head>[^\[\]\n\"'=]+)\]\]?|^[ \t]*(?P<key>[\w.-]+)[ \t]*=|[\[\]{}]"
    r"|(?P<bare>[^\s,\[\]{}\"'#=]+)",
    re.MULTILINE | re.DOTALL,
)


def value_lines(text: str) -> Mapping[Place, int]:
    """The line, from 1, of every table, key and value in a list of a TOML text that can be read."""
    return _Reader(text).lines


def line_of(lines: Mapping[Place, int], place: Place) -> int:
    """The line of a value, or of the nearest that holds it; 1 when there is none."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)


def first_repeated(text: str) -> tuple[str, int, int] | None:
    """The first name or heading that a text has twice, with both lines; None where there is none."""
    return _Reader(text).repeated


def last_line(text: str, end: int) -> int:
    """The line of the last thing before a place, which is counted in letters; remarks are none."""
    tokens = [token for token in _TOKEN.finditer(text, 0, end) if token[0][0] != "#"]
    return text.count("\n", 0, tokens[-1].end()) + 1 if tokens else 1


class _Reader:
    def __init__(self, text: str) -> None:
        self.lines: dict[Place, int] = {}
        self.repeated: tuple[str, int, int] | None = None
        self._table: Place = ()
        self._value: Place = ()
        self._counts: dict[Place, int] = {}
        self._within: list[str] = []
        """The brackets that are open."""
        line, seen = 1, 0
        for token in _TOKEN.finditer(text):
            # What matters of a token begins after the blanks that lead up to it.
            begins = token.start() + len(token[0]) - len(token[0].lstrip())
            line += text.count("\n", seen, begins)
            seen = begins
            self._take(token, line)

    def _take(self, token: re.Match[str], line: int) -> None:
        word = token[0].strip()
        if token["head"] and not self._within:
            self._open(token["head"], line, listed=word.startswith("[["))
        elif token["key"] and not self._within:
            self._value = (*self._table, *token["key"].split("."))
            self._note(self._value, line)
        elif word in {"]", "}"}:
            del self._within[-1:]  # none is open where this reads another text than the library
        elif word[0] != "#":
            if self._within == ["["]:
                self.lines[*self._value, self._next(self._value)] = line
            if word in {"[", "{"}:
                self._within.append(word)

    def _open(self, head: str, line: int, *, listed: bool) -> None:
        """Begin a table; a name on its way that is a list stands for the list's last entry."""
        place: Place = ()
        names = [name.strip() for name in head.split(".")]
        for name in names[:-1]:
            place = (*place, name)
            if place in self._counts:
                place = (*place, self._counts[place] - 1)
        place = (*place, names[-1])
        if listed:
            self.lines.setdefault(place, line)
            place = (*place, self._next(place))
        self._note(place, line)
        self._table = place

    def _note(self, place: Place, line: int) -> None:
        first = self.lines.setdefault(place, line)
        if first != line and self.repeated is None:
            self.repeated = (str(place[-1]), first, line)

    def _next(self, place: Place) -> int:
        self._counts[place] = self._counts.get(place, 0) + 1
        return self._counts[place] - 1
