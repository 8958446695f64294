"""What Steps 4, 5 and 6 show of the findings: which figures, in which order, with whose sentence."""

import re
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

_TOOLS = re.compile("([0-9]+( [0-9]+)*)?")


class FigureKind(StrEnum):
    """The figures there are."""

    MEANS = "means"
    GAPS = "gaps"
    SPREAD = "spread"
    LEVELS = "levels"
    STATEMENTS = "statements"
    HEAT = "heat"
    LINKS = "links"
    POSITIONS = "positions"
    CHANGE = "change"


@dataclass(frozen=True)
class FigureKey:
    """One figure: its kind, and what it is about.

    That is tools by number (“4”, “4 5 6”), or one scale by its key (“trust”); empty means all.
    """

    kind: FigureKind
    about: str = ""

    def __str__(self) -> str:
        """As it stands in the file and in a scene's subject: “levels trust”; of tools' means the numbers alone."""
        if self.kind is FigureKind.MEANS and not self.about[:1].isalpha():
            return self.about
        return f"{self.kind.value} {self.about}".strip()

    @classmethod
    def read(cls, text: str) -> "FigureKey":
        """The key written so; ValueError when there is no such kind."""
        if _TOOLS.fullmatch(text):
            return cls(FigureKind.MEANS, text)
        kind, _space, about = text.partition(" ")
        return cls(FigureKind(kind), about)


@dataclass(frozen=True)
class Slide:
    """One figure that a step shows; `sentence` is the moderator's own headline, empty for ours."""

    id: UUID
    step: int
    figure: FigureKey
    sentence: str = ""
