"""One spelling for each level and region: “rep”, “Rép” and “REP.” are one group, not three."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from unicodedata import normalize

from huddle_app.method.people import Participant
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.waves import Respondent

# Only of Latin letters, where they are left out for want of a key: of others they make another letter.
_ACCENTS = re.compile("(?<=[a-z])[\u0300-\u036f]+")
_AT_THE_END = " .,;:!?"


def one_spelling(*written: Mapping[str, int]) -> dict[str, str]:
    """How each text is spelled that differs from another in its way of writing alone: as most write it.

    What was `written` says how often each text is there; the first that has a text says how it is spelled.
    """
    chosen: dict[str, str] = {}
    for texts in written:
        for text in sorted(texts, key=lambda text: -texts[text]):
            chosen.setdefault(plainly(text), text)
    return {text: chosen[plainly(text)] for texts in written for text in texts}


def plainly(text: str) -> str:
    """A level or a region without case, blanks, accents, wide letters and a full stop behind it."""
    plain = " ".join(text.casefold().split())
    if not plain.isascii():
        letters = normalize("NFKD", plain).casefold()
        plain = " ".join(normalize("NFC", _ACCENTS.sub("", letters)).split())
    return plain.rstrip(_AT_THE_END) or plain


def spelled(
    lines: Sequence[AnswerLine], known: Sequence[Respondent], people: Sequence[Participant]
) -> Sequence[AnswerLine]:
    """The lines, their levels and regions spelled as in the wave, else as on the people list, else as by most."""
    others = (known, people)
    levels = one_spelling(*(Counter(each.level for each in some) for some in (*others, lines)))
    regions = one_spelling(*(Counter(each.region for each in some) for some in (*others, lines)))
    if all(text == own for texts in (levels, regions) for text, own in texts.items()):
        return lines
    return [line._replace(level=levels[line.level], region=regions[line.region]) for line in lines]
