"""The questionnaire on paper and as a form."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pypdf import PdfReader

from huddle_app.method.errors import HuddleError
from huddle_app.method.questionnaire_words import QuestionnaireWords
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.toolkit_fields import FORM, FUNCTION, IDENTITY, LEVEL, MARK, REGION, WAVE
from huddle_app.method.words import Function
from huddle_app.paper.questionnaire import write_questionnaire
from huddle_app.paper.questionnaire_breaks import TOGETHER
from huddle_app.paper.questionnaire_words import Asking

Forms = dict[Function, Path]
ReadPdf = Callable[[Path], list[str]]
ASKED = (Function.SALES, Function.MARKETING, Function.LEADERSHIP)
LETTER = (612.0, 792.0)
LEVELS, REGIONS = ("Representative", "Manager"), ("North", "Łódź & Umgebung", "Юг")
LONG = (
    "dass unsere Marketingstrategieentwicklungsverantwortung gegenüber den"
    " Vertriebsaußendienstmitarbeiterinnen und -mitarbeitern ernst genommen wird"
)


@pytest.fixture(scope="session")
def asking(toolkit: Toolkit) -> Asking:
    return Asking(toolkit, "Acme & Söhne <Industrial>", "Vor dem Huddle 2026", LEVELS, REGIONS, 7)


@pytest.fixture(scope="module")
def forms(asking: Asking, tmp_path_factory: pytest.TempPathFactory) -> Forms:
    """The fillable questionnaire of each function."""
    folder = tmp_path_factory.mktemp("forms")
    return {
        function: written(folder / f"{function}.pdf", asking, function, fillable=True)
        for function in ASKED
    }


def squeezed(text: str) -> str:
    return "".join(text.split())


def written(path: Path, asking: Asking, function: Function, *, fillable: bool) -> Path:
    write_questionnaire(path, asking, function, fillable=fillable)
    return path


@pytest.mark.parametrize("fillable", [False, True])
@pytest.mark.parametrize("function", ASKED)
def test_it_asks_what_the_function_answers_and_nothing_else(
    asking: Asking,
    forms: Forms,
    function: Function,
    fillable: bool,
    tmp_path: Path,
    read_pdf: ReadPdf,
) -> None:
    path = tmp_path / "q.pdf"
    pages = read_pdf(
        forms[function] if fillable else written(path, asking, function, fillable=False)
    )
    text = "".join(pages)
    for scale in asking.toolkit.scales():
        there = [squeezed(statement) in text for statement in scale.statements]
        assert all(there) if scale.may_answer(function) else not all(there)
    assert squeezed("Acme & Söhne <Industrial>") in text
    assert squeezed("group of 7 people or more") in text
    assert squeezed("Nobody sees your answers but the person who runs the Huddle") in text
    numbers = asking.toolkit.numbers(function).values()
    assert all(number in text for number in numbers)


def test_every_page_says_what_the_numbers_mean_and_no_page_what_is_measured(
    asking: Asking, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    pages = read_pdf(written(tmp_path / "q.pdf", asking, Function.SALES, fillable=False))
    for n, page in enumerate(pages, 1):
        assert "completelydisagreecompletelyagree" in page
        assert f"{n}/{len(pages)}" in page
    text = "".join(pages)
    titles = [scale.title for scale in asking.toolkit.scales()]
    assert not [title for title in titles if squeezed(title) in text]


def test_every_page_says_the_stem_of_its_statements_and_three_stand_together(
    asking: Asking, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    pages = read_pdf(written(tmp_path / "q.pdf", asking, Function.MARKETING, fillable=False))
    assert len(pages) == 4
    numbers = asking.toolkit.numbers(Function.MARKETING)
    for scale in asking.toolkit.asked(Function.MARKETING):
        lines = [
            f"{numbers[column]}{squeezed(statement)}"
            for column, statement in zip(scale.columns(), scale.statements, strict=True)
        ]
        for page in pages:
            here = [line in page for line in lines]
            assert sum(here) in {0, *range(min(TOGETHER, len(here)), len(here) + 1)}
            assert not any(here) or squeezed(scale.stem) in page


def test_paper_offers_levels_and_regions_to_mark_and_has_no_fields(
    asking: Asking, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    path = written(tmp_path / "q.pdf", asking, Function.SALES, fillable=False)
    first = read_pdf(path)[0]
    assert all(squeezed(option) in first for option in (*LEVELS, *REGIONS))
    assert PdfReader(path).get_fields() is None
    bare = written(
        tmp_path / "bare.pdf",
        replace(asking, levels=(), regions=()),
        Function.SALES,
        fillable=False,
    )
    assert "Yourlevel" not in read_pdf(bare)[0]


@pytest.mark.parametrize("function", ASKED)
def test_a_field_for_each_statement_by_its_column(
    asking: Asking, forms: Forms, function: Function
) -> None:
    reader = PdfReader(forms[function])
    fields: dict[str, Any] = reader.get_fields() or {}
    leaves = {name: field for name, field in fields.items() if field.get("/FT")}
    columns = [column for scale in asking.toolkit.asked(function) for column in scale.columns()]
    assert set(leaves) == {*columns, FORM, WAVE, MARK, FUNCTION, LEVEL, REGION}
    said = {name: leaves[name]["/V"] for name in (FORM, WAVE, FUNCTION)}
    assert said == {FORM: IDENTITY, WAVE: "Vor dem Huddle 2026", FUNCTION: function.value}
    for column in columns:
        states = leaves[column]["/_States_"]
        assert sorted(states) == [*(f"/{n}" for n in range(1, 8)), "/Off"]
        assert "/V" not in leaves[column]
    assert leaves[REGION]["/_States_"] == [" ", *REGIONS]


def test_a_field_reads_its_statement_aloud_and_no_part_of_a_name_has_a_full_stop(
    forms: Forms,
) -> None:
    reader = PdfReader(forms[Function.SALES])
    fields: dict[str, Any] = reader.get_fields() or {}
    whole = "2.2 Our counterparts … talk with us frequently"
    assert fields["connection.2"]["/TU"] == whole
    assert fields[LEVEL]["/TU"] == "Your level"
    assert all("." not in field.get("/T", "") for field in fields.values())
    assert {page["/Tabs"] for page in reader.pages} == {"/R"}
    assert reader.root_object["/Lang"] == "en"


def test_fields_follow_each_other_as_they_are_read(asking: Asking, forms: Forms) -> None:
    reader = PdfReader(forms[Function.MARKETING])
    numbers = list(asking.toolkit.numbers(Function.MARKETING).values())
    met: list[str] = []
    for page in reader.pages:
        for reference in page["/Annots"]:  # pyright: ignore[reportGeneralTypeIssues]
            widget = reference.get_object()
            if "/AS" in widget:
                met.append(widget["/Parent"]["/TU"].split()[0])
    assert met == [number for number in numbers for _rating in range(7)]


def test_a_click_in_a_browser_marks_and_another_changes_the_mark(
    forms: Forms, tmp_path: Path
) -> None:
    """PDFium is what Chromium and Edge show PDFs with."""
    path = forms[Function.SALES]
    places = widget_places(path, 0)
    document = pypdfium2.PdfDocument(path)
    document.init_forms()
    page = document[0]
    for name, rating in (("1.1", 6), ("1.2", 2), ("1.2", 3)):
        click(document, page, *places[name, f"/{rating}"])
    document.save(tmp_path / "filled.pdf")
    page.close()
    document.close()
    fields: dict[str, Any] = PdfReader(tmp_path / "filled.pdf").get_fields() or {}
    said = {n: fields[f"worldview.sales.self.{n}"].get("/V", "/Off") for n in (1, 2, 3)}
    assert said == {1: "/6", 2: "/3", 3: "/Off"}


def widget_places(path: Path, page: int) -> dict[tuple[str, str], tuple[float, float]]:
    """The middle of each circle, by the statement's number and the rating."""
    found: dict[tuple[str, str], tuple[float, float]] = {}
    for reference in PdfReader(path).pages[page]["/Annots"]:  # pyright: ignore[reportGeneralTypeIssues]
        widget = reference.get_object()
        if "/AS" not in widget:
            continue
        [rating] = [state for state in widget["/AP"]["/N"] if state != "/Off"]
        left, bottom, right, top = map(float, widget["/Rect"])
        number = widget["/Parent"]["/TU"].split()[0]
        found[number, rating] = (left + right) / 2, (bottom + top) / 2
    return found


def click(
    document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, across: float, up: float
) -> None:
    for event in (pdfium.FORM_OnMouseMove, pdfium.FORM_OnLButtonDown, pdfium.FORM_OnLButtonUp):
        event(document.formenv, page, 0, across, up)


@pytest.mark.parametrize("times", [1, 12])
def test_long_statements_make_more_pages_and_lose_nothing(
    asking: Asking, times: int, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    statement = " ".join([LONG] * times)
    toolkit = asking.toolkit
    tool = toolkit.tools[1]
    scale = tool.scales[0]
    long = replace(scale, stem=LONG, statements=tuple(f"{statement} {n}" for n in range(10)))
    toolkit = replace(toolkit, tools=(replace(tool, scales=(long,)),))
    write_questionnaire(
        tmp_path / "q.pdf",
        replace(asking, toolkit=toolkit),
        Function.SALES,
        fillable=True,
        page=LETTER,
    )
    text = "".join(read_pdf(tmp_path / "q.pdf"))
    assert all(squeezed(each)[-60:] in text for each in long.statements)


@pytest.mark.parametrize("function", ASKED)
def test_the_thanks_have_no_page_to_themselves(
    forms: Forms, function: Function, read_pdf: ReadPdf
) -> None:
    last = squeezed(read_pdf(forms[function])[-1])
    assert "Thatwasall.Thankyou!" in last
    assert "completelyagree" in last


def test_it_is_the_same_every_time(asking: Asking, forms: Forms, tmp_path: Path) -> None:
    one = forms[Function.MARKETING]
    two = written(tmp_path / "b.pdf", asking, Function.MARKETING, fillable=True)
    assert one.read_bytes() == two.read_bytes()


def test_some_of_the_tools_alone(asking: Asking, tmp_path: Path, read_pdf: ReadPdf) -> None:
    some = replace(asking, toolkit=asking.toolkit.only((5,)))
    [page] = read_pdf(written(tmp_path / "q.pdf", some, Function.MARKETING, fillable=False))
    assert "Thereare7statements" in page


@pytest.mark.parametrize(
    ("function", "tools"), [(Function.OTHER, (5,)), (Function.MARKETING, (8,))]
)
def test_who_is_asked_nothing_gets_no_questionnaire(
    asking: Asking, function: Function, tools: tuple[int, ...], tmp_path: Path
) -> None:
    none = replace(asking, toolkit=asking.toolkit.only(tools))
    with pytest.raises(HuddleError, match=f"is for the function “{function}”"):
        written(tmp_path / "q.pdf", none, function, fillable=True)
    assert list(tmp_path.iterdir()) == []


def test_only_a_pdf_is_written(asking: Asking, tmp_path: Path) -> None:
    with pytest.raises(HuddleError, match=r"should end in \.pdf"):
        written(tmp_path / "room.huddle", asking, Function.SALES, fillable=True)


def test_a_wave_is_kept_in_any_letters(asking: Asking, tmp_path: Path) -> None:
    wave = "До «Huddle» 2026 \\(x) 100 % 株 😀"
    levels = (") Ł (", "日本 %s \\")
    some = replace(asking, toolkit=asking.toolkit.only((5,)), wave=wave, levels=levels)
    reader = PdfReader(written(tmp_path / "q.pdf", some, Function.SALES, fillable=True))
    fields: dict[str, Any] = reader.get_fields() or {}
    assert fields[WAVE]["/V"] == wave
    assert fields[LEVEL]["/_States_"] == [" ", *levels]


@pytest.mark.parametrize("fillable", [False, True])
def test_the_words_around_the_statements_are_those_of_the_wording(
    asking: Asking, fillable: bool, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    own = QuestionnaireWords(
        {
            "language": "nl",
            "question": "Hoe werken wij samen?",
            "for_whom": "Voor iedereen in {function}",
            "welcome": "Dank u voor {minutes} minuten en {n} antwoorden.",
            "promise": "Nooit iets van minder dan {n} mensen.",
            "how_to_mark": "Van {lowest}, {low}, tot {highest}, {high}.",
            "low": "helemaal oneens",
            "high": "helemaal eens",
            "level": "Uw niveau",
            "region": "Uw regio",
            "sales": "verkoop",
            "end": "Dat was alles.",
            "send_back": "Stuur dit terug.",
            "hand_in": "In de doos.",
        }
    )
    dutch = replace(asking, toolkit=replace(asking.toolkit, words=own))
    path = written(tmp_path / "q.pdf", dutch, Function.SALES, fillable=fillable)
    assert PdfReader(path).root_object["/Lang"] == "nl", "it is read aloud in its language"
    pages = read_pdf(path)
    text = "".join(pages)
    for said in (
        "Hoe werken wij samen?",
        "Voor iedereen in verkoop",
        "Nooit iets van minder dan 7 mensen.",
        "Van 1, helemaal oneens, tot 7, helemaal eens.",
        "Uw niveau",
        "Uw regio",
        "Dat was alles.",
        "Stuur dit terug." if fillable else "In de doos.",
    ):
        assert squeezed(said) in text
    assert all("helemaaloneenshelemaaleens" in page for page in pages)
    for ours in (
        "completely",
        "fewer than",
        "Mark one",
        "Thank you",
        "Your level",
        "For everybody",
    ):
        assert squeezed(ours) not in text
