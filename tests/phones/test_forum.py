"""A scribe's notes over HTTP: to which question, from which team, once, and only while they are wanted."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest
from starlette.testclient import TestClient

from huddle_app.method.notes import Note, NoteKind
from huddle_app.method.words import Function
from huddle_app.services.house import Services
from tests.phones.conftest import Watch

JSON = {"accept": "application/json"}
TEXT = "We open doors; marketing tells the story"


def letter(text: str = TEXT, **more: str) -> dict[str, str]:
    return {"id": str(uuid4()), "text": text, "prompt": "role"} | more


def stored(services: Services) -> tuple[Note, ...]:
    return services.notes.notes(NoteKind.SAID)


@pytest.fixture
def scribe(phone: TestClient, base: str, talking: Services) -> TestClient:
    """A phone at the table of team 1, of sales."""
    phone.post(f"{base}/join", data={"team": "1"})
    return phone


def test_the_three_questions_are_asked_at_a_table(scribe: TestClient, base: str):
    page = scribe.get(base).text
    assert page.count("<textarea") == 3
    assert "How do we see our own role in the company?" in page
    assert "What role do we expect the other side to play?" in page
    assert 'maxlength="300"' in page


def test_a_note_carries_question_team_function_and_place(
    scribe: TestClient, base: str, talking: Services, watch: Watch
):
    sent = letter(prompt="expectation")
    answer = scribe.post(f"{base}/forum", json=sent, headers=JSON)
    assert answer.status_code == 201
    received = "2026-12-04T10:41:00+01:00"
    assert answer.json() == {"id": sent["id"], "stored": True, "received": received}
    made = talking.teams.current()
    assert made
    [note] = stored(talking)
    assert str(note.id) == sent["id"]
    assert (note.text, note.prompt) == (TEXT, "expectation")
    assert (note.team, note.team_id, note.function) == ("1", made.teams[0].id, Function.SALES)
    assert (note.item_key, note.phase_key) == ("open-forum", "open-forum.talk")
    assert note.written == watch.time
    page = scribe.get(base).text
    assert TEXT in page
    assert "✓ sent 10:41" in page
    assert page.count("<textarea") == 3


def test_the_same_id_is_stored_once(scribe: TestClient, base: str, talking: Services, watch: Watch):
    sent = letter()
    first = scribe.post(f"{base}/forum", json=sent, headers=JSON)
    watch.turn(minutes=3)
    again = scribe.post(f"{base}/forum", json=sent | {"text": "Other words"}, headers=JSON)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert [note.text for note in stored(talking)] == [TEXT]
    talking.clock.go("break.pause")
    assert scribe.post(f"{base}/forum", json=sent).status_code == 200


def test_what_a_scribe_sends_is_not_undone(scribe: TestClient, base: str, talking: Services):
    before = talking.deeds.undo_name()
    scribe.post(f"{base}/forum", json=letter())
    assert talking.deeds.undo_name() == before


BAD = {
    "empty": {"text": " \n "},
    "too long": {"text": "x" * 301},
    "no such question": {"prompt": "blame"},
    "no question": {"prompt": ""},
    "malformed id": {"id": "17"},
}


@pytest.mark.parametrize("change", BAD.values(), ids=BAD)
def test_what_cannot_be_stored(
    scribe: TestClient, base: str, talking: Services, change: dict[str, str]
):
    sent = letter() | change
    page = scribe.post(f"{base}/forum", data=sent)
    assert page.status_code == 422
    assert 'role="alert"' in page.text
    assert sent["text"].strip() in page.text
    answer = scribe.post(f"{base}/forum", json=sent, headers=JSON)
    assert (answer.status_code, list(answer.json())) == (422, ["error"])
    assert stored(talking) == ()


def test_at_another_time_the_text_is_given_back(scribe: TestClient, base: str, talking: Services):
    talking.clock.go("perspectives.sales")
    page = scribe.post(f"{base}/forum", data=letter())
    assert page.status_code == 409
    assert TEXT in page.text
    assert "not taking notes now" in page.text
    assert stored(talking) == ()


@pytest.mark.parametrize(
    ("phase", "path"), [("disconnects.teams", "forum"), ("open-forum.talk", "disconnects")]
)
def test_one_box_is_not_the_other(
    phone: TestClient, base: str, services: Services, phase: str, path: str
):
    services.clock.go(phase)
    phone.post(f"{base}/join", data={"team": "1"})
    page = phone.post(f"{base}/{path}", data=letter())
    assert page.status_code == 409
    assert TEXT in page.text
    assert phone.post(f"{base}/nonsense", data=letter()).status_code == 404


def test_without_a_table_nothing_is_written(phone: TestClient, base: str, talking: Services):
    page = phone.post(f"{base}/join", data={"participant": "Vera Stein"}).text
    assert "Choose your table, and you can write for it." in page
    assert "<textarea" not in page
    refused = phone.post(f"{base}/forum", data=letter())
    assert refused.status_code == 422
    assert "choose your table first" in refused.text
    assert TEXT in refused.text
    assert stored(talking) == ()


def test_without_script_the_button_of_a_question_sends_its_own_and_keeps_the_rest(
    scribe: TestClient, base: str, talking: Services
):
    form = {
        "id": [str(uuid4()) for _ in range(3)],
        "prompt": ["role", "expectation", "relationship"],
        "text": ["", "Leads with a name", "Half a thou"],
        "only": "expectation",
    }
    page = scribe.post(f"{base}/forum", data=form)
    assert page.status_code == 201
    assert [note.text for note in stored(talking)] == ["Leads with a name"]
    assert "Half a thou</textarea>" in page.text
    assert "Leads with a name</textarea>" not in page.text
    assert page.text.count("<textarea") == 3


def test_a_team_sees_its_own_notes_and_no_other(
    scribe: TestClient, new_phone: Callable[[], TestClient], base: str, talking: Services
):
    scribe.post(f"{base}/forum", data=letter())
    mate, other = new_phone(), new_phone()
    assert TEXT in mate.post(f"{base}/join", data={"team": "1"}).text
    assert TEXT not in other.post(f"{base}/join", data={"team": "2"}).text


def test_markup_stays_text(scribe: TestClient, base: str):
    page = scribe.post(f"{base}/forum", data=letter("<b>bold</b>"))
    assert "<b>bold" not in page.text


def test_the_scribes_page_is_small(scribe: TestClient, base: str):
    parts = (base, "/static/phone.css", "/static/phone.js")
    assert sum(len(scribe.get(part).content) for part in parts) < 30_000


def test_a_table_that_goes_while_a_note_is_on_its_way_is_said_and_not_called_stored(
    scribe: TestClient, base: str, talking: Services, monkeypatch: pytest.MonkeyPatch
):
    receive = talking.notes.receive
    gone = uuid4()
    monkeypatch.setattr(talking.notes, "receive", lambda n: receive(replace(n, team_id=gone)))
    answer = scribe.post(f"{base}/forum", json=letter(), headers=JSON)
    assert answer.status_code == 503
    assert answer.json() == {
        "error": "Your table is another one now. Choose it again, then send once more."
    }
    assert stored(talking) == ()
