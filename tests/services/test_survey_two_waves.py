"""The same answers in two waves: the two together would tell what the others said."""

import random
from pathlib import Path

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.method.findings.beside import Beside, Safe
from huddle_app.method.findings.model import Group, Hidden, Score
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.words import Function
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


People = dict[str, list[str]]
"""What each answers to all statements, by code."""


def sales_people(survey: Survey, number: int) -> People:
    columns, chance = survey.toolkit().columns, random.Random(3)
    return {f"R{n}": [str(chance.randint(1, 7)) for _ in columns] for n in range(number)}


def half_way(survey: Survey, given: list[str]) -> list[str]:
    """Somebody's answers as long as they have answered nothing from tool 6 on."""
    late = {
        column
        for number in (6, 7, 8)
        for scale in survey.toolkit().only([number]).scales()
        for column in scale.columns()
    }
    columns = survey.toolkit().columns
    return ["" if column in late else mark for column, mark in zip(columns, given, strict=True)]


def export(folder: Path, survey: Survey, people: People) -> Path:
    rows = [["respondent", "function", *survey.toolkit().columns]]
    rows += [[code, "sales", *given] for code, given in people.items()]
    path = folder / "export.csv"
    path.write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    return path


def worked_out(survey: Survey) -> dict[str, float]:
    """Of each scale, what all of the second wave say beyond all of the first: n times the mean, less the same."""
    told: dict[str, float] = {}
    first, second = survey.findings(FIRST), survey.findings(SECOND)
    assert first
    assert second
    for key, scale in first.scales.items():
        one, other = (
            cells.get(Group(Function.SALES)) for cells in (scale.cells, second.scales[key].cells)
        )
        if isinstance(one, Score) and isinstance(other, Score) and one.n < other.n:
            told[key] = other.n * other.mean - one.n * one.mean
    return told


def score(survey: Survey, given: list[str], key: str) -> float:
    """What one person says on a scale."""
    said = dict(zip(survey.toolkit().columns, map(int, given), strict=True))
    columns = survey.toolkit().scale(key).columns()
    return sum(said[column] for column in columns) / len(columns)


def take_in_both(survey: Survey, folder: Path, half: int, begin: str) -> list[str]:
    """Read in an export while so many were half way, and the complete one, with one more person, as another wave."""
    people = sales_people(survey, 20)
    [(_code, newcomer), *_others] = people.items()
    early = {
        code: half_way(survey, given) if n <= half else given
        for n, (code, given) in enumerate(people.items())
        if n
    }
    survey.confirm(survey.preview(export(folder, survey, early), FIRST))
    complete = {code.replace("R", begin): given for code, given in people.items()}
    survey.confirm(survey.preview(export(folder, survey, complete), SECOND))
    return newcomer


@pytest.mark.parametrize("begin", ["R", "Q"])
@pytest.mark.parametrize("half", [0, 3, 10, 14, 19])
def test_who_came_last_is_not_worked_out_from_an_early_and_a_complete_export(
    survey: Survey, tmp_path: Path, half: int, begin: str
) -> None:
    with pytest.raises(HuddleError, match="19 of these answers stand in “Before” already"):
        take_in_both(survey, tmp_path, half, begin)
    assert [wave.name for wave in survey.waves()] == [FIRST]
    # As is said there: they belong to the first wave, whatever their codes.
    complete = tmp_path / "export.csv"
    survey.confirm(survey.preview(complete, FIRST))
    assert len(survey.respondents(FIRST)) == 20
    assert survey.preview(complete, FIRST).write == ()


def let_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """As typed in, sent by phones or in several small files, the answers get into both waves."""
    monkeypatch.setattr("huddle_app.services.survey.in_other_wave", lambda *_all: "")


@pytest.mark.parametrize("half", [0, 3, 14, 19])
def test_nor_where_the_answers_got_into_both_waves_all_the_same(
    survey: Survey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, half: int
) -> None:
    let_in(monkeypatch)
    newcomer = take_in_both(survey, tmp_path, half, "Q")
    told = worked_out(survey)
    assert not [
        key for key in told if told[key] == pytest.approx(score(survey, newcomer, key), abs=1e-6)
    ]
    second = survey.findings(SECOND)
    assert second
    assert second.scales["connection"].cells[Group(Function.SALES)] == Hidden()


def test_else_it_would_be_worked_out(
    survey: Survey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_in(monkeypatch)
    monkeypatch.setattr(
        Beside, "safe", lambda _self, _scale, _scores, groups: Safe(groups, frozenset())
    )
    newcomer = take_in_both(survey, tmp_path, 14, "Q")
    told = worked_out(survey)
    for key in ("connection", "trust"):
        assert told[key] == pytest.approx(score(survey, newcomer, key))


def test_the_first_wave_is_shown_as_it_would_be_alone(
    survey: Survey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_in(monkeypatch)
    take_in_both(survey, tmp_path, 14, "Q")
    together = survey.findings(FIRST)
    assert together
    assert all(
        isinstance(f.cells[Group(Function.SALES)], Score)
        for f in together.scales.values()
        if f.cells
    )


def test_typed_in_one_by_one_they_are_not_worked_out_either(survey: Survey, tmp_path: Path) -> None:
    people = sales_people(survey, 7)
    columns = survey.toolkit().columns
    first = dict(list(people.items())[:6])
    survey.confirm(survey.preview(export(tmp_path, survey, first), FIRST))
    for number, (code, given) in enumerate(people.items()):
        ratings = survey.toolkit().written(dict(zip(columns, map(int, given), strict=True)))
        line = AnswerLine(number, f"P{code}", Function.SALES, ratings=ratings)
        survey.write(SECOND, [line], "Typed in")
    second = survey.findings(SECOND)
    assert second
    assert len(survey.respondents(SECOND)) == 7
    assert not [
        f for f in second.scales.values() if any(isinstance(c, Score) for c in f.cells.values())
    ]
    assert not [f for f in second.scales.values() if f.statements]
