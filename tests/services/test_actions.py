"""Action items."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

from huddle_app.method.actions import ActionItem, Criterion, missing
from huddle_app.method.words import Lens
from huddle_app.services.house import Services


def test_an_item_comes_back_as_it_was_written(services: Services) -> None:
    theme = services.disconnects.add_theme("One")
    item = ActionItem(
        id=uuid4(),
        theme_id=theme,
        title="Joint visits",
        activities=("Two a month", "Swap notes"),
        sales_owner="A",
        marketing_owner="B",
        due=date(2027, 1, 15),
        lens=Lens.LEADERSHIP,
        sign="Ten visits",
        stops="The launch deck",
        criteria=frozenset(Criterion),
        start_here=True,
    )
    services.actions.save(item)
    assert services.actions.items() == (item,)
    changed = replace(item, title="Visits in pairs", activities=())
    services.actions.save(changed)
    assert services.actions.items() == (changed,)
    services.actions.remove(item.id)
    assert services.actions.items() == ()


def test_only_one_item_is_the_one_to_start_with(services: Services) -> None:
    theme = services.disconnects.add_theme("One")
    first, second = (ActionItem(uuid4(), theme, t, start_here=True) for t in "ab")
    services.actions.save(first)
    services.actions.save(second)
    assert [item.start_here for item in services.actions.items()] == [False, True]


def test_items_stand_theme_by_theme(services: Services) -> None:
    one, two = services.disconnects.add_theme("One"), services.disconnects.add_theme("Two")
    for theme, title in ((two, "c"), (one, "a"), (one, "b")):
        services.actions.save(ActionItem(uuid4(), theme, title))
    assert [item.title for item in services.actions.items()] == ["a", "b", "c"]


def test_what_is_missing_is_said_until_nothing_is() -> None:
    bare = ActionItem(uuid4(), uuid4(), "Wish")
    assert len(missing(bare)) == 7
    whole = replace(
        bare,
        activities=("Do",),
        sales_owner="A",
        marketing_owner="B",
        due=date(2027, 1, 1),
        criteria=frozenset(Criterion),
    )
    assert missing(whole) == ()
