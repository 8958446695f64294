"""The questionnaire in a real browser: filled in with and without script, kept, sent once, and well read."""

import pytest
from playwright.sync_api import Page, Route, expect

from huddle_app.method.words import Function
from huddle_app.services.house import Services
from tests.phones.chromium.conftest import SMALL, USUAL, NewPhone
from tests.phones.chromium.marking import click, kept_on
from tests.phones.chromium.test_reading import assert_named, too_faint
from tests.phones.conftest import WAVE, Codes

pytestmark = [pytest.mark.chromium, pytest.mark.usefixtures("regions")]

SMALLEST = {"width": 320, "height": 640}


def go_on(page: Page) -> None:
    page.get_by_role("link", name="Go on").tap()


def mark(page: Page, number: str, rating: int) -> None:
    page.locator(f'[id="q{number}"]').get_by_text(str(rating), exact=True).tap()


def to_end(page: Page) -> None:
    page.get_by_role("link", name="Begin").tap()
    while page.get_by_role("link", name="Go on").is_visible():
        go_on(page)


def marked(page: Page) -> int:
    return page.locator(":checked[type=radio]").count()


def fits(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def fill_whole(page: Page, expected: dict[str, int]) -> None:
    """Mark every statement, part by part: the first as a finger does, the others faster."""
    page.get_by_role("link", name="Begin").tap()
    while (fields := page.locator("fieldset:visible")).count():
        first, *others = fields.evaluate_all("all => all.map(f => f.id.slice(1))")
        mark(page, first, expected[first])
        click(page, {number: expected[number] for number in others})
        go_on(page)


@pytest.mark.parametrize(("script", "viewport"), [(True, USUAL), (False, SMALLEST)])
def test_the_whole_questionnaire_is_filled_in_and_sent(
    new_phone: NewPhone,
    address: str,
    services: Services,
    codes: Codes,
    script: bool,
    viewport: dict[str, int],
):
    toolkit = services.survey.toolkit()
    columns = {number: column for column, number in toolkit.numbers(Function.SALES).items()}
    expected = {number: 1 + place % 7 for place, number in enumerate(columns)}
    page = new_phone(viewport=viewport, java_script_enabled=script)
    page.goto(address)
    page.get_by_label("Your code for the questionnaire").fill(codes[Function.SALES][0].lower())
    page.get_by_role("button", name="Go on").tap()
    expect(page).to_have_url(address)
    fill_whole(page, expected)
    page.get_by_label("Your region").select_option("South")
    page.get_by_role("button", name="Send my answers").tap()
    expect(page.get_by_role("status")).to_have_text("✓ Your answers are in.")
    (person,) = services.survey.respondents(WAVE)
    assert person.region == "South"
    assert toolkit.ratings(person.ratings) == {columns[n]: mark for n, mark in expected.items()}


@pytest.mark.parametrize("script", [True, False])
def test_back_and_forth_loses_nothing(
    new_phone: NewPhone, address: str, few: Codes, services: Services, script: bool
):
    page = new_phone(viewport=SMALLEST, java_script_enabled=script)
    page.goto(f"{address}?code={few[Function.SALES][0]}")
    page.get_by_role("link", name="Begin").tap()
    expect(page.locator(".place:visible")).to_have_text("Part 1 of 4")
    mark(page, "2.1", 3)
    mark(page, "2.1", 6)
    go_on(page)
    expect(page.locator(".place:visible")).to_have_text("Part 2 of 4")
    mark(page, "7.1", 2)
    page.get_by_role("link", name="Back").tap()
    expect(page.get_by_role("heading", level=2)).to_have_text("Our counterparts …")
    page.go_back()
    expect(page.locator(".place:visible")).to_have_text("Part 2 of 4")
    assert marked(page) == 2
    page.goto(f"{address}#p4")
    go_on(page)
    page.get_by_role("button", name="Send my answers").tap()
    expect(page.locator("#end .note")).to_contain_text("18 of 20 statements are left open.")
    assert marked(page) == 2
    page.get_by_role("link", name="Part 2: 3 open").tap()
    mark(page, "7.2", 7)
    go_on(page)
    go_on(page)
    go_on(page)
    page.get_by_role("button", name="Send my answers").tap()
    expect(page.get_by_role("status")).to_have_text("✓ Your answers are in.")
    (person,) = services.survey.respondents(WAVE)
    assert sorted(services.survey.toolkit().ratings(person.ratings).values()) == [2, 6, 7]


def test_a_locked_phone_keeps_what_is_marked_until_it_is_sent(opened: Page, few: Codes):
    opened.get_by_role("link", name="Begin").tap()
    mark(opened, "2.1", 6)
    opened.reload()
    expect(opened.locator(".place:visible")).to_have_text("Part 1 of 4")
    assert marked(opened) == 1
    kept = opened.evaluate("JSON.stringify(localStorage)")
    assert few[Function.SALES][0] not in kept
    opened.goto(opened.url.partition("#")[0])
    to_end(opened)
    opened.get_by_role("button", name="Send my answers").tap()
    expect(opened.locator("#end .note")).to_be_visible()
    opened.get_by_role("button", name="Send my answers").tap()
    expect(opened.locator("[data-over=sent]")).to_be_visible()
    assert kept_on(opened) == [0, 0, ""]


@pytest.mark.parametrize("script", [True, False])
def test_a_reload_after_sending_thanks_once_more(
    new_phone: NewPhone, address: str, few: Codes, services: Services, script: bool
):
    page = new_phone(viewport=USUAL, java_script_enabled=script)
    page.goto(f"{address}?code={few[Function.SALES][0]}")
    page.get_by_role("link", name="Begin").tap()
    mark(page, "2.1", 6)
    page.goto(f"{address}#end")
    if not script:  # nothing but the page itself keeps what is marked
        page.goto(f"{address}#p1")
        mark(page, "2.1", 6)
        page.goto(f"{address}#end")
    page.get_by_role("button", name="Send my answers").tap()
    page.get_by_role("button", name="Send my answers").tap()
    expect(page.get_by_role("status")).to_have_text("✓ Your answers are in.")
    page.reload()
    expect(page.get_by_role("status")).to_have_text("✓ Your answers are in.")
    assert page.url.partition("#")[0] == f"{address}?sent"
    assert page.context.cookies() == []
    assert len(services.survey.respondents(WAVE)) == 1
    if script:
        assert kept_on(page) == [0, 0, ""]
    page.get_by_role("link", name="Somebody else answers on this phone").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Which code is on your slip?")


def test_the_last_page_says_how_many_are_open(opened: Page):
    opened.get_by_role("link", name="Begin").tap()
    mark(opened, "2.1", 6)
    end = opened.locator("#end")
    opened.goto(f"{opened.url.partition('#')[0]}#end")
    expect(end.locator(".note")).to_have_text("Still open: 19 of 20 statements.")
    click(opened, {f"{tool}.{n}": 4 for tool in SMALL for n in range(1, 11)})
    expect(end.locator(".note")).to_be_hidden()


def test_what_was_pointed_out_is_marked_after_a_reload_and_not_pointed_out_again(
    opened: Page, services: Services
):
    def pointed_out() -> int:
        return opened.locator("fieldset.open:not(:has(:checked))").count()

    opened.get_by_role("link", name="Begin").tap()
    mark(opened, "2.1", 6)
    address = opened.url.partition("#")[0]
    opened.goto(f"{address}#end")
    opened.get_by_role("button", name="Send my answers").tap()
    expect(opened.locator("#end .note")).to_contain_text("19 of 20 statements are left open.")
    opened.reload()
    assert pointed_out() == 19
    opened.goto(f"{address}#p1")
    mark(opened, "2.2", 3)
    opened.reload()
    assert pointed_out() == 18
    opened.goto(f"{address}#end")
    expect(opened.locator("#end .note")).to_have_text("Still open: 18 of 20 statements.")
    opened.get_by_role("button", name="Send my answers").tap()
    expect(opened.get_by_role("status")).to_have_text("✓ Your answers are in.")
    assert len(services.survey.respondents(WAVE)) == 1


ENLARGED = [{"width": 296, "height": 144}, {"width": 144, "height": 296}]
"""A phone of 740 × 360, lying and standing, with everything two and a half times as large."""


@pytest.mark.parametrize("viewport", [USUAL, *ENLARGED])
def test_the_scale_stays_above_the_answers_and_leaves_them_room(
    new_phone: NewPhone, address: str, few: Codes, viewport: dict[str, int]
):
    page = new_phone(viewport=viewport)
    page.goto(f"{address}?code={few[Function.SALES][0]}")
    page.get_by_role("link", name="Begin").tap()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="2").first).to_be_focused()
    scale = page.locator("#e1")
    # the chosen answer, with the keyboard's frame, is scrolled under the scale
    page.evaluate(
        """() => scrollBy(0, document.activeElement.parentElement.getBoundingClientRect().top + 4)"""
    )
    topmost = page.evaluate(
        """() => { const seen = document.activeElement.parentElement.getBoundingClientRect();
          return document.elementFromPoint(seen.left + 8, 10).closest(".ends")?.id; }"""
    )
    assert topmost == "e1"
    box = scale.bounding_box()
    assert box
    assert box["height"] <= viewport["height"] * 0.3
    cut = scale.locator("span").evaluate_all(
        "all => all.filter(s => s.getBoundingClientRect().right > innerWidth).length"
    )
    assert not cut


@pytest.mark.parametrize("viewport", [USUAL, *ENLARGED])
def test_the_keyboard_going_back_is_never_under_the_scale(
    new_phone: NewPhone, address: str, few: Codes, viewport: dict[str, int]
):
    page = new_phone(viewport=viewport)
    page.goto(f"{address}?code={few[Function.SALES][0]}")
    page.get_by_role("link", name="Begin").tap()
    for key in ["Tab"] * 9 + ["Shift+Tab"] * 6:
        page.keyboard.press(key)
    seen = page.evaluate(
        """() => [document.activeElement.parentElement.getBoundingClientRect().top,
          document.querySelector("#e1").getBoundingClientRect().bottom]"""
    )
    assert seen[0] >= seen[1]


def test_nothing_on_the_phone_goes_to_the_next_one(opened: Page, few: Codes):
    opened.get_by_role("link", name="Begin").tap()
    mark(opened, "2.1", 6)
    address = opened.url.partition("#")[0]
    opened.goto(address)
    opened.get_by_text("Not your questionnaire?").tap()
    opened.get_by_role("link", name="Use another code").tap()
    opened.get_by_label("Your code").fill(few[Function.MARKETING][0])
    opened.get_by_role("button", name="Go on").tap()
    expect(opened.locator("header")).to_contain_text("For everybody in marketing")
    assert marked(opened) == 0
    assert kept_on(opened)[:2] == [0, 0]


def test_a_lost_answer_is_sent_again_and_is_in_once(opened: Page, services: Services):
    tries: list[str] = []

    def lose_first(route: Route) -> None:
        tries.append(str(route.request.post_data))
        if len(tries) == 1:
            route.fetch()  # it arrives, and the answer is lost
            route.abort()
        else:
            route.continue_()

    opened.get_by_role("link", name="Begin").tap()
    click(opened, {f"{tool}.{n}": 4 for tool in SMALL for n in range(1, 11)})
    opened.goto(f"{opened.url.partition('#')[0]}#end")
    opened.route("**/survey/send", lose_first)
    opened.get_by_role("button", name="Send my answers").dblclick()
    expect(opened.get_by_role("alert")).to_contain_text("Waiting for the network.")
    expect(opened.get_by_role("status")).to_have_text("✓ Your answers are in.")
    assert len(tries) == 2
    assert len(services.survey.respondents(WAVE)) == 1


def test_without_a_network_it_waits_and_goes_on_by_itself(opened: Page, services: Services):
    opened.get_by_role("link", name="Begin").tap()
    mark(opened, "2.1", 6)
    opened.goto(f"{opened.url.partition('#')[0]}#end")
    opened.context.set_offline(True)
    opened.get_by_role("button", name="Send my answers").tap()
    expect(opened.get_by_role("alert")).to_contain_text("Waiting for the network.")
    opened.context.set_offline(False)
    expect(opened.locator("#end .note")).to_contain_text("19 of 20 statements are left open.")
    assert services.survey.respondents(WAVE) == []


def test_closed_meanwhile_keeps_what_is_marked(opened: Page, services: Services):
    opened.get_by_role("link", name="Begin").tap()
    mark(opened, "2.1", 6)
    opened.goto(f"{opened.url.partition('#')[0]}#end")
    services.collecting.close(WAVE)
    opened.get_by_role("button", name="Send my answers").tap()
    expect(opened.locator("main")).to_contain_text("The questionnaire is not open now.")
    services.collecting.open(WAVE)
    opened.reload()
    expect(opened.get_by_role("link", name="Begin")).to_be_visible()
    assert marked(opened) == 1


def test_wrong_and_used_codes_say_so(
    new_phone: NewPhone, address: str, few: Codes, services: Services
):
    page = new_phone(viewport=SMALLEST)
    page.goto(f"{address}?code=wrong")
    expect(page).to_have_url(address)
    expect(page.get_by_role("alert")).to_contain_text("This code is not known.")
    used = few[Function.SALES][0]
    services.collecting.submit(used, "4" * len(services.survey.toolkit().columns))
    page.get_by_label("Your code").fill(used)
    page.get_by_role("button", name="Go on").tap()
    expect(page.get_by_role("status")).to_contain_text("This code has been used")
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.get_by_label("Your code")).to_have_value("")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_and_everything_fits(
    new_phone: NewPhone, address: str, few: Codes, scheme: str
):
    page = new_phone(viewport=SMALLEST, color_scheme=scheme)
    page.goto(f"{address}?code=wrong")
    assert not too_faint(page)
    page.goto(f"{address}?code={few[Function.SALES][0]}")
    assert not too_faint(page)
    page.get_by_role("link", name="Begin").tap()
    mark(page, "2.1", 6)
    assert not too_faint(page)
    assert fits(page)
    smallest = page.locator("fieldset label:visible").evaluate_all(
        "all => Math.min(...all.flatMap(e => [e.offsetWidth, e.offsetHeight]))"
    )
    assert smallest >= 44
    page.goto(f"{address}#end")
    page.get_by_role("button", name="Send my answers").tap()
    expect(page.locator("#end .note")).to_be_visible()
    assert not too_faint(page)
    assert fits(page)
    page.get_by_role("button", name="Send my answers").tap()
    expect(page.locator("[data-over=sent]")).to_be_visible()
    assert not too_faint(page)


def test_enlarged_twice_it_still_fits(new_phone: NewPhone, address: str, few: Codes):
    page = new_phone(viewport={"width": 195, "height": 422})
    page.goto(f"{address}?code={few[Function.SALES][0]}")
    assert fits(page)
    page.get_by_role("link", name="Begin").tap()
    mark(page, "2.1", 7)
    assert fits(page)


def test_keyboard_and_reader_get_through(opened: Page):
    link = opened.get_by_role("link", name="Begin")
    link.focus()
    opened.keyboard.press("Enter")
    part = opened.get_by_role("region", name="1 of 4 Our counterparts …")
    expect(part).to_be_focused()
    first = opened.get_by_role("group").first
    expect(first).to_have_accessible_name("are often in touch with other parts of the organization")
    expect(first).to_have_accessible_description("1 completely disagree 7 completely agree")
    opened.keyboard.press("Tab")
    opened.keyboard.press("ArrowRight")
    expect(first.get_by_role("radio", name="2")).to_be_checked()
    assert_named(opened)
    levels = opened.locator("h1:visible, h2:visible").evaluate_all(
        "all => all.map(h => h.localName)"
    )
    assert levels == ["h1", "h2"]
