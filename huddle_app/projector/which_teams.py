"""Which teams a scene shows, and in which order: the subject of its cue."""

from dataclasses import dataclass

from huddle_app.method.words import RoundKey

BY_TEAM = "by team"


@dataclass(frozen=True)
class WhichTeams:
    """A round (None: the one people sit in now), listed by name or else team by team.

    As a subject: “” and “mixed 2” by name, “by team” and “mixed 2 by team” team by team.
    """

    key: RoundKey | None = None
    by_team: bool = False

    def __str__(self) -> str:
        """The subject of a cue."""
        return " ".join(filter(None, [str(self.key or ""), BY_TEAM if self.by_team else ""]))

    @classmethod
    def read(cls, subject: str) -> "WhichTeams":
        """What a subject asks for; ValueError for a round that cannot be."""
        round_ = subject.removesuffix(BY_TEAM).strip()
        return cls(RoundKey.read(round_) if round_ else None, subject.endswith(BY_TEAM))
