"""`huddle forms`: what came back is said once it is taken in, and Ctrl+C leaves everything as it was."""

import signal
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfWriter

from huddle_app.__main__ import main
from huddle_app.commands.opened import opened
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.method.survey.reading import AnswerFile, AnswerLine
from huddle_app.method.words import Function
from huddle_app.services import survey as service
from huddle_app.services.collecting import Collecting

TRUST = 5
"""The number of the tool on trust."""


@pytest.fixture
def one_form(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with one form in it, whichever folder is named."""

    def preview(collecting: Any, _folder: Path, wave: str, *_rest: object, **_said: object) -> Any:
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
def test_what_is_to_be_known_of_all_the_forms_is_said(
    file: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SurveyPreview, "remarks", ("Few are new.",))
    assert main(["forms", file, ".", "--dry-run"]) == 0
    assert "Few are new.\n" in capsys.readouterr().out


def test_the_folder_one_is_in_has_a_name(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    returned = tmp_path / "returned"
    returned.mkdir()
    monkeypatch.chdir(returned)
    assert main(["forms", file, "."]) == 1
    assert capsys.readouterr().err == "There is no PDF in the folder “returned”.\n"


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
    def interrupted(*_arguments: Any, **_said: Any) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(Collecting, "preview_forms", interrupted)
    assert main(["forms", file, "."]) == 130
    assert capsys.readouterr().err == "Stopped. Nothing was changed.\n"


def ask_little(file: str) -> str:
    """The file, whose questionnaires are of one tool: of all of them they take long to write."""
    with opened(Path(file)) as services:
        services.survey.begin(services.survey.own_wave(), tools=(TRUST,))
    return file


@pytest.mark.parametrize("kind", ["pdf", "paper", "xlsx", "limesurvey"])
def test_questionnaires_are_written_over_none_that_may_be_filled_in(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    arguments = ["questionnaires", ask_little(file), str(tmp_path / "out"), "--as", kind]
    assert main(arguments) == 0
    made = {path: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    for path in made:
        path.write_bytes(b"filled in")
    assert main(arguments) == 1
    assert "is in this folder already" in capsys.readouterr().err
    assert {path.read_bytes() for path in made} == {b"filled in"}


def test_forms_made_in_another_workshop_are_taken_in_when_one_says_so(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other, sent, back = tmp_path / "other.huddle", tmp_path / "sent", tmp_path / "back"
    assert main(["new", str(other)]) == 0
    assert main(["questionnaires", ask_little(str(other)), str(sent)]) == 0
    back.mkdir()
    writer = PdfWriter(clone_from=min(sent.glob("*sales*.pdf")))
    for page in writer.pages:
        writer.update_page_form_field_values(page, {"trust.1": "/6"}, auto_regenerate=False)
    writer.write(back / "ana.pdf")
    capsys.readouterr()
    assert main(["forms", file, str(back)]) == 1
    said = capsys.readouterr().out
    assert "ana.pdf: left out: made for another wave of this name" in said
    assert "with --made-elsewhere it is taken in, too" in said
    assert main(["forms", file, str(back), "--made-elsewhere", "--dry-run"]) == 0
    assert main(["forms", file, str(back), "--made-elsewhere"]) == 0
    said = capsys.readouterr().out
    assert said.count("ana.pdf: taken in, see why") == 2
    assert "--made-elsewhere" not in said
    assert main(["forms", file, str(back), "--made-elsewhere"]) == 0
    assert "1 unchanged" in capsys.readouterr().out
