"""Which working area a phase opens."""

import pytest

from huddle_app.desk.run.areas import AreaKey, areas_of, first_area
from huddle_app.services.house import Services


@pytest.mark.parametrize(
    ("phase_key", "area"),
    [
        ("open-forum.talk", AreaKey.NOTES),
        ("break.pause", AreaKey.NOTES),
        ("reflection.findings", AreaKey.FINDINGS),
        ("reflection.lenses", AreaKey.NOTES),
        ("evening.together", AreaKey.OBSERVATIONS),
        ("opening.reflections", AreaKey.OBSERVATIONS),
        ("disconnects.findings", AreaKey.FINDINGS),
        ("disconnects.teams", AreaKey.BOARD),
        ("action-plan.write", AreaKey.ACTIONS),
        ("wrap-up.close", AreaKey.PAPER),
    ],
)
def test_a_phase_opens_its_area(services: Services, phase_key: str, area: AreaKey):
    item = services.clock.agenda().item_of(phase_key)
    phase = next(phase for phase in item.phases if phase.key == phase_key)
    assert first_area(item, phase) is area
    assert area in areas_of(item)
