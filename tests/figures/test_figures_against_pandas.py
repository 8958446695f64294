"""The numbers and the lengths in every kind of figure, against pandas and scipy.stats."""

import re
from xml.etree import ElementTree

import pytest

from huddle_app.figures.figure import Figure
from huddle_app.figures.svg import as_svg
from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.model import Findings, Group, Hidden
from huddle_app.method.words import Band, Function
from tests.figures.golden import by_gap, drawn, functions_of, level_groups, spreads
from tests.method.findings.golden import (
    KEYS,
    KIT,
    LATER,
    LATER_TRUTH,
    MARKETING,
    PEOPLE,
    SALES,
    SIDES,
    TRUTH,
    Truth,
    apart,
    end_words,
    leaves_out_zero,
    mean_places,
    rounded,
    shown,
    side_means,
    sides,
    words,
)

CLAIMS = {Band.LOW: "little", Band.MIDDLE: "some", Band.HIGH: "much"}
POSITIONS = {scale.key for scale in KIT.tools[0].scales}


@pytest.fixture(scope="module")
def found() -> Findings:
    return findings_of(KIT, "before", PEOPLE)


@pytest.fixture(scope="module")
def later() -> Findings:
    return findings_of(KIT, "later", LATER)


def texts(made: Figure) -> list[str]:
    """The texts of the figure as the screen shows it, in the order in which they are drawn."""
    root = ElementTree.fromstring(as_svg(made.drawing))
    found = ("".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text"))
    return [" ".join(text.split()) for text in found]


def told(found: Findings, truth: Truth, key: str, group: Group) -> str:
    """What a spot says of a group."""
    name = group.function.value if group.function else ""
    who = f"{name} ({group.level})" if group.level else name
    title = KIT.scale(key).title
    begins = f"{who}, {title[0].lower()}{title[1:]}: "
    if isinstance(found.scales[key].cells[group], Hidden):
        return f"{begins}not shown, for privacy"
    true = truth.figures(key, group)
    band = truth.band(true.mean)
    place = f"{CLAIMS[band]} claim to control" if key in POSITIONS else band.value
    on_scale = (min(max(end, 1.0), 7.0) for end in true.ends)
    mean, low, high = own_mean(truth, key, group), *(words(end, 1) for end in on_scale)
    return f"{begins}{mean} {place}, 95 % {low}–{high}, n {true.n}"


def own_mean(truth: Truth, key: str, group: Group) -> str:
    mean = truth.figures(key, group).mean
    return words(mean, mean_places(truth, mean))


def capital(text: str) -> str:
    return text[0].upper() + text[1:]


def test_averages(found: Findings) -> None:
    for tool in KIT.tools:
        made, keys = drawn(str(tool.number), found), [scale.key for scale in tool.scales]
        pairs = [(key, f) for key in keys for f in functions_of(found, key)]
        assert [spot.words for spot in made.spots] == [
            capital(told(found, TRUTH, key, Group(f))) for key, f in pairs
        ]
        numbers = [text for text in texts(made) if re.fullmatch(r"\d\.\d+", text)]
        assert numbers == [beside(found, key, f) for key, f in pairs]


def beside(found: Findings, key: str, function: Function) -> str:
    """A mean as it is read in one row with those of both sides."""
    means = [TRUTH.figures(key, Group(f)).mean for f in (function, *sides(found, key))]
    return words(means[0], mean_places(TRUTH, *means))


def test_gaps_in_words(found: Findings) -> None:
    made, wanted, values = drawn("gaps", found), [], []
    for key in by_gap(found):
        gap, means = TRUTH.gap(key), side_means(TRUTH, found, key)
        dash = " to " if gap.ends[0] < 0 else "–"
        apart = words(gap.gap, len(means[SALES]) - 2, plus=True)
        values.append(apart)
        n, m = (TRUTH.figures(key, Group(side)).n for side in SIDES)
        wanted.append(
            f"{KIT.scale(key).title}: gap {apart},"
            f" 95 % {dash.join(end_words(*gap.ends))},"
            f" sales {means[SALES]} (n {n}), marketing {means[MARKETING]} (n {m}),"
            f" in standard deviations {words(gap.size, 2)}"
        )
    assert len(wanted) == 8
    assert [spot.words for spot in made.spots] == wanted
    assert [text for text in texts(made) if re.fullmatch(r"[+−]?\d\.\d+", text)] == values


@pytest.mark.parametrize("number", range(1, 9))
def test_spread_in_words(found: Findings, number: int) -> None:
    keys = [scale.key for scale in KIT.tools[number - 1].scales]
    made, wanted, shares = drawn(f"spread {number}", found), [], []
    for key, group in spreads(found, keys):
        true = TRUTH.figures(key, group)
        counts = ", ".join(f"{n}: {count}" for n, count in enumerate(true.spread, 1))
        wanted.append(capital(f"{told(found, TRUTH, key, group)}; people at {counts}"))
        for part in (true.spread[:3], true.spread[4:]):
            shares.append(f"{rounded(100 * sum(part) / true.n, 0)} %")
    assert [spot.words for spot in made.spots if "people at" in spot.words] == wanted
    assert [text for text in texts(made) if re.fullmatch(r"\d+ %", text)] == shares


@pytest.mark.parametrize("key", KEYS)
def test_levels(found: Findings, key: str) -> None:
    made, groups = drawn(f"levels {key}", found), list(level_groups(found, key))
    assert [spot.words for spot in made.spots] == [
        capital(told(found, TRUTH, key, group)) for group in groups
    ]
    numbers = [text for text in texts(made) if re.fullmatch(r"\d\.\d+|n \d+", text)]
    there = [group for group in groups if group in dict(shown(found, key))]
    pairs = [(own_mean(TRUTH, key, g), f"n {TRUTH.figures(key, g).n}") for g in there]
    assert numbers == [part for pair in pairs for part in pair]


@pytest.mark.parametrize("key", KEYS)
def test_statements(found: Findings, key: str) -> None:
    made, scale, own = drawn(f"statements {key}", found), KIT.scale(key), sides(found, key)
    means = {f: TRUTH.statements(key, f) for f in own}
    gaps = [
        means[SALES][n] - means[MARKETING][n] if len(own) == 2 else 0.0
        for n in range(len(scale.statements))
    ]
    lowest = [min(each) for each in zip(*means.values(), strict=True)]
    order = sorted(range(len(gaps)), key=lambda n: (-round(abs(gaps[n]), 9), lowest[n]))
    for spot, n in zip(made.spots, order, strict=True):
        figures = [words(means[f][n], 1) for f in own]
        gap = [words(gaps[n], 1, plus=True)] if len(own) == 2 else []
        assert spot.words.startswith(capital(scale.statements[n].removesuffix(".")))
        assert (
            re.findall(r"[+−]?\d\.\d", spot.words.removeprefix(scale.statements[n]))
            == gap + figures
        )


def test_all_groups(found: Findings) -> None:
    made = drawn("heat", found)
    cells = [(key, group) for key in KEYS for group in level_groups(found, key)]
    assert [s.words for s in made.spots if not s.words.endswith(("no answers", "not asked"))] == [
        capital(told(found, TRUTH, key, group)) for key, group in cells
    ]
    numbers = [text for text in texts(made) if re.fullmatch(r"\d\.\d+", text)]
    assert numbers == [own_mean(TRUTH, key, g) for key, g in cells if g in dict(shown(found, key))]


def test_links(found: Findings) -> None:
    made, wanted = drawn("links", found), []
    for link in (
        each for each in found.links if not each.function or len(each.one.answered_by) == 1
    ):
        n, rho, low, high = TRUTH.link(link.one.key, link.other.key, link.function)
        chance = "" if leaves_out_zero(low, high) else ", may be chance"
        wanted.append((words(rho, 2, plus=True), words(low, 2), words(high, 2), str(n), chance))
    told_of = r": ([+−]?\d\.\d\d), 95 % (−?\d\.\d\d)(?: to |–)(−?\d\.\d\d), n (\d+)(, .*)?;"
    assert [match for spot in made.spots for match in re.findall(told_of, spot.words)] == wanted
    drawn_of = [text for text in texts(made) if re.fullmatch(r"[+−]?\d\.\d\d|n \d+", text)]
    assert drawn_of == [part for rho, *_ends, n, _chance in wanted for part in (rho, f"n {n}")]


def test_positions(found: Findings) -> None:
    made = drawn("positions 1", found)
    own = ("worldview.sales.self", "worldview.marketing.self")
    other = ("worldview.sales.counterpart", "worldview.marketing.counterpart")
    views = [[(key, Group(f)) for key, f in zip(keys, SIDES, strict=True)] for keys in (own, other)]
    assert [spot.words for spot in made.spots] == [
        capital("; ".join(told(found, TRUTH, key, group) for key, group in view)) for view in views
    ]
    pairs = [pair for view in views for pair in view]
    numbers = re.findall(r"(\d\.\d+) \(n (\d+)\)", " ".join(texts(made)))
    assert numbers == [
        (own_mean(TRUTH, key, group), str(TRUTH.figures(key, group).n)) for key, group in pairs
    ]


def test_before_and_after(found: Findings, later: Findings) -> None:
    made, wanted, values = drawn("change", found, later), [], []
    for key in KEYS:
        for group in map(Group, functions_of(found, key)):
            then, now = (truth.figures(key, group).mean for truth in (TRUTH, LATER_TRUTH))
            places = mean_places(TRUTH, then, now)
            before, after = told(found, TRUTH, key, group), told(later, LATER_TRUTH, key, group)
            title = before.partition(": ")[0]
            ends = apart(LATER_TRUTH.scores(key, group), TRUTH.scores(key, group)).ends
            dash = " to " if ends[0] < 0 else "–"
            wanted.append(
                f"Before: {before}; after: {after.removeprefix(f'{title}: ')};"
                f" change {words(now - then, places, plus=True)},"
                f" 95 % {dash.join(end_words(*ends))}"
            )
            values += [words(then, places), words(now, places)]
    assert [spot.words for spot in made.spots] == wanted
    assert [text for text in texts(made) if re.fullmatch(r"\d\.\d+", text)] == values
