"""A heading or an answer without what programs and people add to it."""

import html
import re
from functools import lru_cache
from unicodedata import category, normalize

from huddle_app.intake.columns import plain

_END = 300
_TAG = re.compile(r"<[^<>]{1,300}>")
# "3. ", "Q12) ", "b) ", "1.2 – ", "1.6 · ", "Q6 ": a numbering in front, never a number alone.
_NUMBERING = re.compile(
    r"^\W*(?:(?:q|question|frage|vraag|pregunta)?\s*(?:\d+(?:\.\d+)*|[a-z])\s*[.):·–-]\s*"
    r"|(?:q|question|frage|vraag|pregunta)\s*\d+(?:\.\d+)*\s+)(?=\S)",
    re.I,
)


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, lower case, without accents, punctuation and mark-up."""
    apart = normalize("NFKD", shown(text).casefold())
    # An accent goes with its letter, an apostrophe joins the letters on both sides.
    kept = [
        letter if letter.isalnum() else " "
        for letter in apart
        if category(letter) != "Mn" and letter not in "'’`"
    ]
    return tuple("".join(kept).split())


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """The letters and digits of a text as its reader saw it, to compare by: its words joined."""
    return plain(shown(text))


@lru_cache(maxsize=4096)
def shown(text: str) -> str:
    """A text as its reader saw it: without mark-up, on one line."""
    if len(text) > 2 * _END:
        # A grid's question may be long; its row comes last.
        text = f"{text[:_END]} … {text[-_END:]}"
    seen = html.unescape(text)
    if "<" in seen:
        seen = html.unescape(_TAG.sub(" ", seen))
    return " ".join(seen.split())


def repeated_as(text: str) -> str:
    """The letters and digits of a text without the number that a program puts after one that is there again."""
    return bare(text).rstrip("0123456789")


def unnumbered(text: str) -> str:
    """A text without the numbering in front of it."""
    return _NUMBERING.sub("", shown(text), count=1)
