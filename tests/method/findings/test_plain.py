"""Findings as plain data: everything that is shown, and of hidden groups nothing but that."""

import json
from collections.abc import Iterator
from typing import Any

from huddle_app.method.findings.finding import find
from huddle_app.method.findings.model import Group
from huddle_app.method.findings.plain import findings_data
from tests.method.findings.answering import M, S, company, crowd, shipped

KIT = shipped()
FOUND = find(KIT, "w", crowd(KIT, company(3, 70, 3, 3), 3, blank=0.1))
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
            "hidden": "too few"
        }


def test_a_shown_group_has_all_its_figures() -> None:
    score = FOUND.scales["trust"].score(S)
    assert score
    assert score.interval
    assert DATA["scales"]["trust"]["sales"] == {
        "n": score.n,
        "mean": score.mean,
        "sd": score.sd,
        "band": score.band.value,
        "interval": [score.interval.low, score.interval.high],
        "spread": list(score.spread),
        "alpha": score.alpha,
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
    assert data["gap"] == data["difference"]["gap"] == FOUND.scales["trust"].gap
    assert len(data["statements"]) == len(KIT.scale("trust").statements)
    assert [(each["one"], each["other"], each["rho"]) for each in DATA["links"]] == [
        (link.one.key, link.other.key, link.rho) for link in FOUND.links
    ]
