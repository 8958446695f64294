"""Every number of the JSON that is handed over and printed, against pandas and scipy.stats."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from huddle_app.method.findings.model import Findings, Group, Hidden
from huddle_app.method.findings.worth import most_worth
from huddle_app.method.words import Function
from tests.commands.golden.exported import To, both_waves, cells_of, check, statement_gap
from tests.method.findings.golden import (
    KEYS,
    KIT,
    LATER_TRUTH,
    LEADERSHIP,
    MARKETING,
    SALES,
    TRUTH,
    Apart,
    Truth,
    sides,
)

FEW = {"hidden": "not shown"}


@pytest.fixture(scope="module")
def whole(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "a.json").read_text("utf-8"))


def cell_json(found: Findings, truth: Truth, key: str, group: Group) -> Mapping[str, object]:
    cell = found.scales[key].cells[group]
    if isinstance(cell, Hidden):
        return FEW
    true = truth.figures(key, group)
    return {
        "n": true.n,
        "mean": To(2, true.mean),
        "sd": To(2, true.sd),
        "band": truth.band(true.mean).value,
        "interval": [To(2, end) for end in true.ends],
        "spread": list(true.spread) if cell.spread else None,
        "alpha": To(2, true.alpha),
    }


def nested(
    found: Findings, truth: Truth, key: str, groups: Iterable[tuple[Group, str | None]]
) -> Mapping[str, object]:
    made: dict[str, dict[str, object]] = {}
    for group, name in groups:
        whose = made.setdefault(group.function.value if group.function else "together", {})
        if name is not None:
            whose[name] = cell_json(found, truth, key, group)
    return made


def apart_json(true: Apart) -> Mapping[str, object]:
    return {
        "gap": To(2, true.gap),
        "interval": [To(2, end) for end in true.ends],
        "size": To(2, true.size),
    }


def scale_json(found: Findings, truth: Truth, key: str) -> Mapping[str, object]:
    groups, whose = cells_of(found, key), [f for f in Function if found.scales[key].score(f)]
    both = len(sides(found, key)) == 2
    return {
        **{g.function.value: cell_json(found, truth, key, g) for g in groups if g.function and g == Group(g.function)},
        "gap": To(2, truth.gap(key).gap) if both else None,
        "difference": apart_json(truth.gap(key)) if both else None,
        "by_level": nested(found, truth, key, ((g, g.level) for g in groups if g.region is None)),
        "by_region": nested(found, truth, key, ((g, g.region) for g in groups if g.level is None)),
        "by_level_and_region": [
            {"level": g.level, "region": g.region, **cell_json(found, truth, key, g)}
            for g in groups
            if g.level is not None and g.region is not None
        ],
        "statements": [
            {
                "number": n + 1,
                "text": text,
                "means": {f.value: To(1, truth.statements(key, f)[n]) for f in whose},
                "gap": To(1, statement_gap(truth, key, n)) if both else None,
            }
            for n, text in enumerate(KIT.scale(key).statements)
        ],
    }  # fmt: skip


def findings_json(found: Findings, truth: Truth) -> Mapping[str, object]:
    counts = truth.frame["function"].value_counts()
    links = [
        (link, truth.link(link.one.key, link.other.key, link.function)) for link in found.links
    ]
    return {
        "wave": found.wave,
        "threshold": 5,
        "respondents": {f.value: int(counts[f.value]) for f in (SALES, MARKETING, LEADERSHIP)},
        "scales": {key: scale_json(found, truth, key) for key in KEYS},
        "links": [
            {
                "one": link.one.key,
                "other": link.other.key,
                "function": link.function.value if link.function else "together",
                "n": n,
                "rho": To(2, rho),
                "interval": [To(2, low), To(2, high)],
            }
            for link, (n, rho, low, high) in links
        ],
    }


def test_every_number_of_the_json(
    whole: dict[str, Any], folder: Path, found: Findings, later: Findings
) -> None:
    check(whole["findings"], findings_json(found, TRUTH))
    check(whole["later_findings"], findings_json(later, LATER_TRUTH))
    printed = json.loads((folder / "findings.json").read_text("utf-8"))
    ones = printed.pop("worth")
    check(printed, findings_json(found, TRUTH))
    assert [(one["sentence"], one["figure"]) for one in ones] == [
        (one.sentence, str(one.figure)) for one in most_worth(found)
    ]


def test_every_change_of_the_json(whole: dict[str, Any], found: Findings, later: Findings) -> None:
    wanted = {
        key: [
            {
                "function": group.function.value if group.function else "together",
                "level": group.level,
                "region": group.region,
                "before": To(2, TRUTH.figures(key, group).mean),
                "after": To(2, LATER_TRUTH.figures(key, group).mean),
                "change": To(2, change.gap),
                "interval": [To(2, end) for end in change.ends],
                "size": To(2, change.size),
            }
            for group, change in both_waves(found, later, key)
        ]
        for key in KEYS
    }
    assert sum(map(len, wanted.values())) > 100
    check(whole["change"]["scales"], wanted)
