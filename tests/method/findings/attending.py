"""An observer who knows who was invited, and works out from all that is shown who of them answered.

Everybody who came in has answered everything, as the observer knows: so the n of every scale, of links and
of the overview are sums of one and the same unknown, how many of each cell (function, level, region)
answered. A group that is not named is one nobody of which answered.
"""

from collections import Counter
from dataclasses import dataclass
from uuid import uuid4

import numpy as np

from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.groups import Cells, Groups, belongs
from huddle_app.method.findings.model import Findings, Group, ScaleFinding, Score
from huddle_app.method.survey.invited import InvitedCells
from huddle_app.method.survey.overview import OverviewLine, overview
from huddle_app.method.survey.waves import Respondent, Wave
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function
from tests.method.findings.answering import crowd
from tests.method.findings.observing import Equations


@dataclass(frozen=True)
class Shown:
    """All that is shown of a wave."""

    found: Findings
    lines: tuple[OverviewLine, ...]


def shown(kit: Toolkit, invited: InvitedCells, came_in: InvitedCells, threshold: int) -> Shown:
    """What is shown where so many of those on the list answered everything."""
    people = crowd(kit, came_in)
    numbers = [tool.number for tool in kit.tools]
    return Shown(
        findings_of(kit, "", people, threshold, numbers, invited),
        told_lines(kit, invited, people, threshold),
    )


def told_lines(
    kit: Toolkit, invited: InvitedCells, people: list[Respondent], threshold: int
) -> tuple[OverviewLine, ...]:
    """The overview where these people were invited, as the list says."""
    asked: Counter[tuple[Function, str]] = Counter()
    for cell, n in invited.items():
        asked[cell[:2]] += n
    wave = Wave(uuid4(), "", tuple(tool.number for tool in kit.tools), threshold)
    return overview(kit, wave, asked, people, invited)


class Doorkeeper:
    """Learns how many came in, of each of some waves, from what is shown of them."""

    def __init__(self, invited: InvitedCells, waves: list[Shown]) -> None:
        self._cells: Cells = tuple(invited.items())
        self.known = Equations([n for _cell, n in self._cells], len(waves))
        for number, wave in enumerate(waves):
            self._unit = np.eye(len(waves))[number]
            self._learn_findings(wave.found)
            self._learn_lines(wave.lines)

    def _learn_findings(self, found: Findings) -> None:
        for function, n in found.respondents.items():
            if n >= found.threshold:
                self._learn(Group(function), n)
        for finding in found.scales.values():
            self._learn_scale(finding)
        for link in found.links:
            if link.function:
                self._learn(Group(link.function), link.n)

    def _learn_scale(self, finding: ScaleFinding) -> None:
        own = tuple(each for each in self._cells if finding.scale.may_answer(each[0][0]))
        for group in Groups(own).groups:
            cell = finding.cells.get(group)
            if cell is None:
                self._learn(group, 0)
            if isinstance(cell, Score):
                self._learn(group, cell.n)

    def _learn(self, group: Group, n: int) -> None:
        inside = [float(belongs(cell, group)) for cell, _n in self._cells]
        self.known.learn(np.kron(inside, self._unit), n)

    def _learn_lines(self, lines: tuple[OverviewLine, ...]) -> None:
        for line in lines:
            inside = [
                float(function in line.functions and (not line.levels or level in line.levels))
                for (function, level, _region), _n in self._cells
            ]
            if line.responses.came_in is not None:
                self.known.learn(np.kron(inside, self._unit), line.responses.came_in)
