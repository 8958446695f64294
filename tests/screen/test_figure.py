import pytest

from huddle_app.screen.figure import FigureView

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100">
<rect width="200" height="100" fill="#ff0000"/></svg>"""


@pytest.fixture
def view(qtbot):
    made = FigureView()
    qtbot.addWidget(made)
    made.resize(400, 400)
    return made


def test_a_figure_keeps_its_proportions_and_stands_in_the_middle(view):
    view.show_figure(SVG, "Trust", "Sales 3.2, marketing 4.7")
    image = view.grab().toImage()
    assert image.pixelColor(200, 200).name() == "#ff0000"
    assert image.pixelColor(200, 40).name() != "#ff0000"


def test_a_figure_can_be_heard(view):
    view.show_figure(SVG, "Trust", "Sales 3.2, marketing 4.7")
    assert (view.accessibleName(), view.accessibleDescription()) == (
        "Trust",
        "Sales 3.2, marketing 4.7",
    )


def test_a_cleared_view_shows_and_says_nothing(view):
    view.show_figure(SVG, "Trust", "Sales 3.2")
    view.clear()
    assert view.grab().toImage().pixelColor(200, 200).name() != "#ff0000"
    assert view.accessibleName() == ""


def test_what_is_no_figure_is_refused(view, caplog):
    with pytest.raises(ValueError, match="not a figure"):
        view.show_figure(b"not a figure", "", "")
