"""Where a file is to go, and how its folder is opened."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from huddle_app.desk.parts.file_dialogs import answered, last_folder
from huddle_app.settings import SettingsFile


def wanted_place(
    parent: QWidget, title: str, offered: str, kind: str, settings: SettingsFile
) -> Path | None:
    """Ask where a file goes, in words `kind`; None when the moderator would rather not.

    The place has the ending of the name `offered`; what is there already was agreed to be replaced.
    """
    ending = Path(offered).suffix
    folder = str(last_folder(settings))
    dialog = QFileDialog(parent, title, folder, f"{kind} (*{ending})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending)
    dialog.selectFile(offered)
    place = _place(dialog, ending, settings)
    dialog.deleteLater()
    return place


def _place(dialog: QFileDialog, ending: str, settings: SettingsFile) -> Path | None:
    while answer := answered(dialog, settings):
        [chosen] = answer
        place = with_ending(chosen, ending)
        if place == chosen or not place.exists():
            return place
        # In “Acme v1.2” the dialog takes “.2” for the ending: have it ask about the real name.
        dialog.selectFile(place.name)
    return None


def with_ending(path: Path, ending: str) -> Path:
    """The path with the ending after its whole name, unless it is there already."""
    return path if path.suffix.lower() == ending else path.with_name(path.name + ending)


def open_folder(folder: Path) -> None:
    """Show a folder in the machine's own way."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
