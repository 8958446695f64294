"""Levels stand in the company's order."""

from huddle_app.method.levels import in_order


def test_levels_stand_as_on_the_ladder_and_by_name_where_nobody_said() -> None:
    ladder = ("Rep", "Manager", "Director")
    assert in_order(["Director", "", "Trainee", "Rep", "Agent"], ladder) == [
        "Rep",
        "Director",
        "Agent",
        "Trainee",
        "",
    ]
