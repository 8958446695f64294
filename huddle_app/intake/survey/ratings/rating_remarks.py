"""What is said of a file's ratings as a whole: cells not read, what stands for no answer."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from huddle_app.intake.shown_cell import shown_cell
from huddle_app.intake.survey.ratings.scales import (
    NO_OPINION,
    Given,
    Key,
    Reader,
    as_word,
)
from huddle_app.intake.survey.ratings.unknown_words import most_often
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.texts import _, ngettext


def not_read(unread: Mapping[str, int], to_say: Collection[str]) -> Iterator[str]:
    """How many cells were not read, and what is said there most often, but for the words asked about."""
    asked = set(map(as_word, to_say))
    unread = {text: n for text, n in unread.items() if as_word(text) not in asked}
    if unread:
        n = sum(unread.values())
        text = ngettext(
            "{n:,} cell is no answer from 1 to 7; left out: {words}",
            "{n:,} cells are no answers from 1 to 7; left out: {words}",
            n,
        )
        yield text.format(n=n, words=most_often(unread))


def in_the_middle(
    sheet: Sheet, read: Sequence[int], keys: Mapping[int, Key], read_cell: Reader
) -> Iterator[str]:
    """Which word is read as the middle, as it stands there."""
    words = {
        shown_cell(text)
        for place in read
        if keys[place].middle
        for text in sheet.counts[place]
        if read_cell(text) == NO_OPINION
    }
    text = _("“{word}” stands in the middle of seven and is read as 4")
    yield from (text.format(word=word) for word in sorted(words))


def no_answer(
    read: Sequence[int], said: Mapping[int, Given], keys: Mapping[int, Key]
) -> Iterator[str]:
    """Which numbers are read as no answer, and in how many columns."""
    codes = Counter(
        code
        for place in read
        if keys[place].codes
        for code in keys[place].codes & said[place].numbers.keys()
    )
    for code, n in sorted(codes.items()):
        text = ngettext(
            "{code} is read as no answer in {n} column",
            "{code} is read as no answer in {n} columns",
            n,
        )
        yield text.format(code=code, n=n)
