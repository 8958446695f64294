"""A trap in the arithmetic, and the ways out of it: changes of the plan, or other rules for a round."""

from dataclasses import dataclass, replace

from huddle_app.method.agenda import Agenda, AgendaItem, Phase
from huddle_app.method.planning import locked, with_phase
from huddle_app.method.teams.rounds import RoundRules
from huddle_app.method.words import RoundKey
from huddle_app.texts import _


@dataclass(frozen=True)
class Change:
    """What becomes of a phase: its seconds, the seconds of a turn, how many take theirs at once."""

    phase_key: str
    seconds: int | None = None
    turn: int | None = None
    lanes: int | None = None


@dataclass(frozen=True)
class Draw:
    """A round drawn anew, by other rules."""

    key: RoundKey
    rules: RoundRules


@dataclass(frozen=True)
class Way:
    """One way out in words: phases are changed, items no longer locked to a time, or teams are drawn."""

    words: str
    changes: tuple[Change, ...] = ()
    unlocked: tuple[str, ...] = ()
    draw: Draw | None = None


@dataclass(frozen=True)
class Trap:
    """Where the numbers do not fit; `tight` where they do, but only just."""

    key: str
    sentence: str
    ways: tuple[Way, ...]
    about_teams: bool = False
    tight: bool = False


def mended(agenda: Agenda, way: Way) -> Agenda:
    """The agenda with the changes of a way made."""
    for change in way.changes:
        if change.phase_key in agenda.places:
            agenda = with_phase(agenda, _changed(agenda.places[change.phase_key].phase, change))
    for key in way.unlocked:
        agenda = locked(agenda, key, None)
    return agenda


def _changed(phase: Phase, change: Change) -> Phase:
    return replace(
        phase,
        seconds=phase.seconds if change.seconds is None else change.seconds,
        turn=phase.turn if change.turn is None else change.turn,
        lanes=phase.lanes if change.lanes is None else change.lanes,
    )


def step_words(item: AgendaItem) -> str:
    """A step by its number, any other item by its title."""
    if item.number is None:
        return _("“{title}”").format(title=item.title)
    return _("Step {number}").format(number=item.number)
