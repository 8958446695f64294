"""A survey with no answers yet: the ways to begin."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from huddle_app.desk.parts import Card, KeyButton, column, heading, note, row
from huddle_app.desk.style import Size, Space
from huddle_app.screen import look
from huddle_app.texts import _

_WIDEST = 840
"""Pixels before the moderator's text scale."""


class BeginPlace(QWidget):
    """Says what will be here, and each way to begin in a sentence with its button."""

    def __init__(self) -> None:
        super().__init__()
        self.ask = KeyButton(_("Ask people"), primary=True)
        self.take_in = KeyButton(_("Take in answers…"))
        self.sample = KeyButton(_("See a sample"))
        self._ways = column(*(self._way(*way) for way in self._said()), space=Space.MEDIUM)
        what = _(
            "Here will be what sales and marketing say of each other, in the eight tools of the "
            "survey. Answers stay anonymous: no small group is ever shown."
        )
        middle = column(
            None,
            heading(_("No answers yet"), Size.TITLE),
            note(what),
            Space.SMALL,
            self._ways,
            None,
        )
        middle.setStretch(5, 2)
        across = row(None, _bounded(middle), None)
        across.setStretch(1, 100)
        self.setLayout(across)

    def _said(self) -> tuple[tuple[QPushButton, str], ...]:
        return (
            (
                self.ask,
                _("Send the questionnaire out as a form, on paper, or to everybody’s phone."),
            ),
            (
                self.take_in,
                _("Drop the export of your survey program here: it is understood as it comes."),
            ),
            (
                self.sample,
                _("Look around with the answers of a made-up company; one undo takes them out."),
            ),
        )

    def _way(self, button: QPushButton, sentence: str) -> Card:
        words = note(sentence)
        made = row(words, button, space=Space.LARGE, margin=Space.LARGE)
        made.setStretch(0, 1)
        return Card(made, sentence)


def _bounded(layout: QVBoxLayout) -> QWidget:
    widget = QWidget()
    widget.setLayout(layout)
    widget.setMaximumWidth(look.scaled(_WIDEST))
    return widget
