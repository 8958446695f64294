"""What a move by hand would do, before it is done."""

from time import perf_counter

from huddle_app.desk.prepare.teams.effects import Effects
from huddle_app.method.teams.judgement import judge
from huddle_app.method.words import MIXED
from huddle_app.services.house import Services


def test_nothing_is_written(drawn: Services):
    made, deed = drawn.teams.round(MIXED), drawn.deeds.undo_name()
    assert made
    effects = Effects(drawn.teams.for_repair(MIXED), made)
    effects.moves(made.teams[0].members[0])
    effects.swap(made.teams[0].members[0], made.teams[1].members[0])
    assert drawn.teams.round(MIXED) == made
    assert drawn.deeds.undo_name() == deed


def test_what_is_said_comes_true(drawn: Services):
    made = drawn.teams.round(MIXED)
    assert made
    person = made.teams[0].members[0]
    effects = Effects(drawn.teams.for_repair(MIXED), made)
    team, best = effects.moves(person)[0]
    drawn.teams.move(MIXED, person.id, team.id)
    after = drawn.teams.round(MIXED)
    assert after
    judged = judge(drawn.teams.for_repair(MIXED), after)
    assert best.weight[0] == len(judged.broken)
    assert all(sentence in best.words for sentence in judged.broken)


def test_an_effect_is_there_while_the_hand_still_moves(drawn: Services):
    made = drawn.teams.round(MIXED)
    assert made
    effects = Effects(drawn.teams.for_repair(MIXED), made)
    person, *_others = made.teams[0].members
    assert effects.judgement
    begun = perf_counter()
    effects.moves(person)
    each = (perf_counter() - begun) / (len(made.teams) - 1)
    assert each < 0.1, "ten times what is wanted: this machine may be busy"
