"""When the plan is looked at again."""

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Card, clear, column, heading, note, words
from huddle_app.desk.parts.dates import dated
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.style import Space
from huddle_app.method.actions import follow_ups
from huddle_app.method.events import WorkshopChanged
from huddle_app.texts import _


class DatesCard(DeskPage):
    """The follow-up dates, counted from the workshop's last day."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, WorkshopChanged)
        self._dates = column(space=Space.MEDIUM)
        inner = column(heading(_("Follow-up dates")), self._dates, None, margin=Space.MEDIUM)
        self.setLayout(column(Card(inner, _("Follow-up dates"))))
        self.refresh()

    def refresh(self) -> None:
        """Show the dates as they stand."""
        clear(self._dates)
        last = self._context.services.clock.agenda().days[-1].date
        for one in follow_ups(last):
            self._dates.addLayout(column(words(dated(one.on), weight=600), note(one.what), space=2))
