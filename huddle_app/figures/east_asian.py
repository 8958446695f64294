"""Chinese, Japanese and Korean letters, which Inter lacks: from a typeface of this computer that has them.

Such letters stand side by side as they are, which is all a PDF is given; those of scripts that join or
reorder their letters would come out wrong, and are not looked for.
"""

import re
from collections.abc import Iterator
from functools import cache

from reportlab.pdfbase.ttfonts import TTFError, TTFont

LETTERS = re.compile(
    "[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)
FILES = (
    # Windows
    "msyh.ttc",
    "YuGothR.ttc",
    "malgun.ttf",
    "simsun.ttc",
    # macOS
    "Arial Unicode.ttf",
    # Linux
    "DroidSansFallbackFull.ttf",
    "wqy-microhei.ttc",
    "wqy-zenhei.ttc",
    "NanumGothic.ttf",
)
"""Typefaces that the systems bring along; reportlab knows the systems' folders.

It cannot put outlines of the other kind into a PDF (Noto CJK), and will not where a typeface forbids it.
"""


def typeface_of(letter: str) -> TTFont | None:
    """The first typeface of this computer that has an East Asian letter; None for any other letter."""
    if not LETTERS.match(letter):
        return None
    return next((font for font in _typefaces() if ord(letter) in font.face.charToGlyph), None)


def _typefaces() -> Iterator[TTFont]:
    """Those there are, each read when the ones before lack the letter."""
    return (font for file in FILES if (font := _read(file)))


@cache
def _read(file: str) -> TTFont | None:
    try:
        return TTFont(f"East Asian {file}", file)
    except (TTFError, OSError):  # it is not there, or cannot stand in a PDF
        return None
