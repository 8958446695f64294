"""What all groups come to, in one sentence."""

from huddle_app.figures.cell_words import function_and_level
from huddle_app.figures.figure import Asked
from huddle_app.figures.heat_grid import finding_of, is_leadership_silent, scores, some_hidden
from huddle_app.method.findings.words import mean_shown, scale_name
from huddle_app.texts import _


def said(asked: Asked) -> str:
    """The lowest cell that is no position; empty where none can be shown."""
    shown = [one for one in scores(asked) if not asked.toolkit.tool_of(one[0].key).positions]
    if not shown:
        return ""
    scale, group, score = min(shown, key=lambda one: one[2].mean)
    words = (
        _("{mean} is the lowest average of all: {scale}, as {group} sees it.")
        if asked.is_whole and not some_hidden(asked) and not is_leadership_silent(asked)
        else _("{mean} is the lowest average shown here: {scale}, as {group} sees it.")
    )
    return words.format(
        mean=mean_shown(asked.toolkit, finding_of(asked, scale), score.mean),
        scale=scale_name(scale),
        group=function_and_level(*group),
    )
