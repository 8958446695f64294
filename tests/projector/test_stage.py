import pytest

from huddle_app.method.agenda import SceneKey
from huddle_app.projector.cue import Cue, Curtain, Shown
from huddle_app.projector.stage import Stage


def test_it_welcomes_before_the_start(stage):
    assert stage.scene is SceneKey.WELCOME


@pytest.mark.parametrize(
    ("phase", "scene", "subject"),
    [
        ("open-forum.talk", SceneKey.TIMER, ""),
        ("lunch.meal", SceneKey.BREAK, ""),
        ("reflection.findings", SceneKey.FINDING, "4"),
        ("synthesis.findings", SceneKey.FINDING, "positions 1"),
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
        lambda: stage.toggle(Curtain.WHITE),
        lambda: stage.set_frozen(True),
        stage.renew,
    ):
        with qtbot.waitSignal(stage.changed):
            act()


def test_a_new_scene_begins_on_its_first_page(stage):
    stage.show(SceneKey.TEAMS)
    stage.turn()
    assert stage.live.page == 1
    stage.show(SceneKey.WALL)
    assert stage.live.page == 0


def test_a_new_card_brings_the_wall_back_to_its_first_page(services, stage):
    stage.show(SceneKey.WALL)
    stage.turn()
    sent = services.disconnects.enter("The plan comes too late")
    services.disconnects.accept([sent.id])
    assert stage.live.page == 0


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
    stage.toggle(Curtain.BLACK)
    assert not stage._pager.isActive()


@pytest.mark.parametrize("curtain", [Curtain.BLACK, Curtain.WHITE, Curtain.BLANK])
def test_the_same_key_draws_a_curtain_and_opens_it(stage, curtain):
    stage.toggle(curtain)
    assert stage.curtain is curtain
    assert stage.live.cue.scene is SceneKey.WELCOME
    stage.toggle(curtain)
    assert stage.curtain is Curtain.OPEN


def test_one_curtain_takes_the_place_of_another(stage):
    stage.toggle(Curtain.BLACK)
    assert stage.black
    stage.toggle(Curtain.WHITE)
    assert stage.curtain is Curtain.WHITE


def test_choosing_a_preview_shows_the_room_nothing(stage, qtbot):
    with qtbot.assertNotEmitted(stage.changed):
        stage.preview(SceneKey.TEAMS, "mixed")
    assert stage.scene is SceneKey.WELCOME
    assert stage.previewed == Shown(Cue(SceneKey.TEAMS, "mixed"))


def test_freeze_and_curtain_leave_the_preview_alone(stage):
    stage.toggle(Curtain.BLACK)
    stage.set_frozen(True)
    assert (stage.previewed.curtain, stage.previewed.frozen) == (Curtain.OPEN, False)


def test_the_preview_goes_live_and_the_next_by_the_agenda_is_offered(services, stage):
    services.clock.go("reflection.findings")
    assert stage.previewed.cue == Cue(SceneKey.FINDING, "5")
    stage.show_preview()
    assert stage.live.cue == Cue(SceneKey.FINDING, "5")
    assert stage.previewed.cue == Cue(SceneKey.FINDING, "6")


def test_after_an_own_choice_what_is_due_is_offered(services, stage):
    services.clock.go("open-forum.talk")
    stage.preview(SceneKey.TEAMS)
    stage.show_preview()
    assert stage.previewed.cue == Cue(SceneKey.TIMER)


def test_showing_again_and_again_never_leads_further_than_the_next_phase(services, stage):
    services.clock.go("open-forum.talk")
    seen = []
    for _time in range(4):
        stage.show_preview()
        seen.append(stage.live.cue)
    ahead = Cue(SceneKey.TIMER, "open-forum.debrief")
    assert seen == [ahead, Cue(SceneKey.TIMER), ahead, Cue(SceneKey.TIMER)]


def test_after_the_next_phase_the_finding_shown_last_is_offered(services, stage):
    services.clock.go("reflection.findings")
    seen = []
    for _time in range(4):
        stage.show_preview()
        seen.append(stage.live.cue)
    five, six = (Cue(SceneKey.FINDING, n) for n in "56")
    assert seen == [five, six, Cue(SceneKey.TIMER, "reflection.rooms"), six]


def test_next_looks_further_ahead_and_shows_nothing(services, stage):
    services.clock.go("open-forum.talk")
    stage.preview_next()
    assert stage.previewed.cue == Cue(SceneKey.BREAK, "break.pause")
    assert stage.live.cue == Cue(SceneKey.TIMER)
    stage.show_preview()
    assert stage.previewed.cue == Cue(SceneKey.TIMER)


def test_back_to_now_shows_the_phase_that_runs_at_once(services, stage):
    services.clock.go("open-forum.talk")
    stage.show(SceneKey.BREAK, "break.pause")
    stage.back_to_now()
    assert stage.live.cue == stage.now == Cue(SceneKey.TIMER)


def test_in_a_frozen_room_now_is_the_phase_that_runs(services, stage):
    stage.set_frozen(True)
    services.clock.go("lunch.meal")
    assert (stage.now, stage.previewed.cue) == (Cue(SceneKey.BREAK), Cue(SceneKey.BREAK))


def test_next_goes_through_the_agenda_and_stays_at_its_end(services, stage):
    phases = services.clock.agenda().phases()
    services.clock.go(phases[-3].key)
    ahead = [stage.previewed.cue]
    for _time in range(4):
        stage.preview_next()
        ahead.append(stage.previewed.cue)
    assert ahead[0].scene is phases[-2].scene
    assert ahead[-1].scene is phases[-1].scene
    assert ahead[-1] == ahead[-2]
    assert stage.scene is phases[-3].scene


def test_an_own_preview_stays_within_the_phase_and_goes_with_it(services, stage):
    services.clock.go("open-forum.talk")
    stage.preview(SceneKey.WALL)
    services.clock.add(5)
    assert stage.previewed.cue.scene is SceneKey.WALL
    services.clock.next()
    assert stage.previewed.cue.scene is not SceneKey.WALL


def test_a_frozen_room_has_a_preview_that_follows(services, stage):
    stage.set_frozen(True)
    before = stage.previewed
    services.clock.go("synthesis.findings")
    assert stage.scene is SceneKey.WELCOME
    assert stage.previewed != before


def test_two_minutes_are_shown_for_a_moment(services, stage, qtbot):
    services.clock.go("perspectives.sales")
    stage._away.setInterval(1)
    with qtbot.waitSignals([stage.changed, stage.changed]):
        stage.show(SceneKey.TWO_MINUTES)
    qtbot.waitUntil(lambda: stage.scene is SceneKey.TIMER)


def test_what_is_shown_to_a_frozen_room_waits_until_it_goes_on(stage, qtbot):
    stage.set_frozen(True)
    with qtbot.waitSignal(stage.changed):
        stage.show(SceneKey.TEAMS)
    assert stage.live.cue == Cue(SceneKey.WELCOME)
    assert stage.waits == stage.previewed.cue == Cue(SceneKey.TEAMS)
    stage.set_frozen(False)
    assert (stage.live.cue, stage.waits) == (Cue(SceneKey.TEAMS), None)


def test_what_waits_for_a_phase_goes_with_it(services, stage):
    stage.set_frozen(True)
    stage.show(SceneKey.TEAMS)
    services.clock.go("open-forum.talk")
    assert stage.waits is None
    stage.set_frozen(False)
    assert stage.scene is SceneKey.TIMER


def test_a_frozen_room_holds_two_minutes_until_it_goes_on(services, stage):
    services.clock.go("perspectives.sales")
    stage.show(SceneKey.TWO_MINUTES)
    stage.set_frozen(True)
    assert (stage.scene, stage._away.isActive()) == (SceneKey.TWO_MINUTES, False)
    stage.set_frozen(False)
    assert stage.scene is SceneKey.TIMER


def test_what_is_not_frozen_is_not_cut_short(services, stage):
    services.clock.go("perspectives.sales")
    stage.show(SceneKey.TWO_MINUTES)
    stage.set_frozen(False)
    assert (stage.scene, stage._away.isActive()) == (SceneKey.TWO_MINUTES, True)


def test_two_minutes_do_not_come_back_over_another_scene(services, stage):
    services.clock.go("perspectives.sales")
    stage.show(SceneKey.TWO_MINUTES)
    stage.show(SceneKey.WHERE)
    assert not stage._away.isActive()


@pytest.mark.parametrize(
    ("wanted", "frozen", "curtain", "comes"),
    [
        (True, False, Curtain.OPEN, True),
        (False, False, Curtain.OPEN, False),
        (True, True, Curtain.OPEN, False),
        (True, False, Curtain.BLACK, False),
    ],
)
def test_two_minutes_come_by_themselves_only_where_wanted(  # noqa: PLR0913
    services, stage, watch, wanted, frozen, curtain, comes
):
    services.clock.go("perspectives.sales")
    stage.announces_two_minutes = wanted
    stage.set_frozen(frozen)
    if curtain is not Curtain.OPEN:
        stage.toggle(curtain)
    watch.pass_by(minutes=13, seconds=1)
    stage._call.look()
    assert (stage.scene is SceneKey.TWO_MINUTES) is comes
