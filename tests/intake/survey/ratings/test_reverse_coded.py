from random import Random

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from huddle_app.intake.survey.ratings.reverse_coded import Against, running_against

CONNECTION = [f"connection.{n}" for n in range(1, 11)]


def answers(n: int, *turned: str, scale: str = "trust", of: int = 7, blank: float = 0.0):
    """Statements that go together, some of them turned, some of them left blank."""
    draw = Random(3)
    levels = [draw.randint(2, 6) for _person in range(n)]
    given: dict[str, str] = {}
    for at in range(1, of + 1):
        column = f"{scale}.{at}"
        ratings = [level + draw.choice([-1, 0, 1]) for level in levels]
        said = [8 - r if column in turned else r for r in ratings]
        given[column] = "".join("0" if draw.random() < blank else str(r) for r in said)
    return given


def connection(n: int, *turned: str, blank: float = 0.0) -> dict[str, str]:
    return answers(n, *turned, scale="connection", of=10, blank=blank)


def test_a_turned_statement_shows(toolkit):
    assert running_against(answers(40, "trust.4"), toolkit) == Against(frozenset({"trust.4"}))


def test_statements_that_go_together_raise_no_doubt(toolkit):
    assert running_against(answers(40), toolkit) == Against()


def test_few_people_say_nothing(toolkit):
    assert running_against(answers(15, "trust.4"), toolkit) == Against()


def test_blanks_and_straight_lines_are_no_trouble(toolkit):
    given = answers(40, "trust.4") | {"trust.2": "4" * 40, "connection.1": "0" * 40}
    assert running_against(given, toolkit) == Against(frozenset({"trust.4"}))
    assert running_against(dict.fromkeys(given, ""), toolkit) == Against()


@pytest.mark.parametrize(("people", "blank"), [(18, 0), (30, 0.1), (60, 0.2), (200, 0.3)])
def test_a_turned_statement_shows_in_small_rooms_and_among_blanks(toolkit, people, blank):
    given = connection(people, "connection.1", blank=blank)
    assert running_against(given, toolkit).statements == {"connection.1"}


@pytest.mark.parametrize("turned", [4, 5, 6])
def test_of_two_camps_none_is_named_as_the_wrong_one(toolkit, turned):
    found = running_against(connection(60, *CONNECTION[:turned]), toolkit)
    assert found.statements == set()
    camps = [set(camp) for camp in found.camps["connection"]]
    assert sorted(map(len, camps)) == sorted([turned, 10 - turned])
    assert set(CONNECTION[:turned]) in camps


def room(*turned: str) -> dict[str, str]:
    """Four scales of people who see things in one light."""
    scales = {"trust": 7, "connection": 10, "communication": 10, "supportiveness": 8}
    columns: dict[str, str] = {}
    for scale, of in scales.items():
        names = [f"{scale}.{n}" for n in range(1, of + 1)]
        columns |= answers(40, *(names if scale in turned else ()), scale=scale, of=of)
    return columns


def test_a_scale_that_is_turned_as_a_whole_runs_against_the_others(toolkit):
    assert running_against(room("connection"), toolkit) == Against(scales=frozenset({"connection"}))
    assert running_against(room(), toolkit) == Against()


def test_a_file_turned_as_a_whole_cannot_be_told_from_itself(toolkit):
    everything = room("trust", "connection", "communication", "supportiveness")
    assert running_against(everything, toolkit) == Against()


def test_where_somebody_stands_may_well_run_against_the_rest(toolkit):
    place = answers(40, *[f"worldview.sales.self.{n}" for n in range(1, 8)],
                    scale="worldview.sales.self")  # fmt: skip
    assert running_against(room() | place, toolkit) == Against()


@settings(max_examples=30, deadline=None)
@drawn(seed=st.integers(0, 999), people=st.integers(16, 60))
def test_ratings_by_chance_raise_no_doubt_of_a_scale(toolkit, seed, people):
    draw = Random(seed)
    given = {column: "".join(draw.choices("1234567", k=people)) for column in CONNECTION}
    found = running_against(given, toolkit)
    assert not found.camps
    assert not found.scales
