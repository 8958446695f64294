"""What a file brings of the tools a wave asks."""

import tomllib
from collections.abc import Collection
from uuid import UUID

import pytest

from huddle_app.method.survey.brought import missing, not_asked
from huddle_app.method.survey.reading import AnswerFile, AnswerLine, ColumnUse
from huddle_app.method.survey.waves import Respondent, Wave
from huddle_app.method.toolkit import Toolkit, parse_toolkit
from huddle_app.method.words import Function
from huddle_app.paths import FORMS

SECOND = "5.2 · In daily work we agree with our counterparts more than we …"


@pytest.fixture(scope="module")
def toolkit() -> Toolkit:
    return parse_toolkit(tomllib.loads((FORMS / "c3" / "toolkit.toml").read_text("utf-8")))


@pytest.fixture
def said(toolkit: Toolkit):
    """What is said of a file with these columns, taken into a wave that asks these tools."""

    def remarks(
        columns: Collection[str],
        tools: Collection[int],
        function: Function = Function.SALES,
        known: tuple[Respondent, ...] = (),
    ) -> list[str]:
        uses = tuple(ColumnUse(n, column, column) for n, column in enumerate(columns))
        line = AnswerLine(2, "R1", function, "", "", toolkit.written({}))
        wave = Wave(UUID(int=1), "w", tuple(tools))
        file = AnswerFile((line,), uses)
        return [*not_asked(file, toolkit, wave), *missing(file, toolkit, wave, known)]

    return remarks


def columns(toolkit: Toolkit, *numbers: int) -> tuple[str, ...]:
    return toolkit.only(numbers).columns


def test_what_the_wave_asks_and_no_more_is_worth_no_word(said, toolkit):
    assert said(columns(toolkit, 2, 3), (2, 3)) == []


def test_a_tool_that_is_not_asked_is_told_as_kept_and_not_shown(said, toolkit):
    # one statement of tool 5 alone: the others were never asked, so nobody misses them
    assert said((*columns(toolkit, 2), "trust.1"), (2,)) == [
        "Tool 5 is not asked in “w”: its answers are kept and not shown."
    ]


def test_asked_tools_that_the_file_lacks_are_named(said, toolkit):
    assert said(columns(toolkit, 2, 3, 5), (2, 3, 7, 8)) == [
        "Tool 5 is not asked in “w”: its answers are kept and not shown.",
        "Asked in “w” and not in this file: tools 7 and 8.",
    ]


def test_a_tool_whose_answers_came_in_another_file_is_not_lacking(said, toolkit):
    def known(column: str) -> tuple[Respondent]:
        return (Respondent("R9", Function.SALES, "", "", toolkit.written({column: 4})),)

    for column in columns(toolkit, 5):
        assert said(columns(toolkit, 2), (2, 5), known=known(column)) == []
    for column in (columns(toolkit, 4)[-1], columns(toolkit, 6)[0]):
        assert said(columns(toolkit, 2), (2, 5), known=known(column)) == [
            "Asked in “w” and not in this file: tool 5."
        ]


def test_statements_that_no_column_brings_are_named(said, toolkit):
    trust = toolkit.scale("trust").columns()
    assert said([c for c in trust if c != "trust.2"], (5,)) == [
        f"No column of this file is taken for {SECOND}"
    ]
    [many] = said(["trust.1"], (5,))
    assert many.endswith(f"; {len(trust) - 4} more")


def test_a_file_without_columns_lacks_nothing(said):
    assert said((), (2, 3)) == []
