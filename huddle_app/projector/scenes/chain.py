"""How it hangs together (Step 7): from tools 1–3 over 4–6 to 7–8, and so to the disconnects."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen, QPolygonF

from huddle_app.method.events import DisconnectsChanged, Event, SurveyChanged
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.words import mean_words
from huddle_app.method.toolkit import Tool
from huddle_app.method.words import SIDES, Function
from huddle_app.projector.canvas import SMALLEST, Align, Canvas, Sheet, Style
from huddle_app.projector.fields import Entry, Field, Page, paged, paint_page
from huddle_app.projector.function_words import paint_functions
from huddle_app.projector.scene import Scene, Source, page_word
from huddle_app.screen.look import font
from huddle_app.texts import _

LINKS = ((1, 2, 3), (4, 5, 6), (7, 8))
"""The tools in the order in which one leads to the next."""
BETWEEN, PAD, HEADING, VALUE = 52.0, 22.0, 58.0, 178.0
ABOVE_PROMISE, VALUE_SHARE = 80.0, 0.215
LEFT, MOST_LEFT, ASIDE = 0.5, 0.6, 0.06
"""Shares of the width: of the links, of them at most, and of the space beside them."""
NAMES, BEFORE_LIST = 780.0, 34.0
AFTER_TITLE = 64.0


@dataclass(frozen=True)
class Line:
    """A tool in the chain, and what sales and marketing scored, where that may be shown."""

    title: str
    values: tuple[str, str]
    word: str = ""
    """What is said in place of both values."""


@dataclass(frozen=True)
class Link:
    """One part of the chain."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Chain(Scene):
    """Three parts that lead to one another, and the disconnects they lead to."""

    hears: ClassVar[tuple[type[Event], ...]] = (SurveyChanged, DisconnectsChanged)
    links: tuple[Link, ...]
    themes: tuple[str, ...]

    def caption(self) -> str:
        """The scene in words."""
        return " → ".join([*(link.title for link in self.links), _("Our disconnects")])

    def pages(self, sheet: Sheet) -> int:
        """How many pages there are."""
        return len(self._paged(sheet))

    def paint(self, canvas: Canvas, page: int) -> None:
        """Paint one page; themes too long to stand beside the chain have pages of their own."""
        pages = self._paged(canvas)
        title = _("How it hangs together")
        canvas.header(title, page_word(page, len(pages)))
        here = pages[page]
        if here is None or here.parts[0].box == _right(canvas):
            wide = QFontMetricsF(font(SMALLEST)).horizontalAdvance(title)
            paint_functions(canvas, SIDES, canvas.inner.left() + wide + AFTER_TITLE)
            self._paint_links(canvas)
        if here:
            paint_page(canvas, here)
        if not self.themes:
            box = _right(canvas).adjusted(0, ABOVE_PROMISE, 0, 0)
            promise = _("The five to six major disconnects will stand here.")
            canvas.fit(box, promise, Style(50, canvas.palette.soft, align=Align.TOP_LEFT))

    def _paged(self, sheet: Sheet) -> list[Page | None]:
        if sheet.width not in self._known:
            self._known[sheet.width] = self._set(sheet)
        return self._known[sheet.width]

    @cached_property
    def _known(self) -> dict[float, list[Page | None]]:
        """The pages by the sheet's width: setting a whole page of type is not done for each painting."""
        return {}

    def _set(self, sheet: Sheet) -> list[Page | None]:
        field = Field(_("Our disconnects"), tuple(map(Entry, self.themes)))
        made = paged([field], 1, _right(sheet), sheet.body)
        alone = made[0].parts[0].box != _right(sheet)
        return [None, *made] if alone else [*made]

    def _paint_links(self, canvas: Canvas) -> None:
        box, n = _left(canvas), len(self.links)
        height = (box.height() - BETWEEN * (n - 1)) / n
        for place, link in enumerate(self.links):
            top = box.top() + place * (height + BETWEEN)
            card = QRectF(box.left(), top, box.width(), height)
            _paint_link(canvas, card, link)
            if place:
                _paint_arrow(canvas, QPointF(card.center().x(), top - BETWEEN / 2), down=True)
        _paint_way_on(canvas, box.right(), _right(canvas))


def _left(sheet: Sheet) -> QRectF:
    """Where the links stand: as wide as the names of the tools need on a narrow sheet."""
    body = sheet.body
    body.setWidth(max(LEFT * body.width(), min(NAMES, MOST_LEFT * body.width())))
    return body


def _right(sheet: Sheet) -> QRectF:
    return sheet.body.adjusted(_left(sheet).width() + ASIDE * sheet.body.width(), 0, 0, 0)


def _paint_link(canvas: Canvas, card: QRectF, link: Link) -> None:
    palette = canvas.palette
    canvas.card(card)
    inside = card.adjusted(PAD, PAD / 2, -PAD, -PAD / 2)
    value = _value_width(inside)
    heading = QRectF(inside.left(), inside.top(), inside.width() - 2 * value, HEADING)
    canvas.fit(heading, link.title, Style(40, palette.accent, 600))
    for place, side in enumerate(SIDES):
        x = inside.right() - (1.5 - place) * value
        canvas.mark(side, QPointF(x, heading.center().y()), 12)
    pitch = (inside.height() - HEADING) / max(3, len(link.lines))
    for place, line in enumerate(link.lines):
        row = QRectF(inside.left(), heading.bottom() + place * pitch, inside.width(), pitch)
        _paint_line(canvas, row, line)


def _paint_line(canvas: Canvas, row: QRectF, line: Line) -> None:
    width = _value_width(row)
    title = row.adjusted(0, 0, -2 * width if any(line.values) or line.word else 0, 0)
    canvas.fit(title, line.title, Style(38, canvas.palette.ink))
    both = QRectF(row.right() - 2 * width, row.top(), 2 * width, row.height())
    canvas.write(both, line.word, Style(SMALLEST, canvas.palette.soft, align=Align.CENTRE))
    for place, value in enumerate(line.values):
        left = row.right() - (2 - place) * width
        box = QRectF(left, row.top(), width, row.height())
        style = Style(SMALLEST, canvas.palette.ink, 600, Align.CENTRE, tabular=True)
        canvas.write(box, value, style)


def _value_width(line: QRectF) -> float:
    return min(VALUE, VALUE_SHARE * line.width())


def _paint_way_on(canvas: Canvas, left: float, to: QRectF) -> None:
    """An arrow to all of what stands on the right, which a line along it holds together."""
    edge = to.left() - BEFORE_LIST
    canvas.painter.setPen(QPen(QColor(canvas.palette.accent), 3))
    canvas.painter.drawLine(QPointF(edge, to.top()), QPointF(edge, to.bottom()))
    _paint_arrow(canvas, QPointF((left + edge) / 2, to.center().y()), down=False)


def _paint_arrow(canvas: Canvas, centre: QPointF, *, down: bool) -> None:
    tips = ((-16, -9), (16, -9), (0, 11)) if down else ((-9, -16), (-9, 16), (11, 0))
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(QColor(canvas.palette.accent))
    canvas.painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in tips]))


def read(source: Source) -> Chain:
    """The scene with the data it shows now."""
    services = source.services
    tools, findings = services.survey.toolkit().tools, services.survey.findings()
    titles = (_("Where we come from"), _("Where we are now"), _("Where it leads us"))
    links = tuple(
        Link(title, tuple(_line(tool, findings) for tool in tools if tool.number in numbers))
        for title, numbers in zip(titles, LINKS, strict=True)
    )
    return Chain(links, tuple(theme.title for theme in services.disconnects.board().themes))


def _line(tool: Tool, findings: Findings | None) -> Line:
    """The tool with its means; positions (tool 1) have none that could be good or bad."""
    if findings is None:
        return Line(tool.title, ("", ""))
    if tool.positions:
        return Line(tool.title, ("", ""), _("positions"))
    sales, marketing = (_value(tool, findings, side) for side in SIDES)
    return Line(tool.title, (sales, marketing))


def _value(tool: Tool, findings: Findings, side: Function) -> str:
    """The mean, or from the lowest to the highest where a tool has several scales; “–” for none."""
    scores = [findings.scales[scale.key].score(side) for scale in tool.scales]
    means = sorted(score.mean for score in scores if score)
    words: Sequence[str] = [mean_words(findings.toolkit, mean) for mean in means]
    return "–".join(dict.fromkeys([words[0], words[-1]])) if words else "–"
