"""The size of letters that somebody has set in their browser is kept to, and no heading breaks inside a word."""

import pytest

from huddle_app.method.words import Function
from tests.phones.chromium.conftest import LARGE_LETTERS, LETTERS, NewPhone
from tests.phones.conftest import Codes

pytestmark = pytest.mark.chromium

BROKEN = """() => [...document.querySelectorAll("h1, h2")].filter(h => h.checkVisibility()).flatMap(h => {
  const text = document.createTreeWalker(h, NodeFilter.SHOW_TEXT).nextNode(), range = new Range();
  return [...text.data.matchAll(/\\S+/g)].filter(word => {
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    return new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1;
  }).map(word => word[0]);
})"""


@pytest.fixture(params=[LETTERS, LARGE_LETTERS])
def letters(request: pytest.FixtureRequest) -> int:
    """As usual, and twice as large."""
    return request.param


def test_the_questionnaire_keeps_to_it(
    new_phone: NewPhone, address: str, codes: Codes, letters: int
) -> None:
    # the smallest phone, with everything twice as large: by the browser's letters, or by zooming
    width = 320 * letters // LARGE_LETTERS
    page = new_phone(viewport={"width": width, "height": 2 * width})
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
