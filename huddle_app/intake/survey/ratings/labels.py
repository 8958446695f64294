"""What the words of an answer say on the seven degrees from disagreement to agreement."""

import re

from huddle_app.intake.survey.ratings.label_words import (
    BY_THEMSELVES,
    HIGH_ENDS,
    LOW_ENDS,
    NEITHER,
    NO_OPINION,
    NOTHING,
    WORDINGS,
    Wording,
)
from huddle_app.intake.survey.wording import bare, shown
from huddle_app.method.toolkit import HIGHEST, LOWEST

MIDDLE = (LOWEST + HIGHEST) // 2
"""The middle of the scale."""
BELOW, BEYOND = LOWEST - 1, HIGHEST + 1
"""What “very strongly” stands for by itself: where “strongly” is said too, it is the end instead."""

# "Ik ben het er helemaal mee eens", "je ne suis pas d'accord", "estoy de acuerdo", "I agree".
_OPENINGS = ("ikbenheter", "ikbenhet", "ichbin", "ich", "jesuis", "jenesuis", "estoy", "i")
# "Neutral / undecided", "Agree (d'accord)", "Agree – Zustimmung".
_BETWEEN_PARTS = re.compile(r"[/|()\[\];–—]| - ")


def _spelled(phrases: str) -> set[str]:
    return {phrase.replace("_", "") for phrase in phrases.split()}


def _said(wording: Wording) -> dict[str, int]:
    """Each degree of agreement and of disagreement, in each of the ways."""
    known: dict[str, int] = {}
    for rating, names in wording.degrees.items():
        # No word at all is a degree too.
        for name in names.split(" "):
            against = rating if rating < MIDDLE else LOWEST + HIGHEST - rating
            known |= dict.fromkeys(_spelled(wording.disagree.replace("{}", name)), against)
            if rating > MIDDLE:
                known |= dict.fromkeys(_spelled(wording.agree.replace("{}", name)), rating)
    return known


def _ratings() -> dict[str, int]:
    known: dict[str, int] = {}
    for wording in WORDINGS:
        known |= _said(wording)
    for rating, phrases in (BY_THEMSELVES | {MIDDLE: NEITHER}).items():
        known |= dict.fromkeys(_spelled(phrases), rating)
    return known


_RATINGS = _ratings()
_HIGH_ENDS, _LOW_ENDS = _spelled(HIGH_ENDS), _spelled(LOW_ENDS)
_UNDECIDED = _spelled(NO_OPINION)
_BLANKS = _spelled(NOTHING) | _UNDECIDED
# Stars and faces may be answers; these stand where there is none.
_BLANK_SIGNS = frozenset(" -–—−_.…·?¿/\\")
_EMPTY_TEXT = '=""'
"""How a spreadsheet is told in a CSV that a cell is an empty text."""


def label_rating(text: str) -> int | None:
    """The degree that the words of an answer stand for; None when unknown.

    From 1 to 7 it is a rating; BELOW and BEYOND depend on what else is said in the file.
    """
    rating = _rating(bare(text))
    if rating is not None:
        return rating
    # In two languages, or in two words for the same.
    parts = _parts(text)
    found = {_rating(part) for part in parts if part not in _UNDECIDED}
    return found.pop() if len(parts) > 1 and len(found) == 1 else None


def end_rating(text: str) -> int | None:
    """The degree that words beside a number of the scale stand for in a heading; None when unknown."""
    said = bare(text)
    return HIGHEST if said in _HIGH_ENDS else LOWEST if said in _LOW_ENDS else label_rating(text)


def has_no_opinion(text: str) -> bool:
    """Whether an answer is “no opinion”, which may be the middle: by itself it is none."""
    return bare(text) in _UNDECIDED


def says_nothing(text: str) -> bool:
    """Whether an answer says that there is none: "N/A", "don't know", "keine Angabe", a dash."""
    said = bare(text)
    if not said:
        return text.strip() == _EMPTY_TEXT or _BLANK_SIGNS.issuperset(shown(text))
    return said in _BLANKS or _BLANKS.issuperset(_parts(text))


def _rating(said: str) -> int | None:
    for opening in _OPENINGS:
        if said not in _RATINGS and said.startswith(opening):
            said = said.removeprefix(opening)
    return _RATINGS.get(said)


def _parts(text: str) -> list[str]:
    return [part for part in map(bare, _BETWEEN_PARTS.split(shown(text))) if part]
