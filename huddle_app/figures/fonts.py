"""The typeface of every print and figure: Inter in three weights, shipped with the program."""

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from huddle_app.paths import RESOURCES

FAMILY = "Inter"
REGULAR = "Inter-Regular"
MEDIUM = "Inter-Medium"
SEMIBOLD = "Inter-SemiBold"
WEIGHTS = {REGULAR: 400, MEDIUM: 500, SEMIBOLD: 600}


def register() -> None:
    """Make the three weights known to reportlab; to be called before drawing, as often as one likes."""
    known = set(pdfmetrics.getRegisteredFontNames())
    for name in WEIGHTS:
        if name not in known:
            face = TTFont(name, str(RESOURCES / "fonts" / f"{name}.ttf"))
            pdfmetrics.registerFont(face)  # pyright: ignore[reportUnknownMemberType]
    pdfmetrics.registerFontFamily(  # pyright: ignore[reportUnknownMemberType]
        REGULAR, normal=REGULAR, bold=SEMIBOLD, italic=REGULAR, boldItalic=SEMIBOLD
    )


def width_of(text: str, font: str, size: float) -> float:
    """The width of `text` in the unit of `size`."""
    return pdfmetrics.stringWidth(text, font, size)


def fitted(text: str, font: str, size: float, width: float) -> list[str]:
    """`text` in one or two lines of at most `width`; what does not fit ends in “…”."""
    lines: list[str] = []
    rest = text.split()
    while rest and len(lines) < 2:
        line, rest = _line(rest, font, size, width)
        lines.append(line)
    if rest:
        lines[-1] = _cut(f"{lines[-1]} {rest[0]}", font, size, width)
    return [
        line if width_of(line, font, size) <= width else _cut(line, font, size, width)
        for line in lines
    ]


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
