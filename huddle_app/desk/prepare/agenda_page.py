"""Agenda: both days as planned, and where the plan does not fit the people."""

from collections import Counter

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import clear, column, heading, holding, row, scrolling, soft, words
from huddle_app.desk.prepare.agenda_day import AgendaDay
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.style import Size, Space
from huddle_app.method.events import PeopleChanged, TeamsChanged, WorkshopChanged
from huddle_app.services.checklist import agenda_points, debriefing_teams
from huddle_app.texts import _


class AgendaPage(DeskPage):
    """The plan to be read; minutes are changed on the day, by the clock."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, WorkshopChanged, PeopleChanged, TeamsChanged)
        self._advice = column(space=Space.HAIR)
        self._days = row(space=Space.LARGE)
        inner = column(self._advice, self._days, None, space=Space.MEDIUM)
        head = row(
            heading(_("Agenda"), Size.TITLE),
            None,
            soft(_("Minutes are the book’s unless marked “suggested by Huddle”"), Size.BODY),
        )
        body = scrolling(holding(inner))
        self.setLayout(column(head, body, space=Space.LARGE, margin=Space.WIDE))
        self.refresh()

    def refresh(self) -> None:
        """Show the plan as it stands."""
        services = self._context.services
        agenda = services.clock.agenda()
        clear(self._days)
        for day in agenda.days:
            self._days.addWidget(AgendaDay(agenda, day), 1)
        heads = Counter(person.function for person in services.people.everybody())
        teams = debriefing_teams(heads, services.teams.rounds())
        clear(self._advice)
        for text in agenda_points(agenda, teams):
            self._advise(f"{text}. {_ways_out()}")

    def _advise(self, text: str) -> None:
        label = words(text)
        label.setWordWrap(True)
        label.setProperty("tone", "amber")
        self._advice.addWidget(label)


def _ways_out() -> str:
    return _("Shorten each debrief, give the phase more minutes on the day, or use more rooms.")
