"""Finding a command by some letters of it."""

from collections.abc import Sequence
from operator import itemgetter
from unicodedata import combining, normalize

from huddle_app.desk.shell.commands import Command

_MISSING = 1000


def found(commands: Sequence[Command], typed: str) -> list[Command]:
    """The commands in which every word typed stands, the best first; all of them while nothing is typed."""
    words = folded(typed).split()
    ranked = [(_distance(command, words), command) for command in commands]
    near = [pair for pair in ranked if pair[0] < _MISSING]
    return [command for _far, command in sorted(near, key=itemgetter(0))]


def folded(text: str) -> str:
    """Text without case and accents, as it is compared."""
    return "".join(sign for sign in normalize("NFD", text.casefold()) if not combining(sign))


def _distance(command: Command, words: Sequence[str]) -> int:
    """How far the words are from the best place, together."""
    name, group, others = map(folded, (command.name, command.group, command.words))
    return sum(_distance_of(word, name, group, others) for word in words)


def _distance_of(word: str, name: str, group: str, others: str) -> int:
    if name.startswith(word):
        return 0
    if f" {word}" in name:
        return 1
    if word in name:
        return 2
    if f" {word}" in f" {others}":
        return 3
    return 4 if word in group else _MISSING
