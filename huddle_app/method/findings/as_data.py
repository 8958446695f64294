"""Findings as plain data, for JSON and for other programs: what is shown, no more, and rounded.

Unrounded, a figure says more than it seems to. Whoever left nothing out of ten statements scores in
tenths, whoever left out three in sevenths; so what a sum of forty scores leaves when divided by a tenth is
of the few who left something out, and often fits a single score. Rounded to two decimals, or one for a
statement, whose mean says the same of a single answer, it fits nearly all of them from ten people on; of
five people, about half.
"""

from collections.abc import Iterable
from typing import Any

from huddle_app.method.findings.model import (
    Cell,
    Difference,
    Findings,
    Group,
    Interval,
    Link,
    ScaleFinding,
    Score,
    StatementFinding,
)
from huddle_app.method.findings.rounding import rounded_once
from huddle_app.method.words import Function

PLACES, STATEMENT_PLACES = 2, 1
"""So many decimals are given away of a figure of a scale, and of a statement."""

_HIDDEN = {"hidden": "not shown"}


def findings_data(found: Findings) -> dict[str, Any]:
    """The findings as plain data for JSON, rounded; hidden groups say “not shown” and nothing else.

    `by_level` and `by_region` stand by function, those of sales and marketing together under
    “together”; `by_level_and_region` is of these together as well, or of the one of them that alone
    was asked or answered.
    """
    return {
        "wave": found.wave,
        "threshold": found.threshold,
        "respondents": {
            f.value: n if n >= found.threshold else _HIDDEN
            for f in Function
            if (n := found.respondents.get(f)) is not None
        },
        "scales": {key: _scale_data(finding) for key, finding in found.scales.items()},
        "links": [_link_data(link) for link in found.links],
    }


def rounded(value: float | None, places: int = PLACES) -> float | None:
    """A figure as it may leave the program; None stays None."""
    return None if value is None else rounded_once(value, places)


def _scale_data(finding: ScaleFinding) -> dict[str, Any]:
    cells = finding.cells.items()
    return {
        **{f.value: cell_data(cell) for f, cell in finding.by_function.items()},
        "gap": rounded(finding.gap),
        "difference": _difference_data(finding.difference),
        "by_level": _nested((_whose(g), g.level, c) for g, c in cells if g.region is None),
        "by_region": _nested((_whose(g), g.region, c) for g, c in cells if g.level is None),
        "by_level_and_region": [
            {"level": group.level, "region": group.region, **cell_data(cell)}
            for group, cell in cells
            if group.level is not None and group.region is not None
        ],
        "statements": [_statement_data(statement) for statement in finding.statements],
    }


def _whose(group: Group) -> str:
    return group.function.value if group.function else "together"


def _nested(cells: Iterable[tuple[str, str | None, Cell]]) -> dict[str, dict[str, Any]]:
    """The cells by whose and by name; a function whose cells have no names stays, empty."""
    nested: dict[str, dict[str, Any]] = {}
    for whose, name, cell in cells:
        named = nested.setdefault(whose, {})
        if name is not None:
            named[name] = cell_data(cell)
    return nested


def cell_data(cell: Cell) -> dict[str, Any]:
    """What is shown of a group, as plain data."""
    if not isinstance(cell, Score):
        return dict(_HIDDEN)
    return {
        "n": cell.n,
        "mean": rounded(cell.mean),
        "sd": rounded(cell.sd),
        "band": cell.band.value,
        "interval": interval_data(cell.interval),
        "spread": list(cell.spread) or None,
        "alpha": rounded(cell.alpha),
    }


def interval_data(interval: Interval | None) -> list[float | None] | None:
    """An interval as its two ends, rounded."""
    return [rounded(interval.low), rounded(interval.high)] if interval else None


def _difference_data(difference: Difference | None) -> dict[str, Any] | None:
    return difference and {
        "gap": rounded(difference.gap),
        "interval": interval_data(difference.interval),
        "size": rounded(difference.size),
    }


def _statement_data(statement: StatementFinding) -> dict[str, Any]:
    return {
        "number": statement.number,
        "text": statement.text,
        "means": {f.value: rounded(mean, STATEMENT_PLACES) for f, mean in statement.means.items()},
        "gap": rounded(statement.gap, STATEMENT_PLACES),
    }


def _link_data(link: Link) -> dict[str, Any]:
    return {
        "one": link.one.key,
        "other": link.other.key,
        "function": link.function.value if link.function else "together",
        "n": link.n,
        "rho": rounded(link.rho),
        "interval": interval_data(link.interval),
    }
