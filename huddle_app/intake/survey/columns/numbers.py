"""Which statement a column asks by its number: `T5.3`, `tool 5 statement 3`, `Q5_3`, “3” in a section."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from huddle_app.intake.survey.columns.statements import (
    LONGEST_CODE,
    Match,
    Statements,
    scales_headed,
)
from huddle_app.intake.survey.table.headings import Heading
from huddle_app.method.survey.reading import How
from huddle_app.method.toolkit import Tool, Toolkit
from huddle_app.method.words import Function

BY_TOOL_NUMBER, BY_QUESTION_NUMBER = 0.9, 0.75
"""How sure these ways are."""

_LEAST_STATEMENTS = 3
"""With fewer rows a question is no grid."""

_TITLED = ("tool",)
"""What stands in front of the numbers under a tool's title: it names the tool."""
_PARTS = re.compile(r"[a-z]+|\d+")
_TOOL_WORDS = frozenset(("t", "tool", "c", "werkzeug", "instrument", "outil", "herramienta"))
_ASKED_WORDS = frozenset(
    [
        *("q", "v", "s", "sq", "r", "row", "item", "statement", "question", "section", "part"),
        *("frage", "aussage", "abschnitt", "teil", "vraag", "stelling", "deel", "sectie"),
        *("affirmation", "partie", "pregunta", "enunciado", "seccion"),
    ]
)


def by_number(headings: Sequence[Heading], known: Statements) -> list[Match]:
    """Statements by number: `T5.3`, `tool 5 statement 3`, `Q5_3`, and rows that are only numbered.

    A name that is no more than a question's number counts only where the whole tool is there, or all
    that the questionnaire of one function has of it: that numbers what it asks. One tool may be met by
    chance, so more of such questions must be tools than not.
    """
    groups: dict[tuple[tuple[str, ...], int], dict[int, int]] = {}
    found: list[Match] = []
    for heading in headings:
        for code in heading.codes:
            # A key of ours is no number.
            numbered = None if code in known.scale_of else _numbered(code)
            if numbered:
                front, tool, section, n = numbered
                if section:
                    found += _in_section(heading.place, tool, section, n, known)
                else:
                    groups.setdefault((front, tool), {}).setdefault(n, heading.place)
        for tool, column, n in _under_a_title(heading, known):
            if column:
                found.append(Match(heading.place, column, How.NUMBER, BY_TOOL_NUMBER))
            else:
                groups.setdefault((_TITLED, tool), {}).setdefault(n, heading.place)
    by_group = {
        (front, tool): _in_tool(front, _tool(tool, known), places, known.toolkit)
        for (front, tool), places in groups.items()
    }
    chance = _by_chance(groups, by_group)
    return found + [
        match for (front, _), group in by_group.items() if front not in chance for match in group
    ]


def _by_chance(
    groups: Mapping[tuple[tuple[str, ...], int], Mapping[int, int]],
    matched: Mapping[tuple[tuple[str, ...], int], Sequence[Match]],
) -> set[tuple[str, ...]]:
    """The words in front of questions' numbers of which as many or more are no tool's as are."""
    fitting: Counter[tuple[str, ...]] = Counter()
    for (front, tool), places in groups.items():
        if not _names_a_tool(front) and len(places) >= _LEAST_STATEMENTS:
            fitting[front] += 1 if matched[front, tool] else -1
    return {front for front, n in fitting.items() if n <= 0}


def _names_a_tool(front: tuple[str, ...]) -> bool:
    return bool(front) and front[0] in _TOOL_WORDS


def _numbered(code: str) -> tuple[tuple[str, ...], int, int, int] | None:
    """The words in front, the tool, its section (0 when not said) and the statement."""
    parts = _PARTS.findall(code.casefold()) if len(code) <= LONGEST_CODE else []
    if parts[:2] == ["c", "3"] and len(parts) > 3:
        parts = parts[2:]
    numbers = [int(part) for part in parts if part.isdecimal() and len(part) < 4]
    if len(numbers) not in (2, 3):
        return None
    letters = [part for part in parts if not part.isdecimal()]
    section = 0
    if len(letters) > 1 and letters[1] in ("a", "b", "c", "d") and len(numbers) == 2:
        section = ord(letters.pop(1)) - ord("a") + 1
    elif len(numbers) == 3:
        section = numbers.pop(1)
    if len(numbers) != 2 or not set(letters) <= _TOOL_WORDS | _ASKED_WORDS:
        return None
    return tuple(letters), numbers[0], section, numbers[1]


def _tool(number: int, known: Statements) -> Tool | None:
    return next((tool for tool in known.toolkit.tools if tool.number == number), None)


def _in_section(place: int, number: int, section: int, n: int, known: Statements) -> list[Match]:
    tool = _tool(number, known)
    if tool is None or not 1 <= section <= len(tool.scales):
        return []
    columns = tool.scales[section - 1].columns()
    if not 1 <= n <= len(columns):
        return []
    return [Match(place, columns[n - 1], How.NUMBER, BY_TOOL_NUMBER)]


def _in_tool(
    front: tuple[str, ...], tool: Tool | None, places: Mapping[int, int], toolkit: Toolkit
) -> list[Match]:
    if tool is None:
        return []
    columns = tuple(chain.from_iterable(scale.columns() for scale in tool.scales))
    whole = _runs_to(len(columns), places)
    sure = _names_a_tool(front)
    # Where sales and marketing answer scales of their own, a number alone may count through either's.
    one_for_all = len({scale.answered_by for scale in tool.scales}) == 1
    own = () if whole else _of_one_function(tool, places, toolkit)
    if not whole and not own and not (sure and one_for_all):
        return []
    confidence = BY_TOOL_NUMBER if sure else BY_QUESTION_NUMBER
    numbered = own or columns
    return [
        Match(place, numbered[n - 1], How.NUMBER, confidence)
        for n, place in places.items()
        if 1 <= n <= len(numbered)
    ]


def _of_one_function(tool: Tool, places: Mapping[int, int], toolkit: Toolkit) -> tuple[str, ...]:
    """The statements of the one function whose questionnaire has as many; empty unless there is one."""
    alone = toolkit.only([tool.number])
    asked = {tuple(alone.numbers(function)) for function in Function}
    fitting = [columns for columns in asked if columns and _runs_to(len(columns), places)]
    return fitting[0] if len(fitting) == 1 else ()


def _runs_to(n: int, places: Mapping[int, int]) -> bool:
    """Whether the numbers are exactly 1 to `n`."""
    return set(places) == set(range(1, n + 1))


class _Titled(NamedTuple):
    """A row such as “3” under a title: its tool, its statement where it is a scale's, and its number."""

    tool: int
    column: str
    n: int


def _under_a_title(heading: Heading, known: Statements) -> list[_Titled]:
    """A row such as “3” or “Statement 3” under the title of a scale, or of a tool of several."""
    for question, text in heading.texts:
        parts = _PARTS.findall(text.casefold()) if question and len(text) <= 20 else []
        if not parts or not parts[-1].isdecimal() or not set(parts[:-1]) <= _ASKED_WORDS:
            continue
        headed, n = scales_headed(question, known), int(parts[-1])
        tool = next(
            (t for t in known.toolkit.tools if headed == frozenset(s.key for s in t.scales)), None
        )
        if tool and len(tool.scales) > 1:
            return [_Titled(tool.number, "", n)]
        columns = known.toolkit.scale(next(iter(headed))).columns() if len(headed) == 1 else ()
        if 1 <= n <= len(columns):
            return [_Titled(0, columns[n - 1], n)]
    return []
