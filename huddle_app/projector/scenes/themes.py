"""The five to six major disconnects, numbered."""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext
from typing import ClassVar

from PySide6.QtCore import QRectF

from huddle_app.method.disconnects import Theme
from huddle_app.method.events import DisconnectsChanged, Event
from huddle_app.projector.canvas import Align, Canvas, Sheet, Style
from huddle_app.projector.scene import Scene, Source, evenly, page_word

A_PAGE = 6


@dataclass(frozen=True, slots=True)
class Themes(Scene):
    """The themes in the moderator's order."""

    hears: ClassVar[tuple[type[Event], ...]] = (DisconnectsChanged,)
    themes: tuple[Theme, ...]

    def caption(self) -> str:
        """The scene in words."""
        return " · ".join([_("Our major disconnects"), *(theme.title for theme in self.themes)])

    def pages(self, sheet: Sheet) -> int:  # noqa: ARG002 - six fit every sheet
        """How many pages there are."""
        return len(self._paged())

    def paint(self, canvas: Canvas, page: int) -> None:
        """Paint one page."""
        pages = self._paged()
        canvas.header(_("Our major disconnects"), page_word(page, len(pages)))
        if not self.themes:
            canvas.empty(_("The five to six major disconnects will stand here."))
            return
        body, here = canvas.body, pages[page]
        first = sum(len(earlier) for earlier in pages[:page])
        pitch = min(220.0, body.height() / len(here))
        for place, theme in enumerate(here):
            row = QRectF(body.left(), body.top() + place * pitch, body.width(), pitch)
            if place:
                canvas.rule(row.top(), row.left(), row.right())
            _paint_theme(canvas, row, first + place + 1, theme)

    def _paged(self) -> list[Sequence[Theme]]:
        return evenly(self.themes, A_PAGE)


def _paint_theme(canvas: Canvas, row: QRectF, number: int, theme: Theme) -> None:
    palette = canvas.palette
    numeral = QRectF(row.left(), row.top(), 110, row.height())
    canvas.write(numeral, str(number), Style(72, palette.accent, 600, tabular=True))
    title = QRectF(row.left() + 120, row.top() + 4, row.width() - 420, row.height() - 8)
    canvas.fit(title, theme.title, Style(64, palette.ink, 600))
    teams = QRectF(row.right() - 280, row.top(), 280, row.height())
    canvas.write(teams, _from(theme), Style(40, palette.soft, align=Align.RIGHT))


def _from(theme: Theme) -> str:
    n = len(theme.teams())
    return ngettext("from {n} team", "from {n} teams", n).format(n=n) if n else ""


def read(source: Source) -> Themes:
    """The scene with the data it shows now."""
    return Themes(source.services.disconnects.board().themes)
