"""What all groups come to, in one sentence."""

from huddle_app.figures.cell_words import function_and_level
from huddle_app.figures.figure import Asked
from huddle_app.figures.heat_grid import finding_of, is_leadership_silent, scores, some_hidden
from huddle_app.method.findings.words import mean_shown, scale_name
from huddle_app.texts import _


def said(asked: Asked) -> str:
    """The lowest cell that is no position; empty where none can be shown."""
    every = list(scores(asked))
    shown = [one for one in every if not asked.toolkit.tool_of(one[0].key).positions]
    if not shown:
        return ""
    scale, group, score = min(shown, key=lambda one: one[2].mean)
    is_of_all = asked.is_whole and not some_hidden(asked) and not is_leadership_silent(asked)
    is_lowest = all(score.mean <= one[2].mean for one in every)
    return _words(is_of_all=is_of_all, is_lowest=is_lowest).format(
        mean=mean_shown(asked.toolkit, finding_of(asked, scale), score.mean),
        scale=scale_name(scale),
        group=function_and_level(*group),
    )


def _words(*, is_of_all: bool, is_lowest: bool) -> str:
    """A claim to control that is lower stands in the figure too, and is not low as a rating is."""
    if is_of_all and is_lowest:
        return _("{mean} is the lowest average of all: {scale}, as {group} sees it.")
    if is_of_all:
        return _("Claims to control aside, {mean} is the lowest: {scale}, as {group} sees it.")
    if is_lowest:
        return _("{mean} is the lowest average shown here: {scale}, as {group} sees it.")
    return _(
        "Claims to control aside, {mean} is the lowest shown here: {scale}, as {group} sees it."
    )
