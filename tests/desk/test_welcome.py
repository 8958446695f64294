"""The first window: makes a workshop, opens one, says what went wrong."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from huddle_app.desk.welcome import NewWorkshop, WelcomeWindow
from huddle_app.desk.welcome.new_workshop import usable_folder
from huddle_app.desk.welcome.recent_list import RecentList
from huddle_app.method.dates import clock_time
from huddle_app.method.errors import HuddleError
from huddle_app.services.create import next_morning
from huddle_app.settings import SettingsFile


class Told:
    """What the window asked for."""

    def __init__(self) -> None:
        self.opened: list[Path] = []
        self.wanted: list[NewWorkshop] = []
        self.samples = 0
        self.trouble = ""

    def open(self, path: Path) -> None:
        if self.trouble:
            raise HuddleError(self.trouble)
        self.opened.append(path)

    def sample(self) -> None:
        self.samples += 1


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path)


@pytest.fixture
def told() -> Told:
    return Told()


def shown(qtbot: QtBot, settings: SettingsFile, told: Told) -> WelcomeWindow:
    window = WelcomeWindow(settings, told.open, told.wanted.append, told.sample)
    qtbot.addWidget(window)
    window.show()
    return window


def test_a_new_workshop_is_asked_for_with_all_it_needs(
    qtbot: QtBot, settings: SettingsFile, told: Told, tmp_path: Path
):
    settings.change(last_folder=str(tmp_path))
    window = shown(qtbot, settings, told)
    window.start_new()
    window.form.company.setText("Tarnvik: Pumps/Valves")
    window.form.day.setDate(window.form.day.date().addDays(3))
    window.form.make.click()
    [wanted] = told.wanted
    assert wanted.path == tmp_path / "Tarnvik PumpsValves.huddle"
    assert (wanted.title, wanted.company) == ("Sales-Marketing Huddle", "Tarnvik: Pumps/Valves")
    assert isinstance(wanted.start, datetime)
    assert (wanted.start.hour, wanted.start.tzinfo) == (9, None)


def test_a_place_that_is_taken_is_not_offered(
    qtbot: QtBot, settings: SettingsFile, told: Told, tmp_path: Path
):
    settings.change(last_folder=str(tmp_path))
    (tmp_path / "Acme.huddle").touch()
    window = shown(qtbot, settings, told)
    window.form.company.setText("Acme")
    assert window.form.place() == tmp_path / "Acme 2.huddle"


def test_another_place_gets_the_ending(
    qtbot: QtBot,
    settings: SettingsFile,
    told: Told,
    tmp_path: Path,
    chosen: Any,
):
    chosen.typed = [tmp_path / "spring"]
    window = shown(qtbot, settings, told)
    window.form.choose.click()
    assert window.form.place() == tmp_path / "spring.huddle"


def test_a_recent_workshop_is_opened_by_keyboard_and_a_missing_one_is_not(
    qtbot: QtBot, settings: SettingsFile, told: Told, tmp_path: Path
):
    there, gone = tmp_path / "there.huddle", tmp_path / "gone.huddle"
    there.touch()
    settings.opened(gone)
    settings.opened(there)
    window = shown(qtbot, settings, told)
    recent = window.findChild(RecentList)
    assert isinstance(recent, RecentList)
    assert [recent.item(n).flags() for n in range(recent.count())][1] == Qt.ItemFlag.NoItemFlags
    recent.setCurrentRow(0)
    qtbot.keyClick(recent, Qt.Key.Key_Return)
    assert told.opened == [there.resolve()]


def test_what_was_opened_since_is_listed_when_shown_again(
    qtbot: QtBot, settings: SettingsFile, told: Told, tmp_path: Path
):
    window = shown(qtbot, settings, told)
    assert not window.findChildren(RecentList)
    window.hide()
    (tmp_path / "there.huddle").touch()
    settings.opened(tmp_path / "there.huddle")
    window.show()
    [recent] = window.findChildren(RecentList)
    assert recent.isVisible()
    assert recent.count() == 1


def test_what_went_wrong_is_said_in_the_window(
    qtbot: QtBot,
    settings: SettingsFile,
    told: Told,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    told.trouble = "“x.huddle” is not a Huddle workshop."
    place = str(tmp_path / "x.huddle")
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [place])
    window = shown(qtbot, settings, told)
    window.choose_file()
    assert window.trouble.text() == told.trouble
    assert window.trouble.isVisible()
    told.trouble = ""
    window.choose_file()
    assert not window.trouble.isVisible()
    assert told.opened == [tmp_path / "x.huddle"]


@pytest.mark.parametrize(("today", "start"), [(2, 3), (3, 7), (4, 7), (5, 7), (6, 7)])
def test_both_days_of_a_new_workshop_are_working_days(today: int, start: int):
    now = datetime(2026, 12, today, 15, 0, tzinfo=UTC)
    assert next_morning(now) == datetime(2026, 12, start, 9, 0)  # noqa: DTZ001 - local on purpose


def test_what_is_no_time_is_marked_and_makes_no_workshop(
    qtbot: QtBot, settings: SettingsFile, told: Told
):
    window = shown(qtbot, settings, told)
    window.start_new()
    window.form.starts.setText("25:99")
    window.form.make.click()
    assert not told.wanted
    assert window.form.trouble.text() == "“25:99” is no time of day. Write it like 12:30."
    assert window.form.starts.property("state") == "bad"
    window.form.starts.selectAll()
    qtbot.keyClicks(window.form.starts, "8.30")
    assert window.form.trouble.isHidden()
    window.form.make.click()
    assert clock_time(told.wanted[0].start) == "08:30"


def test_a_title_is_needed_and_a_company_is_not(qtbot: QtBot, settings: SettingsFile, told: Told):
    window = shown(qtbot, settings, told)
    window.start_new()
    window.form.title.clear()
    window.form.make.click()
    assert not told.wanted
    assert window.form.trouble.text() == "The workshop needs a title."
    window.form.title.setText("Spring")
    window.form.make.click()
    assert (told.wanted[0].title, told.wanted[0].company) == ("Spring", "")
    assert window.form.trouble.isHidden()
    assert window.form.title.text() == "Sales-Marketing Huddle"  # the next one starts as usual


def test_where_one_folder_cannot_be_made_another_is_taken(tmp_path: Path):
    (tmp_path / "file").touch()
    home = tmp_path / "home"
    assert usable_folder(tmp_path / "Documents", home) == tmp_path / "Documents"
    assert (tmp_path / "Documents").is_dir()
    assert usable_folder(tmp_path / "file" / "Documents", home) == home
    with pytest.raises(HuddleError, match="could not be made"):
        usable_folder(tmp_path / "file" / "Documents", tmp_path / "file" / "home")


def test_the_folder_we_propose_is_made_with_the_first_workshop(
    qtbot: QtBot,
    settings: SettingsFile,
    told: Told,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    documents = tmp_path / "home" / "Documents"
    monkeypatch.setattr("huddle_app.desk.parts.file_dialogs.user_documents", lambda: documents)
    window = shown(qtbot, settings, told)
    window.form.company.setText("Acme")
    settings.looked_in(tmp_path)  # a dialog left by Cancel changes nothing of what is proposed
    assert not documents.exists()
    window.form.make.click()
    assert documents.is_dir()
    assert told.wanted[0].path == documents / "Acme.huddle"
