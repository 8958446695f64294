"""The day as it went: planned against actual, item by item."""

from collections.abc import Sequence
from datetime import datetime

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, KeepTogether, Spacer

from huddle_app.method.agenda import Day
from huddle_app.method.dates import clock_time, long_date, minutes, short_date, signed
from huddle_app.method.logs import ItemLog
from huddle_app.paper.data import ReportData
from huddle_app.paper.parts import Command, Story, bold, markup, para, section, shares, table
from huddle_app.paper.style import PALETTE, Type
from huddle_app.texts import _, ngettext


def day_as_it_went(data: ReportData, type_: Type, width: float) -> Story:
    """A table for each day, with a sentence that sums it up, and one for all days together."""
    story = section(_("The day as it went"), type_)
    if not any(log.started for log in data.logs):
        words = _("The clock was not started, so there is nothing to compare with the plan yet.")
        story += [para(words, type_.body), Spacer(0, 8)]
    begun = 0
    for day in data.agenda.days:
        logs = [log for log in data.logs if log.day == day.number]
        begun += any(log.started for log in logs)
        heading = _("Day {n} · {title}").format(n=day.number, title=day.title)
        head: Story = [para(heading, type_.subheading), para(long_date(day.date), type_.small)]
        head += [Spacer(0, 4), para(summary(logs, data.left_out), type_.body), Spacer(0, 4)]
        story += [KeepTogether([*head, _table(data, day, logs, type_, width)]), Spacer(0, 10)]
    if begun > 1:
        together = _("All days together: {summary}")
        words = summary(data.logs, frozenset())
        story.append(para(together.format(summary=words), type_.body))
    return story


def summary(logs: Sequence[ItemLog], left_out: frozenset[str]) -> str:
    """How long the timed items took that have been held, against their planned lengths, in a sentence.

    Those that were left out are named after it.
    """
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
    text = words.format(actual=length_words(actual), difference=length_words(abs(over)))
    titles = [log.item.title for log in logs if log.item.key in left_out]
    return f"{text} {_('Left out: {items}.').format(items=', '.join(titles))}" if titles else text


def length_words(count: int) -> str:
    """So many minutes as a person says them: 2 hours 5 minutes."""
    hours, rest = divmod(count, 60)
    parts = [ngettext("{n} hour", "{n} hours", hours).format(n=hours)] if hours else []
    if rest or not hours:
        parts.append(ngettext("{n} minute", "{n} minutes", rest).format(n=rest))
    return " ".join(parts)


def _table(
    data: ReportData, day: Day, logs: Sequence[ItemLog], type_: Type, width: float
) -> Flowable:
    heads = (_("planned"), _("started"), _("plan, min"), _("took, min"), _("difference"))
    titles: list[Flowable] = [para("", type_.head), para(_("What"), type_.head)]
    rows = [titles + [para(words, type_.head_right) for words in heads]]
    commands: list[Command] = []
    for log in logs:
        rows.append(_row(data, day, log, type_))
        if log.started is None:
            cells = (5, len(rows) - 1), (6, len(rows) - 1)
            commands += [("SPAN", *cells), ("RIGHTPADDING", *cells, 0)]
    timed = [log for log in logs if log.over is not None]
    if timed:
        rows.append(_together(timed, type_))
        commands.append(("LINEABOVE", (0, -1), (-1, -1), 0.9, HexColor(PALETTE.ink)))
    return table(rows, shares(width, 5, 36, 13, 15, 12, 12, 14), commands)


def _together(timed: Sequence[ItemLog], type_: Type) -> list[Flowable]:
    """The sums of what was held and timed."""
    plan = sum(log.planned_seconds or 0 for log in timed)
    took, over = sum(log.seconds or 0 for log in timed), sum(log.over or 0 for log in timed)
    figures = (str(minutes(plan)), str(minutes(took)), signed(minutes(over)))
    words: list[Flowable] = [para("", type_.cell), markup(bold(_("What was held")), type_.cell)]
    empty: list[Flowable] = [para("", type_.cell), para("", type_.cell)]
    return words + empty + [markup(bold(text), type_.cell_right) for text in figures]


def _row(data: ReportData, day: Day, log: ItemLog, type_: Type) -> list[Flowable]:
    plan = _("open") if log.planned_seconds is None else str(minutes(log.planned_seconds))
    times = [
        clock_time(data.agenda.local(log.planned_start)),
        _started(data, day, log.started),
        plan,
    ]
    if log.started is None:
        times += [_not_held(data, log), ""]
    else:
        # An open end has no length worth a number: the informal evening lasts into the night.
        if log.over is None or log.seconds is None:
            times += ["–", "–"]
        else:
            times += [str(minutes(log.seconds)), signed(minutes(log.over))]
    number = "" if log.item.number is None else str(log.item.number)
    lead: list[Flowable] = [para(number, type_.cell), para(log.item.title, type_.cell)]
    return lead + [para(text, type_.cell_right) for text in times]


def _not_held(data: ReportData, log: ItemLog) -> str:
    if log.item.key in data.left_out:
        return _("left out")
    return _("not timed") if log.planned_seconds is None else _("not yet")


def _started(data: ReportData, day: Day, moment: datetime | None) -> str:
    """The local time, with the date where it is not the planned one."""
    if moment is None:
        return "–"
    local = data.agenda.local(moment)
    if local.date() == day.date:
        return clock_time(local)
    return f"{clock_time(local)} ({short_date(local.date())})"
