"""The preferences: kept, bounded, and never in the way."""

import json
import logging
from dataclasses import asdict
from pathlib import Path

import pytest

from huddle_app.settings import MOST_RECENT, Settings, SettingsFile


def workshop(folder: Path, name: str) -> Path:
    path = folder / f"{name}.huddle"
    path.touch()
    return path


def test_what_is_changed_is_there_next_time(tmp_path: Path):
    SettingsFile(tmp_path).change(projector_screen="HDMI-1")
    assert SettingsFile(tmp_path).now == Settings(projector_screen="HDMI-1")
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_how_the_desk_looks_is_remembered(tmp_path: Path):
    wished = Settings(text_scale=130, theme="dark", motion=False, sound=True)
    SettingsFile(tmp_path).change(**asdict(wished))
    assert SettingsFile(tmp_path).now == wished


def test_the_latest_workshop_comes_first_and_once(tmp_path: Path):
    settings = SettingsFile(tmp_path)
    one, two = workshop(tmp_path, "one"), workshop(tmp_path, "two")
    for path in (one, two, one):
        settings.opened(path)
    assert settings.recent() == (one, two)
    assert settings.now.last_folder == str(tmp_path)


def test_only_so_many_are_remembered_and_none_that_is_gone(tmp_path: Path):
    settings = SettingsFile(tmp_path)
    paths = [workshop(tmp_path, str(n)) for n in range(MOST_RECENT + 3)]
    for path in paths:
        settings.opened(path)
    assert len(settings.now.recent) == MOST_RECENT
    paths[-1].unlink()
    assert settings.recent() == tuple(reversed(paths[-MOST_RECENT:-1]))


BROKEN = (
    "",
    "{half",
    "[1, 2]",
    '{"recent": [1]}',
    '{"recent": "one"}',
    '{"last_folder": 3}',
    '{"text_scale": true}',
    '{"text_scale": "large"}',
    '{"text_scale": 500}',
    '{"theme": "pink"}',
    '{"motion": 1}',
)


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_file_is_kept_aside(tmp_path: Path, text: str, caplog: pytest.LogCaptureFixture):
    (tmp_path / "settings.json").write_text(text, encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        settings = SettingsFile(tmp_path)
    assert settings.now == Settings()
    assert "kept aside" in caplog.text
    assert (tmp_path / "settings.broken.json").read_text(encoding="utf-8") == text


def test_a_newer_version_s_preferences_are_passed_over(tmp_path: Path):
    data = {"last_folder": "here", "something": "new"}
    (tmp_path / "settings.json").write_text(json.dumps(data), encoding="utf-8")
    assert SettingsFile(tmp_path).now == Settings(last_folder="here")


def test_a_folder_that_cannot_be_written_stops_nobody(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    settings = SettingsFile(tmp_path / "not there")
    with caplog.at_level(logging.WARNING):
        settings.change(last_folder="here")
    assert settings.now.last_folder == "here"
    assert "could not be written" in caplog.text
