"""Columns such as “Nr” or “Participant”: they tell people apart, or only count the rows of one file."""

import re

from huddle_app.intake.survey.columns.private import heads_people_or_codes
from huddle_app.intake.survey.table.headings import Heading
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.intake.survey.wording import bare

# Of these headings alone nobody knows what they number.
_NAMES = frozenset(("nr", "no", "nro", "lfdnr"))
_PHONE = re.compile(r"[+\d][\d ()/.-]{6,}")
_SIGNS = frozenset(("#", "№", "n°", "nº"))


def may_number(heading: Heading) -> bool:
    """Whether a column is headed as one of numbers, or of people."""
    name = heading.shown.strip()
    return name.casefold() in _SIGNS or bare(name) in _NAMES or heads_people_or_codes(heading.shown)


def tells_people_apart(sheet: Sheet, place: int) -> bool:
    """Whether each row has a code of its own, and not just its number in this file, which others have as well.

    Whoever counts rows counts anew in the next file: these numbers would make one of two people.
    """
    codes = sheet.counts[place]
    several = len(codes) == len(sheet.numbers) > 1
    if not several or any(map(_is_no_code, codes)):
        return False
    return not _count([code.strip().removesuffix(".0") for code in codes])


def _is_no_code(text: str) -> bool:
    """Whether a cell is empty, or what somebody can be reached by."""
    return not text.strip() or "@" in text or bool(_PHONE.fullmatch(text.strip()))


def _count(codes: list[str]) -> bool:
    """Whether codes are the numbers from 0 or 1 on, in any order."""
    if not all(map(str.isdecimal, codes)):
        return False
    numbers = sorted(map(int, codes))
    return numbers[0] in (0, 1) and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
