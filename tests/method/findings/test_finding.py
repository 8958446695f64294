"""All figures of a wave: small cases by hand, and what may be shown of whom."""

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.model import Group, Hidden, Score
from huddle_app.method.words import Function
from tests.method.findings.answering import (
    L,
    M,
    O,
    S,
    company,
    crowd,
    person,
    scale,
    shipped,
    toolkit,
)

TRUST = scale("trust", 4, S, M)
OWN = scale("own", 2, S)
KIT = toolkit(TRUST, OWN)


def trust(*ratings: int) -> dict[str, int]:
    """Ratings of the four statements; 0 is a blank."""
    return {c: r for c, r in zip(TRUST.columns(), ratings, strict=True) if r}


def test_spread_counts_people_by_the_rating_nearest_to_their_score_halves_up() -> None:
    ratings = [(1, 1, 1, 1), (2, 3, 2, 3), (2, 2, 2, 3), (7, 7, 7, 6), (7, 7, 7, 7)]
    people = [person(KIT, S, "", "", trust(*each)) for each in ratings]
    score = findings_of(KIT, "w", people).scales["trust"].score(S)
    assert score
    # 1; 2.5 counts as 3; 2.25 as 2; 6.75 and 7 as 7
    assert score.spread == (1, 1, 1, 0, 0, 0, 2)


def test_a_blank_is_the_persons_own_mean_so_that_statements_average_to_the_scale() -> None:
    people = [
        person(KIT, S, "", "", trust(2, 4, 0, 0)),
        *[person(KIT, S, "", "", trust(6, 6, 6, 6))] * 2,
    ]
    finding = findings_of(KIT, "w", people, 3).scales["trust"]
    means = [statement.means[S] for statement in finding.statements]
    assert means == [pytest.approx(each) for each in (14 / 3, 16 / 3, 5, 5)]
    score = finding.score(S)
    assert score
    assert sum(means) / 4 == pytest.approx(score.mean)


def test_alpha_is_of_all_whose_answers_count_and_a_blank_is_the_persons_own_mean() -> None:
    people = [person(KIT, S, "", "", trust(*given)) for given in ((2, 4, 0, 0), (6, 6, 6, 6))]
    people += [person(KIT, S, "", "", trust(1, 7, 0, 0))]
    score = findings_of(KIT, "w", people, 3).scales["trust"].score(S)
    assert score
    # the statements' variances are 7, 7/3, 7/3 and 7/3, that of the totals 12, 24 and 16 is 112/3
    assert (score.n, score.alpha) == (3, pytest.approx(4 / 3 * (1 - 14 / (112 / 3))))


def test_other_functions_are_counted_but_never_scored() -> None:
    found = findings_of(KIT, "w", crowd(KIT, {(S, "", ""): 5, (O, "", ""): 9}))
    assert found.respondents == {S: 5, O: 9}
    assert set(found.scales["trust"].cells) == {Group(S)}


def test_nobody_is_given_the_answers_of_others_where_lengths_only_add_up() -> None:
    people = crowd(KIT, {(S, "", ""): 6})
    people[0] = people[0]._replace(ratings=people[0].ratings[1:])
    people[1] = people[1]._replace(ratings=f"{people[1].ratings}4")
    with pytest.raises(ValueError, match=f"not {len(KIT.columns)}"):
        findings_of(KIT, "w", people)


def test_no_answers_at_all_are_no_groups() -> None:
    found = findings_of(KIT, "w", [])
    assert found.scales["trust"].cells == {}
    assert found.links == ()


def test_groups_of_sales_and_marketing_together_leave_leadership_out() -> None:
    sizes = {(S, "rep", "x"): 6, (M, "rep", "x"): 7, (L, "rep", "x"): 8}
    cells = findings_of(KIT, "w", crowd(KIT, sizes)).scales["trust"].cells
    together = {group: cell for group, cell in cells.items() if group.function is None}
    assert {group: cell.n for group, cell in together.items() if isinstance(cell, Score)} == {
        Group(None, "rep"): 13,
        Group(None, None, "x"): 13,
        Group(None, "rep", "x"): 13,
    }


def test_a_group_hidden_to_shelter_another_is_told_apart_for_the_moderator_alone() -> None:
    sizes = {(S, "rep", ""): 9, (S, "manager", ""): 6, (S, "boss", ""): 2}
    cells = findings_of(KIT, "w", crowd(KIT, sizes)).scales["trust"].cells
    manager, boss = cells[Group(S, "manager")], cells[Group(S, "boss")]
    assert isinstance(manager, Hidden)
    assert isinstance(boss, Hidden)
    assert (manager.shelters, boss.shelters) == (True, False)
    assert manager == boss


def test_a_wave_has_the_scales_of_its_own_tools_alone() -> None:
    found = findings_of(KIT, "w", crowd(KIT, {(S, "", ""): 5}), tools=[2])
    assert list(found.scales) == ["own"]
    assert found.toolkit.columns == OWN.columns()


def test_a_gap_is_compared_only_where_both_are_shown() -> None:
    sizes = {(S, "", ""): 9, (M, "", ""): 4}
    assert findings_of(KIT, "w", crowd(KIT, sizes), 4).scales["trust"].difference
    assert findings_of(KIT, "w", crowd(KIT, sizes), 5).scales["trust"].difference is None


def test_links_go_from_tools_1_to_3_to_tools_4_to_6_and_need_ten_people() -> None:
    kit = shipped()
    found = findings_of(kit, "w", crowd(kit, {(S, "", ""): 12, (M, "", ""): 9}))
    assert {link.function for link in found.links} == {S}
    assert len(found.links) == (2 + 1 + 1) * 3
    tools = {
        (kit.tool_of(link.one.key).number, kit.tool_of(link.other.key).number)
        for link in found.links
    }
    assert tools == {(one, other) for one in (1, 2, 3) for other in (4, 5, 6)}
    assert all(link.n == 12 for link in found.links)


def test_both_together_are_linked_where_each_is() -> None:
    kit = shipped()
    found = findings_of(kit, "w", crowd(kit, {(S, "", ""): 12, (M, "", ""): 10, (L, "", ""): 50}))
    together = [link for link in found.links if link.function is None]
    assert {link.one.key for link in together} == {"connection", "communication"}
    assert all(link.n == 22 for link in together)


def test_means_are_exact_arithmetic_rounded_once() -> None:
    kit = toolkit(scale("long", 15, S, M))
    people = crowd(kit, {(S, "", ""): 997}, seed=4, blank=0.4)
    given = [list(kit.ratings(one.ratings).values()) for one in people]
    scores = [Fraction(sum(each), len(each)) for each in given if 2 * len(each) >= 15]
    score = findings_of(kit, "w", people).scales["long"].score(S)
    assert score
    assert (score.n, score.mean) == (len(scores), float(sum(scores) / len(scores)))


def test_a_scale_too_long_for_exact_sums_is_refused_and_not_misread() -> None:
    kit = toolkit(scale("endless", 24, S, M))
    with pytest.raises(OverflowError):
        findings_of(kit, "w", crowd(kit, {(S, "", ""): 50}))


@settings(max_examples=10)
@given(seed=st.integers(0, 1000))
def test_the_order_of_the_people_does_not_matter(seed: int) -> None:
    kit = shipped()
    people = crowd(kit, company(seed, 60, 3, 2), seed, blank=0.1)
    shuffled = people.copy()
    Random(seed).shuffle(shuffled)
    assert findings_of(kit, "w", people) == findings_of(kit, "w", shuffled)


def test_leadership_is_shown_beside_sales_and_marketing() -> None:
    found = findings_of(KIT, "w", crowd(KIT, {(f, "boss", ""): 5 for f in (S, M, L)}))
    assert list(found.scales["trust"].by_function) == [S, M, L]
    assert list(found.scales["own"].by_function) == [Function.SALES]
