from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.model import Hidden, ScaleFinding, Score
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.toolkit import Scale, Tool, Toolkit
from huddle_app.method.words import Band, Function

BOTH = (Function.SALES, Function.MARKETING)
READINGS = {band: band.value for band in Band}
TRUST = Scale("trust", "Trust", BOTH, "", ("a", "b", "c", "d"), READINGS)
BUY_IN = Scale("buy-in", "Buy-in", (Function.SALES,), "", ("a", "b"), READINGS)
TOOLKIT = Toolkit(
    (Tool(1, "t", "T", "", 4, "", positions=False, scales=(TRUST, BUY_IN)),), 3.0, 4.5
)


def answered(*ratings: int | None, scale: Scale = TRUST) -> dict[str, int]:
    pairs = zip(scale.columns(), ratings, strict=True)
    return {column: rating for column, rating in pairs if rating is not None}


def person(
    ratings: dict[str, int], function: Function = Function.SALES, level: str = "rep"
) -> Respondent:
    return Respondent("", function, level, "", TOOLKIT.written(ratings))


def trust_of(people: list[Respondent], threshold: int = 3) -> ScaleFinding:
    return findings_of(TOOLKIT, "wave", people, threshold).scales["trust"]


def score_of(finding: ScaleFinding, function: Function = Function.SALES) -> Score:
    score = finding.score(function)
    assert score is not None
    return score


def mean_of(scale: Scale, *ratings: int | None) -> float | None:
    """What three people who all answered so score together."""
    tool = Tool(1, "t", "T", "", 4, "", positions=False, scales=(scale,))
    toolkit = Toolkit((tool,), 3.0, 4.5)
    written = toolkit.written(answered(*ratings, scale=scale))
    people = [Respondent("", Function.SALES, "", "", written)] * 3
    score = findings_of(toolkit, "wave", people, 3).scales[scale.key].score(Function.SALES)
    return score.mean if score else None


def test_team_score_is_the_mean_of_the_respondents_means_not_of_all_ratings() -> None:
    # means 7, 1 and 1: 3.0; all ratings pooled would give (28 + 2 + 2) / 8 = 4.0
    people = [person(answered(7, 7, 7, 7)), *[person(answered(1, 1, None, None))] * 2]
    assert score_of(trust_of(people)).mean == pytest.approx(3.0)


def test_spread_is_the_sample_standard_deviation() -> None:
    # means 2, 4, 6: squared distances 4 + 0 + 4 over n - 1 = 2 make 4, whose root is 2
    score = score_of(trust_of([person(answered(*[n] * 4)) for n in (2, 4, 6)]))
    assert (score.n, score.mean, score.sd) == (3, 4.0, 2.0)


@pytest.mark.parametrize(
    ("ratings", "mean"),
    [
        ((2, 3, None, None), 2.5),
        ((2, None, None, None), None),
        ((None, None, None, None), None),
        ((1, 2, 3, None), 2.0),
    ],
)
def test_a_scale_counts_when_half_of_it_is_answered(
    ratings: tuple[int | None, ...], mean: float | None
) -> None:
    assert mean_of(TRUST, *ratings) == mean


def test_half_of_an_odd_number_of_statements_is_rounded_up() -> None:
    five = Scale("five", "Five", BOTH, "", tuple("abcde"), READINGS)
    assert mean_of(five, 4, 4, None, None, None) is None
    assert mean_of(five, 4, 4, 4, None, None) == 4.0


@pytest.mark.parametrize(
    ("ratings", "band"),
    [
        ((3, 3, 3, 3), Band.MIDDLE),
        ((3, 3, 3, 2), Band.LOW),
        ((4, 4, 5, 5), Band.MIDDLE),
        ((4, 5, 5, 5), Band.HIGH),
    ],
)
def test_both_ends_of_the_middle_band_belong_to_it(ratings: tuple[int, ...], band: Band) -> None:
    assert score_of(trust_of([person(answered(*ratings))] * 3)).band is band


def test_three_reached_by_summing_floats_is_three() -> None:
    # 2.6, 2.7 and 3.7 add up to 9.000000000000002 or 8.999999999999998 depending on the order
    assert TOOLKIT.band(2.9999999999999996) is Band.MIDDLE
    assert TOOLKIT.band(4.500000000000001) is Band.MIDDLE
    assert TOOLKIT.band(2.99) is Band.LOW


def test_gap_is_sales_minus_marketing_and_none_when_one_is_hidden() -> None:
    sales = [person(answered(2, 2, 2, 2))] * 5
    marketing = [person(answered(5, 5, 5, 5), Function.MARKETING)] * 5
    assert trust_of(sales + marketing, 5).gap == -3.0
    assert trust_of(sales + marketing[:4], 5).gap is None


def test_too_few_are_hidden_and_nobody_is_absent() -> None:
    finding = trust_of([person(answered(2, 2, 2, 2))] * 4, 5)
    assert finding.by_function == {Function.SALES: Hidden()}
    assert finding.by_level == {Function.SALES: {"rep": Hidden()}}


@pytest.mark.parametrize("wanted", [-1, 0, 1, 2, 3])
def test_the_threshold_is_never_under_three(wanted: int) -> None:
    found = findings_of(TOOLKIT, "wave", [person(answered(2, 2, 2, 2))] * 2, wanted)
    assert found.threshold == 3
    assert found.scales["trust"].by_function == {Function.SALES: Hidden()}


def test_those_who_did_not_answer_do_not_count_towards_the_threshold() -> None:
    people = [person(answered(2, 2, 2, 2))] * 4 + [person({})] * 10
    assert trust_of(people, 5).by_function == {Function.SALES: Hidden()}


def test_answers_to_a_scale_that_is_not_the_functions_own_are_left_out() -> None:
    people = [person(answered(2, 2, scale=BUY_IN), f) for f in (*BOTH, Function.LEADERSHIP)] * 5
    assert set(findings_of(TOOLKIT, "wave", people).scales["buy-in"].by_function) == {
        Function.SALES
    }


def test_leadership_answers_what_both_functions_answer() -> None:
    people = [person(answered(2, 2, 2, 2), Function.LEADERSHIP)] * 5
    assert score_of(trust_of(people, 5), Function.LEADERSHIP).n == 5


def test_a_lonely_hidden_level_takes_the_next_smallest_with_it() -> None:
    sizes = {"director": 2, "manager": 6, "rep": 20}
    levels = [
        person(answered(4, 4, 4, 4), level=level) for level, n in sizes.items() for _ in range(n)
    ]
    shown = trust_of(levels, 5).by_level[Function.SALES]
    assert {level for level, cell in shown.items() if isinstance(cell, Hidden)} == {
        "director",
        "manager",
    }


@given(
    levels=st.lists(st.integers(1, 12), min_size=1, max_size=6),
    blanks=st.integers(0, 12),
    threshold=st.integers(0, 8),
)
def test_no_hidden_level_can_be_computed_from_the_functions_total(
    levels: list[int], blanks: int, threshold: int
) -> None:
    people = [
        person(answered(4, 3, 5, 4), level=str(name))
        for name, n in enumerate(levels)
        for _ in range(n)
    ]
    people += [person({}, level="0")] * blanks
    found = findings_of(TOOLKIT, "wave", people, threshold)
    finding = found.scales["trust"]
    cells = finding.by_level[Function.SALES]
    sizes = Counter(p.level for p in people if p.ratings)
    hidden = sum(sizes[level] for level, cell in cells.items() if isinstance(cell, Hidden))
    assert found.threshold == max(3, threshold)
    assert all(cell.n >= found.threshold for cell in cells.values() if isinstance(cell, Score))
    if finding.score(Function.SALES):
        assert hidden == 0 or hidden >= found.threshold
    else:
        assert all(isinstance(cell, Hidden) for cell in cells.values())
