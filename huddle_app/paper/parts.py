"""The building blocks of every document: safe text, paragraphs, headings, tables, marks."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, HRFlowable, Paragraph, Spacer, Table

from huddle_app.figures.fonts import REGULAR, drawable
from huddle_app.figures.palette import shape_of
from huddle_app.method.words import Function
from huddle_app.paper.style import PALETTE, Type

Story = list[Flowable]
Command = tuple[Any, ...]
LONGEST_END = 24
"""Letters after a colon that are kept on one line."""
NARROWER = 0.02
"""By what share of its width a headline is set narrower at a time, down to half of it."""


def safe(text: str) -> str:
    """What a person wrote, as paragraph markup: drawable, escaped, with its line breaks."""
    return escape(drawable(text).strip(), quote=False).replace("\n", "<br/>")


def bold(text: str) -> str:
    """A person's text as markup, in the heavier weight."""
    return f"<b>{safe(text)}</b>"


def unbroken(text: str) -> str:
    """A person's text as markup that stays on one line where it fits on one."""
    return safe(text).replace(" ", "&nbsp;")


def with_end(text: str) -> str:
    """A sentence as markup; a short end after its colon, such as two scores, stays on one line."""
    begin, colon, end = text.rpartition(": ")
    if not colon or len(end) > LONGEST_END:
        return safe(text)
    return f"{safe(begin)}: {unbroken(end)}"


def toned(text: str, colour: str) -> str:
    """A person's text as markup, in a colour."""
    return f'<font color="{colour}">{safe(text)}</font>'


def function_mark(function: Function) -> str:
    """The function's shape in its colour, as markup."""
    return toned(shape_of(function).value, PALETTE.function(function))


def para(text: str, style: ParagraphStyle) -> Paragraph:
    """A paragraph of a person's text."""
    return _Lines(safe(text), style)


def markup(text: str, style: ParagraphStyle) -> Paragraph:
    """A paragraph of markup, whose texts have been made safe."""
    return _Lines(text, style)


class _Lines(Paragraph):
    """A paragraph that keeps its lines: a table asks how high it is again and again, in one width."""

    _fell: tuple[float, float] = (0.0, 0.0)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - reportlab's names
        """The width it was given and the height it takes there."""
        # a table that is split takes its cells' lines away
        if self._fell[0] != aW or not hasattr(self, "blPara"):
            self._fell = super().wrap(aW, aH)
        return self._fell


class Headline(Paragraph):
    """A paragraph of markup whose lines are about as long as each other, so that no word stands alone."""

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - reportlab's names
        """Its lines in the least width that makes no more of them."""
        high, least = super().wrap(aW, aH)[1], aW
        while least > aW / 2 and super().wrap(least - NARROWER * aW, aH)[1] <= high:
            least -= NARROWER * aW
        super().wrap(least, aH)
        return aW, high


class Bookmark(Flowable):
    """An entry of the PDF's outline; takes no room."""

    def __init__(self, title: str, level: int) -> None:
        super().__init__()
        self.width = self.height = 0
        self._title, self._level = drawable(title), level

    def draw(self) -> None:
        """Add the entry to the outline, leading to this place."""
        key = f"part-{self._level}-{self.canv.getPageNumber()}-{self._title}"
        self.canv.bookmarkPage(key)  # pyright: ignore[reportUnknownMemberType]
        self.canv.addOutlineEntry(  # pyright: ignore[reportUnknownMemberType]
            self._title, key, level=self._level
        )


def section(title: str, type_: Type, room: float = 160) -> Story:
    """A section's heading, on a new page where less than `room` points are left for what follows."""
    return [
        CondPageBreak(room),
        Spacer(0, 20),
        Bookmark(title, 0),
        para(title, type_.heading),
        Spacer(0, 8),
    ]


def rule(colour: str = PALETTE.line, weight: float = 0.6, space: float = 0) -> HRFlowable:
    """A thin line across the type area."""
    return HRFlowable(
        width="100%", thickness=weight, color=HexColor(colour), spaceBefore=space, spaceAfter=space
    )


def table(
    rows: Sequence[Sequence[Any]],
    widths: Sequence[float],
    commands: Iterable[Command] = (),
    heads: int = 1,
    *,
    ruled: bool = True,
    split_rows: bool = True,
) -> Table:
    """A table with air instead of boxes: a strong line under the `heads`, thin ones between rows."""
    base: list[Command] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 10),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 4),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4.5),
    ]
    if ruled:
        base.append(("LINEBELOW", (0, heads), (-1, -1), 0.5, HexColor(PALETTE.line)))
    if heads:
        base.append(("LINEBELOW", (0, heads - 1), (-1, heads - 1), 0.9, HexColor(PALETTE.ink)))
    made = Table(
        [list(row) for row in rows],
        colWidths=list(widths),
        repeatRows=heads,
        style=[*base, *commands],
        hAlign="LEFT",
        splitInRow=int(split_rows),
    )
    made.spaceAfter = 6
    return made


def shares(width: float, *parts: float) -> list[float]:
    """A width divided in proportion to `parts`."""
    return [width * part / sum(parts) for part in parts]
