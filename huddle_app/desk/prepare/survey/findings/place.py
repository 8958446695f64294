"""Where one stands in the findings: what is compared, and how far one has looked closer."""

from dataclasses import dataclass

from huddle_app.desk.shared.breakdown import By
from huddle_app.method.findings.model import Group
from huddle_app.method.findings.slides import FigureKind


@dataclass(frozen=True)
class FindingsPlace:
    """What is chosen, the line looked at, and the part of the closer look that lies above what is seen."""

    by: By
    among: Group
    line: int
    kind: FigureKind
    explained: bool
    depth: float
    """0 at the beginning of the closer look, below 0 where one stands at the table above it, less than 1."""
