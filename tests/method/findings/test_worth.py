"""What is most worth the room's time: the rule, its words, and that it never speaks of what is hidden."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huddle_app.method.findings.finding import find
from huddle_app.method.findings.model import Findings, Group
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.method.findings.worth import Reason, nothing_stands_out, worth
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function
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
    return find(kit, "w", [one for each in people for one in each])


def test_a_low_score_is_named_with_the_other_functions() -> None:
    few = found(
        those_who_rate({"trust": (2, 2, 3, 2, 3)}, S), those_who_rate({"trust": (3, 3, 3, 3, 3)}, M)
    )
    [one] = worth(few)
    assert (one.reason, one.figure) == (Reason.LOW, FigureKey(FigureKind.MEANS, "1"))
    assert one.sentence == "Sales rates trust low: 2.4, marketing 3.0."
    assert one.strength == pytest.approx(4 - 2.4)
    assert one.reading == "Sales: low"


def test_both_functions_may_be_low() -> None:
    one, *_more = worth(
        found(
            those_who_rate({"trust": (2, 2, 2, 2, 3)}, S),
            those_who_rate({"trust": (1, 2, 2, 2, 1)}, M),
        )
    )
    assert one.sentence == "Sales and marketing both rate trust low: 2.2 and 1.6."


def test_a_wide_gap_is_named_and_a_gap_within_its_interval_is_not() -> None:
    [one] = worth(
        found(
            those_who_rate({"trust": (4, 4, 3, 4, 4)}, S),
            those_who_rate({"trust": (6, 6, 6, 6, 5)}, M),
        )
    )
    assert (one.reason, one.figure) == (Reason.GAP, FigureKey(FigureKind.GAPS, "1"))
    assert one.sentence == "Marketing rates trust at 5.8, sales at 3.8."
    wobbly = found(
        those_who_rate({"trust": (3, 3, 4, 5, 4)}, S), those_who_rate({"trust": (3, 4, 4, 5, 7)}, M)
    )
    assert worth(wobbly) == ()


def test_levels_that_see_it_differently_are_named() -> None:
    [one] = worth(
        found(
            those_who_rate({"trust": (3, 3, 4, 3, 4)}, S, "rep"),
            those_who_rate({"trust": (6, 6, 5, 6, 6)}, S, "boss"),
        )
    )
    assert (one.reason, one.figure) == (Reason.LEVELS, FigureKey(FigureKind.LEVELS, "trust"))
    assert one.sentence == "Within sales the levels see trust differently: boss 5.8, rep 3.4."


def test_answers_that_split_a_function_are_named() -> None:
    [one] = worth(found(those_who_rate({"trust": (1, 2, 1, 6, 7, 7, 6, 4)}, S)))
    assert (one.reason, one.figure) == (Reason.SPLIT, FigureKey(FigureKind.SPREAD, "trust"))
    assert one.sentence == "Sales is of two minds about trust: 38 % score low, 50 % high."


def test_the_strongest_goes_first_and_no_scale_comes_twice_while_another_waits() -> None:
    ratings = {"trust": (1, 1, 1, 1, 2), "bond": (2, 2, 2, 2, 3), "pull": (4, 4, 4, 4, 4)}
    above = {"trust": (6, 6, 6, 6, 7), "bond": (5, 5, 5, 5, 5), "pull": (4, 4, 4, 4, 5)}
    named = worth(found(those_who_rate(ratings, S), those_who_rate(above, M)))
    assert [(one.scale.key, one.reason) for one in named] == [
        ("trust", Reason.GAP),
        ("bond", Reason.GAP),
        ("trust", Reason.LOW),
        ("bond", Reason.LOW),
    ]
    assert len(worth(found(those_who_rate(ratings, S), those_who_rate(above, M)), most=1)) == 1


def test_that_nothing_stands_out_is_only_said_of_whom_something_may_be_shown() -> None:
    few = found(those_who_rate({"trust": (1, 1, 1)}, S), those_who_rate({"trust": (7,) * 4}, M))
    assert worth(few) == ()
    assert nothing_stands_out(few) == (
        "Too few of sales and marketing have answered to be shown: it takes at least 5 of a function."
    )
    alike = those_who_rate({"trust": (4, 5, 4, 5, 4)}, S)
    one_side = found(alike, those_who_rate({"trust": (1, 1)}, M))
    assert nothing_stands_out(one_side).startswith("Of marketing too few have answered")
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


def test_two_high_positions_are_a_struggle_and_positions_are_never_low() -> None:
    kit = shipped()
    named = worth(
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


def test_a_tool_of_three_scales_leaves_room_for_the_others() -> None:
    kit = shipped()
    lows = {one.key: (1, 1, 1, 1, 2) for one in kit.tools[6].scales}
    named = worth(found(those_who_rate({**lows, "trust": (2, 3, 3, 3, 3)}, S, kit=kit), kit=kit))
    assert [kit.tool_of(one.scale.key).number for one in named] == [7, 5, 7, 7]


@settings(max_examples=15)
@given(seed=st.integers(0, 500), most=st.integers(0, 8))
def test_only_what_is_shown_is_named_and_scales_take_turns(seed: int, most: int) -> None:
    kit = shipped()
    waves = find(kit, "w", crowd(kit, company(seed, 40, 3, 1), seed, blank=0.3))
    named = worth(waves, most)
    assert len(named) <= most
    scales = [one.scale.key for one in named]
    tools = [kit.tool_of(key).number for key in scales]
    for keys in (scales, tools):
        firsts = list(dict.fromkeys(keys))
        assert keys[: len(firsts)] == firsts
    for one in named:
        shown = waves.scales[one.scale.key]
        assert any(shown.score_of(Group(f)) for f in (S, M)) or one.reason is Reason.LEVELS
