"""What is still missing before the Huddle, each line leading to where it is mended."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Card, clear, column, heading, note, row
from huddle_app.desk.parts.pill import Pill, PillRole
from huddle_app.desk.prepare.fitting_scroll import FittingScroll
from huddle_app.desk.prepare.point_line import PointLine
from huddle_app.desk.refreshing import PATIENCE
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.style import Space
from huddle_app.method.checklist import OpenPoint
from huddle_app.method.events import (
    PeopleChanged,
    PlanChanged,
    SurveyChanged,
    TeamsChanged,
    WorkshopChanged,
)
from huddle_app.screen.tasks import Job
from huddle_app.texts import _, ngettext

_HEARD = (PeopleChanged, PlanChanged, SurveyChanged, TeamsChanged, WorkshopChanged)


class ChecklistCard(DeskPage):
    """The open points; `chosen(place)` tells where the moderator wants to go."""

    chosen = Signal(object)

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, *_HEARD)
        self._turn = 0
        self._count = Pill(_("looking …"))
        self._lines = column(space=0)
        self._scroll = FittingScroll(self._lines)
        title = row(heading(_("Still to do")), None, self._count)
        card = Card(column(title, self._scroll, margin=Space.MEDIUM), _("Still to do"))
        self.setLayout(column(card))
        self._shown_served = self._served()
        self._soon = QTimer(self, singleShot=True, interval=PATIENCE)
        self._soon.timeout.connect(self.refresh)
        context.stage.changed.connect(self._look_at_phones)

    def showEvent(self, event: QShowEvent) -> None:
        """Look soon after it is seen: the window is to be usable before everything has been counted."""
        super().showEvent(event)
        self._soon.start()

    def refresh(self) -> None:
        """Find out in the background what is still missing, and show it."""
        served, services = self._served(), self._context.services

        def look(_job: Job) -> tuple[OpenPoint, ...]:
            # Imported there, not here: counting needs all of the method, the first window does not.
            from huddle_app.services.checklist import open_points

            return open_points(services, phones_served=served)

        self._turn += 1
        turn = self._turn
        self._context.tasks.run(
            look,
            lambda points: self._take(turn, points),
            self._context.messages.tell,
        )

    def _take(self, turn: int, points: tuple[OpenPoint, ...]) -> None:
        # Two may look at once, and the earlier one be done last.
        if turn == self._turn:
            self._show(points)

    def _show(self, points: tuple[OpenPoint, ...]) -> None:
        clear(self._lines)
        for point in points:
            line = PointLine(point)
            line.clicked.connect(partial(self.chosen.emit, point.place))
            self._lines.addWidget(line)
            line.show()  # at once, so that it is counted below
        if points:
            words = ngettext("{n} open", "{n} open", len(points)).format(n=len(points))
            self._count.show_state(words, PillRole.LATE)
        else:
            self._lines.addWidget(note(_("Everything is ready. Enjoy the Huddle.")))
            self._count.show_state(_("ready"), PillRole.GOOD)
        self._scroll.fit()

    def _served(self) -> bool:
        return self._context.phones.address is not None

    def _look_at_phones(self) -> None:
        # The stage changes when the phones' address does; no event tells it.
        if self._served() != self._shown_served:
            self._shown_served = self._served()
            self.refresh()
