"""QR codes on paper: what is printed is the code, black on white, with its quiet zone."""

from io import BytesIO

import pypdfium2
import pytest
from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode
from reportlab.pdfgen.canvas import Canvas

from huddle_app.figures.qr import QUIET_ZONE, modules
from huddle_app.paper.qr import draw_qr

TEXTS = ("http://192.168.4.20:8080/j/KRMP?team=0123456789abcdef0123456789abcdef", "Öresund", "1")
FINE = 8
"""Pixels a module is rendered with."""


def rendered(text: str) -> list[list[bool]]:
    """The middle of every module as it lies on the page, the quiet zone among them; dark is True."""
    across = len(modules(text)) + 2 * QUIET_ZONE
    made = BytesIO()
    canvas = Canvas(made, pagesize=(across + 10, across + 10))
    canvas.setFillGray(0.5)
    canvas.rect(0, 0, across + 10, across + 10, stroke=0, fill=1)
    draw_qr(canvas, text, 5, 5, across)
    canvas.save()
    with pypdfium2.PdfDocument(made.getvalue()) as document:
        picture = document[0].render(scale=FINE).to_pil().convert("L")
    middles = [(5 + n) * FINE + FINE // 2 for n in range(across)]
    levels = [[picture.getpixel((x, y)) for x in middles] for y in middles]
    assert {level for row in levels for level in row} == {0, 255}, "black or white, nothing between"
    return [[level == 0 for level in row] for row in levels]


@pytest.mark.parametrize("text", TEXTS)
def test_the_page_holds_every_module_of_the_code(text: str) -> None:
    code = QRCode(error_correction=ERROR_CORRECT_M, border=QUIET_ZONE)
    code.add_data(text)
    code.make()
    assert rendered(text) == code.get_matrix()
