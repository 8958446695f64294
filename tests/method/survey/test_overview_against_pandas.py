"""The overview of 500 people's answers against an independent count by pandas."""

from uuid import uuid4

import pandas as pd
import pytest

from huddle_app.method.survey.overview import OverviewLine, overview
from huddle_app.method.survey.waves import Wave
from huddle_app.method.words import Function
from tests.method.findings.golden import KIT, PEOPLE, TRUTH, minded

WAVES = {
    "all tools, many blanks": (PEOPLE, tuple(range(1, 9))),
    "one tool, few blanks": (minded(7, 500, 0.02), (5,)),
}


def invited(people: pd.DataFrame) -> dict[tuple[Function, str], int]:
    """Three more of each function and level than have answered, and a level of which nobody has."""
    counts = people.groupby(["function", "level"], observed=True).size()
    asked = {(Function(str(f)), str(level)): n + 3 for (f, level), n in counts.items()}  # pyright: ignore[reportGeneralTypeIssues] - pandas' keys
    return {**asked, (Function.SALES, "level 9"): 6}


def of_line(people: pd.DataFrame, line: OverviewLine) -> pd.DataFrame:
    rows = people[people["function"].isin([f.value for f in line.functions])]
    return rows[rows["level"].isin(line.levels)] if line.levels else rows


@pytest.mark.parametrize("name", WAVES)
def test_invited_in_complete_and_partial(name: str) -> None:
    answers, tools = WAVES[name]
    people = type(TRUTH)(answers).frame
    asked = invited(people)
    lines = overview(KIT, Wave(uuid4(), "w", tools), asked, answers)
    wanted = {f: [c for s in KIT.only(tools).asked(f) for c in s.columns()] for f in Function}
    complete = pd.Series(data=False, index=people.index)
    for function, columns in wanted.items():
        complete |= (people["function"] == function.value) & people[columns].notna().all(axis=1)
    for line in lines:
        rows = of_line(people, line)
        those = {
            group: n
            for group, n in asked.items()
            if group[0] in line.functions and (not line.levels or group[1] in line.levels)
        }
        assert line.responses.invited == sum(those.values())
        assert line.responses.came_in == len(rows)
        assert line.responses.complete == complete[rows.index].sum()
        assert line.responses.partial == len(rows) - complete[rows.index].sum()
    whole = [line for line in lines if not line.levels]
    assert sum(line.responses.came_in or 0 for line in whole) == len(people)
    assert len(lines) > len(whole), "levels are told as well"
    assert any(line.responses.partial for line in lines)
    if name.endswith("few blanks"):
        assert any(line.responses.complete for line in lines)
