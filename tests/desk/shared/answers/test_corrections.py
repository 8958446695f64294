"""Corrections: each leaves all others as they were."""

from hypothesis import given
from hypothesis import strategies as st

from huddle_app.desk.shared.answers.corrections import (
    all_of,
    means,
    rated,
    taken_for,
    turned,
    unsaid,
)
from huddle_app.method.survey.reading import ColumnMapping
from huddle_app.method.words import Function

places = st.integers(0, 9)
meanings = st.sampled_from(["", "trust.1", "trust.2", "function"])


@given(st.lists(st.tuples(places, meanings)))
def test_no_two_columns_are_of_one_meaning(said: list[tuple[int, str]]):
    mapping = ColumnMapping()
    for place, meaning in said:
        mapping = taken_for(mapping, place, meaning)
        assert mapping.meanings[place] == meaning
    given_ = [meaning for meaning in mapping.meanings.values() if meaning]
    assert len(given_) == len(set(given_))


@given(st.lists(st.tuples(st.frozensets(places), st.booleans())))
def test_the_last_word_on_a_column_holds(said: list[tuple[frozenset[int], bool]]):
    mapping = ColumnMapping()
    last: dict[int, bool] = {}
    for each, turn in said:
        mapping = turned(mapping, each, turn=turn)
        last |= dict.fromkeys(each, turn)
    assert mapping.turned == {place for place, turn in last.items() if turn}
    assert mapping.settled == last.keys()


def test_what_holds_for_all_leaves_the_columns_alone():
    mapping = taken_for(ColumnMapping(), 3, "trust.1")
    said = all_of(mapping, Function.SALES, " Rep ", "")
    assert (said.function, said.level, said.region) == (Function.SALES, "Rep", "")
    assert said.meanings == mapping.meanings


def test_the_last_word_on_a_word_of_the_functions_column_holds():
    mapping = means(ColumnMapping(level="Rep"), "Crew", Function.SALES)
    mapping = means(means(mapping, "Staff", Function.OTHER), "crew", Function.MARKETING)
    assert mapping.functions == {"Staff": Function.OTHER, "crew": Function.MARKETING}
    assert means(mapping, "STAFF", None).functions == {"crew": Function.MARKETING}
    assert mapping.level == "Rep"


def test_the_last_word_on_an_answers_word_holds_whatever_its_case():
    mapping = rated(rated(ColumnMapping(answers={"no idea": 0}), "Bof", 3), "bof", 5)
    assert mapping.answers == {"no idea": 0, "bof": 5}
    assert rated(mapping, "bof", None).answers == {"no idea": 0}


@given(st.frozensets(places), st.frozensets(places), st.booleans())
def test_what_is_taken_back_was_never_said(
    before: frozenset[int], after: frozenset[int], turn: bool
):
    said = turned(ColumnMapping(), before, turn=True)
    taken_back = unsaid(turned(said, after, turn=turn), after)
    assert taken_back == unsaid(said, after)
    assert taken_back.turned == taken_back.settled == before - after
