"""How sure and how large a difference is, in words for somebody who is no statistician."""

from huddle_app.figures.cell_words import signed
from huddle_app.method.findings.model import Interval
from huddle_app.texts import _

SMALL, MEDIUM, LARGE = 0.2, 0.5, 0.8
"""Where a standardised difference begins to be small, medium and large (Cohen 1988, ch. 2)."""


def size_words(size: float) -> str:
    """A standardised difference in words."""
    apart = round(abs(size), 9)
    if apart < SMALL:
        return _("hardly any")
    if apart < MEDIUM:
        return _("small")
    return _("medium") if apart < LARGE else _("large")


def gap_size_words(size: float | None) -> tuple[str, ...]:
    """The size of a gap in a sentence; nothing where it has no value."""
    if size is None:
        return ()
    words = _("Size of the gap: {words} ({size} standard deviations, Hedges’ g).")
    return (words.format(words=size_words(size), size=signed(abs(size), 1)),)


def sure_words(interval: Interval | None) -> tuple[str, ...]:
    """The interval of a difference in a sentence, and a second one where it may be chance."""
    if interval is None:
        return ()
    words = _("95 % sure between {low} and {high}.")
    said = words.format(low=plus(interval.low), high=plus(interval.high))
    if leaves_out_zero(interval):
        return (said,)
    return (said, _("It may be chance: no difference at all lies between these two."))


def leaves_out_zero(interval: Interval | None) -> bool:
    """Whether a difference is more than chance would make it."""
    return interval is not None and not interval.low <= 0 <= interval.high


def plus(value: float) -> str:
    """A difference with its sign, to one decimal."""
    shown = signed(value, 1)
    return f"+{shown}" if float(f"{value:.1f}") > 0 else shown
