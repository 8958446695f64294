"""The five traps of the Huddle's arithmetic, and their ways out."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.agenda import Agenda, planned_end
from huddle_app.method.people import Participant
from huddle_app.method.planning import item_by, with_item, with_phase
from huddle_app.method.teams.even import can_be_split
from huddle_app.method.teams.rounds import SEATED, Bond, Round, RoundRules, Sitting, Team
from huddle_app.method.traps import traps
from huddle_app.method.ways import Change, Draw, Trap, mended
from huddle_app.method.words import MIXED, SEPARATE, Function, RoundKey
from tests.method.test_agenda import shipped

SALES, MARKETING = SEATED
BOOK = shipped()


def heads(sales: int, marketing: int) -> dict[Function, int]:
    return {SALES: sales, MARKETING: marketing}


def room(people: Mapping[Function, int]) -> tuple[Participant, ...]:
    functions = Counter(people).elements()
    return tuple(Participant(UUID(int=n), f"Person {n}", f) for n, f in enumerate(functions, 1))


def drawn(key: RoundKey, functions: Iterable[Iterable[Function]]) -> Round:
    """Teams with one member of each function."""
    tables = [room(Counter(team)) for team in functions]
    return Round(key, 1, tuple(Team(UUID(int=n), str(n), t) for n, t in enumerate(tables, 1)))


def found(
    people: Mapping[Function, int],
    separate: Mapping[Function, int] | None = None,
    mixed: int | None = None,
    agenda: Agenda = BOOK,
) -> dict[str, Trap]:
    """The traps for so many people, `separate` and `mixed` teams being drawn already."""
    everybody = room(people)
    apart = drawn(SEPARATE, [[f] for f in Counter(separate).elements()]) if separate else None
    together = drawn(MIXED, [SEATED] * mixed) if mixed else None
    sittings = (
        Sitting(SEPARATE, everybody, now=apart),
        Sitting(MIXED, everybody, now=together),
    )
    return {trap.key: trap for trap in traps(agenda, sittings)}


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
        (5, ["1 sales team: 5 (5 is too few)", "Teams of 5–8 are fine in this round"]),
        (
            9,
            [
                "1 sales team: 9 (9 is too many)",
                "2 sales teams: 5 + 4 (5 is too few, 4 is too few)",
                "Teams of 6–9 are fine in this round",
            ],
        ),
        (
            11,
            [
                "1 sales team: 11 (11 is too many)",
                "2 sales teams: 6 + 5 (5 is too few)",
                "Teams of 5–8 are fine in this round",
            ],
        ),
        (
            17,
            [
                "2 sales teams: 9 + 8 (9 is too many)",
                "3 sales teams: 6 + 6 + 5 (5 is too few)",
                "Teams of 5–8 are fine in this round",
                "Teams of 6–9 are fine in this round",
            ],
        ),
    ],
)
def test_the_nearest_splits_are_offered_with_their_off_sizes(n: int, ways: list[str]) -> None:
    trap = found(heads(n, 12))["separate sales team sizes"]
    assert trap.sentence.startswith(f"Separate teams: {n} ")
    assert words(trap) == ways
    assert trap.about_teams


@given(st.integers(0, 120), st.integers(0, 40))
def test_head_counts_are_a_trap_just_where_no_teams_of_six_to_eight_can_be(a: int, b: int) -> None:
    keys = found(heads(a, b))
    for n, function in ((a, SALES), (b, MARKETING)):
        assert (f"separate {function} team sizes" in keys) == (n > 0 and not can_be_split(n))
    assert not any("sizes" in key for key in found(heads(a, b), heads(1, 1), 2))


def test_nine_marketers_for_eighty_four_people_get_larger_teams() -> None:
    trap = found(heads(75, 9))["mixed few"]
    assert trap.sentence == ("Mixed teams: 9 people from marketing cannot sit in each of 11 teams")
    assert words(trap) == [
        "9 teams of 9–10: somebody from marketing in each",
        "11 teams of 7–8: 2 without anybody from marketing",
    ]
    assert trap.ways[0].draw == Draw(MIXED, RoundRules(teams={None: 9}))
    assert "mixed few" in found(heads(75, 9), mixed=11)


def test_a_number_of_teams_that_was_chosen_is_no_trap() -> None:
    sitting = Sitting(MIXED, room(heads(75, 9)))
    for way in found(heads(75, 9))["mixed few"].ways:
        assert way.draw
        then = traps(BOOK, [replace(sitting, rules=way.draw.rules)])
        assert not any(trap.about_teams for trap in then)


def test_people_alone_of_their_function_are_tight_until_the_teams_are_drawn() -> None:
    assert found(heads(60, 10))["mixed alone"].tight
    assert "mixed alone" not in found(heads(60, 10), mixed=9)


def test_bonds_that_cannot_be_kept_are_traps_of_their_round() -> None:
    people = room(heads(12, 12))
    bond = Bond(people[0].id, people[12].id, together=True)
    [trap] = (
        trap for trap in traps(BOOK, [Sitting(SEPARATE, people, bonds=(bond,))]) if trap.about_teams
    )
    assert trap.sentence == (
        "Separate teams: Person 1 (sales) and Person 13 (marketing) must sit together,"
        " but sales and marketing never share a team in this round"
    )


def test_nobody_of_one_function_is_another_matter() -> None:
    assert not any(trap.about_teams for trap in found(heads(60, 0)).values())
    assert not any(trap.about_teams for trap in found({}).values())


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
    for key, trap in found(people, separate, n).items():
        for way in trap.ways:
            if way.changes:
                assert key not in found(people, separate, n, mended(BOOK, way))
            else:
                assert way.draw
                assert way.draw.rules != RoundRules()


def test_what_the_plan_no_longer_has_is_not_changed() -> None:
    way = replace(found(heads(60, 10))["comparing"].ways[0], changes=(Change("gone", seconds=60),))
    assert mended(BOOK, way) == BOOK
