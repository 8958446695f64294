"""Who seems to be somebody else than the one who has their code in the wave already."""

from PySide6.QtCore import Signal

from huddle_app.desk.parts import Card, Segments, column, note, row
from huddle_app.desk.style import Space
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.texts import _, ngettext


class AnewCard(Card):
    """Asks whether they are the same people, who answer anew; `said(same)` brings the answer.

    Stays while the file has such rows, so that the answer can be changed; hidden without.
    """

    said = Signal(object)

    def __init__(self) -> None:
        self._asked = note("")
        self._asked.setProperty("tone", "ink")
        self.who = Segments(_("Who answers under codes that are in already?"))
        self.who.offer(
            {
                False: _("somebody else: leave out"),
                True: _("the same: replace what they answered before"),
            }
        )
        super().__init__(
            column(self._asked, row(self.who, None), space=Space.SMALL, margin=Space.MEDIUM),
            _("Who answers under codes that are in already?"),
        )
        self.who.chosen.connect(self.said)

    def show_preview(self, made: SurveyPreview) -> None:
        """Ask of this file's rows."""
        n = len(made.others)
        self.setVisible(n > 0)
        words = ngettext(
            "{n:,} row has a code that is in “{wave}” already, and most of its answers differ."
            " Somebody else, or the same person once more?",
            "{n:,} rows have codes that are in “{wave}” already, and most of their answers differ."
            " Others, or the same people once more?",
            n,
        )
        self._asked.setText(words.format(n=n, wave=made.wave))
        self.who.choose(made.answers.mapping.anew)

    def asked(self) -> str:
        """The sentence that asks."""
        return self._asked.text()
