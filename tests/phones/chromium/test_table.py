"""One's table in a real browser: first on the page, following every change, and joined from a card."""

from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from huddle_app.method.addresses import team_address
from huddle_app.method.people import Presence
from huddle_app.method.teams.rounds import Team
from huddle_app.method.words import MIXED
from huddle_app.services.house import Services
from tests.phones.chromium.conftest import NewPhone
from tests.phones.chromium.test_reading import assert_named, too_faint

pytestmark = pytest.mark.chromium

SMALLEST = {"width": 320, "height": 600}


@pytest.fixture
def team(collecting: Services) -> Team:
    """A mixed team with everything a phone can say of it."""
    made = collecting.teams.round(MIXED)
    assert made
    told = replace(made.teams[0], room="Library, second floor", scribe=made.teams[0].members[0].id)
    collecting.teams.change_team(MIXED, told)
    return told


def joined(page: Page, name: str) -> Page:
    page.locator("#find").fill(name)
    page.get_by_role("button", name=name).tap()
    expect(page.locator("#table")).to_be_visible()
    return page


def wider_than_screen(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_table_is_seen_first_on_the_smallest_screen(
    new_phone: NewPhone, team: Team, scheme: str
):
    page = joined(new_phone(viewport=SMALLEST, color_scheme=scheme), team.members[0].name)
    expect(page.locator("#table")).to_have_text(f"You are at table {team.name}")
    expect(page.get_by_role("region", name="Your table")).to_contain_text("You are the scribe.")
    expect(page.get_by_text("Library, second floor")).to_be_in_viewport()
    first = page.locator("main > *").first
    expect(first).to_have_accessible_name("Your table")
    assert wider_than_screen(page) <= 0
    assert not too_faint(page)


def test_another_table_comes_by_itself_and_is_said_aloud(
    new_phone: NewPhone, team: Team, collecting: Services
):
    person = team.members[-1]
    page = joined(new_phone(), person.name)
    made = collecting.teams.round(MIXED)
    assert made
    collecting.teams.move(MIXED, person.id, made.teams[1].id)
    says = f"You are at table {made.teams[1].name}"
    expect(page.locator("#table")).to_have_text(says)
    expect(page.locator("#heard")).to_have_text(says)


def test_who_came_late_sees_the_table_as_soon_as_there_is_one(
    new_phone: NewPhone, team: Team, collecting: Services
):
    person = team.members[-1]
    collecting.people.mark(collecting.people.everybody(), Presence.HERE)
    collecting.people.mark([person], Presence.AWAY)
    collecting.teams.repair(MIXED)
    page = joined(new_phone(), person.name)
    expect(page.locator("#table")).to_have_text("You are checked in.")
    collecting.teams.repair(MIXED)
    expect(page.locator("#table")).to_contain_text("You are at table")


@pytest.mark.parametrize("script", [True, False])
def test_a_card_is_joined_in_one_tap(new_phone: NewPhone, team: Team, join: str, script: bool):
    page = new_phone(viewport=SMALLEST, java_script_enabled=script)
    base, _, room = join.partition("/j/")
    page.goto(team_address(base, room, team.id))
    assert wider_than_screen(page) <= 0
    assert not too_faint(page)
    assert_named(page)
    page.get_by_role("button", name=f"Join table {team.name}").tap()
    expect(page.locator("#table")).to_have_text(f"You are at table {team.name}")
    page.goto(team_address(base, room, team.id))
    expect(page.locator("#table")).to_be_visible()


def test_a_card_is_joined_by_name(new_phone: NewPhone, team: Team, join: str, collecting: Services):
    page, person = new_phone(color_scheme="dark"), team.members[0]
    base, _, room = join.partition("/j/")
    page.goto(team_address(base, room, team.id))
    assert not too_faint(page)
    page.get_by_role("button", name=person.name).tap()
    expect(page.locator("main")).to_contain_text(f"You are {person.name}.")
    here = {p.id for p in collecting.people.everybody() if p.presence is Presence.HERE}
    assert here == {person.id}
