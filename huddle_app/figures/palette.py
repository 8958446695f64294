"""The colours of the house, light and dark, and the shape that goes with each function's colour."""

from dataclasses import dataclass
from enum import StrEnum

from huddle_app.method.words import Band, Function


class Shape(StrEnum):
    """The mark of a function, so that it is never told by colour alone."""

    CIRCLE = "●"
    DIAMOND = "◆"
    TRIANGLE = "▲"
    SQUARE = "■"


@dataclass(frozen=True)
class Palette:
    """Colours as `#rrggbb`; `faint` never carries text that must be read."""

    ink: str
    soft: str
    faint: str
    paper: str
    wall: str
    line: str
    accent: str
    accent_soft: str
    amber_ink: str
    amber_soft: str
    red: str
    red_soft: str
    sales: str
    marketing: str
    leadership: str
    band_low: str
    band_middle: str
    band_high: str
    scale: str
    """The one ground of positions, which are neither good nor bad."""

    def function(self, function: Function) -> str:
        """The colour of a function's mark."""
        return {
            Function.SALES: self.sales,
            Function.MARKETING: self.marketing,
            Function.LEADERSHIP: self.leadership,
            Function.OTHER: self.soft,
        }[function]

    def label(self, function: Function) -> str:
        """The function's colour moved toward the ink, so that text in it can be read on every band."""
        return mixed(self.function(function), self.ink, 0.35)

    def band(self, band: Band) -> str:
        """The ground of a band."""
        return {
            Band.LOW: self.band_low,
            Band.MIDDLE: self.band_middle,
            Band.HIGH: self.band_high,
        }[band]


LIGHT = Palette(
    ink="#1c2330",
    soft="#5d6675",
    faint="#8d95a3",
    paper="#ffffff",
    wall="#f5f4f0",
    line="#e2dfd6",
    accent="#0e6f68",
    accent_soft="#dcefec",
    amber_ink="#865712",
    amber_soft="#fdf1d7",
    red="#b13a34",
    red_soft="#fae3e1",
    sales="#2463ae",
    marketing="#b9560b",
    leadership="#6a4c9c",
    band_low="#f2d5d1",
    band_middle="#efeadb",
    band_high="#d5e8dc",
    scale="#e3e9ef",
)

DARK = Palette(
    ink="#f4f3ee",
    soft="#b3c0c5",
    faint="#75888f",
    paper="#182f37",
    wall="#10242b",
    line="#2f4a53",
    accent="#5cc4b8",
    accent_soft="#1b4547",
    amber_ink="#e9b45c",
    amber_soft="#43391f",
    red="#f29b93",
    red_soft="#4c2b2d",
    sales="#8bb9f2",
    marketing="#f3a566",
    leadership="#c6abef",
    band_low="#4b3438",
    band_middle="#3b3d38",
    band_high="#24473f",
    scale="#2a404e",
)


def shape_of(function: Function) -> Shape:
    """The shape of a function's mark."""
    return {
        Function.SALES: Shape.CIRCLE,
        Function.MARKETING: Shape.DIAMOND,
        Function.LEADERSHIP: Shape.TRIANGLE,
        Function.OTHER: Shape.SQUARE,
    }[function]


def mixed(colour: str, other: str, share: float) -> str:
    """`colour` with `share` (0–1) of `other` in it."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1–21, as WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
