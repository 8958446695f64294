"""One doubt after the other, and what can be answered to it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from huddle_app.desk.shared.answers.doubt_card import DoubtCard
from huddle_app.method.survey.reading import ColumnMapping, ColumnUse, DoubtOf

LENGTH = ColumnUse(0, "Q1", doubt="A scale of 10 points.")
WORDS = ColumnUse(1, "Q2", doubt="Not known as answers: “bof” (9) in the whole file.", final=True)
NONE = replace(WORDS, place=2, heading="Q3", doubt="These are no answers from 1 to 7.")


@pytest.fixture
def card(qtbot) -> DoubtCard:
    made = DoubtCard()
    qtbot.addWidget(made)
    made.show()
    return made


def offered(card: DoubtCard) -> list[str]:
    return [each.text() for each in card.findChildren(QPushButton) if each.isVisible()]


def test_a_guess_can_be_set_aside(card: DoubtCard):
    card.show_columns([LENGTH], ColumnMapping())
    assert offered(card) == ["They are from 1 to 7 after all"]
    card.show_columns([LENGTH], ColumnMapping(settled=frozenset({0})))
    assert not card.isVisible()


def test_which_of_several_columns_counts_is_no_question_of_the_way_round(card: DoubtCard):
    card.show_columns(
        [replace(LENGTH, meaning="trust.1", doubt_of=DoubtOf.CHOICE)], ColumnMapping()
    )
    assert offered(card) == ["The first one counts"]


def test_what_is_sure_is_told_and_cannot_be_set_aside(card: DoubtCard):
    for settled in (frozenset[int](), frozenset({1})):
        card.show_columns([WORDS], ColumnMapping(settled=settled))
        assert card.isVisible()
        assert "“bof”" in card.asked()
        assert offered(card) == []


def test_what_cannot_be_answered_does_not_stand_before_what_can(card: DoubtCard):
    card.show_columns([WORDS, NONE, LENGTH], ColumnMapping())
    assert "10 points" in card.asked()
    assert offered(card) == ["They are from 1 to 7 after all"]


def test_what_is_sure_is_told_all_at_once(card: DoubtCard):
    card.show_columns([WORDS, NONE], ColumnMapping())
    first, second = card.asked().splitlines()
    assert "“Q2”" in first
    assert "“Q3”" in second
