"""What moving somebody by hand would do to a round, said before it is done."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from huddle_app.method.people import Participant
from huddle_app.method.teams.by_hand import with_move, with_swap
from huddle_app.method.teams.judgement import Judgement, compare, judge
from huddle_app.method.teams.rounds import Round, Sitting, Team, Wish
from huddle_app.method.words import team_label
from huddle_app.texts import _


@dataclass(frozen=True)
class Effect:
    """What a deed would do; `words` name the deed too. The lower the weight, the better the round would be."""

    words: str
    said: str
    weight: tuple[int, ...]


class Effects:
    """The effects on a round as it stands: whoever keeps it makes a new one when the round changes."""

    def __init__(self, sitting: Sitting, made: Round) -> None:
        self.sitting = sitting
        self.made = made
        self._known: dict[tuple[UUID, UUID], Effect] = {}

    @cached_property
    def judgement(self) -> Judgement:
        """How well the round is now."""
        return judge(self.sitting, self.made)

    def move(self, person: Participant, team: Team) -> Effect:
        """What it would do to have a person in another team."""
        head = _("{name} to {team}").format(name=person.name, team=team_label(team.name))
        return self._of(head, (person.id, team.id), with_move(self.made, person, team.id))

    def swap(self, one: Participant, other: Participant) -> Effect:
        """What it would do to have two people in each other's place."""
        head = _("{one} and {other} change places").format(one=one.name, other=other.name)
        return self._of(head, (one.id, other.id), with_swap(self.made, one.id, other.id))

    def moves(self, person: Participant) -> list[tuple[Team, Effect]]:
        """Every other team with what a move there would do, the best one first."""
        here = self.made.seats().get(person.id)
        found = [(team, self.move(person, team)) for team in self.made.teams if team.id != here]
        return sorted(found, key=lambda one: one[1].weight)

    def _of(self, head: str, who: tuple[UUID, UUID], would: Round) -> Effect:
        if who not in self._known:
            after = judge(self.sitting, would)
            said = compare(self.judgement, after)
            words = _("{deed} · {effect}").format(deed=head, effect=said)
            self._known[who] = Effect(words, said, tuple(_weight(after)))
        return self._known[who]


def _weight(judged: Judgement) -> Iterator[int]:
    """What is broken first, then the wishes in their order."""
    yield len(judged.broken)
    yield from (mark.value for mark in judged.marks if isinstance(mark.rule, Wish))
