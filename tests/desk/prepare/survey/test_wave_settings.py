"""The settings of a wave: no number below the one that people were told."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.prepare.survey.wave_settings import WaveSettings
from huddle_app.services.house import Services

WAVE = "Spring"


def settings(qtbot: QtBot, services: Services, parent: QWidget) -> WaveSettings:
    made = WaveSettings(services.survey, WAVE, parent)
    qtbot.addWidget(made)
    return made


def test_a_number_that_was_told_can_only_be_raised(qtbot: QtBot, services: Services):
    parent = QWidget()
    qtbot.addWidget(parent)
    services.survey.begin(WAVE, threshold=6)
    services.survey.promise(WAVE)
    told = settings(qtbot, services, parent)
    told.smallest.setValue(5)
    told.save()
    assert "promised that no group of fewer than 6 people" in told.trouble.text()
    told.smallest.setValue(8)
    told.save()
    assert services.survey.wave(WAVE).threshold == 8


@pytest.mark.parametrize("begun", [True, False])
def test_the_settings_of_the_wave_shown_are_called_so_before_it_begins(
    qtbot: QtBot, services: Services, *, begun: bool
):
    parent = QWidget()
    qtbot.addWidget(parent)
    if begun:
        services.survey.begin(WAVE)
    made = settings(qtbot, services, parent)
    assert made.windowTitle() == "Settings of “Spring”"
    assert "Settings of “Spring”" in [label.text() for label in made.findChildren(QLabel)]


def test_a_name_can_be_corrected_and_that_undone(qtbot: QtBot, services: Services):
    parent = QWidget()
    qtbot.addWidget(parent)
    services.survey.begin("Before")
    services.survey.begin(WAVE)
    made = settings(qtbot, services, parent)
    made.name.setText("before ")
    made.save()
    assert "wave of this name already" in made.trouble.text()
    made.name.setText("Spring 2027")
    with qtbot.waitSignal(made.written) as told:
        made.save()
    assert told.args == ["Spring 2027"]
    assert [wave.name for wave in services.survey.waves()] == ["Before", "Spring 2027"]
    services.deeds.undo()
    assert [wave.name for wave in services.survey.waves()] == ["Before", WAVE]


def test_only_a_wave_without_a_name_is_called_new(qtbot: QtBot, services: Services):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = WaveSettings(services.survey, "", parent)
    assert made.windowTitle() == "A new wave"
