"""What holds of an earlier file laid out the same, and what is asked anew."""

from huddle_app.intake.survey.columns.remembered import for_this_file, said_before
from huddle_app.method.survey.reading import ColumnMapping, ColumnUse
from huddle_app.method.words import Function

BEFORE = ColumnMapping(
    meanings={1: "trust.1"},
    turned=frozenset({1}),
    settled=frozenset({1, 2}),
    function=Function.SALES,
    level="Rep",
)


def test_whose_answers_they_are_and_what_was_turned_is_asked_anew():
    now = for_this_file(BEFORE)
    assert now.function is None
    assert (now.turned, now.settled) == (frozenset({1}), frozenset({2}))
    assert now.meanings == BEFORE.meanings


def test_what_changes_the_answers_is_told():
    uses = (ColumnUse(0, "Q0", "trust.2"), ColumnUse(1, "Q1", "trust.1", turned=True))
    assert list(said_before(BEFORE, for_this_file(BEFORE), uses)) == [
        "1 column is turned, as you said of a file laid out like this: “Q1”",
        "“Rep” holds for all rows, as you said of a file laid out like this",
    ]
    assert list(said_before(ColumnMapping(), BEFORE, uses)) == []
