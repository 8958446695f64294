"""Rounds of teams: drawn, repaired, changed by hand, and which one counts now."""

import secrets
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Events, PeopleChanged, PlanChanged, TeamsChanged
from huddle_app.method.people import Participant, Presence, checking_in
from huddle_app.method.teams.by_hand import with_move, with_swap
from huddle_app.method.teams.rounds import Round, RoundRules, Sitting, Team
from huddle_app.method.teams.seat_plan import has_seat
from huddle_app.method.words import MIXED, SEPARATE, RoundKey
from huddle_app.services.deeds import Deeds
from huddle_app.services.kept import Kept
from huddle_app.services.people import People
from huddle_app.services.team_rows import add_round, change_round, read_keys, read_round
from huddle_app.services.team_rules import TeamRules, write_rules
from huddle_app.store.database import Database
from huddle_app.texts import _


class Teams:
    """The rounds of the workshop; `planned` gives those of the agenda, `now` the one it stands at."""

    def __init__(
        self,
        database: Database,
        events: Events,
        deeds: Deeds,
        people: People,
        planned: Callable[[], tuple[RoundKey, ...]],
        now: Callable[[], RoundKey],
    ) -> None:
        self._database = database
        self._deeds = deeds
        self._people = people
        self._planned = planned
        self._now = now
        self._known = Kept[RoundKey, Round | None]()
        self._keys = Kept[None, tuple[RoundKey, ...]]()
        self.rules = TeamRules(database, deeds)
        events.subscribe(self._on_event, first=True)

    # What there is

    def round_keys(self) -> tuple[RoundKey, ...]:
        """The rounds of the workshop in their order: those of the agenda, then others that were drawn."""
        return self._keys.get(None, self._read_keys)

    def round(self, key: RoundKey) -> Round | None:
        """The round in force, or None before it is drawn."""
        return self._known.get(key, lambda: self._read(key))

    def rounds(self) -> tuple[Round, ...]:
        """The rounds that are drawn, in their order."""
        return tuple(made for made in map(self.round, self.round_keys()) if made)

    def current(self) -> Round | None:
        """The round people sit in now: the one the agenda stands at, else another that is drawn."""
        return self.round(self._now()) or next(iter(self.rounds()), None)

    def team_of(self, person_id: UUID) -> Team | None:
        """Where a participant sits now."""
        made = self.current()
        for team in made.teams if made else ():
            if any(member.id == person_id for member in team.members):
                return team
        return None

    # Drawing

    def sitting(self, key: RoundKey, rules: RoundRules | None = None) -> Sitting:
        """All that a round is drawn by now, or under other rules: of the people, those who take part."""
        rules, everybody = rules or self.rules.rules(key), self._people.everybody()
        only_here = rules.only_here and checking_in(everybody)
        wanted = {Presence.HERE} if only_here else {Presence.HERE, Presence.EXPECTED}
        here = tuple(person for person in everybody if person.presence in wanted)
        return self._sitting(key, here, rules)

    def draw(
        self, key: RoundKey, seed: int | None = None, *, rules: RoundRules | None = None
    ) -> Round:
        """Divide the people anew and keep the result; the same seed gives the same teams.

        Other `rules` are in force from then on. HuddleError when there is nobody to divide.
        """
        seed = secrets.randbelow(1_000_000) if seed is None else seed
        # Imported with the first draw: numpy takes its time, and the first window shows no search.
        from huddle_app.method.teams.drawing import draw

        name = _("Draw of {teams}").format(teams=key.title().lower())
        # drawn inside, so that nobody comes, goes or is moved while it is worked out
        with self._deeds.doing(name, TeamsChanged()) as session:
            made = draw(self.sitting(key, rules), seed)
            if rules:
                write_rules(session, key, rules)
            add_round(session, made)
        return self._in_force(key)

    # Repairing

    def away(self, key: RoundKey) -> tuple[Participant, ...]:
        """Who has a seat and is away."""
        seated = self._seated(key)
        everybody = self._people.everybody()
        return tuple(p for p in everybody if p.id in seated and p.presence is Presence.AWAY)

    def unseated(self, key: RoundKey) -> tuple[Participant, ...]:
        """Who takes part and is to have a seat, but has none."""
        seated, sitting = self._seated(key), self.sitting(key)
        return tuple(
            p for p in sitting.people if p.id not in seated and has_seat(p.function, sitting.rules)
        )

    def repair(self, key: RoundKey) -> Round:
        """Take those away out, seat those without a seat, and change as few other seats as possible.

        HuddleError before the round is drawn, or when nobody is left.
        """
        self._in_force(key)
        from huddle_app.method.teams.drawing import repair

        name = _("Repair of {teams}").format(teams=key.title().lower())
        with self._deeds.doing(name, TeamsChanged()) as session:
            change_round(session, repair(self.for_repair(key)))
        return self._in_force(key)

    def for_repair(self, key: RoundKey) -> Sitting:
        """As `sitting`; but whoever has a seat and may still come keeps it. A round is judged by this."""
        seated, sitting = self._seated(key), self.sitting(key)
        taking_part = {person.id for person in sitting.people}
        people = tuple(
            person
            for person in self._people.everybody()
            if person.id in taking_part
            or (person.id in seated and person.presence is not Presence.AWAY)
        )
        return self._sitting(key, people, sitting.rules)

    # By hand

    def moved(self, key: RoundKey, person_id: UUID, team_id: UUID) -> Round:
        """The round as it would be with a person in another team; nothing is written."""
        return with_move(self._in_force(key), self._person(person_id), team_id)

    def swapped(self, key: RoundKey, one_id: UUID, other_id: UUID) -> Round:
        """The round as it would be with two people in each other's place; nothing is written."""
        return with_swap(self._in_force(key), one_id, other_id)

    def move(self, key: RoundKey, person_id: UUID, team_id: UUID) -> None:
        """Seat a person in another team."""
        name = _("Move of {name}").format(name=self._person(person_id).name)
        self._change(name, self.moved(key, person_id, team_id))

    def swap(self, key: RoundKey, one_id: UUID, other_id: UUID) -> None:
        """Let two people change places."""
        one, other = self._person(one_id).name, self._person(other_id).name
        name = _("Exchange of {one} and {other}").format(one=one, other=other)
        self._change(name, self.swapped(key, one_id, other_id))

    def lock(self, key: RoundKey, person_id: UUID, *, locked: bool) -> None:
        """Have a person stay in their team when it is drawn again or repaired, or no longer."""
        made = self._in_force(key)
        seats = made.locked | {person_id} if locked else made.locked - {person_id}
        name = _("Lock of {name}").format(name=self._person(person_id).name)
        self._change(name, replace(made, locked=seats))

    def change_team(self, key: RoundKey, team: Team) -> None:
        """Give a team another name, room, scribe, presenter or lock; its members stay."""
        made, team = self._in_force(key), replace(team, name=" ".join(team.name.split()))
        if not team.name:
            raise HuddleError(_("A team needs a name or a number."))
        if any(
            team.name.casefold() == other.name.casefold() and team.id != other.id
            for other in made.teams
        ):
            text = _("There is a team “{name}” already.")
            raise HuddleError(text.format(name=team.name))
        teams = (_described(old, team) if old.id == team.id else old for old in made.teams)
        name = _("Team {name}").format(name=team.name)
        self._change(name, replace(made, teams=tuple(teams)))

    def _change(self, name: str, made: Round) -> None:
        with self._deeds.doing(name, TeamsChanged()) as session:
            change_round(session, made)

    # Reading

    def _in_force(self, key: RoundKey) -> Round:
        made = self.round(key)
        if made is None:
            raise HuddleError(_("These teams are not drawn yet."))
        return made

    def _sitting(
        self, key: RoundKey, people: tuple[Participant, ...], rules: RoundRules
    ) -> Sitting:
        keys = self.round_keys()
        before = keys[: keys.index(key)] if key in keys else keys
        earlier = tuple(made for made in map(self.round, before) if made)
        return Sitting(key, people, rules, self.rules.bonds(), earlier, self.round(key))

    def _seated(self, key: RoundKey) -> dict[UUID, UUID]:
        made = self.round(key)
        return made.seats() if made else {}

    def _person(self, person_id: UUID) -> Participant:
        found = (person for person in self._people.everybody() if person.id == person_id)
        if person := next(found, None):
            return person
        raise HuddleError(_("That person is not on the list any more."))

    def _on_event(self, event: object) -> None:
        if isinstance(event, PeopleChanged | TeamsChanged | PlanChanged):
            self._keys.forget()
            self._known.forget()

    def _read(self, key: RoundKey) -> Round | None:
        with self._database.reading() as session:
            return read_round(session, key)

    def _read_keys(self) -> tuple[RoundKey, ...]:
        with self._database.reading() as session:
            drawn = read_keys(session)
        return tuple(dict.fromkeys((*(self._planned() or (SEPARATE, MIXED)), *drawn)))


def _described(old: Team, new: Team) -> Team:
    """A team as it is described anew, with the members it has."""
    return replace(new, members=old.members)
