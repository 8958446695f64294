"""A scribe's phone in a real browser: note after note, kept through everything, each at its question."""

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from huddle_app.method.notes import Note, NoteKind
from huddle_app.services.house import Services
from tests.phones.chromium.conftest import NewPhone
from tests.phones.chromium.test_reading import assert_named, tab_to, too_faint
from tests.phones.conftest import Watch

pytestmark = pytest.mark.chromium

ROLE = "How do we see our own role in the company?"
EXPECT = "What role do we expect the other side to play?"
TOGETHER = "What should the relationship between sales and marketing look like here?"


def notes(services: Services) -> tuple[Note, ...]:
    return services.notes.notes(NoteKind.SAID)


def field(page: Page, question: str) -> Locator:
    return page.get_by_role("textbox", name=question)


def send(page: Page, question: str) -> None:
    page.get_by_role("button", name=f"Send: {question}").tap()


def group(page: Page, key: str) -> Locator:
    return page.locator(f".group[data-key={key}]")


@pytest.fixture
def scribe(new_phone: NewPhone, talking: Services) -> Page:
    page = new_phone()
    page.get_by_role("button", name="Team 1").tap()
    expect(field(page, ROLE)).to_be_visible()
    return page


def test_note_after_note_empties_its_field_and_stands_below(
    scribe: Page, talking: Services, watch: Watch
):
    field(scribe, TOGETHER).fill("Half a thou")
    for text in ("We open doors", "We know the customer"):
        field(scribe, ROLE).fill(text)
        send(scribe, ROLE)
        expect(field(scribe, ROLE)).to_have_value("")
        expect(field(scribe, ROLE)).to_be_focused()
        expect(group(scribe, "role").locator("li", has_text=text)).to_contain_text("✓ sent 10:4")
        watch.turn(minutes=1)
    expect(field(scribe, TOGETHER)).to_have_value("Half a thou")
    assert [(n.text, n.prompt, n.team) for n in notes(talking)] == [
        ("We open doors", "role", "1"),
        ("We know the customer", "role", "1"),
    ]
    scribe.get_by_role("heading", level=1).tap()
    listed = group(scribe, "role").locator("li[data-id]")
    expect(listed).to_have_count(2)
    expect(listed.first).to_contain_text("We know the customer")
    expect(listed.first).to_contain_text("✓ sent 10:42")
    expect(group(scribe, "role").locator(".mine")).to_be_hidden()


def test_text_survives_a_reload_at_its_own_question(scribe: Page):
    field(scribe, EXPECT).fill("Leads with a na")
    scribe.reload()
    expect(field(scribe, EXPECT)).to_have_value("Leads with a na")
    expect(field(scribe, ROLE)).to_have_value("")


def test_lost_wifi_keeps_it_and_sends_it_once(scribe: Page, talking: Services):
    scribe.context.set_offline(True)
    field(scribe, EXPECT).fill("Tell us first")
    send(scribe, EXPECT)
    expect(group(scribe, "expectation")).to_contain_text("waiting for the network – kept")
    assert not notes(talking)
    scribe.context.set_offline(False)
    expect(group(scribe, "expectation")).to_contain_text("✓ sent 10:41")
    assert [note.prompt for note in notes(talking)] == ["expectation"]


def test_a_lost_answer_is_asked_for_again_with_the_same_id(scribe: Page, talking: Services):
    bodies: list[str | None] = []

    def lose_first(route) -> None:
        bodies.append(route.request.post_data)
        if len(bodies) == 1:
            route.fetch()
            route.abort()
        else:
            route.continue_()

    scribe.route("**/forum", lose_first)
    field(scribe, ROLE).fill("Once")
    send(scribe, ROLE)
    expect(group(scribe, "role")).to_contain_text("✓ sent 10:41")
    assert len(set(bodies)) == 1
    assert [note.text for note in notes(talking)] == ["Once"]


def test_unsent_text_is_kept_when_the_phase_is_over(scribe: Page, talking: Services):
    field(scribe, ROLE).tap()
    scribe.keyboard.type("Too late")
    talking.clock.go("break.pause")
    expect(scribe.get_by_role("heading", level=1)).to_have_text("Break")
    expect(field(scribe, ROLE)).to_have_value("Too late")
    scribe.get_by_role("heading", level=1).tap()
    expect(scribe.locator("#mine")).to_contain_text("Too late")
    expect(scribe.locator("#mine")).to_contain_text("kept on this phone, not sent")
    expect(scribe.locator("main")).to_contain_text("Back at 10:56")
    scribe.reload()
    talking.clock.go("disconnects.teams")
    scribe.get_by_role("button", name="Team 1").tap()
    expect(scribe.locator("#text1")).to_have_value("")
    expect(scribe.locator("#mine")).to_contain_text("Too late")
    talking.clock.go("open-forum.talk")
    scribe.get_by_role("button", name="Team 1").tap()
    expect(field(scribe, ROLE)).to_have_value("Too late")


def test_sending_after_the_end_is_refused_in_a_sentence_and_kept(scribe: Page, talking: Services):
    field(scribe, ROLE).fill("Too late")
    talking.clock.go("perspectives.sales")
    send(scribe, ROLE)
    expect(group(scribe, "role").get_by_role("alert")).to_contain_text("not taking notes now")
    expect(field(scribe, ROLE)).to_have_value("Too late")
    scribe.get_by_role("heading", level=1).tap()
    expect(scribe.locator("#mine")).to_contain_text("kept on this phone, not sent")
    assert not notes(talking)


def test_what_is_on_its_way_is_answered_before_the_page_moves_on(scribe: Page, talking: Services):
    on_its_way: list[Route] = []
    scribe.route(
        lambda _url: True,
        lambda route: (
            on_its_way.append(route) if route.request.method == "POST" else route.continue_()
        ),
    )
    field(scribe, ROLE).fill("Too late")
    with scribe.expect_request(lambda request: request.method == "POST"):
        send(scribe, ROLE)
    with scribe.expect_response(lambda answer: answer.request.headers["accept"] == "text/html"):
        talking.clock.go("perspectives.sales")
    on_its_way[0].continue_()
    expect(group(scribe, "role").get_by_role("alert")).to_contain_text("not taking notes now")
    expect(field(scribe, ROLE)).to_have_value("Too late")


def test_an_empty_field_does_not_hold_the_page_back(scribe: Page, talking: Services):
    field(scribe, ROLE).tap()
    talking.clock.go("perspectives.sales")
    expect(scribe.locator("main")).to_contain_text("Nothing to send now")


def test_nothing_written_is_said_at_the_question(scribe: Page):
    send(scribe, EXPECT)
    expect(group(scribe, "expectation").get_by_role("alert")).to_contain_text("nothing written")
    expect(field(scribe, EXPECT)).to_be_focused()
    expect(group(scribe, "role").get_by_role("alert")).to_be_hidden()


def test_a_team_mate_sees_it(scribe: Page, new_phone: NewPhone, talking: Services):
    mate = new_phone()
    mate.get_by_role("button", name="Team 1").tap()
    expect(field(mate, ROLE)).to_be_visible()
    field(scribe, ROLE).fill("For all of us")
    send(scribe, ROLE)
    expect(group(mate, "role").locator("li[data-id]")).to_contain_text("For all of us")


def test_turns_count_down_on_the_phone(services: Services, stopped: Page):
    services.clock.go("open-forum.debrief")
    services.clock.begin_turn("Team 3", 300)
    stopped.get_by_role("button", name="Team 1").tap()
    turn = stopped.locator(".turn")
    expect(turn).to_contain_text("Team 3 tells")
    expect(turn).to_contain_text("5:00")
    stopped.clock.run_for(108_000)
    expect(turn).to_contain_text("3:12")


def test_without_script(new_phone: NewPhone, talking: Services):
    page = new_phone(java_script_enabled=False)
    page.get_by_role("button", name="Team 1").tap()
    field(page, ROLE).fill("We open doors")
    field(page, TOGETHER).fill("Half a thou")
    send(page, ROLE)
    expect(page.get_by_role("status")).to_contain_text("✓ sent 10:41")
    expect(field(page, ROLE)).to_have_value("")
    expect(field(page, TOGETHER)).to_have_value("Half a thou")
    assert [note.text for note in notes(talking)] == ["We open doors"]


def test_by_keyboard_and_said_aloud(scribe: Page, talking: Services):
    assert_named(scribe)
    field(scribe, ROLE).focus()
    scribe.keyboard.type("By keyboard")
    tab_to(scribe, scribe.get_by_role("button", name=f"Send: {ROLE}"))
    scribe.keyboard.press("Enter")
    expect(scribe.locator("#heard")).to_have_text("✓ sent 10:41")
    assert [note.text for note in notes(talking)] == ["By keyboard"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_narrow_phone_by_day_and_by_night(new_phone: NewPhone, talking: Services, scheme: str):
    page = new_phone(viewport={"width": 320, "height": 568}, color_scheme=scheme)
    page.get_by_role("button", name="Team 1").tap()
    field(page, ROLE).fill("Kundenbeziehungsmanagementsystemzuständigkeiten" * 2)
    send(page, ROLE)
    expect(group(page, "role")).to_contain_text("✓ sent 10:41")
    send(page, EXPECT)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert not too_faint(page)
    page.get_by_role("heading", level=1).tap()
    expect(group(page, "role").locator("li[data-id]")).to_have_count(1)
    assert not too_faint(page)
