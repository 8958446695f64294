"""The words every import preview shares: a state per row, and why."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from huddle_app.texts import _

TEXTS = (".csv", ".tsv", ".tab", ".txt")
PACKED = ".zip"
LISTS = (*TEXTS, ".xlsx", ".xlsm", ".xls", ".ods", PACKED)
"""The endings of the files that are read, in lower case: lists of people, and answers."""


class RowState(StrEnum):
    """What confirming an import does with one row."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REPEATED = "repeated"
    WARNING = "warning"
    ERROR = "error"


class Row(NamedTuple):
    """One row of the file (numbered as a spreadsheet shows it): who it is about, its state and why.

    A WARNING row is imported, with something left out; an ERROR row is not imported. A REPEATED one is
    there once more in what is imported, and counts once.
    """

    number: int
    about: str
    state: RowState
    why: str = ""


def state_name(state: RowState) -> str:
    """The state as shown to people."""
    return {
        RowState.NEW: _("new"),
        RowState.UPDATED: _("updated"),
        RowState.UNCHANGED: _("unchanged"),
        RowState.REPEATED: _("there twice"),
        RowState.WARNING: _("taken in, see why"),
        RowState.ERROR: _("left out"),
    }[state]


def summary(rows: Iterable[Row]) -> str:
    """One line such as “58 new, 2 updated, 1 left out”."""
    counts = Counter(row.state for row in rows)
    return ", ".join(f"{counts[s]:,} {state_name(s)}" for s in RowState if counts[s]) or _(
        "no rows"
    )
