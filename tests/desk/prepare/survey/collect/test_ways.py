"""The ways in that write files, and the forms that come back."""

from collections.abc import Callable, Sequence
from operator import attrgetter
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.messages import Message
from huddle_app.desk.prepare.survey.collect.section import CollectSection
from huddle_app.method.errors import HuddleError
from huddle_app.method.progress import Report
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.method.survey.reading import AnswerFile, AnswerLine
from huddle_app.method.words import Function
from huddle_app.paper.whole import check_free
from huddle_app.services.answer_codes import AnswerCode
from huddle_app.services.collecting import Collecting
from huddle_app.services.house import Services
from huddle_app.services.survey_papers import SurveyPapers

WAVE = "Before the Huddle"


@pytest.fixture
def places(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The places the dialogs are answered with; Cancel when none is left."""
    left: list[Path] = []
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: int(bool(left)))
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(left.pop(0))])
    return left


@pytest.fixture
def papers(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """Writes papers as quickly as they can be, and tells which were asked for."""
    asked: list[tuple[object, ...]] = []

    def questionnaires(_papers: object, folder: Path, wave: str, *, fillable: bool) -> list[Path]:
        asked.append((wave, fillable))
        path = folder / "questionnaire sales.pdf"
        check_free([path])
        path.write_text("new")
        return [path]

    def slips(
        _papers: object, path: Path, codes: Sequence[AnswerCode], address: str, wave: str
    ) -> None:
        asked.append((len(codes), address, wave))
        if path.name == "taken.pdf":
            raise HuddleError("The disk is full.")
        path.write_text("slips")

    def workbook(_papers: object, path: Path, wave: str) -> None:
        asked.append((wave,))
        path.write_text("new")

    monkeypatch.setattr(SurveyPapers, "write_questionnaires", questionnaires)
    monkeypatch.setattr(SurveyPapers, "write_code_slips", slips)
    monkeypatch.setattr(SurveyPapers, "write_answer_workbook", workbook)
    return asked


def said(qtbot: QtBot, section: CollectSection, words: str) -> None:
    qtbot.waitUntil(lambda: words in section.work.words())


@pytest.mark.parametrize(
    ("button", "place", "file", "asked"),
    [
        (attrgetter("mail.make"), "", "questionnaire sales.pdf", (WAVE, True)),
        (attrgetter("paper.print"), "", "questionnaire sales.pdf", (WAVE, False)),
        (attrgetter("tool.workbook"), "round.xlsx", "round.xlsx", (WAVE,)),
    ],
    ids=["forms", "to print", "spreadsheet"],
)
def test_papers_go_where_was_chosen_for_the_wave_shown(  # noqa: PLR0913 - a row of the table
    qtbot: QtBot,
    section: CollectSection,
    places: list[Path],
    papers: list[tuple[object, ...]],
    tmp_path: Path,
    *,
    button: Callable[[CollectSection], QAbstractButton],
    place: str,
    file: str,
    asked: tuple[object, ...],
):
    places.append(tmp_path / place)
    button(section).click()
    qtbot.waitUntil(lambda: "ready" in section.work.words().casefold())
    assert f"“{file}”" in section.work.words()
    assert papers == [asked]
    assert (tmp_path / file).read_text() == "new"


def test_a_form_that_came_back_is_not_written_over(
    qtbot: QtBot,
    section: CollectSection,
    places: list[Path],
    papers: list[tuple[object, ...]],
    tmp_path: Path,
):
    answered = tmp_path / "questionnaire sales.pdf"
    answered.write_text("answered")
    places.append(tmp_path)
    section.mail.make.click()
    said(qtbot, section, "is in this folder already")
    assert answered.read_text() == "answered"
    assert papers == [(WAVE, True)]


def test_cancel_in_the_dialog_writes_nothing(
    section: CollectSection, places: list[Path], papers: list[tuple[object, ...]]
):
    assert places == []
    for button in (section.mail.make, section.mail.read, section.paper.print):
        button.click()
    section.tool.workbook.click()
    section.phone.codes.click()
    assert papers == []
    assert section.work.words() == ""


def forms(services: Services, *lines: AnswerLine) -> SurveyPreview:
    return services.survey.previewed(AnswerFile(lines), WAVE)


def filled(services: Services, number: int) -> AnswerLine:
    ratings = services.survey.toolkit().written({"trust.1": 1 + number})
    return AnswerLine(number, f"form-{number}", Function.SALES, "Rep", "North", ratings)


def test_forms_that_came_back_are_looked_through_before_they_are_taken_in(
    qtbot: QtBot,
    section: CollectSection,
    places: list[Path],
    context: DeskContext,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
):
    peopled = context.services
    twice = AnswerLine(3, "again.pdf", problem="the very same answers as in “first.pdf”")
    made = forms(peopled, filled(peopled, 1), filled(peopled, 2), twice)
    asked: list[tuple[Path, str]] = []

    def preview(_c: object, folder: Path, wave: str, report: Report) -> SurveyPreview:
        asked.append((folder, wave))
        report(1, 3)
        return made

    monkeypatch.setattr(Collecting, "preview_forms", preview)
    places.append(tmp_path)
    section.mail.read.click()
    qtbot.waitUntil(lambda: section.forms.preview is not None)
    assert asked == [(tmp_path, WAVE)]
    dialog = section.forms.preview
    assert dialog
    assert dialog.confirm.text() == "Take in 2 forms"
    assert peopled.survey.respondents(WAVE) == []
    told: list[Message] = []
    context.messages.said.connect(told.append)
    dialog.confirm.click()
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].text == "The forms are in: 2 new forms."
    assert len(peopled.survey.respondents(WAVE)) == 2
    assert told[0].action
    told[0].action()
    assert peopled.survey.respondents(WAVE) == []


def test_reading_forms_can_be_stopped(
    qtbot: QtBot,
    section: CollectSection,
    places: list[Path],
    peopled: Services,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
):
    def preview(_c: object, _folder: Path, _wave: str, report: Report) -> SurveyPreview:
        while True:  # Cancel is raised by the report
            report(1, 2)

    monkeypatch.setattr(Collecting, "preview_forms", preview)
    places.append(tmp_path)
    section.mail.read.click()
    section.work.button.click()
    said(qtbot, section, "Stopped. Nothing was changed.")
    assert section.forms.preview is None
    assert peopled.survey.respondents(WAVE) == []
