"""Which figures the report prints."""

from dataclasses import replace
from uuid import UUID

from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey, FigureKind, Slide
from huddle_app.paper.data import ReportData
from huddle_app.paper.findings.keys import also_shown, of_tool, printed_figures

LEVELS = FigureKey(FigureKind.LEVELS, "trust")


def slide(key: FigureKey, step: int = 4) -> Slide:
    return Slide(UUID(int=step), step, key)


def found(data: ReportData) -> Findings:
    assert data.findings
    return data.findings


def test_the_positions_come_before_the_averages_of_tool_1_alone(data: ReportData) -> None:
    first, second, *_rest = found(data).toolkit.tools
    assert [key.kind for key in of_tool(first)] == [FigureKind.POSITIONS, FigureKind.MEANS]
    assert of_tool(second) == (FigureKey(FigureKind.MEANS, "2"),)


def test_what_is_printed_anyway_is_not_printed_twice(data: ReportData) -> None:
    means, links = FigureKey(FigureKind.MEANS, "4"), FigureKey(FigureKind.LINKS)
    slides = [slide(means), slide(LEVELS), slide(links, 5), slide(LEVELS, 6)]
    assert also_shown(found(data), slides) == (slides[1],)


def test_a_figure_of_a_tool_that_was_not_asked_is_not_printed(data: ReportData) -> None:
    asked = found(data).toolkit.only([4])
    scales = {scale.key: found(data).scales[scale.key] for scale in asked.scales()}
    some = replace(found(data), toolkit=asked, scales=scales)
    assert also_shown(some, [slide(LEVELS)]) == ()
    assert FigureKey(FigureKind.MEANS, "5") not in printed_figures(some, ())


def test_every_figure_with_a_sentence_is_named_once(data: ReportData) -> None:
    keys = printed_figures(found(data), [slide(LEVELS), slide(LEVELS, 6)])
    assert len(keys) == len(set(keys))
    assert {LEVELS, FigureKey(FigureKind.GAPS), FigureKey(FigureKind.MEANS, "8")} <= set(keys)
