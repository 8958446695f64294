"""What a move by hand would do, before it is done."""

import pytest

from huddle_app.desk.prepare.teams import effects as module
from huddle_app.desk.prepare.teams.effects import Effects
from huddle_app.method.teams.judgement import Judgement, judge
from huddle_app.method.teams.rounds import Round, Sitting
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


def test_each_round_is_judged_once_however_often_the_hand_comes_by(
    drawn: Services, monkeypatch: pytest.MonkeyPatch
):
    made = drawn.teams.round(MIXED)
    assert made
    judged: list[Round] = []

    def counting(sitting: Sitting, would: Round) -> Judgement:
        judged.append(would)
        return judge(sitting, would)

    monkeypatch.setattr(module, "judge", counting)
    effects = Effects(drawn.teams.for_repair(MIXED), made)
    for _time in range(3):
        effects.moves(made.teams[0].members[0])
    assert len(judged) == len(made.teams), "as it stands, and with the person in each other team"
