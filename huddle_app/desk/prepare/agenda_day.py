"""One day of the plan, to be read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from huddle_app.desk.parts import Card, Pill, column, heading, row, soft, words
from huddle_app.desk.parts.dates import WEEKDAY_AND_DATE, dated
from huddle_app.desk.style import Size, Space
from huddle_app.method.agenda import Agenda, AgendaItem, Day, Slot, planned_end, planned_item
from huddle_app.texts import _

_TIMES_WIDTH = 112


class AgendaDay(Card):
    """The items of a day with their planned times, minutes and phases, and when it ends."""

    def __init__(self, agenda: Agenda, day: Day) -> None:
        self._agenda = agenda
        inner = column(self._head(day), space=Space.SMALL, margin=Space.LARGE)
        inner.addSpacing(Space.SMALL)
        inner.addLayout(self._lines(day))
        inner.addStretch(1)
        super().__init__(inner, day.title)

    def _head(self, day: Day) -> QHBoxLayout:
        date = dated(day.date, WEEKDAY_AND_DATE)
        ends = self._agenda.local(planned_end(self._agenda, day))
        title = _("Day {number} · {title}").format(number=day.number, title=day.title)
        end = _("planned end {time}").format(time=f"{ends:%H:%M}")
        return row(column(heading(title), soft(date, Size.BODY), space=2), None, Pill(end))

    def _lines(self, day: Day) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.MEDIUM)
        grid.setVerticalSpacing(Space.MEDIUM)
        grid.setColumnStretch(1, 1)
        for n, item in enumerate(day.items):
            slot = planned_item(self._agenda, item)
            times = words(self._times(slot), tabular=True)
            times.setFixedWidth(_TIMES_WIDTH)
            minutes = soft(_minutes(item.seconds), Size.BODY)
            grid.addWidget(times, n, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(_what(item), n, 1)
            grid.addWidget(minutes, n, 2, Qt.AlignmentFlag.AlignTop)
        return grid

    def _times(self, slot: Slot) -> str:
        starts = f"{self._agenda.local(slot.starts):%H:%M}"
        if slot.ends is None:
            return _("from {time}").format(time=starts)
        return f"{starts} – {self._agenda.local(slot.ends):%H:%M}"


def _what(item: AgendaItem) -> QVBoxLayout:
    name = f"{item.number}  {item.title}" if item.number else item.title
    title = row(words(name, weight=600 if item.number else 400), None)
    if item.suggested:
        title.insertWidget(1, Pill(_("suggested by Huddle")))
    lines = column(title, space=2)
    if len(item.phases) > 1:
        phases = soft("  ·  ".join(f"{p.title}, {_minutes(p.seconds)}" for p in item.phases))
        phases.setWordWrap(True)
        lines.addWidget(phases)
    return lines


def _minutes(seconds: int | None) -> str:
    return (
        _("open end") if seconds is None else _("{n}\N{NO-BREAK SPACE}min").format(n=seconds // 60)
    )
