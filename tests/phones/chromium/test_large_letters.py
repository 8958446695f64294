"""The room's page, the remote and the way in with letters twice as large as usual, on the smallest phone."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from huddle_app.services.house import Services
from tests.phones.chromium.conftest import LARGE_LETTERS, NewPhone
from tests.phones.chromium.test_sizes import BROKEN

pytestmark = pytest.mark.chromium

SMALLEST: ViewportSize = {"width": 320, "height": 600}
LONG = "Campaign leads arrive without knowing who the customer already talks to, and nobody asks"


@pytest.fixture
def letters() -> int:
    """Twice as large as usual."""
    return LARGE_LETTERS


@pytest.fixture
def small(new_phone: NewPhone) -> Page:
    """The smallest phone, with the page open."""
    return new_phone(viewport=SMALLEST)


def assert_fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert not page.evaluate(BROKEN)


def lines(page: Page, selector: str) -> int:
    """In how many lines a text stands."""
    return page.locator(selector).evaluate(
        "e => { const range = new Range(); range.selectNodeContents(e);"
        " return new Set([...range.getClientRects()].map(line => Math.round(line.top))).size }"
    )


def test_names_that_are_found_stand_with_their_function(collecting: Services, small: Page):
    small.locator("#find").fill("ma")
    expect(small.get_by_role("button", name="Marcus Webb")).to_contain_text("marketing")
    assert_fits(small)


def test_the_head_gives_the_clock_a_line_of_its_own_before_it_breaks_a_word(
    collecting: Services, small: Page
):
    small.get_by_role("button", name="Team 1").tap()
    expect(small.get_by_role("heading", level=1)).to_have_text("Your three disconnects")
    assert_fits(small)


def test_what_is_written_and_chosen_is_seen_whole(collecting: Services, small: Page):
    small.get_by_role("button", name="Team 1").tap()
    text, stage = small.locator("#text1"), small.locator("select[name=stage]").first
    hint = "e => e.scrollHeight <= e.clientHeight"
    assert text.evaluate(hint), "the hint in the empty field"
    text.fill(LONG)
    assert text.evaluate(hint)
    box = stage.bounding_box()
    assert box
    assert box["width"] > SMALLEST["width"] / 2
    assert_fits(small)


def test_the_clock_of_the_remote_stands_in_one_line(
    services: Services, join: str, new_phone: NewPhone
):
    services.remote.open()
    services.clock.go("disconnects.teams")
    services.clock.pause()
    page = new_phone(viewport=SMALLEST)
    page.goto(f"{join}/remote?ticket={services.remote.ticket}")
    expect(page.locator("#left")).to_have_text("45:00")
    assert lines(page, "#left") == 1
    assert_fits(page)


def test_where_the_room_code_stands_can_be_read(join: str, small: Page):
    small.goto(f"{join.partition('/j/')[0]}/")
    expect(small.get_by_role("textbox", name="Room code")).to_have_accessible_description(
        "Four letters, on the screen."
    )
    expect(small.get_by_text("Four letters, on the screen.")).to_be_visible()
    assert_fits(small)
