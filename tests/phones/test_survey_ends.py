"""What a phone is told that is too late, or second: nothing but the truth."""

from collections.abc import Callable

from starlette.testclient import TestClient

from huddle_app.method.words import Function
from huddle_app.phones.survey_door import SurveyDoor, new_ticket
from huddle_app.services.house import Services
from tests.phones.conftest import WAVE, Codes
from tests.phones.test_survey import OWN, enter, number_of, send

NOT_ADDED = "Answers were sent already from this phone; these were not added."
FOR_GOOD = "This questionnaire is closed for good."
LATE = "Your answers came too late: they were not taken in."


def answer_and_close(phone: TestClient, services: Services, code: str) -> None:
    """Somebody's answers come in, and the wave is closed: for good."""
    send(phone, enter(phone, code), {"2.1": 4}, sure="1")
    services.collecting.close(WAVE)


# Closed


def test_a_wave_closed_with_answers_says_that_these_came_too_late(
    new_phone: Callable[[], TestClient], services: Services, few: Codes
):
    late, first, second = new_phone(), *few[Function.SALES][:2]
    page = enter(late, second)
    answer_and_close(new_phone(), services, first)
    answer = send(late, page, {"2.1": 4}, sure="1")
    assert answer.status_code == 403
    for said in (LATE, FOR_GOOD, "Ask the person who runs the Huddle"):
        assert said in answer.text
    assert "Keep your slip" not in answer.text
    assert 'data-over="left"' in answer.text
    reloaded = late.get("/survey").text
    assert FOR_GOOD in reloaded
    assert "Keep your slip" not in reloaded
    assert len(services.survey.respondents(WAVE)) == 1


def test_a_code_of_a_wave_closed_for_good_says_so_whether_another_is_open_or_not(
    new_phone: Callable[[], TestClient], services: Services, few: Codes
):
    first, second = few[Function.SALES][:2]
    answer_and_close(new_phone(), services, first)
    for another in (False, True):
        if another:
            services.collecting.open("Another")
        phone = new_phone()
        page = enter(phone, second)
        assert FOR_GOOD in page
        assert LATE not in page
        assert ('href="/survey?change">Use another code' in page) == another
        assert ("Which code is on your slip?" in phone.get("/survey?change").text) == another
        assert "This code has been used" in enter(new_phone(), first)


def test_a_guess_learns_nothing_of_what_is_closed(
    new_phone: Callable[[], TestClient], services: Services, few: Codes
):
    answer_and_close(new_phone(), services, few[Function.SALES][0])
    page = enter(new_phone(), "WRONG")
    assert "The questionnaire is not open now." in page
    assert FOR_GOOD not in page


# Sent twice


def test_other_answers_of_the_same_phone_are_told_that_they_were_not_added(
    phone: TestClient, services: Services, few: Codes
):
    page = enter(phone, few[Function.SALES][0])
    send(phone, page, {"2.1": 4}, sure="1")
    same = send(phone, page, {"2.1": 4})
    assert "Your answers are in." in same.text
    for marks, more in (
        ({"2.1": 5}, {}),
        ({"2.1": 4, "2.2": 4}, {}),
        ({"2.1": 4}, {"region": "X"}),
    ):
        other = send(phone, page, marks, sure="1", **more)
        assert NOT_ADDED in other.text
        assert "Your answers are in." not in other.text
        assert NOT_ADDED in phone.get(str(other.url)).text
    (person,) = services.survey.respondents(WAVE)
    assert set(person.ratings) == {"0", "4"}


def test_answers_under_a_code_that_another_phone_used_are_told_so(
    new_phone: Callable[[], TestClient], few: Codes
):
    code = few[Function.SALES][0]
    first, second = new_phone(), new_phone()
    page = enter(second, code)
    send(first, enter(first, code), {"2.1": 4}, sure="1")
    assert "These were not added." in send(second, page, {"2.1": 5}, sure="1").text


def test_answers_of_one_person_are_never_sent_under_the_code_of_the_next(
    phone: TestClient, services: Services, few: Codes
):
    first, second = few[Function.SALES][:2]
    page, own = enter(phone, first), enter(phone, second)
    answer = send(phone, page, {"2.1": 4}, sure="1")
    assert answer.status_code == 412
    assert "Another code was opened on this phone meanwhile" in answer.text
    assert second not in answer.text
    assert "data-over" not in answer.text  # what the second has marked stays
    assert services.survey.respondents(WAVE) == []
    assert "Your answers are in." in send(phone, own, {"2.1": 5}, sure="1").text


def test_a_resent_letter_takes_nothing_from_the_next_person(
    phone: TestClient, services: Services, few: Codes
):
    first, second = few[Function.SALES][:2]
    page = enter(phone, first)
    send(phone, page, {"2.1": 4}, sure="1")
    own = enter(phone, second)
    send(phone, page, {"2.1": 4}, sure="1")
    assert number_of(phone.get("/survey").text) == number_of(own)
    assert len(services.survey.respondents(WAVE)) == 1


def test_what_is_remembered_of_a_sending_tells_neither_its_answers_nor_its_number(
    services: Services, few: Codes
):
    door, ticket = SurveyDoor(services), new_ticket(few[Function.SALES][0], None)
    ratings = "4" * len(services.survey.toolkit().columns)
    door.look(ticket, "phone")
    assert door.send(ticket, ratings, "", "written")
    assert (door.is_in(ticket.number, "written"), door.is_in(ticket.number, "more")) == (
        True,
        False,
    )
    kept = repr({k: v for k, v in vars(door).items() if k != "_services"})
    for told in (ticket.number, ticket.code, "4444", "written"):
        assert told not in kept


def test_a_letter_nobody_can_read_is_refused_in_the_words_of_the_questionnaire(
    phone: TestClient, few: Codes
):
    assert few
    answer = phone.post("/survey", content=b"[", headers=OWN | {"content-type": "application/json"})
    assert answer.status_code == 422
    assert "This message could not be read. Please send it once more." in answer.text
