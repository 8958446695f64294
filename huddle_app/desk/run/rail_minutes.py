"""The minutes on the agenda rail: expected ones ahead, and by how many an item differed once done."""

from dataclasses import dataclass

from huddle_app.desk.run.moments import minutes, minutes_by_the_clock
from huddle_app.desk.run.rail_line import Standing
from huddle_app.method.clock import ClockState
from huddle_app.method.logs import ItemLog
from huddle_app.texts import _


@dataclass(frozen=True)
class RailMinutes:
    """A few signs for the rail, and the same in words with the plan's minutes."""

    short: str
    said: str


def rail_minutes(log: ItemLog, standing: Standing, state: ClockState) -> RailMinutes:
    """What the rail says of an item; nothing where the end is open."""
    if standing is Standing.DROPPED:
        return RailMinutes(_("left out"), _("left out"))
    if standing is Standing.DONE:
        return _difference(log)
    planned = log.planned_seconds
    expected = _still(log, state) if standing is Standing.NOW else _ahead(log, state)
    if expected is None:
        return RailMinutes("", _("open end"))
    if planned is None or minutes(planned) == minutes(expected):
        said = _("{n} min")
    else:
        said = _("{n} min expected, {plan} in the plan")
    plan = 0 if planned is None else minutes(planned)
    return RailMinutes(str(minutes(expected)), said.format(n=minutes(expected), plan=plan))


def _difference(log: ItemLog) -> RailMinutes:
    if log.started is None or log.seconds is None or log.planned_seconds is None:
        return RailMinutes("", _("done"))
    over = minutes_by_the_clock(log.started, log.seconds) - minutes(log.planned_seconds)
    if over == 0:
        return RailMinutes("±0", _("as long as planned"))
    said = _("{n} min longer than planned") if over > 0 else _("{n} min shorter than planned")
    return RailMinutes(f"{over:+d}".replace("-", "−"), said.format(n=abs(over)))


def _still(log: ItemLog, state: ClockState) -> float | None:
    """The whole length of the item that runs: what it has had, and what it is still to have."""
    if state.step_left is None:
        return None
    over = min(0.0, state.phase_left or 0.0)
    return (log.seconds or 0.0) + max(0.0, state.step_left - over)


def _ahead(log: ItemLog, state: ClockState) -> float | None:
    """The length of an item to come: as expected on the day that runs, as planned on another."""
    slots = [state.expected[p.key] for p in log.item.phases if p.key in state.expected]
    if not slots:
        return log.planned_seconds
    ends = slots[-1].ends
    return None if ends is None else (ends - slots[0].starts).total_seconds()
