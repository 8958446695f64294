"""All that can be done with a person of a round, for the keyboard and the right mouse button."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from huddle_app.desk.prepare.teams.effects import Effects
from huddle_app.method.people import Participant, Presence
from huddle_app.method.teams.rounds import Team
from huddle_app.method.words import team_label
from huddle_app.services.house import Services
from huddle_app.texts import _

_LONGEST = 88
"""Letters of an effect that stand in the menu; the line under the teams has all of it."""


@dataclass(frozen=True)
class Question:
    """A second person is wanted: what for, who can be meant, what it would do, and what is done."""

    words: str
    people: tuple[Participant, ...]
    effect: Callable[[Participant], str]
    answer: Callable[[Participant], None]


class PersonMenu(QMenu):
    """The menu of one person. `wanted(question)` asks for a second one, `shown(words)` tells an effect."""

    wanted = Signal(object)
    shown = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        services: Services,
        effects: Effects,
        person: Participant,
    ) -> None:
        super().__init__(parent)
        self._services, self._effects = services, effects
        self._made, self._person = effects.made, person
        self.setAccessibleName(person.name)
        self.setTitle(person.name)
        found = (team for team in self._made.teams if any(m.id == person.id for m in team.members))
        self._team = next(found, None)
        self.moves = self.addMenu(_("Move to"))
        self.moves.aboutToShow.connect(self.fill_moves)
        if self._team:
            self._add_seat(self._team)
        self.addSeparator()
        self.addAction(_("Always together with…"), partial(self._ask_bond, together=True))
        self.addAction(_("Never with…"), partial(self._ask_bond, together=False))
        self.addSeparator()
        self._add_presence()
        self.aboutToHide.connect(self.deleteLater)

    def fill_moves(self) -> None:
        """List the other teams with what a move there would do, the best one first."""
        self.moves.clear()
        for team, effect in self._effects.moves(self._person):
            text = _("{team}: {effect}").format(
                team=team_label(team.name), effect=_short(effect.said)
            )
            action = self.moves.addAction(text.replace("&", "&&"), partial(self._move, team))
            action.hovered.connect(partial(self.shown.emit, effect.words))

    def _add_seat(self, team: Team) -> None:
        person, teams, key = self._person, self._services.teams, self._made.key
        self.addAction(_("Exchange with…"), self._ask_exchange)
        self.addSeparator()
        locked = person.id in self._made.locked
        words = _("Unlock the seat") if locked else _("Lock in this team")
        self.addAction(words, lambda: teams.lock(key, person.id, locked=not locked))
        self._add_check(_("Scribe"), _with_scribe(team, person), holds=team.scribe == person.id)
        presents = team.presenter == person.id
        self._add_check(_("Presenter"), _with_presenter(team, person), holds=presents)

    def _add_check(self, words: str, team: Team, *, holds: bool) -> None:
        change = partial(self._services.teams.change_team, self._made.key, team)
        action = self.addAction(words, change)
        action.setCheckable(True)
        action.setChecked(holds)

    def _add_presence(self) -> None:
        marks = {
            Presence.AWAY: _("Is away"),
            Presence.HERE: _("Is here"),
            Presence.EXPECTED: _("Is expected"),
        }
        for presence, words in marks.items():
            if presence is not self._person.presence:
                self.addAction(words, partial(self._mark, presence))

    def _mark(self, presence: Presence) -> None:
        self._services.people.mark([self._person], presence)

    def _move(self, team: Team) -> None:
        self._services.teams.move(self._made.key, self._person.id, team.id)

    def _ask_exchange(self) -> None:
        teams = (team for team in self._made.teams if team != self._team)
        others = (member for team in teams for member in team.members)
        text = _("{name} changes places with")
        self._ask(
            text,
            others,
            self._swap,
            lambda o: self._effects.swap(self._person, o).said,
        )

    def _swap(self, other: Participant) -> None:
        self._services.teams.swap(self._made.key, self._person.id, other.id)

    def _ask_bond(self, *, together: bool) -> None:
        rules = self._services.teams.rules
        text = (
            _("{name} is always in a team with")
            if together
            else _("{name} is never in a team with")
        )
        said = _("It holds in every round, from the next draw or repair on.")
        people = self._services.people.everybody()
        self._ask(
            text,
            (one for one in people if one.id != self._person.id),
            lambda other: rules.bind([self._person, other], together=together),
            lambda _other: said,
        )

    def _ask(
        self,
        text: str,
        people: Iterable[Participant],
        answer: Callable[[Participant], None],
        effect: Callable[[Participant], str],
    ) -> None:
        words = text.format(name=self._person.name)
        self.wanted.emit(Question(words, tuple(people), effect, answer))


def _with_scribe(team: Team, person: Participant) -> Team:
    """The team with the person as its scribe, or without one if they were."""
    return replace(team, scribe=None if team.scribe == person.id else person.id)


def _with_presenter(team: Team, person: Participant) -> Team:
    """The team with the person as its presenter, or without one if they were."""
    return replace(team, presenter=None if team.presenter == person.id else person.id)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 2].rstrip()} …"
