"""A workshop made before teams had rules, roles and locks, opened by this version."""

from pathlib import Path

from huddle_app.method.people import Presence
from huddle_app.method.teams.rounds import RoundRules
from huddle_app.method.words import MIXED
from huddle_app.store import files
from tests.store.older import older_workshop, services_over

ROWS = f"""
    INSERT INTO participant (id, name, function, level, region, department, email)
    VALUES ('{"a" * 32}', 'Ana', 'sales', '', '', '', '');
    INSERT INTO teamround (id, number, kind, seed, notices)
    VALUES ('{"b" * 32}', 1, 'mixed', 7, 'A notice.');
    INSERT INTO team (id, round_id, position, name)
    VALUES ('{"c" * 32}', '{"b" * 32}', 0, '1');
    INSERT INTO seat (team_id, participant_id) VALUES ('{"c" * 32}', '{"a" * 32}');
"""


def test_people_and_teams_are_as_they_were_and_rules_the_huddles_own(tmp_path: Path) -> None:
    database = files.open_file(older_workshop(tmp_path, "0003", ROWS))
    services = services_over(database)
    [ana] = services.people.everybody()
    made = services.teams.round(MIXED)
    assert ana.presence is Presence.EXPECTED
    assert made
    assert [team.members for team in made.teams] == [(ana,)]
    as_before = (7, ("A notice.",), False, frozenset())
    assert (made.seed, made.notices, made.changed, made.locked) == as_before
    assert services.teams.rules.rules(MIXED) == RoundRules()
    database.close()
