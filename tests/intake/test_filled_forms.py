"""Forms that came back: read as answers, by whomever and however they were filled in."""

import logging
import random
import shutil
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from huddle_app.intake.filled_forms import FilledForms, read_forms
from huddle_app.intake.form_fields import form_values
from huddle_app.method.errors import HuddleError
from huddle_app.method.imports import RowState
from huddle_app.method.survey.column_words import brief, statement_names
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.toolkit_fields import FORM, FUNCTION, LEVEL, MARK, REGION, WAVE
from huddle_app.method.toolkit_file import parse_toolkit_text
from huddle_app.method.words import Function
from huddle_app.paper.questionnaire import write_questionnaire
from huddle_app.paper.questionnaire_words import Asking
from huddle_app.paths import FORMS

Values = Mapping[str, Any]
ABOUT = {LEVEL: "Manager", REGION: "Łódź & Umgebung"}


@pytest.fixture(scope="module")
def toolkit() -> Toolkit:
    return parse_toolkit_text((FORMS / "c3" / "toolkit.toml").read_text("utf-8"), "toolkit.toml")


@pytest.fixture(scope="module")
def sent(toolkit: Toolkit, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The form of marketing with tools 1, 5 and 7, as it was sent out."""
    path = tmp_path_factory.mktemp("sent") / "sent.pdf"
    some = toolkit.only((1, 5, 7))
    regions = ("North", "Łódź & Umgebung")
    asking = Asking(some, "Acme", "before", ("Manager", "Director"), regions)
    write_questionnaire(path, asking, Function.MARKETING, fillable=True)
    return path


def asked(toolkit: Toolkit) -> list[str]:
    some = toolkit.only((1, 5, 7))
    return [column for scale in some.asked(Function.MARKETING) for column in scale.columns()]


def filled(sent: Path, path: Path, values: Values, *, compress: bool = False) -> Path:
    """A copy of the form with these values, as another program leaves it."""
    writer = PdfWriter(clone_from=sent)
    for page in writer.pages:
        writer.update_page_form_field_values(page, dict(values), auto_regenerate=False)
    if compress:
        writer.compress_identical_objects()
    writer.write(path)
    return path


def ratings(toolkit: Toolkit, seed: int) -> dict[str, int]:
    chance = random.Random(seed)
    return {column: chance.randint(1, 7) for column in asked(toolkit)}


def chosen(ratings: Mapping[str, int]) -> dict[str, str]:
    return {column: f"/{rating}" for column, rating in ratings.items()}


def only(read: FilledForms) -> str:
    """Why the one file that was read is refused."""
    [line], [row] = read.lines, read.files
    assert row.state is RowState.ERROR
    assert (row.about, row.why) == (line.code, line.problem)
    return line.problem


def test_what_was_filled_in_is_what_is_read(toolkit: Toolkit, sent: Path, tmp_path: Path) -> None:
    given = ratings(toolkit, 1)
    filled(sent, tmp_path / "Maria Lindqvist.pdf", {**ABOUT, **chosen(given)})
    read = read_forms(tmp_path, toolkit)
    [line] = read.lines
    assert (line.function, line.level, line.region) == (
        Function.MARKETING,
        "Manager",
        "Łódź & Umgebung",
    )
    assert toolkit.ratings(line.ratings) == given
    assert (line.problem, line.remarks) == ("", ())
    assert [(row.about, row.state) for row in read.files] == [("Maria Lindqvist.pdf", RowState.NEW)]


def test_a_respondent_is_known_by_the_answers_and_never_by_the_name_of_a_file(
    toolkit: Toolkit, sent: Path, tmp_path: Path
) -> None:
    for n, name in enumerate(("Anna.pdf", "Bert.pdf", "Cleo.pdf", "Dora.pdf")):
        filled(sent, tmp_path / name, chosen(ratings(toolkit, n)))
    first = read_forms(tmp_path, toolkit).lines
    for n, path in enumerate(sorted(tmp_path.iterdir())):
        path.rename(tmp_path / f"{9 - n} moved.PDF")
    again = read_forms(tmp_path, toolkit).lines
    assert [line.code for line in again] == [line.code for line in first]
    assert [line.ratings for line in again] == [line.ratings for line in first]
    codes = [line.code for line in first]
    assert len(set(codes)) == 4
    assert codes == sorted(codes), "the order of the names would tell whose is whose"
    assert all("Anna" not in str(line) for line in first)


def test_a_form_that_came_back_twice_counts_once(
    toolkit: Toolkit, sent: Path, tmp_path: Path
) -> None:
    one = filled(sent, tmp_path / "a.pdf", chosen(ratings(toolkit, 1)))
    shutil.copy(one, tmp_path / "b.pdf")
    filled(sent, tmp_path / "c.pdf", chosen(ratings(toolkit, 1)), compress=True)
    assert one.read_bytes() != (tmp_path / "c.pdf").read_bytes()
    read = read_forms(tmp_path, toolkit)
    assert [row.why for row in read.files] == [
        "",
        "the very same file as “a.pdf”: counted once",
        "the same answers as in “a.pdf”: taken for the same form, counted once",
    ]
    assert [row.state for row in read.files] == [RowState.NEW, *[RowState.REPEATED] * 2]
    assert sum(not line.problem for line in read.lines) == 1


@pytest.mark.parametrize("different", [0, 1])
def test_two_who_marked_nearly_the_same_throughout_are_two(
    toolkit: Toolkit, sent: Path, tmp_path: Path, different: int
) -> None:
    alike = dict.fromkeys(asked(toolkit), 4) | dict.fromkeys(asked(toolkit)[:different], 5)
    one = filled(sent, tmp_path / "ann.pdf", chosen(alike))
    filled(sent, tmp_path / "bob.pdf", chosen(alike), compress=True)
    shutil.copy(one, tmp_path / "copy.pdf")
    read = read_forms(tmp_path, toolkit)
    counted = [line for line in read.lines if not line.problem]
    assert [toolkit.ratings(line.ratings) for line in counted] == [alike, alike]
    assert len({line.code for line in counted}) == 2
    assert [row.why for row in read.files] == [
        "",
        "the same answers as in “ann.pdf”, too few or too alike to tell whose they are:"
        " counted as another person",
        "the very same file as “ann.pdf”: counted once",
    ]
    again = read_forms(tmp_path, toolkit)
    assert again.lines == read.lines, "and read again they are the same two"


@pytest.mark.parametrize(
    "marks", [(5, 6, 4, 5, 6, 5), (3,) * 11 + (4,) * 9 + (5,) * 7], ids=["few", "scale by scale"]
)
def test_answers_that_do_not_tell_whose_they_are_are_as_many_people_as_forms(
    toolkit: Toolkit, sent: Path, tmp_path: Path, marks: tuple[int, ...]
) -> None:
    alike = dict(zip(asked(toolkit), marks, strict=False))
    form = filled(sent, tmp_path / "00.pdf", chosen(alike)).read_bytes()
    for n in range(1, 40):
        # The files differ, as those of two people do.
        (tmp_path / f"{n:02}.pdf").write_bytes(form + b"%% %d\n" % n)
    counted = [line for line in read_forms(tmp_path, toolkit).lines if not line.problem]
    assert len({line.code for line in counted}) == 40
    assert {line.ratings for line in counted} == {toolkit.written(alike)}


def test_a_form_that_is_taken_for_another_keeps_its_answers_under_a_code_of_its_own(
    toolkit: Toolkit, sent: Path, tmp_path: Path
) -> None:
    whole = ratings(toolkit, 1)
    half = dict(list(whole.items())[:25])
    for name, marks in (("a", half), ("b", whole), ("c", whole)):
        filled(sent, tmp_path / f"{name}.pdf", {**chosen(marks), MARK: name})
    read = read_forms(tmp_path, toolkit)
    assert [row.state for row in read.files] == [
        RowState.REPEATED,
        RowState.NEW,
        RowState.REPEATED,
    ]
    kept = {line.number: toolkit.ratings(line.ratings) for line in read.lines}
    assert kept == {1: half, 2: whole, 3: whole}
    assert len({line.code for line in read.lines}) == 3


def test_a_form_that_was_completed_counts_as_completed(
    toolkit: Toolkit, sent: Path, tmp_path: Path
) -> None:
    whole = ratings(toolkit, 1)
    half = dict(list(whole.items())[:25])
    filled(sent, tmp_path / "a.pdf", chosen(half))
    filled(sent, tmp_path / "b.pdf", {**ABOUT, **chosen(whole)})
    filled(sent, tmp_path / "c.pdf", chosen(dict(list(half.items())[:22])))
    filled(sent, tmp_path / "d.pdf", chosen(dict(list(ratings(toolkit, 2).items())[:25])))
    read = read_forms(tmp_path, toolkit)
    assert [(row.state, row.why) for row in read.files[:3]] == [
        (RowState.REPEATED, "completed in “b.pdf”: counted once"),
        (RowState.NEW, ""),
        (RowState.REPEATED, "all its answers are in “b.pdf”: counted once"),
    ]
    counted = [line.ratings for line in read.lines if not line.problem]
    assert len(counted) == 2
    assert toolkit.written(whole) in counted


@pytest.mark.parametrize(("different", "asks"), [(1, True), (2, True), (3, False)])
def test_of_forms_that_differ_in_one_answer_or_two_it_is_asked(
    toolkit: Toolkit, sent: Path, tmp_path: Path, different: int, *, asks: bool
) -> None:
    given = ratings(toolkit, 1)
    changed = {column: given[column] % 7 + 1 for column in list(given)[:different]}
    filled(sent, tmp_path / "a.pdf", chosen(given))
    filled(sent, tmp_path / "b.pdf", chosen({**given, **changed}))
    read = read_forms(tmp_path, toolkit)
    asked = "nearly the same answers as in “a.pdf”: is it one person’s?" if asks else ""
    assert [row.why for row in read.files] == ["", asked]
    assert not any(line.problem for line in read.lines)


def test_a_level_in_other_letters_is_no_other_level(
    toolkit: Toolkit, sent: Path, tmp_path: Path
) -> None:
    for n, level in enumerate(("Manager", "MANAGER", "Manager")):
        about = {LEVEL: level, REGION: "North"}
        filled(sent, tmp_path / f"{n}.pdf", {**about, **chosen(ratings(toolkit, n))})
    assert {line.level for line in read_forms(tmp_path, toolkit).lines} == {"Manager"}


def test_what_is_no_pdf_is_passed_over_and_said_with_what_to_do(
    toolkit: Toolkit, sent: Path, tmp_path: Path
) -> None:
    filled(sent, tmp_path / "a.pdf", chosen(ratings(toolkit, 1)))
    (tmp_path / "sub").mkdir()
    shutil.copy(tmp_path / "a.pdf", tmp_path / "sub" / "x.pdf")
    for name in ("b.docx", "c.JPG", "d.zip", "e.eml", ".DS_Store", "Thumbs.db", "~$b.docx"):
        (tmp_path / name).write_bytes(b"x")
    read = read_forms(tmp_path, toolkit)
    assert {row.about: row.why.split(":")[0] for row in read.files} == {
        "a.pdf": "",
        "b.docx": "not a PDF",
        "c.JPG": "a picture",
        "d.zip": "a packed file",
        "e.eml": "a letter, not a form",
        "sub": "a folder, and not looked into",
    }
    assert sum(not line.problem for line in read.lines) == 1


def test_what_is_wrong_with_a_damaged_form_is_said_in_our_words_alone(
    toolkit: Toolkit,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """pypdf logs what it finds; where nobody keeps a log, that would be printed."""
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n" + b"rubbish " * 99)
    assert only(read_forms(tmp_path, toolkit)).startswith("damaged")
    assert capsys.readouterr().err == ""


def test_a_half_filled_form_counts_and_is_said(
    toolkit: Toolkit, sent: Path, tmp_path: Path
) -> None:
    some = dict(list(ratings(toolkit, 1).items())[:9])
    filled(sent, tmp_path / "a.pdf", chosen(some))
    read = read_forms(tmp_path, toolkit)
    [line] = read.lines
    assert toolkit.ratings(line.ratings) == some
    assert line.remarks == (f"9 of {len(asked(toolkit))} statements answered",)
    assert read.files[0].state is RowState.WARNING


def test_an_empty_form_is_refused(toolkit: Toolkit, sent: Path, tmp_path: Path) -> None:
    filled(sent, tmp_path / "a.pdf", ABOUT)
    assert only(read_forms(tmp_path, toolkit)) == "nothing is answered in it"


def test_a_printed_form_is_said_to_be_one(toolkit: Toolkit, tmp_path: Path) -> None:
    asking = Asking(toolkit.only((5,)), "Acme", "before")
    write_questionnaire(tmp_path / "a.pdf", asking, Function.SALES, fillable=False)
    assert "no fields in it: it was printed or scanned" in only(read_forms(tmp_path, toolkit))


def test_a_form_of_a_wave_of_the_same_name_in_another_workshop_is_left_out(
    toolkit: Toolkit, tmp_path: Path
) -> None:
    for mark in ("ours", "theirs", ""):
        asking = Asking(toolkit.only((5,)), "Acme", "before", mark=mark)
        form, back = tmp_path / f"{mark or 'old'}.pdf", tmp_path / "back"
        back.mkdir(exist_ok=True)
        write_questionnaire(form, asking, Function.SALES, fillable=True)
        marks = {f"trust.{n}": f"/{n % 7 + len(mark) % 3}" for n in range(1, 6)}
        filled(form, back / form.name, marks)
    read = read_forms(back, toolkit, wave="before", mark="ours")
    problems = {row.about: row.why for row in read.files if row.state is RowState.ERROR}
    assert problems == {
        "theirs.pdf": "made for another wave of this name, perhaps in another workshop"
    }
    assert all(line.ratings for line in read.lines), "it can be taken in all the same"
    renamed = read_forms(back, toolkit, wave="Before we meet", mark="ours")
    assert [row.about for row in renamed.files if row.state is not RowState.ERROR] == ["ours.pdf"]


def test_a_form_of_another_wave_is_refused_where_a_wave_is_meant(
    toolkit: Toolkit, sent: Path, tmp_path: Path
) -> None:
    filled(sent, tmp_path / "a.pdf", chosen(ratings(toolkit, 1)))
    read = read_forms(tmp_path, toolkit, wave="after")
    [line], [row] = read.lines, read.files
    assert line.problem == row.why == "made for another wave: “before”"
    assert row.state is RowState.ERROR
    for wave in ("before", " before ", ""):
        assert not read_forms(tmp_path, toolkit, wave=wave).lines[0].problem


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({FORM: "other"}, "not one of our questionnaires"),
        ({FORM: ""}, "not one of our questionnaires"),
        ({FUNCTION: "boss"}, "does not say which function"),
        ({LEVEL: "x" * 300}, "longer than 200 letters"),
    ],
)
def test_a_form_changed_by_hand_is_refused(
    toolkit: Toolkit, sent: Path, tmp_path: Path, changed: Values, why: str
) -> None:
    retold(sent, tmp_path / "a.pdf", {"trust.1": 3, **changed})
    assert why in only(read_forms(tmp_path, toolkit))


def retold(sent: Path, path: Path, values: Mapping[str, Any]) -> None:
    """A copy whose fields say what no program would let a person choose."""
    writer = PdfWriter(clone_from=sent)

    def walk(fields: Any, above: str) -> None:
        for reference in fields:
            field = reference.get_object()
            name = f"{above}{field.get('/T', '')}"
            if name in values:
                value = values[name]
                made = (
                    NameObject(f"/{value}") if isinstance(value, int) else TextStringObject(value)
                )
                field[NameObject("/V")] = made
            elif "/FT" not in field:
                walk(field.get("/Kids", ()), f"{name}.")

    walk(writer.root_object["/AcroForm"]["/Fields"], "")  # pyright: ignore[reportIndexIssue]
    writer.write(path)


def test_ratings_that_are_none_are_passed_over_and_said(
    toolkit: Toolkit, sent: Path, tmp_path: Path
) -> None:
    given = {"trust.1": 0, "trust.2": 8, "trust.3": "four", "trust.4": -1, "trust.5": 5}
    retold(sent, tmp_path / "a.pdf", {**given, "worldview.sales.self.1": 7})
    [line] = read_forms(tmp_path, toolkit).lines
    assert toolkit.ratings(line.ratings) == {"trust.5": 5}
    names = statement_names(toolkit)
    assert line.remarks[1:] == tuple(
        f"{brief(names[f'trust.{n}'])}: “{value}” is not a whole number from 1 to 7"
        for n, value in ((1, 0), (2, 8), (3, "four"), (4, -1))
    )


def test_a_program_that_marks_the_circle_alone_is_understood(
    toolkit: Toolkit, sent: Path, tmp_path: Path
) -> None:
    writer = PdfWriter(clone_from=sent)
    for page in writer.pages:
        for reference in page["/Annots"]:  # pyright: ignore[reportGeneralTypeIssues]
            widget = reference.get_object()
            if "/AS" in widget and "/6" in widget["/AP"]["/N"]:
                widget[NameObject("/AS")] = NameObject("/6")
    writer.write(tmp_path / "a.pdf")
    [line] = read_forms(tmp_path, toolkit).lines
    assert set(toolkit.ratings(line.ratings).values()) == {6}


def marked_otherwise(sent: Path, path: Path, given: Mapping[str, int], says: int) -> None:
    """A copy with these circles marked, where the field of each says the same other thing."""
    writer = PdfWriter(clone_from=filled(sent, path, chosen(given)))
    for page in writer.pages:
        for reference in page["/Annots"]:  # pyright: ignore[reportGeneralTypeIssues]
            field = reference.get_object().get("/Parent", {}).get_object()
            if field.get("/FT") == "/Btn" and "/V" in field:
                field[NameObject("/V")] = NameObject(f"/{says}")
    writer.write(path)


def test_a_circle_that_is_marked_and_a_field_that_says_otherwise_are_left_out_and_said(
    toolkit: Toolkit, sent: Path, tmp_path: Path
) -> None:
    given = {"trust.1": 2, "trust.2": 5, "trust.3": 2}
    marked_otherwise(sent, tmp_path / "a.pdf", given, says=2)
    [line] = read_forms(tmp_path, toolkit).lines
    assert toolkit.ratings(line.ratings) == {"trust.1": 2, "trust.3": 2}
    name = brief(statement_names(toolkit)["trust.2"])
    assert line.remarks[1:] == (f"{name}: “2 / 5” is not a whole number from 1 to 7",)


def test_many_such_answers_are_counted_and_not_all_listed(
    toolkit: Toolkit, sent: Path, tmp_path: Path
) -> None:
    given = dict.fromkeys(asked(toolkit)[:9], 5)
    marked_otherwise(sent, tmp_path / "a.pdf", given, says=2)
    [line] = read_forms(tmp_path, toolkit).lines
    assert line.problem.count("“2 / 5” is not a whole number") == 3
    assert line.problem.endswith("; 6 more answers left out")


def renamed(writer: PdfWriter) -> None:
    """As some programs keep apart what two forms call alike."""
    fields: Any = writer.root_object["/AcroForm"]["/Fields"]  # pyright: ignore[reportIndexIssue]
    seen: set[str] = set()
    for reference in fields:
        field = reference.get_object()
        name = str(field["/T"])
        if name in seen:
            field[NameObject("/T")] = TextStringObject(f"{name}+1")
        seen.add(name)


def shared(writer: PdfWriter) -> None:
    """As others make one field of what two forms call alike, and show it in both."""
    form: Any = writer.root_object["/AcroForm"]
    fields = [reference.get_object() for reference in form["/Fields"]]
    [one, other] = [field for field in fields if field["/T"] == FORM.split(".")[0]]
    for mine, theirs in zip(one["/Kids"], other["/Kids"], strict=True):
        mine.get_object()[NameObject("/Kids")] = ArrayObject([mine, theirs])
    form[NameObject("/Fields")] = ArrayObject(form["/Fields"][: len(fields) // 2])


@pytest.mark.parametrize("put_together", [lambda _writer: None, renamed, shared])
def test_two_forms_in_one_file_are_refused_and_none_of_them_read_alone(
    toolkit: Toolkit, sent: Path, tmp_path: Path, put_together: Callable[[PdfWriter], None]
) -> None:
    parts = tmp_path / "parts"
    parts.mkdir()
    writer = PdfWriter()
    for n in range(2):
        writer.append(filled(sent, parts / f"{n}.pdf", chosen(ratings(toolkit, n))))
    put_together(writer)
    writer.write(tmp_path / "both.pdf")
    [why] = [row.why for row in read_forms([tmp_path / "both.pdf"], toolkit).files]
    assert why.startswith("more than one form in it: please ask for each by itself")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"Dear moderator,", "not a PDF"),
        (b"PK\x03\x04" * 300, "not a PDF"),
        (b"%PDF-1.7\n" + b"rubbish " * 99, "damaged"),
        (b"%PDF-1.7\n%%EOF", "damaged"),
    ],
)
def test_what_is_no_form_is_refused_in_words(
    toolkit: Toolkit, tmp_path: Path, data: bytes, why: str
) -> None:
    (tmp_path / "a.pdf").write_bytes(data)
    assert only(read_forms(tmp_path, toolkit)).startswith(why)


def test_a_form_under_a_password_is_refused(toolkit: Toolkit, sent: Path, tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=sent)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "a.pdf")
    assert only(read_forms(tmp_path, toolkit)).startswith("under a password")


def test_a_form_that_is_locked_against_changes_alone_is_read(
    toolkit: Toolkit, sent: Path, tmp_path: Path
) -> None:
    given = ratings(toolkit, 1)
    writer = PdfWriter(clone_from=filled(sent, tmp_path / "a.pdf", {**ABOUT, **chosen(given)}))
    writer.encrypt(user_password="", owner_password="secret", algorithm="RC4-128")
    writer.write(tmp_path / "a.pdf")
    [line] = read_forms(tmp_path, toolkit).lines
    assert (toolkit.ratings(line.ratings), line.level) == (given, ABOUT[LEVEL])


def test_a_lock_that_cannot_be_opened_is_refused_in_words(
    toolkit: Toolkit, sent: Path, tmp_path: Path
) -> None:
    data = sent.read_bytes()
    lock = b"<</Filter/Standard/V 5/R 6/Length 256/P -4/O(%b)/U(%b)/OE(%b)/UE(%b)/Perms(%b)" % (
        *(b"a" * 48, b"b" * 48, b"c" * 32, b"d" * 32, b"e" * 16),
    )
    lock += b"/StmF/StdCF/StrF/StdCF/CF<</StdCF<</CFM/AESV3/AuthEvent/DocOpen/Length 32>>>>>>"
    at = data.rindex(b"trailer")
    start = data.index(b"<<", at) + 2
    (tmp_path / "a.pdf").write_bytes(
        data[:start] + b"/ID[(0123456789abcdef)(0123456789abcdef)]/Encrypt " + lock + data[start:]
    )
    assert only(read_forms(tmp_path, toolkit)).startswith("under a password")


def test_what_is_too_large_or_too_long_is_not_looked_into(toolkit: Toolkit, tmp_path: Path) -> None:
    with (tmp_path / "a.pdf").open("wb") as large:
        large.truncate(5_000_001)
    writer = PdfWriter()
    for _page in range(61):
        writer.add_blank_page(100, 100)
    writer.write(tmp_path / "b.pdf")
    whys = [row.why for row in read_forms(tmp_path, toolkit).files]
    assert whys == [
        "larger than 5 MB, too large for one of our forms",
        "more than 60 pages, too many for one of our forms",
    ]


def hostile_form(kind: str) -> bytes:
    """A PDF whose fields lead nowhere, in circles, or on and on."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    field = DictionaryObject({NameObject("/T"): TextStringObject("a")})
    own = writer._add_object(field)
    second = DictionaryObject({NameObject("/T"): TextStringObject("b")})
    other = writer._add_object(second)
    fields = ArrayObject([own])
    if kind == "its own kid":
        field[NameObject("/Kids")] = ArrayObject([own])
    elif kind == "in a circle":
        field[NameObject("/Kids")] = ArrayObject([other])
        second[NameObject("/Kids")] = ArrayObject([own])
    elif kind == "many":
        fields = ArrayObject([own] * 50_000)
    elif kind == "many kids":
        field[NameObject("/Kids")] = ArrayObject([other] * 50_000)
        field[NameObject("/FT")] = NameObject("/Btn")
    elif kind == "deep":
        for _level in range(400):
            below = DictionaryObject()
            field[NameObject("/Kids")] = ArrayObject([writer._add_object(below)])
            field = below
    elif kind == "numbers":
        fields = ArrayObject([NumberObject(1), NameObject("/x"), ArrayObject([own])])
    form = DictionaryObject({NameObject("/Fields"): fields})
    writer.root_object[NameObject("/AcroForm")] = (
        TextStringObject("none") if kind == "text" else form
    )
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


@pytest.fixture
def looked_for(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every reference pypdf is asked to follow, each time it is asked."""
    followed: list[object] = []
    get_object = PdfReader.get_object

    def following(reader: PdfReader, reference: Any) -> Any:
        followed.append(reference)
        return get_object(reader, reference)

    monkeypatch.setattr(PdfReader, "get_object", following)
    return followed


@pytest.mark.parametrize(
    "kind", ["its own kid", "in a circle", "many", "many kids", "deep", "numbers", "text"]
)
def test_fields_that_lead_nowhere_end_in_a_sentence(
    kind: str, toolkit: Toolkit, tmp_path: Path, looked_for: list[object]
) -> None:
    (tmp_path / "a.pdf").write_bytes(hostile_form(kind))
    assert only(read_forms(tmp_path, toolkit))
    assert len(looked_for) < 100


def test_a_file_full_of_things_that_are_not_there_is_laid_aside_after_a_few(
    toolkit: Toolkit, tmp_path: Path, looked_for: list[object]
) -> None:
    """pypdf looks through the whole file for each: together that would take minutes."""
    fields = b" ".join(b"%d 0 R" % n for n in range(100, 1100))
    data = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[" + fields
    data += b"]>>>>\nendobj\n2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n"
    data += b"7 0 obj\n1\nendobj\n" * 2_000
    data += b"xref\ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
    (tmp_path / "a.pdf").write_bytes(data)
    assert only(read_forms(tmp_path, toolkit)).startswith("damaged")
    assert len(looked_for) < 20


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_form_is_read_or_refused_in_a_sentence(
    data: st.DataObject, toolkit: Toolkit, sent: Path, tmp_path: Path
) -> None:
    whole = bytearray(sent.read_bytes())
    for _change in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(whole) - 1))
        put = data.draw(st.binary(max_size=6) | st.sampled_from([b"<<", b"endobj", b"/Kids", b"9"]))
        whole[at : at + data.draw(st.integers(0, 40))] = put
    (tmp_path / "a.pdf").write_bytes(whole[: data.draw(st.integers(1, len(whole)))])
    read = read_forms(tmp_path, toolkit)
    assert len(read.lines) == 1
    assert read.lines[0].problem or len(read.lines[0].ratings) == len(toolkit.columns)


def test_a_folder_of_many_reports_and_can_be_left(
    toolkit: Toolkit, sent: Path, tmp_path: Path
) -> None:
    for n in range(5):
        filled(sent, tmp_path / f"{n}.pdf", chosen(ratings(toolkit, n)))
    steps: list[tuple[int, int]] = []
    read_forms(tmp_path, toolkit, lambda done, total: steps.append((done, total)))
    assert steps == [(n, 5) for n in range(6)]

    def leave(done: int, _total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_forms(tmp_path, toolkit, leave)


def test_a_list_of_files_is_read_as_well(toolkit: Toolkit, sent: Path, tmp_path: Path) -> None:
    one = filled(sent, tmp_path / "a.pdf", chosen(ratings(toolkit, 1)))
    read = read_forms([one, tmp_path / "gone.pdf", tmp_path], toolkit)
    assert [row.state for row in read.files] == [RowState.NEW, RowState.ERROR, RowState.ERROR]
    whys = [row.why.split()[:2] for row in read.files[1:]]
    assert whys == [["could", "not"], ["a", "folder,"]]


def test_a_folder_without_forms_is_said(toolkit: Toolkit, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("hello")
    with pytest.raises(
        HuddleError, match=r"no PDF in the folder .* “notes\.txt” in it is not a PDF"
    ):
        read_forms(tmp_path, toolkit)
    with pytest.raises(HuddleError, match="could not be read"):
        read_forms(tmp_path / "nowhere", toolkit)


def test_fields_are_told_by_their_whole_names(sent: Path, toolkit: Toolkit) -> None:
    values = form_values(sent.read_bytes())
    assert set(values) == {*asked(toolkit), FORM, WAVE, MARK, FUNCTION, LEVEL, REGION}
    assert values[WAVE] == "before"
    names = (PdfReader(sent).get_fields() or {}).keys()
    assert set(values) <= set(names)
