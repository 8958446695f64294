from uuid import UUID

from huddle_app.method.actions import ActionItem
from huddle_app.method.words import Function
from huddle_app.paper.owners import owners


def item(number: int, sales: str, marketing: str) -> ActionItem:
    return ActionItem(UUID(int=number), UUID(int=0), f"item {number}", (), sales, marketing)


def test_an_owner_is_found_once_whatever_the_case_and_spaces() -> None:
    first, second = item(1, "Marta Lindqvist", "Omar"), item(2, " marta  LINDQVIST", "")
    marta, omar = owners([first, second])
    assert (marta.name, marta.sides, marta.items) == (
        "Marta Lindqvist",
        [Function.SALES],
        [first, second],
    )
    assert (omar.name, omar.items) == ("Omar", [first])


def test_who_stands_for_both_sides_has_the_item_once() -> None:
    [both] = owners([item(1, "Kim", "Kim")])
    assert both.sides == [Function.SALES, Function.MARKETING]
    assert len(both.items) == 1


def test_nobody_is_nobody() -> None:
    assert owners([item(1, "", "  ")]) == ()
