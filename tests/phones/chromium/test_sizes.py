"""The size of letters that somebody has set in their browser is kept to, and no heading breaks inside a word."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, Playwright

from huddle_app.method.words import Function
from huddle_app.services.house import Services
from tests.phones.chromium.conftest import ARGUMENTS
from tests.phones.chromium.drawer import Drawer

pytestmark = pytest.mark.chromium

NewPhone = Callable[..., Page]
Codes = dict[Function, list[str]]
USUAL, SET = 16, 32

BROKEN = """() => [...document.querySelectorAll("h1, h2")].filter(h => h.checkVisibility()).flatMap(h => {
  const text = document.createTreeWalker(h, NodeFilter.SHOW_TEXT).nextNode(), range = new Range();
  return [...text.data.matchAll(/\\S+/g)].filter(word => {
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    return new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1;
  }).map(word => word[0]);
})"""


@pytest.fixture(scope="module", params=[USUAL, SET])
def letters(request: pytest.FixtureRequest) -> int:
    """The size of letters in the browser's settings, in pixels."""
    return request.param


@pytest.fixture(scope="module")
def drawer(playwright: Playwright, chromium_path: str, letters: int) -> Iterator[Drawer]:
    """Phones of a browser with letters of this size."""
    arguments = [*ARGUMENTS, f"--blink-settings=defaultFontSize={letters}"]
    browser = playwright.chromium.launch(executable_path=chromium_path, args=arguments)
    yield Drawer(browser)
    browser.close()


@pytest.fixture
def services(empty: Services) -> Services:
    """The questionnaire needs nobody on the list, and no teams."""
    return empty


def test_the_questionnaire_keeps_to_it(
    new_phone: NewPhone, join: str, codes: Codes, letters: int
) -> None:
    # the smallest phone, with everything twice as large: by the browser's letters, or by zooming
    width = 320 * letters // SET
    page = new_phone(viewport={"width": width, "height": 2 * width})
    address = f"{join.partition('/j/')[0]}/survey"
    page.goto(f"{address}?code={codes[Function.SALES][0]}")
    sizes = {
        element: page.locator(element).first.evaluate(
            "e => parseFloat(getComputedStyle(e).fontSize)"
        )
        for element in ("body", "h1", "legend", ".small", "fieldset label")
    }
    assert sizes["body"] == sizes["h1"] == sizes["legend"] == letters
    assert min(sizes.values()) >= letters * 0.875
    for part in ("", *(f"#p{n}" for n in range(1, 12)), "#end"):
        page.goto(f"{address}{part}")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), part
        assert not page.evaluate(BROKEN), part
