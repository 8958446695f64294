"""The three-lens questions, the questions of Step 2 and the two rules."""

import tomllib
from typing import Any

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.method.prompts import LensQuestion, Prompts, parse_prompts
from huddle_app.method.words import Lens, Stage
from huddle_app.paths import RESOURCES


def data() -> dict[str, Any]:
    return tomllib.loads((RESOURCES / "prompts.toml").read_text("utf-8"))


@pytest.fixture
def shipped() -> Prompts:
    return parse_prompts(data())


def test_a_concern_asks_sales_then_marketing_then_leadership():
    concern = {"tool": 4, "sales": ["a?", "b?"], "marketing": ["c?"], "leadership": ["d?"]}
    read = parse_prompts({"concern": [concern], "forum": [], "rule": []})
    assert read.lenses == (
        LensQuestion(4, "", Lens.SALES, "a?"),
        LensQuestion(4, "", Lens.SALES, "b?"),
        LensQuestion(4, "", Lens.MARKETING, "c?"),
        LensQuestion(4, "", Lens.LEADERSHIP, "d?"),
    )


def test_every_tool_is_asked_about_through_every_lens(shipped: Prompts):
    asked = {(question.tool, question.lens) for question in shipped.lenses}
    assert asked == {(tool, lens) for tool in range(1, 9) for lens in Lens}


def test_only_tool_7_has_sections_one_a_stage(shipped: Prompts):
    sections = {(question.tool, question.section) for question in shipped.lenses}
    assert {section for tool, section in sections if tool == 7} == {*Stage}
    assert {section for tool, section in sections if tool != 7} == {""}


def test_no_question_is_asked_twice(shipped: Prompts):
    texts = [question.text for question in shipped.lenses]
    assert len(set(texts)) == len(texts)
    assert all(text.endswith("?") for text in texts)


def test_step_2_asks_three_questions_and_there_are_two_rules(shipped: Prompts):
    assert [question.key for question in shipped.forum] == ["role", "expectation", "relationship"]
    assert all(question.text.endswith("?") and question.short for question in shipped.forum)
    assert [rule.title for rule in shipped.rules] == ["No blame", "An investment in the future"]


@pytest.mark.parametrize("part", ["concern", "forum", "rule"])
def test_what_is_missing_is_named(part: str):
    short = {key: value for key, value in data().items() if key != part}
    with pytest.raises(HuddleError, match=part):
        parse_prompts(short)


def test_a_section_that_is_no_stage_is_named():
    concern = {"tool": 7, "section": "dreaming", "sales": [], "marketing": [], "leadership": []}
    with pytest.raises(HuddleError, match="dreaming"):
        parse_prompts({**data(), "concern": [concern]})
