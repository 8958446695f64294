"""Where files go and how their folder is opened."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from huddle_app.desk.context import DeskContext


def suggested(context: DeskContext, name: str) -> str:
    """A place beside the workshop file for a file called `name`."""
    return str(context.services.path.parent / name)


def open_folder(path: Path) -> None:
    """Show the folder a file lies in."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
