"""The rehearsal's moderator writes down what the room says, with the teams and people it has."""

from datetime import timedelta
from typing import Any

from huddle_app.method.words import SEPARATE, Function
from huddle_app.rehearsal.room import Room, Said, in_turn
from huddle_app.services.house import Services


def write_down(services: Services, room: Room, phase_key: str) -> None:
    """Write what is said and noticed in a phase."""
    for n, said in enumerate(room.notes(phase_key)):
        values = {**said.values, **_team(services, said), **_who(services, said)}
        # The rehearsal's clock may stand still meanwhile; the order is to be kept.
        written = services.now() + timedelta(milliseconds=n)
        services.notes.add(said.kind, said.text, written=written, **values)


def _team(services: Services, said: Said) -> dict[str, Any]:
    made = services.teams.round(SEPARATE)
    if said.team is None or made is None:
        return {}
    function, number = said.team
    team = in_turn([team for team in made.teams if function in team.functions()], number)
    return {"team_id": team.id, "team": team.name} if team else {}


def _who(services: Services, said: Said) -> dict[str, str]:
    if said.who is None:
        return {}
    function, number = said.who
    return {"who": in_turn(_names(services, function), number) or ""}


def _names(services: Services, function: Function) -> list[str]:
    return [person.name for person in services.people.everybody() if person.function is function]
