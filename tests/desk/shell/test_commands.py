"""What pages offer."""

import shiboken6
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.shell.commands import Command, Commands


def test_pages_are_asked_anew_each_time_while_they_are_in_the_window(qapp: object, qtbot: QtBot):
    window, other = QWidget(), QWidget()
    qtbot.addWidget(other)
    page, elsewhere = QWidget(window), QWidget(other)
    qtbot.addWidget(window)
    asked: list[str] = []

    def offer() -> list[Command]:
        asked.append("asked")
        return [Command(f"Team {len(asked)}", (), lambda: None, "Teams")]

    commands = Commands()
    commands.offer(page, offer)
    commands.offer(elsewhere, lambda: [Command("Elsewhere", (), lambda: None, "")])
    assert [one.name for one in commands.of(window)] == ["Team 1"]
    assert [one.name for one in commands.of(window)] == ["Team 2"]
    shiboken6.delete(page)
    assert commands.of(window) == []
