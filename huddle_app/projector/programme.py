"""Every scene there is, by its key."""

import pkgutil
from collections.abc import Callable

from huddle_app.method.agenda import SceneKey
from huddle_app.projector.scene import Scene, Source

# A module cannot be called by a word of Python's own.
_FILES = {SceneKey.BREAK: "pause"}


def read_scene(key: SceneKey, source: Source) -> Scene:
    """The scene with the data it shows now; its file in `scenes/` is imported when it is first shown."""
    return _read(_file(key), source)


def read_blank(source: Source) -> Scene:
    """The plain ground with the workshop's title, shown in place of every scene."""
    return _read("blank", source)


def modules() -> tuple[str, ...]:
    """The modules of all scenes, for whoever wants them loaded beforehand."""
    return tuple(_module(name) for name in ("blank", *map(_file, SceneKey)))


def _file(key: SceneKey) -> str:
    return _FILES.get(key, key.name.lower())


def _module(name: str) -> str:
    return f"huddle_app.projector.scenes.{name}"


def _read(name: str, source: Source) -> Scene:
    read: Callable[[Source], Scene] = pkgutil.resolve_name(f"{_module(name)}:read")
    return read(source)
