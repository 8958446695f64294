"""In which encoding another program wrote a text."""

import codecs
import re

_UTF_8 = "utf-8-sig"
_BEYOND_ASCII = bytes(range(128, 256))
# What “ß…” or “É”” of Windows-1252 would be in UTF-8; otherwise in phonetic, Armenian and Syriac texts alone.
_BY_CHANCE = re.compile("[\u0240-\u02ff\u0530-\u058f\u0700-\u07ff]")
# UTF-32 before UTF-16, whose mark its own begins with.
_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_OF_ONE_BYTE = ("cp1252", "mac-roman", "cp850")
"""Windows, “CSV (Macintosh)” and “CSV (MS-DOS)” of Excel; at a draw the earlier is it."""
_LOOKED_AT = 200_000
# Letters and marks of Western European words where they stand in them. In another encoding the same bytes
# are “Š” or “¸” inside a word.
_IN_PLACE = re.compile(
    r"[àâäáãåçéèêëíìîïñóòôöõúùûüÿœæøßšž]|(?<!\w)[ÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜŒÆØŠŽ]|(?<=\w)[’”»…]|[“‘«„¿¡](?=\w)"
    r"|(?<=\s)[–—](?=\s)|€"
)
_COMMON = "äöüßé"


def encoding_of(data: bytes) -> str:
    """The name by which Python knows the encoding of a text: UTF of some kind, or one of a byte a letter."""
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return encoding
    start = data[:2000]
    # Without a mark in front, UTF-32 and UTF-16 show by the empty parts of each plain letter.
    if start.count(0) * 3 > len(start) * 2:
        return "utf-32-le" if start[3::4].count(0) > start[::4].count(0) else "utf-32-be"
    if start.count(0) * 3 > len(start):
        return "utf-16-le" if start[1::2].count(0) > start[::2].count(0) else "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _UTF_8 if _nearly_utf_8(data) else _of_one_byte(data)
    return _UTF_8


def _nearly_utf_8(data: bytes) -> bool:
    """Whether a few bytes alone are not UTF-8: a letter cut in two, or a line from another program."""
    plain = len(data.translate(None, _BEYOND_ASCII))
    text = data.decode("utf-8", "ignore")
    by_chance = len(_BY_CHANCE.findall(text))
    good = len(text) - plain - by_chance
    stray = len(data.decode("utf-8", "surrogateescape")) - len(text) + by_chance
    return good >= 2 * stray


def _of_one_byte(data: bytes) -> str:
    """The one in which the most letters stand where letters may stand."""
    start = data[:_LOOKED_AT]
    texts = {name: start.decode(name, "ignore") for name in _OF_ONE_BYTE}
    return max(_OF_ONE_BYTE, key=lambda name: _in_place(texts[name]))


def _in_place(text: str) -> int:
    """How many letters stand where letters may stand; the most common ones count twice."""
    found = "".join(_IN_PLACE.findall(text))
    return len(found) + sum(map(found.count, _COMMON))
