import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from huddle_app.figures.palette import DARK
from huddle_app.method.words import Function
from huddle_app.projector.canvas import SMALLEST, Canvas
from huddle_app.projector.fields import SIZES, Entry, Field, paged, paint_page
from huddle_app.screen.look import load_fonts

ROOM = QRectF(88, 148, 1744, 868)
SHORT, LONG = Entry("Leads go dark"), Entry("Nobody can say why that is so. " * 9)
HUGE = Entry("文" * 300)


@pytest.fixture(autouse=True)
def fonts(qapp):
    load_fonts()


def _fields(*counts: int, entry: Entry = SHORT) -> list[Field]:
    return [Field(str(n), (entry,) * count) for n, count in enumerate(counts)]


def _all(pages) -> list[tuple[str, Entry]]:
    return [
        (part.field.title, entry) for page in pages for part in page.parts for entry in part.entries
    ]


def test_a_little_is_large_and_on_one_page():
    [page] = paged(_fields(2, 1), 2, ROOM)
    assert page.size == SIZES[0]


def test_more_is_smaller():
    [page] = paged(_fields(9, 9), 2, ROOM)
    assert SMALLEST <= page.size < SIZES[0]


@pytest.mark.parametrize("columns", [1, 2])
def test_what_is_too_much_goes_on_and_nothing_is_lost(columns):
    fields = _fields(14, 3, entry=LONG)
    pages = paged(fields, columns, ROOM)
    assert len(pages) > 1
    assert {page.size for page in pages} == {SMALLEST}
    assert sorted(_all(pages)) == sorted((f.title, e) for f in fields for e in f.entries)


def test_fields_stay_side_by_side_while_they_go_on():
    pages = paged(_fields(14, 3, entry=LONG), 2, ROOM)
    assert all(len(page.parts) == 2 for page in pages)


def test_a_text_too_long_for_its_column_gets_the_whole_width():
    narrow, wide = QRectF(0, 0, 420, 500), QRectF(0, 0, 1744, 868)
    pages = paged([Field("x", (HUGE,))], 1, narrow, wide)
    assert [part.box for page in pages for part in page.parts] == [wide]


def test_empty_fields_have_a_page():
    assert len(paged(_fields(0, 0), 2, ROOM)) == 1


def test_no_field_lies_over_another():
    [page] = paged(_fields(1, 1, 1, 1), 2, ROOM)
    boxes = [part.box for part in page.parts]
    assert all(ROOM.contains(box) for box in boxes)
    assert not any(a.intersects(b) for a in boxes for b in boxes if a is not b)


def test_a_page_can_be_painted():
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    image.fill(0)
    field = Field("Sales", (Entry("Leads go dark", "after week two"),), Function.SALES)
    with QPainter(image) as painter:
        paint_page(Canvas(1920, painter, DARK), paged([field], 1, ROOM)[0])
    assert image.pixelColor(104, 173).name() == DARK.sales
