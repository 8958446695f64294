"""The action board: what will be done about each theme, who takes care of it, and by when."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF

from huddle_app.method.actions import ActionItem
from huddle_app.method.events import ActionsChanged, DisconnectsChanged, Event
from huddle_app.method.words import Function
from huddle_app.projector.canvas import SMALLEST, Align, Canvas, Sheet, Style
from huddle_app.projector.scene import Scene, Source, page_word
from huddle_app.projector.timing import day
from huddle_app.screen.text import laid_out
from huddle_app.texts import _, ngettext

LINE, PAD, TITLE, THEME = 45.0, 14.0, 44.0, 40.0
ABOVE = 10.0
"""The space between an item and the next theme, beside what each keeps free."""
TALLEST, TALLEST_THEME = 650.0, 480.0
OWNERS = 0.34
"""The share of the width that owners and due date have."""


@dataclass(frozen=True)
class Row:
    """An item in its place on a page; the first of a theme on a page carries the theme's title."""

    item: ActionItem
    theme: str
    box: QRectF


@dataclass(frozen=True)
class Actions(Scene):
    """The action items with the titles of their themes."""

    hears: ClassVar[tuple[type[Event], ...]] = (ActionsChanged, DisconnectsChanged)
    items: tuple[tuple[str, ActionItem], ...]

    def caption(self) -> str:
        """The scene in words."""
        n = len(self.items)
        return ngettext("{n} action item", "{n} action items", n).format(n=n)

    def pages(self, sheet: Sheet) -> int:
        """How many pages there are."""
        return len(self._paged(sheet.body))

    def paint(self, canvas: Canvas, page: int) -> None:
        """Paint one page."""
        pages = self._paged(canvas.body)
        canvas.header(_("What we will do"), page_word(page, len(pages)))
        if not self.items:
            canvas.empty(_("What we decide to do will stand here."))
            return
        for row in pages[page]:
            _paint_row(canvas, row)

    def _paged(self, body: QRectF) -> list[list[Row]]:
        pages: list[list[Row]] = [[]]
        top, above = body.top(), ""
        for theme, item in self.items:
            height = _height(item, body.width())
            heading = 0 if theme == above else _heading(theme, body.width())
            free = ABOVE if heading and pages[-1] else 0
            if pages[-1] and top + free + heading + height > body.bottom():
                pages.append([])
                top, free, heading = body.top(), 0, _heading(theme, body.width())
            box = QRectF(body.left(), top + free, body.width(), heading + height)
            pages[-1].append(Row(item, theme if heading else "", box))
            top, above = box.bottom(), theme
        return pages


def _heading(theme: str, width: float) -> float:
    box = QRectF(0, 0, width, TALLEST_THEME)
    return laid_out(box, theme, THEME, SMALLEST, 600).rect.height() + PAD if theme else 0.0


def _height(item: ActionItem, width: float) -> float:
    """Room for the title and for everything beside it."""
    box = QRectF(0, 0, width * (1 - OWNERS), TALLEST)
    lines = len(list(_owners(item))) + bool(item.due)
    title = laid_out(box, item.title, TITLE, SMALLEST, 600).rect.height()
    tag = LINE if item.start_here else 0
    return max(title + tag, lines * LINE, LINE) + 2 * PAD


def _owners(item: ActionItem) -> Iterator[tuple[Function, str]]:
    if item.sales_owner:
        yield Function.SALES, item.sales_owner
    if item.marketing_owner:
        yield Function.MARKETING, item.marketing_owner


def _paint_row(canvas: Canvas, row: Row) -> None:
    palette, box = canvas.palette, row.box
    if row.theme:
        height = _heading(row.theme, box.width())
        heading = QRectF(box.left(), box.top(), box.width(), height - PAD + 1)
        canvas.fit(heading, row.theme, Style(THEME, palette.accent, 600, Align.TOP_LEFT))
        box = box.adjusted(0, height, 0, 0)
    canvas.rule(box.top(), box.left(), box.right())
    box = box.adjusted(0, PAD, 0, -PAD)
    title = box.adjusted(0, 0, -box.width() * OWNERS, 1)
    if row.item.start_here:
        tag = QRectF(title.left(), title.top(), title.width(), LINE)
        canvas.write(tag, _("Start here"), Style(SMALLEST, palette.amber_ink, 600))
        title.setTop(tag.bottom())
    style = Style(TITLE, palette.ink, 600, Align.TOP_LEFT)
    canvas.fit(title, row.item.title, style)
    _paint_owners(canvas, box, row.item)


def _paint_owners(canvas: Canvas, box: QRectF, item: ActionItem) -> None:
    left, top, palette = box.left() + box.width() * (1.03 - OWNERS), box.top(), canvas.palette
    for function, name in _owners(item):
        canvas.mark(function, QPointF(left + 14, top + LINE / 2), 12)
        line = QRectF(left + 48, top, box.right() - left - 48, LINE)
        canvas.write(line, name, Style(38, palette.ink))
        top += LINE
    if item.due:
        line = QRectF(left + 48, top, box.right() - left - 48, LINE)
        canvas.write(line, _("by {day}").format(day=day(item.due)), Style(38, palette.soft))


def read(source: Source) -> Actions:
    """The scene with the data it shows now."""
    services = source.services
    titles = {theme.id: theme.title for theme in services.disconnects.board().themes}
    items = services.actions.items()
    return Actions(tuple((titles.get(item.theme_id, ""), item) for item in items))
