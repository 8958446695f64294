"""How the answers of a column that are words were read, so that a wrong reading can be seen."""

from collections.abc import Iterable, Iterator

from huddle_app.intake.shown_cell import shown_cell
from huddle_app.intake.survey.ratings.scales import (
    Key,
    Reader,
    plain_number,
    read_answer,
)
from huddle_app.texts import _, ngettext

_MOST_RATED, _MOST_BLANK, _MOST_LETTERS = 9, 4, 150


def read_as(
    cells: Iterable[str], key: Key | None = None, *, turned: bool, read: Reader = read_answer
) -> str:
    """“agree → 6, somewhat agree → 5; n/a is a blank” of a column's distinct cells.

    Empty where all are plain numbers. The highest rating comes first; what could not be read is named
    elsewhere, with its row.
    """
    rated: list[tuple[int, str]] = []
    blank: list[str] = []
    for text, rating in _words(cells, key or Key(), read, turned=turned):
        if rating is None:
            blank.append(text)
        else:
            rated.append((rating, text))
    rated.sort(key=lambda pair: (-pair[0], pair[1]))
    arrows = [_("{answer} → {rating}").format(answer=text, rating=rating) for rating, text in rated]
    return "; ".join(filter(None, (_some(arrows, _MOST_RATED), _blanks(sorted(blank)))))


def _words(
    cells: Iterable[str], key: Key, read: Reader, *, turned: bool
) -> Iterator[tuple[str, int | None]]:
    """Each distinct cell that was read and is no plain number, with its rating or None for a blank."""
    said = {shown_cell(cell, _MOST_LETTERS): key.taken(read(cell)) for cell in cells}
    for text, answer in said.items():
        if answer is None or plain_number(text):
            continue
        if answer.rating is not None or (answer.blank and any(map(str.isalpha, text))):
            yield text, key.rating(answer, turned=turned)


def _blanks(texts: list[str]) -> str:
    if not texts:
        return ""
    words = ngettext("{answers} is a blank", "{answers} are blanks", len(texts))
    return words.format(answers=_some(texts, _MOST_BLANK))


def _some(texts: list[str], most: int) -> str:
    return ", ".join(texts[:most]) + (", …" if len(texts) > most else "")
