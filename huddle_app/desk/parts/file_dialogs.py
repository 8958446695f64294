"""Files and folders to open: every dialog begins where the last one was left, even by Cancel."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from huddle_app.paths import user_documents
from huddle_app.settings import SettingsFile


def chosen_file(parent: QWidget, title: str, kinds: str, settings: SettingsFile) -> Path | None:
    """Ask for a file that is there; None when the moderator would rather not."""
    dialog = QFileDialog(parent, title, str(last_folder(settings)), kinds)
    return next(iter(_chosen(dialog, QFileDialog.FileMode.ExistingFile, settings)), None)


def chosen_files(parent: QWidget, title: str, kinds: str, settings: SettingsFile) -> Sequence[Path]:
    """Ask for files that are there; none when the moderator would rather not."""
    dialog = QFileDialog(parent, title, str(last_folder(settings)), kinds)
    return _chosen(dialog, QFileDialog.FileMode.ExistingFiles, settings)


def chosen_folder(parent: QWidget, title: str, settings: SettingsFile) -> Path | None:
    """Ask for a folder; None when the moderator would rather not."""
    dialog = QFileDialog(parent, title, str(last_folder(settings)))
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_chosen(dialog, QFileDialog.FileMode.Directory, settings)), None)


def answered(dialog: QFileDialog, settings: SettingsFile) -> Sequence[Path]:
    """Ask with this dialog, and remember for the next one where it was left; what was chosen, if anything."""
    chosen = [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []
    # A native dialog may tell no folder on Cancel: then this is the one it began in.
    left_in = Path(dialog.directory().absolutePath())
    if chosen:
        left_in = chosen[0] if chosen[0].is_dir() else chosen[0].parent
    settings.looked_in(left_in)
    return chosen


def last_folder(settings: SettingsFile) -> Path:
    """Where the last dialog was left or a workshop opened, if it is still there; else the documents."""
    last = settings.now.last_folder
    return Path(last) if last and Path(last).is_dir() else user_documents()


def _chosen(
    dialog: QFileDialog, mode: QFileDialog.FileMode, settings: SettingsFile
) -> Sequence[Path]:
    dialog.setFileMode(mode)
    chosen = answered(dialog, settings)
    dialog.deleteLater()
    return chosen
