"""Rounds of teams, and where each phone sits."""

from dataclasses import replace
from uuid import uuid4

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.method.people import Presence
from huddle_app.method.teams.hitches import hitches
from huddle_app.method.teams.judgement import judge
from huddle_app.method.teams.rounds import Round
from huddle_app.method.words import MIXED, SEPARATE, Function
from huddle_app.services.house import Services


def test_the_same_seed_gives_the_same_teams_and_they_are_kept(
    peopled: Services, reopened: Services
) -> None:
    first = peopled.teams.draw(SEPARATE, 5)
    again = peopled.teams.draw(SEPARATE, 5)
    assert [t.members for t in first.teams] == [t.members for t in again.teams]
    kept = reopened.teams.round(SEPARATE)
    assert kept is not None
    assert kept.notices == again.notices
    assert [{m.id for m in t.members} for t in kept.teams] == [
        {m.id for m in t.members} for t in again.teams
    ]


def test_nobody_to_draw_is_said(services: Services) -> None:
    with pytest.raises(HuddleError):
        services.teams.draw(MIXED)


def test_a_phone_moves_with_its_person_to_the_mixed_round(peopled: Services) -> None:
    separate = peopled.teams.draw(SEPARATE, 1)
    mixed = peopled.teams.draw(MIXED, 1)
    person = next(p for p in peopled.people.everybody() if p.function is Function.MARKETING)
    seat = peopled.phones.join_as("token", person.id)
    assert seat.name == person.name
    assert seat.team
    assert seat.team.id in {team.id for team in separate.teams}
    peopled.clock.go("disconnects.teams")
    moved = peopled.phones.seat("token")
    assert moved is not None
    assert moved.team
    assert moved.team.id in {team.id for team in mixed.teams}


def test_who_joins_by_name_is_here_even_if_they_were_away(peopled: Services) -> None:
    person = peopled.people.everybody()[0]
    peopled.people.mark([person], Presence.AWAY)
    peopled.phones.join_as("token", person.id)
    assert peopled.people.everybody()[0].presence is Presence.HERE


def test_a_phone_at_a_table_has_no_name(peopled: Services) -> None:
    team = peopled.teams.draw(SEPARATE, 1).teams[2]
    assert peopled.phones.join_team("token", team.id).team == team
    seat = peopled.phones.seat("token")
    assert seat is not None
    assert (seat.team, seat.name) == (team, "")
    assert peopled.phones.count() == 1


def test_joining_again_changes_the_seat(peopled: Services) -> None:
    teams = peopled.teams.draw(SEPARATE, 1).teams
    peopled.phones.join_team("token", teams[0].id)
    peopled.phones.join_team("token", teams[1].id)
    seat = peopled.phones.seat("token")
    assert seat is not None
    assert seat.team == teams[1]
    assert peopled.phones.count() == 1


def test_strangers_are_refused(peopled: Services) -> None:
    assert peopled.phones.seat("nobody") is None
    with pytest.raises(HuddleError, match="not on the list"):
        peopled.phones.join_as("token", uuid4())
    with pytest.raises(HuddleError, match="does not exist"):
        peopled.phones.join_team("token", uuid4())
    assert peopled.phones.count() == 0


def test_the_file_keeps_no_token(peopled: Services) -> None:
    team = peopled.teams.draw(SEPARATE, 1).teams[0]
    peopled.phones.join_team("a-secret-token", team.id)
    copy = peopled.path.with_name("copy.huddle")
    peopled.database.copy_to(copy)
    assert b"a-secret-token" not in copy.read_bytes()


# What teams tell, and what they do not


def test_who_must_sit_apart_is_in_no_notice(peopled: Services) -> None:
    one, two, three, *_rest = [p for p in peopled.people.everybody() if p.function == "sales"]
    rules = peopled.teams.rules
    rules.bind([one, two], together=True)
    rules.bind([two, three], together=True)
    rules.bind([one, three], together=False)
    made = peopled.teams.draw(SEPARATE, 1)
    assert not any(person.name in notice for person in (one, two, three) for notice in made.notices)
    assert any(one.name in hitch.sentence for hitch in hitches(peopled.teams.sitting(SEPARATE)))


def test_the_first_check_in_leaves_everybody_else_in_the_draw(peopled: Services) -> None:
    people = peopled.people.everybody()
    peopled.people.mark(people[:1], Presence.HERE)
    assert len(peopled.teams.draw(MIXED, 1).seats()) == 70
    only = replace(peopled.teams.rules.rules(MIXED), only_here=True)
    peopled.people.mark(people[:20], Presence.HERE)
    assert set(peopled.teams.draw(MIXED, 1, rules=only).seats()) <= {p.id for p in people[:20]}


def test_a_move_to_a_team_that_is_gone_is_said_and_nobody_loses_a_seat(peopled: Services) -> None:
    made = peopled.teams.draw(MIXED, 1)
    person = made.teams[0].members[0]
    with pytest.raises(HuddleError, match="not there any more"):
        peopled.teams.move(MIXED, person.id, uuid4())
    assert peopled.teams.round(MIXED) == made


def test_who_is_away_is_on_no_paper_of_the_teams(peopled: Services) -> None:
    made = peopled.teams.draw(MIXED, 1)
    away = made.teams[0].members[0]
    peopled.people.mark([away], Presence.AWAY)
    [shown] = peopled.documents.data().rounds
    assert away.id not in shown.seats()
    assert len(shown.seats()) == len(made.seats()) - 1


def test_a_person_taken_off_the_list_leaves_teams_to_repair(peopled: Services) -> None:
    made = peopled.teams.draw(MIXED, 1)
    peopled.people.remove(made.teams[0].members[:4])
    assert judge(peopled.teams.for_repair(MIXED), in_force(peopled)).broken
    peopled.teams.repair(MIXED)
    assert judge(peopled.teams.for_repair(MIXED), in_force(peopled)).broken == ()


def in_force(services: Services) -> Round:
    made = services.teams.round(MIXED)
    assert made
    return made
