"""How long things are in the figures, and where they stand, against pandas and scipy.stats."""

from itertools import pairwise

import pytest
from reportlab.graphics.shapes import Line, Rect, String

from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.model import Findings
from tests.figures.golden import bars_of, by_gap, drawn, of_type, spreads
from tests.method.findings.golden import KEYS, KIT, PEOPLE, TRUTH, sides


@pytest.fixture(scope="module")
def found() -> Findings:
    return findings_of(KIT, "before", PEOPLE)


def test_gaps(found: Findings) -> None:
    made, gaps = drawn("gaps", found), [TRUTH.gap(key) for key in by_gap(found)]
    _ground, *bars = of_type(made, Rect)
    zero, *lines = of_type(made, Line)
    assert zero["x1"] == zero["x2"]
    lying = [line for line in lines if line["y1"] == line["y2"]]
    unit = bars[0]["width"] / abs(gaps[0].gap)
    assert unit > 10
    for bar, line, gap in zip(bars, lying, gaps, strict=True):
        ends = sorted((zero["x1"], zero["x1"] + gap.gap * unit))
        assert [bar["x"], bar["x"] + bar["width"]] == pytest.approx(ends)
        reach = [zero["x1"] + end * unit for end in gap.ends]
        assert [line["x1"], line["x2"]] == pytest.approx(reach)


@pytest.mark.parametrize("number", range(1, 9))
def test_the_bars_of_a_spread(found: Findings, number: int) -> None:
    made = drawn(f"spread {number}", found)
    strings = of_type(made, String)
    [zero] = [string["x"] for string in strings if string["text"] == "4" and string["y"] > max(
        part["y"] for bar in bars_of(made) for part in bar)]  # fmt: skip
    pairs = spreads(found, [scale.key for scale in KIT.tools[number - 1].scales])
    unit = 0.0
    for parts, (key, group) in zip(bars_of(made), pairs, strict=True):
        true = TRUTH.figures(key, group)
        whole = sum(part["width"] for part in parts)
        unit = unit or whole
        assert whole == pytest.approx(unit), "everybody is as long in every bar"
        counts = [count for count in true.spread if count]
        lengths = [count / true.n * unit for count in counts]
        assert [part["width"] for part in parts] == pytest.approx(lengths)
        low = (sum(true.spread[:3]) + true.spread[3] / 2) / true.n
        assert parts[0]["x"] == pytest.approx(zero - low * unit), (
            "the middle of the scale is at zero"
        )
        for part, after in pairwise(parts):
            assert after["x"] == pytest.approx(part["x"] + part["width"])


@pytest.mark.parametrize("number", range(1, 9))
def test_the_counts_inside_a_spread(found: Findings, number: int) -> None:
    made = drawn(f"spread {number}", found)
    bars, pairs = bars_of(made), spreads(found, [s.key for s in KIT.tools[number - 1].scales])
    seen = 0
    for string in of_type(made, String):
        for bar, place in zip(bars, pairs, strict=True):
            counts = [count for count in TRUTH.figures(*place).spread if count]
            for part, count in zip(bar, counts, strict=True):
                above = string["y"] - part["y"]
                middle = part["x"] + part["width"] / 2
                if 0 < above < part["height"] and string["x"] == pytest.approx(middle):
                    assert string["text"] == str(count)
                    seen += 1
    assert seen >= 2 * len(pairs)


@pytest.mark.parametrize("key", KEYS)
def test_statements(found: Findings, key: str) -> None:
    made, own = drawn(f"statements {key}", found), sides(found, key)
    means = {f: TRUTH.statements(key, f) for f in own}
    gaps = [a - b for a, b in zip(*means.values(), strict=True)] if len(own) == 2 else []
    order = sorted(range(len(gaps)), key=lambda n: -abs(gaps[n]))
    upright = [line for line in of_type(made, Line) if line["x1"] == line["x2"]]
    first, unit = upright[0]["x1"], upright[1]["x1"] - upright[0]["x1"]
    across = [line for line in of_type(made, Line) if line["y1"] == line["y2"]]
    for line, n in zip(across, order, strict=True):
        ends = sorted(first + (means[f][n] - 1) * unit for f in own)
        assert [line["x1"], line["x2"]] == pytest.approx(ends)
