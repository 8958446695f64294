"""The links between scales in numbers: how strongly two go together, how sure that is, and for whom."""

from huddle_app.desk.parts.cells_model import TableCell
from huddle_app.desk.shared.whole_table import WholeTable
from huddle_app.figures.palette import shape_of
from huddle_app.method.findings.measures import LINK_PLACES
from huddle_app.method.findings.model import Findings, Interval, Link
from huddle_app.method.findings.rounding import as_shown, shown_signed
from huddle_app.method.findings.words import scale_name
from huddle_app.method.words import function_name
from huddle_app.texts import _

WEAK, MODERATE, STRONG = 0.1, 0.3, 0.5
"""Where a correlation begins to be small, medium and large (Cohen 1988, ch. 3)."""


class LinksTable(WholeTable):
    """Every pair of scales that is linked, the strongest first."""

    def __init__(self) -> None:
        headings = (_("Link"), _("Goes together"), _("95\u00a0% sure"))
        super().__init__(headings, _("Links between scales, the strongest first"))

    def show_links(self, findings: Findings) -> None:
        """Show the links of a wave."""
        ranked = sorted(findings.links, key=lambda link: -abs(link.rho))
        self.show_rows([_cells(link) for link in ranked])


def strength_words(rho: float) -> str:
    """A rank correlation in words."""
    size = round(abs(rho), 9)
    if size < WEAK:
        return _("hardly")
    if size < MODERATE:
        return _("weakly")
    return _("somewhat") if size < STRONG else _("strongly")


def _cells(link: Link) -> list[TableCell]:
    # Spaces at which no line breaks, here and below.
    words = _("{one} – {other} ({whom}, n\u00a0{n})")
    names = words.format(
        one=link.one.title, other=scale_name(link.other), whom=_whom(link), n=link.n
    )
    strength = f"{shown_signed(link.rho, LINK_PLACES)}\u00a0{strength_words(link.rho)}"
    return [TableCell(text) for text in (names, strength, _between(link.interval))]


def _between(interval: Interval | None) -> str:
    if interval is None:
        return ""
    low, high = (as_shown(end, LINK_PLACES) for end in (interval.low, interval.high))
    return f"{low}\u00a0–\u00a0{high}"


def _whom(link: Link) -> str:
    if link.function is None:
        return _("both")
    return f"{shape_of(link.function)}\u00a0{function_name(link.function)}"
