"""The moderator's remote over HTTP: who gets in, what a touch does, and what is refused."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from starlette.testclient import TestClient

from huddle_app.method.events import Event, RemoteAsked
from huddle_app.method.journal import Status
from huddle_app.services.house import Services
from huddle_app.services.remote import MOST_WRONG, Remote
from tests.phones.conftest import Watch, wait_in

OWN = {"origin": "http://testserver"}


@pytest.fixture
def at(base: str) -> str:
    """The path of the remote."""
    return f"{base}/remote"


@pytest.fixture
def hand(phone: TestClient, at: str, remote: Remote) -> TestClient:
    """The moderator's own phone, let in."""
    phone.headers.update(OWN)
    phone.post(f"{at}/enter", data={"code": remote.open()})
    return phone


def button(page: str, act: str) -> str:
    """What a button of the page sends."""
    found = re.search(rf'value="([^"]*)" data-act="{act}"', page)
    assert found
    return unescape(found[1])


def tap(phone: TestClient, at: str, act: str, **more: str):
    return phone.post(at, data={"touch": button(phone.get(at).text, act)} | more)


def test_off_says_so(phone: TestClient, at: str):
    page = phone.get(at)
    assert page.status_code == 403
    assert "The remote is switched off." in page.text
    assert phone.post(f"{at}/enter", data={"code": ""}, headers=OWN).status_code == 403
    assert phone.get(f"{at}/events").status_code == 403


def test_the_code_lets_in_with_a_cookie_scripts_do_not_see(
    phone: TestClient, at: str, remote: Remote
):
    code = remote.open()
    assert "Code of the remote" in phone.get(at).text
    answer = phone.post(
        f"{at}/enter", data={"code": code.lower()}, headers=OWN, follow_redirects=False
    )
    assert (answer.status_code, answer.headers["location"]) == (303, at)
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert code.lower() not in cookie
    assert "data-act" in phone.get(at).text


def test_a_scanned_ticket_lets_in_and_leads_to_a_clean_address(
    phone: TestClient, new_phone: Callable[[], TestClient], at: str, remote: Remote
):
    remote.open()
    scanned = f"{at}?ticket={remote.ticket}"
    answer = phone.get(scanned, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, at)
    assert "data-act" in phone.get(at).text
    late = new_phone().get(scanned)
    assert "data-act" not in late.text
    assert "Code of the remote" in late.text
    assert remote.code


def test_wrong_codes_from_anywhere_switch_it_off(
    hand: TestClient, new_phone: Callable[[], TestClient], at: str, remote: Remote
):
    codes = [{"code": f"GUESS{n}"} for n in range(MOST_WRONG)]
    guesses = [new_phone().post(f"{at}/enter", data=code, headers=OWN) for code in codes]
    assert {guess.status_code for guess in guesses} == {403}
    assert not any("data-act" in guess.text for guess in guesses)
    assert not remote.code
    assert "closed itself" in guesses[-1].text
    assert hand.get(at).status_code == 403


def test_a_guessed_cookie_does_not_count_and_does_not_help(
    phone: TestClient, at: str, remote: Remote, services: Services
):
    remote.open()
    for n in range(MOST_WRONG + 1):
        phone.cookies.set("huddle_remote", f"guess{n}", path="/j")
        assert phone.post(at, data={"touch": "next  ready"}, headers=OWN).status_code == 403
    assert remote.code
    assert services.clock.state().status is Status.READY


@pytest.mark.parametrize("origin", ["http://evil.example", "null", ""])
def test_a_post_from_another_sites_page_is_refused(
    hand: TestClient, at: str, services: Services, origin: str
):
    touch = button(hand.get(at).text, "next")
    refused = hand.post(at, data={"touch": touch}, headers={"origin": origin})
    assert refused.status_code == 403
    assert services.clock.state().status is Status.READY


def test_participants_do_not_get_in(phone: TestClient, base: str, at: str, remote: Remote):
    remote.open()
    phone.post(f"{base}/join", data={"team": "1"})
    assert "data-act" not in phone.get(at).text
    assert remote.code not in phone.get(at).text + phone.get(base).text


def test_next_back_pause_and_minutes(hand: TestClient, at: str, services: Services):
    first, second = services.clock.agenda().phases()[:2]
    assert f"Start<small>{first.title}</small>" in unescape(hand.get(at).text)
    tap(hand, at, "next")
    assert services.clock.state().phase == first
    assert f"Next<small>{second.title}</small>" in unescape(hand.get(at).text)
    tap(hand, at, "next")
    assert services.clock.state().phase == second
    tap(hand, at, "back")
    assert services.clock.state().phase == first
    tap(hand, at, "pause")
    assert services.clock.state().status is Status.PAUSED
    tap(hand, at, "resume")
    assert services.clock.state().status is Status.RUNNING
    for act in ("more", "more", "less"):
        tap(hand, at, act)
    assert services.clock.state().phase_allotted == (first.seconds or 0) + 60
    assert services.deeds.undo_name() == "1 minute less"


def test_a_double_tap_goes_on_once(hand: TestClient, at: str, services: Services):
    services.clock.start()
    touch = button(hand.get(at).text, "next")
    assert hand.post(at, data={"touch": touch}).status_code == 200
    again = hand.post(at, data={"touch": touch})
    assert again.status_code == 409
    assert "moved on" in again.text
    second, third = services.clock.agenda().phases()[1:3]
    assert services.clock.state().phase == second
    assert third.title in unescape(again.text)


def test_a_held_phase_is_started_once(hand: TestClient, at: str, services: Services):
    wait_in(services, "perspectives.sales")
    services.clock.go("perspectives.sales")
    assert "not started yet" in hand.get(at).text
    touch = button(hand.get(at).text, "next")
    hand.post(at, data={"touch": touch})
    assert hand.post(at, data={"touch": touch}).status_code == 409
    state = services.clock.state()
    assert (state.status, state.phase and state.phase.key) == (
        Status.RUNNING,
        "perspectives.sales",
    )


def test_leaving_what_still_collects_asks_first(hand: TestClient, at: str, services: Services):
    services.clock.go("disconnects.teams")
    tap(hand, at, "next")  # the reports collect still
    assert services.clock.state().phase is not None
    services.clock.go("disconnects.reports")
    asked = tap(hand, at, "next")
    assert "can still send something in" in asked.text
    assert 'name="sure"' in asked.text
    here = services.clock.state().phase
    assert here
    assert here.key == "disconnects.reports"
    hand.post(at, data={"touch": button(asked.text, "next"), "sure": "1"})
    after = services.clock.state().phase
    assert after
    assert after.key == "disconnects.sum-up"


def test_the_end_of_the_workshop_asks_first(hand: TestClient, at: str, services: Services):
    services.clock.go(services.clock.agenda().phases()[-1].key)
    assert "End the workshop" in hand.get(at).text
    assert "Do you want to end the workshop?" in tap(hand, at, "next").text
    assert services.clock.state().status is Status.RUNNING
    tap(hand, at, "next", sure="1")
    assert services.clock.state().status is Status.FINISHED
    tap(hand, at, "back")
    assert services.clock.state().status is Status.RUNNING


def test_black_and_freeze_are_asked_for_and_shown_as_told(
    hand: TestClient, at: str, services: Services, remote: Remote
):
    heard: list[Event] = []
    services.events.subscribe(heard.append)
    tap(hand, at, "black")
    tap(hand, at, "freeze")
    assert [e for e in heard if isinstance(e, RemoteAsked)] == [
        RemoteAsked("black", on=True),
        RemoteAsked("freeze", on=True),
    ]
    remote.tell(black=False, frozen=True)
    page = hand.get(at).text
    assert re.search(r'data-act="black"[^>]*aria-pressed="false"', page)
    assert re.search(r'data-act="freeze"[^>]*aria-pressed="true"', page)


def test_what_runs_and_what_comes(hand: TestClient, at: str, services: Services, watch: Watch):
    services.clock.go("disconnects.teams")
    watch.turn(minutes=14)
    page = hand.get(at).text
    assert ">31:00<" in page
    assert "until 11:26" in page
    following = services.clock.following()
    assert following
    assert f"Next<small>{following.title}</small>" in unescape(page)
    assert page.count("<li>") == 2
    assert "<time>11:51</time>" in page


@pytest.mark.parametrize("touch", ["", "dance now", "next", "next elsewhere running"])
def test_a_button_that_is_not_there(hand: TestClient, at: str, services: Services, touch: str):
    assert hand.post(at, data={"touch": touch}).status_code in {409, 422}
    assert services.clock.state().status is Status.READY


def test_the_room_code_must_be_right(hand: TestClient):
    assert hand.get("/j/AEIO/remote").status_code == 404
    assert hand.post("/j/AEIO/remote", data={"touch": "next  ready"}).status_code == 404


def test_switching_off_ends_it(hand: TestClient, at: str, remote: Remote, services: Services):
    touch = button(hand.get(at).text, "next")
    remote.close()
    assert hand.post(at, data={"touch": touch}).status_code == 403
    assert services.clock.state().status is Status.READY


def test_reloading_after_the_code_leads_to_the_page(hand: TestClient, at: str):
    answer = hand.get(f"{at}/enter", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, at)
