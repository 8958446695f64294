"""Slips with a code each, to cut apart."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader

from huddle_app.method.errors import HuddleError
from huddle_app.method.questionnaire_words import QuestionnaireWords
from huddle_app.method.words import Function
from huddle_app.paper import code_slips
from huddle_app.paper.code_slips import CodeSlip, SlipWords, write_code_slips

ReadPdf = Callable[[Path], list[str]]
LETTER, A4 = (612.0, 792.0), (595.276, 841.89)
SAID = SlipWords("http://192.168.4.20:8080/survey", "Acme & Söhne", "before the Huddle")
FUNCTIONS = (Function.SALES, Function.MARKETING, Function.LEADERSHIP)


def slips(count: int) -> list[CodeSlip]:
    return [CodeSlip(f"BCDF{n:04}", FUNCTIONS[n % 3], f"Level {n % 4}") for n in range(count)]


@pytest.mark.parametrize("page", [LETTER, A4], ids=["letter", "a4"])
@pytest.mark.parametrize(("count", "pages"), [(1, 1), (8, 1), (9, 2), (20, 3)])
def test_each_slip_has_its_code_the_address_and_the_promise(
    count: int, pages: int, page: tuple[float, float], tmp_path: Path, read_pdf: ReadPdf
) -> None:
    steps: list[tuple[int, int]] = []
    write_code_slips(
        tmp_path / "s.pdf", slips(count), SAID, lambda done, all_: steps.append((done, all_)), page
    )
    read = read_pdf(tmp_path / "s.pdf")
    text = "".join(read)
    assert len(read) == pages
    assert steps[-1] == (pages, pages)
    assert [s for s in slips(count) if f"{s.code[:4]}{s.code[4:]}" not in text] == []
    for words in ("192.168.4.20:8080/survey", "Itisnotkeptwithyouranswers.", "Acme&Söhne"):
        assert text.count(words) == count
    assert text.count("Level1") == sum(slip.level == "Level 1" for slip in slips(count))
    with pypdfium2.PdfDocument(tmp_path / "s.pdf") as document:
        assert [round(side) for side in document[0].get_size()] == [round(side) for side in page]


def test_the_picture_leads_to_the_page_with_the_code_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(code_slips, "draw_qr", lambda _canvas, text, *_place: drawn.append(text))
    write_code_slips(tmp_path / "s.pdf", [*slips(2), CodeSlip("A B&C", Function.SALES)], SAID)
    base = "http://192.168.4.20:8080/survey?code="
    assert drawn == [f"{base}BCDF0000", f"{base}BCDF0001", f"{base}A%20B%26C"]


def test_long_names_keep_to_their_slip(tmp_path: Path) -> None:
    long = "Österreichische Donaudampfschifffahrtsgesellschaft " * 3
    said = replace(
        SAID, company=long, wave=long, address=f"https://{'sub.' * 12}example.org/survey"
    )
    one = CodeSlip("BCDFGHJKLMNPQRST", Function.MARKETING, long)
    write_code_slips(tmp_path / "s.pdf", [one] * 8, said)
    with pypdfium2.PdfDocument(tmp_path / "s.pdf") as document:
        page = document[0]
        across = page.get_size()[0] / 2
        read = page.get_textpage()
        boxes = [read.get_charbox(n) for n in range(read.count_chars())]
    assert boxes
    crossing = [box for box in boxes if box[0] < across < box[2]]
    assert not crossing


def test_without_codes_there_is_nothing_to_print(tmp_path: Path) -> None:
    with pytest.raises(HuddleError, match="no codes"):
        write_code_slips(tmp_path / "s.pdf", [], SAID)
    with pytest.raises(HuddleError, match=r"should end in \.pdf"):
        write_code_slips(tmp_path / "s.huddle", slips(1), SAID)
    assert list(tmp_path.iterdir()) == []


def test_a_slip_speaks_in_the_words_of_the_wording(tmp_path: Path, read_pdf: ReadPdf) -> None:
    own = QuestionnaireWords(
        {
            "language": "nl",
            "title": "Vragenlijst",
            "question": "Hoe werken wij samen?",
            "sales": "verkoop",
            "scan": "Scan, of open:",
            "slip": "Deze code telt één keer.",
        }
    )
    said = SlipWords("http://10.0.0.2:8080/survey", "Acme", "before", own)
    write_code_slips(tmp_path / "slips.pdf", [CodeSlip("BCDF2345", Function.SALES)], said)
    document = PdfReader(tmp_path / "slips.pdf")
    assert document.root_object["/Lang"] == "nl"
    assert document.metadata is not None
    assert document.metadata.title == "Vragenlijst · Hoe werken wij samen?"
    [page] = read_pdf(tmp_path / "slips.pdf")
    for text in ("Hoewerkenwijsamen?", "verkoop", "Scan,ofopen:", "Dezecodeteltéénkeer."):
        assert text in page
    assert "lets" not in page
