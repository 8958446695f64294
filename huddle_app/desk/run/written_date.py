"""A date as people write it: “3 March 2027”, “March 3”, “3.3.27”, “2027-03-03”."""

import re
from datetime import date

from PySide6.QtCore import QLocale

SHORTEST_MONTH = 3
YEAR_DIGITS = 4
MONTHS = 12


def read_date(text: str, after: date) -> date | None:
    """The date that `text` means, or None when it is none; without a year the first one after `after`.

    Of two numbers the day comes first, unless this machine's language writes the month first or only
    the other order gives a date.
    """
    words = re.findall(r"\d+|[^\W\d]+", text)
    month = next((m for w in words if (m := _month(w))), None)
    numbers = [word for word in words if word.isdigit()]
    year = next((n for n in numbers if len(n) == YEAR_DIGITS), None)
    if year:
        numbers.remove(year)
    wanted = 1 if month else 2
    if year is None and len(numbers) == wanted + 1:
        year = f"20{numbers.pop():0>2}"
    if len(numbers) != wanted or len(words) > wanted + 2 + bool(month):
        return None
    days = _days(
        [int(n) for n in numbers], month, iso=bool(year) and text.strip().startswith(str(year))
    )
    years = [int(year)] if year else [after.year, after.year + 1]
    return next(
        (
            found
            for month_and_day in days
            for y in years
            if (found := _date(y, *month_and_day)) and (year or found > after)
        ),
        None,
    )


def _days(numbers: list[int], month: int | None, *, iso: bool) -> list[tuple[int, int]]:
    """The months and days that may be meant, the likelier one first."""
    if month:
        return [(month, numbers[0])]
    likely = numbers if iso or _month_first() else numbers[::-1]
    return [(likely[0], likely[1]), (likely[1], likely[0])]


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(word: str) -> int | None:
    """The month whose name begins like this, in this machine's language or in English."""
    if len(word) < SHORTEST_MONTH or word.isdigit():
        return None
    for locale in (QLocale(), QLocale.c()):
        for month in range(1, MONTHS + 1):
            if locale.monthName(month).casefold().startswith(word.casefold()):
                return month
    return None


def _month_first() -> bool:
    form = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return form.lstrip("'").startswith(("M", "L"))
