"""The head of the page: what runs, what is held, breaks, and whose turn it is."""

import pytest
from starlette.testclient import TestClient

from huddle_app.phones.now import left_of, now_shown
from huddle_app.services.house import Services
from tests.phones.conftest import Watch, wait_in


@pytest.mark.parametrize(
    ("seconds", "words"), [(1866.4, "31:07"), (0.0, "0:00"), (-0.4, "0:00"), (-12.0, "+0:12")]
)
def test_time_left_reads_as_on_the_projector(seconds: float, words: str):
    assert (left_of(seconds).words, left_of(seconds).seconds) == (words, seconds)


def test_the_page_counts_on_from_the_tenth_of_a_second(
    phone: TestClient, base: str, services: Services, watch: Watch
):
    services.clock.go("open-forum.talk")
    phone.post(f"{base}/join", data={"team": "1"})
    length = services.clock.state().phase_allotted or 0
    watch.turn(seconds=length - 0.4)
    assert 'data-left="0.4" data-runs="1"' in phone.get(base).text
    watch.turn(seconds=12.4)
    page = phone.get(base).text
    assert 'data-left="-12"' in page
    assert ">+0:12<" in page


def test_a_break_says_when_to_be_back(services: Services, watch: Watch):
    services.clock.go("break.pause")
    assert now_shown(services).back == "Back at 10:56"
    services.clock.pause()
    assert now_shown(services).back == ""
    services.clock.resume()
    watch.turn(minutes=16)
    assert now_shown(services).back == "The break is over: please come back."
    services.clock.go("perspectives.sales")
    assert now_shown(services).back == ""


def test_a_phase_that_waits_is_not_called_paused(services: Services):
    wait_in(services, "perspectives.sales")
    services.clock.go("perspectives.sales")
    held = now_shown(services)
    assert (held.beside, held.runs) == ("not started yet", False)
    services.clock.next()
    services.clock.pause()
    assert now_shown(services).beside == "paused"


def test_whose_turn_it_is_stands_on_the_page(
    phone: TestClient, base: str, services: Services, watch: Watch
):
    services.clock.go("open-forum.debrief")
    phone.post(f"{base}/join", data={"team": "1"})
    assert "Team 3" not in phone.get(base).text
    services.clock.begin_turn("Team 3", 300)
    watch.turn(seconds=108)
    page = phone.get(base).text
    assert "Team 3 tells" in page
    assert ">3:12<" in page
    services.clock.end_turn()
    assert "Team 3" not in phone.get(base).text


def test_the_team_stands_beside_the_step(services: Services):
    services.clock.go("open-forum.talk")
    assert now_shown(services, "Team 4").where == "Step 2 · Team 4"
