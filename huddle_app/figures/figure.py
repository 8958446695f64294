"""What a figure is made from, and what it is: a drawing, and the words for those who point at it or cannot see it."""

from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing

from huddle_app.figures.palette import Palette
from huddle_app.method.findings.model import Findings
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import Function

TYPE_SHARE = 45.0
"""The type of a figure goes so many times into its width."""
People = tuple[Function, str | None]
"""A function, or one of its levels."""


@dataclass(frozen=True)
class Asked:
    """What is to be drawn, in a box in points; `later` is the wave that `findings` are compared with.

    No type is under `smallest` where the height allows it, or over the `share`th part of the width.
    Of levels these `groups` alone are drawn, of statements those of these `numbers`; empty means all there
    are. `part` says that there are other pages. `left_out` are scales that only one of both waves asked,
    or asked otherwise.
    """

    findings: Findings
    scales: tuple[Scale, ...]
    palette: Palette
    width: float
    height: float
    smallest: float = 0.0
    share: float = TYPE_SHARE
    later: Findings | None = None
    groups: tuple[People, ...] = ()
    numbers: tuple[int, ...] = ()
    part: bool = False
    left_out: tuple[Scale, ...] = ()

    @property
    def toolkit(self) -> Toolkit:
        """The tools of the wave."""
        return self.findings.toolkit

    @property
    def is_whole(self) -> bool:
        """Whether this is all there is: every scale of the wave that can be drawn, on no other page."""
        scales = {scale.key for scale in (*self.scales, *self.left_out)}
        return not self.part and scales == {scale.key for scale in self.toolkit.scales()}

    @property
    def largest(self) -> float:
        """The largest type size."""
        return self.width / self.share

    def has(self, group: People) -> bool:
        """Whether the group is to be drawn."""
        return not self.groups or group in self.groups


@dataclass(frozen=True)
class Part:
    """What one page of a figure shows: these scales, and of their levels these groups; empty means all.

    Of a scale's statements those of these numbers; empty means all of them, too.
    """

    scales: tuple[Scale, ...]
    groups: tuple[People, ...] = ()
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True)
class Spot:
    """A part of a figure that tells more when pointed at; in the drawing's points, y upwards."""

    x: float
    y: float
    width: float
    height: float
    words: str


@dataclass(frozen=True)
class Sketch:
    """A drawing and its spots, in reading order."""

    drawing: Drawing
    spots: tuple[Spot, ...]


@dataclass(frozen=True)
class Figure:
    """A drawing with the finding in one sentence, everything it shows in words, and its spots."""

    drawing: Drawing
    headline: str
    alt_text: str
    spots: tuple[Spot, ...]
