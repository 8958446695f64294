"""Papers: what can be printed."""

from PySide6.QtWidgets import QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import column, heading, note
from huddle_app.desk.shared.print_card import PrintCard, agenda_paper, plan_paper, report_paper
from huddle_app.desk.style import Size, Space
from huddle_app.texts import _


class Papers(QWidget):
    """The agenda for the room, the wrap-up report and the action plan."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self.report = PrintCard(context, report_paper(context))
        self.plan = PrintCard(context, plan_paper(context))
        self.agenda = PrintCard(context, agenda_paper(context))
        words = _("All show the workshop as it stands now, and can be printed again at any time.")
        cards = (self.report, self.plan, self.agenda)
        self.setLayout(column(note(words), *cards, None, space=Space.LARGE))


class PapersPage(QWidget):
    """The papers as a page of their own, with a heading."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.papers = Papers(context)
        title = heading(_("Papers"), Size.TITLE)
        self.setLayout(column(title, self.papers, space=Space.LARGE, margin=Space.WIDE))
