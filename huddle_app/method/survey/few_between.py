"""Whether two waves together tell of few people, since the others answer the same in both.

It is looked at statement by statement: somebody may have answered some tools in one of the waves only.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from huddle_app.method.arrays import Flags, Ints
from huddle_app.method.findings.groups import members
from huddle_app.method.survey.invited import Cell
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.same_givers import BLANK, ratings_of
from huddle_app.method.survey.same_people import InBoth
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.toolkit import NOT_ANSWERED
from huddle_app.method.words import Function

_Kind = tuple[Cell | None, Cell | None]
"""The cell somebody is in in the first wave, and in the second; None where they are not in it."""


class _Answered(NamedTuple):
    """Kind × statement: how many answered it in the first wave, in the second, in any, and in both the same."""

    first: Ints
    second: Ints
    any: Ints
    same: Ints


def few_between(both: InBoth, threshold: int) -> bool:
    """Whether the findings of a group in two waves differ by fewer people's answers than `threshold`.

    It takes a group that may have been shown in the first wave, and somebody in it who answers the same
    again. Whoever answers otherwise, or is in another group now, is told of like those who are in one of
    the waves alone.
    """
    met: list[tuple[Respondent | None, AnswerLine | None]] = [*both.pairs]
    met += [(person, None) for person in both.known]
    met += [(None, line) for line in both.lines]
    met = [pair for pair in met if _kind(*pair) != (None, None)]
    if not (both.pairs and met):
        return False
    kinds = {kind: n for n, kind in enumerate(dict.fromkeys(_kind(*pair) for pair in met))}
    answered = _answered(met, [kinds[_kind(*pair)] for pair in met])
    first, second = (_inside(list(kinds), wave) for wave in (0, 1))
    stayed = (first * second) @ answered.same
    apart = (
        (first * second) @ (answered.any - answered.same)
        + (first * (1 - second)) @ answered.first
        + (second * (1 - first)) @ answered.second
    )
    shown = first @ answered.first >= threshold
    return bool((shown & (stayed > 0) & (apart > 0) & (apart < threshold)).any())


def _answered(
    met: Sequence[tuple[Respondent | None, AnswerLine | None]], kinds: Sequence[int]
) -> _Answered:
    width = next(len(each.ratings) for pair in met for each in pair if each)
    first, second = (
        ratings_of([each.ratings if each else NOT_ANSWERED * width for each in wave])
        for wave in zip(*met, strict=True)
    )
    told = first != BLANK, second != BLANK

    def summed(flags: Flags) -> Ints:
        sums = np.zeros((max(kinds) + 1, width), np.int64)
        np.add.at(sums, kinds, flags)
        return sums

    same = (first == second) & told[0]
    return _Answered(*map(summed, (*told, told[0] | told[1], same)))


def _inside(kinds: Sequence[_Kind], wave: int) -> Ints:
    """Group × kind: 1 where people of that kind are in the group in this wave."""
    cells = list(dict.fromkeys(cell for kind in kinds for cell in kind if cell))
    groups = [{cells[n] for n in places} for places in members(cells).values()]
    return np.array([[int(kind[wave] in group) for kind in kinds] for group in groups], np.int64)


def _kind(person: Respondent | None, line: AnswerLine | None) -> _Kind:
    return _cell(person), _cell(line)


def _cell(one: Respondent | AnswerLine | None) -> Cell | None:
    """The cell of somebody who is in figures; people of another function are counted, and in none."""
    if one is None or one.function in (None, Function.OTHER):
        return None
    return one.function, one.level, one.region
