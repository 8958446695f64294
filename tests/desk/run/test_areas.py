"""Which working area a phase opens."""

import pytest

from huddle_app.desk.run.areas import ALWAYS, AreaKey, area_name, area_of, areas_of, first_area
from huddle_app.method.notes import NoteKind
from huddle_app.services.house import Services


@pytest.mark.parametrize(
    ("phase_key", "area"),
    [
        ("kick-off.rules", AreaKey.KICK_OFF),
        ("open-forum.talk", AreaKey.FORUM),
        ("open-forum.debrief", AreaKey.IDEALS),
        ("break.pause", AreaKey.NOTES),
        ("perspectives.clarify", AreaKey.PERSPECTIVES),
        ("reflection.findings", AreaKey.FINDINGS),
        ("reflection.rooms", AreaKey.REFLECTIONS),
        ("reflection.lenses", AreaKey.LENSES),
        ("synthesis.findings", AreaKey.FINDINGS),
        ("synthesis.talk", AreaKey.CONVERSATION),
        ("synthesis.links", AreaKey.LINKS),
        ("evening.together", AreaKey.SWOT),
        ("opening.reflections", AreaKey.SWOT),
        ("disconnects.findings", AreaKey.FINDINGS),
        ("disconnects.teams", AreaKey.BOARD),
        ("summary.chain", AreaKey.CHAIN),
        ("summary.questions", AreaKey.QUESTIONS),
        ("action-plan.write", AreaKey.ACTIONS),
        ("wrap-up.close", AreaKey.TAKEAWAYS),
    ],
)
def test_a_phase_opens_its_area(services: Services, phase_key: str, area: AreaKey):
    item = services.clock.agenda().item_of(phase_key)
    phase = next(phase for phase in item.phases if phase.key == phase_key)
    assert first_area(item, phase) is area
    assert area in areas_of(item)


def test_every_note_can_be_looked_at_in_some_step(services: Services):
    offered = {area for item in services.clock.agenda().items() for area in areas_of(item)}
    offered |= set(ALWAYS)
    for kind in NoteKind:
        assert area_of(kind, answers_a_question=False) in offered
    assert area_of(NoteKind.SAID, answers_a_question=True) is AreaKey.FORUM


def test_no_area_is_offered_twice_and_each_has_a_name_of_its_own(services: Services):
    for item in services.clock.agenda().items():
        areas = (*areas_of(item), *ALWAYS)
        assert len(set(areas)) == len(areas)
    assert len({area_name(area) for area in AreaKey}) == len(AreaKey)
