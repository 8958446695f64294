"""The counts beside the room's picture."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.run.phones_panel import PhonesPanel
from huddle_app.method.notes import NoteKind
from huddle_app.method.words import MIXED, SEPARATE, team_label
from huddle_app.services.house import Services
from tests.desk.building import built


def test_silent_teams_are_named_while_the_step_collects(
    context: DeskContext, peopled: Services, qtbot: QtBot
):
    made = peopled.teams.draw(MIXED, seed=1)
    panel = built(PhonesPanel, context)
    qtbot.addWidget(panel)
    panel.show()

    def shown() -> str:
        return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())

    assert "Silent" not in shown()
    peopled.clock.go("disconnects.teams")
    for team in made.teams[1:]:
        peopled.disconnects.enter("something", team.id)
    sent = f"{len(made.teams) - 1} of {3 * len(made.teams)}"
    qtbot.waitUntil(lambda: sent in shown())
    assert f"Silent so far: {team_label(made.teams[0].name)}" in shown()


def test_nobody_is_silent_before_phones_may_join(
    context: DeskContext, peopled: Services, qtbot: QtBot
):
    peopled.teams.draw(MIXED, seed=1)
    peopled.clock.go("disconnects.teams")
    panel = built(PhonesPanel, context)
    qtbot.addWidget(panel)
    panel.show()

    def named() -> bool:
        shown = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
        return any(text.startswith("Silent") for text in shown)

    assert not named()
    panel._serve.click()
    assert named()
    panel._serve.click()
    assert not named()


def test_more_than_was_asked_for_is_not_a_part_of_it(
    context: DeskContext, peopled: Services, qtbot: QtBot
):
    asked = 3 * len(peopled.teams.draw(MIXED, seed=1).teams)
    peopled.clock.go("disconnects.teams")
    for _one in range(asked + 1):
        peopled.disconnects.enter("something")
    panel = built(PhonesPanel, context)
    qtbot.addWidget(panel)
    said = [label.text() for label in panel.findChildren(QLabel)]
    assert f"{asked + 1} · {asked} asked for" in said


def test_a_team_of_the_other_round_with_the_same_name_does_not_speak_for_it(
    context: DeskContext, peopled: Services, qtbot: QtBot
):
    peopled.clock.go("open-forum.talk")
    earlier = peopled.teams.draw(SEPARATE, seed=1)
    made = peopled.teams.draw(MIXED, seed=1)
    peopled.disconnects.enter("something", earlier.teams[0].id)
    peopled.clock.go("disconnects.teams")
    panel = built(PhonesPanel, context)
    qtbot.addWidget(panel)
    panel.show()
    [silent] = [x.text() for x in panel.findChildren(QLabel) if x.text().startswith("Silent")]
    assert silent.count(",") == len(made.teams) - 1
    assert earlier.teams[0].name == made.teams[0].name


def test_no_phones_are_counted_while_nothing_is_served(
    context: DeskContext, peopled: Services, qtbot: QtBot
):
    made = peopled.teams.draw(SEPARATE, seed=1)
    peopled.phones.join_team("token", made.teams[0].id)
    panel = built(PhonesPanel, context)
    qtbot.addWidget(panel)
    said = [label.text() for label in panel.findChildren(QLabel)]
    assert "Phones are closed" in said
    assert "1" not in said
    panel._serve.click()
    said = [label.text() for label in panel.findChildren(QLabel)]
    assert {"Phones", "1"} <= set(said)


def test_silent_scribes_are_named_in_the_open_forum(
    context: DeskContext, peopled: Services, qtbot: QtBot
):
    peopled.clock.go("open-forum.talk")
    made = peopled.teams.draw(SEPARATE, seed=1)
    panel = built(PhonesPanel, context)
    qtbot.addWidget(panel)
    panel.show()
    for team in made.teams[1:]:
        note = peopled.notes.new(NoteKind.SAID, "A word", prompt="role", team_id=team.id)
        peopled.notes.receive(note)

    def silent() -> list[str]:
        texts = [label.text() for label in panel.findChildren(QLabel)]
        return [text for text in texts if text.startswith("Silent")]

    qtbot.waitUntil(lambda: silent() == [f"Silent so far: {team_label(made.teams[0].name)}"])
    assert str(len(made.teams) - 1) in [label.text() for label in panel.findChildren(QLabel)]
