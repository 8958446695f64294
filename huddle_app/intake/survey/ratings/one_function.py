"""Functions that answered on a shorter scale, though the others of the file go up to 7."""

from collections.abc import Collection, Sequence

from huddle_app.intake.shown_cell import shown_cell
from huddle_app.intake.survey.ratings.by_function import Own
from huddle_app.intake.survey.ratings.refusal import Refusal
from huddle_app.intake.survey.ratings.scales import joined
from huddle_app.intake.survey.ratings.shorter import cut_short_among
from huddle_app.texts import _

_LEAST_SCALES = 2
"""A function may rate one scale low throughout."""


def shorter_for_one(apart: Sequence[Own], scales: Sequence[Collection[int]]) -> dict[int, Refusal]:
    """Why all columns are refused that a function on a shorter scale answers, by place; mostly none.

    `scales` are the places of each scale's columns. What others answer too cannot be read for these alone.
    """
    found: dict[int, Refusal] = {}
    text = _("In the rows of “{function}”: {why}")
    wholes = [joined(own.given.values()) for own in apart]
    for at, own in enumerate(apart):
        if sum(not own.given.keys().isdisjoint(scale) for scale in scales) < _LEAST_SCALES:
            continue
        why = cut_short_among(wholes[at], joined(wholes[:at] + wholes[at + 1 :]))
        if why:
            said = text.format(function=shown_cell(own.word), why=why.why)
            found |= dict.fromkeys(own.given, why._replace(why=said))
    return found
