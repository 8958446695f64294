"""What cuts a text into cells: the sign between them, and the quotation mark around them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple
from unicodedata import category

# The usual ones first: at a draw the earlier wins.
_USUAL = ",;\t|:"
_RARE = "|:"
# A single one may stand in each line of a list of names, addresses or numbers.
_IN_WORDS = " -."
_LINES_LOOKED_AT = 12
_NO_DELIMITER = "\"'\0\r\n"
_SAYS_SO = "sep="
_LINE = re.compile(r"[^\r\n]+")
_CELL_BEGINS = r"""(?:\A|(?<=[\t\r\n])|(?<=[^\w\s'"]))"""
_DOUBLE = re.compile(_CELL_BEGINS + '"')
# “"said \"when\", then"”: had the cell ended with the mark, no word could follow, and no blank be before.
_ESCAPE, _ESCAPED = "\\", re.compile(r'\\"\w|[\s(\[=]\\"')
# “\"R1\",\"sales\"”: a text that was put into another program's quotation marks as a whole.
_MASK, _MASKED = f'{_ESCAPE}"', re.compile(_CELL_BEGINS + r'\\"')
# A whole cell in single quotation marks, those inside it doubled.
_SINGLE = re.compile(_CELL_BEGINS + r"""'(?:[^']|'')*+'(?=[^\w '"]|\Z)""")


class Cuts(NamedTuple):
    """The sign between the cells, and the quotation mark around those that need one.

    `blanks` where blanks stand before cells in quotation marks; `escape` stands before the marks inside
    a cell, where they are not doubled. `masked` where it stands before all of them. With no `quotation`
    marks are letters like others.
    """

    delimiter: str
    quotation: str
    blanks: bool = False
    escape: str | None = None
    masked: bool = False


def ways_to_cut(start: str, *, whole: bool) -> Iterator[Cuts]:
    """What may cut a text into cells, told from how it begins; `whole` where that is all of it.

    The likeliest first. The others are for where its rows are none: apostrophes may look like quotation
    marks around cells, and some programs write no such marks at all.
    """
    if _is_masked(start):
        yield from (
            cuts._replace(masked=True) for cuts in ways_to_cut(unmasked(start), whole=whole)
        )
        return
    # What stands inside quotation marks is of no account, its new lines included.
    if _in_single(start, whole=whole):
        yield Cuts(_delimiter(_first_lines(_SINGLE.sub("", start))), "'")
    yield _in_double(start)
    yield Cuts(_delimiter(_first_lines(start)), "")


def _in_double(start: str) -> Cuts:
    escape = _ESCAPE if _ESCAPE in start and _ESCAPED.search(start) else None
    marked = start.replace(_MASK, "") if escape else start
    unquoted = marked.split('"')[::2]
    delimiter = _delimiter(_first_lines("".join(unquoted)))
    before = (part.rstrip(" ") for part in unquoted[:-1] if part.endswith(" "))
    blanks = delimiter != " " and any(part.endswith(delimiter) for part in before)
    return Cuts(delimiter, '"', blanks, escape)


def unmasked(text: str) -> str:
    """A text whose quotation marks are masked, with plain ones: doubled where they were masked twice."""
    return text.replace(f"{_ESCAPE}{_ESCAPE}{_MASK}", '""').replace(_MASK, '"')


def _is_masked(text: str) -> bool:
    """Whether a backslash stands before every quotation mark, those around the cells too."""
    if _MASK not in text or text.count('"') != text.count(_MASK):
        return False
    return _MASKED.search(text) is not None


def _first_lines(text: str) -> list[str]:
    lines = (found[0] for found in _LINE.finditer(text))
    filled = (line for line in lines if line.strip(" "))
    return list(islice(filled, _LINES_LOOKED_AT))


def _in_single(text: str, *, whole: bool) -> bool:
    """Whether each single quotation mark opens or closes a cell, or is doubled inside, and no double one does."""
    cells = list(_SINGLE.finditer(text)) if "'" in text else []
    if not cells:
        return False
    # Where the text goes on, its last cell may be cut in two.
    left = _SINGLE.sub("", text if whole else text[: cells[-1].end()])
    return "'" not in left and not _DOUBLE.search(left)


def _delimiter(lines: Sequence[str]) -> str:
    """The delimiter that cuts the most of the first lines alike; at a draw, into more cells."""
    named = lines[0] if lines else ""
    # Excel's own way of saying which delimiter a file uses.
    if named.casefold().startswith(_SAYS_SO) and _may_cut(named[len(_SAYS_SO) :]):
        return named[len(_SAYS_SO) :]
    usual = max(_USUAL, key=lambda mark: _cuts(mark, lines))
    agreed, often = _cuts(usual, lines)
    if agreed == len(lines):
        return usual
    strange, more = _strange(lines)
    return strange if more > often or (strange and 2 * agreed <= len(lines)) else usual


def _cuts(mark: str, lines: Sequence[str]) -> tuple[int, int]:
    """How many lines agree on how often `mark` stands in them, and how often that is."""
    counts = Counter(count for line in lines if (count := line.count(mark)))
    often, agreed = max(counts.items(), key=lambda pair: pair[::-1], default=(0, 0))
    # Times and web addresses are full of colons.
    if mark in _RARE and agreed < len(lines):
        return (0, 0)
    return (agreed, often)


def _strange(lines: Sequence[str]) -> tuple[str, int]:
    """Any other sign that cuts all lines alike, the one that stands most often, and how often that is."""
    first = lines[0] if len(lines) > 1 else ""
    often = {mark: first.count(mark) for mark in first if _may_cut(mark)}
    alike = {
        mark: n
        for mark, n in often.items()
        if n > (mark in _IN_WORDS) and all(line.count(mark) == n for line in lines)
    }
    return max(alike.items(), key=lambda pair: pair[1], default=("", 0))


def _may_cut(mark: str) -> bool:
    return len(mark) == 1 and mark not in _NO_DELIMITER and category(mark)[:1] in {*"PSZC"}
