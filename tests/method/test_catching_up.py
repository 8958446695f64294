"""Catching up: what may be cut is cut fairly, what is protected holds, and the new times are true."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.agenda import Agenda, AgendaItem, Day, ItemKind, Phase
from huddle_app.method.catching_up import Choice, ChoiceKind, choices, shared_out
from huddle_app.method.clock import state
from huddle_app.method.journal import Did, Entry

START = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)


def item(key: str, *minutes: int, least: int | None = None, **more) -> AgendaItem:
    seconds = None if least is None else least * 60
    phases = tuple(
        Phase(f"{key}.{n}", f"{key} {n}", m * 60, least=seconds) for n, m in enumerate(minutes)
    )
    return AgendaItem(key, key.capitalize(), more.pop("kind", ItemKind.STEP), phases, **more)


def pause(key: str, minutes: int, **more) -> AgendaItem:
    return item(key, minutes, kind=ItemKind.BREAK, **more)


def plan(*items: AgendaItem) -> Agenda:
    return Agenda("UTC", (Day(1, "One", date(2026, 12, 3), time(9), items),))


def offered(agenda: Agenda, lag: float, *more: Entry) -> dict[ChoiceKind, Choice]:
    """The choices when the first phase is over by `lag` seconds."""
    length = agenda.phases()[0].seconds or 0
    now = START + timedelta(seconds=length + lag)
    journal = [Entry(START, Did.GO, agenda.phases()[0].key), *more]
    return {choice.kind: choice for choice in choices(agenda, journal, now)}


DAY = plan(
    item("a", 30),
    item("b", 20, 40, least=10),
    pause("coffee", 15, least=10, optional=True),
    item("talk", 45, protected=True),
    item("c", 30, least=25),
)


def test_four_choices_with_their_costs_and_their_times() -> None:
    found = offered(DAY, 10 * 60)
    assert [*found] == [*ChoiceKind]
    costs = {kind: choice.cost for kind, choice in found.items()}
    assert costs == {
        ChoiceKind.SHORTEN: "B 7 min shorter, C 3 min shorter",
        ChoiceKind.DROP: "no “Coffee”",
        ChoiceKind.TRIM: "Coffee 5 min shorter",
        ChoiceKind.END_LATER: "people leave at 12:10",
    }
    ends = {kind: f"{choice.day_ends:%H:%M}" for kind, choice in found.items()}
    assert list(ends.values()) == ["12:00", "11:55", "12:05", "12:10"]
    assert [choice.lag for choice in found.values()] == [0, 0, 300, 600]
    assert found[ChoiceKind.TRIM].expected["talk.0"].starts == START + timedelta(
        minutes=30 + 10 + 70
    )


def test_in_proportion_to_the_lengths_and_exact_to_the_minute() -> None:
    choice = offered(DAY, 7 * 60)[ChoiceKind.SHORTEN]
    assert choice.seconds == {"b.0": -120, "b.1": -180, "c.0": -120}


def test_nothing_in_time_nothing_ahead_of_time_nothing_before_the_start_or_after_the_end() -> None:
    assert offered(DAY, 0) == {}
    assert offered(DAY, -600) == {}
    assert choices(DAY, [], START + timedelta(hours=1)) == ()
    assert offered(DAY, 600, Entry(START, Did.FINISH)) == {}


def test_what_saves_nothing_is_not_offered() -> None:
    agenda = plan(
        item("a", 30), item("talk", 45, protected=True), pause("meal", 60, protected=True)
    )
    assert [*offered(agenda, 600)] == [ChoiceKind.END_LATER]


def test_a_locked_start_is_what_counts_and_only_what_lies_before_it() -> None:
    lunch = pause("lunch", 60, starts_at=time(10, 5))
    agenda = plan(
        item("a", 30), item("b", 30), lunch, item("c", 60), pause("tea", 15, optional=True)
    )
    found = offered(agenda, 8 * 60 + 30)
    assert [*found] == [ChoiceKind.SHORTEN, ChoiceKind.END_LATER]
    shorter = found[ChoiceKind.SHORTEN]
    assert shorter.seconds == {"b.0": -240}
    assert (shorter.saved, shorter.lag) == (210, 0)
    assert shorter.expected["lunch.0"].starts == START + timedelta(minutes=65)
    assert found[ChoiceKind.END_LATER].cost == "“Lunch” starts at 10:08"
    assert offered(agenda, 5 * 60) == {}


def test_behind_a_fixed_point_that_is_kept_what_lies_before_it_is_no_help() -> None:
    lunch = pause("lunch", 60, starts_at=time(10, 30))
    agenda = plan(item("a", 30), item("b", 30), lunch, item("c", 60))
    longer = Entry(START, Did.ADD, "c.0", 600)
    found = offered(agenda, 0, longer)
    assert found[ChoiceKind.SHORTEN].seconds == {"c.0": -600}
    assert found[ChoiceKind.TRIM].seconds == {"lunch.0": -600}


def test_a_phase_that_counts_to_a_time_takes_up_the_lag_until_it_is_over_itself() -> None:
    meal = pause("meal", 30)
    meal = replace(meal, phases=(replace(meal.phases[0], ends_at=time(10, 30)),))
    agenda = plan(item("a", 30), item("b", 30), meal, item("c", 60))
    assert offered(agenda, 20 * 60) == {}
    found = offered(agenda, 40 * 60)
    assert found[ChoiceKind.SHORTEN].seconds == {"b.0": -600}
    assert found[ChoiceKind.SHORTEN].lag == 0


def test_as_many_optional_items_as_help_and_no_more() -> None:
    agenda = plan(item("a", 30), *(item(f"o{n}", n, optional=True) for n in (5, 10, 20)))
    dropped = [offered(agenda, lag * 60)[ChoiceKind.DROP].dropped for lag in (4, 10, 12, 23, 34)]
    assert dropped == [
        ("o5.0",),
        ("o10.0",),
        ("o20.0",),
        ("o5.0", "o20.0"),
        ("o5.0", "o10.0", "o20.0"),
    ]


def test_what_has_been_begun_or_is_protected_is_not_left_out() -> None:
    agenda = plan(
        item("a", 30), item("o", 10, optional=True), item("p", 10, optional=True, protected=True)
    )
    there_and_back = [Entry(START, Did.GO, "o.0"), Entry(START, Did.GO, "a.0")]
    assert ChoiceKind.DROP not in offered(agenda, 300, *there_and_back)


def test_the_evening_begins_later() -> None:
    evening = AgendaItem("eve", "Evening", ItemKind.EVENING, (Phase("eve.0", "Evening", None),))
    found = offered(plan(item("a", 30), item("b", 30), evening), 720)
    assert found[ChoiceKind.END_LATER].cost == "“Evening” begins at 10:12"
    assert offered(plan(evening), 0) == {}


# For any plan

lengths = st.lists(st.integers(1, 100), min_size=1, max_size=8)


@given(lengths, st.data(), st.integers(0, 400))
def test_minutes_are_shared_out_exactly_and_fairly(sizes: list[int], data, minutes: int) -> None:
    rooms = [data.draw(st.integers(0, size)) for size in sizes]
    shares = shared_out(minutes, sizes, rooms)
    assert sum(shares) == min(minutes, sum(rooms))
    assert all(0 <= share <= room for share, room in zip(shares, rooms, strict=True))
    for share, room, size in zip(shares, rooms, sizes, strict=True):
        if share < room:  # then nobody has more than a minute more, for what they are long
            assert all(
                (other - 1) * size <= (share + 1) * s
                for other, s in zip(shares, sizes, strict=True)
            )


@st.composite
def plans(draw, fixed: bool) -> Agenda:
    items = [item("first", 30)]
    for n in range(draw(st.integers(1, 6))):
        made = item(
            f"i{n}",
            *draw(st.lists(st.integers(1, 60), min_size=1, max_size=3)),
            least=draw(st.none() | st.integers(0, 30)),
            kind=draw(st.sampled_from([ItemKind.STEP, ItemKind.BREAK])),
            optional=draw(st.booleans()),
            protected=draw(st.booleans()),
        )
        if fixed and draw(st.integers(0, 3)) == 0:
            at = START + timedelta(minutes=draw(st.integers(0, 200)))
            made = replace(made, starts_at=at.time())
        items.append(made)
    return plan(*items)


@given(plans(fixed=False), st.integers(1, 5000), st.integers(-3000, 3000))
def test_the_day_ends_sooner_by_just_what_was_promised(
    agenda: Agenda, lag: int, added: int
) -> None:
    more = Entry(START, Did.ADD, agenda.phases()[-1].key, added)
    check(agenda, lag, more)


@given(plans(fixed=True), st.integers(1, 5000))
def test_what_is_locked_is_reached_as_was_promised(agenda: Agenda, lag: int) -> None:
    check(agenda, lag)


def check(agenda: Agenda, lag: int, *more: Entry) -> None:
    now = START + timedelta(seconds=1800 + lag)
    journal = [Entry(START, Did.GO, "first.0"), *more]
    before = state(agenda, journal, now)
    found = choices(agenda, journal, now)
    assert before.late is not None
    locked = any(item.starts_at for item in agenda.items())
    if not locked:
        assert bool(found) == (before.late > 0)
    for choice in found:
        check_choice(agenda, choice)
        entries = [Entry(now, Did.ADD, key, seconds) for key, seconds in choice.seconds.items()]
        entries += [Entry(now, Did.DROP, key) for key in choice.dropped]
        after = state(agenda, [*journal, *entries], now)
        assert (after.expected, after.day_ends) == (choice.expected, choice.day_ends)
        if not locked:
            assert after.late is not None
            assert after.late == before.late - choice.saved
            assert choice.lag == max(0, after.late)
            assert -sum(choice.seconds.values()) == choice.saved or choice.dropped
            assert -sum(choice.seconds.values()) <= -(-before.late // 60) * 60


def check_choice(agenda: Agenda, choice: Choice) -> None:
    """Protection and least lengths hold; only what may be left out is; nothing is for nothing."""
    assert choice.cost
    assert (choice.saved > 0) != (choice.kind is ChoiceKind.END_LATER)
    for key, seconds in choice.seconds.items():
        phase = agenda.places[key].phase
        assert seconds % 60 == 0
        assert seconds < 0
        assert not agenda.is_protected(key)
        assert key == agenda.phases()[-1].key or (phase.seconds or 0) + seconds >= phase.shortest
    for key in choice.dropped:
        assert agenda.item_of(key).optional
        assert not agenda.is_protected(key)


@pytest.mark.parametrize("kind", [ItemKind.STEP, ItemKind.BREAK])
def test_a_least_length_holds_though_minutes_were_taken_before(kind: ItemKind) -> None:
    agenda = plan(item("a", 30), item("b", 20, least=12, kind=kind))
    before = Entry(START, Did.ADD, "b.0", -300)
    found = offered(agenda, 20 * 60, before)
    [seconds] = [choice.seconds for choice in found.values() if choice.seconds]
    assert seconds == {"b.0": -180}
