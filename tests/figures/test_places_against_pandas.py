"""Where every mark, thin line and sign of a figure stands, against pandas and scipy.stats.

A place is told by what the figure itself draws: the lines between its bands, the numbers under its
scale, the titles of its rows, and the heads of its columns. So an axis that is drawn beside its marks is seen.
"""

from itertools import pairwise

import pytest
from reportlab.graphics.shapes import Line, Rect

from huddle_app.figures.figure import Figure
from huddle_app.figures.palette import LIGHT
from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.model import Findings, Group
from huddle_app.method.words import Function, function_name
from tests.figures.golden import by_gap, drawn, functions_of, level_groups
from tests.figures.made import shapes, strings
from tests.figures.reading import (
    GROUNDS,
    Drawn,
    Mark,
    across,
    heights,
    lying,
    marks_of,
    nearest,
    rects,
    upright,
    within,
)
from tests.method.findings.golden import (
    KEYS,
    KIT,
    LATER,
    LATER_TRUTH,
    PEOPLE,
    SALES,
    SIDES,
    TRUTH,
    near,
    shown,
    sides,
)

TOOLS = range(1, 9)


@pytest.fixture(scope="module")
def found() -> Findings:
    return findings_of(KIT, "before", PEOPLE)


@pytest.fixture(scope="module")
def later() -> Findings:
    return findings_of(KIT, "later", LATER)


def keys_of(number: int) -> list[str]:
    return [scale.key for scale in KIT.tools[number - 1].scales]


def by_row(made: Figure, marks: list[Mark], titles: list[str]) -> list[dict[Function, Mark]]:
    """The marks of each row by their function, of which a row has one at the most."""
    rows: list[dict[Function, Mark]] = [{} for _title in titles]
    where = heights(made, titles)
    for mark in marks:
        row = rows[nearest(mark.y, where)]
        assert mark.function not in row
        row[mark.function] = mark
    return rows


def in_row(parts: list[Line], where: list[float], row: int) -> list[Line]:
    return [part for part in parts if nearest((part.y1 + part.y2) / 2, where) == row]


def bands_lie_between_their_lines(made: Figure, axis: Drawn) -> None:
    edges = (axis.start, axis.low, axis.high, axis.end)
    for colour, ends in zip(GROUNDS, pairwise(edges), strict=False):
        for part in rects(made, colour):
            assert (part.x, part.x + part.width) == near(ends)
    names = [("low, below 3", "little"), ("middle, 3–4.5", "some"), ("high, above 4.5", "much")]
    for name, middle in zip(names, axis.middles, strict=True):
        assert [s.x for s in strings(made.drawing) if s.text in name] == [near(middle)]


@pytest.mark.parametrize("number", TOOLS)
def test_averages(found: Findings, number: int) -> None:
    made, keys = drawn(str(number), found), keys_of(number)
    axis, titles = across(made), [KIT.scale(key).title for key in keys]
    bands_lie_between_their_lines(made, axis)
    where, spots = heights(made, titles), iter(made.spots)
    for row, (key, marks) in enumerate(
        zip(keys, by_row(made, marks_of(made), titles), strict=True)
    ):
        means = {f: TRUTH.figures(key, Group(f)).mean for f in functions_of(found, key)}
        assert {f: mark.x for f, mark in marks.items()} == {
            f: near(axis.at(mean)) for f, mean in means.items()
        }
        for f, mean in means.items():
            assert within(next(spots), marks[f].x, marks[f].y)
            low, high = (axis.at(end) for end in TRUTH.figures(key, Group(f)).ends)
            [thin] = in_row(lying(made, LIGHT.function(f)), where, row)
            assert (thin.x1, thin.x2) == near((low, high))
            ticks = in_row(upright(made, LIGHT.function(f)), where, row)
            assert sorted(tick.x1 for tick in ticks) == near((low, axis.at(mean), high))
        gap = [axis.at(means[f]) for f in SIDES if f in means]
        assert [
            sorted((line.x1, line.x2)) for line in in_row(lying(made, LIGHT.faint), where, row)
        ] == ([near(tuple(sorted(gap)))] if len(gap) == 2 else [])


@pytest.mark.parametrize("key", KEYS)
def test_levels(found: Findings, key: str) -> None:
    made, groups = drawn(f"levels {key}", found), list(level_groups(found, key))
    axis = across(made)
    bands_lie_between_their_lines(made, axis)
    names = [g.level or function_name(g.function or Function.OTHER) for g in groups]
    rows = by_row(made, marks_of(made), names)
    where = heights(made, names)
    for row, (group, marks) in enumerate(zip(groups, rows, strict=True)):
        there = group in dict(shown(found, key))
        function = group.function or Function.OTHER
        true = TRUTH.figures(key, group) if there else None
        assert {f: mark.x for f, mark in marks.items()} == (
            {function: near(axis.at(true.mean))} if true else {}
        )
        assert all(within(made.spots[row], mark.x, mark.y) for mark in marks.values())
        thin = in_row(lying(made, LIGHT.label(function)), where, row)
        ends = [tuple(axis.at(end) for end in true.ends)] if true else []
        assert [(line.x1, line.x2) for line in thin] == [near(pair) for pair in ends]
        caps = in_row(upright(made, LIGHT.label(function)), where, row)
        on_scale = [axis.at(end) for end in (true.ends if true else ()) if 1 <= end <= 7]
        assert sorted(line.x1 for line in caps) == [near(x) for x in on_scale], "others go on"


@pytest.mark.parametrize("number", TOOLS)
def test_before_and_after(found: Findings, later: Findings, number: int) -> None:
    made, keys = drawn(f"change {number}", found, later), keys_of(number)
    axis, where = across(made), heights(made, [KIT.scale(key).title for key in keys])
    bands_lie_between_their_lines(made, axis)
    marks = marks_of(made)
    labels = [s for s in strings(made.drawing) if s.text in set(map(function_name, Function))]
    arrows, spots = lying(made, LIGHT.soft), iter(made.spots)
    for row, key in enumerate(keys):
        for f in functions_of(found, key):
            then, now = (axis.at(t.figures(key, Group(f)).mean) for t in (TRUTH, LATER_TRUTH))
            own = [m for m in marks if m.function is f and nearest(m.y, where) == row]
            assert [(mark.full, mark.x) for mark in own] == [(False, near(then)), (True, near(now))]
            spot, [y] = next(spots), {mark.y for mark in own}
            assert all(within(spot, mark.x, y) for mark in own)
            label = min(labels, key=lambda s: abs(s.y + 3 - y))
            assert label.text == function_name(f)
            for arrow in (line for line in arrows if line.y1 == near(y)):
                assert arrow.x1 == near(then)
                assert (arrow.x2 - then) * (now - then) > 0


@pytest.mark.parametrize("key", KEYS)
def test_statements(found: Findings, key: str) -> None:
    made, scale = drawn(f"statements {key}", found), KIT.scale(key)
    first, *others = sorted(
        (s.x, s.text) for s in strings(made.drawing) if s.text in set("1234567")
    )
    unit = (others[-1][0] - first[0]) / 6
    assert [text for _x, text in (first, *others)] == list("1234567")
    numbers = [near(first[0] + n * unit) for n in range(7)]
    assert sorted(line.x1 for line in upright(made, LIGHT.paper)) == numbers
    order = sorted(range(len(scale.statements)), key=lambda n: titles_first(made, n + 1))
    titles = [f"{n + 1} · {scale.statements[n]}" for n in order]
    for n, marks in zip(order, by_row(made, marks_of(made), titles), strict=True):
        assert {f: mark.x for f, mark in marks.items()} == {
            f: near(first[0] + (TRUTH.statements(key, f)[n] - 1) * unit) for f in sides(found, key)
        }


def titles_first(made: Figure, number: int) -> float:
    """How far down the title of a statement begins."""
    return next(-s.y for s in strings(made.drawing) if s.text.startswith(f"{number} · "))


def test_gaps(found: Findings) -> None:
    made, keys = drawn("gaps", found), by_gap(found)
    zero = next(p for p in shapes(made.drawing) if isinstance(p, Line)).x1
    thin = lying(made, LIGHT.ink)
    unit = (thin[0].x2 - zero) / TRUTH.gap(keys[0]).ends[1]
    titles = [KIT.scale(key).title for key in keys]
    where = heights(made, titles)
    for row, (key, own) in enumerate(zip(keys, by_row(made, marks_of(made), titles), strict=True)):
        gap = TRUTH.gap(key)
        higher = SALES if gap.gap > 0 else Function.MARKETING
        assert {f: mark.x for f, mark in own.items()} == {higher: near(zero + gap.gap * unit)}
        assert within(made.spots[row], own[higher].x, own[higher].y)
        [line] = in_row(thin, where, row)
        assert (line.x1, line.x2) == near(tuple(zero + end * unit for end in gap.ends))
        [value] = [
            s for s in strings(made.drawing) if s.text[0] in "+−" and abs(s.y + 3 - line.y1) < 3
        ]
        assert value.x > line.x2 if gap.gap > 0 else value.x < line.x1
    said = {s.text: s.x for s in strings(made.drawing) if s.text.endswith("rates higher")}
    assert said["marketing rates higher"] < zero < said["sales rates higher"]


@pytest.mark.parametrize("number", TOOLS)
def test_the_bars_of_a_spread_stand_beside_their_scale_and_function(
    found: Findings, number: int
) -> None:
    made, keys = drawn(f"spread {number}", found), keys_of(number)
    where = heights(made, [KIT.scale(key).title for key in keys])
    labels = [s for s in strings(made.drawing) if " n " in s.text]
    for row, key in enumerate(keys):
        own = [s for s in labels if nearest(s.y + 3, where) == row]
        assert [s.text for s in own] == [
            f"{function_name(f)} n {TRUTH.figures(key, Group(f)).n}"
            for f in functions_of(found, key)
        ]
        for f, label in zip(functions_of(found, key), own, strict=True):
            bar = [p for p in bars(made) if p.y < label.y + 3 < p.y + p.height]
            counts = [count for count in TRUTH.figures(key, Group(f)).spread if count]
            whole = sum(part.width for part in bar)
            assert [part.width / whole for part in bar] == near(
                tuple(count / sum(counts) for count in counts)
            )


def bars(made: Figure) -> list[Rect]:
    return [p for p in shapes(made.drawing) if isinstance(p, Rect) and p.strokeColor is not None]
