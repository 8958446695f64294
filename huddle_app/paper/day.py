"""The day as it went: planned against actual, item by item."""

from collections.abc import Sequence
from datetime import datetime

from reportlab.platypus import Flowable, Spacer

from huddle_app.method.agenda import Day
from huddle_app.method.clock import ItemLog
from huddle_app.method.dates import (
    clock_time,
    long_date,
    minutes,
    minutes_words,
    short_date,
    signed,
)
from huddle_app.paper.data import ReportData
from huddle_app.paper.parts import Command, Story, para, section, shares, table
from huddle_app.paper.style import Type
from huddle_app.texts import _


def day_as_it_went(data: ReportData, type_: Type, width: float) -> Story:
    """A table for each day, with a sentence that sums it up."""
    story = section(_("The day as it went"), type_)
    if not any(log.started for log in data.logs):
        words = _("The clock was not started, so there is nothing to compare with the plan yet.")
        story += [para(words, type_.body), Spacer(0, 8)]
    for day in data.agenda.days:
        logs = [log for log in data.logs if log.day == day.number]
        heading = _("Day {n} · {title}").format(n=day.number, title=day.title)
        story += [para(heading, type_.subheading), para(long_date(day.date), type_.small)]
        story += [Spacer(0, 4), para(summary(logs), type_.body), Spacer(0, 4)]
        story += [_table(data, day, logs, type_, width), Spacer(0, 10)]
    return story


def summary(logs: Sequence[ItemLog]) -> str:
    """One sentence on the items that took place and have a planned length."""
    timed = [log for log in logs if log.over is not None]
    if not timed:
        return _("No timed part of this day has taken place.")
    over = minutes(sum(log.over or 0 for log in timed))
    actual = minutes(sum(log.seconds or 0 for log in timed))
    words = {
        -1: _("It took {actual}, {difference} less than planned."),
        0: _("It took {actual}, just as planned."),
        1: _("It took {actual}, {difference} more than planned."),
    }[(over > 0) - (over < 0)]
    text = words.format(actual=minutes_words(actual), difference=minutes_words(abs(over)))
    left_out = [log.item.title for log in logs if log.started is None]
    if left_out:
        text += " " + _("Not held: {items}.").format(items=", ".join(left_out))
    return text


def _table(
    data: ReportData, day: Day, logs: Sequence[ItemLog], type_: Type, width: float
) -> Flowable:
    heads = (_("planned"), _("started"), _("plan, min"), _("took, min"), _("difference"))
    titles: list[Flowable] = [para("", type_.head), para(_("What"), type_.head)]
    rows = [titles + [para(words, type_.head_right) for words in heads]]
    spans: list[Command] = []
    for log in logs:
        rows.append(_row(data, day, log, type_))
        if log.started is None:
            cells = (5, len(rows) - 1), (6, len(rows) - 1)
            spans += [("SPAN", *cells), ("RIGHTPADDING", *cells, 0)]
    return table(rows, shares(width, 5, 36, 13, 15, 12, 12, 14), spans)


def _row(data: ReportData, day: Day, log: ItemLog, type_: Type) -> list[Flowable]:
    plan = _("open") if log.planned_seconds is None else str(minutes(log.planned_seconds))
    times = [
        clock_time(data.agenda.local(log.planned_start)),
        _started(data, day, log.started),
        plan,
    ]
    if log.started is None:
        times += [_("did not take place"), ""]
    else:
        # An open end has no length worth a number: the informal evening lasts into the night.
        if log.over is None or log.seconds is None:
            times += ["–", "–"]
        else:
            times += [str(minutes(log.seconds)), signed(minutes(log.over))]
    number = "" if log.item.number is None else str(log.item.number)
    lead: list[Flowable] = [para(number, type_.cell), para(log.item.title, type_.cell)]
    return lead + [para(text, type_.cell_right) for text in times]


def _started(data: ReportData, day: Day, moment: datetime | None) -> str:
    """The local time, with the date where it is not the planned one."""
    if moment is None:
        return "–"
    local = data.agenda.local(moment)
    if local.date() == day.date:
        return clock_time(local)
    return f"{clock_time(local)} ({short_date(local.date())})"
