"""Who is away, who has no seat yet, what no longer holds, and mending it with few changed seats."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from huddle_app.desk.parts import KeyButton, row, words
from huddle_app.desk.style import Space, restyle
from huddle_app.method.listed import all_of
from huddle_app.method.people import Participant
from huddle_app.method.teams.rounds import Round
from huddle_app.method.words import team_label
from huddle_app.texts import _, ngettext

_NAMED = 8
"""So many names stand in a sentence; more are counted."""


class RepairLine(QFrame):
    """Hidden while nothing is to be mended; `wanted()` asks for the repair."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "message")
        self.words = words("")
        self.words.setWordWrap(True)
        restyle(self.words, tone="amber")
        self.button = KeyButton(_("Repair"), primary=True)
        self.button.setToolTip(_("As few people as possible change their team."))
        self.button.clicked.connect(self.wanted)
        line = row(self.words, self.button, space=Space.MEDIUM)
        line.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.hide()

    def show_wrong(
        self,
        away: Sequence[Participant],
        unseated: Sequence[Participant],
        broken: Sequence[str],
    ) -> None:
        """Show who is away and who has no seat; where nobody is, what else is not as it must be."""
        if away or unseated:
            self.words.setText(repair_words(away, unseated))
        elif broken:
            self.words.setText(_("Not as it must be: {what}.").format(what=_cut(list(broken))))
        self.setVisible(bool(away or unseated or broken))


def repair_words(away: Sequence[Participant], unseated: Sequence[Participant]) -> str:
    """What is to be mended, as in “2 people are away, 1 has no seat yet: Ana, Ben and Cleo”."""
    gone = ngettext("{n} person is away", "{n} people are away", len(away)).format(n=len(away))
    if away:
        late = ngettext("{n} has no seat yet", "{n} have no seat yet", len(unseated))
    else:
        late = ngettext("{n} person has no seat yet", "{n} people have no seat yet", len(unseated))
    late = late.format(n=len(unseated))
    what = ", ".join(text for text, some in ((gone, away), (late, unseated)) if some)
    return _("{what}: {names}.").format(what=what, names=_names([*away, *unseated]))


def repaired_words(before: Round, after: Round) -> str:
    """How many changed their team, and who was given which: “Ana to Team 3”."""
    was, now = before.seats(), after.seats()
    labels = {team.id: team_label(team.name) for team in after.teams}
    people = [member for team in after.teams for member in team.members]
    moved = [p for p in people if p.id in was and was[p.id] != now[p.id]]
    new = [p for p in people if p.id not in was]
    text = ngettext("{n} person changes team", "{n} people change team", len(moved))
    said = text.format(n=len(moved)) if moved else _("nobody changes team")
    where = _("{name} to {team}")
    went = [where.format(name=p.name, team=labels[now[p.id]]) for p in [*moved, *new]]
    if not went:
        return _("Repaired: {said}. Ctrl+Z takes it back.").format(said=said)
    names = _cut(went)
    return _("Repaired: {said}. {who}. Ctrl+Z takes it back.").format(said=said, who=names)


def _names(people: Sequence[Participant]) -> str:
    return _cut([person.name for person in people])


def _cut(texts: list[str]) -> str:
    """The first of many texts in a sentence, the others counted."""
    if len(texts) <= _NAMED:
        return all_of(texts)
    more = len(texts) - _NAMED + 1
    rest = ngettext("{n} more", "{n} more", more).format(n=more)
    return all_of([*texts[: _NAMED - 1], rest])
