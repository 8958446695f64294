import pytest

from huddle_app.method.agenda import SceneKey
from huddle_app.projector.stage import Stage


def test_it_welcomes_before_the_start(stage):
    assert stage.scene is SceneKey.WELCOME


@pytest.mark.parametrize(
    ("phase", "scene", "subject"),
    [
        ("open-forum.talk", SceneKey.TIMER, ""),
        ("lunch.meal", SceneKey.WHERE, ""),
        ("reflection.findings", SceneKey.FINDING, "4"),
        ("synthesis.findings", SceneKey.FINDING, "1"),
        ("disconnects.findings", SceneKey.FINDING, "7"),
        ("disconnects.reports", SceneKey.WALL, ""),
    ],
)
def test_a_phase_brings_its_scene(services, stage, phase, scene, subject):
    services.clock.go(phase)
    assert (stage.scene, stage.subject) == (scene, subject)


def test_a_new_stage_stands_where_the_agenda_stands(services, bridge):
    services.clock.go("open-forum.talk")
    assert Stage(services, bridge).scene is SceneKey.TIMER


def test_the_end_shows_what_will_be_done(services, stage):
    services.clock.go(services.clock.agenda().phases()[-1].key)
    services.clock.next()
    assert stage.scene is SceneKey.ACTIONS


def test_within_a_phase_the_moderators_choice_stays(services, stage):
    services.clock.go("open-forum.talk")
    stage.show(SceneKey.TEAMS)
    services.clock.add(5)
    assert stage.scene is SceneKey.TEAMS


def test_a_frozen_picture_stays_and_catches_up_afterwards(services, stage):
    stage.set_frozen(True)
    services.clock.go("open-forum.talk")
    assert stage.scene is SceneKey.WELCOME
    stage.set_frozen(False)
    assert stage.scene is SceneKey.TIMER


def test_unfreezing_leaves_the_choice_when_the_agenda_stood_still(stage):
    stage.show(SceneKey.TEAMS)
    stage.set_frozen(True)
    stage.set_frozen(False)
    assert stage.scene is SceneKey.TEAMS


def test_changes_are_told(stage, qtbot):
    for act in (
        lambda: stage.show(SceneKey.WALL),
        lambda: stage.set_black(True),
        lambda: stage.set_frozen(True),
        stage.renew,
    ):
        with qtbot.waitSignal(stage.changed, timeout=1000):
            act()


def test_a_new_scene_begins_on_its_first_page(stage):
    stage.show(SceneKey.TEAMS)
    stage.turn()
    assert stage.page == 1
    stage.show(SceneKey.WALL)
    assert stage.page == 0


def test_a_new_card_brings_the_wall_back_to_its_first_page(services, stage):
    stage.show(SceneKey.WALL)
    stage.turn()
    sent = services.disconnects.enter("The plan comes too late")
    services.disconnects.accept([sent.id])
    assert stage.page == 0


@pytest.mark.parametrize(
    ("scene", "turns"),
    [(SceneKey.TEAMS, True), (SceneKey.WALL, True), (SceneKey.TIMER, False)],
)
def test_only_long_scenes_turn_pages(stage, scene, turns):
    stage.show(scene)
    assert stage._pager.isActive() is turns


def test_pages_rest_while_nobody_should_see_another(stage):
    stage.show(SceneKey.WALL)
    stage.set_frozen(True)
    assert not stage._pager.isActive()
    stage.set_frozen(False)
    stage.set_black(True)
    assert not stage._pager.isActive()
