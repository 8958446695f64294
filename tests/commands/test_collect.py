"""`huddle forms`: what came back is said once it is taken in, and Ctrl+C leaves everything as it was."""

import signal
from pathlib import Path
from typing import Any

import pytest

from huddle_app.__main__ import main
from huddle_app.method.survey.reading import AnswerFile, AnswerLine
from huddle_app.method.words import Function
from huddle_app.services import survey as service
from huddle_app.services.collecting import Collecting


@pytest.fixture
def one_form(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with one form in it, whichever folder is named."""

    def preview(collecting: Any, _folder: Path, wave: str, _report: object) -> Any:
        survey = collecting._survey
        ratings = survey.toolkit().written({"trust.1": 4})
        line = AnswerLine(1, "form-1", Function.SALES, ratings=ratings)
        return survey.previewed(AnswerFile((line,)), wave)

    monkeypatch.setattr(Collecting, "preview_forms", preview)


@pytest.mark.usefixtures("one_form")
def test_forms_are_taken_in_and_said(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms", file, ".", "--dry-run"]) == 0
    assert main(["forms", file, "."]) == 0
    assert capsys.readouterr().out.count("1 new") == 2
    assert main(["forms", file, "."]) == 0
    assert "1 unchanged" in capsys.readouterr().out


@pytest.mark.usefixtures("one_form")
def test_stopped_while_taking_in_no_result_is_printed(
    file: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write = service.write_respondents

    def interrupted(*arguments: Any) -> None:
        signal.raise_signal(signal.SIGINT)
        write(*arguments)

    monkeypatch.setattr(service, "write_respondents", interrupted)
    assert main(["forms", file, "."]) == 130
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "Stopped. Nothing was changed.\n"


def test_stopped_while_reading(
    file: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_arguments: Any) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(Collecting, "preview_forms", interrupted)
    assert main(["forms", file, "."]) == 130
    assert capsys.readouterr().err == "Stopped. Nothing was changed.\n"


@pytest.mark.parametrize("kind", ["pdf", "paper", "xlsx", "limesurvey"])
def test_questionnaires_are_written_over_none_that_may_be_filled_in(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    arguments = ["questionnaires", file, str(tmp_path / "out"), "--as", kind]
    assert main(arguments) == 0
    made = {path: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    for path in made:
        path.write_bytes(b"filled in")
    assert main(arguments) == 1
    assert "is in this folder already" in capsys.readouterr().err
    assert {path.read_bytes() for path in made} == {b"filled in"}
