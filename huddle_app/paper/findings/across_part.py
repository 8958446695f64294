"""What the findings say across all tools: the gaps, all groups, the links, and what the steps showed besides."""

from collections.abc import Iterator

from reportlab.platypus import KeepTogether

from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey
from huddle_app.paper.data import ReportData
from huddle_app.paper.findings.keys import GAPS, HEAT, LINKS, also_shown
from huddle_app.paper.findings.pictures import told_figure
from huddle_app.paper.parts import Story, para
from huddle_app.paper.style import Type
from huddle_app.texts import _


def across_part(data: ReportData, found: Findings, type_: Type, width: float) -> Story:
    """The figures across all tools that say something, then those that the steps showed besides."""
    story: Story = []
    for key in _across(found):
        made = told_figure(data, found, key, type_, width)
        if key == LINKS:
            made.append(para(_links_words(), type_.small))
        story.append(KeepTogether(made))
    for slide in also_shown(found, data.slides):
        also = para(_("Also shown in Step {step}.").format(step=slide.step), type_.small)
        made = told_figure(data, found, slide.figure, type_, width)
        story.append(KeepTogether([*made, also]))
    return story


def _across(found: Findings) -> Iterator[FigureKey]:
    """The figures of which there is something to show."""
    scales = found.scales.values()
    if any(finding.difference for finding in scales):
        yield GAPS
    if any(finding.score_of(group) for finding in scales for group in finding.cells if group.level):
        yield HEAT
    if found.links:
        yield LINKS


def _links_words() -> str:
    return _(
        "Who rates one of two linked things high tends to rate the other high, or low, as well. That is"
        " a plausible link, never a cause: something else may lie behind both."
    )
