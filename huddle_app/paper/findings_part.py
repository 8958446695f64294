"""The findings of the report: per tool the finding, its figure, how it reads, and the figures by level."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from reportlab.platypus import Flowable, KeepTogether, Spacer

from huddle_app.figures.finding_chart import finding_drawing
from huddle_app.figures.finding_layout import finding_height
from huddle_app.figures.finding_words import SHOWN, number, row_title
from huddle_app.figures.headline import claim, headline
from huddle_app.method.findings.model import Cell, Findings, Hidden, Score
from huddle_app.method.toolkit import Scale, Tool, Toolkit
from huddle_app.method.words import Band, Function, band_name, function_name
from huddle_app.paper.data import ReportData
from huddle_app.paper.parts import (
    Story,
    function_mark,
    markup,
    para,
    safe,
    section,
    shares,
    table,
    toned,
    with_end,
)
from huddle_app.paper.style import PALETTE, Type
from huddle_app.texts import _

FIGURE_TYPE = 9.0
Levels = Mapping[Function, Sequence[str | None]]


def findings_part(data: ReportData, type_: Type, width: float) -> Story:
    """What the C3 toolkit found, tool by tool."""
    story = section(_("Findings"), type_, room=560)
    findings = data.findings
    if findings is None or not any(findings.respondents.values()):
        return [*story, para(_("No survey answers yet."), type_.body)]
    words = _(
        "Wave: {wave}. Every number is the average of people’s own averages on a scale from {low} to"
        " {high}. Groups of fewer than {threshold} are never shown, so that nobody can be recognised."
    )
    toolkit = data.toolkit
    text = words.format(
        wave=findings.wave, low=toolkit.lowest, high=toolkit.highest, threshold=findings.threshold
    )
    story.append(para(text, type_.body))
    for tool in toolkit.tools:
        story += _tool(tool, findings, type_, width)
    return story


def _tool(tool: Tool, findings: Findings, type_: Type, width: float) -> Story:
    kicker = _("Tool {n} · {title}").format(n=tool.number, title=tool.title)
    figure = finding_drawing(
        findings,
        tool.scales,
        width=width,
        height=finding_height(len(tool.scales), FIGURE_TYPE),
        palette=PALETTE,
        positions=tool.positions,
    )
    top = [
        Spacer(0, 22),
        para(kicker, type_.kicker),
        markup(with_end(headline([tool], findings)), type_.finding),
        para(tool.asks, type_.small),
        Spacer(0, 10),
        figure,
        Spacer(0, 2),
    ]
    readings, levels = (make(tool, findings, type_, width) for make in (_readings, _levels))
    return [KeepTogether([*top, *readings, *levels])]


def _readings(tool: Tool, findings: Findings, type_: Type, width: float) -> Story:
    """What each band means, said by whom it is reached."""
    rows = [row for scale in tool.scales for row in _scale_readings(tool, scale, findings, type_)]
    return [table(rows, shares(width, 26, 26, 48), heads=0), Spacer(0, 6)] if rows else []


def _scale_readings(
    tool: Tool, scale: Scale, findings: Findings, type_: Type
) -> list[list[Flowable]]:
    scores = {f: score for f in SHOWN if (score := findings.scales[scale.key].score(f))}
    rows: list[list[Flowable]] = []
    for band in Band:
        there = [function for function, score in scores.items() if score.band is band]
        if there:
            title = para("" if rows else row_title(findings, scale), type_.cell)
            who = markup(
                _who(findings.toolkit, tool, band, {f: scores[f] for f in there}), type_.cell
            )
            rows.append([title, who, para(scale.readings[band], type_.cell)])
    return rows


def _who(toolkit: Toolkit, tool: Tool, band: Band, scores: dict[Function, Score]) -> str:
    people = [
        f"{function_mark(f)}&nbsp;{safe(function_name(f))}&nbsp;<b>{number(toolkit, score.mean)}</b>"
        for f, score in scores.items()
    ]
    place = claim(band) if tool.positions else band_name(band)
    return f"{', '.join(people)} {toned(place, PALETTE.soft)}"


def _levels(tool: Tool, findings: Findings, type_: Type, width: float) -> Story:
    """The figures by function and level: mean and n, “too few”, or “–” where nobody answered."""
    levels = {f: named for f in SHOWN if (named := _levels_of(tool, findings, f))}
    if not levels:
        return []
    make = _side_by_side if len(tool.scales) == 1 else _scale_by_scale
    rows = make(tool, findings, levels, type_)
    lead = 34 if len(tool.scales) > 1 else 0
    columns = len(rows[0]) - (lead > 0)
    widths = shares(width, *([lead] if lead else []), *[(100 - lead) / columns] * columns)
    note = _("mean ± standard deviation, and n, the number of people")
    return [table(rows, widths), para(note, type_.small)]


def _scale_by_scale(
    tool: Tool, findings: Findings, levels: Levels, type_: Type
) -> list[list[Flowable]]:
    """A row per function and level, a column per scale."""
    heads = [_("By level"), *(scale.title for scale in tool.scales)]
    rows: list[list[Flowable]] = [[para(words, type_.head) for words in heads]]
    for function, level in ((f, level) for f, named in levels.items() for level in named):
        cells = [_cell_of(findings, scale, function, level) for scale in tool.scales]
        words = [_cell_words(findings.toolkit, cell) for cell in cells]
        rows.append([markup(text, type_.cell) for text in (_group_name(function, level), *words)])
    return rows


def _side_by_side(
    tool: Tool, findings: Findings, levels: Levels, type_: Type
) -> list[list[Flowable]]:
    """The one scale of a tool: a column per function, its levels under it."""
    [scale] = tool.scales
    columns = [
        [
            f"{_group_name(f, level)} &nbsp; {_cell_words(findings.toolkit, _cell_of(findings, scale, f, level))}"
            for level in named
        ]
        for f, named in levels.items()
    ]
    rows = zip_longest(*columns, fillvalue="")
    return [[markup(text, type_.cell) for text in row] for row in rows]


def _levels_of(tool: Tool, findings: Findings, function: Function) -> list[str | None]:
    """None for the function as a whole, then its levels; nothing where nobody answered."""
    levels = {
        level
        for scale in tool.scales
        for level in findings.scales[scale.key].by_level.get(function, {})
    }
    return [None, *sorted(levels)] if levels else []


def _cell_of(
    findings: Findings, scale: Scale, function: Function, level: str | None
) -> Cell | None:
    finding = findings.scales[scale.key]
    if level is None:
        return finding.by_function.get(function)
    return finding.by_level.get(function, {}).get(level)


def _group_name(function: Function, level: str | None) -> str:
    if level is None:
        return f"{function_mark(function)} <b>{safe(function_name(function))}</b>"
    return f"&nbsp;&nbsp;&nbsp;&nbsp;{safe(level or _('level not given'))}"


def _cell_words(toolkit: Toolkit, cell: Cell | None) -> str:
    if cell is None:
        return "–"
    if isinstance(cell, Hidden):
        return toned(_("too few"), PALETTE.soft)
    spread = toned(f"± {cell.sd:.1f}, n {cell.n}", PALETTE.soft)
    return f"<b>{number(toolkit, cell.mean)}</b> {spread}"
