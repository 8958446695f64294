import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.figures.palette import DARK, LIGHT, contrast
from huddle_app.projector.accent import in_accent, readable

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@given(COLOURS, st.sampled_from([DARK, LIGHT]))
def test_any_colour_can_be_read_on_both_grounds(colour, palette):
    worn = in_accent(palette, colour)
    assert min(contrast(worn.accent, g) for g in (worn.wall, worn.paper)) >= 4.5
    assert worn.ink == palette.ink


@given(COLOURS)
def test_a_colour_that_can_be_read_stays_as_it_is(colour):
    if contrast(colour, DARK.wall) >= 4.5:
        assert readable(colour, [DARK.wall]) == colour


def test_a_dark_colour_gets_lighter_on_dark_and_a_light_one_darker_on_light():
    assert sum(bytes.fromhex(readable("#003366", [DARK.wall])[1:])) > 0x33 + 0x66
    assert sum(bytes.fromhex(readable("#ffcc00", [LIGHT.paper])[1:])) < 0xFF + 0xCC


def test_without_a_colour_of_the_client_ours_is_worn():
    assert in_accent(DARK, "") is DARK


@pytest.mark.parametrize("ground", ["#777777", "#808080"])
def test_on_a_middling_ground_it_comes_as_near_as_can_be(ground):
    assert contrast(readable("#7a7a7a", [ground]), ground) >= 4.4
