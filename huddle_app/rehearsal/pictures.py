"""Pictures of both windows, kept to be looked at."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from huddle_app.desk.rooms import Rooms

DESK = (1440, 900)
PROJECTOR = (1280, 720)
LIGHTLY = 80
"""How PNG packs a picture, which loses nothing by it: much sooner than usual, and little larger."""


class Pictures:
    """Takes pictures into a folder, made when missing."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder

    def take(self, name: str, rooms: Rooms) -> None:
        """Keep `<name>-desk.png` and `<name>-projector.png`, showing what is so now."""
        QApplication.processEvents()
        self._keep(rooms.desk, f"{name}-desk.png")
        self._keep(rooms.projector, f"{name}-projector.png")

    def _keep(self, window: QWidget, name: str) -> None:
        path = self._folder / name
        if not window.grab().save(str(path), quality=LIGHTLY):
            raise OSError(path)
