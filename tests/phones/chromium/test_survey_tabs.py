"""What is marked is the phone's: in each of its tabs, until it is sent or left, and never without asking."""

import pytest
from playwright.sync_api import Page, expect

from huddle_app.method.words import Function
from huddle_app.phones.refusal import Refusal
from huddle_app.phones.survey_door import SurveyDoor
from huddle_app.services.house import Services
from tests.phones.chromium.marking import click, kept_on
from tests.phones.conftest import WAVE, Codes

pytestmark = pytest.mark.chromium


def another_tab(page: Page, address: str) -> Page:
    tab = page.context.new_page()
    tab.goto(address)
    return tab


def chosen(page: Page, number: str, mark: int):
    return page.locator(f'[name="{number}"][value="{mark}"]')


def test_a_second_tab_has_what_is_marked_in_the_first_and_the_other_way_round(
    opened: Page, address: str, codes: Codes
):
    click(opened, {"2.1": 6})
    scanned_again = another_tab(opened, f"{address}?code={codes[Function.SALES][0]}")
    expect(chosen(scanned_again, "2.1", 6)).to_be_checked()
    click(scanned_again, {"2.2": 3})
    expect(chosen(opened, "2.2", 3)).to_be_checked()
    click(opened, {"2.1": 7})
    expect(chosen(scanned_again, "2.1", 7)).to_be_checked()


def test_sent_in_one_tab_is_sent_in_the_other(opened: Page, address: str, services: Services):
    click(opened, {"2.1": 6})
    tab = another_tab(opened, address)
    click(tab, {"2.2": 3})
    tab.goto(f"{address}#end")
    tab.get_by_role("button", name="Send my answers").tap()
    tab.get_by_role("button", name="Send my answers").tap()
    expect(tab.get_by_role("status")).to_have_text("✓ Your answers are in.")
    expect(opened.get_by_role("status")).to_have_text("✓ Your answers are in.")
    assert kept_on(opened) == kept_on(tab) == [0, 0, ""]
    (person,) = services.survey.respondents(WAVE)
    assert sorted(services.survey.toolkit().ratings(person.ratings).values()) == [3, 6]


def test_a_tab_that_heard_nothing_is_told_that_its_answers_were_not_added(
    opened: Page, address: str, services: Services
):
    deaf = opened.context.new_page()
    deaf.add_init_script("addEventListener('storage', e => e.stopImmediatePropagation(), true)")
    deaf.goto(address)
    for page, mark in ((opened, 3), (deaf, 6)):
        page.bring_to_front()
        click(page, {"2.1": mark})
        page.goto(f"{address}#end")
        page.get_by_role("button", name="Send my answers").tap()
        if page is opened:
            page.get_by_role("button", name="Send my answers").tap()
            expect(page.locator("[data-over=sent]")).to_be_visible()
    told = deaf.locator("[data-over=before]")
    expect(told).to_have_text("Answers were sent already from this phone; these were not added.")
    deaf.reload()
    expect(told).to_be_visible()
    assert kept_on(opened) == [0, 0, ""]
    assert len(services.survey.respondents(WAVE)) == 1


def test_another_code_is_asked_about_before_anything_is_erased(opened: Page, address: str):
    click(opened, {"2.1": 6})
    opened.goto(address)
    leave = opened.get_by_role("link", name="Use another code")
    expect(leave).to_be_hidden()
    opened.get_by_text("Not your questionnaire?").tap()
    expect(opened.locator("details")).to_contain_text("what is marked here is erased")
    expect(chosen(opened, "2.1", 6)).to_be_checked()
    tab = another_tab(opened, address)
    opened.bring_to_front()
    leave.tap()
    for page in (opened, tab):
        expect(page.get_by_role("heading", level=1)).to_have_text("Which code is on your slip?")
    assert kept_on(opened) == [0, 0, ""]


def test_a_phone_that_has_to_wait_keeps_what_is_marked(
    opened: Page, address: str, codes: Codes, monkeypatch: pytest.MonkeyPatch
):
    def wait(*_given: object) -> None:
        raise Refusal(429, "Please wait a minute, then try again.")

    click(opened, {"2.1": 6})
    with monkeypatch.context() as patch:
        patch.setattr(SurveyDoor, "look", wait)
        opened.reload()
        expect(opened.get_by_role("alert")).to_contain_text("wait a minute")
    opened.get_by_label("Your code").fill(codes[Function.SALES][0])
    opened.get_by_role("button", name="Go on").tap()
    expect(opened).to_have_url(address)
    expect(chosen(opened, "2.1", 6)).to_be_checked()
