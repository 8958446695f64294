"""What the areas of notes are made of."""

from contextlib import suppress

from huddle_app.desk.context import DeskContext
from huddle_app.desk.run.areas import AreaKey
from huddle_app.desk.run.notes.plans import AreaPlan, area_plan


def _plans(context: DeskContext) -> dict[AreaKey, AreaPlan]:
    made: dict[AreaKey, AreaPlan] = {}
    for area in AreaKey:
        with suppress(KeyError):
            made[area] = area_plan(area, context.services.library.prompts())
    return made


def test_every_list_is_titled_as_a_line_begins(context: DeskContext):
    titles = [plan.title for made in _plans(context).values() for plan in made.lists]
    assert {"Sales", "Marketing", "Leadership"} <= set(titles)
    assert [title for title in titles if not title[0].isupper()] == []
