"""The moderator's remote in a real browser: scanned, touched, followed, and never late."""

import pytest
from playwright.sync_api import Page, expect

from huddle_app.method.journal import Status
from huddle_app.services.house import Services
from huddle_app.services.remote import Remote
from tests.phones.chromium.conftest import NewPhone
from tests.phones.chromium.test_reading import assert_named, too_faint

pytestmark = pytest.mark.chromium


@pytest.fixture
def remote(services: Services) -> Remote:
    services.remote.open()
    return services.remote


@pytest.fixture
def hand(new_phone: NewPhone, join: str, remote: Remote) -> Page:
    """The moderator's phone, which scanned the code."""
    page = new_phone()
    page.goto(f"{join}/remote?ticket={remote.ticket}")
    expect(page.get_by_role("button", name="Start")).to_be_visible()
    return page


def test_scanning_lets_in_and_leaves_a_clean_address(hand: Page, join: str):
    assert hand.url == f"{join}/remote"
    hand.reload()
    expect(hand.get_by_role("button", name="Start")).to_be_visible()
    assert hand.evaluate("document.cookie") == ""


def test_typing_the_code_lets_in(new_phone: NewPhone, join: str, remote: Remote):
    page = new_phone()
    page.goto(f"{join}/remote")
    page.get_by_label("Code of the remote").fill("nonsense")
    page.get_by_role("button", name="Go on").tap()
    expect(page.get_by_role("alert").first).to_contain_text("That is not the code")
    page.get_by_label("Code of the remote").fill(remote.code.lower())
    page.get_by_role("button", name="Go on").tap()
    expect(page.get_by_role("button", name="Start")).to_be_visible()


def test_it_drives_the_clock_and_follows_the_desk(hand: Page, services: Services):
    first, second, third = services.clock.agenda().phases()[:3]
    hand.get_by_role("button", name="Start").tap()
    expect(hand.get_by_role("heading", level=1)).to_have_text(first.title)
    expect(hand.get_by_role("button", name="Next")).to_contain_text(second.title)
    hand.get_by_role("button", name="Next").tap()
    expect(hand.get_by_role("heading", level=1)).to_have_text(second.title)
    expect(hand.locator("#heard")).to_contain_text(second.title)
    services.clock.go(third.key)
    expect(hand.get_by_role("heading", level=1)).to_have_text(third.title)
    hand.get_by_role("button", name="Pause").tap()
    expect(hand.get_by_role("button", name="Resume")).to_be_visible()
    assert services.clock.state().status is Status.PAUSED
    left = int(hand.locator("#left").get_attribute("data-left") or 0)
    hand.get_by_role("button", name="One minute more").tap()
    expect(hand.locator("#left")).to_have_attribute("data-left", str(left + 60))


def test_a_double_tap_goes_on_once(hand: Page, services: Services):
    services.clock.start()
    expect(hand.get_by_role("button", name="Next")).to_be_visible()
    hand.get_by_role("button", name="Next").dblclick()
    second = services.clock.agenda().phases()[1]
    expect(hand.get_by_role("heading", level=1)).to_have_text(second.title)
    assert services.clock.state().phase == second


def test_black_stays_down_until_it_is_touched_again(hand: Page, remote: Remote):
    black = hand.get_by_role("button", name="Black")
    black.tap()
    expect(black).to_have_attribute("aria-pressed", "true")
    remote.tell(black=False, frozen=False)
    expect(black).to_have_attribute("aria-pressed", "false")


def test_what_is_touched_without_a_network_is_never_done_later(hand: Page, services: Services):
    hand.context.set_offline(True)
    hand.get_by_role("button", name="Start").tap()
    expect(hand.get_by_role("alert")).to_contain_text("look before you touch again")
    hand.context.set_offline(False)
    services.clock.start()
    expect(hand.get_by_role("button", name="Next")).to_be_visible()
    expect(hand.locator("#lost")).to_be_hidden()
    assert services.clock.state().phase == services.clock.agenda().phases()[0]


def test_leaving_what_collects_asks_and_can_be_thought_over(hand: Page, services: Services):
    services.clock.go("disconnects.reports")
    expect(hand.get_by_role("heading", level=1)).to_have_text(
        services.clock.agenda().places["disconnects.reports"].phase.title
    )
    hand.get_by_role("button", name="Next").tap()
    hand.get_by_role("link", name="Stay here").tap()
    hand.get_by_role("button", name="Next").tap()
    expect(hand.locator("main")).to_contain_text("can still send something in")
    hand.get_by_role("button", name="Next").tap()
    expect(hand.get_by_role("heading", level=1)).to_have_text("Sum up")


def test_switched_off_at_the_desk_it_says_so_at_once(hand: Page, remote: Remote):
    remote.close()
    expect(hand.locator("main")).to_contain_text("The remote is switched off.")
    expect(hand.locator("button")).to_have_count(0)


def test_without_script(new_phone: NewPhone, join: str, remote: Remote, services: Services):
    page = new_phone(java_script_enabled=False)
    page.goto(f"{join}/remote")
    page.get_by_label("Code of the remote").fill(remote.code)
    page.get_by_role("button", name="Go on").tap()
    page.get_by_role("button", name="Start").tap()
    first = services.clock.agenda().phases()[0]
    expect(page.get_by_role("heading", level=1)).to_have_text(first.title)
    assert page.url == f"{join}/remote"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_narrow_phone_by_day_and_by_night(
    new_phone: NewPhone, join: str, remote: Remote, services: Services, scheme: str
):
    page = new_phone(viewport={"width": 320, "height": 568}, color_scheme=scheme)
    page.goto(f"{join}/remote")
    assert not too_faint(page)
    services.clock.go("disconnects.reports")
    page.goto(f"{join}/remote?ticket={remote.ticket}")
    remote.tell(black=True, frozen=False)
    expect(page.get_by_role("button", name="Black")).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert not too_faint(page)
    assert_named(page)
    page.get_by_role("button", name="Next").tap()
    expect(page.get_by_role("link", name="Stay here")).to_be_visible()
    assert not too_faint(page)
