"""A drawing among the paragraphs, with words for those who cannot see it."""

from codecs import BOM_UTF16_BE

from reportlab.graphics.shapes import Drawing
from reportlab.platypus import Flowable


class Picture(Flowable):
    """A drawing in a marked-content sequence that carries its alternate description (ISO 32000-1, 14.9.3).

    The PDF has no structure tree, so that the description stands where the drawing does.
    """

    def __init__(self, drawing: Drawing, alt_text: str) -> None:
        super().__init__()
        self.width, self.height = drawing.width, drawing.height
        self._drawing, self._alt_text = drawing, alt_text

    def draw(self) -> None:
        """Draw it."""
        said = (BOM_UTF16_BE + self._alt_text.encode("utf-16-be")).hex().upper()
        self.canv.addLiteral(f"/Span <</Alt <{said}>>> BDC")  # pyright: ignore[reportUnknownMemberType]
        self._drawing.drawOn(self.canv, 0, 0)  # pyright: ignore[reportUnknownMemberType]
        self.canv.addLiteral("EMC")  # pyright: ignore[reportUnknownMemberType]
