from dataclasses import replace

import pytest

from huddle_app.method.agenda import SceneKey
from huddle_app.projector.cue import Cue, Programme, following


@pytest.fixture
def programme(services):
    showing = services.showing
    return Programme(
        services.clock.agenda(), lambda step: [str(slide.figure) for slide in showing.slides(step)]
    )


def test_every_scene_of_the_agenda_can_be_due(services, programme):
    for phase in services.clock.agenda().phases():
        services.clock.go(phase.key)
        assert programme.due(services.clock.state()).scene is phase.scene


def test_the_order_runs_from_here_to_the_end(services, programme):
    services.clock.go("reflection.findings")
    order = programme.order(services.clock.state())
    assert order[:3] == tuple(Cue(SceneKey.FINDING, n) for n in "456")
    assert order[3] == Cue(SceneKey.TIMER, "reflection.rooms")


def test_what_is_dropped_is_not_ahead(services, programme):
    services.clock.go("open-forum.debrief")
    state = services.clock.state()
    assert Cue(SceneKey.BREAK, "break.pause") in programme.order(state)
    dropped = replace(state, dropped=frozenset({"break.pause"}))
    assert Cue(SceneKey.BREAK, "break.pause") not in programme.order(dropped)


def test_after_the_end_nothing_is_ahead(services, programme):
    services.clock.go(services.clock.agenda().phases()[-1].key)
    services.clock.next()
    assert programme.order(services.clock.state()) == (Cue(SceneKey.ACTIONS),)


def test_the_following_one_shows_something_else():
    wall, themes = Cue(SceneKey.WALL), Cue(SceneKey.THEMES)
    assert following([wall, wall, themes], 0) == 2
    assert following([wall, themes, wall], 1) == 2
    assert following([wall, themes], 1) is None
