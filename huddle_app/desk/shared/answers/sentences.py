"""What is said of a reading as a whole, each in one sentence."""

from collections import Counter

from huddle_app.method.imports import RowState, summary
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.texts import _, ngettext


def effect(made: SurveyPreview, *, asks_whose: bool) -> str:
    """What confirming would do to the wave."""
    if asks_whose:
        return _("Say first whose answers these are; then they can be taken in.")
    counts = Counter(row.state for row in made.rows)
    if not made.write:
        return _nothing_new(counts)
    words = _("For the wave “{wave}”: {rows}. Nothing is written before you confirm.")
    said = words.format(wave=made.wave, rows=summary(made.rows))
    if n := counts[RowState.ERROR]:
        left_out = ngettext(
            "{n} row cannot be used and will be left out.",
            "{n} rows cannot be used and will be left out.",
            n,
        )
        said = f"{said} {left_out.format(n=n)}"
    return said


def passed_over(n: int) -> str:
    """What leads to the cells that were passed over."""
    return _("Passed over ({n})").format(n=n) if n else _("Passed over")


def confirm(n: int, *, asks_whose: bool) -> str:
    """What the button says that takes in `n` people's answers."""
    if not n:
        return _("Take in answers") if asks_whose else _("Nothing to take in")
    return ngettext("Take in {n} answer", "Take in {n} answers", n).format(n=n)


def _nothing_new(counts: Counter[RowState]) -> str:
    if n := counts[RowState.ERROR]:
        words = ngettext(
            "Nothing new: {n} row cannot be used, and all others are in already.",
            "Nothing new: {n} rows cannot be used, and all others are in already.",
            n,
        )
        every = ngettext(
            "The one row cannot be used; see under Rows why.",
            "None of the {n} rows can be used; see under Rows why.",
            n,
        )
        return (words if n < counts.total() else every).format(n=n)
    return _("Nothing new: all these answers are in already.")
