"""What the findings say on paper."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from reportlab.platypus import Table

from huddle_app.method.findings.model import Findings, Group, Hidden, ScaleFinding
from huddle_app.method.findings.slides import FigureKey, FigureKind, Slide
from huddle_app.method.findings.words import mean_words
from huddle_app.method.findings.worth import most_worth
from huddle_app.method.words import Function
from huddle_app.paper.data import ReportData
from huddle_app.paper.findings.grids import grid
from huddle_app.paper.findings.tool_part import tool_part
from huddle_app.paper.report import write_report
from huddle_app.paper.style import PAGE, text_width, typeset
from tests.paper.conftest import pages_of

Printed = Callable[[ReportData], str]
MEANS_4 = FigureKey(FigureKind.MEANS, "4")


def squeezed(text: str) -> str:
    return "".join(text.split())


def difference(value: float) -> str:
    """With its sign, which 0 has not."""
    shown = f"{value:+.1f}".replace("-", "−")
    return shown if shown[1:] != "0.0" else "0.0"


@pytest.fixture
def printed(data: ReportData, report_pages: Sequence[str], tmp_path: Path) -> Printed:
    """All words of the report without blanks."""

    def words(shown: ReportData) -> str:
        if shown is data:
            return "".join(report_pages)
        write_report(shown, tmp_path / "report.pdf")
        return "".join(pages_of(tmp_path / "report.pdf"))

    return words


def found(data: ReportData) -> Findings:
    assert data.findings
    return data.findings


def with_scale(data: ReportData, key: str, finding: ScaleFinding) -> ReportData:
    return replace(data, findings=replace(found(data), scales={**found(data).scales, key: finding}))


def test_too_few_and_no_answers_read_differently(data: ReportData, printed: Printed) -> None:
    finding = found(data).scales["trust"]
    cells = {
        **finding.cells,
        Group(Function.SALES, None, "North"): Hidden(),
        Group(Function.LEADERSHIP, None, "South"): Hidden(),
    }
    text = printed(with_scale(data, "trust", replace(finding, cells=cells)))
    assert squeezed("By level, by region") in text
    assert squeezed("North not shown – –") in text
    assert squeezed("South – – not shown") in text
    assert squeezed("“–”: no answers.") in text


def test_numbers_come_with_how_sure_they_are(data: ReportData, printed: Printed) -> None:
    score = found(data).scales["trust"].score(Function.SALES)
    assert score
    assert score.interval
    reach = (score.interval.high - score.interval.low) / 2
    text = printed(data)
    assert squeezed(f"All {score.mean:.1f} ± {reach:.1f}, n 30") in text
    assert squeezed("Sales minus marketing: −") in text
    assert squeezed("standard deviations).") in text
    assert squeezed("The statements hang together: sales") in text
    assert squeezed("the person’s own mean, in a statement’s average too.") in text
    assert squeezed("Gaps and changes are worked out before rounding") in text


def test_no_row_of_a_tool_stands_alone_on_a_page(data: ReportData) -> None:
    width, positions = text_width(PAGE), found(data).toolkit.tools[0]
    story = tool_part(data, found(data), positions, typeset(), width)
    [rows] = [part for part in story if isinstance(part, Table)]
    high = rows.wrap(width, 1000)[1]
    for room in range(int(high)):
        parts = [part for part in rows.split(width, room) if isinstance(part, Table)]
        assert all(len(part._cellvalues) > 1 for part in parts), room  # pyright: ignore[reportAttributeAccessIssue]


def test_positions_are_called_neither_high_nor_good(data: ReportData, printed: Printed) -> None:
    only = found(data).toolkit.only([1])
    scales = {scale.key: found(data).scales[scale.key] for scale in only.scales()}
    alone = replace(found(data), toolkit=only, scales=scales, links=())
    text = printed(replace(data, toolkit=only, findings=alone, notes={}))
    assert squeezed("marketing claims") in text
    assert "Salesminusmarketing:" not in text
    assert not [word for word in ("high:", "middle:", "low:") if word in text]


def test_the_moderators_own_sentence_stands_in_place_of_ours(
    data: ReportData, printed: Printed
) -> None:
    own = "Support is seen by one side <only>."
    ours = printed(data)
    said = printed(replace(data, sentences={MEANS_4: own}))
    assert squeezed(own) in said
    assert squeezed(own) not in ours


def test_links_are_worded_as_plausible_and_only_where_there_are_some(
    data: ReportData, printed: Printed
) -> None:
    words = squeezed("a plausible link, never a cause: something else may lie behind both.")
    assert words in printed(data)
    assert words not in printed(replace(data, findings=replace(found(data), links=())))


def test_what_is_perhaps_worth_the_rooms_time_is_the_moderators_to_word(
    data: ReportData, printed: Printed
) -> None:
    first, second, *_rest = most_worth(found(data))
    text = printed(replace(data, sentences={first.figure: "Let us begin with this one."}))
    assert squeezed("Perhaps worth the room’s time") in text
    begins = "only those who were asked can say. 1 Let us begin with this one."
    assert squeezed(f"{begins} {first.sentence}") in text
    assert squeezed(second.sentence) in text
    assert squeezed(second.why) in text


def test_what_the_steps_showed_besides_is_printed_with_its_sentence(
    data: ReportData, printed: Printed
) -> None:
    key = FigureKey(FigureKind.LEVELS, "trust")
    slides = (Slide(UUID(int=1), 4, MEANS_4), Slide(UUID(int=2), 4, key))
    own = "Reps trust least."
    text = printed(replace(data, slides=slides, sentences={key: own}))
    assert text.count(squeezed("Also shown in Step 4.")) == 1
    assert squeezed(own) in text


def test_before_and_after_are_compared_once_there_is_a_second_wave(
    data: ReportData, later: Findings, printed: Printed
) -> None:
    assert squeezed("Before and after") not in printed(data)
    text = printed(replace(data, later=later))
    assert squeezed("Before and after · before the Huddle → Nine months later") in text
    before, after = (f.scales["trust"].score(Function.SALES) for f in (found(data), later))
    assert before
    assert after
    assert squeezed(f"Trust and openness {before.mean:.1f} → {after.mean:.1f}") in text


def test_gaps_and_changes_are_worked_out_before_rounding(
    data: ReportData, later: Findings, printed: Printed
) -> None:
    text, kit = printed(replace(data, later=later)), found(data).toolkit
    off = 0
    for key in (scale.key for scale in kit.scales() if len(scale.answered_by) > 1):
        waves = [wave.scales[key] for wave in (found(data), later)]
        assert waves[0].gap
        assert squeezed(f"Sales minus marketing: {difference(waves[0].gap)} ±") in text
        for function in (Function.SALES, Function.MARKETING):
            then, now = (score.mean for wave in waves if (score := wave.score(function)))
            shown = mean_words(kit, then, now), mean_words(kit, now, then)
            assert squeezed(f"{shown[0]} → {shown[1]} {difference(now - then)} ±") in text
            off += difference(now - then) != difference(float(shown[1]) - float(shown[0]))
    assert off, "somewhere the rounded means lie further apart, or less"


def test_a_function_that_is_hidden_in_one_wave_has_no_change(
    data: ReportData, later: Findings, printed: Printed
) -> None:
    finding = later.scales["trust"]
    cells = {**finding.cells, Group(Function.SALES): Hidden()}
    scales = {**later.scales, "trust": replace(finding, cells=cells)}
    text = printed(replace(data, later=replace(later, scales=scales)))
    before = found(data).scales["trust"].score(Function.SALES)
    assert before
    assert squeezed(f"Trust and openness {before.mean:.1f} → not shown ") in text


def test_many_levels_and_regions_go_on_over_the_pages(data: ReportData, printed: Printed) -> None:
    finding = found(data).scales["trust"]
    score = finding.score(Function.SALES)
    assert score
    many = {
        group: score
        for n in range(40)
        for group in (
            Group(Function.SALES, f"Außendienst der Stufe {n}"),
            Group(Function.SALES, None, f"Vertriebsgebiet Nordost {n}"),
        )
    }
    text = printed(with_scale(data, "trust", replace(finding, cells={**finding.cells, **many})))
    assert all(squeezed(f"Nordost {n} ") in text for n in range(40))


def test_long_names_of_levels_have_a_line_each_where_the_numbers_leave_room(
    data: ReportData,
) -> None:
    finding = found(data).scales["trust"]
    long = "Vertriebsaußendienstmitarbeiterinnen Nord"
    cells = {
        replace(group, level=group.level and long[: -len(group.level)] + group.level): cell
        for group, cell in finding.cells.items()
    }
    heights = [
        numbers.wrap(text_width(PAGE), 1000)[1]
        for each in (finding.cells, cells)
        if (numbers := grid_of(with_scale(data, "trust", replace(finding, cells=each))))
    ]
    assert len(heights) == 2
    assert heights[0] == heights[1]


def grid_of(data: ReportData) -> Table | None:
    tool = found(data).toolkit.tool_of("trust")
    return grid(tool, found(data), typeset(), text_width(PAGE))
