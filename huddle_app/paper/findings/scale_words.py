"""What stands beside the numbers of a scale: how they read, how far the functions lie apart, how well it holds."""

from collections.abc import Iterator

from huddle_app.figures.finding_words import row_title
from huddle_app.figures.grounds import claim
from huddle_app.method.findings.measures import alpha_words, gap_words
from huddle_app.method.findings.model import Findings, Score
from huddle_app.method.findings.words import mean_words
from huddle_app.method.toolkit import Scale
from huddle_app.method.words import ANSWERING, Band, Function, band_name, function_name
from huddle_app.paper.parts import function_mark, safe, toned
from huddle_app.paper.style import PALETTE
from huddle_app.texts import _


def scale_title(found: Findings, scale: Scale) -> str:
    """The scale's title with who answers it where that is one function, as markup."""
    return f"<b>{safe(row_title(found, scale))}</b>"


def readings(found: Findings, scale: Scale) -> Iterator[str]:
    """What each band that a function reaches means, said after who reaches it; as markup."""
    scores = {f: score for f in ANSWERING if (score := found.scales[scale.key].score(f))}
    for band in Band:
        there = {f: score for f, score in scores.items() if score.band is band}
        if there:
            who = _who(found, scale, band, there)
            yield f"{who}: {safe(scale.readings[band])}"


def measures(found: Findings, scale: Scale) -> Iterator[str]:
    """The gap with how sure and how large it is, and how well the statements hang together; as markup."""
    finding = found.scales[scale.key]
    if not found.toolkit.tool_of(scale.key).positions and (gap := gap_words(finding)):
        yield safe(gap).replace(" ± ", "&nbsp;±&nbsp;")
    held = [
        _("{function} {alpha}").format(function=function_name(f), alpha=words)
        for f in ANSWERING
        if (score := finding.score(f)) and (words := alpha_words(score))
    ]
    if held:
        words = _("The statements hang together: {held}.")
        yield safe(words.format(held="; ".join(held)))


def measures_explained() -> str:
    """The two measures that need it, in words."""
    return _(
        "The size of a gap is told in standard deviations (Hedges’ g): 0.2 and more small, 0.5 medium,"
        " 0.8 large."
        " Statements that hang together speak of one thing (Cronbach’s alpha): 0.8 and more well,"
        " 0.7 fairly, less loosely, 0 and less not at all."
        " A blank counts as the person’s own mean, in a statement’s average too."
    )


def _who(found: Findings, scale: Scale, band: Band, scores: dict[Function, Score]) -> str:
    toolkit, sides = found.toolkit, found.scales[scale.key].sides
    people = [
        f"{function_mark(f)}&nbsp;{safe(function_name(f))}"
        f"&nbsp;<b>{mean_words(toolkit, score.mean, *sides)}</b>"
        for f, score in scores.items()
    ]
    place = claim(band) if toolkit.tool_of(scale.key).positions else band_name(band)
    return f"{', '.join(people)} {toned(place, PALETTE.soft)}"
