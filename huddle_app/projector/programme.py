"""Every scene there is, by its key."""

from huddle_app.method.agenda import SceneKey
from huddle_app.projector.scene import Scene, Source
from huddle_app.projector.scenes import actions, finding, teams, themes, timer, wall, welcome, where


def read_scene(key: SceneKey, source: Source) -> Scene:
    """The scene with the data it shows now."""
    readers = {
        SceneKey.WELCOME: welcome.read,
        SceneKey.WHERE: where.read,
        SceneKey.TIMER: timer.read,
        SceneKey.TEAMS: teams.read,
        SceneKey.FINDING: finding.read,
        SceneKey.WALL: wall.read,
        SceneKey.THEMES: themes.read,
        SceneKey.ACTIONS: actions.read,
    }
    return readers[key](source)
