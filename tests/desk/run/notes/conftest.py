"""Areas of notes, shown alone."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.run.areas import AreaKey
from huddle_app.desk.run.notes.notes_area import NotesArea
from huddle_app.desk.run.notes.plans import area_plan

Shown = TypeVar("Shown", bound=QWidget)
Show = Callable[[AreaKey], NotesArea]


@pytest.fixture
def show(context: DeskContext, qtbot: QtBot) -> Show:
    """Shows an area of notes in a window of its own, where one can type."""

    def area(key: AreaKey) -> NotesArea:
        return shown(NotesArea(context, area_plan(key, context.services.library.prompts())), qtbot)

    return area


def shown(widget: Shown, qtbot: QtBot) -> Shown:
    """A widget in a window of its own, active."""
    qtbot.addWidget(widget)
    widget.resize(700, 420)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    return widget
