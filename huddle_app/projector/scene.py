"""What every scene is: data read once, and how it is painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import ClassVar, TypeVar

from PySide6.QtCore import QRectF

from huddle_app.figures.palette import Palette
from huddle_app.method.agenda import Agenda, AgendaItem, Phase
from huddle_app.method.clock import ClockState
from huddle_app.method.events import Event
from huddle_app.method.tape import played
from huddle_app.projector.address import WhereToJoin
from huddle_app.projector.canvas import Canvas, Sheet
from huddle_app.services.house import Services
from huddle_app.texts import _, ngettext

Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Source:
    """Where scenes read what they show."""

    services: Services
    subject: str
    address: WhereToJoin


class Scene:
    """One picture for the room, with the data it shows."""

    hears: ClassVar[tuple[type[Event], ...]] = ()
    """The events after which the data must be read again."""
    dark: ClassVar[bool] = True
    """Light on dark, as most are."""
    ticks: ClassVar[bool] = False
    """Whether a clock runs in it."""

    def ground(self, palette: Palette) -> str:
        """The colour everything stands on."""
        return palette.wall

    def caption(self) -> str:
        """The scene in words."""
        raise NotImplementedError

    def pages(self, sheet: Sheet) -> int:  # noqa: ARG002 - most scenes have one page
        """How many pages there are."""
        return 1

    def paint(self, canvas: Canvas, page: int) -> None:
        """Paint all that stands still."""
        raise NotImplementedError

    def time_box(self, sheet: Sheet) -> QRectF:  # noqa: ARG002 - most scenes have no clock
        """Where the running clock is painted."""
        return QRectF()

    def paint_time(self, canvas: Canvas, state: ClockState) -> None:
        """Paint the running clock."""


def phase_shown(
    agenda: Agenda, state: ClockState, subject: str
) -> tuple[AgendaItem | None, Phase | None]:
    """The phase that a subject names, shown ahead of its time, else the one that runs, if any."""
    place = agenda.places.get(subject)
    return (place.item, place.phase) if place else (state.item, state.phase)


def length_words(services: Services, phase: Phase) -> str:
    """“15 minutes”: how long a phase lasts, with what was added or cut; empty where its end is open."""
    seconds = played(services.clock.agenda(), services.clock.journal()).length(phase)
    if seconds is None:
        return ""
    n = round(seconds / 60)
    return ngettext("{n} minute", "{n} minutes", n).format(n=n)


def step_line(item: AgendaItem | None) -> str:
    """Where we are, in one line: “Step 6 · Disconnects”."""
    if item is None:
        return ""
    if item.number is None:
        return item.title
    return _("Step {number} · {title}").format(number=item.number, title=item.title)


def page_word(page: int, pages: int) -> str:
    """“2 of 3”, or nothing where there is one page."""
    return _("{page} of {pages}").format(page=page + 1, pages=pages) if pages > 1 else ""


def evenly(things: Sequence[Thing], most: int) -> list[Sequence[Thing]]:
    """The things in as few pages as needed, about as many on each."""
    pages = max(1, ceil(len(things) / most))
    each = ceil(len(things) / pages)
    return [things[n * each : (n + 1) * each] for n in range(pages)]
