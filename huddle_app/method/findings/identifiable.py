"""Who could be recognised? For the moderator, before the findings are shown: never with a score.

A group in which all answered alike stays shown, though it tells what everybody in it answered. Hiding it
would not help: a group hidden for no other reason could only be one that answered alike. The moderator is
told instead, and may leave the figure out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from huddle_app.method.findings.model import (
    Cell,
    Findings,
    Group,
    Hidden,
    ScaleFinding,
    Score,
    place_of,
)
from huddle_app.method.findings.words import capital, group_name
from huddle_app.method.listed import all_of
from huddle_app.method.toolkit import HIGHEST, LOWEST, Scale
from huddle_app.texts import _, ngettext

JUST = 1
"""So many people above the threshold are still only just enough."""


class Exposure(StrEnum):
    """Why a group is named here, the hidden ones first."""

    TOO_FEW = "too few"
    SHELTERS = "shelters"
    BEYOND = "beyond"
    AGAIN = "again"
    JUST_ENOUGH = "just enough"
    ALIKE = "alike"
    ONE_ANSWER = "one answer"


@dataclass(frozen=True)
class Recognisable:
    """A group, why its people could be recognised, on which scales, and that in a sentence."""

    group: Group
    why: Exposure
    scales: tuple[Scale, ...]
    sentence: str


def recognisable(found: Findings) -> tuple[Recognisable, ...]:
    """The groups that are hidden and why, those only just shown, and those that answered alike."""
    cases: dict[tuple[Group, Exposure], list[Scale]] = {}
    for finding in found.scales.values():
        for group, why in chain(_of_groups(finding, found.threshold), _of_statements(finding)):
            scales = cases.setdefault((group, why), [])
            if finding.scale not in scales:
                scales.append(finding.scale)
    return tuple(
        Recognisable(group, why, tuple(scales), _sentence(found, group, why, scales))
        for (group, why), scales in sorted(
            cases.items(), key=lambda case: _order(*case[0], found.ladder)
        )
    )


def _of_groups(finding: ScaleFinding, threshold: int) -> Iterator[tuple[Group, Exposure]]:
    for group, cell in finding.cells.items():
        for why in _exposures(cell, threshold):
            yield group, why


def _exposures(cell: Cell, threshold: int) -> Iterator[Exposure]:
    if isinstance(cell, Hidden):
        if cell.again:
            yield Exposure.AGAIN
        else:
            large = Exposure.BEYOND if cell.beyond else Exposure.SHELTERS
            yield large if cell.shelters else Exposure.TOO_FEW
        return
    if cell.n <= threshold + JUST:
        yield Exposure.JUST_ENOUGH
    if cell.sd == 0:
        yield Exposure.ALIKE


def _of_statements(finding: ScaleFinding) -> Iterator[tuple[Group, Exposure]]:
    """A mean at the end of the rating scale is everybody's answer; a whole scale alike is told already."""
    for statement in finding.statements:
        for function, mean in statement.means.items():
            score = finding.score(function)
            if mean in {LOWEST, HIGHEST} and score and score.sd:
                yield Group(function), Exposure.ONE_ANSWER


def _order(group: Group, why: Exposure, ladder: Sequence[str]) -> tuple[object, ...]:
    """The many levels in regions after what is whole."""
    crossed = group.level is not None and group.region is not None
    return (list(Exposure).index(why), crossed, *place_of(group, ladder))


def _sentence(found: Findings, group: Group, why: Exposure, scales: list[Scale]) -> str:
    words = _words(found, group, why, scales).format(
        group=capital(group_name(group)), threshold=found.threshold
    )
    there = [finding.scale for finding in found.scales.values() if group in finding.cells]
    if len(scales) == len(there):
        return words
    return _("{words} ({scales})").format(
        words=words, scales=all_of([scale.title for scale in scales])
    )


def _words(found: Findings, group: Group, why: Exposure, scales: list[Scale]) -> str:
    if why is Exposure.JUST_ENOUGH:
        scores = [found.scales[scale.key].cells[group] for scale in scales]
        n = min(score.n for score in scores if isinstance(score, Score))
        return ngettext(
            "{{group}}: {n} person answered, only just enough to show.",
            "{{group}}: {n} people answered, only just enough to show.",
            n,
        ).format(n=n)
    return {
        Exposure.TOO_FEW: _("{group}: fewer than {threshold} people answered. Nothing is shown."),
        Exposure.SHELTERS: _(
            "{group}: not shown, because the answers of fewer than {threshold} people could be worked out from it."
        ),
        Exposure.BEYOND: _(
            "{group}: not shown, because of so many groups only the larger ones are looked at."
        ),
        Exposure.AGAIN: _(
            "{group}: not shown, because many of the same answers stand in an earlier wave, and beside it"
            " the answers of fewer than {threshold} people could be worked out."
        ),
        Exposure.ALIKE: _(
            "{group}: all answered alike, so the figure says what each of them answered."
        ),
        Exposure.ONE_ANSWER: _(
            "{group}: all gave one and the same answer to a statement, so it is known of each of them."
        ),
    }[why]
