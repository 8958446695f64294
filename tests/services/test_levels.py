"""The company's levels in its own order, wherever levels stand."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from huddle_app.method.events import Events
from huddle_app.method.words import Function
from huddle_app.paths import RESOURCES
from huddle_app.services.house import Services
from huddle_app.services.sample import fill_with_sample
from tests.workshops import Workshops

LADDER = ("rep", "manager", "director")


@pytest.fixture
def services(workshops: Workshops, tmp_path: Path) -> Iterator[Services]:
    made = workshops.new(tmp_path / "room.huddle", "T", "C")
    services = Services(made, Events(), lambda: datetime(2026, 12, 1, tzinfo=UTC))
    survey = services.survey
    survey.confirm(survey.preview(RESOURCES / "sample" / "answers-before.csv"))
    yield services
    made.close()


def of_sales(services: Services) -> list[str]:
    found = services.survey.findings()
    assert found
    return [*found.scales["connection"].by_level[Function.SALES]]


def overviewed(services: Services) -> list[str]:
    lines = services.collecting.overview(services.survey.own_wave())
    return [level for line in lines if Function.SALES in line.functions for level in line.levels]


def test_levels_stand_by_name_until_their_order_is_said(services: Services) -> None:
    assert services.levels.ladder() == ()
    assert of_sales(services) == sorted(of_sales(services))


def test_findings_and_overview_follow_the_order_that_is_said(services: Services) -> None:
    levels = services.levels.known()
    services.levels.put_in_order(levels[::-1])
    assert services.levels.known() == services.levels.ladder() == levels[::-1]
    assert of_sales(services) == [level for level in levels[::-1] if level in of_sales(services)]
    assert overviewed(services) == [*dict.fromkeys(overviewed(services))]
    assert overviewed(services)[0] != sorted(overviewed(services))[0]


def test_putting_levels_in_order_is_one_step_that_can_be_undone(services: Services) -> None:
    before = of_sales(services)
    services.levels.put_in_order(services.levels.known()[::-1])
    services.deeds.undo()
    assert services.levels.ladder() == ()
    assert of_sales(services) == before


def test_a_level_that_comes_later_stands_after_those_in_order(services: Services) -> None:
    first, *others = services.levels.known()
    services.levels.put_in_order(others)
    assert services.levels.known() == (*others, first)


def test_the_sample_has_its_ladder_and_shows_it(services: Services) -> None:
    fill_with_sample(services, lambda _done, _all: None)
    assert services.levels.ladder() == ("Rep", "Manager", "Director")
    assert of_sales(services) == ["Rep", "Manager", "Director"]
