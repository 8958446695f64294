"""Lists under headings, side by side: as large as fits on one page, on several pages otherwise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from math import ceil

from PySide6.QtCore import QPointF, QRectF

from huddle_app.method.words import Function
from huddle_app.projector.canvas import SMALLEST, Align, Canvas, Style
from huddle_app.screen.text import laid_out

SIZES = (64.0, 56.0, 50.0, 46.0, 42.0, 39.0, SMALLEST)
GAP_ACROSS, GAP_DOWN, HEADING, INDENT = 72.0, 32.0, 74.0, 36.0
LEAD_AFTER = 0.5
"""The space after an entry, as a share of its type size."""
UNDER, LEAD_UNDER = 0.7, 0.06
"""The type of what stands under an entry, and the space above that, as shares of the entry's type size."""


@dataclass(frozen=True)
class Entry:
    """One line of a list; `under` steps back beneath it, such as an answer or who said it."""

    text: str
    under: str = ""


@dataclass(frozen=True)
class Field:
    """A list with its heading; a function puts its mark before it."""

    title: str
    entries: tuple[Entry, ...]
    function: Function | None = None


@dataclass(frozen=True)
class Part:
    """A field, or what of it is on this page, in its box."""

    field: Field
    entries: tuple[Entry, ...]
    box: QRectF


@dataclass(frozen=True)
class Page:
    """What stands on one page, and in which type."""

    size: float
    parts: tuple[Part, ...]


def paged(
    fields: Sequence[Field], columns: int, room: QRectF, wide: QRectF | None = None
) -> list[Page]:
    """The fields in `columns` side by side, in the largest type that lets all stand on one page.

    What is too long for that goes on over pages, field beside field; a text that is too long for its
    field gets the whole width (`wide`, else `room`), field after field.
    """
    boxes = _grid(len(fields), columns, room)
    for size in SIZES:
        if all(_fits(f.entries, box, size) for f, box in zip(fields, boxes, strict=True)):
            whole = zip(fields, boxes, strict=True)
            return [Page(size, tuple(Part(f, f.entries, box) for f, box in whole))]
    placed = zip(fields, boxes, strict=True)
    if all(_fits([entry], box, SMALLEST) for field, box in placed for entry in field.entries):
        return _beside(fields, boxes)
    return _after(fields, wide or room)


def paint_page(canvas: Canvas, page: Page) -> None:
    """Paint one page of fields."""
    for part in page.parts:
        _paint_heading(canvas, part)
        top = part.box.top() + HEADING
        for entry in part.entries:
            top += _paint_entry(canvas, part.box, top, entry, page.size)


def _grid(count: int, columns: int, room: QRectF) -> list[QRectF]:
    rows = ceil(count / columns)
    width = (room.width() - GAP_ACROSS * (columns - 1)) / columns
    height = (room.height() - GAP_DOWN * (rows - 1)) / max(1, rows)
    return [
        QRectF(
            room.left() + (n % columns) * (width + GAP_ACROSS),
            room.top() + (n // columns) * (height + GAP_DOWN),
            width,
            height,
        )
        for n in range(count)
    ]


def _fits(entries: Sequence[Entry], box: QRectF, size: float) -> bool:
    taken = -LEAD_AFTER * size
    for entry in entries:
        taken += _height(entry, box.width(), size)
        if taken > box.height() - HEADING:
            return False
    return size == SMALLEST or all(_whole(entry.text, box.width(), size) for entry in entries)


def _whole(text: str, width: float, size: float) -> bool:
    """Whether no word must be broken."""
    box = QRectF(0, 0, width - INDENT, 1e6)
    return laid_out(box, text, size, SMALLEST).size >= round(size)


def _height(entry: Entry, width: float, size: float) -> float:
    return (
        _text_height(entry.text, width, size)
        + _height_under(entry, width, size)
        + LEAD_AFTER * size
    )


def _height_under(entry: Entry, width: float, size: float) -> float:
    if not entry.under:
        return 0.0
    return LEAD_UNDER * size + _text_height(entry.under, width, _size_under(size))


def _size_under(size: float) -> float:
    return max(SMALLEST, round(UNDER * size))


def _text_height(text: str, width: float, size: float) -> float:
    return laid_out(QRectF(0, 0, width - INDENT, 1e6), text, size, size).rect.height()


def _beside(fields: Sequence[Field], boxes: Sequence[QRectF]) -> list[Page]:
    lists = [list(_cut(f.entries, box)) or [()] for f, box in zip(fields, boxes, strict=True)]
    return [
        Page(
            SMALLEST,
            tuple(
                Part(field, entries or (), box)
                for field, entries, box in zip(fields, page, boxes, strict=True)
            ),
        )
        for page in zip_longest(*lists)
    ]


def _after(fields: Sequence[Field], room: QRectF) -> list[Page]:
    return [
        Page(SMALLEST, (Part(field, entries, room),))
        for field in fields
        for entries in _cut(field.entries, room)
    ]


def _cut(entries: Sequence[Entry], box: QRectF) -> Iterator[tuple[Entry, ...]]:
    """The entries in pages that a box has room for, one entry each at least."""
    page: list[Entry] = []
    for entry in entries:
        if page and not _fits([*page, entry], box, SMALLEST):
            yield tuple(page)
            page = []
        page.append(entry)
    if page:
        yield tuple(page)


def _paint_heading(canvas: Canvas, part: Part) -> None:
    field, box, palette = part.field, part.box, canvas.palette
    line = QRectF(box.left(), box.top(), box.width(), 50)
    if field.function:
        canvas.mark(field.function, QPointF(box.left() + 16, line.center().y()), 15)
        line.adjust(48, 0, 0, 0)
    canvas.write(line, field.title, Style(42, palette.accent, 600))
    canvas.rule(line.bottom() + 8, box.left(), box.right())


def _paint_entry(canvas: Canvas, box: QRectF, top: float, entry: Entry, size: float) -> float:
    """Paint one entry, a bullet before it; gives the height it took."""
    palette, height = canvas.palette, _text_height(entry.text, box.width(), size)
    canvas.bullet(QPointF(box.left() + 8, top + size * 0.61))
    words = QRectF(box.left() + INDENT, top, box.width() - INDENT, height + 1)
    canvas.fit(words, entry.text, Style(size, palette.ink, align=Align.TOP_LEFT), size)
    if entry.under:
        below = words.translated(0, height + LEAD_UNDER * size)
        below.setHeight(_height_under(entry, box.width(), size) + 1)
        style = Style(_size_under(size), palette.soft, align=Align.TOP_LEFT)
        canvas.fit(below, entry.under, style, style.size)
    return _height(entry, box.width(), size)
