"""QR codes on paper, drawn as vectors, black on white with their quiet zone."""

from reportlab.lib.colors import black, white
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from huddle_app.figures.qr import QUIET_ZONE, modules


def draw_qr(canvas: Canvas, text: str, x: float, y: float, side: float) -> None:
    """Draw the code of `text`, `side` points wide with its quiet zone, by its lower left corner."""
    code = modules(text)
    module = side / (len(code) + 2 * QUIET_ZONE)
    left, top = x + QUIET_ZONE * module, y + side - QUIET_ZONE * module
    # One path for all of it: between two shapes, some viewers show a hairline.
    path = canvas.beginPath()
    for down, row in enumerate(code):
        for across, dark in enumerate(row):
            if dark:
                corner = left + across * module, top - (down + 1) * module
                path.rect(*corner, module, module)  # pyright: ignore[reportUnknownMemberType]
    canvas.saveState()
    canvas.setFillColor(white)
    canvas.rect(x, y, side, side, stroke=0, fill=1)
    canvas.setFillColor(black)
    canvas.drawPath(path, stroke=0, fill=1)  # pyright: ignore[reportUnknownMemberType]
    canvas.restoreState()


class QrCode(Flowable):
    """The code of a text among the paragraphs, `side` points wide with its quiet zone."""

    def __init__(self, text: str, side: float) -> None:
        super().__init__()
        self.width = self.height = side
        self._text = text

    def draw(self) -> None:
        """Draw the code."""
        draw_qr(self.canv, self._text, 0, 0, self.width)
