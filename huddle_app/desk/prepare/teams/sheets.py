"""What a round's cards say: each team, who sits there, and what is worth knowing of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from huddle_app.method.people import Participant, Presence
from huddle_app.method.teams.judgement import Judgement
from huddle_app.method.teams.meetings import Meeting
from huddle_app.method.teams.rounds import Round, RoundRules, Team, Wish
from huddle_app.method.words import function_name, team_label
from huddle_app.texts import _, ngettext


@dataclass(frozen=True)
class Seat:
    """A person on a card, what they do in the team, and whom of it they have sat with before."""

    person: Participant
    scribe: bool = False
    presenter: bool = False
    locked: bool = False
    met: tuple[str, ...] = ()

    @property
    def away(self) -> bool:
        """Whether the person is known not to come."""
        return self.person.presence is Presence.AWAY

    def marks(self) -> str:
        """What is special about the person, in words; often nothing."""
        said = {
            _("away"): self.away,
            _("scribe"): self.scribe,
            _("presents"): self.presenter,
            _("locked"): self.locked,
        }
        return " · ".join([words for words, holds in said.items() if holds])

    def spoken(self) -> str:
        """The seat as a screen reader says it."""
        person = self.person
        said = (person.name, function_name(person.function), person.level, self.marks(), *self.met)
        return ", ".join(filter(None, said))

    def tip(self) -> str:
        """All that is known of the person, a line each."""
        person = self.person
        roster = (function_name(person.function), person.level, person.region, person.department)
        about = " · ".join(filter(None, roster))
        return "\n".join(filter(None, (person.name, about, self.marks(), *self.met)))


@dataclass(frozen=True)
class Sheet:
    """What a card shows of a team; `off` is one that is larger or smaller than it should be.

    `score` counts the pairs in it that a wish would keep apart.
    """

    team: Team
    seats: tuple[Seat, ...]
    remarks: tuple[str, ...]
    off: bool
    score: str = ""

    def size(self) -> str:
        """How many people there are, not counting those away."""
        away = sum(seat.away for seat in self.seats)
        n = len(self.seats) - away
        words = ngettext("{n} person", "{n} people", n).format(n=n)
        return _("{people}, {away} away").format(people=words, away=away) if away else words


def sheets(made: Round, judgement: Judgement, rules: RoundRules) -> tuple[Sheet, ...]:
    """A sheet for each team of a round."""
    met = _met(judgement.meetings)
    return tuple(
        Sheet(
            team,
            tuple(_seats(made, team, met)),
            judgement.teams[team.id].remarks,
            _off(team, rules),
            _score(judgement.teams[team.id].pairs),
        )
        for team in made.teams
    )


def _score(pairs: Mapping[Wish, int]) -> str:
    """The pairs that there are: “Pairs: 3 of one level · 2 of one region”."""
    words = {
        Wish.BOSSES_APART: _("{n} with their boss"),
        Wish.NEW_FACES: _("{n} meet again"),
        Wish.LEVELS_SPREAD: _("{n} of one level"),
        Wish.REGIONS_SPREAD: _("{n} of one region"),
    }
    counted = " · ".join(words[wish].format(n=n) for wish, n in pairs.items() if n)
    return _("Pairs: {counted}").format(counted=counted) if counted else ""


def _seats(made: Round, team: Team, met: dict[UUID, list[str]]) -> Iterator[Seat]:
    """The members, function by function, otherwise in the order given."""
    usual = {function: n for n, function in enumerate(team.functions())}
    for member in sorted(team.members, key=lambda one: usual[one.function]):
        yield Seat(
            member,
            scribe=member.id == team.scribe,
            presenter=member.id == team.presenter,
            locked=member.id in made.locked,
            met=tuple(met[member.id]),
        )


def _off(team: Team, rules: RoundRules) -> bool:
    n = sum(member.presence is not Presence.AWAY for member in team.members)
    too_small = n < rules.smallest and not team.own_table()
    return too_small or n > rules.largest


def _met(meetings: Sequence[Meeting]) -> dict[UUID, list[str]]:
    """For each person a sentence on everybody of the team whom they have sat with before."""
    found = defaultdict[UUID, list[str]](list)
    text = _("sat with {name} before: {team}, {round}")
    for one in meetings:
        where = {"team": team_label(one.before.name), "round": one.round.key.title()}
        for person, other in ((one.one, one.other), (one.other, one.one)):
            words = text.format(name=other.name, **where)
            found[person.id].append(
                _("{met} ({why})").format(met=words, why=one.why) if one.why else words
            )
    return found
