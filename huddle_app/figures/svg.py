"""A drawing as SVG, for the screen."""

from io import StringIO

from reportlab.graphics import renderSVG
from reportlab.graphics.shapes import Drawing

from huddle_app.figures.fonts import FAMILY, WEIGHTS


def as_svg(drawing: Drawing) -> bytes:
    """The drawing as an SVG document in UTF-8; its texts ask for the family Inter by weight."""
    weights = {name: {"family": FAMILY, "weight": str(weight)} for name, weight in WEIGHTS.items()}
    # useClip leaves out a <clipPath>, which Qt would paint as a black sheet over everything.
    canvas = _Canvas((drawing.width, drawing.height), fontHacks=weights, useClip=True)
    renderSVG.draw(drawing, canvas)  # pyright: ignore[reportUnknownMemberType, reportArgumentType]
    written = StringIO()
    canvas.save(written)  # pyright: ignore[reportUnknownMemberType]
    return written.getvalue().encode()


class _Canvas(renderSVG.SVGCanvas):
    """Leaves it to the painter where a text begins that is centred or ends at a point.

    A screen sets type a little wider or narrower than a printer: by reckoned widths its lines were ragged.
    """

    def drawString(  # noqa: N802, PLR0913 - reportlab's signature
        self,
        s: str,
        x: float,
        y: float,
        angle: int = 0,
        link_info: object = None,
        text_anchor: str = "start",
        textRenderMode: int = 0,  # noqa: N803
        **attributes: str,
    ) -> None:
        """Write a text at a point."""
        if text_anchor in {"middle", "end"}:
            attributes["text-anchor"] = text_anchor
        super().drawString(  # pyright: ignore[reportUnknownMemberType]
            s, x, y, angle, link_info, "start", textRenderMode, **attributes
        )
