"""The words of findings: groups of people, what may be shown of them, and the figures themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from huddle_app.method.levels import sort_key
from huddle_app.method.survey.answered import Answered
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import SIDES, Band, Function


@dataclass(frozen=True)
class Group:
    """Some of those who answered: of a function, a level, a region, or of two of these; None is any.

    A group without a function is of sales and marketing together; leadership stands beside them.
    """

    function: Function | None = None
    level: str | None = None
    region: str | None = None


def place_of(group: Group, ladder: Sequence[str]) -> tuple[object, ...]:
    """By what groups are sorted: function, then level as on the ladder, then region; what is whole goes first.

    Both functions together come last, and so do the people who gave no level or no region.
    """
    whose = [*Function, None].index(group.function)
    level = () if group.level is None else sort_key(group.level, ladder)
    region = () if group.region is None else (not group.region, group.region)
    return whose, level, region


@dataclass(frozen=True)
class Interval:
    """Where the true value lies with 95 % confidence."""

    low: float
    high: float


@dataclass(frozen=True)
class Score:
    """The figures of one group on one scale.

    n people, mean 1–7, sample sd, band, the mean's interval (None where all answered alike), how many
    people's own scores lie nearest to each rating (seven counts; none where counts could give a few people
    away), Cronbach's alpha, in which a blank is the person's own mean as everywhere (many blanks make it a
    little higher than it is; None where it has no value), and how many people's own scores lie in the low
    and in the high band (where there are counts).
    """

    n: int
    mean: float
    sd: float
    band: Band
    interval: Interval | None = None
    spread: tuple[int, ...] = ()
    alpha: float | None = None
    ends: tuple[int, ...] = ()


@dataclass(frozen=True)
class Hidden:
    """A group that may not be shown: too few people answered, or it would give such a group away.

    `shelters` says the latter: it is large enough itself; `again` that it could be shown but for an earlier
    wave, in which the same answers stand; `beyond` that it is large enough and one of too
    many to be considered. That is for the moderator's eyes.
    """

    shelters: bool = field(default=False, compare=False)
    again: bool = field(default=False, compare=False)
    beyond: bool = field(default=False, compare=False)


Cell = Score | Hidden
"""What may be shown of a group that answered."""


@dataclass(frozen=True)
class Difference:
    """One mean minus another, of different people: sales minus marketing, after minus before, high minus low.

    `gap` is in points; `interval` is None without any spread; `size` is in pooled standard deviations
    (Hedges' g), None where that has no value.
    """

    gap: float
    interval: Interval | None
    size: float | None


@dataclass(frozen=True)
class StatementFinding:
    """One statement of a scale, counted from 1: the mean of each function that may be shown.

    A blank in a scale that counts is read as that person's own mean on it, so that the statements'
    means average to the scale's.
    """

    number: int
    text: str
    means: Mapping[Function, float]

    @property
    def gap(self) -> float | None:
        """Sales minus marketing, where both may be shown."""
        sales, marketing = (self.means.get(side) for side in SIDES)
        return None if sales is None or marketing is None else sales - marketing


@dataclass(frozen=True)
class ScaleFinding:
    """All that may be shown of one scale.

    Groups nobody of which answered are absent, but those of which that may not be told. `difference` is
    sales minus marketing, None where not both may be shown.
    """

    scale: Scale
    cells: Mapping[Group, Cell]
    difference: Difference | None = None
    statements: tuple[StatementFinding, ...] = ()

    @cached_property
    def by_function(self) -> Mapping[Function, Cell]:
        """What may be shown of each function that answered."""
        return {f: self.cells[Group(f)] for f in Function if Group(f) in self.cells}

    @cached_property
    def by_level(self) -> Mapping[Function, Mapping[str, Cell]]:
        """What may be shown of the levels of each function, in their order."""
        return {
            f: {
                group.level: cell
                for group, cell in self.cells.items()
                if group.function is f and group.level is not None and group.region is None
            }
            for f in self.by_function
        }

    @cached_property
    def alone(self) -> Function | None:
        """Sales or marketing, where it alone was asked or answered: its groups are all there are of the two."""
        whose = {group.function for group in self.cells}
        sides = [side for side in SIDES if side in whose]
        return sides[0] if len(sides) == 1 and None not in whose else None

    def score(self, function: Function) -> Score | None:
        """The function's score where it may be shown."""
        return self.score_of(Group(function))

    def score_of(self, group: Group) -> Score | None:
        """The group's score where it may be shown."""
        cell = self.cells.get(group)
        return cell if isinstance(cell, Score) else None

    @cached_property
    def side_scores(self) -> Mapping[Function, Score]:
        """The scores of sales and marketing that may be shown, in this order."""
        return {side: score for side in SIDES if (score := self.score(side))}

    @property
    def sides(self) -> tuple[float, ...]:
        """The means of sales and marketing that may be shown: wherever one stands, so does the other."""
        return tuple(score.mean for score in self.side_scores.values())

    @property
    def gap(self) -> float | None:
        """Sales minus marketing in points, where both may be shown."""
        return self.difference.gap if self.difference else None


@dataclass(frozen=True)
class Link:
    """How two scales go together over the people of a group: Spearman's rho, −1 to 1, and its interval.

    A plausible link, never a cause (ch. 5). `function` is None for sales and marketing together.
    """

    one: Scale
    other: Scale
    function: Function | None
    n: int
    rho: float
    interval: Interval | None


@dataclass(frozen=True)
class Findings:
    """All that may be shown of one wave, scored with `toolkit`, which holds the wave's tools alone.

    Levels stand in the order of `ladder`.
    """

    wave: str
    threshold: int
    respondents: Mapping[Function, int]
    scales: Mapping[str, ScaleFinding]
    toolkit: Toolkit
    links: tuple[Link, ...] = ()
    ladder: tuple[str, ...] = ()


@dataclass(frozen=True)
class Earlier:
    """A wave that is shown already: what it says, and the answers behind that."""

    found: Findings
    answered: Answered
