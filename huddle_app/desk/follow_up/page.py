"""Follow up: the action board, the survey once more, the papers, and the dates ahead."""

from PySide6.QtWidgets import QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.follow_up.comparison_page import ComparisonPage
from huddle_app.desk.follow_up.dates_card import DatesCard
from huddle_app.desk.parts import column, heading, holding, row
from huddle_app.desk.parts.sections import Section, Sections, side_width
from huddle_app.desk.shared.papers_page import PapersPage
from huddle_app.desk.style import Size, Space
from huddle_app.texts import _

ACTIONS, COMPARISON, PAPERS = "actions", "comparison", "papers"


class FollowUpPage(QWidget):
    """The dates above the list of pages, and the page chosen beside them."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.sections = Sections(
            {
                ACTIONS: Section(
                    _("Actions"), lambda: _actions(context), words=_("plan board owners check-ins")
                ),
                COMPARISON: Section(
                    _("Survey again"),
                    lambda: ComparisonPage(context),
                    words=_("second wave before after change compare import"),
                ),
                PAPERS: Section(
                    _("Papers"),
                    lambda: PapersPage(context),
                    words=_("print report export PDF plan owners"),
                ),
            },
            _("Pages"),
        )
        side = column(DatesCard(context), self.sections, space=Space.LARGE, margin=Space.LARGE)
        side.addStretch(1)
        rail = holding(side, "rail")
        rail.setFixedWidth(side_width())
        self.setLayout(row(rail, self.sections.pages, space=0))


def _actions(context: DeskContext) -> QWidget:
    # The board belongs to the running workshop too; it is imported when it is looked at.
    from huddle_app.desk.run.action_board import ActionBoard

    board = ActionBoard(context)
    made = column(heading(_("Actions"), Size.TITLE), board, space=Space.LARGE, margin=Space.WIDE)
    made.setStretch(1, 1)
    return holding(made)
