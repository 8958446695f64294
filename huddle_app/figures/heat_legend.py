"""What stands under all groups: a sample of each ground, and what is meant where there is no number."""

from reportlab.graphics.shapes import Group

from huddle_app.figures.figure import Asked
from huddle_app.figures.finding_words import absence, decimals_note, not_shown_note, said_of
from huddle_app.figures.grounds import band_words, claim
from huddle_app.figures.heat_cells import ground
from huddle_app.figures.heat_grid import (
    finding_of,
    is_leadership_silent,
    scores,
    some_hidden,
    some_unanswered,
)
from huddle_app.figures.sheet import Entry
from huddle_app.method.findings.model import Hidden
from huddle_app.method.findings.words import shown_places
from huddle_app.method.words import Band, Function
from huddle_app.texts import _


def entries(asked: Asked) -> tuple[Entry, ...]:
    """The samples, then the notes."""
    return (*_samples(asked), *(Entry(words) for words in _notes(asked)))


def _samples(asked: Asked) -> list[Entry]:
    """A sample of each ground with its name."""
    kinds = {asked.toolkit.tool_of(scale.key).positions for scale in asked.scales}
    bands: list[Band | None] = list(Band) if False in kinds else []
    return [_sample(asked, band) for band in [*bands, *([None] if True in kinds else [])]]


def _sample(asked: Asked, band: Band | None) -> Entry:
    palette = asked.palette

    def symbol(x: float, y: float, radius: float) -> Group:
        return ground((x - radius, y - radius, 2 * radius, 2 * radius), band, 0.4 * radius, palette)

    if band is None:
        low, high = (claim(each) for each in (Band.LOW, Band.HIGH))
        words = _("claim to control, {little} to {much}").format(little=low, much=high)
        return Entry(words, symbol)
    return Entry(band_words(asked.toolkit, band, positions=False)[1], symbol)


def _notes(asked: Asked) -> list[str]:
    """What stands where there is no number, as far as it occurs, and how numbers are rounded."""
    notes = [not_shown_note()] if some_hidden(asked) else []
    if is_leadership_silent(asked):
        notes.append(said_of(Function.LEADERSHIP, absence(Hidden())))
    notes += [_("“–”: not asked or no answers")] if some_unanswered(asked) else []
    note = decimals_note(_places(asked))
    return [*notes, note] if note else notes


def _places(asked: Asked) -> list[int]:
    """With how many decimals each number is shown."""
    return [
        shown_places(asked.toolkit, finding_of(asked, scale), score.mean)
        for scale, _group, score in scores(asked)
    ]
