"""The settings of a wave: no number below the one that people were told."""

from PySide6.QtWidgets import QWidget
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
