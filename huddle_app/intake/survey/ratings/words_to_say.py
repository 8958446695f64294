"""The words of answers that only the moderator can say the meaning of."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from huddle_app.intake.cell_errors import is_date
from huddle_app.intake.survey.ratings.scales import as_word, read_answer
from huddle_app.intake.survey.wording import shown

_MOST_LETTERS, _MOST_WORDS = 100, 20
"""What is longer is a remark and no word of a scale; more words than that are not asked about at once."""


def words_to_say(
    columns: Iterable[Mapping[str, int]], meant: Mapping[str, int], doubled: Collection[str] = ()
) -> dict[str, int]:
    """How many cells of these columns hold each word that is unknown, `doubled` or `meant`.

    `columns` are given by their distinct cells. The most frequent come first, spelled as they were when
    a meaning was given to them, else as most often; an address never comes.
    """
    said = {as_word(word): word for word in meant}
    asked = {as_word(word) for word in doubled}
    words: dict[str, str] = {}
    cells = Counter[str]()
    for text, n in _most_first(_together(columns)):
        word = as_word(text)
        if word in said or word in asked or _is_unknown(text):
            cells[words.setdefault(word, said.get(word, shown(text)))] += n
    kept = [*filter(meant.__contains__, cells), *_open(cells, meant)]
    return dict(_most_first({word: cells[word] for word in kept}))


def _open(cells: Mapping[str, int], meant: Mapping[str, int]) -> list[str]:
    """The most frequent of the words of which nothing is said."""
    return [word for word, _n in _most_first(cells) if word not in meant][:_MOST_WORDS]


def _together(columns: Iterable[Mapping[str, int]]) -> Counter[str]:
    cells = Counter[str]()
    for column in columns:
        cells.update(column)
    return cells


def _is_unknown(text: str) -> bool:
    return len(text) <= _MOST_LETTERS and _is_word(text.strip()) and read_answer(text) is None


def _is_word(text: str) -> bool:
    """Whether a cell is no address, formula, date or number: “4,5” and “=2+3” are slips; “***” may be a word."""
    if "@" in text or text.startswith("=") or is_date(text):
        return False
    return any(map(str.isalpha, text)) or not any(map(str.isdigit, text))


def _most_first(cells: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(cells.items(), key=lambda pair: (-pair[1], pair[0]))
