import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QFontInfo, QFontMetricsF

from huddle_app.screen import look


@pytest.fixture(autouse=True)
def fonts(qapp):
    look.load_fonts()


def test_the_shipped_typeface_is_used_in_every_weight():
    assert all(
        QFontInfo(look.font(20, weight)).family() == look.FAMILY for weight in (400, 500, 600)
    )


def test_fonts_are_loaded_once():
    before = QFontDatabase.families()
    look.load_fonts()
    assert QFontDatabase.families() == before


def test_tabular_figures_have_one_width():
    metrics = QFontMetricsF(look.font(40, tabular=True))
    assert metrics.horizontalAdvance("11:11") == pytest.approx(metrics.horizontalAdvance("38:40"))


def test_a_font_has_at_least_one_pixel():
    assert look.font(0.2).pixelSize() == 1


@pytest.mark.parametrize(("scheme", "dark"), [("Dark", True), ("Light", False), ("Unknown", False)])
def test_the_system_may_be_dark(qapp, monkeypatch, scheme, dark):
    class Hints:
        def colorScheme(self):  # noqa: N802 - Qt's name
            return Qt.ColorScheme[scheme]

    monkeypatch.setattr(type(qapp), "styleHints", lambda *_: Hints())
    assert look.is_dark(qapp) is dark


def test_the_type_scale_grows_with_the_text_and_large_type_half_as_much():
    look.set_text_scale(150)
    sizes = [look.font(size).pixelSize() for size in (look.Size.BODY, look.Size.CLOCK)]
    plain, lengths = look.font(14).pixelSize(), look.scaled(20)
    look.set_text_scale(100)
    assert (sizes, plain, lengths) == ([21, 55], 14, 30)
    assert look.font(look.Size.BODY).pixelSize() == 14
