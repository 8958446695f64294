"""What stands beside the teams: why they are as they are, and what is wanted of them."""

from PySide6.QtWidgets import QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import column, holding, scrolling
from huddle_app.desk.prepare.teams.bonds_card import BondsCard
from huddle_app.desk.prepare.teams.rules_panel import RulesPanel
from huddle_app.desk.prepare.teams.why_panel import WhyPanel
from huddle_app.desk.style import Space
from huddle_app.method.words import RoundKey
from huddle_app.screen import look
from huddle_app.texts import _

_WIDTH = 300
"""Pixels, growing half as much as the text."""


class Side(QWidget):
    """Why, the rules of the round, and the bonds, which hold in all rounds; it scrolls."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.why, self.rules, self.bonds = (
            WhyPanel(context),
            RulesPanel(context),
            BondsCard(context),
        )
        things = column(self.why, self.rules, self.bonds, None, space=Space.MEDIUM)
        self.setLayout(column(scrolling(holding(things), _("Why and by which rules"))))
        self.setFixedWidth(look.half_scaled(_WIDTH))

    def show_round(self, key: RoundKey) -> None:
        """Show what belongs to a round."""
        self.why.show_round(key)
        self.rules.show_round(key)
