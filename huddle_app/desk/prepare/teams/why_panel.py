"""Why these teams: each rule with how well it is kept, who meets again, and the number they came from."""

from PySide6.QtWidgets import QLabel, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Card, clear, column, heading, holding, note, row, soft, words
from huddle_app.desk.prepare.teams.folded_lines import FoldedLines
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.method.events import PeopleChanged, TeamsChanged
from huddle_app.method.teams.judgement import Judgement, judge
from huddle_app.method.teams.marks import Mark
from huddle_app.method.teams.meetings import Meeting
from huddle_app.method.teams.rounds import Round
from huddle_app.method.words import RoundKey, team_label
from huddle_app.screen import look
from huddle_app.texts import _

_SIGN = 18
"""Pixels of the sign before a line, before the text scale."""


class WhyPanel(DeskPage):
    """What can be said of a round's teams: broken rules first, then each rule, then the pairs who meet again."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, TeamsChanged, PeopleChanged)
        self._key: RoundKey | None = None
        self.broken, self.again = FoldedLines(), FoldedLines()
        self._marks = column(space=Space.SMALL)
        self._drawn_by = note("")
        self._not_yet = note(_("Once these teams are drawn, this says how well each rule is kept."))
        again = column(heading(_("Who meets again"), Size.BODY), self.again)
        self._meets = holding(again)
        self._drawn = holding(
            column(self.broken, self._marks, self._meets, self._drawn_by, space=Space.MEDIUM)
        )
        title = _("Why these teams")
        things = (heading(title), self._not_yet, self._drawn)
        card = Card(column(*things, space=Space.MEDIUM, margin=Space.MEDIUM), title)
        self.setLayout(column(card))
        self._drawn.hide()

    def show_round(self, key: RoundKey) -> None:
        """Show another round, now and whenever something changes."""
        self._key = key
        self.refresh()

    def refresh(self) -> None:
        """Judge the round as it stands."""
        teams = self._context.services.teams
        made = teams.round(self._key) if self._key else None
        self._not_yet.setVisible(made is None)
        self._drawn.setVisible(made is not None)
        if made:
            self._show(made, judge(teams.for_repair(made.key), made))

    def _show(self, made: Round, judgement: Judgement) -> None:
        self.broken.show_lines([_signed("⚠", "amber", one) for one in judgement.broken])
        clear(self._marks)
        for mark in judgement.marks:
            self._marks.addWidget(_of_mark(mark))
        several = len({meeting.round.key for meeting in judgement.meetings}) > 1
        self.again.show_lines([_of_meeting(one, several) for one in judgement.meetings])
        self._meets.setVisible(bool(judgement.meetings))
        text = _("Drawn by number {number}: the same number, people and rules give the same teams.")
        if made.changed:
            text = _(
                "Drawn by number {number}, but not by it alone: seats were locked in the draw, or"
                " changed since by a repair or by hand."
            )
        self._drawn_by.setText(text.format(number=made.seed))


def _of_mark(mark: Mark) -> QWidget:
    """A rule with its sign; amber what is missed."""
    if not mark.as_good_as_possible:
        return _signed("⚠", "amber", mark.sentence)
    at_best = mark.value and mark.excess == 0
    return _signed("✓", "accent", mark.sentence, _("as good as possible") if at_best else "")


def _signed(sign: str, tone: str, sentence: str, verdict: str = "") -> QWidget:
    """A sentence that wraps, after its sign; below it a short verdict, if any."""
    before = words(sign, weight=600)
    before.setFixedWidth(look.scaled(_SIGN))
    before.setAccessibleName(_("could be better") if tone == "amber" else _("kept"))
    restyle(before, tone=tone)
    said = _wrapped(words(sentence), tone if tone == "amber" else "")
    lines = column(said, space=0)
    if verdict:
        lines.addWidget(_wrapped(words(verdict, Size.SMALL, 500), tone))
    held = column(before, None)
    line = row(held, lines, space=Space.HAIR)
    line.setStretch(1, 1)
    return holding(line)


def _of_meeting(meeting: Meeting, several_rounds: bool) -> QWidget:
    """The two, where they sit and sat, and why."""
    names = _("{one} and {other}").format(one=meeting.one.name, other=meeting.other.name)
    where = {
        "team": team_label(meeting.team.name),
        "before": team_label(meeting.before.name),
        "round": meeting.round.key.title(),
    }
    text = _("{team} · before {before} of “{round}”: {why}")
    if not several_rounds:
        text = _("{team} · before {before}: {why}")
    said = text.format(why=meeting.why or _("no rule asks for it"), **where)
    return holding(column(_wrapped(words(names)), _wrapped(soft(said), "soft"), space=0))


def _wrapped(label: QLabel, tone: str = "") -> QLabel:
    label.setWordWrap(True)
    restyle(label, tone=tone)
    return label
