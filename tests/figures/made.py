"""Findings made by hand, with all their parts, without the answers they would come from."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from random import Random
from statistics import fmean, stdev

from reportlab.graphics.shapes import Drawing, Shape, String
from reportlab.graphics.shapes import Group as Shapes

from huddle_app.method.findings.model import (
    Cell,
    Difference,
    Findings,
    Group,
    Hidden,
    Interval,
    Link,
    ScaleFinding,
    Score,
    StatementFinding,
)
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import Function

SALES, MARKETING, LEADERSHIP = Function.SALES, Function.MARKETING, Function.LEADERSHIP
LEVELS = {
    SALES: {"Rep": 45, "Manager": 12, "Director": 3},
    MARKETING: {"Specialist": 6, "Manager": 4},
}
MIDDLES = {SALES: 2.9, MARKETING: 4.6, LEADERSHIP: 4.0}
LONG = "Außendienstmitarbeiterinnen und Vertriebsinnendienst"


def findings(
    toolkit: Toolkit,
    *,
    levels: Mapping[Function, Mapping[str, int]] = LEVELS,
    leaders: int = 6,
    seed: int = 1,
    wave: str = "Before the Huddle",
    better: float = 0.0,
) -> Findings:
    """Findings with everything there can be; groups under five are hidden."""
    dice = Random(seed)
    sizes = {**levels, **({LEADERSHIP: {"": leaders}} if leaders else {})}
    scales = {s.key: _scale(toolkit, s, sizes, dice, better) for s in toolkit.scales()}
    respondents = {function: sum(each.values()) for function, each in sizes.items()}
    return Findings(wave, 5, respondents, scales, toolkit, _links(toolkit, scales, dice))


def with_means(toolkit: Toolkit, key: str, sales: float, marketing: float) -> ScaleFinding:
    """One scale as 60 of sales, in three levels, and 10 of marketing see it on average."""
    spread = (0, 30, 20, 10, 0, 0, 0)
    sure = Interval(sales - 0.2, sales + 0.2)
    cells: dict[Group, Cell] = {
        Group(SALES): Score(60, sales, 0.8, toolkit.band(sales), sure, spread),
        Group(MARKETING): Score(10, marketing, 0.8, toolkit.band(marketing)),
        Group(SALES, "Rep"): Score(45, sales - 0.5, 0.8, toolkit.band(sales - 0.5)),
        Group(SALES, "Manager"): Score(12, sales + 0.6, 0.8, toolkit.band(sales + 0.6)),
        Group(SALES, "Director"): Hidden(),
    }
    return ScaleFinding(toolkit.scale(key), cells, _difference(cells))


def bare(found: Findings) -> Findings:
    """The same without intervals, spreads, differences, statements and links."""
    scales = {
        key: ScaleFinding(
            finding.scale,
            {
                group: replace(cell, interval=None, spread=(), alpha=None)
                if isinstance(cell, Score)
                else cell
                for group, cell in finding.cells.items()
            },
        )
        for key, finding in found.scales.items()
    }
    return replace(found, scales=scales, links=())


def hidden(found: Findings) -> Findings:
    """The same people, none of whom may be shown."""
    scales = {
        key: ScaleFinding(finding.scale, dict.fromkeys(finding.cells, Hidden()))
        for key, finding in found.scales.items()
    }
    return replace(found, scales=scales, links=())


def lengthened(toolkit: Toolkit) -> Toolkit:
    """The toolkit with titles and statements of German length."""
    tools = [
        replace(
            tool,
            title=f"{tool.title}: {LONG}",
            scales=tuple(
                replace(
                    scale,
                    title=f"{scale.title} – {LONG}",
                    statements=tuple(f"{LONG} {text}" for text in scale.statements),
                )
                for scale in tool.scales
            ),
        )
        for tool in toolkit.tools
    ]
    return replace(toolkit, tools=tuple(tools))


def shapes(drawing: Drawing | Shapes) -> Iterator[Shape]:
    """Every shape of a drawing, in the order in which they are drawn."""
    for part in drawing.contents:
        if isinstance(part, Shapes):
            yield from shapes(part)
        else:
            yield part


def strings(node: Drawing | Shapes) -> Iterator[String]:
    """Every text of a drawing."""
    for part in node.contents:
        if isinstance(part, String):
            yield part
        elif isinstance(part, Shapes):
            yield from strings(part)


def _scale(
    toolkit: Toolkit,
    scale: Scale,
    sizes: Mapping[Function, Mapping[str, int]],
    dice: Random,
    better: float,
) -> ScaleFinding:
    cells: dict[Group, Cell] = {}
    for function, levels in sizes.items():
        if not scale.may_answer(function):
            continue
        middle = MIDDLES[function] + better + dice.uniform(-1.2, 1.2)
        groups = {
            level: _scores(n, middle + dice.uniform(-0.6, 0.6), dice) for level, n in levels.items()
        }
        cells[Group(function)] = _cell(toolkit, [s for each in groups.values() for s in each])
        for level, scores in groups.items():
            cells[Group(function, level)] = _cell(toolkit, scores)
    return ScaleFinding(scale, cells, _difference(cells), _statements(scale, cells, dice))


def _scores(n: int, middle: float, dice: Random) -> list[float]:
    return [min(7.0, max(1.0, dice.gauss(middle, 0.9))) for _ in range(n)]


def _cell(toolkit: Toolkit, scores: list[float]) -> Cell:
    if len(scores) < 5:
        return Hidden()
    mean, sd = fmean(scores), stdev(scores)
    half = 2 * sd / len(scores) ** 0.5
    rounded = [round(score) for score in scores]
    spread = tuple(rounded.count(rating) for rating in range(1, 8))
    return Score(
        len(scores), mean, sd, toolkit.band(mean), Interval(mean - half, mean + half), spread, 0.8
    )


def _difference(cells: Mapping[Group, Cell]) -> Difference | None:
    sales, marketing = cells.get(Group(SALES)), cells.get(Group(MARKETING))
    if not isinstance(sales, Score) or not isinstance(marketing, Score):
        return None
    gap = sales.mean - marketing.mean
    return Difference(gap, Interval(gap - 0.5, gap + 0.5), gap / 0.9)


def _statements(
    scale: Scale, cells: Mapping[Group, Cell], dice: Random
) -> tuple[StatementFinding, ...]:
    shown = {
        f: cell.mean for f in (SALES, MARKETING) if isinstance(cell := cells.get(Group(f)), Score)
    }
    return tuple(
        StatementFinding(
            n, text, {f: min(7, max(1, m + dice.uniform(-1, 1))) for f, m in shown.items()}
        )
        for n, text in enumerate(scale.statements, 1)
    )


def _links(toolkit: Toolkit, scales: Mapping[str, ScaleFinding], dice: Random) -> tuple[Link, ...]:
    first, second = (
        [s for tool in toolkit.tools if tool.number in numbers for s in tool.scales]
        for numbers in ((1, 2, 3), (4, 5, 6))
    )
    links: list[Link] = []
    for one in first:
        function = one.answered_by[0] if len(one.answered_by) == 1 else None
        sizes = [cell.n for f in one.answered_by if (cell := scales[one.key].score(f))]
        for other in second if sizes else ():
            rho = dice.uniform(-0.4, 0.8)
            links.append(
                Link(one, other, function, sum(sizes), rho, Interval(rho - 0.15, rho + 0.1))
            )
    return tuple(links)
