"""The words of the Huddle that code and screen share."""

from dataclasses import dataclass
from enum import StrEnum

from huddle_app.texts import _


class Function(StrEnum):
    """The part of the company a person works for; never the department's own name."""

    SALES = "sales"
    MARKETING = "marketing"
    LEADERSHIP = "leadership"
    OTHER = "other"


SIDES = (Function.SALES, Function.MARKETING)
"""The two functions that the Huddle brings together, in the order in which they are always shown."""

ANSWERING = (*SIDES, Function.LEADERSHIP)
"""Whoever answers the questionnaires."""


class RoundKind(StrEnum):
    """How a round divides the people: one function a team (Step 2) or both in each (Step 6)."""

    SEPARATE = "separate"
    MIXED = "mixed"


@dataclass(frozen=True)
class RoundKey:
    """One of the workshop's divisions into teams: the first mixed round, and any after it."""

    kind: RoundKind
    number: int = 1

    def __str__(self) -> str:
        """As it stands in the file: “mixed”, “mixed 2”."""
        return self.kind.value if self.number == 1 else f"{self.kind.value} {self.number}"

    @classmethod
    def read(cls, text: str) -> "RoundKey":
        """The key that stands in the file; ValueError for any other text."""
        kind, _space, number = text.partition(" ")
        return cls(RoundKind(kind), int(number or 1))

    def title(self) -> str:
        """The round as shown to people: “Mixed teams”, “Mixed teams 2”."""
        name = round_name(self.kind)
        return name if self.number == 1 else _("{round} {n}").format(round=name, n=self.number)


SEPARATE, MIXED = RoundKey(RoundKind.SEPARATE), RoundKey(RoundKind.MIXED)
"""The rounds of Step 2 and of Step 6."""


class Stage(StrEnum):
    """The stage of strategy making a disconnect belongs to (the three sections of tool 7)."""

    DEVELOPING = "developing"
    COMMUNICATING = "communicating"
    IMPLEMENTING = "implementing"


class Band(StrEnum):
    """Where a score lies on the seven-point scale; for tool 1 a position, never good or bad."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"


class Lens(StrEnum):
    """Who can move an action item: the three lenses of Steps 4 and 8."""

    SALES = "sales"
    MARKETING = "marketing"
    LEADERSHIP = "leadership"


def function_name(function: Function) -> str:
    """The function as shown to people, lower case."""
    return {
        Function.SALES: _("sales"),
        Function.MARKETING: _("marketing"),
        Function.LEADERSHIP: _("leadership"),
        Function.OTHER: _("other"),
    }[function]


def round_name(kind: RoundKind) -> str:
    """The round as shown to people."""
    return {
        RoundKind.SEPARATE: _("Separate teams"),
        RoundKind.MIXED: _("Mixed teams"),
    }[kind]


def stage_name(stage: Stage) -> str:
    """The stage as shown to people."""
    return {
        Stage.DEVELOPING: _("Developing strategy"),
        Stage.COMMUNICATING: _("Communicating strategy"),
        Stage.IMPLEMENTING: _("Implementing strategy"),
    }[stage]


def lens_name(lens: Lens) -> str:
    """The lens as shown to people."""
    return function_name(Function(lens.value))


def team_label(name: str) -> str:
    """A team as shown to people: “Team 4”, or its own name once it has been given one."""
    return _("Team {number}").format(number=name) if name.isdigit() else name


def band_name(band: Band) -> str:
    """The band as shown to people."""
    return {Band.LOW: _("low"), Band.MIDDLE: _("middle"), Band.HIGH: _("high")}[band]
