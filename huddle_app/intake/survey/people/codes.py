"""The code of each respondent, and other cells about respondents as they are told."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from unicodedata import normalize

from huddle_app.intake.columns import too_long
from huddle_app.intake.survey.table.programs import belongs
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.method.survey.spelling import one_spelling

_MOMENT = re.compile(r"\d{1,4}([-/. ])\w{1,9}\1\d{1,4}\D.*?\d{1,2}[:.]\d{2}")
"""A date and a time of day, however written."""

_WORD = r"[^\W\d_](?:[^\W\d_]|['’.-])*"
# “Anna Bell”, “Bell, A. 2”; and as in an address: “anna.bell”, “bell_anna2”. By the marks they need.
_NAMES = {
    " ,\xa0": re.compile(rf"(?<![\w'’.-]){_WORD}[ ,\xa0]+{_WORD}(?!\w)"),
    "._": re.compile(r"(?m:^[^\W\d_]{2,}(?:[._][^\W\d_]{2,})+[._]?\d*$)"),
}
# Our own, out of an export of raw answers: of a form, a phone or paper, scrambled already, or a number
# within its function.
_OURS = re.compile(
    r"(?:(?:form|phone|paper)-[0-9a-f]{8,16}|[0-9a-f]{12}|\d+-[0-9a-f]{6}|[^\W\d_]?\d+)"
    r"(?:-[0-9a-f]{6})?(?:-\d+)?(?:-(?:sales|marketing|leadership|other))?"
)
_NO_DIGITS = dict.fromkeys(map(ord, "0123456789"))


@dataclass(frozen=True)
class Codes:
    """A code per row; `alike` has, by its place, each row whose every cell stands in an earlier one.

    It tells that one's number, and is empty where a row that is there twice is one response.
    """

    told: Sequence[str]
    alike: Mapping[int, int] = field(default_factory=dict[int, int])


def are_names(texts: Iterable[str]) -> bool:
    """Whether any of the texts, each on one line, reads like a name: two words of letters, or more."""
    said = "\n".join(texts)
    return any(
        any(mark in said for mark in marks) and name.search(said) for marks, name in _NAMES.items()
    )


def could_tell(sheet: Sheet, place: int, codes: Iterable[str]) -> frozenset[str]:
    """The codes of a column that could tell who somebody is: all but numbers that begin in one way.

    “R7” beside “R1” and “R2” tells nothing, nor does a number with one letter; “anna” and “ASMITH01” do.
    What a program makes at random is no name, unless it reads like one.
    """
    given, program = list(codes), sheet.program
    made = program and _is_one(sheet.headings[place].codes, program.code)
    if made or _begin_in_one_way(given):
        return _named(given)
    given = [code for code in dict.fromkeys(given) if code]
    beginnings = [code.translate(_NO_DIGITS) for code in given]
    often = Counter(beginnings)
    usual = {text for text, n in often.items() if 2 * n > len(given) > 1}
    return _named(given) | {
        code
        for code, beginning in zip(given, beginnings, strict=True)
        if beginning not in usual and not _tells_nothing(code)
    }


def _begin_in_one_way(codes: Sequence[str]) -> bool:
    """Whether all codes, at least two, are the same but for their digits; all at once, since they are many."""
    if len(codes) < 2 or codes[0] == codes[1]:
        return False
    bare = "\n".join(codes).encode("utf-8", "replace").translate(None, b"0123456789")
    return bare == b"\n".join([bare.partition(b"\n")[0]] * len(codes))


def _named(codes: Sequence[str]) -> frozenset[str]:
    return (
        frozenset(code for code in codes if are_names([code])) if are_names(codes) else frozenset()
    )


def _tells_nothing(code: str) -> bool:
    """Whether a code has no two letters, is our own, or is refused for its length anyway."""
    few = sum(map(str.isalpha, code)) < 2
    return few or _OURS.fullmatch(code) is not None or bool(too_long([code]))


def texts_of(sheet: Sheet, place: int | None) -> list[str]:
    """The cells of a column on one line each; empty texts where there is no column."""
    if place is None:
        return [""] * len(sheet.numbers)
    tidied = _tidied(sheet, place)
    return [tidied[cell] for cell in sheet.columns[place]]


def groups_of(sheet: Sheet, place: int | None, otherwise: str) -> list[str]:
    """The same of levels or regions, each spelled in one way, as most write it; `otherwise` without a column."""
    if place is None:
        return [otherwise] * len(sheet.numbers)
    tidied = _tidied(sheet, place)
    often: Counter[str] = Counter()
    for cell, n in sheet.counts[place].items():
        often[tidied[cell]] += n
    one = one_spelling(often)
    spelled = {cell: one[text] for cell, text in tidied.items()}
    return [spelled[cell] for cell in sheet.columns[place]]


def _tidied(sheet: Sheet, place: int) -> dict[str, str]:
    """Each different cell of a column on one line; an address is left out."""
    return {cell: _tidy(cell) for cell in sheet.counts[place]}


def _tidy(cell: str) -> str:
    text = " ".join((cell if cell.isascii() else normalize("NFC", cell)).split())
    return "" if "@" in text else text


def codes_of(
    sheet: Sheet,
    place: int | None,
    private: frozenset[int],
    secret: bytes,
    none: Collection[str] = (),
) -> Codes:
    """A code per row that the same row has again when the file is exported anew.

    The file's own code where it has one, scrambled where it could be a name; a running number together
    with what never changes of that answer sheet, since another survey of the program counts from 1 as
    well. Else the row itself: the same moment and the same answers are one response, and without a
    moment they may be two. Empty for a cell that is one of `none`, which give no code. Without the
    `secret` nobody can try out which name or row became which code.
    """
    if place is None:
        codes = [_short(secret, *cells) for cells in _rows(sheet, private)]
        return Codes(codes) if says_when(sheet, private) else _numbered(codes, sheet.numbers)
    return Codes(_own(sheet, place, secret, none))


def says_when(sheet: Sheet, private: frozenset[int]) -> bool:
    """Whether a column says at which moment each answer came in."""
    places = (place for place in range(len(sheet.columns)) if place not in private)
    return any(_are_moments(sheet.filled(place)) for place in places)


def _are_moments(cells: Collection[str]) -> bool:
    return bool(cells) and all(_MOMENT.match(cell.strip()) for cell in cells)


def _own(sheet: Sheet, place: int, secret: bytes, none: Collection[str]) -> list[str]:
    """The file's own codes; of one that could tell a name, what cannot be read but is the same again."""
    codes = texts_of(sheet, place)
    if none:
        codes = ["" if c in none else t for t, c in zip(codes, sheet.columns[place], strict=True)]
    if telling := could_tell(sheet, place, codes):
        codes = [_short(secret, code.casefold()) if code in telling else code for code in codes]
    program = sheet.program
    if program is None or not program.steady:
        return codes
    steady = next((h.place for h in sheet.headings if _is_one(h.codes, program.steady)), None)
    more = [sheet.layout] * len(codes) if steady is None else sheet.columns[steady]
    return [
        f"{code}-{_short(secret, program.name, fixed)[:6]}" if code else ""
        for code, fixed in zip(codes, more, strict=True)
    ]


def _is_one(names: Sequence[str], known: frozenset[str]) -> bool:
    return any(belongs(name, known) for name in names)


def _rows(sheet: Sheet, private: frozenset[int]) -> Iterator[tuple[str, ...]]:
    kept = [column for place, column in enumerate(sheet.columns) if place not in private]
    return zip(*kept, strict=True) if kept else iter([("",)] * len(sheet.numbers))


def _short(secret: bytes, *cells: str) -> str:
    said = "\x1f".join(cells).encode("utf-8", "replace")
    return blake2b(said, digest_size=6, key=secret).hexdigest()


def _numbered(codes: Sequence[str], numbers: Sequence[int]) -> Codes:
    """The codes, with a number from the second time one is there."""
    times: dict[str, int] = {}
    first: dict[str, int] = {}
    told: list[str] = []
    alike: dict[int, int] = {}
    for at, code in enumerate(codes):
        times[code] = n = times.get(code, 0) + 1
        told.append(code if n == 1 else f"{code}-{n}")
        if n > 1:
            alike[at] = first[code]
        first.setdefault(code, numbers[at])
    return Codes(told, alike)
