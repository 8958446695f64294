"""Collecting answers: who was asked, codes for phones, and that nothing ties an answer to a person."""

import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfWriter

from huddle_app.method.errors import CodeUnknownError, HuddleError, NotOpenError
from huddle_app.method.events import Events
from huddle_app.method.imports import RowState
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.words import SIDES, Function
from huddle_app.paths import RESOURCES
from huddle_app.services.answer_codes import AnswerCode
from huddle_app.services.house import Services
from tests.workshops import Workshops

WAVE = "Before the Huddle"


@pytest.fixture
def services(workshops: Workshops, tmp_path: Path) -> Iterator[Services]:
    made = workshops.new(tmp_path / "room.huddle", "T", "C")
    yield Services(made, Events(), lambda: datetime(2026, 12, 1, tzinfo=UTC))
    made.close()


@pytest.fixture
def peopled(services: Services) -> Services:
    services.people.confirm(services.people.preview(RESOURCES / "sample" / "roster.csv"))
    return services


def all_ratings(services: Services, rating: int) -> str:
    return str(rating) * len(services.survey.toolkit().columns)


def only(services: Services, function: Function) -> str:
    """A code for a person of this function, its wave open for phones."""
    services.collecting.set_invited(WAVE, {(function, "Rep"): 1})
    [code] = services.collecting.make_codes(WAVE)
    services.collecting.open(WAVE)
    return code.code


def answer_all(services: Services, codes: Sequence[AnswerCode]) -> None:
    for code in codes:
        services.collecting.submit(code.code, all_ratings(services, 4))


def test_the_people_on_the_list_are_asked_until_the_moderator_says_otherwise(peopled: Services):
    asked = peopled.collecting.invited(WAVE)
    assert sum(n for (function, _level), n in asked.items() if function is Function.SALES) == 60
    peopled.collecting.set_invited(WAVE, {(Function.SALES, "Rep"): 40})
    assert peopled.collecting.invited(WAVE) == {(Function.SALES, "Rep"): 40}
    peopled.deeds.undo()
    assert peopled.collecting.invited(WAVE) == asked


def test_everybody_asked_gets_a_code_of_their_own(peopled: Services):
    codes = peopled.collecting.make_codes(WAVE)
    assert len({code.code for code in codes}) == len(codes) == 73
    assert peopled.collecting.codes(WAVE)[0] == 73


def test_who_is_asked_nothing_gets_no_code(peopled: Services):
    peopled.survey.begin(WAVE, tools=(8,))
    assert {code.function for code in peopled.collecting.make_codes(WAVE)} == {Function.SALES}
    assert {line.functions for line in peopled.collecting.overview(WAVE)} == {(Function.SALES,)}
    peopled.collecting.set_invited(WAVE, {(Function.MARKETING, "Rep"): 4})
    with pytest.raises(HuddleError, match="ask nothing of those who were asked"):
        peopled.collecting.make_codes(WAVE)


def test_codes_stand_nowhere_in_the_file(services: Services):
    code = only(services, Function.SALES)
    parts = [services.path, *services.path.parent.glob("room.huddle-*")]
    assert not any(code.encode() in part.read_bytes() for part in parts)


def test_a_code_lets_one_person_answer_once(services: Services):
    code = only(services, Function.SALES)
    spoken = f" {code[:4].lower()}-{code[4:]} "
    found = services.collecting.find_code(spoken)
    assert (found.function, found.wave.name) == (Function.SALES, WAVE)
    services.collecting.submit(spoken, all_ratings(services, 4))
    with pytest.raises(HuddleError, match="has been used"):
        services.collecting.submit(code, all_ratings(services, 5))
    [person] = services.survey.respondents(WAVE)
    toolkit = services.survey.toolkit()
    theirs = {column for scale in toolkit.asked(Function.SALES) for column in scale.columns()}
    assert toolkit.ratings(person.ratings) == dict.fromkeys(theirs, 4)
    assert services.collecting.codes(WAVE) == (1, True)


def test_nothing_of_a_code_is_kept_with_the_answers(services: Services):
    code = only(services, Function.MARKETING)
    services.collecting.submit(code, all_ratings(services, 4), "North")
    [person] = services.survey.respondents(WAVE)
    assert (person.function, person.level, person.region) == (Function.MARKETING, "Rep", "North")
    assert code not in person.code


def test_the_journal_beside_the_file_does_not_tell_which_code_gave_which_answers(
    services: Services,
):
    services.collecting.submit(only(services, Function.SALES), all_ratings(services, 4))
    journal = services.path.with_name(f"{services.path.name}-wal")
    assert journal.exists(), "the file is still open"
    assert journal.read_bytes() == b""


@pytest.mark.parametrize("code", ["", "BCDF2345", "'; drop table wave"])
def test_an_unknown_code_opens_nothing(services: Services, code: str):
    only(services, Function.SALES)
    with pytest.raises(HuddleError, match="not known"):
        services.collecting.find_code(code)


def test_a_code_tells_whether_its_closed_wave_may_open_again(services: Services):
    services.collecting.set_invited(WAVE, {(Function.SALES, "Rep"): 2})
    first, second = services.collecting.make_codes(WAVE)
    for answered in (False, True):
        services.collecting.open(WAVE)
        if answered:
            services.collecting.submit(first.code, all_ratings(services, 4))
        services.collecting.close(WAVE)
        with pytest.raises(NotOpenError) as closed:
            services.collecting.find_code(second.code)
        assert closed.value.for_good == answered


def test_new_codes_end_the_earlier_ones(services: Services):
    earlier = only(services, Function.SALES)
    services.collecting.make_codes(WAVE)
    with pytest.raises(HuddleError, match="not known"):
        services.collecting.find_code(earlier)


def test_a_closed_wave_takes_no_answers(services: Services):
    code = only(services, Function.SALES)
    services.collecting.close(WAVE)
    with pytest.raises(HuddleError, match="not open"):
        services.collecting.submit(code, all_ratings(services, 4))
    assert services.survey.respondents(WAVE) == []


def test_an_empty_questionnaire_does_not_use_up_the_code(services: Services):
    code = only(services, Function.SALES)
    with pytest.raises(HuddleError, match="Nothing is answered"):
        services.collecting.submit(code, all_ratings(services, 0))
    assert services.collecting.codes(WAVE)[0] == 1


def test_nobody_watches_an_answer_arrive(services: Services):
    code = only(services, Function.SALES)
    services.collecting.submit(code, all_ratings(services, 4))
    assert services.survey.findings() is None
    services.collecting.close(WAVE)
    assert services.survey.findings() is not None


def test_a_typed_questionnaire_counts_and_is_taken_back_at_once(services: Services):
    services.survey.begin(WAVE)
    line = AnswerLine(1, "paper-1", Function.SALES, "Rep", ratings=all_ratings(services, 3))
    services.collecting.enter(WAVE, line)
    assert [person.code for person in services.survey.respondents(WAVE)] == ["paper-1"]
    services.deeds.undo()
    assert services.survey.respondents(WAVE) == []


def test_what_was_closed_with_answers_is_not_opened_again(services: Services):
    services.collecting.submit(only(services, Function.SALES), all_ratings(services, 4))
    services.collecting.close(WAVE)
    with pytest.raises(HuddleError, match="new wave"):
        services.collecting.open(WAVE)
    assert not services.survey.wave(WAVE).collecting
    assert "closed" not in (services.deeds.undo_name() or "")


def test_what_was_closed_by_mistake_before_anybody_answered_is_opened_again(services: Services):
    code = only(services, Function.SALES)
    services.collecting.close(WAVE)
    services.collecting.open(WAVE)
    assert services.collecting.find_code(code)


def test_forms_are_told_of_by_their_files_and_answers_by_their_codes(
    services: Services, tmp_path: Path
):
    services.survey.begin(WAVE, tools=(5,))
    sent = tmp_path / "sent"
    sent.mkdir()
    form, *_others = services.survey_papers.write_questionnaires(sent, WAVE, fillable=True)
    back = tmp_path / "back"
    back.mkdir()
    columns = services.survey.toolkit().only((5,)).columns
    for name, rating in (("Zoe.pdf", 1), ("Adam.pdf", 2), ("Mia.pdf", 3)):
        writer = PdfWriter(clone_from=form)
        marks = dict.fromkeys(columns[: 2 * rating], f"/{rating}")
        for page in writer.pages:
            writer.update_page_form_field_values(page, marks, auto_regenerate=False)
        writer.write(back / name)
    shutil.copy(back / "Mia.pdf", back / "Mia again.pdf")
    (back / "letter.pdf").write_text("Dear moderator,")
    made = services.collecting.preview_forms(back, WAVE)
    # In the order of the files.
    assert [(row.about, row.state) for row in made.rows] == [
        ("Adam.pdf", RowState.WARNING),
        ("Mia again.pdf", RowState.WARNING),
        ("Mia.pdf", RowState.REPEATED),
        ("Zoe.pdf", RowState.WARNING),
        ("letter.pdf", RowState.ERROR),
    ]
    written = [person.code for person in made.write]
    assert written == sorted(written), "the order of the names would tell whose is whose"


def test_it_is_known_whose_answers_the_findings_would_give_away(services: Services):
    columns = services.survey.toolkit().columns
    ratings = services.survey.toolkit().written(dict.fromkeys(columns, 4))
    lines = [AnswerLine(n, f"p{n}", Function.SALES, "Rep", "", ratings) for n in range(6)]
    services.survey.write(WAVE, lines, "Six on paper")
    services.collecting.set_invited(WAVE, {(Function.SALES, "Rep"): 8})
    codes = services.collecting.make_codes(WAVE)
    services.collecting.open(WAVE)
    assert services.collecting.few_by_phone(WAVE) is None
    for told, code in enumerate(codes[:5], 1):
        services.collecting.submit(code.code, all_ratings(services, 4))
        few = services.collecting.few_by_phone(WAVE)
        assert (few.number if few else 5) == told


def test_of_a_wave_that_only_phones_answer_nobody_has_seen_findings(services: Services):
    code = only(services, Function.SALES)
    services.collecting.submit(code, all_ratings(services, 4))
    assert services.collecting.few_by_phone(WAVE) is None
    assert services.collecting.few_by_phone("Nine months later") is None


def test_one_wave_is_open_at_a_time(services: Services):
    services.collecting.open(WAVE)
    services.collecting.open("Later")
    assert [wave.name for wave in services.survey.waves() if wave.collecting] == ["Later"]


def test_what_another_wave_closed_with_answers_is_not_opened_by_undo(services: Services):
    services.collecting.submit(only(services, Function.SALES), all_ratings(services, 4))
    services.collecting.open("Later")
    while services.deeds.undo_name():
        with suppress(HuddleError):  # codes that were used stay
            services.deeds.undo()
    assert not services.survey.wave(WAVE).collecting


def test_a_wave_opened_in_place_of_one_nobody_has_answered_is_taken_back(services: Services):
    code = only(services, Function.SALES)
    services.collecting.open("Later")
    services.deeds.undo()
    assert services.collecting.find_code(code)


def test_who_has_answered_gets_no_second_code(services: Services):
    services.collecting.set_invited(WAVE, {(Function.SALES, "Rep"): 6})
    first, *_others = services.collecting.make_codes(WAVE)
    services.collecting.open(WAVE)
    services.collecting.submit(first.code, all_ratings(services, 4))
    assert len(services.collecting.make_codes(WAVE)) == 5
    with pytest.raises(HuddleError, match="has been used"):
        services.collecting.find_code(first.code)


def test_the_promise_people_answered_under_is_not_undone(services: Services):
    services.survey.begin(WAVE, threshold=3)
    services.survey.set_threshold(WAVE, 6)
    services.collecting.submit(only(services, Function.SALES), all_ratings(services, 4))
    while services.deeds.undo_name():
        with suppress(HuddleError):  # codes that were used stay
            services.deeds.undo()
    assert services.survey.wave(WAVE).threshold == 6


def test_only_what_is_asked_is_taken_in(services: Services):
    services.survey.begin(WAVE, tools=(5,))
    services.collecting.submit(only(services, Function.SALES), all_ratings(services, 4))
    [person] = services.survey.respondents(WAVE)
    toolkit = services.survey.toolkit()
    assert set(toolkit.ratings(person.ratings)) == set(toolkit.scale("trust").columns())


@pytest.mark.parametrize("ratings", ["777", "8" * 91, "x" * 91])
def test_what_is_no_rating_is_an_error(services: Services, ratings: str):
    code = only(services, Function.SALES)
    with pytest.raises(ValueError, match=ratings[:3]):
        services.collecting.submit(code, ratings)
    assert services.survey.respondents(WAVE) == []


def test_while_phones_answer_levels_are_not_counted_one_by_one(peopled: Services):
    assert any(line.levels for line in peopled.collecting.overview(WAVE))
    peopled.collecting.open(WAVE)
    assert not any(line.levels for line in peopled.collecting.overview(WAVE))


def test_codes_for_nobody_are_refused(services: Services):
    with pytest.raises(HuddleError, match="who is asked"):
        services.collecting.make_codes(WAVE)


def test_when_everybody_has_answered_there_are_no_codes_to_make(services: Services):
    services.collecting.set_invited(WAVE, {(Function.SALES, "Rep"): 5})
    codes = services.collecting.make_codes(WAVE)
    services.collecting.open(WAVE)
    answer_all(services, codes)
    before = services.deeds.undo_name()
    for ask in (services.collecting.check_codes, services.collecting.make_codes):
        with pytest.raises(HuddleError, match="Ask more people first"):
            ask(WAVE)
    assert services.deeds.undo_name() == before
    services.collecting.set_invited(WAVE, {(Function.SALES, "Manager"): 1})
    services.collecting.check_codes(WAVE)
    assert len(services.collecting.make_codes(WAVE)) == 1


def test_unused_codes_end_when_new_ones_are_made(services: Services):
    services.collecting.set_invited(WAVE, {(Function.SALES, "Rep"): 2})
    old = services.collecting.make_codes(WAVE)
    new = services.collecting.make_codes(WAVE)
    assert services.collecting.codes(WAVE) == (2, False)
    assert [services.collecting.is_code(c) for c in (*old, *new)] == [False] * 2 + [True] * 2


def test_new_codes_do_not_tell_how_many_of_a_small_group_have_not_answered(services: Services):
    large = {(Function.SALES, "Rep"): 9, (Function.SALES, "Boss"): 8}
    asked = {**large, (Function.MARKETING, "Rep"): 9, (Function.MARKETING, "Boss"): 2}
    services.collecting.set_invited(WAVE, asked)
    first = services.collecting.make_codes(WAVE)
    services.collecting.open(WAVE)
    sales, marketing = ([c for c in first if c.function is f] for f in SIDES)
    answer_all(services, [*sales[:7], *marketing[:10]])
    again = services.collecting.make_codes(WAVE)
    assert Counter(c.level for c in again) == Counter(c.level for c in sales[7:])
    assert services.collecting.codes(WAVE) == (sum(asked.values()), True)
    with pytest.raises(CodeUnknownError):
        services.collecting.find_code(sales[7].code)
    # One of marketing has not answered, and nobody learns of which level.
    assert services.collecting.find_code(marketing[10].code).level == marketing[10].level


def test_more_people_of_a_small_group_get_codes_of_their_own(services: Services):
    services.collecting.set_invited(WAVE, {(Function.SALES, ""): 3})
    first = services.collecting.make_codes(WAVE)
    services.collecting.open(WAVE)
    answer_all(services, first[:2])
    with pytest.raises(HuddleError, match="There is no new code to make"):
        services.collecting.make_codes(WAVE)
    services.collecting.set_invited(WAVE, {(Function.SALES, ""): 4})
    assert len(services.collecting.make_codes(WAVE)) == 1
