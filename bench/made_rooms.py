"""Made rooms for the team draws: levels, regions, bosses and people who must sit apart; always the same."""

from dataclasses import replace
from random import Random
from uuid import UUID

from huddle_app.method.people import Participant
from huddle_app.method.teams.rounds import Bond, RoundKey, Sitting
from huddle_app.method.words import Function, RoundKind

LEVELS = {"rep": 66, "manager": 20, "director": 10, "": 4}
REGIONS = {"North": 30, "South": 25, "East": 20, "West": 15, "Abroad": 10}
APART_EVERY = 12
REPORTS = 8


def made_room(sales: int, marketing: int) -> Sitting:
    """A separate round to be drawn: one in twelve must not sit with somebody, each director has reports."""
    chance = Random(f"{sales}:{marketing}")
    functions = [Function.SALES] * sales + [Function.MARKETING] * marketing
    people = [
        Participant(
            UUID(int=n),
            f"Person {n:03}",
            function,
            chance.choices([*LEVELS], [*LEVELS.values()])[0],
            chance.choices([*REGIONS], [*REGIONS.values()])[0],
        )
        for n, function in enumerate(functions, 1)
    ]
    pairs = (chance.sample(people, 2) for _pair in range(len(people) // APART_EVERY))
    bonds = tuple(Bond(one.id, other.id, together=False) for one, other in pairs)
    seated = tuple(_reporting(people, chance))
    return Sitting(RoundKey(RoundKind.SEPARATE), seated, bonds=bonds)


def _reporting(people: list[Participant], chance: Random) -> list[Participant]:
    """The people, of whom some report to a director of their function."""
    directors = [person for person in people if person.level == "director"]
    bosses = {
        one.id: boss.name
        for boss in directors
        for one in chance.sample(people, min(REPORTS, len(people)))
        if one.level != "director" and one.function is boss.function
    }
    return [replace(person, reports_to=bosses.get(person.id, "")) for person in people]
