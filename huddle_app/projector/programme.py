"""Every scene there is, by its key."""

import pkgutil
from collections.abc import Callable

from huddle_app.method.agenda import SceneKey
from huddle_app.projector.scene import Scene, Source


def read_scene(key: SceneKey, source: Source) -> Scene:
    """The scene with the data it shows now; `scenes/<key>.py` is imported when it is first shown."""
    read: Callable[[Source], Scene] = pkgutil.resolve_name(
        f"huddle_app.projector.scenes.{key.value}:read"
    )
    return read(source)
