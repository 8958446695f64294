"""What is said of a reading as a whole, each in one sentence."""

from collections import Counter
from collections.abc import Sequence

from huddle_app.method.imports import RowState, summary
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.texts import _, ngettext

_MOST_REMARKS = 3


def recognised(made: SurveyPreview) -> str:
    """“Google Forms · 62 answers · 71 of 80 columns recognised”."""
    answers = made.answers
    n = len(answers.lines)
    parts = [answers.source, ngettext("{n} answer", "{n} answers", n).format(n=n)]
    if answers.columns:
        known = sum(bool(use.meaning) for use in answers.columns)
        words = _("{known} of {n} columns recognised")
        parts.append(words.format(known=known, n=len(answers.columns)))
    return " · ".join(filter(None, parts))


def effect(made: SurveyPreview, *, asks_whose: bool) -> str:
    """What confirming would do to the wave."""
    if asks_whose:
        return _(
            "No column says who is of sales and who of marketing. Say first whose answers these are."
        )
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


def remarks(said: Sequence[str]) -> str:
    """The first remarks on the file, a line each."""
    lines = list(said[:_MOST_REMARKS])
    if n := len(said) - len(lines):
        lines.append(ngettext("… and {n} more remark", "… and {n} more remarks", n).format(n=n))
    return "\n".join(lines)


def confirm(n: int) -> str:
    """What the button says that takes in `n` people's answers."""
    if not n:
        return _("Nothing to take in")
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
