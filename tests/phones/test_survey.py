"""The questionnaire over HTTP: opened by a code, filled in on the phone, taken in once, and nothing more kept."""

import logging
import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest
from sqlalchemy import text
from starlette.testclient import TestClient

from huddle_app.method.errors import HuddleError
from huddle_app.method.people import RosterLine, preview_roster
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function
from huddle_app.paths import FORMS
from huddle_app.phones.survey_door import MOST_WRONG, PAUSE, WINDOW
from huddle_app.services.house import Services
from tests.phones.conftest import SMALL, WAVE, Codes, Watch

OWN = {"origin": "http://testserver"}


def number_of(page: str) -> str:
    """What the form is sent under."""
    found = re.search(r'name="sending" value="(\w+)"', page)
    assert found, page
    return found[1]


def enter(phone: TestClient, code: str) -> str:
    """The questionnaire of a code."""
    return phone.post("/survey", data={"code": code}, headers=OWN).text


def send(phone: TestClient, page: str, marks: dict[str, int], **more: str):
    data = {"sending": number_of(page)} | {n: str(mark) for n, mark in marks.items()} | more
    return phone.post("/survey/send", data=data, headers=OWN)


def asked(toolkit: Toolkit, function: Function) -> dict[str, str]:
    """The statements of a function: column by number."""
    return {number: column for column, number in toolkit.numbers(function).items()}


def everything(services: Services) -> dict[str, list[tuple[object, ...]]]:
    """All rows of the file."""
    with services.database.reading() as session:
        names = session.connection().execute(
            text("SELECT name FROM sqlite_master WHERE type = 'table'")
        )
        return {
            name: [
                tuple(row) for row in session.connection().execute(text(f'SELECT * FROM "{name}"'))
            ]
            for (name,) in names.all()
        }


# Opening


def test_a_code_opens_however_it_is_typed(phone: TestClient, codes: Codes):
    code = codes[Function.SALES][0]
    for typed in (code.lower(), f"{code[:4]}-{code[4:]}", " ".join(code), f" {code}\t"):
        phone.get("/survey?change")
        assert "For everybody in sales" in enter(phone, typed)


def test_the_code_is_only_in_a_cookie_that_ends_with_the_browser(phone: TestClient, codes: Codes):
    code = codes[Function.SALES][0]
    answer = phone.post("/survey", data={"code": code}, headers=OWN, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/survey")
    name, _, rest = answer.headers["set-cookie"].partition("=")
    assert code not in name
    assert "httponly" in rest.lower()
    assert "samesite=strict" in rest.lower()
    assert "max-age" not in rest.lower()
    assert "expires" not in rest.lower()
    assert code not in phone.get("/survey").text


def test_a_scanned_code_leads_to_a_clean_address(phone: TestClient, codes: Codes):
    code = codes[Function.MARKETING][0]
    answer = phone.get("/survey", params={"code": code}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/survey")
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["cache-control"] == "no-store"
    assert "For everybody in marketing" in phone.get("/survey").text


def test_the_promise_comes_first(phone: TestClient, services: Services, codes: Codes):
    services.survey.set_threshold(WAVE, 7)
    page = unescape(enter(phone, codes[Function.SALES][0]))
    promise = page.index("What is shown is always of a group of 7 people or more.")
    assert page.index("Nobody sees your answers but the person who runs the Huddle") < promise
    assert promise < page.index("About 10 minutes · 80 statements") < page.index("<fieldset")
    assert "Regional manager" not in page


def test_it_is_closed_until_a_wave_collects(phone: TestClient, services: Services, codes: Codes):
    assert "/survey" in phone.get("/").text
    services.collecting.close(WAVE)
    assert "/survey" not in phone.get("/").text
    page = enter(phone, codes[Function.SALES][0])
    assert "The questionnaire is not open now." in page
    services.collecting.open(WAVE)
    assert "For everybody in sales" in phone.get("/survey").text


def test_the_room_s_pages_do_not_lead_to_it(phone: TestClient, base: str, codes: Codes):
    assert codes
    assert "/survey" not in phone.get(base).text


def test_another_code_may_be_used_instead(phone: TestClient, codes: Codes):
    enter(phone, codes[Function.SALES][0])
    assert "Which code is on your slip?" in phone.get("/survey?change").text
    assert "For everybody in marketing" in enter(phone, codes[Function.MARKETING][0])


@pytest.mark.parametrize("tools", [(8,), SMALL])
def test_only_the_tools_of_the_wave_are_asked(
    phone: TestClient, services: Services, codes: Codes, tools: tuple[int, ...]
):
    services.survey.set_tools(WAVE, tools)
    page = enter(phone, codes[Function.SALES][0])
    expected = asked(services.survey.toolkit().only(tools), Function.SALES)
    assert set(re.findall(r"<fieldset id=q([\d.]+) ", page)) == set(expected)


def test_the_moderator_s_own_wording_is_asked(
    phone: TestClient, services: Services, few: Codes, tmp_path: Path
):
    ours = "talk with us frequently"
    own = tmp_path / "own.toml"
    words = (FORMS / "c3" / "toolkit.toml").read_text(encoding="utf-8")
    own.write_text(words.replace(ours, "call us <often>"), encoding="utf-8")
    services.survey.wording.load(own)
    page = enter(phone, few[Function.SALES][0])
    assert "call us &lt;often&gt;" in page
    assert ours not in page


def test_nothing_asked_of_a_function_is_said_warmly(
    phone: TestClient, services: Services, codes: Codes
):
    services.survey.set_tools(WAVE, [8])  # only sales is asked
    assert "nothing is asked of your function" in enter(phone, codes[Function.MARKETING][0])


def test_region_is_asked_where_there_are_several(phone: TestClient, services: Services, few: Codes):
    assert "Your region" not in enter(phone, few[Function.SALES][0])
    lines = [
        RosterLine(n, f"New {r}", Function.SALES, "", r) for n, r in enumerate(("North", "South"))
    ]
    services.people.confirm(preview_roster(services.people.everybody(), lines))
    page = enter(phone, few[Function.SALES][0])
    assert "Your region (optional)" in page
    send(phone, page, {"2.1": 4}, sure="1", region="South")
    assert [person.region for person in services.survey.respondents(WAVE)] == ["South"]
    assert "Your region" not in enter(phone, few[Function.MARKETING][0])


def test_the_page_is_light(phone: TestClient, services: Services, codes: Codes):
    enter(phone, codes[Function.SALES][0])
    parts = ("/survey", "/static/phone.css", "/static/survey.css", "/static/survey.js")
    assert sum(len(phone.get(part).content) for part in parts) < 60_000


# Guessing


def test_an_unknown_code_says_so_and_is_given_back(phone: TestClient, codes: Codes):
    assert codes
    answer = phone.post("/survey", data={"code": "nope-<b>"}, headers=OWN)
    assert answer.status_code == 403
    assert "This code is not known." in answer.text
    assert 'value="NOPEB"' in answer.text
    assert not phone.cookies


def guess(phone: TestClient, times: int) -> None:
    for n in range(times):
        enter(phone, f"WRONG{n}")


def test_guessing_has_to_wait_and_nobody_else(
    new_phone: Callable[[], TestClient], codes: Codes, watch: Watch
):
    code, other = codes[Function.SALES][:2]
    guesser, bystander, inside = new_phone(), new_phone(), new_phone()
    bystander._transport.client = ("10.0.0.7", 5000)  # pyright: ignore[reportAttributeAccessIssue]
    assert "For everybody in sales" in enter(inside, other)
    guess(guesser, MOST_WRONG)
    refused = guesser.post("/survey", data={"code": code}, headers=OWN)
    assert refused.status_code == 429
    assert "wait a minute" in refused.text
    assert "For everybody in sales" in enter(bystander, code)
    assert "For everybody in sales" in inside.get("/survey").text
    watch.turn(seconds=PAUSE.total_seconds())
    assert "For everybody in sales" in guesser.get("/survey").text


def test_each_more_wrong_code_waits_again_until_it_is_long_ago(
    phone: TestClient, codes: Codes, watch: Watch
):
    code = codes[Function.SALES][0]
    guess(phone, MOST_WRONG)
    watch.turn(seconds=PAUSE.total_seconds())
    guess(phone, 1)
    assert phone.post("/survey", data={"code": code}, headers=OWN).status_code == 429
    watch.turn(seconds=(WINDOW + timedelta(seconds=1)).total_seconds())
    guess(phone, MOST_WRONG - 1)
    assert "For everybody in sales" in enter(phone, code)


def test_a_guessed_cookie_counts_as_a_guess(new_phone: Callable[[], TestClient], codes: Codes):
    phone = new_phone()
    for n in range(MOST_WRONG):
        phone.cookies.set("huddle_survey", f"GUESS{n}.{n}", path="/survey")
        assert phone.get("/survey").status_code == 403
        phone.cookies.clear()
    assert "wait a minute" in enter(phone, codes[Function.SALES][0])


# Sending


def test_answers_are_taken_in_as_they_were_marked(
    phone: TestClient, services: Services, codes: Codes
):
    toolkit = services.survey.toolkit()
    columns = asked(toolkit, Function.MARKETING)
    marks = {number: 1 + place % 7 for place, number in enumerate(columns)}
    page = send(phone, enter(phone, codes[Function.MARKETING][0]), marks)
    assert page.status_code == 200
    assert "Your answers are in." in page.text
    assert not phone.cookies
    (person,) = services.survey.respondents(WAVE)
    assert person.function is Function.MARKETING
    assert toolkit.ratings(person.ratings) == {columns[n]: mark for n, mark in marks.items()}


def test_the_code_brings_function_and_level(phone: TestClient, services: Services, few: Codes):
    send(phone, enter(phone, few[Function.SALES][0]), {"2.1": 4}, sure="1")
    (person,) = services.survey.respondents(WAVE)
    assert (person.function, person.level, person.region) == (
        Function.SALES,
        "Regional manager",
        "",
    )


def test_what_is_left_open_is_pointed_out_once(phone: TestClient, services: Services, few: Codes):
    marks = {f"2.{n}": 5 for n in range(1, 11)} | {f"3.{n}": 2 for n in range(1, 9)}
    asks = send(phone, enter(phone, few[Function.SALES][0]), marks).text
    assert "2 statements are left open. That is fine: send, or go back to them." in asks
    assert asks.count(" checked") == 18
    assert 'href="#q3.9">Part 2: 2 open' in asks
    assert services.survey.respondents(WAVE) == []
    assert "Your answers are in." in send(phone, asks, marks, sure="1").text
    assert len(services.survey.respondents(WAVE)) == 1


def test_that_most_is_left_open_is_not_called_nearly_done(
    phone: TestClient, services: Services, few: Codes
):
    asks = send(phone, enter(phone, few[Function.SALES][0]), {"2.1": 5}).text
    assert "19 of 20 statements are left open. A part counts where at least half" in asks
    assert "Most of it is open" in asks
    assert "Almost there" not in asks


def test_nothing_marked_is_no_answer(phone: TestClient, services: Services, few: Codes):
    answer = send(phone, enter(phone, few[Function.SALES][0]), {}, sure="1")
    assert answer.status_code == 422
    assert "Nothing is marked yet." in answer.text
    assert services.survey.respondents(WAVE) == []


FOREIGN: list[dict[str, str | list[str]]] = [
    {"1.1": "4"},  # a tool that is not asked
    {"2.11": "4"},
    {"2.1": "8"},
    {"2.1": "0"},
    {"2.1": "٤"},
    {"2.1": ["4", "5"]},
    {"region": "Atlantis"},
    {"level": "Director"},
    {"function": "marketing"},
]


def test_what_was_not_asked_is_refused(phone: TestClient, services: Services, few: Codes):
    page = enter(phone, few[Function.SALES][0])
    right = {"sending": number_of(page), "sure": "1", "3.1": "6"}
    for posted in FOREIGN:
        answer = phone.post("/survey/send", data=right | posted, headers=OWN)
        assert answer.status_code == 422, posted
        assert "name=3.1 value=6 checked" in answer.text
    assert services.survey.respondents(WAVE) == []


def test_sent_twice_is_in_once(phone: TestClient, services: Services, few: Codes):
    page = enter(phone, few[Function.SALES][0])
    held = dict(phone.cookies)
    send(phone, page, {"2.1": 4}, sure="1")
    again = send(phone, page, {"2.1": 4}, sure="1")
    phone.cookies.clear()
    for name, kept in held.items():  # the first answer never arrived
        phone.cookies.set(name, kept, domain="testserver.local", path="/survey")
    lost = send(phone, page, {"2.1": 4}, sure="1")
    for answer in (again, lost):
        assert answer.status_code == 200
        assert "Your answers are in." in answer.text
    assert len(services.survey.respondents(WAVE)) == 1


def test_a_used_code_says_so(phone: TestClient, new_phone: Callable[[], TestClient], few: Codes):
    code = few[Function.SALES][0]
    send(phone, enter(phone, code), {"2.1": 4}, sure="1")
    other = new_phone()
    answer = other.post("/survey", data={"code": code}, headers=OWN)
    assert answer.status_code == 403
    assert '<p class="said" role="status">This code has been used' in answer.text
    assert 'class="problem"' not in answer.text
    assert "fieldset" not in answer.text
    assert not other.cookies


def test_of_two_phones_with_a_code_the_first_wins(
    new_phone: Callable[[], TestClient], services: Services, few: Codes
):
    phones = [new_phone(), new_phone()]
    pages = [enter(phone, few[Function.SALES][0]) for phone in phones]
    first, second = (
        send(phone, page, {"2.1": mark}, sure="1")
        for phone, page, mark in zip(phones, pages, (3, 6), strict=True)
    )
    assert "Your answers are in." in first.text
    assert second.status_code == 403
    assert "This code has been used" in second.text
    (person,) = services.survey.respondents(WAVE)
    assert set(person.ratings) == {"0", "3"}


def test_a_code_that_ends_at_the_last_moment_is_not_taken(
    phone: TestClient, services: Services, few: Codes, monkeypatch: pytest.MonkeyPatch
):
    collecting, code = services.collecting, few[Function.SALES][0]
    submit, page = collecting.submit, enter(phone, code)

    def overtaken(*given: str) -> None:
        submit(code, "1" * len(services.survey.toolkit().columns))
        submit(*given)

    monkeypatch.setattr(collecting, "submit", overtaken)
    answer = send(phone, page, {"2.1": 4}, sure="1")
    assert answer.status_code == 403
    assert "This code has been used" in answer.text
    assert len(services.survey.respondents(WAVE)) == 1


def test_a_file_that_cannot_be_written_acknowledges_nothing(
    phone: TestClient, services: Services, few: Codes, monkeypatch: pytest.MonkeyPatch
):
    def full(*_given: str) -> None:
        raise HuddleError("The disk is full.")

    page = enter(phone, few[Function.SALES][0])
    with monkeypatch.context() as patch:
        patch.setattr(services.collecting, "submit", full)
        answer = send(phone, page, {"2.1": 4}, sure="1")
    assert answer.status_code == 503
    assert "What you marked is kept: please try it once more." in answer.text
    assert "The disk is full." not in answer.text  # that is for the moderator
    assert "name=2.1 value=4 checked" in answer.text
    assert "Your answers are in." in send(phone, page, {"2.1": 4}, sure="1").text


def test_closed_meanwhile_takes_nothing_and_opens_again(
    phone: TestClient, services: Services, few: Codes
):
    page = enter(phone, few[Function.SALES][0])
    services.collecting.close(WAVE)
    answer = send(phone, page, {"2.1": 4}, sure="1")
    assert answer.status_code == 403
    assert "The questionnaire is not open now." in answer.text
    services.collecting.open(WAVE)
    assert number_of(phone.get("/survey").text) == number_of(page)
    assert services.survey.respondents(WAVE) == []


def test_without_a_code_nothing_is_taken(phone: TestClient, services: Services, few: Codes):
    assert few
    answer = phone.post("/survey/send", data={"2.1": "4", "sure": "1"}, headers=OWN)
    assert answer.status_code == 422
    assert "Please type your code once more." in answer.text
    assert services.survey.respondents(WAVE) == []


def test_another_site_s_page_cannot_send(phone: TestClient, services: Services, few: Codes):
    data = {"sending": number_of(enter(phone, few[Function.SALES][0])), "2.1": "4", "sure": "1"}
    answer = phone.post("/survey/send", data=data, headers={"origin": "http://evil.example"})
    assert answer.status_code == 422
    assert services.survey.respondents(WAVE) == []


def test_the_thanks_have_one_address_for_everybody(
    phone: TestClient, services: Services, few: Codes
):
    page = enter(phone, few[Function.SALES][0])
    answer = send(phone, page, {"2.1": 4}, sure="1")
    assert answer.url.path + "?" + answer.url.query.decode() == "/survey?sent"
    services.collecting.close(WAVE)
    assert "Your answers are in." in phone.get("/survey?sent").text


def test_nobody_is_thanked_before_they_have_sent(phone: TestClient, few: Codes):
    page = enter(phone, few[Function.SALES][0])
    assert number_of(phone.get("/survey?sent").text) == number_of(page)


def test_a_reload_after_sending_leads_back(phone: TestClient, codes: Codes):
    assert codes
    assert phone.get("/survey/send", follow_redirects=False).headers["location"] == "/survey"


# Privacy


def test_nothing_is_stored_before_the_last_send(phone: TestClient, services: Services, few: Codes):
    before = everything(services)
    page = enter(phone, few[Function.SALES][0])
    send(phone, page, {"2.1": 4})
    assert everything(services) == before


def test_nothing_ties_a_code_to_its_answers(phone: TestClient, services: Services, few: Codes):
    page, before = enter(phone, few[Function.SALES][0]), everything(services)
    send(phone, page, {"2.1": 4}, sure="1")
    after = everything(services)
    assert {name for name in after if after[name] != before[name]} == {"answercode", "respondent"}
    (used,) = set(after["answercode"]) - set(before["answercode"])
    (answers,) = after["respondent"]
    wave = services.survey.wave(WAVE).id.hex
    assert set(used) & set(answers) == {wave, "sales", "Regional manager"}
    # the code that was used stands where it stood, so that no order tells it either
    assert after["answercode"].index(used) in {
        place for place, row in enumerate(before["answercode"]) if row not in after["answercode"]
    }
    number, code = number_of(page), few[Function.SALES][0]
    cells = {cell for rows in after.values() for row in rows for cell in row}
    assert not cells & {number, code}


def test_no_log_knows_a_code(phone: TestClient, few: Codes, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    code = few[Function.SALES][0]
    page = phone.get("/survey", params={"code": code}).text
    send(phone, page, {"2.1": 4}, sure="1")
    phone.get("/survey", params={"code": code})
    ours = [r.getMessage() for r in caplog.records if not r.name.startswith(("httpx", "httpcore"))]
    assert not [line for line in ours if code in line]


def test_the_page_speaks_in_the_words_of_the_wording(
    new_phone: Callable[[], TestClient], few: Codes, services: Services, tmp_path: Path
):
    wording = tmp_path / "nl.toml"
    wording.write_text(
        '[words]\nlanguage = "nl"\nquestion = "Hoe werken wij samen?"\n'
        'promise = "Nooit iets van minder dan {n} mensen."\ncode = "Uw code telt één keer."\n'
        'how_to_mark = "Kies van {lowest} tot {highest}."\nsales = "verkoop"\n'
        'low = "helemaal oneens"\nhigh = "helemaal eens"\n',
        encoding="utf-8",
    )
    services.survey.wording.load(wording)
    page = unescape(enter(new_phone(), few[Function.SALES][0]))
    assert '<html lang="nl">' in page
    assert "<h1>Hoe werken wij samen?</h1>" in page
    assert "For everybody in verkoop" in page
    assert page.count("<span>1 helemaal oneens</span> <span>7 helemaal eens</span>") == len(SMALL)
    for said in ("minder dan 5 mensen.", "Uw code telt één keer.", "Kies van 1 tot 7."):
        assert said in page
    for ours in ("completely", "What is shown", "Your code tells", "right or wrong"):
        assert ours not in page
