"""A drawing as SVG, for the screen."""

from reportlab.graphics import renderSVG
from reportlab.graphics.shapes import Drawing

from huddle_app.figures.fonts import FAMILY, WEIGHTS


def as_svg(drawing: Drawing) -> bytes:
    """The drawing as an SVG document in UTF-8; its texts ask for the family Inter by weight."""
    weights = {name: {"family": FAMILY, "weight": str(weight)} for name, weight in WEIGHTS.items()}
    # useClip leaves out a <clipPath>, which Qt would paint as a black sheet over everything.
    svg = renderSVG.drawToString(  # pyright: ignore[reportUnknownMemberType]
        drawing, fontHacks=weights, useClip=True
    )
    return svg.encode()
