"""What a card says of a team and its people."""

from dataclasses import replace

from huddle_app.desk.prepare.teams.sheets import Sheet, sheets
from huddle_app.method.people import Presence
from huddle_app.method.teams.judgement import judge
from huddle_app.method.teams.rounds import Round, RoundRules
from huddle_app.method.words import MIXED, SEPARATE, Function, RoundKey
from huddle_app.services.house import Services


def shown(services: Services, made: Round) -> tuple[Sheet, ...]:
    sitting = services.teams.for_repair(made.key)
    return sheets(made, judge(sitting, made), sitting.rules)


def test_people_stand_by_function_and_else_in_the_order_given(drawn: Services):
    made = drawn.teams.round(MIXED)
    assert made
    backwards = tuple(replace(team, members=team.members[::-1]) for team in made.teams)
    for team, sheet in zip(backwards, shown(drawn, replace(made, teams=backwards)), strict=True):
        people = [seat.person for seat in sheet.seats]
        for function in Function:
            wanted = [member for member in team.members if member.function is function]
            assert [person for person in people if person.function is function] == wanted
        assert [p.function for p in people] == sorted(
            (p.function for p in people), key=list(Function).index
        )


def test_those_away_do_not_count(drawn: Services):
    made = drawn.teams.round(SEPARATE)
    assert made
    team = made.teams[0]
    drawn.people.mark(team.members[:1], Presence.AWAY)
    made = drawn.teams.round(SEPARATE)
    assert made
    sheet = shown(drawn, made)[0]
    assert sheet.size() == f"{len(team.members) - 1} people, 1 away"


def test_a_team_outside_the_window_says_so(drawn: Services):
    made = drawn.teams.round(MIXED)
    assert made
    sizes = RoundRules(smallest=2, largest=4)
    judged = judge(replace(drawn.teams.for_repair(MIXED), rules=sizes), made)
    for sheet in sheets(made, judged, sizes):
        assert sheet.off
        assert sheet.remarks[0] == f"{len(sheet.seats)} people, more than 4"


def test_who_sat_together_before_is_told_to_both(drawn: Services):
    before = drawn.teams.round(MIXED)
    assert before
    again = replace(before, key=RoundKey(MIXED.kind, 2))
    sitting = replace(drawn.teams.for_repair(MIXED), key=again.key, earlier=(before,))
    sheet = sheets(again, judge(sitting, again), sitting.rules)[0]
    one, other, *_rest = sheet.seats
    assert any(other.person.name in words for words in one.met)
    assert any(one.person.name in words for words in other.met)
    assert "Team 1, Mixed teams" in one.tip()
