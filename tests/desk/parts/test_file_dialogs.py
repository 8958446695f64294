"""File dialogs begin where the last one was left, whichever it was and however it was left."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts.file_dialogs import chosen_file, chosen_files, chosen_folder, last_folder
from huddle_app.desk.parts.saving import wanted_place
from huddle_app.paths import user_documents
from huddle_app.settings import SettingsFile


class Moderator:
    """Goes to a folder in each dialog and chooses files there, or leaves with Cancel."""

    def __init__(self) -> None:
        self.began: list[Path] = []
        self.goes_to: Path | None = None
        self.picks: list[Path] = []


@pytest.fixture
def moderator(monkeypatch: pytest.MonkeyPatch) -> Moderator:
    made = Moderator()

    def answer(dialog: QFileDialog) -> int:
        made.began.append(Path(dialog.directory().absolutePath()))
        if made.goes_to:
            dialog.setDirectory(str(made.goes_to))
        return int(bool(made.picks))

    monkeypatch.setattr(QFileDialog, "exec", answer)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: list(map(str, made.picks)))
    return made


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


Ask = Callable[[QWidget, SettingsFile], object]
ASKED: dict[str, Ask] = {
    "file": lambda window, settings: chosen_file(window, "Open", "Lists (*.csv)", settings),
    "files": lambda window, settings: chosen_files(window, "Open", "Lists (*.csv)", settings),
    "folder": lambda window, settings: chosen_folder(window, "Into", settings),
    "place": lambda window, settings: wanted_place(window, "Save", "a.csv", "CSV", settings),
}


@pytest.mark.parametrize("first", ASKED)
@pytest.mark.parametrize("second", ASKED)
def test_the_folder_looked_in_stays_after_cancel_for_all_dialogs_alike(
    window: QWidget,
    settings: SettingsFile,
    moderator: Moderator,
    tmp_path: Path,
    first: str,
    second: str,
):
    looked_in = tmp_path / "exports"
    looked_in.mkdir()
    moderator.goes_to = looked_in
    assert not ASKED[first](window, settings)
    assert not ASKED[second](window, settings)
    assert moderator.began[1] == looked_in
    assert SettingsFile(tmp_path).now.last_folder == str(looked_in), "and until the next day"


@pytest.mark.parametrize("ask", ["file", "files", "place"])
def test_the_folder_of_what_was_chosen_stays(
    window: QWidget, settings: SettingsFile, moderator: Moderator, tmp_path: Path, ask: str
):
    there = tmp_path / "exports"
    there.mkdir()
    moderator.picks = [there / "a.csv"]
    assert ASKED[ask](window, settings) in (there / "a.csv", [there / "a.csv"])
    assert settings.now.last_folder == str(there)


def test_a_folder_chosen_is_where_the_next_begins(
    window: QWidget, settings: SettingsFile, moderator: Moderator, tmp_path: Path
):
    (tmp_path / "forms").mkdir()
    moderator.picks = [tmp_path / "forms"]
    assert chosen_folder(window, "Into", settings) == tmp_path / "forms"
    assert settings.now.last_folder == str(tmp_path / "forms")


def test_a_folder_that_is_gone_gives_way_to_the_documents(settings: SettingsFile, tmp_path: Path):
    settings.looked_in(tmp_path / "gone")
    assert last_folder(settings) == user_documents()
