"""How well a round keeps a rule, as a number beside the best there can be, and in words."""

from dataclasses import dataclass
from enum import StrEnum

from huddle_app.method.teams.rounds import Wish
from huddle_app.texts import _


class Duty(StrEnum):
    """The rules that come before all wishes."""

    SIZES = "sizes"
    FUNCTIONS = "functions"
    BONDS = "bonds"
    LOCKS = "locks"


@dataclass(frozen=True)
class Mark:
    """How far a round is from a rule: 0 is perfect, less than `bound` is known to be impossible.

    `broken` says what could be better of a hard rule, a sentence for each.
    """

    rule: Wish | Duty
    value: int
    bound: int
    sentence: str
    broken: tuple[str, ...] = ()

    @property
    def excess(self) -> int:
        """By how much the value is more than need be."""
        return max(0, self.value - self.bound)

    @property
    def as_good_as_possible(self) -> bool:
        """Whether no other seating can keep this rule better."""
        return not self.excess and not self.broken


def rule_name(rule: Wish | Duty) -> str:
    """A rule as shown to people."""
    return {
        Duty.SIZES: _("Team sizes"),
        Duty.FUNCTIONS: _("Functions"),
        Duty.BONDS: _("Together and apart"),
        Duty.LOCKS: _("Locked seats"),
        Wish.BOSSES_APART: _("Bosses apart"),
        Wish.NEW_FACES: _("New faces"),
        Wish.LEVELS_SPREAD: _("Levels"),
        Wish.REGIONS_SPREAD: _("Regions"),
    }[rule]
