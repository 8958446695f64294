"""What a draw will not be able to do, said before it is made, each with the ways out."""

from huddle_app.method.teams.bond_hitches import bond_hitches
from huddle_app.method.teams.head_count_hitches import head_count_hitches
from huddle_app.method.teams.hitch import Hitch, WayOut
from huddle_app.method.teams.lock_hitches import lock_hitches
from huddle_app.method.teams.rounds import Sitting

__all__ = ["Hitch", "WayOut", "hitches"]


def hitches(sitting: Sitting) -> tuple[Hitch, ...]:
    """The rules that cannot be met: by the numbers of people, then by bonds and locks."""
    return *head_count_hitches(sitting), *bond_hitches(sitting), *lock_hitches(sitting)
