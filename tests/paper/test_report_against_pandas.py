"""The numbers of the wrap-up report, read back from its pages, against pandas and scipy.stats."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

import pypdfium2
import pytest

from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.model import Findings, Group, Hidden
from huddle_app.method.findings.worth import most_worth
from huddle_app.method.toolkit import Tool
from huddle_app.method.words import Function
from huddle_app.paper.data import ReportData
from huddle_app.paper.report import write_report
from tests.method.findings.golden import (
    KEYS,
    KIT,
    LATER,
    LATER_TRUTH,
    LEADERSHIP,
    MARKETING,
    PEOPLE,
    SALES,
    SIDES,
    TRUTH,
    apart,
    mean_places,
    rounded,
    side_means,
    sides,
    words,
)

ALL = (*SIDES, LEADERSHIP)
SIZES = ((0.2, "hardly any"), (0.5, "small"), (0.8, "medium"))
HOLD = ((0.0, "not at all"), (0.7, "loosely"), (0.8, "fairly"))


@pytest.fixture(scope="module")
def found() -> Findings:
    return findings_of(KIT, "before", PEOPLE)


@pytest.fixture(scope="module")
def later() -> Findings:
    return findings_of(KIT, "later", LATER)


@pytest.fixture(scope="module")
def text(
    data: ReportData, found: Findings, later: Findings, tmp_path_factory: pytest.TempPathFactory
) -> str:
    """The report without blanks, and without the marks that stand before a function's name."""
    path = tmp_path_factory.mktemp("report") / "report.pdf"
    write_report(replace(data, toolkit=KIT, findings=found, later=later), path)
    with pypdfium2.PdfDocument(path) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return squeezed("".join(pages))


def squeezed(text: str) -> str:
    return re.sub(r"[\s●◆▲\ufffe\xad]", "", text)


def mean_of(found: Findings, key: str, group: Group) -> str:
    """A mean as it is read beside those of both sides."""
    beside = [TRUTH.figures(key, Group(side)).mean for side in sides(found, key)]
    mean = TRUTH.figures(key, group).mean
    return words(mean, mean_places(TRUTH, mean, *beside))


def cell(found: Findings, key: str, group: Group) -> str:
    if group not in found.scales[key].cells:
        return "–"
    if isinstance(found.scales[key].cells[group], Hidden):
        return "notshown"
    true = TRUTH.figures(key, group)
    reach = words((true.ends[1] - true.ends[0]) / 2, 1)
    return f"{mean_of(found, key, group)}±{reach},n{true.n}"


def rows_of(found: Findings, tool: Tool) -> Iterator[tuple[str, list[tuple[str, Group]]]]:
    """The rows of a tool's numbers: the name of each, and what stands in it."""
    keys = [scale.key for scale in tool.scales]
    names = {name: sorted(TRUTH.frame[name].unique()) for name in ("level", "region")}
    columns: list[list[tuple[str, Function]]] = [[(key, f)] for key in keys for f in ALL]
    if len(keys) > 1 and not tool.positions:
        for f in ALL:
            for name, level, region in parts(names, f.value.capitalize()):
                yield name, [(key, Group(f, level, region)) for key in keys]
        return
    own = [pair for [pair] in columns if pair[1] in KIT.scale(pair[0]).answered_by or (
        pair[1] is LEADERSHIP and len(KIT.scale(pair[0]).answered_by) > 1)]  # fmt: skip
    for name, level, region in parts(names, "All"):
        yield name, [(key, Group(f, level, region)) for key, f in own]


def parts(names: dict[str, list[str]], whole: str) -> Iterator[tuple[str, str | None, str | None]]:
    yield whole, None, None
    yield from ((level, level, None) for level in names["level"])
    yield from ((region, None, region) for region in names["region"])


def test_every_number_by_level_and_by_region(text: str, found: Findings) -> None:
    for tool in KIT.tools:
        rows = [
            squeezed(name) + "".join(cell(found, *place) for place in places)
            for name, places in rows_of(found, tool)
        ]
        if len(tool.scales) == 3:
            assert [row for row in rows if row not in text] == []
        else:
            assert "".join(rows) in text


def test_the_averages_of_every_figure(text: str, found: Findings) -> None:
    for key in KEYS:
        scale = KIT.scale(key)
        shown = [f for f in ALL if found.scales[key].score(f)]
        shown.sort(key=lambda f: TRUTH.figures(key, Group(f)).mean)
        title = scale.title + ("(sales only)" if key == "buy-in" else "")
        means = "".join(mean_of(found, key, Group(f)) for f in shown)
        assert squeezed(f"{title}{means}") in text


def test_every_gap_and_how_well_statements_hang_together(text: str, found: Findings) -> None:
    for key in KEYS:
        if len(sides(found, key)) == 2 and not KIT.tool_of(key).positions:
            gap, told = TRUTH.gap(key), side_means(TRUTH, found, key)
            places, reach = len(told[SALES]) - 2, words((gap.ends[1] - gap.ends[0]) / 2, 1)
            number = words(abs(gap.size), 2)
            size = next((word for limit, word in SIZES if float(number) < limit), "large")
            said = (
                f"Sales minus marketing: {words(gap.gap, places, plus=True)} ± {reach} points,"
                f" size: {size} ({number} standard deviations)."
                f"{'' if gap.sure else ' It may be chance.'} The statements"
            )
            assert squeezed(said) in text
        held: list[str] = []
        for f in (f for f in ALL if found.scales[key].score(f)):
            alpha = TRUTH.figures(key, Group(f)).alpha
            shown = float(rounded(alpha, 2))
            well = next((word for limit, word in HOLD if shown < limit), "well")
            held.append(f"{f.value} {words(alpha, 2)}, {well}")
        assert squeezed(f"The statements hang together: {'; '.join(held)}.") in text


def test_every_group_of_the_heat_map(text: str, found: Findings) -> None:
    levels = sorted(TRUTH.frame["level"].unique())
    groups = [Group(f, level) for f in (SALES, MARKETING, LEADERSHIP) for level in (None, *levels)]
    told = [heat(found, key, group) for key in KEYS for group in groups]
    assert "".join(told) in text


def heat(found: Findings, key: str, group: Group) -> str:
    if group not in found.scales[key].cells:
        return "–"
    if found.scales[key].score_of(group) is None:
        return "notshown"
    mean = TRUTH.figures(key, group).mean
    return words(mean, mean_places(TRUTH, mean))


def test_every_link(text: str, found: Findings) -> None:
    told = re.findall(r"([+−]?\d\.\d\d)n(\d+?)(?=[+−]|\d\.\d\d|\D)", text)
    drawn = [link for link in found.links if not link.function or len(link.one.answered_by) == 1]
    true = [TRUTH.link(link.one.key, link.other.key, link.function) for link in drawn]
    assert sorted(told) == sorted((words(rho, 2, plus=True), str(n)) for n, rho, *_ends in true)


def test_every_change(text: str) -> None:
    drawn: list[str] = []
    for key in KEYS:
        own = [f for f in ALL if f in KIT.scale(key).answered_by or (
            f is LEADERSHIP and len(KIT.scale(key).answered_by) == 2)]  # fmt: skip
        drawn += [f"{f.value}{before_after(key, f)}" for f in own]
        row = [before_after(key, f, more=True) if f in own else "–" for f in SIDES]
        assert squeezed(KIT.scale(key).title) + "".join(row) in text
    assert "".join(drawn) in text


def before_after(key: str, function: Function, *, more: bool = False) -> str:
    group = Group(function)
    before, after = (truth.figures(key, group).mean for truth in (TRUTH, LATER_TRUTH))
    places = mean_places(TRUTH, before, after)
    told = f"{words(before, places)}→{words(after, places)}"
    if not more:
        return told
    change = apart(LATER_TRUTH.scores(key, group), TRUTH.scores(key, group))
    reach = words((change.ends[1] - change.ends[0]) / 2, 1)
    return f"{told}{words(change.gap, places, plus=True)}±{reach}"


def test_what_is_worth_the_rooms_time(text: str, found: Findings) -> None:
    ones = list(
        chain.from_iterable((str(n), one.sentence) for n, one in enumerate(most_worth(found), 1))
    )
    assert all(squeezed(said) in text for said in ones)
