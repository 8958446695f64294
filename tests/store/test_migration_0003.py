"""A workshop made before there were votes, opened by this version."""

from pathlib import Path

from huddle_app.store import files
from tests.store.older import older_workshop, services_over


def test_the_room_can_vote_in_an_older_workshop(tmp_path: Path) -> None:
    database = files.open_file(older_workshop(tmp_path, "0002"))
    services = services_over(database)
    vote = services.votes.open("Which first?", ["Leads", "Plans"])
    assert services.votes.votes() == (vote,)
    assert services.about.workshop().company == "Acme"
    database.close()
