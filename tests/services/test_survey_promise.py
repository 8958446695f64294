"""Who was told a number is kept to it: from the first thing handed out on, and whatever is undone."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Events
from huddle_app.method.survey.reading import AnswerFile, AnswerLine
from huddle_app.method.words import Function
from huddle_app.paper import questionnaire
from huddle_app.services.house import Services
from tests.workshops import Workshops

WAVE = "Before the Huddle"


@pytest.fixture
def services(workshops: Workshops, tmp_path: Path) -> Iterator[Services]:
    made = workshops.new(tmp_path / "room.huddle", "T", "C")
    yield Services(made, Events(), lambda: datetime(2026, 12, 1, tzinfo=UTC))
    made.close()


@pytest.fixture(autouse=True)
def _empty_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands in the questionnaires is asked elsewhere, and takes long to write."""

    def write(path: Path, *_what: object, **_how: object) -> None:
        path.touch()

    monkeypatch.setattr(questionnaire, "write_questionnaire", write)


def forms(services: Services) -> None:
    services.survey_papers.write_questionnaires(services.path.parent, WAVE, fillable=True)


def paper(services: Services) -> None:
    services.survey_papers.write_questionnaires(services.path.parent, WAVE, fillable=False)


def limesurvey(services: Services) -> None:
    services.survey_papers.write_limesurvey(services.path.parent, WAVE)


def slips(services: Services) -> None:
    services.collecting.set_invited(WAVE, {(Function.SALES, "Rep"): 4})
    services.collecting.make_codes(WAVE)


def phones(services: Services) -> None:
    services.collecting.open(WAVE)


def line(services: Services) -> AnswerLine:
    ratings = services.survey.toolkit().written({"trust.1": 4})
    return AnswerLine(1, "p1", Function.SALES, "Rep", "", ratings)


def answers(services: Services) -> None:
    services.survey.confirm(services.survey.previewed(AnswerFile((line(services),)), WAVE))


def typed(services: Services) -> None:
    services.collecting.enter(WAVE, line(services))


HANDED_OUT = (forms, paper, limesurvey, slips, phones)


def undo_all(services: Services) -> None:
    """Undo whatever can be undone."""
    while services.deeds.undo_name():
        with suppress(HuddleError):
            services.deeds.undo()


@pytest.mark.parametrize("tell", [*HANDED_OUT, answers, typed])
def test_the_number_is_raised_and_never_lowered_once_it_was_told(
    services: Services, tell: Callable[[Services], None]
) -> None:
    survey = services.survey
    survey.begin(WAVE, threshold=6)
    survey.set_threshold(WAVE, 5)
    tell(services)
    assert survey.wave(WAVE).promised == 5
    survey.set_threshold(WAVE, 7)
    with pytest.raises(HuddleError, match="promised"):
        survey.set_threshold(WAVE, 4)
    undo_all(services)
    assert survey.wave(WAVE).threshold >= 5
    with pytest.raises(HuddleError, match="promised"):
        survey.set_threshold(WAVE, 4)


@pytest.mark.parametrize("tell", HANDED_OUT)
def test_what_was_handed_out_begins_the_wave_and_no_undo_ends_it(
    services: Services, tell: Callable[[Services], None]
) -> None:
    tell(services)
    undo_all(services)
    assert services.survey.wave(WAVE).promised == 5
    assert services.survey.begin(WAVE, threshold=3).threshold == 5


def test_a_number_that_was_raised_and_told_again_is_not_taken_back(services: Services) -> None:
    phones(services)
    services.survey.set_threshold(WAVE, 8)
    paper(services)
    with pytest.raises(HuddleError, match="stays as it is"):
        services.deeds.undo()
    assert services.survey.wave(WAVE).threshold == 8


def test_one_that_was_raised_and_told_nobody_is(services: Services) -> None:
    phones(services)
    services.survey.set_threshold(WAVE, 8)
    services.deeds.undo()
    assert services.survey.wave(WAVE).threshold == 5


def test_answers_undone_and_taken_in_anew_are_under_the_same_promise(services: Services) -> None:
    services.survey.begin(WAVE)
    answers(services)
    services.deeds.undo()
    assert services.survey.respondents(WAVE) == []
    with pytest.raises(HuddleError, match="promised"):
        services.survey.set_threshold(WAVE, 3)
    services.deeds.redo()
    assert len(services.survey.respondents(WAVE)) == 1


def test_an_undo_that_takes_the_wave_away_takes_all_of_it(services: Services) -> None:
    answers(services)
    services.deeds.undo()
    assert services.survey.waves() == ()


def test_nobody_was_told_yet(services: Services) -> None:
    services.survey.begin(WAVE)
    services.collecting.set_invited(WAVE, {(Function.SALES, "Rep"): 4})
    services.survey_papers.write_answer_workbook(services.path.with_name("a.xlsx"), WAVE)
    services.survey.set_threshold(WAVE, 3)
    assert services.survey.wave(WAVE).promised == 0


def test_a_number_that_nobody_was_told_can_be_lowered_to_the_one_they_were(
    services: Services,
) -> None:
    paper(services)
    services.survey.set_threshold(WAVE, 8)
    services.survey.set_threshold(WAVE, 5)
    assert services.survey.wave(WAVE).threshold == 5
    with pytest.raises(HuddleError, match="fewer than 5 people"):
        services.survey.set_threshold(WAVE, 4)


def test_while_phones_answer_the_number_in_force_is_told(services: Services) -> None:
    services.collecting.set_invited(WAVE, {(Function.SALES, "Rep"): 4})
    codes = services.collecting.make_codes(WAVE)
    services.collecting.open(WAVE)
    services.survey.set_threshold(WAVE, 8)
    with pytest.raises(HuddleError, match="fewer than 8 people"):
        services.survey.set_threshold(WAVE, 5)
    services.collecting.submit(codes[0].code, line(services).ratings)
    services.collecting.close(WAVE)
    with pytest.raises(HuddleError, match="fewer than 8 people"):
        services.survey.set_threshold(WAVE, 5)
    undo_all(services)
    assert services.survey.wave(WAVE).threshold == 8
