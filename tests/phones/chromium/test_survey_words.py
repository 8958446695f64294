"""In a translation no word of ours is left on any page of the questionnaire; ours are all on its template."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from huddle_app.method.errors import HuddleError
from huddle_app.method.wording_template import wording_template
from huddle_app.method.words import Function
from huddle_app.services.house import Services
from tests.phones.chromium.conftest import REGIONS, NewPhone
from tests.phones.chromium.marking import click
from tests.phones.conftest import WAVE, Codes

pytestmark = [pytest.mark.chromium, pytest.mark.usefixtures("regions")]


SAID = """() => {
  const said = [document.title];
  for (const element of document.querySelectorAll("body, body *")) {
    if (element.matches("script, [hidden]")) continue;
    for (const node of element.childNodes) if (node.nodeType === 3) said.push(node.data);
    for (const name of ["aria-label", "placeholder", "data-sending", "data-unmarked", "data-waiting"])
      said.push(element.getAttribute(name) || "");
  }
  return said.map(text => text.trim()).filter(Boolean);
}"""


def unmarked(page: Page) -> list[str]:
    """What a page says that is neither marked nor a number nor a region's name."""
    assert page.evaluate("document.documentElement.lang") == "nl"
    said = page.evaluate(SAID)
    assert len(said) > 5
    return [text for text in said if "§" not in text and not text.isdigit() and text not in REGIONS]


@pytest.fixture
def marked(services: Services, few: Codes, tmp_path: Path) -> Codes:
    """The template with a sign in every text, as a translation has its own words."""
    template = wording_template(services.survey.toolkit())
    texts = r"^(?:# )?( *\w+ = )?\"(?=.*\"(?:,|  #.*)?$)"
    said = re.sub(texts, lambda found: f'{found[1] or ""}"§', template, flags=re.MULTILINE)
    said = re.sub(r'^( +)"', r'\1"§', said, flags=re.MULTILINE)
    said = re.sub(r'^( *key = )"§', r'\1"', said, flags=re.MULTILINE)
    said = said.replace('language = "§en"', 'language = "nl"')
    wording = tmp_path / "nl.toml"
    wording.write_text(said, encoding="utf-8")
    services.survey.wording.load(wording)
    return few


def send(page: Page, address: str) -> None:
    page.goto(f"{address}#end")
    page.locator("#end button.main").tap()


def test_the_whole_way_is_in_the_words_of_the_wording(
    new_phone: NewPhone, address: str, marked: Codes, services: Services
):
    page = new_phone()
    page.goto(address)
    assert not unmarked(page)
    page.goto(f"{address}?code={marked[Function.SALES][0]}")
    page.locator("details summary").tap()
    assert not unmarked(page)
    send(page, address)
    expect(page.locator("#trouble")).to_be_visible()
    assert not unmarked(page)
    click(page, {"2.1": 4})
    page.locator("#end button.main").tap()
    expect(page.locator("#end .gaps")).to_be_visible()
    assert not unmarked(page)
    page.locator("#end button.main").tap()
    expect(page.locator("[data-over=sent]")).to_be_visible()
    assert not unmarked(page)
    page.goto(f"{address}?sent=before")
    assert not unmarked(page)
    page.goto(f"{address}?code={marked[Function.SALES][0]}")
    expect(page.locator(".said")).to_be_visible()
    assert not unmarked(page)
    services.collecting.close(WAVE)
    page.goto(address)
    assert not unmarked(page)


def test_refusals_are_in_the_words_of_the_wording(
    new_phone: NewPhone,
    address: str,
    marked: Codes,
    services: Services,
    monkeypatch: pytest.MonkeyPatch,
):
    def full(*_given: str) -> None:
        raise HuddleError("The disk is full.")

    page, late, cut = new_phone(), new_phone(), new_phone(java_script_enabled=False)
    codes = marked[Function.SALES]
    for phone, code in zip((page, late, cut), codes, strict=True):
        phone.goto(f"{address}?code={code}")
    cut.goto(f"{address}#p1")
    cut.locator('[name="2.1"][value="4"]').check(force=True)
    send(cut, address)
    with monkeypatch.context() as patch:
        patch.setattr(services.collecting, "submit", full)
        cut.locator("#end button.main").tap()
        expect(cut.locator("#trouble")).to_be_visible()
    assert not unmarked(cut)
    click(page, {"2.1": 4})
    services.collecting.submit(codes[0], "4" * len(services.survey.toolkit().columns))
    send(page, address)
    expect(page.locator(".problem")).to_be_visible()
    assert not unmarked(page)
    click(late, {"2.1": 4})
    services.collecting.close(WAVE)
    send(late, address)
    expect(late.locator(".problem")).to_be_visible()
    assert not unmarked(late)
    services.collecting.open("Another")
    for n in range(6):
        page.goto(f"{address}?code=WRONG{n}")
        expect(page.locator(".problem")).to_be_visible()
        assert not unmarked(page)


def test_nothing_asked_is_said_in_the_words_of_the_wording(
    new_phone: NewPhone, address: str, marked: Codes, services: Services
):
    services.survey.set_tools(WAVE, [8])
    page = new_phone()
    page.goto(f"{address}?code={marked[Function.MARKETING][0]}")
    expect(page.locator(".problem")).to_be_visible()
    assert not unmarked(page)
