"""The secret with which names in answer files are scrambled."""

import logging
import sys
from pathlib import Path

import pytest

from huddle_app.services.house import Services
from huddle_app.services.own_secret import own_secret

NAMED = "respondent,function,trust.1\nAnna Bell,sales,4\nBo Lee,sales,5\n"
UNCODED = "Timestamp,function,trust.1\n2026-11-02 09:14:03,sales,4\n2026-11-02 09:20:31,sales,5\n"


@pytest.fixture
def codes(services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The codes that a computer, known by its name, makes of a file."""

    def made(text: str, computer: str) -> list[str]:
        path = tmp_path / "answers.csv"
        path.write_text(text, encoding="utf-8")
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / computer))
        monkeypatch.setenv("HOME", str(tmp_path / computer))
        monkeypatch.setenv("USERPROFILE", str(tmp_path / computer))
        survey = Services(services.database, services.events, services.now).survey
        return [line.code for line in survey.preview(path).answers.lines]

    return made


@pytest.mark.parametrize("text", [NAMED, UNCODED])
def test_a_code_cannot_be_made_without_the_secret_of_this_computer(codes, text: str):
    here = codes(text, "here")
    assert len({*here}) == 2
    assert codes(text, "here") == here, "the same people again"
    assert not {*codes(text, "elsewhere")} & {*here}, "nobody else can try names out"


def test_it_is_made_once(tmp_path: Path):
    assert own_secret(tmp_path) == own_secret(tmp_path)
    assert len(own_secret(tmp_path)) == 32


def test_one_cut_short_is_made_anew_and_the_log_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    first = own_secret(tmp_path)
    [kept] = tmp_path.iterdir()
    kept.write_bytes(first[:5])
    with caplog.at_level(logging.WARNING):
        assert own_secret(tmp_path) != first
    assert "the same names get other codes now" in caplog.text
    assert own_secret(tmp_path) == own_secret(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such modes")
def test_no_other_account_of_the_computer_may_read_it(tmp_path: Path):
    first = own_secret(tmp_path)
    [kept] = tmp_path.iterdir()
    assert kept.stat().st_mode & 0o777 == 0o600
    kept.chmod(0o644)  # as earlier versions left it
    assert own_secret(tmp_path) == first
    assert kept.stat().st_mode & 0o777 == 0o600


def test_without_a_folder_to_write_in_it_holds_for_the_moment_and_the_log_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    with caplog.at_level(logging.WARNING):
        assert own_secret(tmp_path / "not there") != own_secret(tmp_path / "not there")
    assert "could not be kept" in caplog.text
