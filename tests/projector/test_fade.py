from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from huddle_app.projector.fade import MILLISECONDS, Fade


def _painted(fade: Fade) -> str:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("#000000"))
    with QPainter(image) as painter:
        fade.paint(painter)
    return image.pixelColor(1, 1).name()


def test_the_picture_that_goes_grows_fainter_and_is_forgotten(qapp, qtbot):
    parent = QObject()
    fade = Fade(parent)
    assert _painted(fade) == "#000000"
    white = QPixmap(4, 4)
    white.fill(QColor("#ffffff"))
    fade.start(white)
    assert fade.running
    assert _painted(fade) == "#ffffff"
    qtbot.waitUntil(lambda: not fade.running)
    assert _painted(fade) == "#000000"


def test_motion_is_short():
    assert MILLISECONDS < 200
