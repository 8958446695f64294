"""The routes: every status, once and only once, and nothing typed is lost on the way."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from uuid import uuid4

import pytest
from starlette.testclient import TestClient

from huddle_app.method.agenda import Collects
from huddle_app.method.errors import HuddleError
from huddle_app.method.words import Stage
from huddle_app.phones.app import phone_app
from huddle_app.phones.pulse import Pulse
from huddle_app.services.house import Services

JSON = {"accept": "application/json"}
TEXT = "Leads arrive without a word about who the customer is"


def letter(text: str = TEXT, **more: str) -> dict[str, str]:
    return {"id": str(uuid4()), "text": text} | more


def stored(services: Services) -> list[str]:
    board = services.disconnects.board()
    return [card.text for card in board.new + board.accepted() + board.hidden]


def mixed_team(services: Services, number: str):
    made = services.teams.current()
    assert made
    return next(team for team in made.teams if team.name == number)


def test_room_code_in_any_letter_case(phone: TestClient, base: str, collecting: Services):
    assert phone.post(f"{base.lower()}/join", data={"team": "2"}).status_code == 200
    assert phone.get(base.lower()).status_code == 200
    answer = phone.post(f"{base.lower()}/disconnects", data=letter())
    assert answer.status_code == 201
    assert collecting.disconnects.board().new[0].team == "2"


def test_joining_by_id_by_name_and_by_table(phone: TestClient, base: str, collecting: Services):
    marta = next(p for p in collecting.people.everybody() if p.name == "Marta Lindqvist")
    team = collecting.teams.team_of(marta.id)
    assert team
    for wanted in ({"participant": str(marta.id)}, {"participant": "marta  LINDQVIST"}):
        joined = phone.post(f"{base}/join", data=wanted, headers=JSON)
        assert joined.json() == {"team": team.name, "name": "Marta Lindqvist"}
    second = mixed_team(collecting, "2")
    for wanted in ("2", "Team 2", str(second.id)):
        joined = phone.post(f"{base}/join", json={"team": wanted}, headers=JSON)
        assert joined.json() == {"team": "2", "name": ""}
    assert phone.post(f"{base}/join", json={"team": 2}, headers=JSON).json()["team"] == "2"


def test_join_answers_with_the_page_and_a_cookie(phone: TestClient, base: str):
    joined = phone.post(f"{base}/join", data={"participant": "Omar Khalil"})
    assert joined.status_code == 200
    cookie = joined.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "Omar Khalil" in joined.text
    assert "Omar Khalil" in phone.get(base).text
    assert "Who are you?" in phone.get(f"{base}?change=1").text


@pytest.mark.parametrize("wanted", [{"participant": "Nobody"}, {"team": "99"}, {}])
def test_unknown_name_or_table(phone: TestClient, base: str, wanted: dict[str, str]):
    refused = phone.post(f"{base}/join", data=wanted)
    assert refused.status_code == 422
    assert "Who are you?" in refused.text
    assert "table" in refused.text
    answer = phone.post(f"{base}/join", data=wanted, headers=JSON)
    assert answer.status_code == 422
    assert answer.json()["error"]


def test_sent_is_stored_before_it_is_acknowledged(
    phone: TestClient, base: str, collecting: Services
):
    phone.post(f"{base}/join", data={"team": "1"})
    sent = letter(stage="communicating")
    answer = phone.post(f"{base}/disconnects", json=sent, headers=JSON)
    assert answer.status_code == 201
    received = "2026-12-04T10:41:00+01:00"
    assert answer.json() == {"id": sent["id"], "stored": True, "received": received}
    # by another connection: what is acknowledged is in the file
    with closing(sqlite3.connect(collecting.path)) as file:
        assert file.execute("SELECT text FROM disconnect").fetchall() == [(TEXT,)]
    card = collecting.disconnects.board().new[0]
    assert (card.team, card.stage) == ("1", Stage.COMMUNICATING)


def test_same_id_is_stored_once(phone: TestClient, base: str, collecting: Services):
    sent = letter()
    other = sent | {"text": "Something else"}
    first = phone.post(f"{base}/disconnects", json=sent, headers=JSON)
    again = phone.post(f"{base}/disconnects", json=other, headers=JSON)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert stored(collecting) == [TEXT]


def test_same_id_is_acknowledged_after_closing(phone: TestClient, base: str, collecting: Services):
    sent = letter()
    phone.post(f"{base}/disconnects", json=sent)
    collecting.clock.go("summary.chain")
    assert phone.post(f"{base}/disconnects", json=sent).status_code == 200
    assert phone.post(f"{base}/disconnects", json=letter()).status_code == 409


def test_confirmation_is_on_the_page(phone: TestClient, base: str, collecting: Services):
    phone.post(f"{base}/join", data={"team": "1"})
    page = phone.post(f"{base}/disconnects", data=letter())
    assert page.status_code == 201
    assert "✓ sent 10:41" in page.text
    assert TEXT in phone.get(base).text


def test_three_fields_in_one_form(phone: TestClient, base: str, collecting: Services):
    form = {
        "id": [str(uuid4()) for _ in range(3)],
        "text": ["First", "", "Third"],
        "stage": ["", "", "developing"],
    }
    assert phone.post(f"{base}/disconnects", data=form).status_code == 201
    assert sorted(stored(collecting)) == ["First", "Third"]


def test_multipart_form(phone: TestClient, base: str, collecting: Services):
    fields = {name: (None, value) for name, value in letter().items()}
    assert phone.post(f"{base}/disconnects", files=fields).status_code == 201
    assert stored(collecting) == [TEXT]


def test_a_file_is_no_letter(phone: TestClient, base: str, collecting: Services):
    refused = phone.post(f"{base}/disconnects", data=letter(), files={"text": ("a", b"x" * 2000)})
    assert refused.status_code == 422
    assert stored(collecting) == []


def test_a_phone_that_did_not_join_may_send(phone: TestClient, base: str, collecting: Services):
    assert phone.post(f"{base}/disconnects", data=letter()).status_code == 201
    assert phone.post(f"{base}/disconnects", data=letter(team="2")).status_code == 201
    assert {card.team for card in collecting.disconnects.board().new} == {"", "2"}
    assert phone.post(f"{base}/disconnects", data=letter(team="99")).status_code == 422


BAD = {
    "empty": {"text": "  \n "},
    "over-long": {"text": "x" * 301},
    "malformed id": {"id": "17"},
    "an id with underscores": {"id": "1_2_3_4_5_6_7_8_9_0_1_2_3_4_5_67"},
    "an id in other digits": {"id": "٣" * 32},
    "no id": {"id": ""},
    "stage": {"stage": "dreaming"},
}


@pytest.mark.parametrize("change", BAD.values(), ids=BAD)
def test_what_cannot_be_stored(
    phone: TestClient, base: str, collecting: Services, change: dict[str, str]
):
    sent = letter() | change
    page = phone.post(f"{base}/disconnects", data=sent)
    assert page.status_code == 422
    assert 'role="alert"' in page.text
    assert sent["text"].strip() in page.text
    answer = phone.post(f"{base}/disconnects", json=sent, headers=JSON)
    assert answer.status_code == 422
    assert answer.json()["error"]
    assert stored(collecting) == []


def test_refused_page_can_be_sent_again(phone: TestClient, base: str, collecting: Services):
    page = phone.post(f"{base}/disconnects", data=letter() | {"id": "17"})
    number = page.text.split('name="id" value="')[1].split('"')[0]
    assert phone.post(f"{base}/disconnects", data={"id": number, "text": TEXT}).status_code == 201


def test_closed_step_keeps_the_text(phone: TestClient, base: str, services: Services):
    services.clock.go("summary.chain")
    page = phone.post(f"{base}/disconnects", data=letter())
    assert page.status_code == 409
    assert TEXT in page.text
    assert "not collecting" in page.text
    answer = phone.post(f"{base}/disconnects", data=letter(), headers=JSON)
    assert (answer.status_code, list(answer.json())) == (409, ["error"])
    assert stored(services) == []


def test_wrong_code_keeps_the_text(phone: TestClient, collecting: Services):
    page = phone.post("/j/AEIO/disconnects", data=letter())
    assert page.status_code == 404
    assert TEXT in page.text
    assert "AEIO" in page.text
    assert collecting.about.workshop().room_code not in page.text
    for path in ("/j/AEIO", "/j/AEIO/events", "/nowhere"):
        assert phone.get(path).status_code == 404
    assert phone.post("/j/AEIO/join", json={"team": "1"}).status_code == 404


@pytest.mark.parametrize("body", [b"{", b"[]", b'{"text": []}', b'{"text": {"a": 1}}', b"\xff"])
def test_unreadable_json(phone: TestClient, base: str, collecting: Services, body: bytes):
    headers = {"content-type": "application/json", "accept": "application/json"}
    answer = phone.post(f"{base}/disconnects", content=body, headers=headers)
    assert answer.status_code == 422


def test_half_characters_do_not_break_anything(phone: TestClient, base: str, collecting: Services):
    body = b'{"id": "%s", "text": "half \\ud83d of it"}' % str(uuid4()).encode()
    headers = {"content-type": "application/json"}
    assert phone.post(f"{base}/disconnects", content=body, headers=headers).status_code == 201
    assert stored(collecting) == ["half ? of it"]


def test_far_too_long_a_body(phone: TestClient, base: str, collecting: Services):
    assert phone.post(f"{base}/disconnects", data=letter("x" * 1_000_000)).status_code == 422
    assert phone.post(f"{base}/disconnects", data=letter("x" * 3_000_000)).status_code == 413
    chunks = phone.post(f"{base}/disconnects", content=iter([b"text=x"]))
    assert chunks.status_code == 413


def test_a_file_that_cannot_be_written(
    phone: TestClient, base: str, collecting: Services, monkeypatch: pytest.MonkeyPatch
):
    def full(*_: object) -> None:
        raise HuddleError("There is no room left on the disk.")

    monkeypatch.setattr(type(collecting.disconnects), "submit", full)
    page = phone.post(f"{base}/disconnects", data=letter())
    assert page.status_code == 503
    assert TEXT in page.text
    assert "no room left" in page.text


def test_always_open_collects_before_the_start(services: Services, pulse: Pulse, base: str):
    phone = TestClient(phone_app(services, pulse, always_open=Collects.DISCONNECTS))
    assert phone.post(f"{base}/disconnects", json=letter()).status_code == 201
    phone.post(f"{base}/join", json={"team": "1"})
    assert "Your three disconnects" in phone.get(base).text


def test_reloading_after_sending_leads_to_the_page(phone: TestClient, base: str):
    for part in ("join", "disconnects", "forum"):
        answer = phone.get(f"{base}/{part}", follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (303, base)


def test_style_and_script_have_their_types(phone: TestClient):
    assert phone.get("/static/phone.css").headers["content-type"].startswith("text/css")
    assert phone.get("/static/phone.js").headers["content-type"].startswith("text/javascript")


def test_no_name_goes_with_a_disconnect(
    new_phone: Callable[[], TestClient], base: str, collecting: Services
):
    one, other = new_phone(), new_phone()
    marta = next(p for p in collecting.people.everybody() if p.name == "Marta Lindqvist")
    table = collecting.teams.team_of(marta.id)
    assert table
    one.post(f"{base}/join", data={"participant": str(marta.id)})
    one.post(f"{base}/disconnects", json=letter())
    other.post(f"{base}/join", data={"team": table.name})
    page = other.get(base).text
    assert TEXT in page
    assert not [p.name for p in collecting.people.everybody() if p.name in page]
    with closing(sqlite3.connect(collecting.path)) as file:
        row = file.execute("SELECT * FROM disconnect").fetchone()
    token = one.cookies[f"huddle_{base[3:]}"]
    assert not {"Marta Lindqvist", marta.id.hex, str(marta.id), token} & set(map(str, row))
