"""A row of the plan's table: what stands in its cells, and which of them can be written into."""

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QIcon
from PySide6.QtWidgets import QTreeWidgetItem

from huddle_app.desk.prepare.agenda.delegate import MINUTES, OPEN, WRITTEN
from huddle_app.desk.prepare.agenda.lines import Line
from huddle_app.desk.prepare.agenda.lock import lock_icon
from huddle_app.desk.style import palette_worn
from huddle_app.texts import _

KEY = Qt.ItemDataRole.UserRole
_TONES = ("red", "amber", "accent", "soft")


class Column(IntEnum):
    """The columns of the table."""

    START = 0
    TITLE = 1
    MINUTES = 2
    WHAT = 3
    SPEAKER = 4
    REMARK = 5


def fill(row: QTreeWidgetItem, line: Line) -> None:
    """Show a line in its row; cells that are the same stay untouched."""
    remarks = sorted(line.remarks, key=lambda remark: _TONES.index(remark.tone))
    texts = {
        Column.START: line.start,
        Column.TITLE: line.shown,
        Column.MINUTES: _("open") if line.minutes is None else str(line.minutes),
        Column.WHAT: line.what,
        Column.SPEAKER: line.speaker,
        Column.REMARK: " · ".join(remark.text for remark in remarks),
    }
    _write(row, texts)
    row.setIcon(Column.START, lock_icon() if line.locked else QIcon())
    row.setData(Column.MINUTES, MINUTES, None if line.fixed_length else _spin(line.minutes))
    for column, text in _to_write(line).items():
        row.setData(column, WRITTEN, text)
    colours = palette_worn()
    row.setForeground(Column.WHAT, QBrush(QColor(colours.soft)))
    tone = remarks[0].tone if remarks else "soft"
    row.setForeground(Column.REMARK, QBrush(QColor(_colour(tone))))


def _write(row: QTreeWidgetItem, texts: Mapping[Column, str]) -> None:
    for column, text in texts.items():
        if row.text(column) != text:
            row.setText(column, text)
            row.setToolTip(column, text)


def _to_write(line: Line) -> dict[Column, str | None]:
    """What is written in the cells that take a text; None where they take none."""
    return {
        Column.START: line.start if line.is_item else None,
        Column.TITLE: line.title,
        Column.SPEAKER: None if line.parts else line.speaker,
    }


def editable(line: QTreeWidgetItem) -> list[int]:
    """The columns of a line that can be written into, from the left."""
    roles = (WRITTEN, MINUTES)
    return [n for n in Column if any(line.data(n, role) is not None for role in roles)]


def _spin(minutes: int | None) -> int:
    return OPEN if minutes is None else minutes


def _colour(tone: str) -> str:
    colours = palette_worn()
    return {
        "red": colours.red,
        "amber": colours.amber_ink,
        "accent": colours.accent,
        "soft": colours.soft,
    }[tone]
