"""The questionnaires as files: forms that read back, templates that import, raw answers on purpose."""

import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from python_calamine import CalamineWorkbook

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Events
from huddle_app.method.imports import RowState
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.toolkit_fields import LEVEL, REGION
from huddle_app.method.words import Function
from huddle_app.paths import RESOURCES
from huddle_app.services.house import Services
from tests.workshops import Workshops

BEFORE = RESOURCES / "sample" / "answers-before.csv"
WAVE = "Before the Huddle"


@pytest.fixture
def services(workshops: Workshops, tmp_path: Path) -> Iterator[Services]:
    made = workshops.new(tmp_path / "room.huddle", "T", "C")
    yield Services(made, Events(), lambda: datetime(2026, 12, 1, tzinfo=UTC))
    made.close()


def names(paths: list[Path]) -> list[str]:
    return [path.name for path in paths]


def test_both_functions_are_asked_and_leadership_where_it_is_invited(
    services: Services, tmp_path: Path
) -> None:
    services.survey.begin(WAVE, tools=(4,))
    papers = services.survey_papers
    written = papers.write_questionnaires(tmp_path, WAVE, fillable=True)
    assert names(written) == ["questionnaire sales.pdf", "questionnaire marketing.pdf"]
    services.people.confirm(services.people.preview(RESOURCES / "sample" / "roster.csv"))
    written = papers.write_questionnaires(tmp_path, WAVE, fillable=False)
    assert "questionnaire leadership to print.pdf" in names(written)


@pytest.mark.parametrize("fillable", [True, False])
def test_a_form_that_was_filled_in_is_not_written_over(
    services: Services, tmp_path: Path, fillable: bool
) -> None:
    services.survey.begin(WAVE, tools=(4,))
    papers = services.survey_papers
    first, form = papers.write_questionnaires(tmp_path, WAVE, fillable=fillable)
    form.write_text("filled in")
    first.unlink()
    with pytest.raises(HuddleError, match="is in this folder already"):
        papers.write_questionnaires(tmp_path, WAVE, fillable=fillable)
    assert form.read_text() == "filled in"
    assert not first.exists(), "all of them, or none"


def test_a_structure_for_limesurvey_is_not_written_over(services: Services, tmp_path: Path) -> None:
    services.survey_papers.write_limesurvey(tmp_path, WAVE)
    with pytest.raises(HuddleError, match="is in this folder already"):
        services.survey_papers.write_limesurvey(tmp_path, WAVE)


def test_a_function_that_is_asked_nothing_gets_no_form(services: Services, tmp_path: Path) -> None:
    services.survey.begin(WAVE, tools=(8,))
    written = services.survey_papers.write_limesurvey(tmp_path, WAVE)
    assert names(written) == ["limesurvey sales.txt"]


def test_a_form_asks_for_the_levels_that_are_said_to_be_asked(
    services: Services, tmp_path: Path
) -> None:
    services.survey.begin(WAVE, tools=(4,))
    asked = {(Function.SALES, "Rep"): 20, (Function.SALES, "Head"): 5, (Function.MARKETING, ""): 9}
    services.collecting.set_invited(WAVE, asked)
    sales, marketing = services.survey_papers.write_questionnaires(tmp_path, WAVE, fillable=True)
    levels = (PdfReader(sales).get_fields() or {})[LEVEL]["/_States_"]
    assert {"Rep", "Head"} <= set(levels)
    assert LEVEL not in (PdfReader(marketing).get_fields() or {})


def test_a_form_asks_no_level_and_no_region_where_there_is_no_choice(
    services: Services, tmp_path: Path
) -> None:
    """As on a phone: one circle to mark tells nothing."""
    services.survey.begin(WAVE, tools=(5,))
    services.people.confirm(services.people.preview(RESOURCES / "sample" / "roster.csv"))
    people = {f: [p for p in services.people.everybody() if p.function is f] for f in Function}
    leaders = people[Function.LEADERSHIP]
    assert len({p.level for p in leaders}) == len({p.region for p in leaders}) == 1
    sales, _marketing, leadership = services.survey_papers.write_questionnaires(
        tmp_path, WAVE, fillable=True
    )
    assert {LEVEL, REGION} <= (PdfReader(sales).get_fields() or {}).keys()
    assert {LEVEL, REGION}.isdisjoint(PdfReader(leadership).get_fields() or {})
    services.survey_papers.write_limesurvey(tmp_path, WAVE)
    said = (tmp_path / "limesurvey leadership.txt").read_text("utf-8-sig")
    assert "yourlevel" not in said
    assert "yourregion" not in said


def test_where_there_are_several_waves_a_form_is_named_after_its_own(
    services: Services, tmp_path: Path
) -> None:
    services.survey.begin("Spring 2027: A/B", tools=(5,))
    services.survey.begin(WAVE, tools=(5,))
    written = services.survey_papers.write_questionnaires(
        tmp_path, "Spring 2027: A/B", fillable=True
    )
    assert names(written) == [
        "questionnaire sales Spring 2027 A B.pdf",
        "questionnaire marketing Spring 2027 A B.pdf",
    ]


def come_back(services: Services, folder: Path) -> Path:
    """A folder in which Ana's form is, with a 6 at each statement on trust."""
    [form, _other] = services.survey_papers.write_questionnaires(folder, WAVE, fillable=True)
    back = folder / "back"
    back.mkdir()
    writer = PdfWriter(clone_from=PdfReader(form))
    for page in writer.pages:
        writer.update_page_form_field_values(page, {f"trust.{n}": "/6" for n in range(1, 8)})
    writer.write(back / "ana.pdf")
    return back


def test_a_form_that_comes_back_is_taken_in_once(services: Services, tmp_path: Path) -> None:
    services.survey.begin(WAVE, tools=(5,))
    back = come_back(services, tmp_path)
    (back / "ana again.pdf").write_bytes((back / "ana.pdf").read_bytes())
    preview = services.collecting.preview_forms(back, WAVE)
    assert sorted(row.state for row in preview.rows) == [RowState.NEW, RowState.REPEATED]
    services.survey.confirm(preview)
    [person] = services.survey.respondents(WAVE)
    given = services.survey.toolkit().ratings(person.ratings)
    assert given == {f"trust.{n}": 6 for n in range(1, 8)}
    assert "ana" not in person.code
    assert not services.collecting.preview_forms(back, WAVE).write


def test_whoever_answers_alike_in_a_later_folder_is_told_of_and_can_be_taken_in(
    services: Services, tmp_path: Path
) -> None:
    services.survey.begin(WAVE, tools=(5,))
    back = come_back(services, tmp_path)
    services.survey.confirm(services.collecting.preview_forms(back, WAVE))
    (back / "ana.pdf").rename(back / "bob.pdf")
    made = services.collecting.preview_forms(back, WAVE)
    [row] = made.rows
    assert (row.state, row.why) == (
        RowState.UNCHANGED,
        "the same answers are in already: counted once",
    )
    services.survey.confirm(services.collecting.turn_forms(made, {row.number}))
    assert len(services.survey.respondents(WAVE)) == 2
    assert not services.collecting.preview_forms(back, WAVE).write


def test_a_form_that_went_out_is_known_whatever_its_wave_is_called_by_now(
    services: Services, tmp_path: Path
) -> None:
    services.survey.begin(WAVE, tools=(5,))
    back = come_back(services, tmp_path)
    services.survey.rename(WAVE, "Before we meet")
    assert services.collecting.preview_forms(back, "Before we meet").write
    services.survey.begin(WAVE)
    [row] = services.collecting.preview_forms(back, WAVE).rows
    assert (row.state, row.why) == (
        RowState.ERROR,
        "made for another wave of this name, perhaps in another workshop",
    )


def test_copies_of_a_spreadsheet_that_was_handed_round_are_as_many_people(
    services: Services, tmp_path: Path
) -> None:
    services.survey_papers.write_answer_workbook(tmp_path / "sent.xlsx", WAVE)
    book = CalamineWorkbook.from_path(tmp_path / "sent.xlsx")
    [head] = book.get_sheet_by_index(0).to_python()
    for n, name in enumerate(("ana", "bob")):
        marks = [(place * (n + 2) + n) % 7 + 1 for place in range(len(head) - 3)]
        path = tmp_path / f"{name}.csv"
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([head, ["sales", "Rep", "North", *marks]])
        services.survey.confirm(services.survey.preview(path, WAVE))
    assert len(services.survey.respondents(WAVE)) == 2


def test_raw_answers_are_written_as_they_can_be_read_in_again(
    services: Services, tmp_path: Path
) -> None:
    services.survey.confirm(services.survey.preview(BEFORE, WAVE))
    services.survey_papers.write_raw_answers(tmp_path / "raw.csv", WAVE)
    again = services.survey.preview(tmp_path / "raw.csv", WAVE)
    assert {row.state for row in again.rows} == {RowState.UNCHANGED}


def test_no_raw_answer_is_run_as_a_formula(services: Services, tmp_path: Path) -> None:
    ratings = services.survey.toolkit().written({"trust.1": 4})
    said = ("=1+1", '=HYPERLINK("x")', "@North")
    line = AnswerLine(1, said[0], Function.SALES, said[1], said[2], ratings)
    services.survey.write(WAVE, [line], "One")
    services.survey_papers.write_raw_answers(tmp_path / "raw.csv", WAVE)
    with (tmp_path / "raw.csv").open(encoding="utf-8-sig", newline="") as file:
        _head, row = csv.reader(file)
    assert row[:4] == ["'=1+1", "sales", '\'=HYPERLINK("x")', "'@North"]


def test_raw_answers_take_no_workshops_place(services: Services) -> None:
    with pytest.raises(HuddleError, match="is a Huddle workshop"):
        services.survey_papers.write_raw_answers(services.path, WAVE)


def test_a_place_that_cannot_be_written_is_said(services: Services, tmp_path: Path) -> None:
    with pytest.raises(HuddleError, match="could not be written"):
        services.survey_papers.write_raw_answers(tmp_path / "none" / "raw.csv", WAVE)


def test_the_wording_template_can_be_loaded_as_it_is(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "wording.toml"
    services.survey_papers.write_wording_template(path)
    services.survey.wording.load(path)
    assert services.survey.toolkit() == services.survey.wording.shipped()
