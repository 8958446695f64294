"""How the words of a column were read."""

from huddle_app.intake.survey.ratings.answer_words import read_as
from huddle_app.intake.survey.ratings.scales import Key


def test_numbers_and_what_could_not_be_read_are_no_words():
    assert read_as(["1", "4.0", "", "-", "55", "Bob", "ann@bell.example"], turned=False) == ""


def test_the_highest_comes_first_and_blanks_last():
    said = read_as(["n/a", "Disagree", "Strongly agree", "don't know"], turned=False)
    assert said == "Strongly agree → 7, Disagree → 2; don't know, n/a are blanks"


def test_a_long_answer_is_told_whole():
    label = "Strongly agree. This is how it is in my team, nearly always and everywhere"
    assert read_as([f"7 - {label}"], turned=False) == f"7 - {label} → 7"


def test_many_are_cut():
    cells = [f"{n} - word {letter}" for n in range(1, 8) for letter in "abc"]
    said = read_as(cells, turned=False)
    assert said.count("→") == 9
    assert said.endswith(", …")


def test_a_number_among_signs_is_shown_as_it_was_read():
    said = read_as(["1 - strongly disagree", "2 -", "(3)", "4", "-", "★★"], turned=False)
    assert said == "(3) → 3, 2 - → 2, 1 - strongly disagree → 1"


def test_words_are_shown_as_they_are_meant():
    said = read_as(["Strongly agree"], Key(degrees={7: 6}), turned=False)
    assert said == "Strongly agree → 6"
