"""The counts beside the room's picture."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from huddle_app.desk.rooms import Rooms
from huddle_app.desk.run.phones_panel import PhonesPanel
from huddle_app.method.words import RoundKind, team_label
from huddle_app.services.house import Services


def test_silent_teams_are_named_while_the_step_collects(
    rooms: Rooms, with_people: Services, qtbot: QtBot
):
    made = with_people.teams.draw(RoundKind.MIXED, seed=1)
    panel = PhonesPanel(rooms.context)
    qtbot.addWidget(panel)
    panel.show()

    def shown() -> str:
        return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())

    assert "Silent" not in shown()
    with_people.clock.go("disconnects.teams")
    for team in made.teams[1:]:
        with_people.disconnects.enter("something", team.id)
    sent = f"{len(made.teams) - 1} of {3 * len(made.teams)}"
    qtbot.waitUntil(lambda: sent in shown())
    assert f"Silent so far: {team_label(made.teams[0].name)}" in shown()
