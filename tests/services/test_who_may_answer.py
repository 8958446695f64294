"""Who may answer a wave, and that nobody's absence shows in the findings and the overview of a whole file."""

from uuid import uuid4

import pytest

from huddle_app.method.findings.model import Group, Hidden
from huddle_app.method.people import Participant, Presence
from huddle_app.method.survey.invited import InvitedCells
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.words import Function
from huddle_app.services.house import Services
from huddle_app.services.who_may_answer import who_may_answer

WAVE = "Before the Huddle"
S = Function.SALES
LEVELS = {"Rep": 22, "Manager": 8, "Director": 1}


def may_answer(services: Services) -> InvitedCells:
    return who_may_answer(services.database, WAVE, services.people)


def answer(services: Services, level: str, number: int) -> None:
    ratings = str(1 + number % 7) * len(services.survey.toolkit().columns)
    services.collecting.enter(WAVE, AnswerLine(1, f"{level} {number}", S, level, "", ratings))


@pytest.fixture
def listed(services: Services) -> Services:
    """Sales are on the list, and all but the director have answered."""
    for level, n in LEVELS.items():
        for number in range(n):
            services.people.write(Participant(uuid4(), f"{level} {number}", S, level))
            if level != "Director":
                answer(services, level, number)
    return services


def test_whoever_is_on_the_list_may_answer_here_today_or_not(peopled: Services) -> None:
    before = may_answer(peopled)
    assert sum(before.values()) == 73
    peopled.people.mark(peopled.people.everybody()[:5], Presence.AWAY)
    assert may_answer(peopled) == before


def test_without_a_list_whoever_has_a_code_may_answer(services: Services) -> None:
    services.collecting.set_invited(WAVE, {(S, "Rep"): 3})
    services.collecting.make_codes(WAVE)
    services.collecting.set_invited(WAVE, {})
    assert may_answer(services) == {(S, "Rep", ""): 3}


def test_it_does_not_show_whether_the_one_director_has_answered(listed: Services) -> None:
    before, lines = _shown(listed)
    assert before[Group(S, "Director")] == before[Group(S, "Manager")] == Hidden()
    answer(listed, "Director", 0)
    assert _shown(listed) == (before, lines)


def _shown(services: Services) -> tuple[dict[Group, object], list[object]]:
    """What is named, and what of it is hidden; which lines the overview has."""
    found = services.survey.findings(WAVE)
    assert found
    cells: dict[Group, object] = {
        group: cell if isinstance(cell, Hidden) else "shown"
        for group, cell in found.scales["trust"].cells.items()
    }
    lines: list[object] = [
        (line.functions, line.levels, line.responses.invited)
        for line in services.collecting.overview(WAVE)
    ]
    return cells, lines


def test_somebody_new_on_the_list_is_named_at_once(listed: Services) -> None:
    assert Group(S, "Head") not in _shown(listed)[0]
    listed.people.write(Participant(uuid4(), "Head", S, "Head"))
    assert _shown(listed)[0][Group(S, "Head")] == Hidden()
