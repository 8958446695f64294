"""What the teams cannot be, as traps of the checklist; each rule is worded in `hitches`."""

from collections.abc import Iterator

from huddle_app.method.teams.hitches import Hitch, hitches
from huddle_app.method.teams.rounds import Sitting
from huddle_app.method.ways import Draw, Trap, Way
from huddle_app.texts import _

SAID_ELSEWHERE = ("nobody", "missing")
"""What the checklist says of the people already."""

SETTLED = ("team sizes", "alone")
"""What is no trap any more once the teams are drawn: it was said then."""


def team_traps(sitting: Sitting) -> Iterator[Trap]:
    """The hitches of a round that the checklist shows; taking a way draws the round anew."""
    for hitch in hitches(sitting):
        settled = sitting.now is not None and hitch.key.endswith(SETTLED)
        if hitch.key not in SAID_ELSEWHERE and not settled:
            yield _trap(sitting, hitch)


def _trap(sitting: Sitting, hitch: Hitch) -> Trap:
    sentence = _("{round}: {hitch}").format(round=sitting.key.title(), hitch=hitch.sentence)
    ways = tuple(Way(way.words, draw=Draw(sitting.key, way.rules)) for way in hitch.ways)
    tight = hitch.key == "alone"
    return Trap(f"{sitting.key} {hitch.key}", sentence, ways, about_teams=True, tight=tight)
