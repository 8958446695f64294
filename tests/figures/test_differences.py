"""A difference says the same wherever it is told: the true one, rounded once, as the exports say it."""

import re
from collections.abc import Sequence
from fractions import Fraction
from math import floor

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from huddle_app.desk.prepare.survey.findings.numbers import difference_words
from huddle_app.desk.shared.finding_lines import finding_lines
from huddle_app.figures.catalogue import figure
from huddle_app.figures.figure import Figure
from huddle_app.figures.palette import LIGHT
from huddle_app.method.findings.as_data import findings_data
from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.model import Findings, Group
from huddle_app.method.findings.slides import FigureKey
from huddle_app.paper.findings.change_data import change_data
from huddle_app.paper.findings.scale_words import measures
from huddle_app.paper.findings.sheets import finding_sheets
from tests.figures.made import strings
from tests.method.findings.answering import M, S, person, scale, toolkit

NOTE = "differences are worked out before rounding"
TRUST = scale("trust", 2, S, M)
KIT = toolkit(TRUST)
NOTHING_BELOW_ZERO = re.compile(r"[-−]0(\.0+)?(?![.\d])")
Answers = Sequence[tuple[int, ...]]
"""A rating per statement of each person."""
MANY = st.lists(st.tuples(st.integers(1, 7), st.integers(1, 7)), min_size=5, max_size=30)
# means of 4.24 and 4.27: shown as 4.2 and 4.3, and 0.0 apart
HARDLY = [(4, 4)] * 76 + [(5, 5)] * 24, [(4, 4)] * 73 + [(5, 5)] * 27
# means of 3.84 and 4.55: shown as 3.8 and 4.6, and 0.7 apart
LESS = [(3, 3)] * 16 + [(4, 4)] * 84, [(4, 4)] * 45 + [(5, 5)] * 55
# 0.25 apart, which 0.1 and 0.01 are not
HALF = [(4, 4)] * 15 + [(5, 5)] * 5, [(4, 4)] * 20


def found(sales: Answers, marketing: Answers, wave: str = "w") -> Findings:
    people = [
        person(KIT, function, "", "", dict(zip(KIT.columns, ratings, strict=True)))
        for function, answers in ((S, sales), (M, marketing))
        for ratings in answers
    ]
    return findings_of(KIT, wave, people)


def mean(answers: Answers) -> Fraction:
    return Fraction(sum(map(sum, answers)), 2 * len(answers))


def mean_of(answers: Answers, statement: int) -> Fraction:
    return Fraction(sum(ratings[statement] for ratings in answers), len(answers))


def told(true: Fraction, places: int) -> str:
    """A true difference as it is to be told."""
    steps = floor(abs(true) * 10**places + Fraction(1, 2))
    size = f"{steps // 10**places}.{steps % 10**places:0{places}d}"
    return f"{'+' if true > 0 else '−'}{size}" if steps else size


def number(text: str) -> float:
    return float(text.replace("−", "-"))


def made(text: str, findings: Findings, later: Findings | None = None) -> Figure:
    key = FigureKey.read(text)
    return figure(key, findings, width=900, height=500, palette=LIGHT, other=later)


def drawn(one: Figure) -> list[str]:
    return [each.text for each in strings(one.drawing)]


@settings(max_examples=60)
@given(MANY, MANY)
@example(*HARDLY)
@example(*LESS)
@example(*HALF)
def test_a_gap_is_the_true_one_wherever_it_is_told(sales: Answers, marketing: Answers):
    true, findings = mean(sales) - mean(marketing), found(sales, marketing)
    gap = told(true, 1)
    one = made("gaps", findings)
    assert gap in drawn(one)
    assert one.spots[0].words.startswith(f"Trust: gap {gap}")
    assert f"gap {gap}" in one.alt_text
    assert gap.strip("+−") in one.headline
    assert any(
        f"{gap}&nbsp;±" in words or f"{gap} p" in words for words in measures(findings, TRUST)
    )
    assert difference_words(findings, TRUST).startswith(f"Sales minus marketing: {gap} points.")
    assert finding_lines(findings, [Group(S), Group(M)])[0].gap == gap
    exported = findings_data(findings)["scales"]["trust"]
    assert exported["gap"] == exported["difference"]["gap"] == number(told(true, 2))
    [sheet] = [each for each in finding_sheets(findings, None) if "gap" in each.rows[0][:4]]
    assert sheet.rows[1][3] == number(told(true, 2))
    assert not NOTHING_BELOW_ZERO.search(" ".join([one.alt_text, *drawn(one)]))


@settings(max_examples=60)
@given(MANY, MANY)
@example(*HARDLY)
@example(*LESS)
def test_a_statement_tells_its_true_gap(sales: Answers, marketing: Answers):
    findings = found(sales, marketing)
    one = made("statements trust", findings)
    exported = findings_data(findings)["scales"]["trust"]["statements"]
    for place in range(2):
        gap = told(mean_of(sales, place) - mean_of(marketing, place), 1)
        assert f"Trust {place}: gap {gap}, sales " in one.alt_text
        assert any(spot.words.startswith(f"Trust {place}: gap {gap}, ") for spot in one.spots)
        assert exported[place]["gap"] == number(gap)
    widest = max((each["gap"] for each in exported), key=abs)
    assert one.headline.startswith(f"{abs(widest)} points apart") == (abs(widest) >= 0.5)


@settings(max_examples=60)
@given(MANY, MANY)
@example(*HARDLY)
@example(*LESS)
def test_a_change_is_the_true_one_wherever_it_is_told(then: Answers, now: Answers):
    alike = [(4, 4)] * 5
    before, after = found(then, alike), found(now, alike, "later")
    true = mean(now) - mean(then)
    change = told(true, 1)
    one = made("change", before, after)
    [pointed, *_sure] = one.spots[0].words.split("; change ")[1].split(", 95 % ")
    assert pointed == change
    assert f"change {change}" in one.alt_text
    assert change.strip("+−") in one.headline
    exported = change_data(before, after)["scales"]["trust"]
    [exported] = [each for each in exported if each["function"] == "sales"]
    assert exported["change"] == number(told(true, 2))


def test_the_figure_says_where_its_headline_seems_off():
    sales, marketing = LESS
    off, even = found(sales, marketing), found([(2, 2)] * 9, [(5, 5)] * 9)
    assert made("gaps", off).headline == (
        "0.7 points lie between sales and marketing on trust: 3.8 against 4.6."
    )
    assert made("statements trust", off).headline == (
        "0.7 points apart on “trust 0”: sales 3.8, marketing 4.6."
    )
    assert NOTE in drawn(made("gaps", off))
    assert NOTE in drawn(made("statements trust", off))
    assert NOTE in drawn(made("change", found(sales, sales), found(marketing, sales, "later")))
    for kind in ("gaps", "statements trust"):
        assert NOTE not in drawn(made(kind, even))
    assert NOTE not in drawn(made("change", even, found([(3, 3)] * 9, [(5, 5)] * 9, "later")))


@pytest.mark.parametrize(
    ("then", "now", "said"),
    [
        ([(4, 4)] * 25, [(3, 3)] * 4 + [(4, 4)] * 21, "0.2 points down"),
        ([(4, 4)] * 9 + [(5, 5)], [(4, 4)] * 9 + [(3, 3)], "0.2 points down"),
        ([(4, 4)] * 25, [(5, 5)] * 4 + [(4, 4)] * 21, "0.2 points up"),
        ([(4, 4)] * 25, [(5, 5)] * 3 + [(4, 4)] * 22, "Hardly anything has changed"),
    ],
)
def test_a_change_told_as_so_many_points_is_none_to_nobody(then: Answers, now: Answers, said: str):
    """4.0 to 3.84, 4.1 to 3.9 (in floats less than 0.2), 4.0 to 4.16, and 4.0 to 4.12."""
    alike = [(4, 4)] * 5
    one = made("change", found(then, alike), found(now, alike, "later"))
    assert one.headline.startswith(said)


def test_a_gap_told_as_half_a_point_is_not_told_as_alike():
    """4.0 and 4.46; 4.1 and 3.6, which floats make a little less."""
    for sales, marketing in (
        ([(4, 4)] * 50, [(4, 4)] * 27 + [(5, 5)] * 23),
        ([(4, 4)] * 9 + [(5, 5)], [(4, 4)] * 6 + [(3, 3)] * 4),
    ):
        said = made("gaps", found(sales, marketing)).headline
        assert said.startswith("0.5 points lie between sales and marketing")
