"""The addresses that phones open."""

from uuid import UUID

import pytest

from huddle_app.method.addresses import room_address, team_address

TEAM = UUID(int=0xABC)


@pytest.mark.parametrize("base", ["http://192.168.4.20:8080", "http://192.168.4.20:8080/"])
def test_the_room_and_a_table_of_it(base: str):
    room = "http://192.168.4.20:8080/j/KRMP"
    assert room_address(base, "KRMP") == room
    assert team_address(base, "KRMP", TEAM) == f"{room}?team={TEAM.hex}"
