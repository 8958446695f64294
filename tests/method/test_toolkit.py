import copy
import tomllib
from typing import Any

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.method.toolkit import HIGHEST, LOWEST, Toolkit, limesurvey_code, parse_toolkit
from huddle_app.method.words import Band, Function
from huddle_app.paths import FORMS

# The numbers of statements and who answers are facts of the book, chapter 5.
STATEMENTS = {
    "worldview.sales.self": 7,
    "worldview.sales.counterpart": 7,
    "worldview.marketing.self": 6,
    "worldview.marketing.counterpart": 5,
    "connection": 10,
    "communication": 10,
    "supportiveness": 8,
    "trust": 7,
    "credibility": 15,
    "strategy-making.developing": 4,
    "strategy-making.communicating": 3,
    "strategy-making.implementing": 3,
    "buy-in": 6,
}


@pytest.fixture
def entries() -> dict[str, Any]:
    return tomllib.loads((FORMS / "c3" / "toolkit.toml").read_text("utf-8"))


@pytest.fixture
def toolkit(entries: dict[str, Any]) -> Toolkit:
    return parse_toolkit(entries)


def test_eight_tools_in_order(toolkit: Toolkit) -> None:
    assert [tool.number for tool in toolkit.tools] == [1, 2, 3, 4, 5, 6, 7, 8]


def test_every_scale_has_its_number_of_statements(toolkit: Toolkit) -> None:
    assert {scale.key: len(scale.statements) for scale in toolkit.scales()} == STATEMENTS


def test_bands_and_ends_of_the_rating_scale(toolkit: Toolkit) -> None:
    assert (LOWEST, HIGHEST) == (1, 7)
    assert (toolkit.low_below, toolkit.high_above) == (3.0, 4.5)


@pytest.mark.parametrize(
    ("mean", "band"),
    [
        (1.0, Band.LOW),
        (2.99, Band.LOW),
        (3.0, Band.MIDDLE),
        (4.5, Band.MIDDLE),
        (4.51, Band.HIGH),
        (7.0, Band.HIGH),
    ],
)
def test_band_of_a_mean(toolkit: Toolkit, mean: float, band: Band) -> None:
    assert toolkit.band(mean) is band


def test_findings_are_presented_in_steps_four_five_and_six(toolkit: Toolkit) -> None:
    shown = {step: [tool.number for tool in toolkit.shown_in(step)] for step in (4, 5, 6)}
    assert shown == {4: [4, 5, 6], 5: [1, 2, 3], 6: [7, 8]}


def test_only_the_first_tool_has_positions(toolkit: Toolkit) -> None:
    assert [tool.number for tool in toolkit.tools if tool.positions] == [1]


def test_who_may_answer(toolkit: Toolkit) -> None:
    buy_in, trust = toolkit.scale("buy-in"), toolkit.scale("trust")
    assert [f for f in Function if buy_in.may_answer(f)] == [Function.SALES]
    assert [f for f in Function if trust.may_answer(f)] == [
        Function.SALES,
        Function.MARKETING,
        Function.LEADERSHIP,
    ]


def test_columns_are_numbered_from_one(toolkit: Toolkit) -> None:
    assert toolkit.scale("strategy-making.communicating").columns() == (
        "strategy-making.communicating.1",
        "strategy-making.communicating.2",
        "strategy-making.communicating.3",
    )


def test_a_scale_and_its_tool_are_found_by_key(toolkit: Toolkit) -> None:
    assert toolkit.tool_of("strategy-making.developing").number == 7
    with pytest.raises(KeyError):
        toolkit.scale("luck")
    with pytest.raises(KeyError):
        toolkit.tool_of("luck")


def test_a_tool_without_a_title_is_named(entries: dict[str, Any]) -> None:
    broken = copy.deepcopy(entries)
    del broken["tool"][4]["title"]
    with pytest.raises(HuddleError, match=r"Tool 5 .*title"):
        parse_toolkit(broken)


def test_a_scale_answered_by_nobody_known_is_named(entries: dict[str, Any]) -> None:
    broken = copy.deepcopy(entries)
    broken["tool"][7]["scale"][0]["answered_by"] = ["finance"]
    with pytest.raises(HuddleError, match="Tool 8"):
        parse_toolkit(broken)


def test_a_file_without_the_rating_scale_is_refused_in_words() -> None:
    with pytest.raises(HuddleError, match="questionnaires"):
        parse_toolkit({"tool": []})


def test_each_function_is_asked_its_own_scales(toolkit: Toolkit) -> None:
    asked = {function: len(toolkit.asked(function)) for function in Function}
    assert asked == {
        Function.SALES: 11,
        Function.MARKETING: 10,
        Function.LEADERSHIP: 8,
        Function.OTHER: 0,
    }


def test_statements_are_numbered_by_tool_on_the_questionnaire(toolkit: Toolkit) -> None:
    sales, marketing = toolkit.numbers(Function.SALES), toolkit.numbers(Function.MARKETING)
    assert (len(sales), len(marketing)) == (80, 71)
    assert sales["worldview.sales.counterpart.1"] == "1.8"
    assert marketing["worldview.marketing.counterpart.1"] == "1.7"
    assert sales["strategy-making.implementing.3"] == marketing["strategy-making.implementing.3"]
    assert "buy-in.1" not in marketing
    assert len(set(sales.values())) == 80


def test_limesurvey_takes_the_code_of_every_scale(toolkit: Toolkit) -> None:
    codes = [limesurvey_code(scale.key) for scale in toolkit.scales()]
    assert codes[0] == "worldviewsalesself"
    assert "strategymadeveloping" in codes
    assert len(set(codes)) == len(codes)
    assert all(code.isalnum() and code[0].isalpha() and len(code) <= 20 for code in codes)


def test_a_word_in_the_place_of_a_tool_is_refused_in_words(entries: dict[str, Any]) -> None:
    with pytest.raises(HuddleError, match=r"Tool \? "):
        parse_toolkit({**entries, "tool": ["worldview"]})
