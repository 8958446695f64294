"""A way out of a trap is taken with one click, and can be undone."""

import pytest

from huddle_app.method.people import Participant
from huddle_app.method.teams.rounds import RoundRules
from huddle_app.method.ways import Trap
from huddle_app.method.words import MIXED, SEPARATE, Function
from huddle_app.services.house import Services
from huddle_app.services.traps import Traps


def traps_of(services: Services) -> Traps:
    return Traps(services.teams, services.clock, services.plan)


def trap(services: Services, key: str) -> Trap | None:
    return {one.key: one for one in traps_of(services).traps()}.get(key)


@pytest.mark.parametrize("key", ["open-forum.debrief", "comparing"])
def test_the_plan_is_changed_and_changed_back(peopled: Services, key: str) -> None:
    before, open_trap = peopled.clock.agenda(), trap(peopled, key)
    assert open_trap
    for way in open_trap.ways:
        traps_of(peopled).mend(way)
        assert trap(peopled, key) is None
        assert peopled.deeds.undo_name() == way.words
        peopled.deeds.undo()
        assert (peopled.clock.agenda(), trap(peopled, key)) == (before, open_trap)


def test_the_teams_that_are_drawn_count(peopled: Services) -> None:
    peopled.teams.draw(SEPARATE, 1, rules=RoundRules(teams={Function.SALES: 8}))
    debriefs = trap(peopled, "open-forum.debrief")
    assert debriefs
    assert "8 sales teams need 40 min" in debriefs.sentence


def of(services: Services, function: Function) -> list[Participant]:
    return [one for one in services.people.everybody() if one.function is function]


def test_so_many_teams_are_drawn_as_were_chosen(
    peopled: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    marketers = of(peopled, Function.MARKETING)
    few = [*of(peopled, Function.SALES)[:17], *marketers]
    monkeypatch.setattr(peopled.people, "everybody", lambda: tuple(few))
    sizes = trap(peopled, "separate sales team sizes")
    assert sizes
    traps_of(peopled).mend(sizes.ways[0])
    made = peopled.teams.round(SEPARATE)
    assert made
    assert sorted(len(team.members) for team in made.teams)[-2:] == [8, 9]
    assert trap(peopled, "separate sales team sizes") is None
    peopled.deeds.undo()
    assert trap(peopled, "separate sales team sizes") == sizes


def test_larger_mixed_teams_give_each_a_marketer(
    peopled: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    some = [*of(peopled, Function.SALES), *of(peopled, Function.MARKETING)[:7]]
    monkeypatch.setattr(peopled.people, "everybody", lambda: tuple(some))
    peopled.teams.draw(MIXED, 1)
    few = trap(peopled, "mixed few")
    assert few
    traps_of(peopled).mend(few.ways[0])
    made = peopled.teams.round(MIXED)
    assert made
    assert all(Function.MARKETING in team.functions() for team in made.teams)
    assert trap(peopled, "mixed few") is None
