"""Doubts of columns, each told once."""

from dataclasses import replace

from huddle_app.intake.column_doubts import doubts
from huddle_app.method.survey.reading import ColumnUse, DoubtOf

USE = ColumnUse(0, "Q1", "trust.1", doubt="Turn it?")


def test_a_doubt_that_columns_share_is_told_once():
    uses = [USE, replace(USE, place=1, doubt=""), replace(USE, place=27)]
    [doubt] = doubts(uses)
    assert str(doubt) == "Column A, “Q1” and Column AB, “Q1”: Turn it?"
    assert doubt.places == {0, 27}


def test_a_few_columns_are_told_by_their_letters():
    [doubt] = doubts([replace(USE, place=place) for place in range(3)])
    assert str(doubt) == "Columns A, B, C: Turn it?"


def test_of_a_long_heading_the_end_is_told():
    [doubt] = doubts([replace(USE, heading=f"{'How far do you agree? ' * 5}[talk with us]")])
    assert "“…" in str(doubt)
    assert "[talk with us]”: Turn it?" in str(doubt)


def test_columns_that_are_read_and_those_left_out_are_told_apart():
    found = doubts([USE, replace(USE, place=1, meaning="")])
    assert [(doubt.read, str(doubt)) for doubt in found] == [
        (True, "Column A, “Q1”: Turn it?"),
        (False, "Column B, “Q1”: Turn it?"),
    ]


def test_what_cannot_be_set_aside_is_told_apart_and_last():
    final = replace(USE, meaning="", final=True)
    found = doubts([final, replace(USE, place=1, meaning=""), replace(USE, place=2)])
    assert [(doubt.final, doubt.places) for doubt in found] == [
        (False, {1}),
        (False, {2}),
        (True, {0}),
    ]


def test_many_columns_are_told_by_their_number():
    [doubt] = doubts([replace(USE, place=place) for place in range(7)])
    assert str(doubt) == "7 columns: Turn it?"


def test_whether_it_is_the_same_statement_is_a_doubt_of_meaning():
    asked = replace(USE, doubt_of=DoubtOf.MEANING)
    assert [doubt.of for doubt in doubts([USE, asked])] == [DoubtOf.RATINGS, DoubtOf.MEANING]


def test_what_words_mean_is_a_doubt_of_words():
    asked = replace(USE, doubt_of=DoubtOf.WORDS, final=True)
    assert [doubt.of_words for doubt in doubts([USE, asked])] == [False, True]


def test_where_only_some_columns_hold_what_is_in_doubt_they_are_named():
    left = replace(USE, meaning="", doubt="Counted from 0.")
    uses = [replace(left, place=at, heading=f"trust.{at}", off_scale=at > 1) for at in range(4)]
    [doubt] = doubts(uses)
    assert str(doubt) == (
        "Columns A, B, C, D: Counted from 0."
        " Numbers outside 1 to 7 stand only in C “trust.2” and D “trust.3”."
    )


def test_of_many_columns_that_hold_it_three_are_named():
    left = replace(USE, meaning="", doubt="Counted from 0.")
    uses = [replace(left, place=at, heading=f"trust.{at}", off_scale=at > 1) for at in range(8)]
    [doubt] = doubts(uses)
    assert str(doubt).endswith("only in C “trust.2”, D “trust.3”, E “trust.4” and 3 more.")


def test_where_all_columns_hold_it_none_is_named_apart():
    [doubt] = doubts([replace(USE, place=at, off_scale=True) for at in range(2)])
    assert str(doubt) == "Column A, “Q1” and Column B, “Q1”: Turn it?"
