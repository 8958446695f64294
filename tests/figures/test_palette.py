import pytest

from huddle_app.figures.palette import DARK, LIGHT, Palette, contrast, mixed, shape_of
from huddle_app.method.words import Band, Function

READABLE = 4.5


def test_contrast_of_black_and_white_is_twentyone() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read_on_its_ground(palette: Palette) -> None:
    grounds = {"paper": palette.paper, "wall": palette.wall}
    pairs = {
        (name, ground): (getattr(palette, name), colour)
        for name in ("ink", "soft", "accent", "amber_ink", "red")
        for ground, colour in grounds.items()
    }
    pairs |= {(f.value, "paper"): (palette.function(f), palette.paper) for f in Function}
    pairs |= {
        ("accent", "accent_soft"): (palette.accent, palette.accent_soft),
        ("amber_ink", "amber_soft"): (palette.amber_ink, palette.amber_soft),
        ("red", "red_soft"): (palette.red, palette.red_soft),
        ("paper", "accent"): (palette.paper, palette.accent),
    }
    poor = {pair: round(contrast(*c), 2) for pair, c in pairs.items() if contrast(*c) < READABLE}
    assert not poor


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_values_can_be_read_on_every_band(palette: Palette) -> None:
    texts = [palette.ink, *(palette.label(function) for function in Function)]
    assert min(contrast(text, palette.band(band)) for text in texts for band in Band) >= READABLE


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_stand_out_from_every_band(palette: Palette) -> None:
    marks = [palette.function(function) for function in Function]
    assert min(contrast(mark, palette.band(band)) for mark in marks for band in Band) >= 3


def test_every_function_has_a_shape_of_its_own() -> None:
    assert len({shape_of(function) for function in Function}) == len(Function)


def test_mixing_keeps_the_ends() -> None:
    assert mixed("#102030", "#ffffff", 0) == "#102030"
    assert mixed("#102030", "#ffffff", 1) == "#ffffff"
    assert mixed("#000000", "#ffffff", 0.5) == "#808080"
