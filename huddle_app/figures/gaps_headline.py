"""What the gaps between sales and marketing come to, in one sentence."""

from huddle_app.figures.figure import Asked
from huddle_app.method.findings.measures import NOTICED, is_as_wide, is_surely_apart, points_apart
from huddle_app.method.findings.model import Hidden, ScaleFinding, Score
from huddle_app.method.findings.rounding import adds_up
from huddle_app.method.findings.words import mean_words, other_side, places_of, scale_name
from huddle_app.method.toolkit import Scale
from huddle_app.method.words import SIDES, function_name
from huddle_app.texts import _


def said(asked: Asked) -> str:
    """The widest gap that is sure in a sentence, else the widest; why where none can be shown."""
    widest = next(iter(ranked(asked)), None)
    if widest is None or widest.gap is None:
        return _no_gap(ranked(asked))
    apart = _apart(asked)
    if apart is None or apart.gap is None:
        return _alike(asked, widest.scale, points_apart(widest.gap))
    words = (
        _(
            "{points} points lie between sales and marketing on {scale}: {sales} against {marketing}."
        )
        if is_surely_apart(apart.difference)
        else _(
            "{points} points lie between sales and marketing on {scale}: {sales} against {marketing}; "
            "so far apart may be chance."
        )
    )
    sales, marketing = (mean_words(asked.toolkit, mean, *apart.sides) for mean in apart.sides)
    return words.format(
        points=points_apart(apart.gap),
        scale=scale_name(apart.scale),
        sales=sales,
        marketing=marketing,
    )


def compared(scale: Scale) -> bool:
    """Whether sales and marketing both answer a scale, so that it has a gap."""
    return all(side in scale.answered_by for side in SIDES)


def ranked(asked: Asked) -> list[ScaleFinding]:
    """The widest gap first, those that may not be shown last."""
    findings = [asked.findings.scales[scale.key] for scale in asked.scales if compared(scale)]
    return sorted(findings, key=lambda f: -1.0 if f.gap is None else abs(f.gap), reverse=True)


def seems_off(asked: Asked) -> bool:
    """Whether the two means of the headline do not lie as far apart as it says."""
    apart = _apart(asked)
    if apart is None:
        return False
    sales, marketing = apart.sides
    return not adds_up(sales, marketing, places_of(asked.toolkit, sales, marketing))


def _no_gap(findings: list[ScaleFinding]) -> str:
    """Why no gap is shown; empty where neither side can be."""
    cells = {side: [finding.by_function.get(side) for finding in findings] for side in SIDES}
    shown = [side for side in SIDES if any(isinstance(cell, Score) for cell in cells[side])]
    if not shown:
        return ""
    if any(isinstance(cell, Hidden) for side in SIDES for cell in cells[side]):
        return _("No gap is shown, so that nobody is recognised.")
    if len(shown) == 1:
        silent = other_side(shown[0])
        return _("There is no gap yet: {function} has not answered these questions.").format(
            function=function_name(silent)
        )
    return _("There is no gap yet: sales and marketing have not answered the same questions.")


def _alike(asked: Asked, scale: Scale, points: str) -> str:
    """That no gap is worth telling, of those shown where some are not; the widest is on `scale`."""
    gaps = [finding.gap for finding in ranked(asked)]
    if len(gaps) == 1:
        words = _("Sales and marketing see {scale} alike: they lie {points} points apart.")
    elif None in gaps:
        words = _("Sales and marketing see it alike: the widest gap shown is {points} points.")
    else:
        words = _("Sales and marketing see it alike: the widest gap is {points} points.")
    return words.format(points=points, scale=scale_name(scale))


def _apart(asked: Asked) -> ScaleFinding | None:
    """The scale with the widest gap that is surely no chance; else the widest not told as seen alike."""
    every = ranked(asked)
    sure = (finding for finding in every if is_surely_apart(finding.difference))
    wide = (finding for finding in every if is_as_wide(finding.gap or 0.0, NOTICED))
    return next(sure, None) or next(wide, None)
