"""The same people under other codes: found in another wave or in their own, and never where two answer alike."""

import random
from collections.abc import Sequence

import pytest

from huddle_app.method.imports import RowState
from huddle_app.method.survey import near_people
from huddle_app.method.survey.preview import SurveyPreview, preview_answers
from huddle_app.method.survey.reading import AnswerFile, AnswerLine
from huddle_app.method.survey.same_forms import Form
from huddle_app.method.survey.same_people import in_both, known_again
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.words import Function

SALES, MARKETING = Function.SALES, Function.MARKETING
ALL = 91
"""So many statements the eight tools have."""
ONE_TOOL = 10


def ratings(chance: random.Random, answered: int = ALL, spread: float = 1.3) -> str:
    """What one person marks about their own middle; the rest is left blank."""
    middle = chance.gauss(4.3, 0.7)
    marks = (min(7, max(1, round(chance.gauss(middle, spread)))) for _ in range(answered))
    return "".join(map(str, marks)).ljust(ALL, "0")


def wave(people: int, seed: int, answered: int = ALL, spread: float = 1.3) -> list[Respondent]:
    chance = random.Random(seed)
    return [
        Respondent(f"R{n}", SALES, "", "", ratings(chance, answered, spread)) for n in range(people)
    ]


def lines(people: list[Respondent], begin: str = "x") -> list[AnswerLine]:
    """A file with these people's answers, whose codes begin in another way."""
    return [
        AnswerLine(n, f"{begin}{n}", person.function, person.level, "", person.ratings)
        for n, person in enumerate(people, 2)
    ]


def taken_in(known: list[Respondent], file: list[AnswerLine]) -> SurveyPreview:
    return preview_answers("Before", known, AnswerFile(tuple(file)))


@pytest.mark.parametrize("answered", [ALL, 20, ONE_TOOL])
def test_the_same_answers_are_found_in_another_wave_whatever_the_code(answered: int) -> None:
    known = wave(22, 1, answered)
    assert in_both(known, lines([*known, *wave(1, 2, answered)])).number >= 20


def test_a_statement_that_one_wave_does_not_ask_hides_nobody() -> None:
    known = wave(22, 1)
    without = [person._replace(ratings=f"0{person.ratings[1:]}") for person in known]
    assert in_both(known, lines(without)).number == 22
    assert in_both(without, lines(known)).number == 22


def test_nobody_counts_twice() -> None:
    known = wave(6, 1)
    assert in_both(known, lines(known[:1] * 9)).number == 1
    assert in_both([known[0]] * 3, lines(known)).number == 1


@pytest.mark.parametrize(
    ("people", "answered", "spread"),
    [(500, ALL, 1.3), (500, 25, 0.8), (25, ONE_TOOL, 0.8), (10, 7, 0.8), (6, 6, 0.5)],
)
def test_of_two_true_waves_hardly_anybody_is_the_same(
    people: int, answered: int, spread: float
) -> None:
    """However small the tool and however much of one mind the team is: never the three that are refused."""
    for seed in range(10):
        again = lines(wave(people, seed + 100, answered, spread))
        assert in_both(wave(people, seed, answered, spread), again).number < 3


def test_who_marks_the_same_throughout_or_by_tools_is_nobody_in_particular() -> None:
    flat = [str(mark) * ALL for mark in range(1, 8)]
    by_tool = ["5" * 25 + "4" * 40 + "6" * 26, "3" * 25 + "4" * 66]
    blank = [("45" * 2).ljust(ALL, "0"), "7".ljust(ALL, "0")]
    people = [Respondent(f"R{n}", SALES, "", "", r) for n, r in enumerate(flat + by_tool + blank)]
    assert in_both(people, lines(people)).number == 0
    assert known_again(people, lines(people)).sure == {}
    coded = [
        line._replace(code=person.code) for person, line in zip(people, lines(people), strict=True)
    ]
    assert in_both(people, coded).number == len(people), "under the same code they are"


def test_who_has_their_function_in_the_code_has_the_code_of_the_file() -> None:
    flat = [Respondent(f"{n}-marketing", MARKETING, "", "", "4" * ALL) for n in range(1, 4)]
    file = lines(flat)
    coded = [line._replace(code=str(n)) for n, line in enumerate(file, 1)]
    assert in_both(flat, coded).number == 3
    own = [line._replace(code=person.code) for person, line in zip(flat, file, strict=True)]
    assert in_both(flat, own).number == 3


def test_a_file_that_comes_again_under_other_codes_counts_once() -> None:
    flat = [Respondent(f"F{n}", SALES, "", "", "4" * ALL) for n in range(2)]
    known = [*wave(20, 1), *flat]
    again = taken_in(known, lines(known))
    assert {row.state for row in again.rows} == {RowState.UNCHANGED}
    assert all("counted once" in row.why for row in again.rows)
    assert again.write == ()


def test_a_later_export_of_the_same_survey_brings_the_new_people_alone() -> None:
    known, new = wave(20, 1), wave(40, 2)
    again = taken_in(known, lines([*known, *new]))
    assert [person.ratings for person in again.write] == [person.ratings for person in new]
    assert taken_in([*known, *again.write], lines([*known, *new])).write == ()


def test_what_the_later_export_says_besides_is_taken_in() -> None:
    known = wave(20, 1)
    with_level = lines([person._replace(level="Rep") for person in known])
    again = taken_in(known, with_level)
    assert [(p.code, p.level) for p in again.write] == [(p.code, "Rep") for p in known]
    assert {row.state for row in again.rows} == {RowState.UPDATED}


def test_the_same_answers_of_another_function_are_another_persons() -> None:
    known = wave(20, 1)
    others = lines([person._replace(function=MARKETING) for person in known])
    assert len(taken_in(known, others).write) == 20


def test_of_one_among_many_it_is_asked() -> None:
    known, new = wave(20, 1), wave(9, 2)
    again = taken_in(known, lines([known[0], *new]))
    assert len(again.write) == 10
    asked = [(row.number, row.state) for row in again.rows if "one person’s?" in row.why]
    assert asked == [(2, RowState.WARNING)]


def test_one_questionnaire_that_is_typed_in_is_asked_about_and_counts() -> None:
    known = wave(1, 1)
    again = taken_in(known, lines(known, "paper-"))
    assert (len(again.write), again.rows[0].state) == (1, RowState.WARNING)


def test_a_completed_form_takes_the_place_of_the_half_filled_one() -> None:
    [whole] = wave(1, 1)
    half = whole._replace(code="form-a", ratings=whole.ratings[:30].ljust(ALL, "0"))
    known = [half, *wave(9, 2)]
    again = taken_in(known, lines([whole], "form-b"))
    assert again.write == (half._replace(ratings=whole.ratings),)
    assert again.rows[0].state is RowState.UPDATED
    after = [*known[1:], *again.write]
    assert taken_in(after, lines([whole], "form-b")).write == ()
    assert taken_in(after, lines([half], "form-c")).write == (), (
        "nor does the half-filled one again"
    )


def test_a_form_that_differs_in_one_answer_is_asked_about() -> None:
    [person] = wave(1, 1)
    other = "1" if person.ratings[0] == "7" else "7"
    corrected = person._replace(ratings=other + person.ratings[1:])
    again = taken_in([person, *wave(9, 2)], lines([corrected], "form-"))
    assert len(again.write) == 1
    assert "one person’s?" in again.rows[0].why


def test_forms_marked_the_same_throughout_are_not_asked_about() -> None:
    known = [Respondent("form-a", SALES, "", "", "4" * ALL)]
    again = taken_in(known, [AnswerLine(1, "form-b", SALES, ratings="4" * 40 + "5" + "4" * 50)])
    assert again.rows[0].state is RowState.NEW


@pytest.mark.parametrize(("same", "new", "sure"), [(2, 2, 2), (2, 3, 0), (1, 0, 0)])
def test_two_people_who_are_half_of_a_file_are_enough_to_know_it_again(
    same: int, new: int, sure: int
) -> None:
    known = wave(5, 1)
    again = known_again(known, lines([*known[:same], *wave(new, 2)]))
    assert len(again.sure) == sure
    assert len(again.perhaps) == same - sure


def corrected(person: Respondent, *places: int) -> Respondent:
    """The person with another answer at these places."""
    marks = list(person.ratings)
    for place in places:
        marks[place] = str(int(marks[place]) % 7 + 1)
    return person._replace(ratings="".join(marks))


@pytest.mark.parametrize("places", [(), (0,), (3, 60)])
def test_a_corrected_copy_under_another_code_is_asked_about(places: tuple[int, ...]) -> None:
    known = wave(40, 1)
    again = known_again(known, lines([corrected(known[7], *places), *wave(30, 2)]))
    assert again.sure == {}
    assert again.perhaps == {"x2"}
    [row, *_others] = taken_in(known, lines([corrected(known[7], *places)])).rows
    assert row.state is RowState.WARNING
    assert "nearly the same, are in already" in row.why


def test_a_copy_that_was_completed_and_corrected_is_asked_about() -> None:
    known = wave(40, 1)
    part = [known[0]._replace(ratings=f"0000{known[0].ratings[4:]}"), *known[1:]]
    assert known_again(part, lines([corrected(known[0], 30)])).perhaps == {"x2"}


def test_nobody_is_asked_about_whose_answers_differ_in_more() -> None:
    known = wave(40, 1)
    assert known_again(known, lines([corrected(known[7], 1, 30, 60)])).perhaps == set()


def test_of_a_file_that_comes_once_more_the_corrected_row_is_asked_about() -> None:
    known = wave(40, 1)
    again = known_again(known, lines([corrected(known[0], 5), *known[1:]]))
    assert len(again.sure) == 39
    assert again.perhaps == {"x2"}


def test_people_of_another_function_are_nobody_who_corrected_a_copy() -> None:
    known = wave(40, 1)
    other = corrected(known[7], 3)._replace(function=MARKETING)
    assert known_again(known, lines([other])).perhaps == set()


def test_thousands_are_compared_with_thousands_by_few_comparisons(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared = 0

    def count(_form: Form, others: Sequence[Form], _pairs: int) -> list[Form]:
        nonlocal compared
        compared += len(others)
        return []

    monkeypatch.setattr(near_people, "like", count)
    # Half of them mark everything the same, or nearly: parts of theirs many have in common.
    known, new = wave(2_000, 1), wave(2_000, 2)
    same = [person._replace(ratings="4" * ALL) for person in new[:1_000]]
    known_again([*known, *same], lines([*new, *same]))
    assert compared < 2_000
