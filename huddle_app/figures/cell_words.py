"""What pointing at a part of a figure tells: a group, its figures, and why there are none."""

from collections.abc import Sequence

from huddle_app.figures.finding_words import absence
from huddle_app.figures.grounds import claim
from huddle_app.method.findings.measures import end_places, on_scale
from huddle_app.method.findings.model import Cell, Interval, Score
from huddle_app.method.findings.rounding import as_shown
from huddle_app.method.findings.words import level_name, mean_words, scale_name
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import Function, band_name, function_name
from huddle_app.texts import _


def function_and_level(function: Function, level: str | None = None) -> str:
    """A function, or one of its levels: “sales (Rep)”."""
    if level is None:
        return function_name(function)
    words = _("{function} ({level})")
    return words.format(function=function_name(function), level=level_name(level))


def told(
    toolkit: Toolkit, scale: Scale, who: str, cell: Cell | None, beside: Sequence[float]
) -> str:
    """A group on a scale: “sales, supportiveness: 2.6 low, 95 % 2.3–2.9, n 60”.

    The mean has as many decimals as those `beside` it.
    """
    words = _("{who}, {scale}: {figures}")
    figures = (
        _score_words(toolkit, scale, cell, beside) if isinstance(cell, Score) else absence(cell)
    )
    return words.format(who=who, scale=scale_name(scale), figures=figures)


def not_asked(scale: Scale, who: str) -> str:
    """A group that a scale is not for: “marketing, strategy buy-in: not asked”."""
    words = _("{who}, {scale}: not asked")
    return words.format(who=who, scale=scale_name(scale))


def _score_words(toolkit: Toolkit, scale: Scale, score: Score, beside: Sequence[float]) -> str:
    """The figures of a score: mean with its band or position, interval and number of people."""
    positions = toolkit.tool_of(scale.key).positions
    place = (
        _("{much} claim to control").format(much=claim(score.band))
        if positions
        else band_name(score.band)
    )
    mean = f"{mean_words(toolkit, score.mean, *beside)} {place}"
    n = people(score.n)
    return ", ".join(filter(None, [mean, interval_words(on_scale(score.interval)), n]))


def people(n: int) -> str:
    """How many answered, in short."""
    return _("n {n}").format(n=n)


def interval_words(interval: Interval | None, places: int | None = None) -> str:
    """The interval: “95 % 2.3–2.9”, with so many decimals or as many as it takes; empty where there is none."""
    if interval is None:
        return ""
    # A dash beside a minus sign could not be read.
    words = _("95 % {low} to {high}") if interval.low < 0 else _("95 % {low}–{high}")
    places = places or end_places(interval)
    return words.format(low=as_shown(interval.low, places), high=as_shown(interval.high, places))
