"""Before and after, only where both are shown."""

from dataclasses import replace

import pytest

from huddle_app.method.findings.change import compare
from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.model import Findings, Group, Score
from huddle_app.method.findings.statistics import welch_interval
from huddle_app.method.words import Function
from tests.method.findings.answering import M, S, crowd, scale, toolkit

TRUST = scale("trust", 4, S, M)
KIT = toolkit(TRUST, scale("own", 2, S))
SIZES = {(S, "rep", ""): 12, (S, "boss", ""): 6, (M, "rep", ""): 5}


def wave(sizes: dict[tuple[Function, str, str], int], seed: int) -> Findings:
    return findings_of(KIT, str(seed), crowd(KIT, sizes, seed))


def test_a_change_is_after_less_before_with_its_interval_and_both_ns() -> None:
    before, after = wave(SIZES, 1), wave({**SIZES, (S, "rep", ""): 14}, 2)
    change = compare(before, after).changes["trust"][Group(S)]
    old, new = before.scales["trust"].score(S), after.scales["trust"].score(S)
    assert old
    assert new
    assert (change.before.n, change.after.n) == (18, 20)
    assert change.difference.gap == pytest.approx(new.mean - old.mean)
    assert change.difference.interval == welch_interval(new, old)


def test_nothing_is_compared_where_one_of_the_two_is_hidden() -> None:
    before, after = wave(SIZES, 1), wave({**SIZES, (M, "rep", ""): 4}, 2)
    changed = compare(before, after)
    assert Group(M) not in changed.changes["trust"]
    assert set(changed.changes["trust"]) <= {
        group
        for group in before.scales["trust"].cells
        if isinstance(before.scales["trust"].cells[group], Score)
        and isinstance(after.scales["trust"].cells.get(group), Score)
    }
    [line] = [line for line in changed.mix["trust"] if line.group == Group(M)]
    assert (line.before, line.after) == (5, None)


def test_only_the_same_statements_are_compared() -> None:
    before = wave(SIZES, 1)
    reworded = replace(TRUST, statements=("other", *TRUST.statements[1:]))
    after = findings_of(
        toolkit(reworded, scale("new", 2, S)),
        "w",
        crowd(toolkit(reworded, scale("new", 2, S)), SIZES),
    )
    changed = compare(before, after)
    assert changed.changes == {}
    assert changed.remarks == (
        "Asked in one of the two waves only: Own and New.",
        "Asked in other words, so not compared: Trust.",
    )


def test_what_each_wave_promised_is_said_where_it_is_not_the_same() -> None:
    later = findings_of(KIT, "later", crowd(KIT, SIZES), 8)
    assert compare(wave(SIZES, 1), later).remarks[0] == (
        "Groups of fewer than 5 are never shown in “1”, of fewer than 8 in “later”."
    )


def test_other_people_who_answered_are_pointed_out() -> None:
    changed = compare(wave(SIZES, 1), wave({**SIZES, (S, "boss", ""): 12}, 2))
    [line] = [line for line in changed.mix["trust"] if line.group == Group(S, "boss")]
    assert (line.before, line.after) == (6, 12)
    assert (line.share_before, line.share_after) == (pytest.approx(1 / 3), 0.5)
    assert (
        "Other people answered: sales, boss gave 33\u00a0% of the answers before, 50\u00a0% after."
        in "".join(changed.remarks)
    )
    assert compare(wave(SIZES, 1), wave(SIZES, 2)).remarks == ()


def test_a_share_that_moved_by_exactly_so_much_is_pointed_out() -> None:
    """From 8 of 40 to 14 of 40, which floats make a little less than 0.15."""
    before = wave({(S, "rep", ""): 32, (S, "boss", ""): 8}, 1)
    after = wave({(S, "rep", ""): 26, (S, "boss", ""): 14}, 2)
    boss, rep = compare(before, after).remarks
    assert "boss gave 20\u00a0% of the answers before, 35\u00a0% after" in boss
    assert "rep gave 80\u00a0% of the answers before, 65\u00a0% after" in rep


@pytest.mark.parametrize(("reps", "bosses", "told"), [(15, 5, 2), (38, 12, 0), (72, 8, 0)])
def test_a_share_that_moved_by_fifteen_in_a_hundred_is_pointed_out(
    reps: int, bosses: int, told: int
) -> None:
    """From a tenth to a quarter, to 24 in a hundred, and none at all."""
    before = wave({(S, "rep", ""): 45, (S, "boss", ""): 5}, 1)
    after = wave({(S, "rep", ""): reps, (S, "boss", ""): bosses}, 2)
    assert len(compare(before, after).remarks) == told


def test_regions_are_compared_and_are_no_part_of_who_answered() -> None:
    sizes = {(S, level, region): 9 for level in ("rep", "boss") for region in ("North", "South")}
    changed = compare(wave(sizes, 1), wave(sizes, 2))
    assert Group(S, None, "North") in changed.changes["trust"]
    lines = [line.group for line in changed.mix["trust"]]
    assert lines == [Group(S), Group(S, "boss"), Group(S, "rep")]


def test_a_scale_is_called_as_the_later_wave_calls_it() -> None:
    renamed = toolkit(replace(TRUST, title="Faith"))
    after = findings_of(renamed, "w", crowd(renamed, SIZES))
    assert compare(wave(SIZES, 1), after).changes["trust"][Group(S)].scale.title == "Faith"


def test_whoever_answered_in_one_wave_alone_is_told_of_after_the_levels_of_the_first() -> None:
    before = wave({(S, "rep", ""): 9, (S, "boss", ""): 6, (M, "rep", ""): 9}, 1)
    after = wave({(S, "rep", ""): 9, (S, "aide", ""): 7, (M, "rep", ""): 9}, 2)
    mix = compare(before, after).mix["trust"]
    sales = [
        (line.group.level, line.before, line.after) for line in mix if line.group.function is S
    ]
    assert sales == [(None, 15, 16), ("boss", 6, None), ("rep", 9, 9), ("aide", None, 7)]
    assert all(line.group.function for line in mix), "nobody twice: not both together"


@pytest.mark.parametrize("most", ["trust", "own"])
def test_a_share_that_moved_on_several_scales_is_told_by_the_one_on_which_it_moved_most(
    most: str,
) -> None:
    """A fifth less on one scale, half as many answers on the other."""
    before = wave({(S, "rep", ""): 10, (S, "boss", ""): 10}, 1)
    people = crowd(KIT, {(S, "rep", ""): 20, (S, "boss", ""): 9})
    blank = dict.fromkeys(KIT.scale(most).columns(), 0)
    few = [
        person._replace(ratings=KIT.written({**KIT.ratings(person.ratings), **blank}))
        if person.level == "boss" and n % 9 > 4
        else person
        for n, person in enumerate(people, -20)
    ]
    boss, _rep = compare(before, findings_of(KIT, "w", few)).remarks
    assert "sales, boss gave 50\u00a0% of the answers before, 20\u00a0% after" in boss
