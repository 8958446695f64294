"""Two files of one wave that both count their people from 1."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.method.imports import RowState
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.method.survey.reading import ColumnMapping
from huddle_app.method.words import Function
from huddle_app.services.house import Services
from huddle_app.services.survey import Survey

SALES, MARKETING = [1, 2, 3, 4, 5], [7, 6, 7, 1, 2, 3, 4]


@pytest.fixture
def survey(services: Services) -> Survey:
    return services.survey


@pytest.fixture
def take(survey: Survey, tmp_path: Path):
    """Take in an export that counts its people from 1, who give every statement on trust one rating."""
    columns = survey.toolkit().scale("trust").columns()

    def taken(function: str, ratings: Sequence[int]) -> SurveyPreview:
        rows = [["respondent", "function", *columns]]
        rows += [
            [str(n), function, *[str(rating)] * len(columns)] for n, rating in enumerate(ratings, 1)
        ]
        path = tmp_path / f"{function}.csv"
        path.write_text("\n".join(map(",".join, rows)), encoding="utf-8")
        preview = survey.preview(path)
        survey.confirm(preview)
        return preview

    return taken


def people(survey: Survey, function: Function) -> list[int]:
    return [
        int(person.ratings.strip("0")[0])
        for person in survey.respondents(survey.own_wave())
        if person.function is function
    ]


def test_both_are_taken_in_and_it_is_said(survey: Survey, take):
    take("sales", SALES)
    second = take("marketing", MARKETING)
    assert people(survey, Function.SALES) == SALES
    assert people(survey, Function.MARKETING) == MARKETING
    assert {row.state for row in second.rows} == {RowState.NEW}
    said = [words for words in second.remarks if "have the codes of people of another" in words]
    assert said[0].startswith("5 people of this file")


def test_either_again_adds_nothing(survey: Survey, take):
    take("sales", SALES)
    take("marketing", MARKETING)
    for again in (take("sales", SALES), take("marketing", MARKETING)):
        assert not again.write
        assert not [words for words in again.remarks if "another function" in words]


def test_a_corrected_or_longer_export_meets_its_own_people(survey: Survey, take):
    take("sales", SALES)
    take("marketing", MARKETING)
    longer = [*SALES, 6, 7, 6]
    corrected = [6, *MARKETING[1:]]
    assert len(take("sales", longer).write) == 3
    assert len(take("marketing", corrected).write) == 1
    assert people(survey, Function.SALES) == longer
    assert people(survey, Function.MARKETING) == corrected


def test_whoever_only_changed_function_is_one_person(survey: Survey, take):
    take("sales", SALES)
    take("marketing", SALES)
    assert people(survey, Function.SALES) == []
    assert people(survey, Function.MARKETING) == SALES


ONE, OTHER = "345434543454", "717171717171"
"""Two people's answers."""


@pytest.fixture
def filled_in(survey: Survey, tmp_path: Path):
    """The preview of a copy of the spreadsheet that some people filled in, with a code each."""
    columns = [c for scale in survey.toolkit().scales() for c in scale.columns()]
    asked = [c for c in columns if not c.startswith("worldview")][: len(ONE)]

    def preview(said: ColumnMapping | None = None, **people: str) -> SurveyPreview:
        rows = [["respondent", "function", *asked]]
        rows += [[code.strip("_"), "sales", *ratings] for code, ratings in people.items()]
        path = tmp_path / "copy.csv"
        path.write_text("\n".join(map(",".join, rows)), encoding="utf-8")
        return survey.preview(path, None, said)

    return preview


def test_a_copy_each_with_code_1_takes_nobodys_place(survey: Survey, filled_in):
    survey.confirm(filled_in(_1=ONE))
    preview = filled_in(_1=OTHER)
    assert not preview.write
    assert [(row.state, row.number in preview.others) for row in preview.rows] == [
        (RowState.ERROR, True)
    ]
    assert not filled_in(_1=ONE).write


def test_whoever_answers_anew_under_their_own_code_replaces_what_they_said(
    survey: Survey, filled_in
):
    survey.confirm(filled_in(_1=ONE))
    preview = filled_in(_1=OTHER, _2=OTHER.replace("1", "2"), said=ColumnMapping(anew=True))
    assert [row.state for row in preview.rows] == [RowState.UPDATED, RowState.NEW]
    assert preview.others == {2}, "it can be said otherwise"
    survey.confirm(preview)
    people = {p.code: p.ratings.strip("0") for p in survey.respondents(survey.own_wave())}
    assert people["1"] == OTHER
    assert filled_in(_1=ONE).others == {2}, "asked of each file anew"


def test_among_new_people_only_the_row_with_a_taken_code_is_left_out(survey: Survey, filled_in):
    survey.confirm(filled_in(_1=ONE))
    preview = filled_in(_1=OTHER, _2=OTHER.replace("1", "2"))
    assert [row.state for row in preview.rows] == [RowState.ERROR, RowState.NEW]
    survey.confirm(preview)
    assert ONE in {person.ratings.strip("0") for person in survey.respondents(survey.own_wave())}


def test_copies_without_a_code_are_people_without_one(survey: Survey, filled_in):
    survey.confirm(filled_in(_=ONE))
    survey.confirm(filled_in(_=OTHER))
    assert len(survey.respondents(survey.own_wave())) == 2
    assert not filled_in(_=OTHER).write


@pytest.mark.parametrize(
    ("function", "said"), [("sales", "count its people from 1"), ("marketing", "read it once more")]
)
def test_who_came_in_since_a_file_was_looked_at_keeps_their_answers(
    survey: Survey, take, tmp_path: Path, function: str, said: str
):
    columns = survey.toolkit().scale("trust").columns()
    rows = [["respondent", "function", *columns]]
    rows += [[str(n), function, *["3"] * len(columns)] for n in range(1, 6)]
    path = tmp_path / "waiting.csv"
    path.write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    waiting = survey.preview(path)
    take("sales", [7, 6, 7, 6, 7])
    with pytest.raises(HuddleError, match=said):
        survey.confirm(waiting)
    assert people(survey, Function.SALES) == [7, 6, 7, 6, 7]
    assert not people(survey, Function.MARKETING)


@pytest.mark.parametrize(
    "codes",
    [
        ("A1", "a1", "A2", "a2", "A3", "a3", "A4", "a4", "A5", "a5"),
        ("K1", "K2", "K3", "K4", "K5", "K1", "K1", "K1", "K1", "K6"),
        ("n/a",) * 10,
        ("anonymous",) * 7 + ("K1", "K2", "K3"),
    ],
)
def test_a_file_in_which_a_code_is_several_peoples_adds_nothing_again(
    survey: Survey, tmp_path: Path, codes: Sequence[str]
):
    columns = survey.toolkit().scale("trust").columns()
    rows = [["respondent", "function", *columns]]
    rows += [
        [code, ("sales", "marketing")[n % 2], *[str((n * k) % 7 + 1) for k in range(len(columns))]]
        for n, code in enumerate(codes, 1)
    ]
    path = tmp_path / "twins.csv"
    path.write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    survey.confirm(survey.preview(path))
    again = survey.preview(path)
    assert not again.write
    assert {row.state for row in again.rows} <= {RowState.UNCHANGED, RowState.ERROR}
    assert not [words for words in again.remarks if "have the codes" in words]
