"""At which table one sits, as the phone says it, and what the code on a table card opens."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest
from starlette.testclient import TestClient

from huddle_app.method.addresses import team_address
from huddle_app.method.people import Participant, Presence
from huddle_app.method.teams.rounds import Placement, Team
from huddle_app.method.words import MIXED, SEPARATE, Function
from huddle_app.services.house import Services


def person(services: Services, name: str) -> Participant:
    return next(p for p in services.people.everybody() if p.name == name)


def team_of(services: Services, name: str) -> Team:
    team = services.teams.team_of(person(services, name).id)
    assert team
    return team


def tables(services: Services) -> tuple[Team, ...]:
    made = services.teams.current()
    assert made
    return made.teams


def joined(phone: TestClient, base: str, name: str) -> str:
    return phone.post(f"{base}/join", data={"participant": name}).text


def card(services: Services, team: Team) -> str:
    return team_address("", services.about.workshop().room_code, team.id)


def test_the_table_comes_first_with_its_room_and_the_others(
    phone: TestClient, base: str, collecting: Services
):
    team = replace(team_of(collecting, "Omar Khalil"), room="Library")
    collecting.teams.change_team(MIXED, team)
    page = joined(phone, base, "Omar Khalil")
    main = page.split("<main")[1]
    words = [f"You are at table {team.name}", "Library", "With ", "textarea"]
    places = [main.index(word) for word in words]
    assert places == sorted(places)
    others = {p.name for p in team.members} - {"Omar Khalil"}
    line = main.split("With ")[1].split("<")[0]
    assert set(line.split(", ")) == others


def test_a_team_with_a_name_of_its_own(phone: TestClient, base: str, collecting: Services):
    team = replace(team_of(collecting, "Omar Khalil"), name="Kestrel")
    collecting.teams.change_team(MIXED, team)
    assert "You are at “Kestrel”" in joined(phone, base, "Omar Khalil")


@pytest.mark.parametrize(
    ("scribe", "presenter", "said"),
    [
        (True, False, "You are the scribe."),
        (False, True, "You are the presenter."),
        (True, True, "You are the scribe and the presenter."),
    ],
)
def test_what_one_does_for_the_team(
    phone: TestClient, base: str, collecting: Services, scribe: bool, presenter: bool, said: str
):
    omar, team = person(collecting, "Omar Khalil"), team_of(collecting, "Omar Khalil")
    other = next(p for p in team.members if p != omar).id
    roles = replace(
        team, scribe=omar.id if scribe else other, presenter=omar.id if presenter else other
    )
    collecting.teams.change_team(MIXED, roles)
    assert said in joined(phone, base, "Omar Khalil")


def test_a_phone_that_joined_a_table_sees_no_names(
    phone: TestClient, base: str, collecting: Services
):
    team = team_of(collecting, "Omar Khalil")
    page = phone.post(f"{base}/join", data={"team": str(team.id)}).text
    assert f"You are at table {team.name}" in page
    assert not [p.name for p in team.members if p.name in page]


def test_joining_by_name_checks_in(phone: TestClient, base: str, services: Services):
    services.people.mark([person(services, "Omar Khalil")], Presence.AWAY)
    joined(phone, base, "Omar Khalil")
    assert person(services, "Omar Khalil").presence is Presence.HERE
    assert person(services, "Marta Lindqvist").presence is Presence.EXPECTED


def test_who_joins_a_table_is_not_checked_in(phone: TestClient, base: str, services: Services):
    phone.post(f"{base}/join", data={"team": "1"})
    assert {p.presence for p in services.people.everybody()} == {Presence.EXPECTED}


def test_who_has_no_seat_yet_waits_for_one_and_then_sees_it(
    phone: TestClient, base: str, services: Services
):
    late = replace(person(services, "Omar Khalil"), id=uuid4(), name="Zoë Late")
    services.people.write(late)
    page = joined(phone, base, "Zoë Late")
    assert "You are checked in." in page
    assert "Your table will appear here." in page
    services.people.mark(services.people.everybody(), Presence.HERE)
    services.teams.repair(SEPARATE)
    assert f"You are at table {team_of(services, 'Zoë Late').name}" in phone.get(base).text


def test_who_only_observes_is_promised_no_table(phone: TestClient, base: str, services: Services):
    page = joined(phone, base, "Vera Stein")
    assert "You are checked in." in page
    assert "You are at no table for now." in page
    rules = replace(services.teams.rules.rules(SEPARATE), leadership=Placement.SPREAD)
    services.teams.rules.change(SEPARATE, rules)
    assert "Your table will appear here." in phone.get(base).text


def test_the_page_follows_into_the_next_round(phone: TestClient, base: str, services: Services):
    services.clock.go("open-forum.talk")
    page = joined(phone, base, "Omar Khalil")
    before = team_of(services, "Omar Khalil")
    assert f"You are at table {before.name}" in page
    services.clock.go("disconnects.teams")
    after = team_of(services, "Omar Khalil")
    assert after.id != before.id
    assert f"You are at table {after.name}" in phone.get(base).text


def test_a_card_offers_its_table_and_the_names_there(
    phone: TestClient, base: str, collecting: Services
):
    team = team_of(collecting, "Omar Khalil")
    page = phone.get(card(collecting, team)).text
    assert page.count(f"Join table {team.name}") == 2, "in the heading and on the button"
    assert page.count('name="participant"') == len(team.members)
    assert all(p.name in page for p in team.members)
    others = [p.name for p in collecting.people.everybody() if p not in team.members]
    assert not [name for name in others if name in page]


def test_the_table_of_a_card_is_joined_in_one_tap(
    phone: TestClient, base: str, collecting: Services
):
    team = team_of(collecting, "Omar Khalil")
    phone.post(f"{base}/join", data={"team": str(team.id)})
    again = phone.get(card(collecting, team), follow_redirects=False)
    assert (again.status_code, again.headers["location"]) == (303, base)


def test_another_table_may_be_joined_by_its_card(phone: TestClient, base: str, services: Services):
    first, second, *_ = tables(services)
    phone.post(f"{base}/join", data={"team": str(first.id)})
    assert f"Join table {second.name}" in phone.get(card(services, second)).text


@pytest.mark.parametrize("wanted", ["", "99", "x" * 500])
def test_a_code_that_means_nothing(phone: TestClient, base: str, services: Services, wanted: str):
    page = phone.get(base, params={"team": wanted})
    assert page.status_code == 200
    assert "Who are you?" in page.text
    assert ("not there any more" in page.text) is bool(wanted)


def test_a_card_of_an_earlier_draw_is_explained(phone: TestClient, base: str, services: Services):
    old = tables(services)[0]
    services.teams.draw(SEPARATE, seed=99)
    page = phone.get(card(services, old)).text
    assert "that table is not there any more" in page
    assert "Marta Lindqvist" in page, "the whole list to choose from"


def test_a_card_of_another_round_is_explained(phone: TestClient, base: str, services: Services):
    later = services.teams.round(MIXED)
    assert later
    page = phone.get(card(services, later.teams[0])).text
    assert "one of the mixed teams, and they do not sit together now" in page


def test_who_has_joined_stays_so_whatever_an_old_card_says(
    phone: TestClient, base: str, services: Services
):
    joined(phone, base, "Omar Khalil")
    page = phone.get(base, params={"team": uuid4().hex}).text
    assert "not there any more" in page
    assert "You are Omar Khalil" in page


def test_namesakes_are_told_apart(
    new_phone: Callable[[], TestClient], base: str, services: Services
):
    twin = replace(person(services, "Omar Khalil"), id=uuid4(), function=Function.SALES)
    services.people.write(twin)
    page = new_phone().get(base).text
    assert f'value="{twin.id}">Omar Khalil' in page
    assert "<option>Marta Lindqvist" in page
