"""What the answers of a column say, and whether they were given on the scale from 1 to 7.

A scale of another length is never stretched, and one that runs the other way never turned: the first
is refused in a sentence, the second is asked about.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from huddle_app.intake.survey.labels import HIGHEST, LOWEST, MIDDLE, label_rating, says_nothing
from huddle_app.texts import _

_NUMBER = re.compile(r"([+-]?\d{1,9})(?:[.,]0*)?")
_FRACTION = re.compile(r"[+-]?\d+[.,]\d+")
# "1 - strongly disagree", "7 = completely agree", "(3) rather not".
_LEADING = re.compile(r"[(\[]?(\d{1,2})[)\]]?\s*([-–—−=:.)|/]*)\s*(\D.*)")
# "Strongly agree (7)", "agree = 6".
_TRAILING = re.compile(r"(.*?\D)\s*[(\[=:–-]\s*(\d{1,2})\s*[)\]]?")
# LimeSurvey's answer codes: A1 … A7, AO01 … AO07.
_CODE = re.compile(r"(?:a|ao|l)0{0,3}(\d{1,2})", re.I)
_MOST_LETTERS = 100
_ENOUGH_LABELS, _ENOUGH_NUMBERS, _ENOUGH_CELLS = 60, 100, 10
_STRAY = 0.05
_SHOWN = 40


class Answer(NamedTuple):
    """What one cell says: a number, the rating its words stand for, both, or that there is none."""

    number: int | None = None
    label: int | None = None
    blank: bool = False

    @property
    def rating(self) -> int | None:
        """The number given, else what the words say; None when neither is between 1 and 7."""
        given = self.label if self.number is None else self.number
        return given if given is not None and LOWEST <= given <= HIGHEST else None


@dataclass(frozen=True)
class Given:
    """How often each answer of some columns was given, blanks left out."""

    counts: Mapping[Answer | None, int]

    @property
    def total(self) -> int:
        """How many cells hold an answer."""
        return sum(self.counts.values())


@lru_cache(maxsize=8192)
def read_answer(text: str) -> Answer | None:
    """What a cell says; None when it says nothing that is known."""
    text = text.strip()
    if not text or len(text) > _MOST_LETTERS:
        return None if text else Answer(blank=True)
    if found := _NUMBER.fullmatch(text) or _CODE.fullmatch(text):
        return Answer(int(found[1]))
    label = label_rating(text)
    if label is not None:
        return Answer(label=label)
    if says_nothing(text):
        return Answer(blank=True)
    return _numbered_label(text)


def turned_round(rating: int) -> int:
    """The same distance from the other end of the scale."""
    return LOWEST + HIGHEST - rating


def shown_cell(text: str) -> str:
    """The start of a cell, to be named; an address is not shown."""
    return "…" if "@" in text else " ".join(text.split())[:_SHOWN]


def _numbered_label(text: str) -> Answer | None:
    leading, trailing = _LEADING.fullmatch(text), _TRAILING.fullmatch(text)
    if leading and not _FRACTION.match(text):
        number, joined, said = int(leading[1]), bool(leading[2]), leading[3]
    elif trailing:
        number, joined, said = int(trailing[2]), True, trailing[1]
    else:
        return None
    if says_nothing(said):
        return Answer(blank=True)
    label = label_rating(said)
    return Answer(number, label) if joined or label is not None else None


def together(columns: Iterable[Mapping[str, int]]) -> Given:
    """The answers of columns, each given as its distinct cells and how often they are there."""
    counts: dict[Answer | None, int] = {}
    for cells in columns:
        for text, n in cells.items():
            answer = read_answer(text)
            if answer is None or not answer.blank:
                counts[answer] = counts.get(answer, 0) + n
    return Given(counts)


def refusal(given: Given) -> str:
    """Why the answers of one column are on no scale from 1 to 7; empty when nothing says so."""
    points = _points_labelled(given) or _points_counted(given)
    if points or _five_labels(given):
        return not_from_one_to_seven(points or 5)
    if _from_nought(given):
        return _("These answers are counted from 0; the scale runs from 1 to 7")
    unread = given.counts.get(None, 0)
    if given.total >= _ENOUGH_CELLS and 2 * unread > given.total:
        return _("These are no answers from 1 to 7")
    return ""


def shared_refusal(all_given: Given, given: Given) -> str:
    """Why a column is on no scale from 1 to 7, going by all columns that share its scale."""
    points = _points_labelled(all_given) or (5 if _five_labels(all_given) else 0)
    return not_from_one_to_seven(points) if points and not _shows_seven(given) else ""


def not_from_one_to_seven(points: int) -> str:
    """The sentence that refuses answers given on a scale of another length."""
    text = _("These answers were given on a scale of {points} points, not from 1 to 7")
    return text.format(points=points)


def _shows_seven(given: Given) -> bool:
    labels = _labels(given)
    numbers = {answer.number for answer in given.counts if answer}
    return bool(numbers & {HIGHEST} or (labels & {2, 6} and labels & {3, 5}))


def only_up_to_five(given: Given) -> bool:
    """Whether many answers without words run from 1 to 5 and nobody went beyond."""
    numbers = {answer.number for answer in given.counts if answer and answer.number is not None}
    if given.total < _ENOUGH_NUMBERS or not numbers:
        return False
    return (min(numbers), max(numbers)) == (LOWEST, 5) and None not in _labels(given)


def runs_other_way(given: Given) -> bool:
    """Whether the words beside the numbers say that 1 is agreement and 7 disagreement."""
    pairs = _pairs(given)
    turned = [number for number, label in pairs if number + label == LOWEST + HIGHEST]
    straight = [number for number, label in pairs if number == label]
    return _apart(turned) and not _apart(straight)


def _apart(numbers: list[int]) -> bool:
    return any(number != MIDDLE for number in numbers)


def _labels(given: Given) -> set[int | None]:
    return {
        answer.label
        for answer in given.counts
        if answer and answer.number is None and answer.label is not None
    }


def _pairs(given: Given) -> list[tuple[int, int]]:
    return [
        (answer.number, answer.label)
        for answer in given.counts
        if answer and answer.number is not None and answer.label is not None
    ]


def _points_labelled(given: Given) -> int:
    """The number beside full agreement or disagreement, where that is neither 1 nor 7."""
    ends = (number for number, label in _pairs(given) if label in (LOWEST, HIGHEST))
    return max((number for number in ends if number not in (0, LOWEST, HIGHEST)), default=0)


def _points_counted(given: Given) -> int:
    """The highest number, where more than stray ones are beyond 7."""
    beyond = {
        answer.number: n
        for answer, n in given.counts.items()
        if answer and answer.number is not None and answer.number > HIGHEST
    }
    n = sum(beyond.values())
    stray = n < 2 or n < 2 * _STRAY * given.total
    return 0 if stray or max(beyond) > 100 else max(beyond)


def _from_nought(given: Given) -> bool:
    numbers = {
        answer.number: n
        for answer, n in given.counts.items()
        if answer and answer.number is not None
    }
    return (
        HIGHEST not in numbers
        and numbers.get(0, 0) >= 2
        and numbers[0] > _STRAY * given.total
        and max(numbers) == HIGHEST - 1
    )


def _five_labels(given: Given) -> bool:
    """Whether of the degrees between the ends and the middle only one on each side is ever said."""
    labels = _labels(given)
    said = sum(n for answer, n in given.counts.items() if answer and answer.label is not None)
    if said < _ENOUGH_LABELS or len(labels) < 4 or _pairs(given):
        return False
    return not labels & {2, 6} or not labels & {3, 5}
