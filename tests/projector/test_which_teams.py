"""The subject of the cue that shows teams."""

import pytest

from huddle_app.method.words import MIXED, SEPARATE, RoundKey, RoundKind
from huddle_app.projector.which_teams import WhichTeams

SUBJECTS = {
    "": WhichTeams(),
    "by team": WhichTeams(by_team=True),
    "separate": WhichTeams(SEPARATE),
    "mixed by team": WhichTeams(MIXED, by_team=True),
    "mixed 2": WhichTeams(RoundKey(RoundKind.MIXED, 2)),
    "mixed 2 by team": WhichTeams(RoundKey(RoundKind.MIXED, 2), by_team=True),
}


@pytest.mark.parametrize(("subject", "which"), SUBJECTS.items())
def test_a_subject_is_read_and_written(subject: str, which: WhichTeams):
    assert WhichTeams.read(subject) == which
    assert str(which) == subject


def test_a_round_that_cannot_be_is_refused():
    with pytest.raises(ValueError, match="upside"):
        WhichTeams.read("upside down")
