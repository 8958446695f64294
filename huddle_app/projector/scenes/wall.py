"""The wall: what the teams found, as cards, the newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextOption

from huddle_app.method.disconnects import Disconnect
from huddle_app.method.events import DisconnectsChanged, Event
from huddle_app.method.words import team_label
from huddle_app.projector.canvas import SMALLEST, Align, Canvas, Sheet, Style
from huddle_app.projector.scene import Scene, Source, page_word
from huddle_app.screen.text import Block, laid_out
from huddle_app.texts import _, ngettext

GAP, PAD, LABEL = 20.0, 22.0, 48.0
COLUMNS = (3, 2, 1)
"""As many as let every card stand whole; for the sake of whole words two at least."""
LARGER = (39.0, 42.0, 46.0, 54.0, 64.0)
"""The sizes of type over the smallest."""

Placed = tuple[Disconnect, QRectF]


@dataclass(frozen=True)
class Wall(Scene):
    """The accepted disconnects, newest first."""

    hears: ClassVar[tuple[type[Event], ...]] = (DisconnectsChanged,)
    cards: tuple[Disconnect, ...]

    def caption(self) -> str:
        """The scene in words."""
        n = len(self.cards)
        return ngettext("{n} disconnect on the wall", "{n} disconnects on the wall", n).format(n=n)

    def pages(self, sheet: Sheet) -> int:
        """How many pages there are."""
        return len(self._paged(sheet)[1])

    def paint(self, canvas: Canvas, page: int) -> None:
        """Paint one page."""
        size, pages = self._paged(canvas)
        canvas.header(_("What we found"), page_word(page, len(pages)) or _count(self.cards))
        if not self.cards:
            canvas.empty(_("What the teams find will hang here."))
            return
        for card, box in pages[page]:
            _paint_card(canvas, box, card, size, newest=card is self.cards[0])

    def _paged(self, sheet: Sheet) -> tuple[float, list[list[Placed]]]:
        """The largest type that takes no more pages than the smallest does, and the pages."""
        body, columns = sheet.body, self._columns(sheet.body)
        size, pages = SMALLEST, _hang(self.cards, body, SMALLEST, columns)
        least = self._flaws(body, columns, SMALLEST)
        for larger in LARGER:
            hung = _hang(self.cards, body, larger, columns)
            if len(hung) > len(pages) or self._flaws(body, columns, larger) > least:
                break
            size, pages = larger, hung
        return size, pages

    def _columns(self, body: QRectF) -> int:
        flaws = {n: self._flaws(body, n, SMALLEST) for n in COLUMNS[:-1]}
        best = min(flaws, key=lambda n: flaws[n])
        cut, _broken = flaws[best]
        return COLUMNS[-1] if cut else best

    def _flaws(self, body: QRectF, columns: int, size: float) -> tuple[int, int]:
        """How many cards are cut in one of so many columns, and how many have a word broken."""
        box = _words_box(_width(body, columns), body.height())
        blocks = [laid_out(box, card.text, size, size) for card in self.cards]
        anywhere = [block for block in blocks if not _keeps_words(block)]
        return sum(block.cut for block in blocks), len(anywhere)


def _keeps_words(block: Block) -> bool:
    """Whether the text found room between its words; else it was wrapped anywhere."""
    return block.layout.textOption().wrapMode() is QTextOption.WrapMode.WordWrap


def _width(body: QRectF, columns: int) -> float:
    return (body.width() - GAP * (columns - 1)) / columns


def _words_box(width: float, tallest: float) -> QRectF:
    return QRectF(0, 0, width - 2 * PAD, tallest - 2 * PAD - LABEL)


def _hang(
    cards: Sequence[Disconnect], body: QRectF, size: float, columns: int
) -> list[list[Placed]]:
    """Each card under the shortest column; a page ends where the next card has no room."""
    pages: list[list[Placed]] = [[]]
    width = _width(body, columns)
    tops = [body.top()] * columns
    for card in cards:
        height = _height(card, width, body.height(), size)
        if pages[-1] and min(tops) + height > body.bottom():
            pages.append([])
            tops = [body.top()] * columns
        column = tops.index(min(tops))
        left = body.left() + column * (width + GAP)
        pages[-1].append((card, QRectF(left, tops[column], width, height)))
        tops[column] += height + GAP
    return pages


def _height(card: Disconnect, width: float, tallest: float, size: float) -> float:
    return (
        laid_out(_words_box(width, tallest), card.text, size, size).rect.height() + 2 * PAD + LABEL
    )


def _paint_card(
    canvas: Canvas, box: QRectF, card: Disconnect, size: float, *, newest: bool
) -> None:
    palette = canvas.palette
    canvas.card(box, strong=newest)
    inside = box.adjusted(PAD, PAD, -PAD, -PAD)
    words = inside.adjusted(0, 0, 0, -LABEL + 1)
    canvas.fit(words, card.text, Style(size, palette.ink, align=Align.TOP_LEFT), size)
    label = QRectF(inside.left(), inside.bottom() - LABEL + 10, inside.width(), LABEL)
    team = team_label(card.team) if card.team else _("from the room")
    canvas.write(label, team, Style(SMALLEST, palette.accent, 500))
    if newest:
        style = Style(SMALLEST, palette.accent, 600, Align.RIGHT)
        canvas.write(label.adjusted(label.width() / 2, 0, 0, 0), _("new"), style)


def _count(cards: Sequence[Disconnect]) -> str:
    return _("{n} so far").format(n=len(cards)) if cards else ""


def read(source: Source) -> Wall:
    """The scene with the data it shows now."""
    return Wall(tuple(reversed(source.services.disconnects.board().accepted())))
