import pytest
from PySide6.QtCore import QSize

from huddle_app.figures.palette import DARK, LIGHT
from huddle_app.method.agenda import SceneKey
from huddle_app.projector.cue import Curtain
from huddle_app.projector.view import SceneView

SIZES = [(960, 540), (1920, 1080), (300, 169)]


def _colours(view: SceneView) -> set[str]:
    image = view.grab().toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scene", SceneKey)
def test_every_scene_is_painted_with_the_sample(full, stage, view, scene, size):
    full.clock.go("disconnects.teams")
    stage.show(scene)
    view.resize(*size)
    assert view.grab().size() == QSize(*size)
    assert view.accessibleDescription()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scene", SceneKey)
def test_every_scene_is_painted_with_nothing_in_the_workshop(stage, view, scene, size):
    stage.show(scene)
    view.resize(*size)
    ground = LIGHT.paper if scene is SceneKey.FINDING else DARK.wall
    assert view.grab().toImage().pixelColor(2, 2).name() == ground


@pytest.mark.parametrize("size", [(400, 900), (1600, 200)])
def test_odd_shapes_are_painted(full, stage, view, size):
    stage.show(SceneKey.TEAMS)
    view.resize(*size)
    assert view.grab().size() == QSize(*size)


def test_black_is_black_and_nothing_else(stage, view):
    stage.toggle(Curtain.BLACK)
    assert _colours(view) == {"#000000"}
    stage.toggle(Curtain.BLACK)
    assert DARK.ink in _colours(view)


def test_white_is_white_and_nothing_else(stage, view):
    stage.toggle(Curtain.WHITE)
    assert _colours(view) == {"#ffffff"}


def test_blank_shows_the_title_and_no_scene(full, stage, view):
    stage.show(SceneKey.WALL)
    stage.toggle(Curtain.BLANK)
    view.grab()
    assert view.accessibleDescription() == "Sales-Marketing Huddle · Tarnvik Pumps and Valves"
    stage.toggle(Curtain.BLANK)
    view.grab()
    assert "disconnects on the wall" in view.accessibleDescription()


@pytest.fixture
def preview(stage, services, bridge, qtbot) -> SceneView:
    made = SceneView(services, bridge, stage, lambda: None, shown=lambda: stage.previewed)
    qtbot.addWidget(made)
    made.resize(480, 270)
    return made


def test_the_preview_shows_what_is_chosen_whatever_the_room_sees(full, stage, view, preview):
    stage.preview(SceneKey.THEMES)
    stage.toggle(Curtain.BLACK)
    stage.set_frozen(True)
    preview.grab()
    assert "Our major disconnects" in preview.accessibleDescription()
    assert _colours(view) == {"#000000"}


def test_choosing_a_preview_reads_nothing_for_the_room(full, stage, view, monkeypatch):
    view.grab()
    monkeypatch.setattr("huddle_app.projector.view.read_scene", pytest.fail)
    stage.preview(SceneKey.THEMES)
    view.grab()


def test_a_phase_ahead_is_previewed_without_its_clock(services, stage, preview):
    services.clock.go("perspectives.sales")
    preview.grab()
    assert "Marketing" in preview.accessibleDescription()
    assert "15 minutes" in preview.accessibleDescription()


def test_the_clients_colour_is_worn(full, stage, view):
    stage.show(SceneKey.THEMES)
    full.about.dress("#ffb000", None)
    assert "#ffb000" in _colours(view)
    assert DARK.accent not in _colours(view)


@pytest.mark.parametrize(("dark", "ground"), [(True, DARK.wall), (False, LIGHT.wall)])
@pytest.mark.parametrize("scene", [SceneKey.THEMES, SceneKey.TIMER])
def test_all_scenes_can_be_light_or_dark(full, stage, view, scene, dark, ground):
    stage.dark = dark
    stage.show(scene)
    assert view.grab().toImage().pixelColor(2, 2).name() == ground


def test_one_picture_fades_into_the_next_where_motion_is_wanted(full, stage, view, qtbot):
    view.let_fade()
    view.show()
    view.grab()
    stage.motion = False
    stage.show(SceneKey.THEMES)
    assert not view._fade.running
    view.grab()
    stage.motion = True
    stage.show(SceneKey.WALL)
    assert view._fade.running
    qtbot.waitUntil(lambda: not view._fade.running)


def test_the_picture_follows_the_events(services, stage, view):
    stage.show(SceneKey.THEMES)
    before = view.grab().toImage()
    services.disconnects.add_theme("Strategy arrives finished")
    assert view.grab().toImage() != before


def test_a_frozen_picture_shows_nothing_new(services, stage, view):
    stage.show(SceneKey.THEMES)
    before = view.grab().toImage()
    stage.set_frozen(True)
    services.disconnects.add_theme("Strategy arrives finished")
    assert view.grab().toImage() == before
    stage.set_frozen(False)
    assert view.grab().toImage() != before


def test_a_frozen_task_shows_no_time_of_another_phase(services, stage, view, watch):
    services.clock.go("perspectives.sales")
    view.grab()
    stage.set_frozen(True)
    services.clock.go("perspectives.marketing")
    alone = view.grab().toImage()
    watch.pass_by(seconds=7)
    assert view.grab().toImage() == alone


def test_the_clock_is_seen_running(services, stage, view, watch):
    services.clock.go("perspectives.sales")
    before = view.grab().toImage()
    watch.pass_by(seconds=1)
    after = view.grab().toImage()
    scene = view._scene
    assert scene is not None
    changed = [
        (x, y)
        for x in range(0, 960, 3)
        for y in range(0, 540, 3)
        if before.pixel(x, y) != after.pixel(x, y)
    ]
    box = view._time_rect(scene)
    assert changed
    assert all(box.contains(x, y) for x, y in changed)


def test_ticks_are_asked_for_only_where_a_clock_is_seen(services, stage, view, qtbot):
    services.clock.go("perspectives.sales")
    assert not view._tick.isActive()
    with qtbot.waitExposed(view):
        view.show()
    view.grab()
    assert view._tick.isActive()
    stage.toggle(Curtain.BLACK)
    assert not view._tick.isActive()
    stage.toggle(Curtain.BLACK)
    stage.show(SceneKey.THEMES)
    view.grab()
    assert not view._tick.isActive()
    stage.show(SceneKey.TIMER)
    view.hide()
    assert not view._tick.isActive()


def test_a_tick_reads_nothing_but_the_clock(services, stage, view, watch, monkeypatch):
    services.clock.go("perspectives.sales")
    view.grab()
    monkeypatch.setattr("huddle_app.projector.view.read_scene", pytest.fail)
    watch.pass_by(seconds=1)
    view._on_tick()
    view.grab()


def test_times_of_day_are_read_again_with_every_minute(services, stage, view, watch):
    services.clock.go("perspectives.sales")
    services.clock.pause()
    view.grab()
    assert "until 09:15" in view.accessibleDescription()
    watch.pass_by(minutes=5)
    view._on_tick()
    view.grab()
    assert "until 09:20" in view.accessibleDescription()


def test_a_long_scene_turns_its_pages_and_begins_again(full, stage, view):
    stage.show(SceneKey.WALL)
    pictures = []
    for _page in range(5):
        pictures.append(view.grab().toImage())
        stage.turn()
    assert pictures[0] != pictures[1]
    assert pictures[0] == pictures[4]


def test_the_small_picture_has_the_shape_of_a_screen(view):
    assert view.heightForWidth(320) == 180
