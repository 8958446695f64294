"""The numbers that the instruction of a questionnaire names: those of the scale, each with its own end."""

import re
from collections.abc import Iterator, Sequence
from string import Formatter

from huddle_app.method.toml_entries import Entry
from huddle_app.method.toolkit import HIGHEST, LOWEST
from huddle_app.texts import _

_KEY = "how_to_mark"
_NUMBER = re.compile(r"\d+")
_ENDS = {"low": LOWEST, "high": HIGHEST}
_FILLED_IN = {"lowest": LOWEST, "highest": HIGHEST}
_PLACES = {place: f"{{{place}}}" for place in (*_ENDS, *_FILLED_IN)}


def check_numbers(entry: Entry) -> None:
    """HuddleError names the line of an instruction that asks for numbers off the scale, or turns it round.

    One that names no number at all is sound: the numbers stand beside it.
    """
    if _KEY not in entry:
        return
    said = tuple(_parts(entry.text(_KEY)))
    numbers = [part for part in said if isinstance(part, int)]
    named = _("“{key}” of {what}").format(key=_KEY, what=entry.what)
    if numbers and not {LOWEST, HIGHEST}.issubset(numbers):
        text = _(
            "{named} names a number, so it must say {lowest} and {highest}: the scale runs from {first} to"
            " {last}."
        )
        why = text.format(named=named, first=LOWEST, last=HIGHEST, **_PLACES)
        raise entry.wrong(why, _KEY)
    if numbers and not _in_order(numbers, _ends_in_order(said)):
        text = _(
            "{named} has its numbers the wrong way round: {lowest} goes with {low}, {highest} with {high}."
        )
        raise entry.wrong(text.format(named=named, **_PLACES), _KEY)


def _parts(text: str) -> Iterator[int | str]:
    """The numbers a text has, written or filled in, and the names of what else is, in their order."""
    for before, place, _how, _turned in Formatter().parse(text):
        yield from map(int, _NUMBER.findall(before))
        if place is not None:
            yield _FILLED_IN.get(place, place)


def _ends_in_order(said: Sequence[int | str]) -> tuple[int, int]:
    """The numbers of the ends as their words come; from the lowest on where only one has words, or none."""
    ends = [part for part in dict.fromkeys(said) if part in _ENDS]
    return (HIGHEST, LOWEST) if ends == ["high", "low"] else (LOWEST, HIGHEST)


def _in_order(numbers: Sequence[int], ends: tuple[int, int]) -> bool:
    """Whether one end's number comes anywhere before the other's: either may be there more than once."""
    first, last = ends
    return last in numbers[numbers.index(first) :]
