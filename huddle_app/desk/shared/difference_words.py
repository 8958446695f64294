"""How sure and how large a difference is, in words for somebody who is no statistician."""

from huddle_app.method.findings.measures import end_places, leaves_out_zero, size_shown, size_words
from huddle_app.method.findings.model import Interval
from huddle_app.method.findings.rounding import shown_signed
from huddle_app.texts import _


def gap_size_words(size: float | None) -> tuple[str, ...]:
    """The size of a gap in a sentence; nothing where it has no value."""
    if size is None:
        return ()
    words = _("Size of the gap: {words} ({size} standard deviations, Hedges’ g).")
    return (words.format(words=size_words(size), size=size_shown(size)),)


def sure_words(interval: Interval | None) -> tuple[str, ...]:
    """The interval of a difference in a sentence, and a second one where it may be chance."""
    if interval is None:
        return ()
    words = _("95\u00a0% sure between {low} and {high}.")
    low, high = (shown_signed(end, end_places(interval)) for end in (interval.low, interval.high))
    said = words.format(low=low, high=high)
    if leaves_out_zero(interval):
        return (said,)
    return (said, _("It may be chance: no difference at all lies between these two."))
