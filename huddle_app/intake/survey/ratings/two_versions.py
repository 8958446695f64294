"""Columns in which the same words stand beside different numbers: two versions of a questionnaire in one file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from huddle_app.intake.survey.ratings.by_function import Own
from huddle_app.intake.survey.ratings.labels import MIDDLE
from huddle_app.intake.survey.ratings.refusal import Refusal
from huddle_app.intake.survey.ratings.scales import Given
from huddle_app.method.toolkit import HIGHEST, LOWEST
from huddle_app.texts import _

_LEAST, _SLIP = 2, 0.1


class _Sides(NamedTuple):
    """How many words stand beside the number of the other side, and beside their own."""

    turned: int
    straight: int

    @property
    def both(self) -> bool:
        """Whether neither are a slip of the hand."""
        return min(self) >= max(_LEAST, _SLIP * sum(self))


def two_versions(given: Mapping[int, Given], apart: Sequence[Own]) -> dict[int, Refusal]:
    """Why columns are refused in which some answer from the other end: by place, mostly none.

    Seen in a column by itself, or in what one function says beside another: words at the ends alone are
    rare in each column.
    """
    if not any(own.pairs for own in given.values()):
        return {}
    found = {place for place, own in given.items() if own.pairs and _sides([own]).both}
    shared = _shared(apart)
    functions = [_sides(own.given[p] for p in shared & own.given.keys()) for own in apart]
    if any(map(_turned, functions)) and any(map(_straight, functions)):
        found |= shared
    return dict.fromkeys(sorted(found), Refusal(_why()))


def _shared(apart: Sequence[Own]) -> set[int]:
    """The places of the columns that several functions answer."""
    return {
        place for own in apart for place in own.given if sum(place in o.given for o in apart) > 1
    }


def _why() -> str:
    return _(
        "For some, 7 stands beside agreement, for others 1, as in two versions of a questionnaire:"
        " import each from a file of its own. Say so if the numbers hold as they are"
    )


def _turned(sides: _Sides) -> bool:
    return sides.turned > _LEAST and not sides.both and sides.turned > sides.straight


def _straight(sides: _Sides) -> bool:
    return sides.straight > _LEAST and not sides.both and sides.straight > sides.turned


def _sides(columns: Iterable[Given]) -> _Sides:
    pairs = [pair for given in columns for pair in _pairs(given)]
    return _Sides(
        sum(n for number, label, n in pairs if number + label == LOWEST + HIGHEST),
        sum(n for number, label, n in pairs if number == label),
    )


def _pairs(given: Given) -> Iterator[tuple[int, int, int]]:
    """Numbers with words beside them, but for the middle, which is the same from both ends."""
    for answer, n in given.counts.items():
        if answer and answer.number is not None and answer.label not in (None, MIDDLE):
            yield answer.number, answer.label or 0, n
