"""What statements are called, and which one a column asks by its key or its wording."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from huddle_app.intake.survey.table.headings import Heading
from huddle_app.intake.survey.wording import bare, repeated_as, unnumbered
from huddle_app.method.survey.reading import How
from huddle_app.method.toolkit import Scale, Toolkit, limesurvey_code

BY_KEY, BY_WORDING = 1.0, 0.97
"""How sure these ways are."""

_KEYED = re.compile(
    r"\W*(.*?[^\W\d_])(?:sq|[\W_]+(?:sq|statement|stelling|aussage|item|row|[qys]))?"
    r"[\W_]*0*(\d{1,2})\W*",
    re.I,
)
LONGEST_CODE = 60
"""The most letters of a key or a number that a program gives a statement."""


class Match(NamedTuple):
    """A column that may ask a statement."""

    place: int
    column: str
    how: How
    confidence: float


@dataclass(frozen=True)
class Statements:
    """Everything a statement can be called, worked out once."""

    toolkit: Toolkit
    keys: Mapping[str, tuple[str, ...]]
    wordings: Mapping[str, tuple[str, ...]]
    contexts: Mapping[str, tuple[str, ...]]
    scale_of: Mapping[str, str] = field(default_factory=dict[str, str])


def statements_of(toolkit: Toolkit, also: Toolkit | None = None) -> Statements:
    """What the statements of `toolkit` are called, in its wording and in that of `also`."""
    ours = {scale.key: scale for scale in toolkit.scales()}
    worded = [*ours.values(), *(_also(ours, also) if also and also is not toolkit else ())]
    scale_of = {column: key for key, scale in ours.items() for column in scale.columns()}
    return Statements(
        toolkit, _keys(toolkit), _wordings(worded), _contexts(toolkit, worded), scale_of
    )


def _also(ours: Mapping[str, Scale], also: Toolkit) -> Iterator[Scale]:
    for scale in also.scales():
        mine = ours.get(scale.key)
        if mine and len(mine.statements) == len(scale.statements):
            yield scale


def _keys(toolkit: Toolkit) -> dict[str, tuple[str, ...]]:
    """The statements in order under each name of a scale, or of a tool that the same people answer throughout."""
    last = Counter(scale.key.rpartition(".")[2] for scale in toolkit.scales())
    keys: dict[str, tuple[str, ...]] = {}
    for tool in toolkit.tools:
        if len({scale.answered_by for scale in tool.scales}) == 1:
            whole = tuple(chain.from_iterable(scale.columns() for scale in tool.scales))
            keys |= dict.fromkeys((bare(tool.key), bare(tool.title)), whole)
    for scale in toolkit.scales():
        end = scale.key.rpartition(".")[2]
        names = {bare(scale.key), limesurvey_code(scale.key).casefold(), bare(scale.title)}
        keys |= dict.fromkeys(names | ({bare(end)} if last[end] == 1 else set()), scale.columns())
    return keys


def _wordings(scales: Sequence[Scale]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for scale in scales:
        for column, statement in zip(scale.columns(), scale.statements, strict=True):
            for text in (statement, f"{scale.stem} {statement}", f"{scale.title} {statement}"):
                found.setdefault(bare(text), set()).add(column)
    return {text: tuple(sorted(columns)) for text, columns in found.items() if text}


def _contexts(toolkit: Toolkit, scales: Sequence[Scale]) -> dict[str, tuple[str, ...]]:
    """The scales that a question over several statements can head."""
    found: dict[str, set[str]] = {}
    for scale in scales:
        for text in (scale.key, scale.title, scale.stem):
            found.setdefault(bare(text), set()).add(scale.key)
    for tool in toolkit.tools:
        keys = {scale.key for scale in tool.scales}
        for text in (tool.title, tool.asks, f"tool {tool.number}"):
            found.setdefault(bare(text), set()).update(keys)
    return {text: tuple(sorted(keys)) for text, keys in found.items() if len(text) > 3}


def scales_headed(question: str, known: Statements) -> frozenset[str]:
    """The scales that a question names by title, stem, key or tool; none when it names none."""
    said = bare(question)
    exact = known.contexts.get(said)
    if exact:
        return frozenset(exact)
    named = [keys for text, keys in known.contexts.items() if len(text) > 8 and text in said]
    # "Tool 7: Developing strategy" names a tool and one of its scales: the fewer are meant.
    return frozenset(min(named, key=len)) if named else frozenset()


def by_key(heading: Heading, known: Statements) -> Match | None:
    """The statement whose key heads the column: `trust.3`, `TRUST 3`, `C3trust[SQ003]`."""
    for code in heading.codes:
        if code in known.scale_of:
            return Match(heading.place, code, How.KEY, BY_KEY)
        found = _KEYED.fullmatch(code) if len(code) <= LONGEST_CODE else None
        columns = _named(bare(found[1]), known) if found else ()
        if found and 1 <= int(found[2]) <= len(columns):
            return Match(heading.place, columns[int(found[2]) - 1], How.KEY, BY_KEY)
    return None


def _named(name: str, known: Statements) -> tuple[str, ...]:
    return known.keys.get(name) or known.keys.get(name.removeprefix("c3")) or ()


def by_wording(heading: Heading, known: Statements) -> list[Match]:
    """The statements that a column words; several where the wording is not enough."""
    found: dict[str, Match] = {}
    for question, text in _ways(heading, known):
        columns = _worded(text, known)
        if len(columns) > 1:
            headed = scales_headed(question, known)
            columns = tuple(c for c in columns if known.scale_of[c] in headed) or columns
        for column in columns:
            found[column] = Match(heading.place, column, How.WORDING, BY_WORDING)
        if len(columns) == 1:
            return [found[columns[0]]]
    return list(found.values())


def _ways(heading: Heading, known: Statements) -> Sequence[tuple[str, str]]:
    """The ways to read a heading: the row behind its question, else in front of it, as in “Row:Question”."""
    if any(_worded(text, known) for _question, text in heading.texts):
        return heading.texts
    closed = [
        (text.partition(":"), text.rpartition(":")) for _, text in heading.texts if ":" in text
    ]
    tight = [(behind, front) for pair in closed for front, _colon, behind in pair if front]
    return [(text, question) for question, text in heading.texts if question] + tight


def _worded(text: str, known: Statements) -> tuple[str, ...]:
    for way in (bare(text), bare(unnumbered(text)), repeated_as(text)):
        if found := known.wordings.get(way):
            return found
    return ()
