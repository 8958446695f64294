"""The typeface of every print and figure: Inter in three weights, shipped with the program."""

import re
import unicodedata
from itertools import accumulate
from math import ceil
from typing import cast

from reportlab.graphics.shapes import STATE_DEFAULTS
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFontFace

from huddle_app.figures.east_asian import typeface_of
from huddle_app.figures.inter import Inter
from huddle_app.paths import RESOURCES

FAMILY = "Inter"
REGULAR = "Inter-Regular"
MEDIUM = "Inter-Medium"
SEMIBOLD = "Inter-SemiBold"
WEIGHTS = {REGULAR: 400, MEDIUM: 500, SEMIBOLD: 600}
_BREAK = re.compile(r"\s++(?!%)")


def register() -> None:
    """Make the three weights known to reportlab; to be called before drawing, as often as one likes."""
    known = set(pdfmetrics.getRegisteredFontNames())
    for name in WEIGHTS:
        if name not in known:
            face = Inter(name, str(RESOURCES / "fonts" / f"{name}.ttf"))
            pdfmetrics.registerFont(face)  # pyright: ignore[reportUnknownMemberType]
    for name in WEIGHTS:  # the lightest first: a heavy face is then found in its own family
        pdfmetrics.registerFontFamily(  # pyright: ignore[reportUnknownMemberType]
            name, normal=name, bold=SEMIBOLD, italic=name, boldItalic=SEMIBOLD
        )
    # Every drawing starts out in this font; Helvetica, reportlab's own choice, could not be embedded.
    STATE_DEFAULTS["fontName"] = REGULAR


def width_of(text: str, font: str, size: float) -> float:
    """The width of `text` in the unit of `size`."""
    return pdfmetrics.stringWidth(text, font, size)


def drawable(text: str) -> str:
    """`text` with a “□” for every character no typeface here has, and without those no page can hold.

    Line breaks are kept; marks that only modify such a character go with it.
    """
    register()
    font = cast("Inter", pdfmetrics.getFont(REGULAR))
    return "".join(_drawn(character, font.face) for character in unicodedata.normalize("NFC", text))


def is_boxed(text: str) -> bool:
    """Whether a print has a “□” in place of a letter of `text`."""
    return drawable(text).count("□") > text.count("□")


def _drawn(character: str, face: TTFontFace) -> str:
    category = unicodedata.category(character)
    if character in "\n\t":
        return character
    if category in {"Cc", "Cs"}:
        return ""
    if ord(character) in face.charToGlyph or typeface_of(character):
        return character
    return "" if category[0] == "M" or category == "Cf" else "□"


def fitted(text: str, font: str, size: float, width: float, lines: int = 2) -> list[str]:
    """`text` in as many `lines` of `width` as it needs; what does not fit ends in “…”."""
    words = _words(text)
    return _set(words, [f" {word}" for word in words], (font, size), width, lines)


def wrapped(text: str, font: str, size: float, width: float, lines: int) -> list[str]:
    """Like `fitted`, but a word wider than a line is broken rather than cut."""
    pieces, follows = list[str](), list[str]()
    for word in _words(text):
        broken = _pieces(word, font, size, width)
        starts = list(accumulate(len(piece) - 1 for piece in broken[:-1]))
        pieces += broken
        follows += [f" {word}", *(word[start:] for start in starts)]
    return _set(pieces, follows, (font, size), width, lines)


def _set(
    words: list[str], follows: list[str], font: tuple[str, float], width: float, lines: int
) -> list[str]:
    """The words in lines; where some are left over, the last line goes on with what `follows` and is cut.

    That begins with a blank, or it is the rest of a broken word, which goes on without its hyphen.
    """
    made, rest = list[str](), words
    while rest and len(made) < lines:
        line, rest = _line(rest, *font, width)
        made.append(line)
    if rest:
        after = follows[-len(rest)]
        made[-1] = (made[-1] if after.startswith(" ") else made[-1].removesuffix("-")) + after
    return [line if width_of(line, *font) <= width else _cut(line, *font, width) for line in made]


def balanced(lines: list[str], font: str, size: float) -> list[str]:
    """The same words in as many lines that are about as long as one another: no word stands alone in the last."""
    text, count = " ".join(lines), len(lines)
    if count < 2 or text.endswith("…"):
        return lines
    low, high = 0.0, max(width_of(line, font, size) for line in lines)
    best = lines
    for _half in range(10):
        middle = (low + high) / 2
        tried = fitted(text, font, size, middle, count)
        if " ".join(tried) == text and len(tried) == count:
            high, best = middle, tried
        else:
            low = middle
    return best


def _words(text: str) -> list[str]:
    """What a line may break between: never a number and its “%”."""
    return [word for word in _BREAK.split(text) if word]


def _pieces(word: str, font: str, size: float, width: float) -> list[str]:
    """The word, or equal parts of it that fit, each but the last with a hyphen."""
    for parts in range(1, len(word) // 3 + 1):
        count = ceil(len(word) / parts)
        cut = [word[place : place + count] for place in range(0, len(word), count)]
        pieces = [*(f"{piece}-" for piece in cut[:-1]), cut[-1]]
        if all(width_of(piece, font, size) <= width for piece in pieces):
            return pieces
    return [word]


def _line(words: list[str], font: str, size: float, width: float) -> tuple[str, list[str]]:
    """As many words as fit, at least one, and those left over."""
    count = 1
    while count < len(words) and width_of(" ".join(words[: count + 1]), font, size) <= width:
        count += 1
    return " ".join(words[:count]), words[count:]


def _cut(text: str, font: str, size: float, width: float) -> str:
    while text and width_of(f"{text}…", font, size) > width:
        text = text[:-1]
    return f"{text.rstrip()}…"
