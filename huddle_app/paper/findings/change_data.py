"""What changed between two waves as plain data, for JSON."""

from typing import Any

from huddle_app.method.findings.as_data import interval_data, rounded
from huddle_app.method.findings.change import Change, compare
from huddle_app.method.findings.model import Findings


def change_data(before: Findings, after: Findings) -> dict[str, Any]:
    """The change of each group that both waves show, after minus before, by scale; with what to keep in mind."""
    compared = compare(before, after)
    return {
        "before": before.wave,
        "after": after.wave,
        "remarks": list(compared.remarks),
        "scales": {
            key: [_change(change) for change in changes.values()]
            for key, changes in compared.changes.items()
        },
    }


def _change(change: Change) -> dict[str, Any]:
    group = change.group
    return {
        "function": group.function.value if group.function else "together",
        "level": group.level,
        "region": group.region,
        "before": rounded(change.before.mean),
        "after": rounded(change.after.mean),
        "change": rounded(change.difference.gap),
        "interval": interval_data(change.difference.interval),
        "size": rounded(change.difference.size),
    }
