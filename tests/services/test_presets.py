import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.services.house import Services
from huddle_app.services.presets import Presets


@pytest.fixture
def presets(services: Services) -> Presets:
    return Presets(services.clock, services.plan)


def test_choosing_is_one_deed_and_day_one_keeps_its_date(services: Services, presets: Presets):
    before = services.clock.agenda()
    half, one_day = presets.all[1], presets.all[2]
    presets.choose(half)
    assert [day.date for day in services.clock.agenda().days] == [day.date for day in before.days]
    presets.choose(one_day)
    assert [day.date for day in services.clock.agenda().days] == [before.days[0].date]
    assert services.deeds.undo() == "Plan “One long day”"
    assert services.deeds.undo() == "Plan “Two half-days”"
    assert services.clock.agenda() == before


def test_the_book_is_what_a_new_workshop_gets(services: Services, presets: Presets):
    assert presets.book == services.clock.agenda()


def test_a_workshop_that_has_begun_keeps_its_plan(services: Services, presets: Presets):
    services.clock.start()
    before = services.clock.agenda()
    with pytest.raises(HuddleError, match="has begun"):
        presets.choose(presets.all[1])
    assert services.clock.agenda() == before
