"""The page in a real browser: two taps to join, nothing typed is lost, and it follows the room."""

import pytest
from playwright.sync_api import Page, Request, expect

from huddle_app.method.dates import countdown
from huddle_app.method.disconnects import Disconnect
from huddle_app.method.words import MIXED
from huddle_app.services.house import Services
from tests.phones.chromium.conftest import NewPhone

pytestmark = pytest.mark.chromium

FIRST = "Campaign leads arrive without knowing who the customer already talks to"


def cards(services: Services) -> tuple[Disconnect, ...]:
    return services.disconnects.board().new


def field(page: Page, number: int):
    return page.locator(f"#text{number}")


def test_join_in_two_taps_by_name(new_phone: NewPhone, collecting: Services):
    page = new_phone()
    page.get_by_role("searchbox", name="Your name").tap()
    page.keyboard.type("mar")
    expect(page.locator("#found button")).to_have_count(5)  # Omar too
    page.get_by_role("button", name="Marta Lindqvist").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your three disconnects")
    assert "You are Marta Lindqvist" in page.inner_text("main")


def test_search_minds_no_accents_and_says_when_nobody_fits(new_phone: NewPhone, services: Services):
    page = new_phone()
    page.locator("#find").fill("ferreira jose")
    expect(page.locator("#found button")).to_have_count(1)
    page.locator("#find").fill("zzz")
    expect(page.locator("#more")).to_contain_text("Nobody here has that name")


def test_three_are_sent_at_once(at_table: Page, collecting: Services):
    for n, text in enumerate((FIRST, "Second", "Third"), 1):
        field(at_table, n).fill(text)
    at_table.locator("select[name=stage]").first.select_option("communicating")
    at_table.get_by_role("button", name="Send").tap()
    expect(at_table.locator("#sent li")).to_have_count(3)
    expect(at_table.locator("#sent .mark").first).to_contain_text("✓ sent 10:41")
    expect(at_table.locator("main")).to_contain_text("All 3 are in")
    expect(at_table.locator("#mine")).to_be_hidden()
    found = {card.text: (card.team, card.stage) for card in cards(collecting)}
    assert found == {FIRST: ("1", "communicating"), "Second": ("1", None), "Third": ("1", None)}


def test_a_fourth_may_follow(at_table: Page, collecting: Services):
    for n in (1, 2, 3):
        field(at_table, n).fill(f"Number {n}")
    at_table.get_by_role("button", name="Send").tap()
    at_table.get_by_text("Send another one").tap()
    field(at_table, 4).fill("Number 4")
    at_table.get_by_role("button", name="Send").tap()
    expect(at_table.locator("#sent li")).to_have_count(4)
    assert len(cards(collecting)) == 4


def test_nothing_written_is_said(at_table: Page):
    at_table.get_by_role("button", name="Send").tap()
    expect(at_table.get_by_role("alert")).to_contain_text("nothing written yet")


def test_text_survives_a_reload(at_table: Page):
    field(at_table, 2).fill("Half a thou")
    at_table.reload()
    expect(field(at_table, 2)).to_have_value("Half a thou")
    expect(field(at_table, 1)).to_have_value("")


def test_offline_is_kept_and_sent_once_when_back(at_table: Page, collecting: Services):
    at_table.context.set_offline(True)
    field(at_table, 1).fill(FIRST)
    at_table.get_by_role("button", name="Send").tap()
    expect(at_table.locator("#mine li")).to_contain_text("waiting for the network – kept")
    assert not cards(collecting)
    at_table.context.set_offline(False)
    expect(at_table.locator("#sent li")).to_have_count(1)
    expect(at_table.locator("#mine")).to_be_hidden()
    assert [card.text for card in cards(collecting)] == [FIRST]


def test_lost_answer_is_asked_for_again_with_the_same_id(at_table: Page, collecting: Services):
    asked: list[Request] = []

    def lose_first(route) -> None:
        asked.append(route.request)
        if len(asked) == 1:
            route.fetch()  # it arrives and is stored, the answer is lost
            route.abort()
        else:
            route.continue_()

    at_table.route("**/disconnects", lose_first)
    field(at_table, 1).fill(FIRST)
    at_table.get_by_role("button", name="Send").tap()
    expect(at_table.locator("#sent li")).to_have_count(1)
    expect(at_table.locator("#mine")).to_be_hidden()
    assert len({str(request.post_data) for request in asked}) == 1
    assert [card.text for card in cards(collecting)] == [FIRST]


def test_waiting_survives_a_reload(at_table: Page, collecting: Services):
    at_table.route("**/disconnects", lambda route: route.abort())
    field(at_table, 1).fill(FIRST)
    at_table.get_by_role("button", name="Send").tap()
    expect(at_table.locator("#mine li")).to_contain_text("waiting")
    at_table.unroute("**/disconnects")
    at_table.reload()
    expect(at_table.locator("#sent li")).to_have_count(1)
    assert [card.text for card in cards(collecting)] == [FIRST]


def send_three(page: Page) -> None:
    for n in (1, 2, 3):
        field(page, n).fill(f"Number {n}")
    page.get_by_role("button", name="Send").tap()


def kept(page: Page) -> list[object]:
    """What the page has put away on the phone."""
    return page.evaluate("Object.values(localStorage).flatMap(JSON.parse)")


def test_what_is_acknowledged_is_kept_no_longer(at_table: Page, collecting: Services):
    field(at_table, 1).fill(FIRST)
    assert len(kept(at_table)) == 1
    at_table.get_by_role("button", name="Send").tap()
    expect(at_table.locator("#sent li")).to_have_count(1)
    assert kept(at_table) == []


def test_acknowledged_cards_free_their_fields_in_a_new_team(
    new_phone: NewPhone, join: str, collecting: Services
):
    page = new_phone()
    page.locator("#find").fill("marta")
    page.get_by_role("button", name="Marta Lindqvist").tap()
    expect(field(page, 1)).to_be_visible()
    page.route(join, lambda route: route.abort())  # stored, but the page is not drawn anew
    send_three(page)
    expect(page.locator("#mine")).to_contain_text("✓ sent 10:41")
    expect(field(page, 1)).to_be_hidden()
    collecting.teams.draw(MIXED, seed=2)
    page.unroute(join)
    collecting.clock.add(1)  # whenever the page is drawn anew now, the teams are the new ones
    expect(field(page, 3)).to_be_visible()
    expect(page.locator("#mine li")).to_have_count(3)
    assert kept(page) == []
    assert len(cards(collecting)) == 3


def test_a_leader_at_no_table_follows_and_sends_and_may_sit_down(
    new_phone: NewPhone, collecting: Services
):
    page = new_phone()
    page.locator("#find").fill("vera")
    page.get_by_role("button", name="Vera Stein").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your three disconnects")
    expect(page.locator("main")).to_contain_text("You are at no table for now.")
    for sent in (3, 6):
        send_three(page)
        expect(page.locator("#mine .mark", has_text="✓ sent 10:41")).to_have_count(sent)
        expect(field(page, 3)).to_be_visible()
    assert [card.team for card in cards(collecting)] == [""] * 6
    collecting.clock.go("disconnects.sum-up")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sum up")
    page.get_by_role("link", name="Choose your table").tap()
    page.get_by_role("button", name="Team 2").tap()
    expect(page.locator("main")).to_contain_text("You are at table 2")
    expect(page.get_by_role("link", name="Not you? Change")).to_be_visible()


def test_page_follows_the_clock(at_table: Page, collecting: Services):
    collecting.clock.go("disconnects.sum-up")
    expect(at_table.get_by_role("heading", level=1)).to_have_text("Sum up")
    expect(at_table.locator("main")).to_contain_text("Nothing to send now")
    collecting.clock.go("disconnects.teams")
    expect(field(at_table, 1)).to_be_visible()


def test_typing_is_not_disturbed_by_a_change(at_table: Page, collecting: Services):
    field(at_table, 1).tap()
    at_table.keyboard.type("Half a thou")
    collecting.clock.go("disconnects.reports")
    expect(at_table.locator("#left")).to_have_attribute("data-left", "1500")
    at_table.keyboard.type("ght")
    expect(field(at_table, 1)).to_have_value("Half a thought")
    expect(field(at_table, 1)).to_be_focused()


def test_closing_while_typing_keeps_the_text(at_table: Page, collecting: Services):
    field(at_table, 1).tap()
    at_table.keyboard.type("Too late")
    collecting.clock.go("disconnects.sum-up")
    expect(at_table.get_by_role("heading", level=1)).to_have_text("Sum up")
    at_table.get_by_role("button", name="Send").tap()
    expect(at_table.locator("#mine li")).to_contain_text("kept on this phone, not sent")
    assert not cards(collecting)
    collecting.clock.go("disconnects.teams")
    expect(field(at_table, 1)).to_have_value("Too late")


def test_a_team_mate_sees_it_at_once_and_keeps_a_draft(
    at_table: Page, new_phone: NewPhone, collecting: Services
):
    mate = new_phone()
    mate.get_by_role("button", name="Team 1").tap()
    field(mate, 1).fill("My own words")
    mate.get_by_role("heading", level=1).tap()
    field(at_table, 1).fill(FIRST)
    at_table.get_by_role("button", name="Send").tap()
    field(mate, 1).blur() if field(mate, 1).is_visible() else None
    expect(mate.locator("#sent li")).to_contain_text(FIRST)
    values = mate.locator("textarea").evaluate_all("all => all.map(t => t.value)")
    assert values == ["My own words", ""]


def test_time_counts_on_by_itself(collecting: Services, stopped: Page):
    stopped.get_by_role("button", name="Team 1").tap()
    expect(stopped.locator("#left")).to_have_text("45:00")
    stopped.clock.run_for(46 * 60_000)
    expect(stopped.locator("#left")).to_have_text("+1:00")


def test_without_script(new_phone: NewPhone, collecting: Services):
    page = new_phone(java_script_enabled=False)
    page.locator("#who").select_option(label="Omar Khalil")
    page.get_by_role("button", name="Join", exact=True).tap()
    page.get_by_label("1 · most important").fill(FIRST)
    page.get_by_label("Disconnect 2", exact=True).fill("Second")
    page.get_by_role("button", name="Send").tap()
    expect(page.get_by_role("status")).to_contain_text("✓ sent 10:41")
    assert {card.text for card in cards(collecting)} == {FIRST, "Second"}


def test_without_script_a_refused_text_is_given_back(new_phone: NewPhone, collecting: Services):
    page = new_phone(java_script_enabled=False)
    page.get_by_role("button", name="Team 1").tap()
    page.get_by_label("1 · most important").fill(FIRST)
    collecting.clock.go("summary.chain")
    page.get_by_role("button", name="Send").tap()
    expect(page.get_by_label("1 · most important")).to_have_value(FIRST)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_narrow_phone_has_no_sideways_scroll(
    new_phone: NewPhone, collecting: Services, scheme: str
):
    page = new_phone(viewport={"width": 320, "height": 568}, color_scheme=scheme)
    wide = "document.documentElement.scrollWidth"
    page.locator("#find").fill("a")
    assert page.evaluate(wide) == 320
    page.get_by_role("button", name="Team 1").tap()
    field(page, 1).fill("Kundenbeziehungsmanagementsystemzuständigkeiten" * 2)
    page.get_by_role("button", name="Send").tap()
    expect(page.locator("#sent li")).to_have_count(1)
    assert page.evaluate(wide) == 320


def test_the_script_rounds_the_time_as_the_projector_does(
    new_phone: NewPhone, collecting: Services
):
    page = new_phone(own=True)
    page.clock.set_fixed_time("2026-12-04T09:41:00Z")
    page.get_by_role("button", name="Team 1").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your three disconnects")
    left = page.locator("#left")
    for seconds, shown in [("60.4", "1:01"), ("0.4", "0:01"), ("-0.4", "0:00"), ("-65.2", "+1:05")]:
        left.evaluate("(shown, left) => { shown.dataset.left = left; }", seconds)
        expect(left).to_have_text(shown)
        assert countdown(float(seconds)) == shown
