"""What the answers of a column say: numbers, ratings in words, or that there is none."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple
from unicodedata import normalize

from huddle_app.intake.cell_errors import is_date, is_error
from huddle_app.intake.survey.ratings.labels import (
    MIDDLE,
    has_no_opinion,
    label_rating,
    says_nothing,
)
from huddle_app.intake.survey.wording import shown
from huddle_app.method.toolkit import HIGHEST, LOWEST, RATINGS

_NUMBER = re.compile(r"([+-]?\d{1,9})(?:[.,]0*)?")
_FRACTION = re.compile(r"[+-]?\d+[.,]\d+")
# "(4)", "4 -", "7 ★": signs around a number say nothing, but for those that make it another one.
_AFTER = r"(?:[^\w%‰°$€£¥<>≤≥~≈±+]|_)*"
_BEFORE = r"(?:[^\w%‰°$€£¥<>≤≥~≈±+.,–—−-]|_)*"
_AMONG_SIGNS = re.compile(rf"{_BEFORE}([+-]?\d{{1,9}})(?:[.,]0*)?{_AFTER}")
# "1 - strongly disagree", "7 = completely agree", "(3) rather not".
# What stands around the number is taken whole: of "6 / 10 points" nothing is left over to be words.
_LEADING = re.compile(r"[(\[]?(\d{1,2}+)[)\]]?\s*+([-–—−=:.)|/]*+)\s*+(\D.*)")
# "Strongly agree (7)", "agree = 6", "Strongly agree 7".
_TRAILING = re.compile(r"(.*?\D)\s*([(\[=:–-])?\s*(\d{1,2})\s*[)\]]?")
# LimeSurvey's answer codes: A1 … A7, AO01 … AO07.
_CODE = re.compile(r"(?:a|ao|l)0{0,3}(\d{1,2})", re.I)
_MOST_LETTERS = 100


class Answer(NamedTuple):
    """What one cell says: a number, the degree its words stand for, both, or that there is none."""

    number: int | None = None
    label: int | None = None
    blank: bool = False

    @property
    def rating(self) -> int | None:
        """The number given, else what the words say; None when neither is between 1 and 7."""
        if self.blank:
            return None
        given = self.label if self.number is None else self.number
        return given if given is not None and LOWEST <= given <= HIGHEST else None


BLANK = Answer(blank=True)
"""A cell that says that there is no answer."""
SPOILED = Answer()
"""A cell that the spreadsheet could not work out: no answer, and no word of the scale either."""
NO_OPINION = Answer(label=MIDDLE, blank=True)
"""No answer either, but for where it stands in the middle of seven."""

Reader = Callable[[str], Answer | None]
"""Says what a cell says; None when it says nothing that is known."""

Pair = tuple[int | None, int | None]
"""A number and the degree that the words beside it stand for."""

_AS_ASKED = frozenset(Answer(number) for number in RATINGS)


@dataclass(frozen=True)
class Key:
    """How the answers of a column are to be taken, as its whole file shows.

    `codes` are numbers that stand for no answer; `degrees` says which degree words stand for, where
    they do not stand for their own; `middle` says that “no opinion” is the middle of seven. `at_odds`
    are numbers with words beside them that say another: neither is taken. `words_hold` says that only
    numbers are turned where the column is.
    """

    codes: frozenset[int] = frozenset()
    degrees: Mapping[int, int] = field(default_factory=dict[int, int], hash=False)
    middle: bool = False
    at_odds: frozenset[Pair] = frozenset()
    words_hold: bool = False

    def taken(self, answer: Answer | None) -> Answer | None:
        """An answer as it is meant."""
        if answer is None:
            return None
        if answer == NO_OPINION:
            return Answer(label=MIDDLE) if self.middle else BLANK
        if answer.number in self.codes:
            return BLANK
        if self.degrees and answer.label is not None:
            answer = answer._replace(label=self.degrees.get(answer.label, answer.label))
        return SPOILED if (answer.number, answer.label) in self.at_odds else answer

    def rating(self, answer: Answer | None, *, turned: bool) -> int | None:
        """The rating that an answer as it is meant stands for, from the other end where it is `turned`."""
        rating = answer.rating if answer else None
        if rating is None or not turned or (self.words_hold and answer and answer.number is None):
            return rating
        return turned_round(rating)


@dataclass(frozen=True)
class Given:
    """How often each answer of some columns was given; blanks are left out.

    NO_OPINION is not, as long as it is open whether it is one.
    """

    counts: Mapping[Answer | None, int]

    @cached_property
    def total(self) -> int:
        """How many cells hold an answer."""
        return sum(self.counts.values())

    @cached_property
    def rated(self) -> int:
        """How many cells hold an answer from 1 to 7."""
        return sum(self.ratings.values())

    @cached_property
    def ratings(self) -> Mapping[int, int]:
        """How often each answer from 1 to 7 was given, as a number or in words."""
        found: dict[int, int] = {}
        for answer, n in self.counts.items():
            if answer and answer.rating:
                found[answer.rating] = found.get(answer.rating, 0) + n
        return found

    @cached_property
    def worded(self) -> int:
        """How many cells hold words that stand for a degree, beside a number or alone."""
        return sum(n for answer, n in self.counts.items() if answer and answer.label is not None)

    @cached_property
    def numbers(self) -> Mapping[int, int]:
        """How often each number was given."""
        found: dict[int, int] = {}
        for answer, n in self.counts.items():
            if answer and answer.number is not None:
                found[answer.number] = found.get(answer.number, 0) + n
        return found

    @cached_property
    def labels(self) -> frozenset[int]:
        """The degrees that words without a number stand for."""
        return frozenset(
            answer.label
            for answer in self.counts
            if answer and answer.number is None and answer.label is not None and not answer.blank
        )

    @cached_property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """The numbers with words beside them, and the degrees that these stand for."""
        return tuple(
            (answer.number, answer.label)
            for answer in self.counts
            if answer and answer.number is not None and answer.label is not None
        )

    @cached_property
    def as_asked(self) -> bool:
        """Whether all answers are numbers from 1 to 7, with no words beside them."""
        return self.counts.keys() <= _AS_ASKED

    def taken(self, key: Key) -> "Given":
        """The same answers as they are meant."""
        plain = NO_OPINION not in self.counts and not key.degrees and not key.at_odds
        if plain and (not key.codes or key.codes.isdisjoint(self.numbers)):
            return self
        return _without_blanks((key.taken(answer), n) for answer, n in self.counts.items())


@lru_cache(maxsize=8192)
def read_answer(text: str) -> Answer | None:
    """What a cell says; None when it says nothing that is known."""
    text = text.strip()
    if not text or len(text) > _MOST_LETTERS:
        return None if text else BLANK
    if is_error(text):
        return SPOILED
    if found := _NUMBER.fullmatch(text) or _CODE.fullmatch(text) or _AMONG_SIGNS.fullmatch(text):
        return Answer(int(found[1]))
    return None if is_date(text) else _word(text) or _numbered_label(text)


def _word(text: str) -> Answer | None:
    label = label_rating(text)
    if label is not None:
        return Answer(label=label)
    if has_no_opinion(text):
        return NO_OPINION
    return BLANK if says_nothing(text) else None


def plain_number(text: str) -> bool:
    """Whether a cell is a number and nothing else."""
    return bool(_NUMBER.fullmatch(text.strip()))


def turned_round(rating: int) -> int:
    """The same distance from the other end of the scale."""
    return LOWEST + HIGHEST - rating


def _numbered_label(text: str) -> Answer | None:
    leading, trailing = _LEADING.fullmatch(text), _TRAILING.fullmatch(text)
    if leading and not _FRACTION.match(text):
        number, joined, said = int(leading[1]), bool(leading[2]), leading[3]
    elif trailing:
        number, joined, said = int(trailing[3]), bool(trailing[2]), trailing[1]
    else:
        return None
    # "50%", "1 - 7": what is no word beside a number is no answer.
    if not any(map(str.isalpha, said)):
        return None
    if says_nothing(said) and not (number == MIDDLE and has_no_opinion(said)):
        return BLANK
    label = MIDDLE if has_no_opinion(said) else label_rating(said)
    return Answer(number, label) if joined or label is not None else None


def reader(meant: Mapping[str, int]) -> Reader:
    """Reads cells as `read_answer` does, but for the words that the moderator gave a meaning, 0 for none."""
    if not meant:
        return read_answer
    # As if the number stood beside the word, which nothing else said in the file changes.
    said = {as_word(word): Answer(n, n) if n else BLANK for word, n in meant.items()}
    return lambda text: said.get(as_word(text)) or read_answer(text)


def as_word(text: str) -> str:
    """A cell as a word to compare by: without mark-up and in small letters, accents kept."""
    return normalize("NFC", shown(text)).casefold()


def together(columns: Iterable[Mapping[str, int]], read: Reader = read_answer) -> Given:
    """The answers of columns, each given as its distinct cells and how often they are there."""
    return _without_blanks((read(text), n) for cells in columns for text, n in cells.items())


def joined(parts: Iterable[Given]) -> Given:
    """The answers of several columns as if they were one."""
    counts: dict[Answer | None, int] = {}
    for part in parts:
        for answer, n in part.counts.items():
            counts[answer] = counts.get(answer, 0) + n
    return Given(counts)


def _without_blanks(counted: Iterable[tuple[Answer | None, int]]) -> Given:
    counts: dict[Answer | None, int] = {}
    for answer, n in counted:
        if answer is None or not answer.blank or answer == NO_OPINION:
            counts[answer] = counts.get(answer, 0) + n
    return Given(counts)
