"""The checklist says what is missing, and nothing once it is mended."""

from pathlib import Path
from uuid import uuid4

import pytest

from huddle_app.method.checklist import Place
from huddle_app.method.findings.finding import findings_of
from huddle_app.method.people import Participant, Presence
from huddle_app.method.words import MIXED, SEPARATE, Function
from huddle_app.paths import RESOURCES
from huddle_app.services.checklist import (
    open_points,
    people_points,
    spans,
    survey_points,
)
from huddle_app.services.house import Services
from huddle_app.services.traps import Traps

ANSWERS = RESOURCES / "sample" / "answers-before.csv"


def people(**heads: int) -> list[Participant]:
    return [
        Participant(uuid4(), f"{name} {n}", Function(name))
        for name, count in heads.items()
        for n in range(count)
    ]


def texts(services: Services, place: Place) -> list[str]:
    points = open_points(services, phones_served=True)
    return [point.text for point in points if point.place is place]


def test_an_empty_workshop_lacks_people_answers_and_phones(services: Services):
    places = [point.place for point in open_points(services, phones_served=False)]
    assert places == [Place.PEOPLE, Place.SURVEY, Place.PHONES]


def test_a_function_without_anybody_is_named():
    assert people_points({Function.SALES: 3}) == ["Nobody from marketing is on the list"]


def test_people_who_came_after_the_draw_or_are_away_ask_for_a_repair(peopled: Services):
    peopled.teams.draw(SEPARATE, 1)
    peopled.teams.draw(MIXED, 1)
    first = next(p for p in peopled.people.everybody() if p.function is Function.SALES)
    peopled.people.write(Participant(uuid4(), "Zoe Late", Function.SALES))
    peopled.people.mark([first], Presence.AWAY)
    said = texts(peopled, Place.TEAMS)
    assert "Separate teams: 1 person has no seat; a repair finds them one" in said
    assert any(text.startswith("Mixed teams: 1 person who has a seat is away") for text in said)
    peopled.teams.repair(SEPARATE)
    peopled.teams.repair(MIXED)
    assert texts(peopled, Place.TEAMS) == []


def test_a_trap_in_the_agenda_carries_its_ways_out_and_is_gone_once_one_is_taken(
    peopled: Services,
):
    [point] = [p for p in open_points(peopled, phones_served=True) if p.place is Place.AGENDA]
    assert "60 sales people make 8–10 teams, which need 40–50 min; 15 are planned" in point.text
    assert point.trap
    traps = Traps(peopled.teams, peopled.clock, peopled.plan)
    traps.mend(point.trap.ways[0])
    assert texts(peopled, Place.AGENDA) == []
    peopled.deeds.undo()
    assert texts(peopled, Place.AGENDA) == [point.text]


def test_what_fits_if_only_just_is_no_open_point(services: Services):
    traps = Traps(services.teams, services.clock, services.plan)
    assert [trap.key for trap in traps.traps()] == ["comparing"]
    assert texts(services, Place.AGENDA) == []


@pytest.mark.parametrize("n", [5, 9, 17])
def test_head_counts_that_make_no_teams_are_open_until_the_teams_are_drawn(
    peopled: Services, n: int, monkeypatch: pytest.MonkeyPatch
):
    sales = [one for one in peopled.people.everybody() if one.function is Function.SALES]
    everybody = sales[:n]
    monkeypatch.setattr(peopled.people, "everybody", lambda: tuple(everybody))
    [first, *_rest] = texts(peopled, Place.TEAMS)
    assert first.startswith(f"Separate teams: {n} people from sales cannot form teams of 6–8")
    points = open_points(peopled, phones_served=True)
    [trap] = [p.trap for p in points if p.trap and "sales team sizes" in p.trap.key]
    Traps(peopled.teams, peopled.clock, peopled.plan).mend(trap.ways[0])
    left = [text for text in texts(peopled, Place.TEAMS) if "cannot form" in text]
    assert all(text.startswith("Mixed teams") for text in left)


def test_undrawn_rounds_vanish_when_drawn(peopled: Services):
    assert len([text for text in texts(peopled, Place.TEAMS) if "not drawn" in text]) == 2
    for key in (SEPARATE, MIXED):
        peopled.teams.draw(key, 1)
    assert texts(peopled, Place.TEAMS) == []


def test_answers_from_enough_people_leave_nothing_open(peopled: Services):
    assert texts(peopled, Place.SURVEY) == ["No survey answers yet"]
    peopled.survey.confirm(peopled.survey.preview(ANSWERS))
    assert texts(peopled, Place.SURVEY) == []


def test_tools_that_few_answered_are_named_by_function(peopled: Services, tmp_path: Path):
    tool = peopled.survey.toolkit().tools[7]
    columns = [name for scale in tool.scales for name in scale.columns()]
    rows = [",".join([f"R{n}", "sales", *["4"] * len(columns)]) for n in range(12)]
    path = tmp_path / "answers.csv"
    path.write_text("\n".join([",".join(["respondent", "function", *columns]), *rows]))
    peopled.survey.confirm(peopled.survey.preview(path))
    said = texts(peopled, Place.SURVEY)
    assert "Tool 8: 12 of 60 sales people answered" in said
    assert "Tools 1–7: no sales people answered" in said
    assert "Tools 1–7: no marketing people answered" in said


def test_a_number_too_small_to_show_is_not_told(peopled: Services, tmp_path: Path):
    columns = peopled.survey.toolkit().scale("trust").columns()
    rows = [",".join([f"R{n}", "sales", *["4"] * len(columns)]) for n in range(4)]
    path = tmp_path / "answers.csv"
    path.write_text("\n".join([",".join(["respondent", "function", *columns]), *rows]))
    peopled.survey.confirm(peopled.survey.preview(path))
    said = texts(peopled, Place.SURVEY)
    assert "Tool 5: fewer than 5 sales people answered, too few to show" in said


def answered(services: Services, path: Path, *groups: tuple[str, int]) -> list[str]:
    """What is said when so many sales people answered each of these scales, and nothing else."""
    toolkit = services.survey.toolkit()
    columns = {key: toolkit.scale(key).columns() for key, _n in groups}
    lines = [",".join(["respondent", "function", *(c for some in columns.values() for c in some)])]
    for n in range(max(count for _key, count in groups)):
        marks = ["4" if n < count else "" for key, count in groups for _c in columns[key]]
        lines.append(",".join([f"R{n}", "sales", *marks]))
    path.write_text("\n".join(lines) + "\n")
    services.survey.confirm(services.survey.preview(path))
    return texts(services, Place.SURVEY)


def test_a_tool_of_which_a_part_is_answered_was_not_left_out(peopled: Services, tmp_path: Path):
    [first, second, *_rest] = peopled.survey.toolkit().tools[6].scales
    said = answered(peopled, tmp_path / "answers.csv", (first.key, 40), (second.key, 40))
    few = "fewer than 5 sales people answered a part of it, too few to show"
    assert f"Tool 7: {few}" in said


def test_the_count_told_is_that_of_the_least_answered_part(peopled: Services, tmp_path: Path):
    scales = peopled.survey.toolkit().tools[6].scales
    counts = [(scale.key, 40) for scale in scales[1:]]
    said = answered(peopled, tmp_path / "answers.csv", (scales[0].key, 12), *counts)
    assert "Tool 7: only 12 of 60 sales people answered a part of it" in said


def test_fewer_than_five_answers_are_never_counted_whatever_the_threshold(
    peopled: Services, tmp_path: Path
):
    scale = peopled.survey.toolkit().tools[7].scales[0]
    answered(peopled, tmp_path / "answers.csv", (scale.key, 4))
    people = peopled.survey.respondents("Before the Huddle")
    loosened = findings_of(peopled.survey.toolkit(), "Before the Huddle", people, threshold=3)
    [said] = [x for x in survey_points(loosened, {Function.SALES: 60}) if x.startswith("Tool 8")]
    assert said == "Tool 8: fewer than 5 sales people answered"


def test_what_is_too_few_to_show_is_said_by_the_number_that_the_wave_has(
    peopled: Services, tmp_path: Path
):
    scale = peopled.survey.toolkit().tools[7].scales[0]
    answered(peopled, tmp_path / "answers.csv", (scale.key, 3))
    people = peopled.survey.respondents("Before the Huddle")
    loosened = findings_of(peopled.survey.toolkit(), "Before the Huddle", people, threshold=4)
    said = survey_points(loosened, {Function.SALES: 60})
    assert "Tools 1–8: fewer than 4 sales people answered, too few to show" in said


def test_runs_of_numbers_are_drawn_together():
    assert spans([1, 2, 3, 5, 8]) == "1–3, 5, 8"
