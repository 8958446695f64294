from collections import Counter

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from huddle_app.intake.cell_errors import FORMULA
from huddle_app.intake.shown_cell import shown_cell
from huddle_app.intake.survey.ratings.scales import (
    BLANK,
    NO_OPINION,
    SPOILED,
    Answer,
    Key,
    joined,
    plain_number,
    read_answer,
    reader,
    together,
)


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("4", 4),
        (" 4 ", 4),
        ("4.0", 4),
        ("4,00", 4),
        ("1 - strongly disagree", 1),
        ("7 = completely agree", 7),
        ("7 completely agree", 7),
        ("(3) somewhat disagree", 3),
        ("5: somewhere", 5),
        ("Strongly agree (7)", 7),
        ("Strongly agree 7", 7),
        ("helemaal mee oneens 1", 1),
        ("Agree", 6),
        ("A3", 3),
        ("AO07", 7),
    ],
)
def test_answers_however_written(text, rating):
    answer = read_answer(text)
    assert answer
    assert (answer.rating, answer.blank) == (rating, False)


@pytest.mark.parametrize(
    "text",
    ["4 -", "4 –", "(4)", "[4]", "4*", "4:", "4)", "4?", "4 ★", "4 ()", '="4"', "#4", "(4.0)", "4️⃣"],
)
def test_signs_beside_a_number_say_nothing(text):
    assert read_answer(text) == Answer(4)


@pytest.mark.parametrize(
    "text",
    [
        "50%",
        "4 %",
        "4/7",
        "4 - 7",
        "- 4",
        ".4",
        "4+",
        "<4",
        "$4",
        "4°",
        "★★★★",
        "😀",
        "**",
        "Q 4",
        "6 / 10 points",
        "3 - 5 times",
        "6/10 punkte",
    ],
)
def test_signs_that_say_something_else_or_stand_alone_are_no_answer(text):
    assert read_answer(text) is None


def test_a_date_that_an_answer_became_is_none():
    assert read_answer("7-Jan") is None


@pytest.mark.parametrize("text", ["#N/A", " #DIV/0! ", "Err:502", f"{FORMULA}=5"])
def test_what_a_spreadsheet_could_not_work_out_is_no_word_and_no_blank(text):
    assert read_answer(text) == SPOILED
    assert (SPOILED.rating, SPOILED.blank) == (None, False)


def test_what_is_cut_of_a_cell_ends_in_dots():
    assert shown_cell("Once in a while, and never on a Monday.") == (
        "Once in a while, and never on a Monday."
    )
    assert shown_cell("Once in a while, and never on a Monday, or so") == (
        "Once in a while, and never on a Monday,…"
    )


def test_a_formula_is_shown_without_its_mark():
    assert shown_cell(f"{FORMULA}=A1+5") == "=A1+5"


@pytest.mark.parametrize(
    "text",
    ["", " ", ".", "…", "-", "–", "?", "N/A", "(blank)", "$SYSMIS", "9 - don't know", "8 = n/a"],
)
def test_blanks(text):
    assert read_answer(text) == Answer(blank=True)


@pytest.mark.parametrize("text", ["3.5", "often", "2 times", "1-7", "x" * 300, "2026-03-01"])
def test_what_is_no_answer(text):
    answer = read_answer(text)
    assert answer is None or answer.rating is None


@pytest.mark.parametrize("text", ["0", "8", "-3", "99", "8 - agree very much indeed"])
def test_numbers_off_the_scale(text):
    answer = read_answer(text)
    assert answer
    assert answer.rating is None


@drawn(st.text(max_size=60))
def test_any_text_reads_or_does_not(text):
    answer = read_answer(text)
    assert answer is None or answer.rating in (None, 1, 2, 3, 4, 5, 6, 7)


@pytest.mark.parametrize("text", ["4", " 4.0 ", "4,", "-99"])
def test_plain_numbers(text):
    assert plain_number(text)


@pytest.mark.parametrize("text", ["", "4 -", "(4)", "A4", "agree"])
def test_other_cells_are_no_plain_numbers(text):
    assert not plain_number(text)


def test_answers_of_columns_are_counted_together_without_blanks():
    column = together([Counter(["4", "4.0", "", "n/a", "7 - agree", "agree", "often"])])
    both = joined([column, together([Counter(["4"])])])
    assert (column.total, both.total) == (5, 6)
    assert both.numbers == {4: 3, 7: 1}
    assert (both.labels, both.pairs) == ({6}, ((7, 6),))


@pytest.mark.parametrize("cells", [["1", "7", ""], ["A3", "4.0"], []])
def test_numbers_from_one_to_seven_are_as_asked(cells):
    assert together([Counter(cells)]).as_asked


@pytest.mark.parametrize("other", ["0", "8", "agree", "7 - agree", "often"])
def test_anything_else_beside_them_is_not_as_asked(other):
    assert not together([Counter(["1", "7", other])]).as_asked


def test_a_key_says_how_answers_are_meant():
    key = Key(frozenset({99}), {7: 6})
    assert key.taken(Answer(99)) == BLANK
    assert key.taken(Answer(label=7)) == Answer(label=6)
    assert (key.taken(Answer(7)), key.taken(None)) == (Answer(7), None)
    given = together([Counter(["99", "99", "5", "strongly agree"])]).taken(key)
    assert given.counts == {Answer(5): 1, Answer(label=6): 1}


def test_what_the_moderator_says_of_words_comes_first():
    read = reader({"Très  en accord": 7, "agree": 5, "13": 1, "bof": 0})
    said = [read(text) for text in ("très en ACCORD", "Agree", "13", "Bof", "disagree", "-13")]
    assert [(answer.rating, answer.blank) for answer in said if answer] == [
        (7, False),
        (5, False),
        (1, False),
        (None, True),
        (2, False),
        (None, False),
    ]


def test_no_opinion_is_the_middle_only_where_the_key_says_so():
    answer = read_answer("No opinion")
    assert answer == NO_OPINION
    assert Key().taken(answer) == BLANK
    assert Key(middle=True).taken(answer) == Answer(label=4)
    assert together([{"No opinion": 3, "4": 1}]).taken(Key()).total == 1
    assert read_answer("4 - no opinion") == Answer(4, 4)
    assert read_answer("8 - no opinion") == BLANK
