"""Findings as plain data: everything that is shown, and of hidden groups nothing but that."""

import json
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from huddle_app.method.findings.as_data import findings_data
from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.model import Group, Score
from tests.method.findings.answering import M, S, company, crowd, person, scale, shipped, toolkit

KIT = shipped()
FOUND = findings_of(KIT, "w", crowd(KIT, company(3, 70, 3, 3), 3, blank=0.1))
DATA = findings_data(FOUND)


def mappings(data: object) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        yield data
        for value in data.values():
            yield from mappings(value)
    elif isinstance(data, list):
        for value in data:
            yield from mappings(value)


def test_it_is_json_without_nan() -> None:
    assert json.loads(json.dumps(DATA, allow_nan=False)) == DATA


def test_hidden_groups_say_too_few_and_nothing_else() -> None:
    hidden = [each for each in mappings(DATA) if "hidden" in each]
    assert hidden
    for each in hidden:
        assert {k: v for k, v in each.items() if k not in ("level", "region")} == {
            "hidden": "not shown"
        }


def test_a_shown_group_has_all_its_figures() -> None:
    score = FOUND.scales["trust"].score(S)
    assert score
    assert score.interval
    assert DATA["scales"]["trust"]["sales"] == {
        "n": score.n,
        "mean": round(score.mean, 2),
        "sd": round(score.sd, 2),
        "band": score.band.value,
        "interval": [round(score.interval.low, 2), round(score.interval.high, 2)],
        "spread": list(score.spread),
        "alpha": score.alpha and round(score.alpha, 2),
    }


def test_every_group_is_there_once() -> None:
    data = DATA["scales"]["trust"]
    cells = FOUND.scales["trust"].cells
    functions = [name for name in ("sales", "marketing", "leadership") if name in data]
    named = [each for by in ("by_level", "by_region") for each in data[by].values()]
    assert len(functions) + sum(map(len, named)) + len(data["by_level_and_region"]) == len(cells)
    assert Group(M) in cells
    assert "together" in data["by_level"]


def test_gap_statements_and_links_are_there() -> None:
    data = DATA["scales"]["trust"]
    gap = FOUND.scales["trust"].gap
    assert gap
    assert data["gap"] == data["difference"]["gap"] == round(gap, 2)
    assert len(data["statements"]) == len(KIT.scale("trust").statements)
    assert [(each["one"], each["other"], each["rho"]) for each in DATA["links"]] == [
        (link.one.key, link.other.key, round(link.rho, 2)) for link in FOUND.links
    ]


def test_nothing_is_more_exact_than_two_decimals_and_statements_than_one() -> None:
    read = json.dumps(DATA)
    numbers: list[Fraction] = []
    json.loads(read, parse_float=lambda text: numbers.append(Fraction(text)))
    assert len(numbers) > 500
    assert all((100 * number).denominator == 1 for number in numbers)
    statements = [each for scale in DATA["scales"].values() for each in scale["statements"]]
    means = [Fraction(repr(mean)) for each in statements for mean in each["means"].values()]
    assert all((10 * mean).denominator == 1 for mean in means)
    assert all(
        each["gap"] is None or (10 * Fraction(repr(each["gap"]))).denominator == 1
        for each in statements
    )


def scores_that_fit(mean: float, n: int, k: int) -> set[Fraction]:
    """The scores one of n people may have who left out three of k statements, if the others left out none.

    All the figure says is that it lies within half of its last decimal, if it has few, or is exact.
    """
    places = len(str(mean).partition(".")[2])
    off = Fraction(1, 2 * 10**places) if places <= 2 else Fraction(1, 10**9)
    total, off = n * Fraction(str(mean)), n * off
    possible = (Fraction(sum_, k - 3) for sum_ in range(k - 3, 7 * (k - 3) + 1))
    return {
        score
        for score in possible
        # some whole number of k-ths lies between the two ends
        if ((total + off - score) * k) // 1 >= (total - off - score) * k
    }


def test_a_score_of_somebody_who_left_something_out_does_not_follow_from_divisibility() -> None:
    kit = toolkit(scale("ten", 10, S, M))
    columns = kit.columns
    whole = crowd(kit, {(S, "", ""): 39}, seed=2)
    part = person(kit, S, "", "", {column: 1 + (n * n) % 7 for n, column in enumerate(columns[3:])})
    found = findings_of(kit, "w", [*whole, part])
    exact = found.scales["ten"].score(S)
    assert isinstance(exact, Score)
    # the exact mean leaves the seventh in which the sum of the part lies
    assert len(scores_that_fit(exact.mean, 40, 10)) < 10
    shown = findings_data(found)["scales"]["ten"]["sales"]["mean"]
    assert len(scores_that_fit(shown, 40, 10)) == 43
