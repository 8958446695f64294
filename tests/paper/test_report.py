from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.method.findings.finding import findings_of
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.words import Function
from huddle_app.paper.data import ReportData
from huddle_app.paper.report import write_report

ReadPdf = Callable[[Path], list[str]]


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_everything_the_room_agreed_is_in(data: ReportData, report_pages: Sequence[str]) -> None:
    text = "".join(report_pages)
    wanted = [data.workshop.company, data.workshop.title, "3–4 December 2026", "30 sales", "team 4"]
    wanted += [theme.title for theme in data.board.themes]
    wanted += [card.text for card in data.board.accepted()]
    wanted += [member.name for drawn in data.rounds for t in drawn.teams for member in t.members]
    for item in data.actions:
        wanted += [item.title, *item.activities, item.sign, item.stops]
        wanted += [item.sales_owner, item.marketing_owner]
    wanted += [check.what for check in data.follow_ups]
    wanted += ["15 January 2027", "start here", "no owner in marketing yet", "easy to implement"]
    assert [words for words in wanted if squeezed(words) not in text] == []


def test_what_is_hidden_or_not_looked_at_stays_out(
    data: ReportData, report_pages: Sequence[str]
) -> None:
    text = "".join(report_pages)
    for card in data.board.hidden + data.board.new:
        assert squeezed(card.text) not in text
    assert squeezed("1 more card has not been looked at yet.") in text


def test_the_day_is_told_in_the_rooms_own_time(report_pages: Sequence[str]) -> None:
    day = report_pages[1]
    assert squeezed("1 Kick-off 09:00 09:06 30 32 +2") in day
    assert squeezed("Informal evening 15:30 – open not timed") in day
    assert squeezed("It took 6 hours 44 minutes, 14 minutes more than planned.") in day
    assert squeezed("What was held 390 404 +14") in day
    assert squeezed("Break 11:00 – 15 left out") in day
    assert squeezed("4 hours 55 minutes, 10 minutes more than planned. Left out: Break.") in day


def test_no_figure_of_too_few_people_is_printed(
    data: ReportData, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    # four marketers who rate everything 6 and one who left most blank: 6.0 and 7.0 belong to nobody
    toolkit = data.toolkit
    everybody = [
        (Function.SALES, "rep", 20, 2),
        (Function.SALES, "director", 1, 7),
        (Function.MARKETING, "", 4, 6),
    ]
    people = [
        Respondent(
            "",
            function,
            level,
            "",
            toolkit.written(
                {c: rating for s in toolkit.scales() if s.may_answer(function) for c in s.columns()}
            ),
        )
        for function, level, count, rating in everybody
        for _ in range(count)
    ]
    few = replace(data, findings=findings_of(toolkit, "wave", people))
    write_report(few, tmp_path / "report.pdf")
    text = "".join(read_pdf(tmp_path / "report.pdf"))
    assert "2.2" in text, "the function's own mean, (20 x 2 + 7) / 21, is there"
    assert not [number for number in ("6.0", "7.0", ",n4", ",n1", ",n20") if number in text]
    assert squeezed("marketing: not shown, for privacy") in text
    assert squeezed("director not shown") in text
    assert squeezed("rep not shown") in text, "with it the director could be computed"


def test_an_empty_workshop_says_so_kindly(
    empty: ReportData, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    write_report(empty, tmp_path / "report.pdf")
    text = "".join(read_pdf(tmp_path / "report.pdf"))
    for words in (
        "The clock was not started",
        "No participants yet.",
        "No teams yet.",
        "No survey answers yet.",
        "No themes yet.",
        "No action items yet.",
        "Nobody has taken an action item yet.",
        "No follow-up dates yet.",
    ):
        assert squeezed(words) in text


def test_pages_are_numbered_and_the_document_is_named(
    data: ReportData, report_pdf: Path, report_pages: Sequence[str]
) -> None:
    pages = report_pages
    assert all(f"{n}/{len(pages)}" in page for n, page in enumerate(pages[1:], 2))
    assert all(squeezed("Industrial> · Sales-Marketing Huddle") in page for page in pages[1:])
    with pypdfium2.PdfDocument(report_pdf) as document:
        about = document.get_metadata_dict()
        outline = [entry.get_title() for entry in document.get_toc()]
    assert (about["Title"], about["Author"]) == ("Wrap-up report", data.workshop.company)
    assert "Action items" in outline


def test_every_font_is_an_embedded_truetype_font(report_pdf: Path) -> None:
    raw = report_pdf.read_bytes()
    assert (
        raw.count(b"/Subtype /TrueType")
        == raw.count(b"/Type /Font ") + raw.count(b"/Type /Font\n")
        > 2
    )
    assert b"/Type1" not in raw
    with pypdfium2.PdfDocument(report_pdf) as document:
        fonts = [
            pdfium.FPDFTextObj_GetFont(thing.raw)
            for page in document
            for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT])
        ]
        assert fonts
        assert all(pdfium.FPDFFont_GetIsEmbedded(font) == 1 for font in fonts)


def test_the_same_workshop_gives_the_same_file(
    data: ReportData, tmp_path: Path, report_pdf: Path
) -> None:
    write_report(data, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == report_pdf.read_bytes()


def test_progress_counts_up_to_the_last_page(data: ReportData, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    write_report(data, tmp_path / "report.pdf", lambda done, total: steps.append((done, total)))
    done = [step for step, _total in steps]
    assert done == list(range(len(done)))
    assert {total for _step, total in steps} == {done[-1]}


@pytest.mark.parametrize("place", ["no folder/report.pdf", "folder.pdf"])
def test_a_place_that_cannot_be_written_is_said_and_left_as_it_was(
    empty: ReportData, tmp_path: Path, place: str
) -> None:
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(HuddleError, match="could not be written"):
        write_report(empty, tmp_path / place)
    assert [path.name for path in tmp_path.iterdir()] == ["folder.pdf"]


def test_letter_paper_is_a_parameter(data: ReportData, tmp_path: Path) -> None:
    write_report(data, tmp_path / "report.pdf", page=(612, 792))
    with pypdfium2.PdfDocument(tmp_path / "report.pdf") as document:
        assert {page.get_size() for page in document} == {(612, 792)}
