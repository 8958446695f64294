"""What is most worth the room's time: the rule, its words, and that it never speaks of what is hidden."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huddle_app.figures.catalogue import headline
from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.measures import gap_words
from huddle_app.method.findings.model import Findings, Group, Score
from huddle_app.method.findings.reasons import Reason
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.method.findings.worth import most_worth, nothing_stands_out, why_no_more
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Band, Function
from tests.method.findings.answering import L, M, S, company, crowd, person, scale, shipped, toolkit

KIT = toolkit(*(scale(key, 2, S, M) for key in ("trust", "bond", "pull")))
Ratings = Mapping[str, tuple[int, ...]]
"""By the key of the scale."""


def those_who_rate(
    ratings: Ratings, function: Function, level: str = "rep", kit: Toolkit = KIT
) -> list[Respondent]:
    """One person for each rating; the n-th gave the n-th rating to all statements of each scale."""
    n = max(len(each) for each in ratings.values())
    return [
        person(
            kit,
            function,
            level,
            "",
            {c: each[i] for key, each in ratings.items() for c in kit.scale(key).columns()},
        )
        for i in range(n)
    ]


def found(*people: list[Respondent], kit: Toolkit = KIT) -> Findings:
    return findings_of(kit, "w", [one for each in people for one in each])


def test_a_low_score_is_named_with_the_other_functions() -> None:
    few = found(
        those_who_rate({"trust": (2, 2, 3, 2, 3)}, S), those_who_rate({"trust": (3, 3, 3, 3, 3)}, M)
    )
    one, *_chance = most_worth(few)
    assert (one.reason, one.figure) == (Reason.LOW, FigureKey(FigureKind.MEANS, "1"))
    assert one.sentence == "Sales rates trust low: 2.4, marketing 3.0."
    assert one.strength == pytest.approx(4 - 2.4)
    assert one.reading == "Sales: low"


def test_both_functions_may_be_low() -> None:
    one, *_more = most_worth(
        found(
            those_who_rate({"trust": (2, 2, 2, 2, 3)}, S),
            those_who_rate({"trust": (1, 2, 2, 2, 1)}, M),
        )
    )
    assert one.sentence == "Sales and marketing both rate trust low: 2.2 and 1.6."
    assert one.reading == "Sales and marketing: low"


def test_a_low_score_is_named_alone_where_the_other_function_is_not_shown() -> None:
    [one] = most_worth(found(those_who_rate({"trust": (2, 2, 3, 2, 3)}, S)))
    assert one.sentence == "Sales rates trust low: 2.4."


def test_a_wide_gap_is_named_and_one_that_may_be_chance_says_so() -> None:
    [one] = most_worth(
        found(
            those_who_rate({"trust": (4, 4, 3, 4, 4)}, S),
            those_who_rate({"trust": (6, 6, 6, 6, 5)}, M),
        )
    )
    assert (one.reason, one.figure) == (Reason.GAP, FigureKey(FigureKind.GAPS, "1"))
    assert one.sentence == "Marketing rates trust at 5.8, sales at 3.8."
    assert one.reading == "Sales: middle"
    assert not one.may_be_chance
    wobbly = found(
        those_who_rate({"trust": (3, 3, 4, 5, 4)}, S), those_who_rate({"trust": (3, 4, 4, 5, 7)}, M)
    )
    [chance] = most_worth(wobbly)
    assert chance.may_be_chance
    assert chance.why.startswith("Possibly chance")


@pytest.mark.parametrize(("fives", "wide"), [(22, False), (23, True), (24, True), (25, True)])
def test_a_gap_and_a_divide_count_from_half_a_point_on_as_it_is_told(
    fives: int, wide: bool
) -> None:
    """Of 50 people so many are at 5, the others, as those beside them, at 4: 23 are 0.46, told as 0.5."""
    four, more = {"trust": (4,) * 50}, {"trust": (5,) * fives + (4,) * (50 - fives)}
    between = found(those_who_rate(four, S), those_who_rate(more, M))
    within = found(those_who_rate(four, S), those_who_rate(more, S, "boss"))
    assert gap_words(between.scales["trust"]).startswith(
        f"Sales minus marketing: −0.{5 if wide else 4} "
    )
    for one, reason in ((between, Reason.GAP), (within, Reason.LEVELS)):
        assert [each.reason for each in most_worth(one)] == ([reason] if wide else [])


def test_a_gap_and_a_divide_without_any_scatter_are_the_plainest_there_are() -> None:
    seven, three = {"trust": (7,) * 6}, {"trust": (3,) * 6}
    for one, reason in (
        (found(those_who_rate(seven, S), those_who_rate(three, M)), Reason.GAP),
        (found(those_who_rate(seven, S), those_who_rate(three, S, "boss")), Reason.LEVELS),
    ):
        [first] = [each for each in most_worth(one) if each.reason is reason]
        assert not first.may_be_chance
        assert first.strength == 4
        sales = one.scales["trust"].cells[Group(S, "rep")]
        assert isinstance(sales, Score)
        assert sales.interval is None, "all answered alike: nothing to be more or less sure of"


def test_what_may_be_chance_comes_after_all_that_is_not() -> None:
    sure = {"trust": (2, 2, 3, 2, 3), "bond": (3, 3, 4, 5, 4)}
    wobbly = {"trust": (3, 3, 3, 3, 3), "bond": (3, 5, 4, 5, 7)}
    named = most_worth(found(those_who_rate(sure, S), those_who_rate(wobbly, M)))
    assert [(one.scale.key, one.may_be_chance) for one in named] == [
        ("trust", False),
        ("bond", True),
        ("trust", True),
    ]


def test_fewer_than_five_say_why() -> None:
    few = found(those_who_rate({"trust": (2, 2, 3, 2, 3)}, S))
    assert "nothing else is low" in why_no_more(few, 1)
    assert why_no_more(few, 5) == ""
    assert why_no_more(few, 0) == nothing_stands_out(few)


def test_levels_that_see_it_differently_are_named() -> None:
    [one] = most_worth(
        found(
            those_who_rate({"trust": (3, 3, 4, 3, 4)}, S, "rep"),
            those_who_rate({"trust": (6, 6, 5, 6, 6)}, S, "boss"),
        )
    )
    assert (one.reason, one.figure) == (Reason.LEVELS, FigureKey(FigureKind.LEVELS, "trust"))
    assert one.sentence == "Within sales the levels see trust differently: boss 5.8, rep 3.4."
    assert one.reading == "Sales, rep: middle"


def test_the_reading_of_few_is_not_said_of_their_whole_function() -> None:
    reps, trainees = (5, 5, 4, 5, 5) * 16, (2, 3, 2, 3, 2, 2)
    people = found(
        those_who_rate({"trust": reps}, S), those_who_rate({"trust": trainees}, S, "trainee")
    )
    [one] = most_worth(people)
    assert one.reading == "Sales, trainee: low"
    assert people.scales["trust"].side_scores[S].band is Band.HIGH


def test_people_who_gave_no_level_are_no_level_that_sees_it_differently() -> None:
    none, boss, rep = (6, 6, 5, 6, 6), (4, 4, 3, 4, 4), (2, 2, 3, 2, 2)
    two = those_who_rate({"trust": none}, S, ""), those_who_rate({"trust": boss}, S, "boss")
    assert Reason.LEVELS not in {each.reason for each in most_worth(found(*two))}
    three = *two, those_who_rate({"trust": rep}, S, "rep")
    [one] = [each for each in most_worth(found(*three)) if each.reason is Reason.LEVELS]
    assert one.sentence == "Within sales the levels see trust differently: boss 3.8, rep 2.2."


def of_levels(rows: Mapping[str, Sequence[tuple[int, ...]]], kit: Toolkit) -> list[Respondent]:
    """People of sales: each level with its ratings of each scale in turn."""
    keys = [each.key for each in kit.scales()]
    return [
        one
        for level, each in rows.items()
        for one in those_who_rate(dict(zip(keys, each, strict=True)), S, level, kit)
    ]


LOWER, UPPER = (3, 4, 5, 3, 4, 5, 3, 4), (4, 5, 6, 4, 5, 6, 4, 5)
"""A point apart, more than chance would make it if these two alone were asked."""
SAME = (4,) * 8


def test_a_divide_is_sure_only_if_it_is_wide_among_all_that_were_looked_at() -> None:
    """The same two levels, alone and then among other levels or on one of many scales."""

    def chance(rows: Mapping[str, Sequence[tuple[int, ...]]], scales: int) -> tuple[bool, str]:
        kit = toolkit(*(scale(f"scale {n}", 2, S, M) for n in range(scales)))
        [one] = most_worth(found(of_levels(rows, kit), kit=kit))
        assert one.reason is Reason.LEVELS
        return one.may_be_chance, one.why

    assert chance({"low": [LOWER], "up": [UPPER]}, 1)[0] is False
    of_many = "Possibly chance: of so many comparisons"
    among = {"low": [LOWER], "up": [UPPER], "a": [(4, 5) * 4], "b": [(4, 5) * 4]}
    told = [
        chance(among, 1),
        chance({"low": [LOWER, SAME, SAME], "up": [UPPER, SAME, SAME]}, 3),
    ]
    assert [is_chance for is_chance, _why in told] == [True, True]
    assert all(why.startswith(of_many) for _is_chance, why in told)


def test_a_gap_is_sure_only_if_it_is_wide_among_all_gaps() -> None:
    for others, is_chance in (([], False), (["a", "b"], True)):
        kit = toolkit(*(scale(key, 2, S, M) for key in ("trust", *others)))
        sales = {"trust": LOWER, **dict.fromkeys(others, SAME)}
        marketing = {"trust": UPPER, **dict.fromkeys(others, SAME)}
        people = those_who_rate(sales, S, kit=kit), those_who_rate(marketing, M, kit=kit)
        [one] = most_worth(found(*people, kit=kit))
        assert one.reason is Reason.GAP
        assert one.may_be_chance is is_chance


def test_where_no_level_and_no_function_differs_hardly_any_difference_is_told_as_sure() -> None:
    """Sixty companies of six levels in each function, everybody of one mind but for themselves."""
    kit, sure = toolkit(*(scale(f"scale {n}", 4, S, M) for n in range(5))), Counter[Reason]()
    for seed in range(60):
        dice = Random(seed)
        people = [
            scattered(kit, dice, function, f"level {level}")
            for function, n in ((S, 14), (M, 8))
            for level in range(6)
            for _ in range(n)
        ]
        sure.update({o.reason for o in most_worth(found(people, kit=kit)) if not o.may_be_chance})
    assert sure[Reason.LEVELS] <= 8
    assert sure[Reason.GAP] <= 8


def scattered(kit: Toolkit, dice: Random, function: Function, level: str) -> Respondent:
    """One person who lies somewhere about the middle of the scales."""
    ratings: dict[str, int] = {}
    for each in kit.scales():
        own = dice.gauss(3.9, 0.9)
        ratings |= {c: min(7, max(1, round(dice.gauss(own, 1.0)))) for c in each.columns()}
    return person(kit, function, level, "", ratings)


def test_answers_that_split_a_function_are_named() -> None:
    [one] = most_worth(found(those_who_rate({"trust": (1, 2, 1, 1, 2, 6, 7, 7, 6, 6, 6, 4)}, S)))
    assert (one.reason, one.figure) == (Reason.SPLIT, FigureKey(FigureKind.SPREAD, "trust"))
    assert one.sentence == (
        "Sales is of two minds about trust: 42\u00a0% score low (below 3), 50\u00a0% high (above 4.5)."
    )


TENTHS = toolkit(scale("trust", 10, S, M))


def scoring(tenths: int, function: Function = S, level: str = "rep") -> Respondent:
    """One person whose score on trust is so many tenths of a point."""
    whole, more = divmod(tenths, 10)
    columns = enumerate(TENTHS.scale("trust").columns())
    return person(TENTHS, function, level, "", {c: whole + (n < more) for n, c in columns})


def test_the_means_of_a_gap_have_as_many_decimals() -> None:
    """2.97 is low and would be 3.0 with one of them."""
    low = [scoring(tenths) for tenths in (30, 30, 29, 30, 30, 29)]
    named = most_worth(found(low, [scoring(50, M) for _ in range(6)], kit=TENTHS))
    [one] = [each for each in named if each.reason is Reason.GAP]
    assert "5.00" in one.sentence
    assert "2.97" in one.sentence


@pytest.mark.parametrize(("boss", "told"), [(60, "6.0"), (51, "5.1"), (45, "4.5")])
def test_a_divide_has_the_decimals_of_its_figure(boss: int, told: str) -> None:
    """They go by the level itself and by sales and marketing, not by the level beside it."""
    low = [scoring(tenths) for tenths in (30, 30, 29, 30, 30, 29)]
    one_company = found(low, [scoring(boss, S, "boss") for _ in range(6)], kit=TENTHS)
    [one] = [each for each in most_worth(one_company) if each.reason is Reason.LEVELS]
    shown = headline(one.figure, one_company)
    assert sorted(re.findall(r"\d\.\d+", one.sentence)) == ["2.97", told]
    assert sorted(re.findall(r"\d\.\d+", shown)) == ["2.97", told]


def test_low_and_high_are_the_bands_in_which_people_score() -> None:
    near = [scoring(27)] * 6 + [scoring(60)] * 6
    [one] = most_worth(found(near, kit=TENTHS))
    assert one.sentence == (
        "Sales is of two minds about trust: 50\u00a0% score low (below 3), 50\u00a0% high (above 4.5)."
    )
    assert most_worth(found([scoring(30)] * 6 + [scoring(45)] * 6, kit=TENTHS)) == ()
    half_between = [scoring(27)] * 6 + [scoring(33)] * 12 + [scoring(60)] * 6
    assert most_worth(found(half_between, kit=TENTHS)) == (), "no two camps"


def test_a_bell_is_not_of_two_minds() -> None:
    """More than a quarter lie low and more than a quarter high, but most at the middle."""
    bell = {10: 4, 20: 13, 28: 11, 31: 11, 40: 28, 46: 12, 50: 8, 60: 12, 70: 1}
    people = [scoring(tenths) for tenths, n in bell.items() for _ in range(n)]
    waves = found(people, kit=TENTHS)
    assert waves.scales["trust"].side_scores[S].ends == (28, 33)
    assert most_worth(waves) == ()


def test_both_functions_may_be_split_or_divided_in_one_finding_of_one_figure() -> None:
    camps = {"trust": (1, 2, 1, 1, 2, 6, 7, 6, 6, 6)}
    [one] = most_worth(found(those_who_rate(camps, S), those_who_rate(camps, M)))
    assert "Sales is of two minds" in one.sentence
    assert "Marketing is of two minds" in one.sentence
    low, high = {"trust": (3, 3, 4, 3, 4)}, {"trust": (6, 6, 5, 6, 6)}
    levels = [
        those_who_rate(ratings, function, level)
        for function in (S, M)
        for ratings, level in ((low, "rep"), (high, "boss"))
    ]
    [both] = [each for each in most_worth(found(*levels)) if each.reason is Reason.LEVELS]
    assert "Within sales" in both.sentence
    assert "Within marketing" in both.sentence
    assert both.reading == "Sales, rep: middle Marketing, rep: middle"


def test_the_strongest_goes_first_and_no_scale_comes_twice_while_another_waits() -> None:
    ratings = {"trust": (1, 1, 1, 1, 2), "bond": (2, 2, 2, 2, 3), "pull": (4, 4, 4, 4, 4)}
    above = {"trust": (6, 6, 6, 6, 7), "bond": (5, 5, 5, 5, 5), "pull": (4, 4, 4, 4, 5)}
    named = most_worth(found(those_who_rate(ratings, S), those_who_rate(above, M)))
    assert [(one.scale.key, one.reason) for one in named] == [
        ("trust", Reason.GAP),
        ("bond", Reason.GAP),
        ("trust", Reason.LOW),
        ("bond", Reason.LOW),
    ]
    assert len(most_worth(found(those_who_rate(ratings, S), those_who_rate(above, M)), most=1)) == 1


def test_that_nothing_stands_out_is_only_said_of_whom_something_may_be_shown() -> None:
    few = found(those_who_rate({"trust": (1, 1, 1)}, S), those_who_rate({"trust": (7,) * 4}, M))
    assert most_worth(few) == ()
    assert nothing_stands_out(few) == (
        "Too few of sales and marketing have answered to be shown: it takes at least 5 of a function who"
        " answered half of a scale or more."
    )
    alike = those_who_rate({"trust": (4, 5, 4, 5, 4)}, S)
    one_side = found(alike, those_who_rate({"trust": (1, 1)}, M))
    assert nothing_stands_out(one_side) == (
        "Of marketing too few have answered to be shown; of sales no score is low, split or half a"
        " point apart."
    )
    both = found(alike, those_who_rate({"trust": (4, 5, 4, 5, 4)}, M))
    assert nothing_stands_out(both).startswith("No score stands out")


def test_that_leadership_may_be_shown_is_not_denied_and_not_counted() -> None:
    shown = found(those_who_rate({"trust": (4,) * 8}, L))
    assert shown.scales["trust"].score(L)
    assert nothing_stands_out(shown).startswith("Too few of sales and marketing have answered")


def test_of_a_side_that_is_not_asked_nothing_is_said() -> None:
    kit = toolkit(scale("buy-in", 2, S))
    alike = those_who_rate({"buy-in": (4, 5, 4, 5, 4)}, S, kit=kit)
    assert nothing_stands_out(found(alike, kit=kit)).startswith("No score stands out")
    few = nothing_stands_out(found(alike[:3], kit=kit))
    assert few.startswith("Too few of sales have answered")


def test_a_side_that_is_asked_anything_is_spoken_of() -> None:
    kit = toolkit(scale("trust", 2, S, M), scale("buy-in", 2, S))
    alike = those_who_rate({"trust": (4, 5, 4, 5, 4), "buy-in": (4, 5, 4, 5, 4)}, S, kit=kit)
    assert nothing_stands_out(found(alike, kit=kit)).startswith("Of marketing too few")


def test_two_high_positions_are_a_struggle_and_positions_are_never_low() -> None:
    kit = shipped()
    named = most_worth(
        found(
            those_who_rate(
                {
                    "worldview.sales.self": (6, 6, 5, 6, 6),
                    "worldview.sales.counterpart": (1, 1, 1, 1, 2),
                },
                S,
                kit=kit,
            ),
            those_who_rate({"worldview.marketing.self": (5, 5, 5, 5, 6)}, M, kit=kit),
            kit=kit,
        )
    )
    assert [(one.reason, str(one.figure)) for one in named] == [(Reason.POSITIONS, "positions 1")]
    assert "a struggle for control is likely" in named[0].sentence
    assert named[0].strength == pytest.approx(5.2 - 4)


@pytest.mark.parametrize(
    ("sales", "marketing", "told"),
    [
        ((4, 4, 5, 4, 4), (6, 6, 6, 5, 6), [False]),
        ((4, 6, 2, 4, 5), (5, 7, 3, 6, 4), [True]),
        ((4, 5, 4, 5, 4), (5, 4, 5, 4, 5), []),
    ],
)
def test_one_high_position_is_told_from_half_a_point_on_and_may_be_chance(
    sales: tuple[int, ...], marketing: tuple[int, ...], told: list[bool]
) -> None:
    kit = shipped()
    views = {"worldview.sales.self": sales}, {"worldview.marketing.self": marketing}
    people = those_who_rate(views[0], S, kit=kit), those_who_rate(views[1], M, kit=kit)
    named = [one for one in most_worth(found(*people, kit=kit)) if one.reason is Reason.POSITIONS]
    assert [one.may_be_chance for one in named] == told
    assert [one.why.startswith("Possibly chance") for one in named] == told
    assert all("Marketing claims a strong say" in one.sentence for one in named)


def test_a_tool_of_three_scales_leaves_room_for_the_others() -> None:
    kit = shipped()
    lows = {one.key: (1, 1, 1, 1, 2) for one in kit.tools[6].scales}
    named = most_worth(
        found(those_who_rate({**lows, "trust": (2, 3, 3, 3, 3)}, S, kit=kit), kit=kit)
    )
    assert [kit.tool_of(one.scale.key).number for one in named] == [7, 5, 7, 7]
    assert [str(one.figure) for one in named if one.scale in kit.tools[6].scales] == [
        f"means {each.key}" for each in kit.tools[6].scales
    ]


def test_a_second_finding_of_a_scale_waits_for_every_other_scale_of_a_tool() -> None:
    kit = shipped()
    three = [one.key for one in kit.tools[6].scales]
    sales = those_who_rate(
        {"trust": (1, 1, 1, 1, 2), **dict.fromkeys(three, (2, 2, 2, 2, 3))}, S, kit=kit
    )
    named = most_worth(
        found(sales, those_who_rate({"trust": (7, 7, 7, 7, 6)}, M, kit=kit), kit=kit)
    )
    assert [one.scale.key for one in named] == ["trust", *three, "trust"]


def test_what_may_be_chance_takes_no_other_findings_turn() -> None:
    sales = {"trust": (2, 2, 2, 2, 3), "bond": (3, 2, 3, 3, 3), "pull": (4, 4, 4, 4, 4)}
    marketing = {"trust": (2, 7, 4, 4, 4), "bond": (6, 6, 6, 6, 5), "pull": (3, 6, 4, 7, 4)}
    named = most_worth(found(those_who_rate(sales, S), those_who_rate(marketing, M)))
    assert [(one.scale.key, one.reason, one.may_be_chance) for one in named] == [
        ("bond", Reason.GAP, False),
        ("trust", Reason.LOW, False),
        ("bond", Reason.LOW, False),
        ("pull", Reason.GAP, True),
        ("trust", Reason.GAP, True),
    ]


@settings(max_examples=15)
@given(seed=st.integers(0, 500), most=st.integers(0, 8))
def test_only_what_is_shown_is_named_and_scales_take_turns(seed: int, most: int) -> None:
    kit = shipped()
    waves = findings_of(kit, "w", crowd(kit, company(seed, 40, 3, 1), seed, blank=0.3))
    named = most_worth(waves, most)
    assert len(named) <= most
    assert len({one.figure for one in named}) == len(named)
    scales = [one.scale.key for one in named if not one.may_be_chance]
    tools = [kit.tool_of(key).number for key in scales]
    for keys in (scales, tools):
        firsts = list(dict.fromkeys(keys))
        assert keys[: len(firsts)] == firsts
    for one in named:
        shown = waves.scales[one.scale.key]
        assert any(shown.score_of(Group(f)) for f in (S, M)) or one.reason is Reason.LEVELS
