"""One round: what speaks against it, drawn by a number that everybody may see, changed by hand, repaired."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import EmptyPlace, clear, column, note, row
from huddle_app.desk.prepare.teams.against import traps_of
from huddle_app.desk.prepare.teams.card_table import CardTable
from huddle_app.desk.prepare.teams.dragging import Target
from huddle_app.desk.prepare.teams.effects import Effects
from huddle_app.desk.prepare.teams.person_field import PersonField
from huddle_app.desk.prepare.teams.person_menu import PersonMenu, Question
from huddle_app.desk.prepare.teams.repair_line import RepairLine, repaired_words
from huddle_app.desk.prepare.teams.round_tools import RoundTools
from huddle_app.desk.prepare.teams.sheets import sheets
from huddle_app.desk.prepare.ways_out import WaysOut
from huddle_app.desk.shared.work_line import WorkLine
from huddle_app.desk.style import Space, restyle
from huddle_app.method.people import Participant
from huddle_app.method.teams.rounds import Round, Team
from huddle_app.method.words import RoundKey, RoundKind
from huddle_app.screen import look
from huddle_app.texts import _

_WAYS = 520
"""Pixels in which a way out and its button stand near one another, before the text scale."""


class RoundView(QWidget):
    """Draws a round and shows its teams; the same number draws the same teams.

    A person is dragged to a team or onto somebody to change places with; the line at the bottom says
    what that would do. All of it is in the menu of a person, too. `drawing()` comes before a draw.
    """

    drawing = Signal()

    def __init__(self, context: DeskContext, key: RoundKey) -> None:
        super().__init__()
        self._context, self._key = context, key
        self._teams = context.services.teams
        self._effects: Effects | None = None
        self._people: Mapping[UUID, Participant] = {}
        self.work = WorkLine(context.tasks, context.messages)
        self.ways_out = WaysOut(context)
        self.ways_out.setMaximumWidth(look.scaled(_WAYS))
        self.tools = RoundTools(context, key)
        self.repair = RepairLine()
        self.table = CardTable()
        self._notices = column(space=Space.HAIR)
        self._body = QStackedWidget()
        self._body.addWidget(EmptyPlace(_what_will_be_here(key.kind)))
        self._body.addWidget(self.table)
        self.effect = _two_lines(note(_hint()))
        self.asking = PersonField()
        self._foot = QStackedWidget()
        self._foot.addWidget(self.effect)
        self._foot.addWidget(self.asking)
        ways = row(self.ways_out, None, space=0)
        ways.setStretch(0, 100)  # as wide as it may be, and at the left
        things = (self.tools, self.work, self.repair, ways, self._notices)
        layout = column(*things, self._body, self._foot, space=Space.MEDIUM)
        layout.setStretchFactor(self._body, 1)
        self.setLayout(layout)
        self._listen()
        self.refresh()

    def refresh(self) -> None:
        """Show the round in force, and what speaks against it."""
        made = self._teams.round(self._key)
        self._effects = Effects(self._teams.for_repair(self._key), made) if made else None
        self._people = {one.id: one for one in self._context.services.people.everybody()}
        self.tools.show_round(made)
        self._show_against(made)
        self._body.setCurrentIndex(1 if made else 0)
        self._foot.setVisible(made is not None)
        unseated = self._teams.unseated(self._key) if made else ()
        broken = self._effects.judgement.broken if self._effects else ()
        self.repair.show_wrong(self._teams.away(self._key), unseated, broken)
        if self._effects:
            self._show_cards(self._effects, unseated)

    def draw(self) -> None:
        """Draw with the number given, or by chance."""
        self.drawing.emit()
        seed = self.tools.seed()
        before = self._teams.round(self._key)
        self.work.run(
            _("Drawing teams …"),
            lambda _job: self._teams.draw(self._key, seed),
            lambda made: self._say_drawn(before, made),
        )

    def mend(self) -> None:
        """Repair the round, and say who changes team."""
        before = self._in_force()
        self.work.run(
            _("Repairing …"),
            lambda _job: self._teams.repair(self._key),
            lambda made: self.work.say(repaired_words(before, made)),
        )

    def hover(self, person: UUID, target: Target) -> None:
        """Say what it would do to drop a person there."""
        self.say_effect(self.effect_of(person, target))

    def say_effect(self, words: str) -> None:
        """Say what something would do."""
        self.effect.setText(words)
        restyle(self.effect, tone="")

    def drop(self, person: UUID, target: Target) -> None:
        """Seat a person in another team, or in the place of one of its members, who takes theirs."""
        made = self._in_force()
        seats = made.seats()
        if seats.get(person) == target.team:
            return
        if target.member and person in seats:
            self._teams.swap(self._key, person, target.member)
        else:
            self._teams.move(self._key, person, target.team)

    def effect_of(self, person: UUID, target: Target) -> str:
        """What dropping a person there would do, in words."""
        effects, one = self._effects, self._people.get(person)
        seats = effects.made.seats() if effects else {}
        if effects is None or one is None or seats.get(person) == target.team:
            return _hint()
        other = self._people.get(target.member) if target.member and person in seats else None
        if other:
            return effects.swap(one, other).words
        found = (team for team in effects.made.teams if team.id == target.team)
        return next((effects.move(one, team).words for team in found), _hint())

    def open_menu(self, person: UUID) -> PersonMenu | None:
        """The menu of a person; None for one who is gone by now."""
        one = self._people.get(person)
        if one is None or self._effects is None:
            return None
        menu = PersonMenu(self, self._context.services, self._effects, one)
        menu.wanted.connect(self._ask)
        menu.shown.connect(self.say_effect)
        menu.aboutToHide.connect(self._show_hint)
        return menu

    def _listen(self) -> None:
        self.tools.wanted.connect(self.draw)
        self.tools.sought.connect(self._find)
        self.tools.next_found.connect(self.table.next_found)
        self.repair.wanted.connect(self.mend)
        self.table.hovered.connect(self.hover)
        self.table.dropped.connect(self.drop)
        self.table.left.connect(self._show_hint)
        self.table.described.connect(self._describe)
        self.table.asked.connect(self._pop_up_menu)
        self.asking.done.connect(self._end_asking)

    def _pop_up_menu(self, person: UUID) -> None:
        if menu := self.open_menu(person):
            menu.popup(self.table.menu_place(person))

    def _describe(self, team: Team) -> None:
        try:
            self._teams.change_team(self._key, team)
        finally:
            self.refresh()

    def _show_cards(self, effects: Effects, unseated: Sequence[Participant]) -> None:
        made, rules = effects.made, effects.sitting.rules
        self.table.show_round(sheets(made, effects.judgement, rules), unseated)
        self.table.search(self.tools.search.text())

    def _find(self, text: str) -> None:
        found = self.table.search(text)
        self._show_hint()
        if text.strip() and not found:
            self.say_effect(_("Nobody in these teams is called that."))

    def _ask(self, question: Question) -> None:
        self._foot.setCurrentWidget(self.asking)
        self.asking.ask(question)

    def _end_asking(self) -> None:
        self._foot.setCurrentWidget(self.effect)
        self._show_hint()

    def _show_hint(self) -> None:
        self.effect.setText(_hint())
        restyle(self.effect, tone="soft")

    def _show_against(self, made: Round | None) -> None:
        traps = traps_of(self._teams.for_repair(self._key))
        self.ways_out.show_traps(traps)
        clear(self._notices)
        said = {trap.sentence for trap in traps}
        for text in made.notices if made else ():
            if text not in said:
                self._notices.addWidget(note(text))

    def _say_drawn(self, before: Round | None, made: Round) -> None:
        self.tools.number.clear()
        if before and before.seed != made.seed:
            text = _(
                "These are new teams, number {seed}. The earlier ones, number {old}, are kept."
            )
            words = text.format(seed=made.seed, old=before.seed)
            self.work.say(
                words, _("Bring the earlier ones back"), self._context.services.deeds.undo
            )

    def _in_force(self) -> Round:
        made = self._teams.round(self._key)
        if made is None:
            raise LookupError(self._key)
        return made


def _two_lines(label: QLabel) -> QLabel:
    """A label that stays as high as two lines, so that nothing moves while somebody is dragged."""
    label.setFixedHeight(2 * label.fontMetrics().lineSpacing() + Space.HAIR)
    return label


def _hint() -> str:
    return _(
        "Drag a person to another team, or onto somebody to change places. Enter opens what else there is."
    )


def _what_will_be_here(kind: RoundKind) -> str:
    return {
        RoundKind.SEPARATE: _(
            "Here will be teams of 6–8 people each, sales and marketing never in one team. "
            "Draw them by chance, or with a number: the same number gives the same teams."
        ),
        RoundKind.MIXED: _(
            "Here will be teams of 6–8 people each, both functions in every team, and as few people "
            "as possible who sat together before. The same number gives the same teams."
        ),
    }[kind]
