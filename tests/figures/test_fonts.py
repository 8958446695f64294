from reportlab.pdfbase import pdfmetrics

from huddle_app.figures.fonts import REGULAR, WEIGHTS, drawable, fitted, register, width_of, wrapped


def test_registering_twice_changes_nothing() -> None:
    register()
    before = {name: pdfmetrics.getFont(name) for name in WEIGHTS}
    register()
    assert before == {name: pdfmetrics.getFont(name) for name in WEIGHTS}


def test_what_the_typeface_lacks_leaves_a_box_and_no_hole() -> None:
    assert drawable("李 Ирина\nΩ 🚀") == "□ Ирина\nΩ □"
    assert drawable("e\u0301") == "é"
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
