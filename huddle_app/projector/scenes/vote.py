"""A vote by a show of hands: the question, its lettered options, and the counts once they are shown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import ceil, cos, pi, sin
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPolygonF

from huddle_app.method.events import Event, VoteChanged
from huddle_app.method.votes import Vote, VoteOption, in_turn, outcome
from huddle_app.projector.canvas import SMALLEST, Align, Canvas, Sheet, Style
from huddle_app.projector.scene import Scene, Source, evenly, page_word
from huddle_app.screen.text import laid_out
from huddle_app.texts import _

ASKED, UNDER_QUESTION, FOOT = 84.0, 26.0, 68.0
TALL, LOW = 228.0, 108.0
"""How tall the question may be, and where only that keeps all options on one page."""
A_COLUMN, A_PAGE = 6, (6, 4, 3, 2, 1)
GAP, USUAL_ROW, OPTION, WEIGHT = 56.0, 190.0, 64.0, 500
LETTER, NUMBER, STAR = 76.0, 168.0, 22.0
BAR = 12.0


@dataclass(frozen=True)
class Layout:
    """Where the question stands, how many options stand on a page, how tall, and in which type."""

    question: QRectF
    options: QRectF
    columns: int
    most: int
    row: float = USUAL_ROW
    size: float = SMALLEST

    def rows(self, count: int) -> Iterator[QRectF]:
        """The places of so many options, one column after the other."""
        each = ceil(count / self.columns)
        box = self.options
        width = (box.width() - GAP * (self.columns - 1)) / self.columns
        for n in range(count):
            column, row = divmod(n, each)
            left = box.left() + column * (width + GAP)
            yield QRectF(left, box.top() + row * self.row, width, self.row)

    def fitted(self, vote: Vote) -> "Layout | None":
        """The same with rows and type in which every option stays whole; None where there are none."""
        tallest = self.options.height() / ceil(self.most / self.columns)
        for height in (min(USUAL_ROW, tallest), tallest):
            made = replace(self, row=height)
            box = _text(next(made.rows(self.most)))
            if sizes := _sizes(vote, box):
                return replace(made, size=min(sizes))
        return None


@dataclass(frozen=True)
class VoteScene(Scene):
    """A vote, or the promise of one."""

    hears: ClassVar[tuple[type[Event], ...]] = (VoteChanged,)
    vote: Vote | None

    def caption(self) -> str:
        """The scene in words, with the counts once the room may see them."""
        if self.vote is None:
            return _("Vote")
        return " · ".join([_("Vote"), self.vote.question, *map(self._said, self.vote.lettered())])

    def pages(self, sheet: Sheet) -> int:
        """How many pages there are."""
        return len(_paged(self.vote, self._layout(sheet, self.vote))) if self.vote else 1

    def paint(self, canvas: Canvas, page: int) -> None:
        """Paint one page."""
        if self.vote is None:
            canvas.header(_("Show of hands"))
            canvas.empty(_("The question to vote on will stand here."))
            return
        layout = self._layout(canvas, self.vote)
        pages = _paged(self.vote, layout)
        canvas.header(_("Show of hands"), page_word(page, len(pages)))
        question = Style(ASKED, canvas.palette.ink, 600, Align.TOP_LEFT)
        canvas.fit(layout.question, self.vote.question, question)
        here = pages[page]
        for row, (letter, option) in zip(layout.rows(len(here)), here, strict=True):
            _paint_option(canvas, row, letter, option.text, layout.size)
            if self.vote.counts_shown:
                _paint_count(canvas, row, self.vote, option)
        if here:
            _paint_foot(canvas, outcome(self.vote) if self.vote.counts_shown else "")

    def _layout(self, sheet: Sheet, vote: Vote) -> Layout:
        if sheet.width not in self._known:
            self._known[sheet.width] = _layout(sheet, vote)
        return self._known[sheet.width]

    @cached_property
    def _known(self) -> dict[float, Layout]:
        """The layout by the sheet's width: type is not tried out again for each page and painting."""
        return {}

    def _said(self, lettered: tuple[str, VoteOption]) -> str:
        letter, option = lettered
        if self.vote and self.vote.counts_shown and option.hands is not None:
            return f"{letter} {option.text}: {option.hands}"
        return f"{letter} {option.text}"


def _layout(sheet: Sheet, vote: Vote) -> Layout:
    """All on one page where that can be, in one column or two; else on as few as keep texts whole."""
    ways = [*_ways(len(vote.options))]
    fitted = (_placed(sheet, vote, *way).fitted(vote) for way in ways)
    return next(filter(None, fitted), None) or _placed(sheet, vote, *ways[-1])


def _ways(options: int) -> Iterator[tuple[int, int, float]]:
    """Columns, options a page, and the question's height, the best first."""
    for tallest in (TALL, LOW):
        if options <= A_COLUMN:
            yield 1, max(1, options), tallest
        if options > A_PAGE[1]:
            yield 2, options, tallest
    yield from ((1, most, TALL) for most in A_PAGE if most < options)


def _placed(sheet: Sheet, vote: Vote, columns: int, most: int, tallest: float) -> Layout:
    body = sheet.body
    room = QRectF(body.left(), body.top(), body.width(), tallest)
    asked = laid_out(room, vote.question, ASKED, SMALLEST, 600)
    if asked.cut:
        room.setHeight(TALL)
        asked = laid_out(room, vote.question, ASKED, SMALLEST, 600)
    room.setHeight(asked.rect.height() + 1)
    options = body.adjusted(0, room.height() + UNDER_QUESTION, 0, -FOOT)
    return Layout(room, options, columns, most)


def _sizes(vote: Vote, box: QRectF) -> list[float]:
    """The sizes of type in which the options are whole in a box; none where one of them is not."""
    sizes = [OPTION]
    for option in vote.options:
        block = laid_out(box, option.text, OPTION, SMALLEST, WEIGHT)
        if block.cut:
            return []
        sizes.append(block.size)
    return sizes


def _paged(vote: Vote, layout: Layout) -> Sequence[Sequence[tuple[str, VoteOption]]]:
    return evenly(vote.lettered(), layout.most)


def _paint_option(canvas: Canvas, row: QRectF, letter: str, text: str, size: float) -> None:
    palette = canvas.palette
    canvas.rule(row.bottom(), row.left(), row.right())
    place = QRectF(row.left(), row.top(), LETTER, row.height() - BAR)
    canvas.write(place, letter, Style(max(size, 48), palette.accent, 600))
    canvas.fit(_text(row), text, Style(size, palette.ink, WEIGHT))


def _paint_foot(canvas: Canvas, told: str) -> None:
    """What came out, or how to vote until that may be told."""
    inner, palette = canvas.inner, canvas.palette
    line = QRectF(inner.left(), inner.bottom() - 48, inner.width(), 48)
    words = told or _("Raise your hand when your letter is called")
    canvas.write(line, words, Style(44, palette.ink if told else palette.soft, 500))


def _text(row: QRectF) -> QRectF:
    """Where an option's words stand, with or without counts."""
    return row.adjusted(LETTER, 2, -NUMBER, -BAR - 2)


def _paint_count(canvas: Canvas, row: QRectF, vote: Vote, option: VoteOption) -> None:
    """The bar on the row's line, and the number; the most hands have a star as well."""
    palette, leads = canvas.palette, option in vote.leaders()
    number = QRectF(row.right() - NUMBER, row.top(), NUMBER, row.height() - BAR)
    words = "–" if option.hands is None else str(option.hands)
    colour = palette.accent if leads else palette.ink
    canvas.write(number, words, Style(56, colour, 600, Align.RIGHT, tabular=True))
    if leads:
        _paint_star(canvas, QPointF(number.left() + 1.6 * STAR, number.center().y()))
    share = (option.hands or 0) / vote.most if vote.most else 0.0
    bar = QRectF(row.left(), row.bottom() - BAR, row.width() * share, BAR)
    canvas.painter.fillRect(bar, QColor(palette.accent if leads else palette.soft))


def _paint_star(canvas: Canvas, centre: QPointF) -> None:
    radii = [STAR if n % 2 == 0 else STAR * 0.45 for n in range(10)]
    corners = [
        centre + QPointF(r * sin(n * pi / 5), -r * cos(n * pi / 5)) for n, r in enumerate(radii)
    ]
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(QColor(canvas.palette.accent))
    canvas.painter.drawPolygon(QPolygonF(corners))


def read(source: Source) -> VoteScene:
    """The scene with the data it shows now: the vote it is about, else the one that is open or the last."""
    wanted = UUID(source.subject) if source.subject else None
    return VoteScene(in_turn(source.services.votes.votes(), wanted))
