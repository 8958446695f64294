"""The working area of a vote: ask, write the options, show, count the hands, show the counts."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLayout, QLineEdit, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import (
    Card,
    KeyButton,
    column,
    leave_with_esc,
    note,
    row,
    show_hint,
)
from huddle_app.desk.parts.flow_row import FlowRow
from huddle_app.desk.refreshing import Refreshing
from huddle_app.desk.run.votes.earlier_votes import EarlierVotes
from huddle_app.desk.run.votes.option_list import OptionList
from huddle_app.desk.style import Size, Space
from huddle_app.method.agenda import AgendaItem, SceneKey
from huddle_app.method.events import VoteChanged
from huddle_app.method.votes import (
    FEWEST_OPTIONS,
    LONGEST,
    Vote,
    agreement,
    outcome,
    usual_question,
)
from huddle_app.screen import look
from huddle_app.texts import _, ngettext


class VoteArea(QWidget):
    """A vote is opened with its first option; what the room sees of it the moderator says each time."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._votes = context.services.votes
        self._stage = context.stage
        self._vote: Vote | None = None
        self._usual = usual_question(None)
        self._make_fields()
        self._make_buttons()
        self.earlier = EarlierVotes()
        self._listen()
        self.setLayout(self._arranged())
        QShortcut(QKeySequence("Ctrl+E"), self).activated.connect(self.entry.setFocus)
        Refreshing(self, context.bridge, (VoteChanged,), self.refresh)
        self.refresh()

    def show_item(self, item: AgendaItem) -> None:
        """Offer the question that goes with a step, unless another one stands there."""
        untouched = self._vote is None and self.question.text() in ("", self._usual)
        self._usual = usual_question(item.number)
        if untouched:
            self._write_question(self._usual)

    def refresh(self) -> None:
        """Show the votes as they stand; what is being typed is left alone."""
        votes = self._votes.votes()
        before, vote = self._vote, next((one for one in reversed(votes) if not one.closed), None)
        self._vote = vote
        asked = vote.question if vote else self._usual
        if asked != (before.question if before else None) and (vote or before):
            self._write_question(asked)
        self.options.show_vote(vote)
        self.earlier.show_votes(one for one in votes if one.closed)
        self._said.setText(_next_words(vote))
        self._show_buttons(vote)

    def _make_fields(self) -> None:
        self.question = QLineEdit()
        self.question.setFont(look.font(Size.LEAD, 600))
        self.question.setMaxLength(LONGEST)
        self.question.setAccessibleName(_("Question to the room"))
        show_hint(self.question, _("What do you ask the room?"))
        self._write_question(self._usual)
        leave_with_esc(self.question)
        self.options = OptionList(self.question)
        self.entry = QLineEdit()
        self.entry.setMaxLength(LONGEST)
        self.entry.setAccessibleName(_("A further option"))
        show_hint(self.entry, _("A further option · Enter adds it (Ctrl+E)"))
        leave_with_esc(self.entry)
        self._said = note("")

    def _make_buttons(self) -> None:
        self.themes = KeyButton(_("Take the themes"))
        self.agree = KeyButton(_("Yes · Mostly · Not yet"))
        self.agree.known_as = _("Vote whether all agree")
        self.show_room = KeyButton(_("Show to the room"), primary=True)
        self.show_room.known_as = _("Show the vote to the room")
        self.counts = KeyButton(_("Show the counts"))
        self.counts.keep_width(_("Show the counts"), _("Hide the counts"))
        self.end = KeyButton(_("End this vote"))

    def _listen(self) -> None:
        self.question.editingFinished.connect(self._ask)
        self.question.returnPressed.connect(self.entry.setFocus)
        self.entry.returnPressed.connect(self._add_typed)
        self.options.renamed.connect(self._votes.rename_option)
        self.options.counted.connect(self._votes.set_hands)
        self.options.removed.connect(self._remove_option)
        self.options.counted_all.connect(self._offer_counts)
        self.themes.clicked.connect(self._take_themes)
        self.agree.clicked.connect(self._take_agreement)
        self.show_room.clicked.connect(self._show)
        self.counts.clicked.connect(self._turn_counts)
        self.end.clicked.connect(self._end)
        self.earlier.show_wanted.connect(self._show_earlier)
        self.earlier.removed.connect(self._remove_earlier)

    def _arranged(self) -> QLayout:
        buttons, ready = FlowRow(Space.SMALL), FlowRow(Space.SMALL)
        for button in (self.show_room, self.counts, self.end):
            buttons.addWidget(button)
        for button in (self.themes, self.agree):
            ready.addWidget(button)
        parts = (self.question, buttons, self._said, self.options, row(self.entry), ready)
        card = Card(column(*parts, margin=Space.MEDIUM), _("Vote"))
        return column(card, self.earlier, None, space=Space.MEDIUM)

    def _show_buttons(self, vote: Vote | None) -> None:
        shown = bool(vote and vote.counts_shown)
        self.counts.setText(_("Hide the counts") if shown else _("Show the counts"))
        self.show_room.setEnabled(bool(vote and vote.is_ready))
        self.counts.setEnabled(bool(vote and (vote.is_counted or vote.counts_shown)))
        self.end.setEnabled(vote is not None)
        self.agree.setVisible(vote is None)

    def _write_question(self, text: str) -> None:
        self.question.setText(text)
        self.question.setCursorPosition(0)

    def _ask(self) -> None:
        """Keep the question; an empty one is none."""
        asked = self.question.text()
        if not asked.strip():
            self._write_question(self._vote.question if self._vote else self._usual)
        elif self._vote and asked.split() != self._vote.question.split():
            self._votes.ask(self._vote.id, asked)
            self.refresh()

    def _add_typed(self) -> None:
        if self.entry.text().strip():
            self._add([self.entry.text()])
            self.entry.clear()

    def _take_themes(self) -> None:
        self._add(self._votes.new_themes(self._vote))
        self.options.begin()

    def _take_agreement(self) -> None:
        self._add(agreement())
        self.options.begin()

    def _add(self, texts: Sequence[str]) -> None:
        """Add options; the first ones open the vote. Shown at once, so that one can type on."""
        if self._vote is None:
            self._votes.open(self.question.text() or self._usual, texts)
        else:
            self._votes.add_options(self._vote.id, texts)
        self.refresh()

    def _remove_option(self, option_id: UUID) -> None:
        self.entry.setFocus()
        self._votes.remove_option(option_id)

    def _show(self) -> None:
        # By its own name: the next vote is not to be seen while it is being written.
        if self._vote:
            self._stage.show(SceneKey.VOTE, str(self._vote.id))

    def _offer_counts(self) -> None:
        """All are counted: Space shows the counts."""
        self.refresh()
        self.counts.setFocus()

    def _turn_counts(self) -> None:
        if self._vote:
            self._votes.show_counts(self._vote.id, shown=not self._vote.counts_shown)
            self.refresh()

    def _end(self) -> None:
        if self._vote:
            self._votes.close(self._vote.id)
            self.question.setFocus()
            self.refresh()

    def _show_earlier(self, vote: Vote) -> None:
        if vote.is_counted and not vote.counts_shown:
            self._votes.show_counts(vote.id, shown=True)
        self._stage.show(SceneKey.VOTE, str(vote.id))

    def _remove_earlier(self, vote: Vote) -> None:
        self.question.setFocus()
        self._votes.remove(vote.id)


def _next_words(vote: Vote | None) -> str:
    """What is to be done next, or what came out."""
    if vote is None:
        return _("Write the options, one a line, or take those that stand ready below.")
    if not vote.is_ready:
        missing = FEWEST_OPTIONS - len(vote.options)
        words = ngettext(
            "{n} option more, and the room can vote.",
            "{n} options more, and the room can vote.",
            missing,
        )
        return words.format(n=missing)
    if not vote.is_counted:
        return _("Call the letters one by one and type the hands; Enter goes to the next.")
    seen = _("The counts are shown.") if vote.counts_shown else _("The counts are not shown yet.")
    return " ".join(filter(None, [_sentence(outcome(vote)), seen]))


def _sentence(words: str) -> str:
    return f"{words}." if words else ""
