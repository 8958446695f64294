"""The findings of the report: tool by tool, across all tools, before and after, and what may be worth a talk."""

from reportlab.platypus import Spacer

from huddle_app.method.findings.model import Findings
from huddle_app.method.toolkit import HIGHEST, LOWEST
from huddle_app.paper.data import ReportData
from huddle_app.paper.findings.across_part import across_part
from huddle_app.paper.findings.change_part import change_part
from huddle_app.paper.findings.grids import how_to_read
from huddle_app.paper.findings.scale_words import measures_explained
from huddle_app.paper.findings.tool_part import tool_part
from huddle_app.paper.findings.worth_part import worth_part
from huddle_app.paper.parts import Story, para, section
from huddle_app.paper.style import Type
from huddle_app.texts import _


def findings_part(data: ReportData, type_: Type, width: float) -> Story:
    """What the C3 toolkit found, tool by tool, and what it adds up to."""
    story = section(_("Findings"), type_, room=560)
    found = data.findings
    if found is None or not any(found.respondents.values()):
        return [*story, para(_("No survey answers yet."), type_.body)]
    story += [para(_about(found), type_.body), Spacer(0, 4)]
    story.append(para(_how_to_read(found), type_.small))
    for tool in found.toolkit.tools:
        story += tool_part(data, found, tool, type_, width)
    for part in (across_part, change_part, worth_part):
        story += part(data, found, type_, width)
    return story


def _about(found: Findings) -> str:
    words = _(
        "Wave: {wave}. Every number is the average of people’s own averages on a scale from {low} to"
        " {high}. Groups of fewer than {threshold} are never shown, so that nobody can be recognised."
    )
    return words.format(wave=found.wave, low=LOWEST, high=HIGHEST, threshold=found.threshold)


def _how_to_read(found: Findings) -> str:
    return f"{how_to_read(found.threshold)} {measures_explained()}"
