"""Which numbers words stand beside in headings: “… (1 = completely agree, 7 = completely disagree)”.

Nothing in the answers shows which way round such a scale runs where they are numbers alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from huddle_app.intake.survey.ratings.labels import MIDDLE, end_rating
from huddle_app.intake.survey.ratings.scales import Answer, Given
from huddle_app.intake.survey.table.headings import Heading
from huddle_app.method.toolkit import HIGHEST, LOWEST

_NUMBER = re.compile(r"(?<![\w.,])\d(?![\w%]|[.,]\d)")
# A number's own bracket, full stop or colon parts it from its words, no words from others.
_BETWEEN = re.compile(r"[,;|/…\[\]]|\.{2,}|(?<!\d)[.)](?!\d)|(?<!\d):(?!\s*\d)")
_JOINING = """and being bis bedeutet betekent de du en equals et from hasta heißt is means to tot und
    up until van von y à a scale skala schaal stands for"""
_AROUND = frozenset(_JOINING.split())
"""What joins a number to its words, or one end to the other."""


def heading_ends(headings: Iterable[Heading], above: Sequence[str]) -> dict[int, Given]:
    """What headings say of the scale's numbers, by the places of those that do, as if it were answered.

    `above` are the cells over the headings: they hold for each column whose own heading says nothing.
    """
    over = tuple(dict.fromkeys(above))
    found: dict[int, Given] = {}
    for heading in headings:
        own = tuple(dict.fromkeys([heading.shown, *(t for pair in heading.texts for t in pair)]))
        answers = _said(own) or _said(over)
        if answers:
            found[heading.place] = Given(dict.fromkeys(answers, 1))
    return found


@lru_cache(maxsize=4096)
def _said(texts: tuple[str, ...]) -> frozenset[Answer]:
    return frozenset(answer for text in texts for answer in _pairs(text))


@lru_cache(maxsize=4096)
def _pairs(text: str) -> frozenset[Answer]:
    """The numbers from 1 to 7 with words behind them, or before them where that makes more of them."""
    if not any(map(str.isdigit, text)):
        return frozenset()
    parts = [part for part in _BETWEEN.split(text) if _NUMBER.search(part)]
    behind = frozenset(pair for part in parts for pair in _behind(part))
    before = frozenset(pair for part in parts for pair in _before(part))
    return before if len(before) > len(behind) else behind


def _behind(part: str) -> Iterator[Answer]:
    numbers = [*_NUMBER.finditer(part)]
    ends = [number.start() for number in numbers[1:]] + [len(part)]
    for number, end in zip(numbers, ends, strict=True):
        yield from _pair(number[0], part[number.end() : end])


def _before(part: str) -> Iterator[Answer]:
    start = 0
    for number in _NUMBER.finditer(part):
        yield from _pair(number[0], part[start : number.start()])
        start = number.end()


def _pair(number: str, said: str) -> Iterator[Answer]:
    words = said.strip(" =-–—:.()→").split()
    while words and words[-1].casefold() in _AROUND:
        words.pop()
    while words and words[0].casefold() in _AROUND:
        words.pop(0)
    label = end_rating(" ".join(words)) if LOWEST <= int(number) <= HIGHEST else None
    if label is not None:
        yield Answer(int(number), _at_end(int(number), label))


def _at_end(number: int, label: int) -> int:
    """The degree beside a number: what is said of 1 or 7 is an end, “7 = agree” too."""
    if number not in (LOWEST, HIGHEST) or label == MIDDLE:
        return label
    return LOWEST if label < MIDDLE else HIGHEST
