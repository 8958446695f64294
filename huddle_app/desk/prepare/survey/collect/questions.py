"""The statements of a questionnaire as they stand on paper."""

from collections.abc import Collection
from dataclasses import dataclass

from huddle_app.method.toolkit import Scale, Tool, Toolkit
from huddle_app.method.words import Function
from huddle_app.texts import _


@dataclass(frozen=True)
class Question:
    """One statement: its column, the number it carries on paper, and the stem it completes."""

    column: str
    number: str
    tool: int
    title: str
    stem: str
    statement: str


def questions(toolkit: Toolkit, function: Function, tools: Collection[int]) -> tuple[Question, ...]:
    """Every statement that people of `function` are asked in these tools, in the order of the paper."""
    asked = toolkit.only(tools)
    numbers = asked.numbers(function)
    return tuple(
        Question(column, numbers[column], tool.number, _title(tool, scale), scale.stem, statement)
        for tool in asked.tools
        for scale in tool.scales
        if scale.may_answer(function)
        for column, statement in zip(scale.columns(), scale.statements, strict=True)
    )


def _title(tool: Tool, scale: Scale) -> str:
    if scale.title == tool.title:
        return _("Tool {n} · {title}").format(n=tool.number, title=tool.title)
    words = _("Tool {n} · {title} · {scale}")
    return words.format(n=tool.number, title=tool.title, scale=scale.title)
