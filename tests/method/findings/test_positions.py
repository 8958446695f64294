"""The patterns of tool 1."""

import pytest

from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.positions import Pattern, positions, self_view
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.words import Function
from tests.method.findings.answering import L, M, S, person, scale, shipped, toolkit

KIT = shipped()
SELF = {S: "worldview.sales.self", M: "worldview.marketing.self"}


def rating(function: Function, value: int, n: int = 5) -> list[Respondent]:
    columns = KIT.scale(SELF[function]).columns()
    return [person(KIT, function, "", "", dict.fromkeys(columns, value))] * n


@pytest.mark.parametrize(
    ("sales", "marketing", "pattern", "words"),
    [
        (6, 5, Pattern.BOTH_HIGH, "both claim a strong say in strategy (6.0 and 5.0)"),
        (
            2,
            6,
            Pattern.ONE_HIGH,
            "Marketing claims a strong say in strategy (6.0), sales much less (2.0)",
        ),
        (
            5,
            4,
            Pattern.ONE_HIGH,
            "Sales claims a strong say in strategy (5.0), marketing less of it (4.0)",
        ),
        (
            4,
            6,
            Pattern.ONE_HIGH,
            "Marketing claims a strong say in strategy (6.0), sales less of it (4.0)",
        ),
        (
            4,
            4,
            Pattern.NONE_HIGH,
            "Neither sales nor marketing claims a strong say in strategy (4.0 and 4.0)",
        ),
    ],
)
def test_the_two_self_views_make_a_pattern(
    sales: int, marketing: int, pattern: Pattern, words: str
) -> None:
    seen = positions(findings_of(KIT, "w", [*rating(S, sales), *rating(M, marketing)]))
    assert seen
    assert seen.pattern is pattern
    assert words in seen.sentence


def test_no_pattern_is_read_where_one_side_is_not_shown() -> None:
    assert positions(findings_of(KIT, "w", [*rating(S, 6), *rating(M, 6, n=4)])) is None
    assert positions(findings_of(KIT, "w", [])) is None


def test_a_wave_without_tool_1_has_no_positions() -> None:
    found = findings_of(toolkit(scale("trust", 2, S, M)), "w", [])
    assert positions(found) is None
    assert self_view(found, L) is None
