from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from huddle_app.figures.qr import QUIET_ZONE, modules
from huddle_app.projector.qr import paint_qr

ADDRESS = "http://192.168.4.20:8080/j/KRMP"


def _painted(side: int) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("#10242b"))
    with QPainter(image) as painter:
        paint_qr(painter, QRectF(0, 0, side, side), modules(ADDRESS))
    return image


def test_a_code_is_square_with_a_finder_in_three_corners():
    code = modules(ADDRESS)
    assert {len(row) for row in code} == {len(code)}
    finder = (True,) * 7
    assert code[0][:7] == code[0][-7:] == code[-1][:7] == finder
    assert code[-1][-7:] != finder


def test_every_module_is_painted_black_or_white_and_nothing_between(qapp):
    code, image = modules(ADDRESS), _painted(360)
    size = 360 // (len(code) + 2 * QUIET_ZONE)
    start = (360 - size * len(code)) // 2
    read = tuple(
        tuple(
            image.pixelColor(start + x * size + size // 2, start + y * size + size // 2).name()
            == "#000000"
            for x in range(len(code))
        )
        for y in range(len(code))
    )
    colours = {image.pixelColor(x, y).name() for x in range(20, 340) for y in range(20, 340)}
    assert read == code
    assert colours == {"#000000", "#ffffff"}


def test_the_quiet_zone_is_white(qapp):
    image = _painted(360)
    quiet = 360 * QUIET_ZONE // (len(modules(ADDRESS)) + 2 * QUIET_ZONE)
    assert {image.pixelColor(x, quiet - 2).name() for x in range(20, 340)} == {"#ffffff"}
