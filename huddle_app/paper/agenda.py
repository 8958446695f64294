"""The agenda for the room: one page a day, with the times as planned, who speaks, and where."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from reportlab.platypus import Flowable, PageBreak, Spacer

from huddle_app.method.agenda import AgendaItem, Day, ItemKind, planned_end, planned_item
from huddle_app.method.dates import clock_time, long_date
from huddle_app.paper.data import ReportData
from huddle_app.paper.document import fitting_type, running_of, write_document
from huddle_app.paper.parts import (
    Bookmark,
    Command,
    Story,
    bold,
    markup,
    para,
    safe,
    shares,
    table,
    toned,
)
from huddle_app.paper.style import PAGE, PALETTE, PageSize, Type, text_width, typeset
from huddle_app.texts import _

# The largest type in which every day keeps to its page is taken.
SCALES = (1.4, 1.3, 1.2, 1.1, 1.0, 0.9, 0.8, 0.7)
LIGHT = frozenset({ItemKind.BREAK, ItemKind.EVENING})
DOT = "\N{NO-BREAK SPACE}· "
Words = Callable[[AgendaItem], str]


def write_agenda(data: ReportData, path: Path, page: PageSize = PAGE) -> None:
    """Write the agenda for the room as PDF; HuddleError when the place cannot be written."""
    running = running_of(data.workshop, data.agenda, _("Agenda"), page)

    def story(type_: Type) -> Story:
        return _story(data, type_, text_width(page))

    # Each day on one page, or in the smallest.
    type_ = fitting_type(running, story, SCALES, len(data.agenda.days)) or typeset(SCALES[-1])
    write_document(path, running, lambda: story(type_))


def _story(data: ReportData, type_: Type, width: float) -> Story:
    story: Story = []
    for day in data.agenda.days:
        story += [PageBreak()] if story else []
        story += [*_head(data, day), _table(data, day, type_, width)]
    return story


def _head(data: ReportData, day: Day) -> Story:
    """Which day it is."""
    type_, number = typeset(), _("Day {n}").format(n=day.number)
    return [
        Bookmark(f"{number} · {day.title}", 0),
        para(number if len(data.agenda.days) > 1 else _("Agenda"), type_.kicker),
        Spacer(0, 4),
        para(day.title or data.workshop.title, type_.title),
        Spacer(0, 6),
        para(f"{weekday_name(day.date)}, {long_date(day.date)}", type_.lead),
        Spacer(0, 18),
    ]


def _table(data: ReportData, day: Day, type_: Type, width: float) -> Flowable:
    """When and what, and columns for who speaks and where if anything is said of it on any day."""
    columns: dict[str, Words] = {_("Who speaks"): speakers, _("Room"): _room}
    items = data.agenda.items()
    said = {title: words for title, words in columns.items() if any(map(words, items))}
    heads = (_("When"), _("What"), *said)
    rows: list[list[Flowable]] = [[para(words, type_.head) for words in heads]]
    rows += [_row(data, item, tuple(said.values()), type_) for item in day.items]
    if day.items[-1].seconds is not None:
        rows.append(_end(data, day, len(heads), type_))
    return table(rows, shares(width, 20, 42, *[22] * len(said)), _air(type_))


def _air(type_: Type) -> Sequence[Command]:
    """More room in the rows than in a table of figures."""
    room = type_.cell.fontSize * 0.75
    return [
        ("TOPPADDING", (0, 1), (-1, -1), room),
        ("BOTTOMPADDING", (0, 1), (-1, -1), room),
    ]


def _row(
    data: ReportData, item: AgendaItem, columns: Sequence[Words], type_: Type
) -> list[Flowable]:
    style = type_.cell_light if item.kind in LIGHT else type_.cell
    others = [para(words(item), style) for words in columns]
    return [para(_when(data, item), style), markup(_what(item), style), *others]


def _what(item: AgendaItem) -> str:
    """The title as markup, and under it what it consists of."""
    if item.kind in LIGHT:
        return safe(item.title)
    parts = [phase.title for phase in item.phases] if len(item.phases) > 1 else []
    below = f"<br/>{toned(DOT.join(parts), PALETTE.soft)}" if parts else ""
    return bold(item.title) + below


def _when(data: ReportData, item: AgendaItem) -> str:
    """From when to when, on the room's own clock; only the start where the end is open."""
    slot = planned_item(data.agenda, item)
    starts = clock_time(data.agenda.local(slot.starts))
    if slot.ends is None:
        return _("from {time}").format(time=starts)
    return f"{starts} – {clock_time(data.agenda.local(slot.ends))}"


def speakers(item: AgendaItem) -> str:
    """Who speaks in an item, each once, one below the other."""
    named = (phase.speaker.strip() for phase in item.phases)
    return "\n".join(dict.fromkeys(name for name in named if name))


def _room(item: AgendaItem) -> str:
    return item.rooms.strip()


def _end(data: ReportData, day: Day, columns: int, type_: Type) -> list[Flowable]:
    time = clock_time(data.agenda.local(planned_end(data.agenda, day)))
    words = (time, _("End of the day"), *[""] * (columns - 2))
    return [para(text, type_.cell_light) for text in words]


def weekday_name(day: date) -> str:
    """The day of the week, with a capital letter."""
    return (
        _("Monday"),
        _("Tuesday"),
        _("Wednesday"),
        _("Thursday"),
        _("Friday"),
        _("Saturday"),
        _("Sunday"),
    )[day.weekday()]
