"""The sentences around a repair."""

from dataclasses import replace
from uuid import UUID

from huddle_app.desk.prepare.teams.repair_line import repair_words, repaired_words
from huddle_app.method.people import Participant
from huddle_app.method.teams.rounds import Round, Team
from huddle_app.method.words import MIXED, Function

ANA, BEN, CLEO, *MORE = (
    Participant(UUID(int=n), name, Function.SALES)
    for n, name in enumerate(["Ana", "Ben", "Cleo", *(f"P{n}" for n in range(9))])
)
ONE, TWO = (Team(UUID(int=99 + n), str(n), ()) for n in (1, 2))


def seated(one: list[Participant], two: list[Participant]) -> Round:
    return Round(MIXED, 7, (replace(ONE, members=tuple(one)), replace(TWO, members=tuple(two))))


def test_who_is_away_and_who_has_no_seat_are_one_sentence():
    said = repair_words([ANA, BEN], [CLEO])
    assert said == "2 people are away, 1 has no seat yet: Ana, Ben and Cleo."


def test_one_of_both_is_said_alone():
    assert repair_words([ANA], []) == "1 person is away: Ana."
    assert repair_words([], [BEN, CLEO]) == "2 people have no seat yet: Ben and Cleo."


def test_many_names_are_cut_short():
    assert repair_words([ANA, BEN, CLEO, *MORE], []).endswith("P3 and 5 more.")


def test_a_repair_says_who_changes_team_and_who_is_new():
    said = repaired_words(seated([ANA, BEN], []), seated([BEN], [ANA, CLEO]))
    assert "1 person changes team. Ana to Team 2 and Cleo to Team 2." in said


def test_a_repair_that_moves_nobody_says_so():
    said = repaired_words(seated([ANA, BEN], [CLEO]), seated([BEN], [CLEO]))
    assert said == "Repaired: nobody changes team. Ctrl+Z takes it back."
