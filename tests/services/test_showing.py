"""What Steps 4, 5 and 6 show: proposed by us, chosen, ordered and worded by the moderator."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from huddle_app.method.events import Events
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.paths import RESOURCES
from huddle_app.services.house import Services
from huddle_app.services.showing import Showing
from tests.workshops import Workshops

LEVELS = FigureKey(FigureKind.LEVELS, "trust")


@pytest.fixture
def services(workshops: Workshops, tmp_path: Path) -> Iterator[Services]:
    made = workshops.new(tmp_path / "room.huddle", "T", "C")
    yield Services(made, Events(), lambda: datetime(2026, 12, 1, tzinfo=UTC))
    made.close()


@pytest.fixture
def showing(services: Services) -> Showing:
    return services.showing


def shown(showing: Showing, step: int) -> list[str]:
    return [str(slide.figure) for slide in showing.slides(step)]


def test_each_step_shows_its_tools_and_the_fifth_how_they_hang_together(showing: Showing):
    assert shown(showing, 4) == ["4", "5", "6"]
    assert shown(showing, 5) == ["positions 1", "1", "2", "3", "links"]
    assert shown(showing, 6) == ["7", "8"]
    assert shown(showing, 3) == []


def test_tools_that_are_not_asked_are_not_proposed(services: Services, showing: Showing):
    services.survey.begin("Short", tools=(4, 6))
    assert shown(showing, 4) == ["4", "6"]


def test_the_moderator_adds_orders_and_takes_out(showing: Showing, services: Services):
    showing.add(4, LEVELS)
    showing.add(4, LEVELS)
    assert shown(showing, 4) == ["4", "5", "6", "levels trust"]
    showing.move(4, LEVELS, 0)
    showing.remove(4, FigureKey(FigureKind.MEANS, "5"))
    assert shown(showing, 4) == ["levels trust", "4", "6"]
    assert showing.is_chosen(4)
    services.deeds.undo()
    assert shown(showing, 4) == ["levels trust", "4", "5", "6"]
    showing.reset(4)
    assert shown(showing, 4) == ["4", "5", "6"]
    assert not showing.is_chosen(4)


def test_the_moderators_own_sentence_stands_with_its_figure(showing: Showing):
    showing.set_sentence(LEVELS, "  Managers trust,\n reps do not. ")
    showing.add(4, LEVELS)
    assert showing.sentence(LEVELS) == "Managers trust, reps do not."
    assert showing.slides(4)[-1].sentence == "Managers trust, reps do not."
    showing.set_sentence(LEVELS, " ")
    assert showing.sentence(LEVELS) == ""


@pytest.mark.parametrize("kind", FigureKind)
def test_a_figure_reads_back_as_it_was_written(kind: FigureKind):
    for about in ("4", "4 5 6", "", "trust"):
        key = FigureKey(kind, about)
        assert FigureKey.read(str(key)) == key


@pytest.mark.parametrize(
    "text", ["figures", " trust", "4 x", "4 ", "4  5", "4,5", "²", "٤", "trust"]
)
def test_what_no_figure_is_written_as_is_no_figure(text: str):
    with pytest.raises(ValueError):  # noqa: PT011 - that is promised, and no more
        FigureKey.read(text)


def test_before_and_after_compares_with_the_newest_wave_that_says_something(
    services: Services, showing: Showing
):
    assert showing.later() is None
    sample = RESOURCES / "sample"
    services.survey.confirm(services.survey.preview(sample / "answers-before.csv", "Before"))
    assert showing.later() is None
    after = sample / "answers-nine-months-later.csv"
    services.survey.confirm(services.survey.preview(after, "After"))
    services.survey.begin("In two years")
    found = showing.later()
    assert found
    assert found.wave == "After"
