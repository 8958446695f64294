"""What speaks against a round, each with its ways out, as traps that one click mends."""

from huddle_app.method.team_traps import SETTLED
from huddle_app.method.teams.hitches import Hitch, hitches
from huddle_app.method.teams.rounds import Sitting
from huddle_app.method.ways import Draw, Trap, Way


def traps_of(sitting: Sitting) -> tuple[Trap, ...]:
    """The hitches of a round; of a drawn one those that were said when it was drawn are left out."""
    found = hitches(sitting)
    if sitting.now is not None:
        found = tuple(hitch for hitch in found if not hitch.key.endswith(SETTLED))
    return tuple(_trap(sitting, hitch) for hitch in found)


def _trap(sitting: Sitting, hitch: Hitch) -> Trap:
    ways = tuple(Way(way.words, draw=Draw(sitting.key, way.rules)) for way in hitch.ways)
    key, tight = f"{sitting.key} {hitch.key}", hitch.key == "alone"
    return Trap(key, hitch.sentence, ways, about_teams=True, tight=tight)
