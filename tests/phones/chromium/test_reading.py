"""The page for those who cannot see well, or use no finger: contrast, keyboard, and what is said aloud."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page, expect

from huddle_app.services.house import Services
from tests.phones.chromium.conftest import NewPhone

pytestmark = pytest.mark.chromium

NAMED = re.compile(r"\w")

ENOUGH = 4.5
"""The contrast that WCAG 2.2 asks of text (success criterion 1.4.3)."""

SEEN = """() => {
  const colours = (style, of) => [style.color, ...of].map(c => c.match(/[\\d.]+/g).map(Number));
  const grounds = element => {
    const found = [];
    for (let at = element; at; at = at.parentElement) found.push(getComputedStyle(at).backgroundColor);
    return found;
  };
  const seen = [];
  for (const element of document.querySelectorAll("body, body *")) {
    const said = [...element.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join("").trim();
    if (!element.checkVisibility() || element.matches("option, optgroup, .unseen")) continue;
    const look = kind => seen.push([said || element.outerHTML.slice(0, 60),
      ...colours(getComputedStyle(element, kind), grounds(element))]);
    if (said || element.matches("input, textarea, select")) look(null);
    if (element.placeholder) look("::placeholder");
  }
  return seen;
}"""


def contrast(page: Page) -> dict[str, float]:
    """The contrast of every text that is seen."""
    return {text: _ratio(ink, *grounds) for text, ink, *grounds in page.evaluate(SEEN)}


def _ratio(ink: list[float], *grounds: list[float]) -> float:
    ground = next((g for g in grounds if len(g) == 3), [255.0, 255.0, 255.0])
    low, high = sorted(map(_luminance, (ink, ground)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: list[float]) -> float:
    assert len(colour) == 3, "a see-through text"
    parts = [c / 255 for c in colour]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def too_faint(page: Page) -> dict[str, float]:
    seen = contrast(page)
    assert len(seen) > 3
    return {text: ratio for text, ratio in seen.items() if ratio < ENOUGH}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out(new_phone: NewPhone, collecting: Services, scheme: str):
    page = new_phone(color_scheme=scheme)
    assert not too_faint(page)
    page.locator("#find").fill("a")  # names of each function with their colours
    assert not too_faint(page)
    page.get_by_role("button", name="Team 1").tap()
    page.get_by_role("button", name="Send").tap()
    expect(page.get_by_role("alert")).to_be_visible()
    assert not too_faint(page)
    page.context.set_offline(True)
    page.locator("#text1").fill("Kept for now")
    page.get_by_role("button", name="Send").tap()
    expect(page.locator("#mine")).to_contain_text("waiting for the network")
    assert not too_faint(page)
    page.context.set_offline(False)
    expect(page.locator("#sent li")).to_have_count(1)
    collecting.clock.go("disconnects.sum-up")
    expect(page.locator("main")).to_contain_text("Nothing to send now")
    assert not too_faint(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_without_script(
    new_phone: NewPhone, collecting: Services, scheme: str
):
    # the script that measures is the test's own, and runs all the same
    page = new_phone(color_scheme=scheme, java_script_enabled=False)
    assert not too_faint(page)
    page.get_by_role("button", name="Team 1").tap()
    page.get_by_label("Disconnect 1").fill("A word")
    page.get_by_role("button", name="Send").tap()
    expect(page.get_by_role("status")).to_contain_text("✓ sent")
    assert not too_faint(page)
    page.goto(page.url.split("/j/")[0])
    assert not too_faint(page)


def test_keyboard_alone_joins_and_sends(new_phone: NewPhone, collecting: Services):
    page = new_phone()
    page.keyboard.press("Tab")
    page.keyboard.type("marta lind")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Your three disconnects")
    for key in ("Tab", "Tab"):  # the stage, then the text
        page.keyboard.press(key)
    page.keyboard.type("All by keyboard")
    tab_to(page, page.get_by_role("button", name="Send"))
    page.keyboard.press("Enter")
    expect(page.locator("#sent li")).to_contain_text("All by keyboard")


def tab_to(page: Page, target: Locator) -> None:
    for _ in range(10):
        page.keyboard.press("Tab")
        if target.evaluate("e => e === document.activeElement"):
            return
    raise AssertionError("the keyboard does not get there")


def test_sent_is_said_aloud_and_the_reader_stays_on_the_page(at_table: Page):
    heard = at_table.locator("#heard")
    expect(heard).to_have_attribute("aria-live", "polite")
    at_table.locator("#text1").fill("A word")
    at_table.get_by_role("button", name="Send").press("Enter")
    expect(heard).to_have_text("✓ sent 10:41")
    expect(at_table.locator("#sent li")).to_have_count(1)
    expect(at_table.locator("main")).to_be_focused()


def test_waiting_is_said_aloud(at_table: Page):
    at_table.route("**/disconnects", lambda route: route.abort())
    at_table.locator("#text1").fill("A word")
    at_table.get_by_role("button", name="Send").tap()
    expect(at_table.locator("#heard")).to_contain_text("waiting for the network")


def test_nothing_written_leads_to_the_first_field(at_table: Page):
    at_table.get_by_role("button", name="Send").tap()
    expect(at_table.locator("#text1")).to_be_focused()


def test_a_change_of_the_room_leaves_the_keyboard_where_it_is(at_table: Page, collecting: Services):
    button = at_table.get_by_role("button", name="Send")
    button.focus()
    collecting.clock.go("disconnects.reports")
    expect(at_table.locator("#left")).to_have_attribute("data-left", "1500")
    expect(button).to_be_focused()


def test_every_field_has_a_name_and_headings_descend(new_phone: NewPhone, collecting: Services):
    page = new_phone()
    assert_named(page)
    page.get_by_role("button", name="Team 1").tap()
    expect(page.locator("#text1")).to_be_visible()
    assert_named(page)
    for n in ("1 · most important", "2", "3"):
        expect(page.get_by_role("textbox", name=f"Disconnect {n}", exact=True)).to_be_visible()


def assert_named(page: Page) -> None:
    fields = page.locator("input:visible, select:visible, textarea:visible, button:visible")
    assert fields.count() > 2
    for field in fields.all():
        expect(field).to_have_accessible_name(NAMED)
    levels = page.locator("h1, h2, h3").evaluate_all("all => all.map(h => +h.localName[1])")
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))
