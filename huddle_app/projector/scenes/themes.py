"""The five to six major disconnects, numbered."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QRectF

from huddle_app.method.disconnects import Theme
from huddle_app.method.events import DisconnectsChanged, Event
from huddle_app.projector.canvas import SMALLEST, Align, Canvas, Sheet, Style
from huddle_app.projector.scene import Scene, Source, evenly, page_word
from huddle_app.screen.text import laid_out
from huddle_app.texts import _, ngettext

A_PAGE = (6, 4, 3, 2, 1)
TALLEST_ROW = 220.0
TITLE = 64.0


@dataclass(frozen=True)
class Themes(Scene):
    """The themes in the moderator's order."""

    hears: ClassVar[tuple[type[Event], ...]] = (DisconnectsChanged,)
    themes: tuple[Theme, ...]

    def caption(self) -> str:
        """The scene in words."""
        return " · ".join([_("Our major disconnects"), *(theme.title for theme in self.themes)])

    def pages(self, sheet: Sheet) -> int:
        """How many pages there are."""
        return len(self._paged(sheet))

    def paint(self, canvas: Canvas, page: int) -> None:
        """Paint one page."""
        pages = self._paged(canvas)
        canvas.header(_("Our major disconnects"), page_word(page, len(pages)))
        if not self.themes:
            canvas.empty(_("The five to six major disconnects will stand here."))
            return
        body, here = canvas.body, pages[page]
        first = sum(len(earlier) for earlier in pages[:page])
        tallest = max(TALLEST_ROW, body.height() / self._most(canvas))
        pitch = min(tallest, body.height() / len(here))
        for place, theme in enumerate(here):
            row = QRectF(body.left(), body.top() + place * pitch, body.width(), pitch)
            if place:
                canvas.rule(row.top(), row.left(), row.right())
            _paint_theme(canvas, row, first + place + 1, theme)

    def _paged(self, sheet: Sheet) -> list[Sequence[Theme]]:
        return evenly(self.themes, self._most(sheet))

    def _most(self, sheet: Sheet) -> int:
        """How many a page: six, or fewer where a title would not be whole."""
        return next((n for n in A_PAGE if self._whole(sheet, n)), A_PAGE[-1])

    def _whole(self, sheet: Sheet, most: int) -> bool:
        body = sheet.body
        row = QRectF(body.left(), body.top(), body.width(), body.height() / most)
        titles = (theme.title for theme in self.themes)
        return not any(laid_out(_title(row), t, TITLE, SMALLEST, 600).cut for t in titles)


def _title(row: QRectF) -> QRectF:
    return QRectF(row.left() + 120, row.top() + 4, row.width() - 420, row.height() - 8)


def _paint_theme(canvas: Canvas, row: QRectF, number: int, theme: Theme) -> None:
    palette = canvas.palette
    numeral = QRectF(row.left(), row.top(), 110, row.height())
    canvas.write(numeral, str(number), Style(72, palette.accent, 600, tabular=True))
    canvas.fit(_title(row), theme.title, Style(TITLE, palette.ink, 600))
    teams = QRectF(row.right() - 280, row.top(), 280, row.height())
    canvas.write(teams, _from(theme), Style(40, palette.soft, align=Align.RIGHT))


def _from(theme: Theme) -> str:
    n = len(theme.teams())
    return ngettext("from {n} team", "from {n} teams", n).format(n=n) if n else ""


def read(source: Source) -> Themes:
    """The scene with the data it shows now."""
    return Themes(source.services.disconnects.board().themes)
