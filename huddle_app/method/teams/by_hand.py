"""Moving people by hand, and what a team is once its members change."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from huddle_app.method.errors import HuddleError
from huddle_app.method.people import Participant
from huddle_app.method.teams.rounds import Round, Team
from huddle_app.method.words import Function
from huddle_app.texts import _

_ORDER = {function: place for place, function in enumerate(Function)}


def with_move(made: Round, person: Participant, team: UUID) -> Round:
    """The round with a person in a team, wherever they were; a team left empty is gone.

    HuddleError when the team is not there any more.
    """
    if all(old.id != team for old in made.teams):
        raise HuddleError(_("That team is not there any more."))
    without = (filled(old, [m for m in old.members if m.id != person.id]) for old in made.teams)
    teams = (filled(t, [*t.members, person]) if t.id == team else t for t in without)
    return replace(made, teams=tuple(team for team in teams if team.members), changed=True)


def with_swap(made: Round, one: UUID, other: UUID) -> Round:
    """The round with two people in each other's team; HuddleError when one of them has no seat."""
    people = {member.id: member for team in made.teams for member in team.members}
    if not {one, other} <= people.keys():
        raise HuddleError(_("One of them has no seat any more."))
    change = {one: people[other], other: people[one]}
    teams = (filled(old, [change.get(m.id, m) for m in old.members]) for old in made.teams)
    return replace(made, teams=tuple(teams), changed=True)


def filled(team: Team, members: Iterable[Participant]) -> Team:
    """A team with other members, who stand by function and name; who has left does nothing there."""
    members = tuple(sorted(members, key=roster_order))
    here = {member.id for member in members}
    return replace(
        team,
        members=members,
        scribe=team.scribe if team.scribe in here else None,
        presenter=team.presenter if team.presenter in here else None,
    )


def roster_order(person: Participant) -> tuple[object, ...]:
    """A key to sort people by function and name: the same in every file with the same roster."""
    # by what the roster says before the id, so that the same roster in another file is drawn alike
    said = (person.name, person.email, person.level, person.region, person.department)
    return _ORDER[person.function], *said, person.id
