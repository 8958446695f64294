"""Two codes on the welcome picture: large enough, apart, and all that is typed is whole to see."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from huddle_app.figures.palette import DARK, LIGHT
from huddle_app.figures.qr import modules
from huddle_app.method.workshop import WiFi
from huddle_app.projector import joining
from huddle_app.projector.canvas import HEIGHT, Canvas
from huddle_app.projector.joining import Door, Network
from huddle_app.projector.scene import Scene, Source
from huddle_app.projector.scenes import welcome
from huddle_app.projector.scenes.welcome import Welcome
from huddle_app.screen.look import load_fonts
from huddle_app.services.house import Services
from tests.projector.conftest import Address
from tests.projector.test_legible_scenes import OLD, SMALL, USUAL, misplaced, pages, pale

PASSWORD = "kX7-Qm9dL2" * 6 + "lI1"
LONG = WiFi("Hotel Seeblick Tagung Saal Nord1", PASSWORD)
SHORT = WiFi("Guest", "sunny-day")
OPEN = WiFi("Guest", "")
SIZES = pytest.mark.parametrize("size", [SMALL, USUAL, OLD], ids=["small", "usual", "old"])


@pytest.fixture(autouse=True)
def fonts(qapp: object) -> None:
    load_fonts()


def scene(services: Services, wifi: WiFi | None, *, served: bool = True) -> Welcome:
    services.about.set_wifi(wifi)
    return welcome.read(Source(services, "", lambda: Address() if served else None))


@pytest.mark.parametrize("wifi", [LONG, SHORT, OPEN], ids=["long", "short", "open"])
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("served", [True, False], ids=["both", "Wi-Fi only"])
@SIZES
def test_it_can_be_read(services, wifi, palette, served, size):
    shown: dict[str, Scene] = {"welcome": scene(services, wifi, served=served)}
    [page] = pages(shown, services, palette, size)
    assert [*misplaced(page), *pale(page)] == []
    words = "".join(one.text for one in page.written).replace(" ", "")
    for typed in (wifi.name, wifi.password):
        assert typed.replace(" ", "") in words
    assert ("192.168.4.20:8080" in words, "KRMP" in words) == (served, served)


@pytest.fixture
def codes(monkeypatch: pytest.MonkeyPatch) -> list[QRectF]:
    """Where codes have been painted."""
    seen: list[QRectF] = []
    plain = Canvas.qr

    def qr(canvas, corner, side, code):
        seen.append(plain(canvas, corner, side, code))
        return seen[-1]

    monkeypatch.setattr(Canvas, "qr", qr)
    return seen


def paint(shown: Welcome, size: QSize) -> None:
    image = QImage(size, QImage.Format.Format_RGB32)
    scale = size.height() / HEIGHT
    with QPainter(image) as painter:
        painter.scale(scale, scale)
        shown.paint(Canvas(size.width() / scale, painter, DARK), 0)


@SIZES
@pytest.mark.parametrize(
    "wifi", [LONG, SHORT, WiFi("W" * 32, "W" * 63)], ids=["long", "short", "widest"]
)
def test_each_code_is_a_third_of_the_height_at_least_and_apart(services, codes, wifi, size):
    paint(scene(services, wifi), size)
    wifi_code, page_code = codes
    sheet = QRectF(0, 0, HEIGHT * size.width() / size.height(), HEIGHT)
    assert all(code.width() >= HEIGHT / 3 and sheet.contains(code) for code in codes)
    assert page_code.left() - wifi_code.right() > 40
    codes.clear()
    paint(scene(services, wifi, served=False), size)
    [only] = codes
    assert only.width() >= HEIGHT / 3
    assert sheet.contains(only)


@pytest.mark.parametrize(
    ("wifi", "served", "painted"),
    [(SHORT, True, 2), (SHORT, False, 1), (None, True, 1), (None, False, 0)],
)
def test_there_is_a_code_for_what_is_known(services, codes, wifi, served, painted):
    paint(scene(services, wifi, served=served), USUAL)
    assert len(codes) == painted


def test_the_first_code_joins_the_wifi(services):
    shown = scene(services, SHORT)
    assert shown.network == Network("Guest", "sunny-day", modules(SHORT.code()))
    assert shown.door == Door("192.168.4.20:8080", "KRMP", modules(Address().join))


def test_the_password_is_not_in_the_words_of_the_scene(services):
    assert "sunny-day" not in scene(services, SHORT).caption()


def test_letters_that_are_taken_for_one_another_look_different(qapp):
    """In the typeface's usual letters l and I are the same bar."""

    def drawn(letter: str) -> QImage:
        image = QImage(60, 60, QImage.Format.Format_Grayscale8)
        image.fill(0xFFFFFF)
        with QPainter(image) as painter:
            painter.setFont(joining._unmistakable(48))
            painter.drawText(10, 50, letter)
        return image

    for one, other in pairs("lI1|"):
        assert differing(drawn(one), drawn(other)) > 30
    for one, other in pairs("O0"):
        assert differing(drawn(one), drawn(other)) > 30


def pairs(letters: str) -> Iterator[tuple[str, str]]:
    return itertools.combinations(letters, 2)


def differing(one: QImage, other: QImage) -> int:
    """How many pixels are not the same by far."""
    return sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 128
        for x in range(one.width())
        for y in range(one.height())
    )
