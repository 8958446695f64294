"""The type and measures of everything printed: one size is biggest, space instead of boxes."""

from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from huddle_app.figures.fonts import MEDIUM, REGULAR, SEMIBOLD, register
from huddle_app.figures.palette import LIGHT

PALETTE = LIGHT
PageSize = tuple[float, float]
PAGE: PageSize = A4
SIDE, TOP, FOOT = 22 * mm, 27 * mm, 22 * mm


def text_width(page: PageSize) -> float:
    """The width of the type area in points."""
    return page[0] - 2 * SIDE


@dataclass(frozen=True)
class Type:
    """The paragraph styles of a document."""

    title: ParagraphStyle
    heading: ParagraphStyle
    subheading: ParagraphStyle
    finding: ParagraphStyle
    kicker: ParagraphStyle
    lead: ParagraphStyle
    body: ParagraphStyle
    point: ParagraphStyle
    small: ParagraphStyle
    head: ParagraphStyle
    head_right: ParagraphStyle
    cell: ParagraphStyle
    cell_right: ParagraphStyle
    cell_light: ParagraphStyle
    theme: ParagraphStyle
    figure: ParagraphStyle


def typeset(scale: float = 1.0) -> Type:
    """The styles, all sizes times `scale`, and their fonts made known to reportlab."""
    register()

    def style(
        name: str, size: float, lead: float, font: str = REGULAR, colour: str = PALETTE.ink
    ) -> ParagraphStyle:
        return ParagraphStyle(
            name,
            fontName=font,
            fontSize=size * scale,
            leading=lead * scale,
            textColor=HexColor(colour),
            splitLongWords=1,
        )

    def right(kind: ParagraphStyle) -> ParagraphStyle:
        return ParagraphStyle(f"{kind.name}-right", parent=kind, alignment=TA_RIGHT)

    head = style("head", 8, 11, colour=PALETTE.soft)
    body = style("body", 9.5, 14)
    cell = style("cell", 9, 12.6)
    return Type(
        title=style("title", 28, 33, SEMIBOLD),
        heading=style("heading", 19, 24, SEMIBOLD),
        subheading=style("subheading", 12, 16, SEMIBOLD),
        finding=style("finding", 13.5, 18, SEMIBOLD),
        kicker=style("kicker", 8.5, 12, MEDIUM, PALETTE.accent),
        lead=style("lead", 11, 16, colour=PALETTE.soft),
        body=body,
        point=ParagraphStyle("point", parent=body, leftIndent=13, firstLineIndent=-13),
        small=style("small", 8, 11.4, colour=PALETTE.soft),
        head=head,
        head_right=right(head),
        cell=cell,
        cell_right=right(cell),
        cell_light=style("cell-light", 9, 12.6, colour=PALETTE.soft),
        theme=style("theme", 9.5, 13, SEMIBOLD, PALETTE.accent),
        figure=style("figure", 24, 28, SEMIBOLD),
    )
