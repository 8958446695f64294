"""The C3 toolkit: eight tools, their scales and statements, and how a score is read (ch. 5)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from huddle_app.method.errors import HuddleError
from huddle_app.method.questionnaire_words import OUR_WORDS, QuestionnaireWords
from huddle_app.method.words import Band, Function
from huddle_app.texts import _

LOWEST, HIGHEST = 1, 7
"""The ends of the rating scale, on which every statement of the toolkit is answered (ch. 5)."""
RATINGS = range(LOWEST, HIGHEST + 1)
"""Every rating; each is one digit, which is how answers are kept."""
NOT_ANSWERED = "0"
"""Stands in written ratings where a statement was not answered."""
LONGEST_CODE = 20
"""The most letters LimeSurvey takes for the code of a question."""


@dataclass(frozen=True)
class Scale:
    """One separately scored list of statements."""

    key: str
    title: str
    answered_by: tuple[Function, ...]
    stem: str
    statements: tuple[str, ...]
    readings: Mapping[Band, str]
    own_title: bool = field(default=False, compare=False)
    """Whether the title is the moderator's own: it keeps its letters inside a sentence."""

    def may_answer(self, function: Function) -> bool:
        """Whether people of `function` answer this scale; leadership may where both functions do."""
        both = Function.SALES in self.answered_by and Function.MARKETING in self.answered_by
        return function in self.answered_by or (function is Function.LEADERSHIP and both)

    def columns(self) -> tuple[str, ...]:
        """The column name of each statement in the plain answer format: `<scale key>.<n>`."""
        return tuple(f"{self.key}.{n}" for n in range(1, len(self.statements) + 1))


@dataclass(frozen=True)
class Tool:
    """One of the eight questionnaires."""

    number: int
    key: str
    title: str
    phase: str
    step: int
    asks: str
    positions: bool
    scales: tuple[Scale, ...]
    own_title: bool = field(default=False, compare=False)


@dataclass(frozen=True)
class Toolkit:
    """All tools with the rating scale they share, and what stands around their statements."""

    tools: tuple[Tool, ...]
    low_below: float
    high_above: float
    words: QuestionnaireWords = OUR_WORDS

    def scales(self) -> tuple[Scale, ...]:
        """Every scale, in the order of the tools."""
        return tuple(scale for tool in self.tools for scale in tool.scales)

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """Every statement by its column name, in the order in which ratings are written."""
        return tuple(column for scale in self.scales() for column in scale.columns())

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Where each statement stands among the written ratings."""
        return {column: place for place, column in enumerate(self.columns)}

    def written(self, ratings: Mapping[str, int]) -> str:
        """Ratings by column name as they are kept: a digit for each of `columns`, 0 where none is."""
        return "".join(str(ratings.get(column, NOT_ANSWERED)) for column in self.columns)

    def ratings(self, written: str) -> dict[str, int]:
        """Written ratings by column name, without what was not answered."""
        pairs = zip(self.columns, written, strict=True)
        return {column: int(digit) for column, digit in pairs if digit != NOT_ANSWERED}

    def only(self, numbers: Collection[int]) -> "Toolkit":
        """The same with some of its tools; `columns` are theirs alone."""
        return replace(self, tools=tuple(tool for tool in self.tools if tool.number in numbers))

    def asked(self, function: Function) -> tuple[Scale, ...]:
        """The scales that people of `function` answer, in the order of the tools."""
        return tuple(scale for scale in self.scales() if scale.may_answer(function))

    def numbers(self, function: Function) -> dict[str, str]:
        """The number each statement carries on the questionnaire of `function`, by column: “4.2”.

        It is the tool's number, and the statement's place among those of the tool that are asked.
        """
        return {
            column: f"{tool.number}.{place}"
            for tool in self.tools
            for place, column in enumerate(_asked_columns(tool, function), 1)
        }

    def scale(self, key: str) -> Scale:
        """The scale with this key; KeyError when there is none."""
        for scale in self.scales():
            if scale.key == key:
                return scale
        raise KeyError(key)

    def tool_of(self, scale_key: str) -> Tool:
        """The tool a scale belongs to; KeyError when there is none."""
        for tool in self.tools:
            if any(scale.key == scale_key for scale in tool.scales):
                return tool
        raise KeyError(scale_key)

    def shown_in(self, step: int) -> tuple[Tool, ...]:
        """The tools whose findings step `step` presents."""
        return tuple(tool for tool in self.tools if tool.step == step)

    def band(self, mean: float) -> Band:
        """The band of a mean; both ends of the middle belong to it.

        Means are compared after rounding to nine decimals, so that 3.0 reached by summing floats
        is 3.0.
        """
        mean = round(mean, 9)
        if mean < self.low_below:
            return Band.LOW
        return Band.HIGH if mean > self.high_above else Band.MIDDLE


def limesurvey_code(scale_key: str) -> str:
    """The code of a scale as a LimeSurvey question: “worldview.sales.self” → “worldviewsalesself”.

    LimeSurvey takes letters and digits only, and at most 20 of them; of a longer key, each of its
    parts gives an equal share: “strategy-making.developing” → “strategymadeveloping”.
    """
    parts = ["".join(filter(str.isalnum, part)) for part in scale_key.split(".")]
    if sum(map(len, parts)) > LONGEST_CODE:
        parts = [part[: LONGEST_CODE // len(parts)] for part in parts]
    return "".join(parts)


def parse_toolkit(data: Mapping[str, Any]) -> Toolkit:
    """The toolkit from its TOML data; HuddleError names the tool at fault."""
    try:
        scale = data["scale"]
        return Toolkit(
            tools=tuple(_tool(entry) for entry in data["tool"]),
            low_below=scale["low_below"],
            high_above=scale["high_above"],
            words=QuestionnaireWords(data.get("words", {})),
        )
    except (KeyError, TypeError) as wrong:
        text = _("The file of the questionnaires is incomplete or wrong at {place}.")
        raise HuddleError(text.format(place=wrong)) from wrong


def _asked_columns(tool: Tool, function: Function) -> tuple[str, ...]:
    scales = (scale for scale in tool.scales if scale.may_answer(function))
    return tuple(column for scale in scales for column in scale.columns())


def _tool(entry: Mapping[str, Any]) -> Tool:
    try:
        return Tool(
            number=entry["number"],
            key=entry["key"],
            title=entry["title"],
            phase=entry["phase"],
            step=entry["present_in_step"],
            asks=entry["asks"],
            positions=entry["direction"] == "control",
            scales=tuple(_scale(scale) for scale in entry["scale"]),
        )
    except (KeyError, TypeError, ValueError) as wrong:
        text = _("Tool {tool} of the questionnaires is incomplete or wrong at {place}.")
        raise HuddleError(text.format(tool=_number(entry), place=wrong)) from wrong


def _number(entry: Mapping[str, Any]) -> object:
    """The number of a tool's entry; a question mark where it has none, or is no entry at all."""
    try:
        return entry["number"]
    except (KeyError, TypeError):
        return "?"


def _scale(entry: Mapping[str, Any]) -> Scale:
    return Scale(
        key=entry["key"],
        title=entry["title"],
        answered_by=tuple(Function(name) for name in entry["answered_by"]),
        stem=entry["stem"],
        statements=tuple(entry["statements"]),
        readings={band: entry[band.value] for band in Band},
    )
