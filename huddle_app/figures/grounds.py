"""What marks stand on: the three bands from 1 to 7, or the one neutral ground of positions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from reportlab.graphics.shapes import Group

from huddle_app.figures import fonts, marks
from huddle_app.figures.palette import Palette
from huddle_app.method.toolkit import HIGHEST, LOWEST, Toolkit
from huddle_app.method.words import Band, band_name
from huddle_app.texts import _

# How far the bands reach beyond the ends of the rating scale, so that a mark at 1 or 7 stands on them.
MARGIN = 0.15
# The width of a divider, in units of the type size.
DIVIDER = 0.04
HEAD, HEAD_BASE = 1.6, 0.55
"""What the names of positions take above a plot that has judged rows below, and where their line stands in it."""


@dataclass(frozen=True)
class Axis:
    """The ratings from left to right, in points; the ground reaches `beyond` both ends, in ratings."""

    toolkit: Toolkit
    left: float
    right: float
    beyond: float = MARGIN

    def x(self, rating: float) -> float:
        """The place of a rating; what lies beyond the ends, as an interval may, is at the edge."""
        lowest, highest = LOWEST - self.beyond, HIGHEST + self.beyond
        rating = min(max(rating, lowest), highest)
        return self.left + (rating - lowest) / (highest - lowest) * (self.right - self.left)

    def on_scale(self, ratings: Iterable[float]) -> list[float]:
        """The places of those ratings that do not lie beyond the ends."""
        return [self.x(rating) for rating in ratings if LOWEST <= rating <= HIGHEST]

    def edges(self) -> tuple[float, float, float, float]:
        """The left edge of each band, and the right one of the last."""
        toolkit = self.toolkit
        return (self.left, self.x(toolkit.low_below), self.x(toolkit.high_above), self.right)

    def within(self, band: Band, air: float) -> tuple[float, float]:
        """From where to where a band goes, so far from its lines; before the lowest there is no end."""
        place, edges = list(Band).index(band), self.edges()
        left = edges[place] + air if place else -inf
        last = place + 2 == len(edges)
        return left, edges[place + 1] - (0.0 if last else air)


def ground(
    axis: Axis, bottom: float, top: float, size: float, palette: Palette, *, positions: bool
) -> Group:
    """The bands with thin lines between them; positions have one colour for all."""
    group, edges = Group(), axis.edges()
    for band, left, right in zip(Band, edges, edges[1:], strict=False):
        colour = palette.scale if positions else palette.band(band)
        group.add(marks.box(left, bottom, right - left, top - bottom, colour))
    for x in edges[1:-1]:
        group.add(marks.line(x, bottom, x, top, palette.faint, DIVIDER * size))
    return group


def captions(axis: Axis, y: float, small: float, palette: Palette, *, positions: bool) -> Group:
    """The name of each band, with what bounds it where that fits for all three."""
    group, font, edges = Group(), (fonts.REGULAR, small), axis.edges()
    spans = list(pairwise(edges))
    short, long = zip(
        *(band_words(axis.toolkit, b, positions=positions) for b in Band), strict=True
    )
    fit = (fonts.width_of(words, *font) < b - a for words, (a, b) in zip(long, spans, strict=True))
    for words, (left, right) in zip(long if all(fit) else short, spans, strict=True):
        group.add(marks.text((left + right) / 2, y, words, font, palette.soft, "middle"))
    return group


def axis_words(
    axis: Axis,
    titles_end: float,
    lines: tuple[float, float],
    small: float,
    palette: Palette,
    *,
    positions: Sequence[bool],
) -> Group:
    """What the axis means: under the plot for rows that are judged, above it for `positions` among them.

    `lines` are the heights of the two base lines, the lower one first; where every row is one of
    positions, they are told under the plot.
    """
    group, whole = Group(), all(positions)
    group.add(captions(axis, lines[0], small, palette, positions=whole))
    if any(positions):
        y, font = lines[0 if whole else 1], (fonts.REGULAR, small)
        words = _("claim to control")
        group.add(marks.text(titles_end, y, words, font, palette.soft, "end"))
        if not whole:
            group.add(captions(axis, y, small, palette, positions=True))
    return group


def head_of(positions: Sequence[bool]) -> float:
    """What is needed above the plot of such rows, in units of the type size."""
    return HEAD if any(positions) and not all(positions) else 0.0


def band_words(toolkit: Toolkit, band: Band, *, positions: bool) -> tuple[str, str]:
    """The band's name, and with it what bounds it; of a position only how much is claimed."""
    if positions:
        return claim(band), claim(band)
    low, high = f"{toolkit.low_below:g}", f"{toolkit.high_above:g}"
    bounds = {
        Band.LOW: _("below {low}").format(low=low),
        Band.MIDDLE: f"{low}–{high}",
        Band.HIGH: _("above {high}").format(high=high),
    }[band]
    return band_name(band), f"{band_name(band)}, {bounds}"


def claim(band: Band) -> str:
    """The position of tool 1 as shown to people."""
    return {Band.LOW: _("little"), Band.MIDDLE: _("some"), Band.HIGH: _("much")}[band]
