"""The five traps of the Huddle's arithmetic, and their ways out."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.agenda import Agenda, planned_end
from huddle_app.method.planning import item_by, with_item, with_phase
from huddle_app.method.teams import SEATED, can_be_split
from huddle_app.method.traps import traps
from huddle_app.method.ways import Change, Draw, Trap, mended
from huddle_app.method.words import Function, RoundKind
from tests.method.test_agenda import shipped

SALES, MARKETING = SEATED
BOOK = shipped()


def heads(sales: int, marketing: int) -> dict[Function, int]:
    return {SALES: sales, MARKETING: marketing}


def found(
    people: Mapping[Function, int],
    separate: Mapping[Function, int] | None = None,
    mixed: int | None = None,
    agenda: Agenda = BOOK,
) -> dict[str, Trap]:
    return {trap.key: trap for trap in traps(agenda, people, separate, mixed)}


def words(trap: Trap) -> list[str]:
    return [way.words for way in trap.ways]


def test_sixty_sales_people_need_forty_to_fifty_minutes_of_the_fifteen() -> None:
    trap = found(heads(60, 10))["open-forum.debrief"]
    assert trap.sentence == (
        "Step 2, “Debriefs”: 60 sales people make 8–10 teams, which need 40–50 min; 15 are planned"
    )
    assert words(trap) == [
        "1:30 min for each team instead of 5",
        "45 min instead of 15: the day ends at 16:00",
        "3 rooms at the same time on each side",
    ]


def test_once_drawn_the_teams_are_counted() -> None:
    trap = found(heads(60, 10), heads(8, 2), 10)["open-forum.debrief"]
    assert trap.sentence == "Step 2, “Debriefs”: 8 sales teams need 40 min, 15 are planned"


def test_three_debriefs_fit() -> None:
    assert "open-forum.debrief" not in found(heads(21, 21))


def test_a_plan_from_before_turns_were_planned_has_the_same_traps() -> None:
    bare = BOOK
    for key in ("open-forum.debrief", "disconnects.reports"):
        bare = with_phase(bare, replace(bare.places[key].phase, turn=None))
    assert found(heads(75, 9), agenda=bare) == found(heads(75, 9))


def test_the_moderator_s_own_lengths_count() -> None:
    debrief = BOOK.places["open-forum.debrief"].phase
    for mild in (
        replace(debrief, turn=90),
        replace(debrief, lanes=3),
        replace(debrief, seconds=2700),
    ):
        assert "open-forum.debrief" not in found(heads(60, 10), agenda=with_phase(BOOK, mild))


def test_too_many_reports_are_shortened_or_get_more_time_but_are_heard_by_all() -> None:
    trap = found(heads(75, 15), mixed=14)["disconnects.reports"]
    assert trap.sentence == "Step 6, “Team reports”: 14 mixed teams need 28 min, 25 are planned"
    assert words(trap) == [
        "1:30 min for each team instead of 2",
        "28 min instead of 25: the day ends at 14:03",
    ]


@pytest.mark.parametrize(
    ("n", "ways"),
    [
        (1, ["1 sales team: 1 (1 is too few)"]),
        (5, ["1 sales team: 5 (5 is too few)"]),
        (
            9,
            [
                "1 sales team: 9 (9 is too many)",
                "2 sales teams: 5 + 4 (5 is too few, 4 is too few)",
            ],
        ),
        (11, ["1 sales team: 11 (11 is too many)", "2 sales teams: 6 + 5 (5 is too few)"]),
        (17, ["2 sales teams: 9 + 8 (9 is too many)", "3 sales teams: 6 + 6 + 5 (5 is too few)"]),
    ],
)
def test_the_nearest_splits_are_offered_with_their_off_sizes(n: int, ways: list[str]) -> None:
    trap = found(heads(n, 12))["sales team sizes"]
    assert trap.sentence.startswith(f"{n} ")
    assert words(trap) == ways
    assert trap.about_teams


@given(st.integers(0, 200), st.integers(0, 60))
def test_head_counts_are_a_trap_just_where_no_teams_of_six_to_eight_can_be(a: int, b: int) -> None:
    keys = found(heads(a, b))
    for n, function in ((a, SALES), (b, MARKETING)):
        assert (f"{function} team sizes" in keys) == (n > 0 and not can_be_split(n))
    assert not any("sizes" in key for key in found(heads(a, b), heads(1, 1)))


def test_nine_marketers_for_eighty_four_people_get_larger_teams() -> None:
    trap = found(heads(75, 9))["few"]
    assert trap.sentence == "Step 6: 9 people from marketing cannot sit in each of 11 mixed teams"
    [way] = trap.ways
    assert way.words == "9 teams of 9–10: somebody from marketing in each"
    assert way.draw == Draw(RoundKind.MIXED, 9)
    assert "few" not in found(heads(75, 9), mixed=9)


def test_where_even_the_largest_teams_are_too_many_fewer_are_without() -> None:
    [way] = found(heads(45, 2))["few"].ways
    assert way.words == "4 teams of 11–12: 2 without anybody from marketing"


def test_nobody_of_one_function_is_another_matter() -> None:
    assert "few" not in found(heads(60, 0))
    assert "few" not in found({})


def test_step_4_says_what_is_left_beside_the_sharings() -> None:
    trap = found(heads(60, 10))["comparing"]
    assert trap.sentence == (
        "Step 4: the two sharings take 30 of 60 min; presenting three tools, moving, reflecting and"
        " the talk share the other 30"
    )
    assert trap.tight
    assert words(trap) == ["15 min more for Step 4: the day ends at 15:45"]


def test_lunch_gives_minutes_only_where_it_is_not_protected() -> None:
    lunch = replace(item_by(BOOK, "lunch"), protected=False)
    loose = with_item(BOOK, lunch)
    trap = found(heads(60, 10), agenda=loose)["comparing"]
    assert words(trap)[1:] == ["15 min more for Step 4, from “Lunch”"]
    then = mended(loose, trap.ways[1])
    assert planned_end(then, then.days[0]) == planned_end(BOOK, BOOK.days[0])
    assert item_by(then, "reflection").seconds == 75 * 60
    short = replace(lunch, phases=(replace(lunch.phases[0], least=80 * 60),))
    assert len(found({}, agenda=with_item(BOOK, short))["comparing"].ways) == 1


@given(st.integers(0, 150), st.integers(0, 40), st.none() | st.integers(1, 25))
def test_every_change_of_the_plan_clears_its_trap(
    sales: int, marketing: int, n: int | None
) -> None:
    people, separate = heads(sales, marketing), heads(n, 1) if n else None
    for trap in traps(BOOK, people, separate, n):
        for way in trap.ways:
            if way.changes:
                then = traps(mended(BOOK, way), people, separate, n)
                assert trap.key not in {other.key for other in then}
            else:
                assert way.draw
                assert way.draw.teams > 0


def test_what_the_plan_no_longer_has_is_not_changed() -> None:
    way = replace(found(heads(60, 10))["comparing"].ways[0], changes=(Change("gone", seconds=60),))
    assert mended(BOOK, way) == BOOK
