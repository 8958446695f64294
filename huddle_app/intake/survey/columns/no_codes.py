"""Cells of a column of codes that give no code, and columns that tell nobody apart."""

import re
from collections import Counter
from collections.abc import Mapping

from huddle_app.intake.survey.ratings.labels import says_nothing
from huddle_app.intake.survey.wording import bare

_NOBODY = frozenset(
    (
        *("anonymous", "anon", "anoniem", "anonym", "anonyme", "anonimo", "anonima"),
        *("unknown", "onbekend", "unbekannt", "inconnu", "desconocido"),
    )
)
# None of those has one, and most codes have: they are many.
_NO_DIGIT = re.compile(r"^[^\d\n]+$", re.MULTILINE)
_INITIALS = 3
"""So few letters alone may be somebody's initials: “NA”, “KA”; in several rows they are no code."""
_WAYS = 20
"""One code, or none, is written in no more ways than that: where more differ, most are different."""
_SEVERAL = 5
"""The least rows with one code of which it is not somebody who answered again. Our own limit."""


def no_codes(counts: Mapping[str, int]) -> frozenset[str]:
    """The cells of a column of codes, with how often each is there, that give none: “n/a”, “anonymous”, “-”.

    An empty cell is not among them.
    """
    worded = (cell for cell in _NO_DIGIT.findall("\n".join(counts)) if cell in counts)
    return frozenset(cell for cell in worded if cell.strip() and _is_none(cell, counts[cell]))


def _is_none(cell: str, times: int) -> bool:
    text = cell.strip()
    if bare(text) not in _NOBODY and not says_nothing(text):
        return False
    return times > 1 or not (text.isalpha() and len(text) <= _INITIALS)


def alike_in_most(filled: Mapping[str, int]) -> int:
    """In how many rows the same code stands, or none, where these are most: such a column tells nobody apart.

    `filled` are its cells that are not empty, with how often each is there; 0 where most differ.
    """
    if len(filled) > sum(filled.values()) / 2 + _WAYS:
        return 0
    none, often = no_codes(filled), Counter[str]()
    for cell, n in filled.items():
        often["" if cell in none else cell.strip().casefold()] += n
    code, most = max(often.items(), key=lambda each: each[1], default=("", 0))
    return most if 2 * most > often.total() and (not code or most >= _SEVERAL) else 0
