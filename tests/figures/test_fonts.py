from io import BytesIO

import pytest
from pypdf import PdfReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from huddle_app.figures import east_asian
from huddle_app.figures.fonts import (
    REGULAR,
    WEIGHTS,
    drawable,
    fitted,
    is_boxed,
    register,
    width_of,
    wrapped,
)


def test_registering_twice_changes_nothing() -> None:
    register()
    before = {name: pdfmetrics.getFont(name) for name in WEIGHTS}
    register()
    assert before == {name: pdfmetrics.getFont(name) for name in WEIGHTS}


@pytest.fixture
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer has one typeface more, in which 李 looks like an A."""
    other = TTFont("Other", "Vera.ttf")
    other.face.charToGlyph[ord("李")] = other.face.charToGlyph[ord("A")]
    other.face.charWidths[ord("李")] = 1000
    monkeypatch.setattr(east_asian, "_typefaces", lambda: iter([other]))


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer has no typeface for East Asian letters."""
    monkeypatch.setattr(east_asian, "FILES", ())


@pytest.mark.usefixtures("chinese")
def test_east_asian_letters_come_from_a_typeface_of_this_computer() -> None:
    assert drawable("Li 李 王") == "Li 李 □"
    assert width_of("Li 李", REGULAR, 10) == pytest.approx(width_of("Li ", REGULAR, 10) + 10)
    file = BytesIO()
    canvas = Canvas(file)
    canvas.setFont(REGULAR, 10)
    canvas.drawString(50, 50, "Li 李 Ω")
    canvas.save()
    [page] = PdfReader(file).pages
    assert page.extract_text().strip() == "Li 李 Ω"
    assert b"+BitstreamVeraSans" in file.getvalue()


@pytest.mark.usefixtures("bare")
def test_what_the_typeface_lacks_leaves_a_box_and_no_hole() -> None:
    assert drawable("李 Ирина\nΩ 🚀") == "□ Ирина\nΩ □"
    assert drawable("e\u0301") == "é"
    assert is_boxed("李 Ирина")
    assert not is_boxed("□ Ирина")
    assert drawable("nul\x00 \ud800") == "nul "


def test_short_text_stays_in_one_line() -> None:
    register()
    assert fitted("Trust", REGULAR, 10, 100) == ["Trust"]
    assert fitted("", REGULAR, 10, 100) == []


def test_long_text_takes_two_lines_and_no_more() -> None:
    register()
    lines = fitted("How salespeople see themselves and everybody else", REGULAR, 10, 100)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(width_of(line, REGULAR, 10) <= 100 for line in lines)


def test_an_endless_word_is_cut() -> None:
    register()
    [line] = fitted("a" * 200, REGULAR, 10, 100)
    assert line.endswith("…")
    assert width_of(line, REGULAR, 10) <= 100


def test_a_word_wider_than_a_line_is_broken_in_equal_parts() -> None:
    register()
    lines = wrapped("Specialist team", REGULAR, 10, 35, 3)
    assert lines == ["Speci-", "alist", "team"]
    assert wrapped("Rep", REGULAR, 10, 1000, 2) == ["Rep"]


def test_where_a_broken_word_has_no_room_it_is_cut_as_a_whole() -> None:
    register()
    word = "Außendienstmitarbeiterinnen"
    for width in range(40, 140):
        for text in (word, f"Die {word} im Vertrieb", f"{word} {word}"):
            for count in (1, 2, 3):
                lines = wrapped(text, REGULAR, 10, width, count)
                assert not any("- " in line for line in lines), lines
                assert all(width_of(line, REGULAR, 10) <= width for line in lines)
                said = "".join(line.removesuffix("-") for line in lines).removesuffix("…")
                assert text.replace(" ", "").startswith(said.replace(" ", ""))
    assert wrapped(word, REGULAR, 10, 70, 1) == ["Außendienst…"]
    assert wrapped("Sales- und Marketing", REGULAR, 10, 60, 1) == ["Sales- und…"]


@pytest.mark.parametrize("space", [" ", "\u00a0"])
def test_no_line_ends_between_a_number_and_its_percent(space: str) -> None:
    register()
    share = f"38{space}%"
    text = f"{share} score low and {share} score high"
    for width in range(30, 200):
        for lines in (fitted(text, REGULAR, 10, width, 9), wrapped(text, REGULAR, 10, width, 9)):
            assert sum(line.count(share) for line in lines) == 2, width
            assert not any(line.startswith("%") for line in lines)
