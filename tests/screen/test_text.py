import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from huddle_app.screen.look import load_fonts
from huddle_app.screen.text import fit_text, laid_out

LARGEST, SMALLEST = 90, 36
WORDS = st.lists(
    st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=40),
    min_size=1,
    max_size=60,
).map(lambda words: " ".join(words)[:300])


@pytest.fixture(autouse=True, scope="module")
def fonts(qapp):
    load_fonts()


@settings(max_examples=60)
@given(text=WORDS, width=st.integers(120, 1800), height=st.integers(50, 900))
def test_text_stays_inside_its_box_and_is_cut_only_in_the_smallest_type(text, width, height):
    rect = QRectF(10, 20, width, height)

    block = laid_out(rect, text, LARGEST, SMALLEST)

    lines = [block.layout.lineAt(n) for n in range(block.layout.lineCount())]
    assert rect.contains(block.rect)
    assert all(line.naturalTextWidth() <= width + 0.5 for line in lines)
    assert SMALLEST <= block.size <= LARGEST
    assert not block.cut or block.size == SMALLEST


def test_short_text_has_the_largest_type():
    assert laid_out(QRectF(0, 0, 900, 300), "Yes", LARGEST, SMALLEST).size == LARGEST


def test_more_text_has_smaller_type_and_is_whole():
    text = "Where do sales and marketing disconnect in making and carrying out strategy? " * 3
    block = laid_out(QRectF(0, 0, 1200, 440), text, LARGEST, SMALLEST)
    assert SMALLEST < block.size < LARGEST
    assert not block.cut


def test_what_has_no_room_ends_in_an_ellipsis():
    block = laid_out(QRectF(0, 0, 300, 100), "one 😀 two " * 30, LARGEST, SMALLEST)
    assert block.cut
    assert block.layout.text().endswith("…")
    assert block.layout.lineCount() == 2


def test_lines_of_the_text_are_kept():
    assert laid_out(QRectF(0, 0, 900, 400), "one\ntwo", 40, 36).layout.lineCount() == 2


@pytest.mark.parametrize(
    ("flag", "top"),
    [
        (Qt.AlignmentFlag.AlignTop, 0),
        (Qt.AlignmentFlag.AlignVCenter, 175.6),
        (Qt.AlignmentFlag.AlignBottom, 351.2),
    ],
)
def test_text_lies_where_it_is_asked_to(flag, top):
    block = laid_out(QRectF(0, 0, 900, 400), "one", 40, 36, flags=flag)
    assert block.rect.top() == pytest.approx(top)


def test_the_painter_paints_in_its_own_colour():
    image = QImage(200, 80, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.setPen(QColor("#ff0000"))
        fit_text(painter, QRectF(0, 0, 200, 80), "MMM", 60, 20, 600)
    seen = {image.pixelColor(x, y).name() for x in range(200) for y in range(80)}
    assert "#ff0000" in seen
