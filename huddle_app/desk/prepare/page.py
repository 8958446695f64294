"""Prepare: what is still missing, and the pages on which it is mended."""

from PySide6.QtWidgets import QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import column, holding, row
from huddle_app.desk.parts.sections import Section, Sections, side_width
from huddle_app.desk.prepare.checklist_card import ChecklistCard
from huddle_app.desk.prepare.survey.parts import parts as survey_parts
from huddle_app.desk.style import Space
from huddle_app.method.checklist import Place
from huddle_app.texts import _


class PreparePage(QWidget):
    """The list of pages, below it the checklist, which grows and shrinks, and the page chosen beside."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self.checklist = ChecklistCard(context)
        self.sections = Sections(_sections(context), _("Pages"))
        self.checklist.chosen.connect(self.go)
        side = column(self.sections, self.checklist, space=Space.LARGE, margin=Space.LARGE)
        side.addStretch(1)
        rail = holding(side, "rail")
        rail.setFixedWidth(side_width())
        self.setLayout(row(rail, self.sections.pages, space=0))

    def go(self, place: Place) -> None:
        """Go to where a point is mended; phones are let in at once."""
        if place is Place.PHONES:
            self._context.phones.start()
            self._context.stage.renew()
        else:
            self.sections.go(place).setFocus()


def _sections(context: DeskContext) -> dict[str, Section]:
    """The pages, with what else one may call them."""
    return {
        Place.PEOPLE: Section(
            _("People"),
            lambda: _people(context),
            words=_("roster import participants names check in"),
        ),
        Place.SURVEY: Section(
            _("Survey"),
            lambda: _survey(context),
            words=_("questionnaire import waves"),
            parts=survey_parts(),
        ),
        Place.AGENDA: Section(
            _("Agenda"),
            lambda: _agenda(context),
            words=_("plan times minutes breaks steps schedule"),
        ),
        Place.TEAMS: Section(
            _("Teams"), lambda: _teams(context), words=_("draw groups seats tables rules")
        ),
        Place.ROOM: Section(
            _("Room check"),
            lambda: _room(context),
            words=_("phones Wi-Fi network projector screens logo colours"),
        ),
        Place.PAPERS: Section(
            _("Papers"),
            lambda: _papers(context),
            words=_("print report export PDF plan agenda hand-out sheets cards seats"),
        ),
    }


# Imported when first shown: the first window is to be usable at once.
def _people(context: DeskContext) -> QWidget:
    from huddle_app.desk.prepare.people_page import PeoplePage

    return PeoplePage(context)


def _survey(context: DeskContext) -> QWidget:
    from huddle_app.desk.prepare.survey.page import SurveyPage

    return SurveyPage(context)


def _agenda(context: DeskContext) -> QWidget:
    from huddle_app.desk.prepare.agenda_page import AgendaPage

    return AgendaPage(context)


def _teams(context: DeskContext) -> QWidget:
    from huddle_app.desk.prepare.teams.page import TeamsPage

    return TeamsPage(context)


def _room(context: DeskContext) -> QWidget:
    from huddle_app.desk.prepare.room_page import RoomPage

    return RoomPage(context)


def _papers(context: DeskContext) -> QWidget:
    from huddle_app.desk.shared.papers_page import PapersPage

    return PapersPage(context)
