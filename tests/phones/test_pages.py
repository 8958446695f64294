"""What the pages say, to whom, and in how many bytes."""

from dataclasses import replace
from uuid import uuid4

import pytest
from starlette.testclient import TestClient

from huddle_app.method.people import RosterLine, preview_roster
from huddle_app.method.words import Function
from huddle_app.phones.app import phone_app
from huddle_app.phones.pulse import Pulse
from huddle_app.services.house import Services

TEXT = "Leads arrive without a word about who the customer is"


def opened(services: Services) -> TestClient:
    return TestClient(phone_app(services, Pulse(services.events)))


def letter(text: str = TEXT, **more: str) -> dict[str, str]:
    return {"id": str(uuid4()), "text": text} | more


def test_page_asks_who_one_is(phone: TestClient, base: str):
    page = phone.get(base)
    assert page.status_code == 200
    assert "Marta Lindqvist" in page.text
    assert "● sales" in page.text
    assert "or join your table" in page.text


def test_page_without_people_or_teams_asks_nothing(empty: Services):
    empty.clock.go("disconnects.teams")
    phone = opened(empty)
    page = phone.get(f"/j/{empty.about.workshop().room_code}")
    assert "Your three disconnects" in page.text


def test_the_root_asks_for_the_code(phone: TestClient, base: str):
    assert "Room code" in phone.get("/").text
    answer = phone.get("/", params={"room": f" {base[3:].lower()} "}, follow_redirects=False)
    assert answer.headers["location"] == base


def test_first_page_is_small_for_a_large_room(phone: TestClient, base: str, services: Services):
    lines = [RosterLine(n, f"Bartholomew Featherstone {n}", Function.SALES) for n in range(183)]
    services.people.confirm(preview_roster(services.people.everybody(), lines))
    page = phone.get(base)
    assert page.text.count("<option") > 200
    parts = (base, "/static/phone.css", "/static/phone.js")
    assert sum(len(phone.get(part).content) for part in parts) < 30_000


def test_as_many_as_the_form_asks_for(
    phone: TestClient, base: str, collecting: Services, monkeypatch: pytest.MonkeyPatch
):
    two = replace(collecting.disconnects.form(), count=2)
    monkeypatch.setattr(type(collecting.disconnects), "form", lambda _: two)
    phone.post(f"{base}/join", data={"team": "1"})
    assert phone.get(base).text.count("<textarea") == 2
    form = {"id": [str(uuid4()), str(uuid4())], "text": ["First", "Second"]}
    page = phone.post(f"{base}/disconnects", data=form).text
    assert "All 2 are in" in page
    assert "Send another one" in page


def test_a_leader_at_no_table_sees_what_the_room_does_and_may_choose_one(
    phone: TestClient, base: str, collecting: Services
):
    page = phone.post(f"{base}/join", data={"participant": "Vera Stein"}).text
    assert "Step 6" in page
    assert "at no table for now" in page
    assert "Choose your table" in page
    assert phone.post(f"{base}/disconnects", data=letter()).status_code == 201
    assert "Team 2" in phone.get(f"{base}?change=1").text
    assert "You are at table 2" in phone.post(f"{base}/join", data={"team": "2"}).text


def test_no_table_is_offered_where_there_is_none(empty: Services):
    empty.people.confirm(preview_roster((), [RosterLine(2, "Vera Stein", Function.LEADERSHIP)]))
    phone = opened(empty)
    path = f"/j/{empty.about.workshop().room_code}"
    page = phone.post(f"{path}/join", data={"participant": "Vera Stein"}).text
    assert "Choose your table" not in page
    assert "Not you? Change" in page


def test_names_are_promised_no_more_than_is_kept(phone: TestClient, base: str):
    page = phone.get(base).text
    assert "Your name is never shown with what you send." in page
    assert "never sees it" not in page


def test_dates_come_in_the_language_of_the_page(
    phone: TestClient, base: str, monkeypatch: pytest.MonkeyPatch
):
    words = {"December": "Dezember", "{day} {month}": "{day}. {month}"}
    for module in ("method.dates", "phones.now"):
        monkeypatch.setattr(f"huddle_app.{module}._", lambda text: words.get(text, text))
    page = phone.post(f"{base}/join", data={"participant": "Omar Khalil"}).text
    assert "We start on 3. Dezember at 09:00" in page


def test_what_was_typed_is_never_markup(phone: TestClient, base: str, collecting: Services):
    phone.post(f"{base}/join", data={"team": "1"})
    page = phone.post(f"{base}/disconnects", data=letter("<script>alert(1)</script>"))
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;alert" in page.text


def test_a_table_of_an_earlier_round_is_asked_anew(
    phone: TestClient, base: str, services: Services
):
    services.clock.go("open-forum.talk")
    phone.post(f"{base}/join", data={"team": "2"})
    assert "Team 2" in phone.get(base).text
    services.clock.go("disconnects.teams")
    assert "Where do you sit now?" in phone.get(base).text


def test_page_says_what_the_room_does(phone: TestClient, base: str, services: Services, watch):
    phone.post(f"{base}/join", data={"participant": "Omar Khalil"})
    assert "We start on 3 December at 09:00" in phone.get(base).text
    services.clock.go("disconnects.teams")
    watch.turn(minutes=14)
    open_page = phone.get(base).text
    assert "Step 6 · Team " in open_page
    assert ">31:00<" in open_page
    assert "until 11:26" in open_page
    services.clock.go("disconnects.sum-up")
    closed = phone.get(base).text
    assert "Our five to six major disconnects." in closed
    assert "Nothing to send now. Next: " in closed
    watch.turn(minutes=6)
    assert ">+1:00<" in phone.get(base).text
    while services.clock.state().phase:
        services.clock.next()
    assert "Thank you" in phone.get(base).text
