"""The same answers in two waves: the two together would tell what the others said."""

import random
from pathlib import Path

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.services.house import Services
from huddle_app.services.survey import Survey

FIRST, SECOND = "Before", "After"
RATINGS = {"R1": 1, "R2": 2, "R3": 3, "R4": 4, "R5": 5, "R6": 6}


@pytest.fixture
def survey(services: Services) -> Survey:
    return services.survey


def answers(folder: Path, survey: Survey, ratings: dict[str, int]) -> Path:
    """A file in which these sales people give each statement on trust this rating."""
    columns = survey.toolkit().scale("trust").columns()
    rows = [["respondent", "function", *columns]]
    rows += [[who, "sales", *[str(rating)] * len(columns)] for who, rating in ratings.items()]
    path = folder / "answers.csv"
    path.write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    return path


def test_a_group_of_a_waves_answers_is_not_taken_into_another(
    survey: Survey, tmp_path: Path
) -> None:
    survey.confirm(survey.preview(answers(tmp_path, survey, RATINGS), FIRST))
    with_one_more = answers(tmp_path, survey, {**RATINGS, "R7": 7})
    with pytest.raises(HuddleError, match="6 of these answers stand in “Before” already"):
        survey.preview(with_one_more, SECOND)
    assert [wave.name for wave in survey.waves()] == [FIRST]


def test_that_half_answer_the_same_again_is_pointed_out(survey: Survey, tmp_path: Path) -> None:
    survey.confirm(survey.preview(answers(tmp_path, survey, RATINGS), FIRST))
    again = {**{who: 8 - rating for who, rating in RATINGS.items()}, "R1": 1, "R2": 2}
    preview = survey.preview(answers(tmp_path, survey, again), SECOND)
    # of R4, too: 4 is as far from either end
    assert preview.remarks[0].startswith("3 of these answers stand in “Before” already")


def test_some_of_many_may_answer_the_same_in_another_wave(survey: Survey, tmp_path: Path) -> None:
    before = {f"R{n}": n % 7 + 1 for n in range(30)}
    survey.confirm(survey.preview(answers(tmp_path, survey, before), FIRST))
    again = {
        who: rating % 7 + 1 if n > 8 else rating for n, (who, rating) in enumerate(before.items())
    }
    preview = survey.preview(answers(tmp_path, survey, again), SECOND)
    assert len(preview.write) == 30
    assert not [remark for remark in preview.remarks if "already" in remark]


def test_a_few_who_are_in_one_wave_alone_are_not_given_away(survey: Survey, tmp_path: Path) -> None:
    before = {f"R{n}": n % 7 + 1 for n in range(6)}
    survey.confirm(survey.preview(answers(tmp_path, survey, before), FIRST))
    # four of six are the same: two and one are left, of whom both waves would tell together
    other = {**{who: before[who] for who in ["R0", "R1", "R2", "R3"]}, "X": 7}
    with pytest.raises(HuddleError, match="4 of these answers stand in “Before” already"):
        survey.preview(answers(tmp_path, survey, other), SECOND)


def test_into_the_same_wave_they_may_come_again(survey: Survey, tmp_path: Path) -> None:
    path = answers(tmp_path, survey, RATINGS)
    survey.confirm(survey.preview(path, FIRST))
    assert survey.preview(path, FIRST).write == ()


def without_codes(folder: Path, survey: Survey, people: int, *more: str) -> Path:
    """An export in which nothing tells these people apart but what they answered."""
    columns, chance = survey.toolkit().columns, random.Random(1)
    rows = [["function", *columns, *more]]
    rows += [
        ["sales", *(str(chance.randint(1, 7)) for _ in columns), *[f"x{n}" for _ in more]]
        for n in range(people)
    ]
    path = folder / f"answers-{people}.csv"
    path.write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    return path


def test_answers_are_the_same_whatever_code_was_made_for_them(
    survey: Survey, tmp_path: Path
) -> None:
    survey.confirm(survey.preview(without_codes(tmp_path, survey, 22), FIRST))
    later = without_codes(tmp_path, survey, 23, "Anything else?")
    with pytest.raises(HuddleError, match="22 of these answers stand in “Before” already"):
        survey.preview(later, SECOND)
    preview = survey.preview(later, FIRST)
    assert len(preview.write) == 1
    survey.confirm(preview)
    assert len(survey.respondents(FIRST)) == 23
    assert survey.preview(later, FIRST).write == ()
