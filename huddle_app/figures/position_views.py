"""The two views of tool 1: how each side sees itself, and what it expects of the other; and their pattern."""

from collections.abc import Mapping
from dataclasses import dataclass

from huddle_app.figures.figure import Asked
from huddle_app.figures.finding_words import absence
from huddle_app.method.findings.model import Cell, Hidden, Score
from huddle_app.method.toolkit import Scale
from huddle_app.method.words import SIDES, Band, Function, function_name
from huddle_app.texts import _


@dataclass(frozen=True)
class View:
    """What each side says of one thing: of itself, or of what it expects of the other."""

    own: bool
    scales: Mapping[Function, Scale]
    cells: Mapping[Function, Cell | None]

    def score(self, side: Function) -> Score | None:
        """The side's score where it may be shown."""
        cell = self.cells.get(side)
        return cell if isinstance(cell, Score) else None

    def is_shown(self) -> bool:
        """Whether one side may be shown at least."""
        return any(self.score(side) for side in self.scales)

    def is_whole(self) -> bool:
        """Whether both sides may be shown."""
        return all(self.score(side) for side in self.scales)

    def exact(self) -> bool:
        """Whether both sides may be shown, and one with its interval."""
        scores = [self.score(side) for side in self.scales]
        return self.is_whole() and any(score and score.interval for score in scores)

    def name(self) -> str:
        """What the view is of."""
        return _("view of oneself") if self.own else _("view of the other")

    def seen(self, side: Function) -> str:
        """Whom the side speaks of: “sales” of itself, “sales of marketing”."""
        if self.own:
            return function_name(side)
        [other] = [each for each in SIDES if each is not side]
        words = _("{function} of {other}")
        return words.format(function=function_name(side), other=function_name(other))

    def silence(self) -> str:
        """Why neither side can be shown."""
        hidden = any(isinstance(cell, Hidden) for cell in self.cells.values())
        return absence(Hidden() if hidden else None)


def views(asked: Asked) -> tuple[View, ...]:
    """Both views of tool 1; empty when the wave did not ask it."""
    scales = [s for tool in asked.toolkit.tools if tool.positions for s in tool.scales]
    alone = {side: [s for s in scales if s.answered_by == (side,)] for side in SIDES}
    pairs = zip(*(alone[side] for side in SIDES), strict=False)
    return tuple(
        View(
            place == 0,
            dict(zip(SIDES, pair, strict=True)),
            {
                side: asked.findings.scales[scale.key].by_function.get(side)
                for side, scale in zip(SIDES, pair, strict=True)
            },
        )
        for place, pair in enumerate(pairs)
    )


def corner_words() -> dict[tuple[Band, Band], str]:
    """What the corners of the map mean, by the claim of sales and of marketing."""
    return {
        (Band.LOW, Band.HIGH): _("very different roles: marketing leads, sales follows"),
        (Band.HIGH, Band.HIGH): _("both claim much: a struggle for control is likely"),
        (Band.LOW, Band.LOW): _("neither claims much"),
        (Band.HIGH, Band.LOW): _("very different roles: sales leads, marketing assists"),
    }
