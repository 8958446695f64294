"""Papers: what can be printed."""

from PySide6.QtWidgets import QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import column, heading, holding, note, scrolling
from huddle_app.desk.shared.print_card import PrintCard, agenda_paper, plan_paper, report_paper
from huddle_app.desk.shared.round_papers import RoundPapers
from huddle_app.desk.style import Size, Space
from huddle_app.texts import _


class Papers(QWidget):
    """The wrap-up report, the action plan, the agenda for the room, and the papers of the teams."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self.report = PrintCard(context, report_paper(context))
        self.plan = PrintCard(context, plan_paper(context))
        self.agenda = PrintCard(context, agenda_paper(context))
        words = _("All show the workshop as it stands now, and can be printed again at any time.")
        self.teams = RoundPapers(context)
        cards = (self.report, self.plan, self.agenda, self.teams)
        inner = column(note(words), *cards, None, space=Space.LARGE)
        self.setLayout(column(scrolling(holding(inner), _("Papers"))))


class PapersPage(QWidget):
    """The papers as a page of their own, with a heading."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.papers = Papers(context)
        title = heading(_("Papers"), Size.TITLE)
        self.setLayout(column(title, self.papers, space=Space.LARGE, margin=Space.WIDE))
