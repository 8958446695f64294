"""Places one can go to by name: the pages of the modes, and the items of the agenda."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from huddle_app.desk.parts.sections import Sections
from huddle_app.desk.shell.commands import Command
from huddle_app.method.agenda import AgendaItem
from huddle_app.services.clock import Clock
from huddle_app.texts import _

Pages = Mapping[str, QWidget]
"""The modes' pages by the modes' names."""


def of_pages(pages: Pages, show: Callable[[str], None]) -> Iterator[Command]:
    """A way to every page of every mode and its parts; `show(name)` shows the mode itself."""
    for name, page in pages.items():
        for sections in page.findChildren(Sections):
            for key, section in sections.sections().items():
                go = partial(_go, partial(show, name), sections, key)
                called = f"{name}: {section.title}"
                yield Command(called, (), go, _("Places"), words=section.words)
                for part, said in section.parts.items():
                    there = partial(go, part)
                    of_it = f"{called} · {said.title}"
                    yield Command(of_it, (), there, _("Places"), words=said.words)


def of_agenda(clock: Clock, show_run: Callable[[], None]) -> Iterator[Command]:
    """A way to every item of the agenda: the clock goes there, and the room with it."""
    for item in clock.agenda().items():
        go = partial(_turn, clock, show_run, item)
        yield Command(_("Go to {place}").format(place=_words(item)), (), go, _("Agenda"))


def _words(item: AgendaItem) -> str:
    if item.number is None:
        return item.title
    return _("step {n} · {title}").format(n=item.number, title=item.title)


def _go(show: Callable[[], None], sections: Sections, key: str, part: str | None = None) -> None:
    show()
    sections.go(key, part).setFocus()


def _turn(clock: Clock, show_run: Callable[[], None], item: AgendaItem) -> None:
    show_run()
    clock.go(item.phases[0].key)
