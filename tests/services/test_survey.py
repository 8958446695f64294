"""Survey waves: answers previewed, then written; findings that give nobody away."""

import csv
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean
from uuid import uuid4

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Event, Events, HistoryChanged, SurveyChanged
from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.model import Hidden
from huddle_app.method.imports import RowState
from huddle_app.method.people import Participant
from huddle_app.method.words import Function
from huddle_app.paths import RESOURCES
from huddle_app.services.deeds import Deeds
from huddle_app.services.people import People
from huddle_app.services.survey import Survey
from huddle_app.store.database import Database
from tests.workshops import Workshops

BEFORE = RESOURCES / "sample" / "answers-before.csv"
LATER = RESOURCES / "sample" / "answers-nine-months-later.csv"


@pytest.fixture
def database(workshops: Workshops, tmp_path: Path) -> Iterator[Database]:
    made = workshops.new(tmp_path / "room.huddle", "T", "C", "Europe/Madrid")
    yield made
    made.close()


@pytest.fixture
def events() -> Events:
    return Events()


@pytest.fixture
def survey(database: Database, events: Events) -> Survey:
    deeds = Deeds(database, events)
    return Survey(database, events, deeds, People(database, events, deeds))


def answers(folder: Path, people: int, rating: int, columns: tuple[str, ...]) -> Path:
    """A file in which `people` sales people give every statement the same rating."""
    path = folder / f"answers-{people}-{rating}.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(["respondent", "function", "level", "region", *columns])
        for n in range(people):
            out.writerow([f"R{n}", "sales", "Rep", "North", *[rating] * len(columns)])
    return path


def trust(survey: Survey) -> tuple[str, ...]:
    return survey.toolkit().scale("trust").columns()


def test_the_toolkit_has_the_eight_tools(survey: Survey):
    assert [tool.number for tool in survey.toolkit().tools] == list(range(1, 9))


def test_before_any_answers_there_is_no_wave_and_no_finding(survey: Survey):
    assert survey.waves() == ()
    assert survey.findings() is None


def test_an_unknown_wave_is_named(survey: Survey):
    with pytest.raises(HuddleError, match="Spring"):
        survey.findings("Spring")


def test_levels_nobody_on_the_people_list_has_are_pointed_out(
    survey: Survey, database: Database, events: Events, tmp_path: Path
):
    people = People(database, events, Deeds(database, events))
    people.write(Participant(uuid4(), "Ada", Function.SALES, "Account manager", "North"))
    *_others, remark = survey.preview(answers(tmp_path, 5, 4, trust(survey))).remarks
    assert remark == (
        "Nobody on the people list has the level “Rep”. The list has “Account manager”."
    )


def test_a_preview_writes_nothing(survey: Survey, events: Events):
    told: list[Event] = []
    events.subscribe(told.append)
    preview = survey.preview(BEFORE)
    assert len(preview.write) == len(preview.rows)
    assert survey.waves() == ()
    assert told == []


def test_confirming_makes_the_wave_and_tells_once(survey: Survey, events: Events):
    told: list[Event] = []
    events.subscribe(told.append)
    survey.confirm(survey.preview(BEFORE, "Autumn"))
    assert [wave.name for wave in survey.waves()] == ["Autumn"]
    assert told == [SurveyChanged(), HistoryChanged()]
    findings = survey.findings()
    assert findings is not None
    assert findings.respondents[Function.SALES] > findings.respondents[Function.MARKETING] > 0


def test_the_same_file_again_changes_nothing(survey: Survey):
    survey.confirm(survey.preview(BEFORE))
    again = survey.preview(BEFORE)
    assert again.write == ()
    states = {row.state for row in again.rows}
    assert states <= {RowState.UNCHANGED, RowState.WARNING, RowState.ERROR}


def test_a_team_score_is_the_mean_of_the_peoples_scores(survey: Survey, tmp_path: Path):
    columns = trust(survey)
    path = answers(tmp_path, 6, 4, columns)
    lines = path.read_text(encoding="utf-8").splitlines()
    half = len(columns) // 2 + len(columns) % 2
    blanks = [""] * (len(columns) - half)
    lines[1] = ",".join(["R0", "sales", "Rep", "North", *["7"] * half, *blanks])
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    survey.confirm(survey.preview(path))
    findings = survey.findings()
    assert findings is not None
    score = findings.scales["trust"].score(Function.SALES)
    assert score is not None
    assert (score.n, score.mean) == (6, pytest.approx(fmean([7, 4, 4, 4, 4, 4])))


@pytest.mark.parametrize(("people", "hidden"), [(4, True), (5, False)])
def test_fewer_than_five_people_are_never_shown(
    survey: Survey, tmp_path: Path, people: int, *, hidden: bool
):
    survey.confirm(survey.preview(answers(tmp_path, people, 3, trust(survey))))
    findings = survey.findings()
    assert findings is not None
    cell = findings.scales["trust"].by_function[Function.SALES]
    assert isinstance(cell, Hidden) is hidden


@pytest.mark.parametrize(("people", "shown"), [(0, False), (4, False), (5, True)])
def test_findings_may_be_seen_from_as_many_of_one_function_on_as_are_shown(
    survey: Survey, tmp_path: Path, people: int, *, shown: bool
):
    assert not survey.may_show("Before the Huddle")
    if people:
        survey.confirm(survey.preview(answers(tmp_path, people, 3, trust(survey))))
    assert survey.may_show("Before the Huddle") is shown


def test_it_is_known_whose_code_has_answered(survey: Survey):
    survey.confirm(survey.preview(BEFORE, "Before"))
    code = survey.respondents("Before")[0].code
    assert survey.has_answered("Before", code)
    assert not survey.has_answered("Before", f"{code} ")
    assert not survey.has_answered("Later", code)


def test_answers_of_a_second_file_come_on_top(survey: Survey, tmp_path: Path):
    first, second = trust(survey)[:-1], trust(survey)[-1:]
    survey.confirm(survey.preview(answers(tmp_path, 5, 3, first)))
    survey.confirm(survey.preview(answers(tmp_path, 5, 6, second)))
    findings = survey.findings()
    assert findings is not None
    score = findings.scales["trust"].score(Function.SALES)
    assert score is not None
    assert score.mean == pytest.approx(fmean([*[3] * len(first), 6]))


def test_waves_are_kept_apart_and_the_first_is_the_huddles_own(survey: Survey):
    survey.confirm(survey.preview(BEFORE, "Before"))
    survey.confirm(survey.preview(LATER, "Nine months later"))
    assert [wave.name for wave in survey.waves()] == ["Before", "Nine months later"]
    own, later = survey.findings(), survey.findings("Nine months later")
    assert own is not None
    assert later is not None
    assert (own.wave, later.wave) == ("Before", "Nine months later")
    assert own.scales["trust"].by_function != later.scales["trust"].by_function


def test_findings_are_those_of_each_wave_s_own_answers(survey: Survey):
    survey.confirm(survey.preview(BEFORE, "Before"))
    survey.confirm(survey.preview(LATER, "Nine months later"))
    for wave in survey.waves():
        people = survey.respondents(wave.name)
        assert survey.findings(wave.name) == findings_of(
            survey.toolkit(), wave.name, people, wave.threshold, wave.tools
        )


def test_rows_at_fault_are_named_and_the_rest_is_taken(survey: Survey, tmp_path: Path):
    path = answers(tmp_path, 5, 4, trust(survey))
    with path.open("a", encoding="utf-8") as file:
        file.write("R0,sales,Rep,North,4\nR9,sales,Rep,North,9\nR10,nobody,,,4\n")
    preview = survey.preview(path)
    at_fault = {row.about: row.why for row in preview.rows if row.state is RowState.ERROR}
    assert at_fault.keys() == {"R0", "R9", "R10"}
    assert all(at_fault.values())
    survey.confirm(preview)
    findings = survey.findings()
    assert findings is not None
    assert findings.respondents[Function.SALES] == 5


def test_a_column_of_no_statement_is_remarked_and_left_out(survey: Survey, tmp_path: Path):
    path = answers(tmp_path, 5, 4, (*trust(survey), "favourite colour"))
    preview = survey.preview(path)
    assert any("favourite colour" in remark for remark in preview.remarks)
    assert len(preview.write) == 5


def test_levels_that_differ_in_letters_alone_are_one_group(survey: Survey, tmp_path: Path):
    path = answers(tmp_path, 6, 4, trust(survey))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("R1,sales,Rep", "R1,sales,REP "), encoding="utf-8")
    survey.confirm(survey.preview(path))
    assert {person.level for person in survey.respondents(survey.own_wave())} == {"Rep"}
    path.write_text(text.replace("Rep", "rep"), encoding="utf-8")
    assert survey.preview(path).write == ()
