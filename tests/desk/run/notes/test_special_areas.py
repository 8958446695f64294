"""The areas with a shape of their own: SWOT, three lenses, links, the chain."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.run.lens_bank import QuestionLine
from huddle_app.desk.run.notes.chain_area import ChainArea
from huddle_app.desk.run.notes.lens_area import LensArea
from huddle_app.desk.run.notes.links_area import LinksArea
from huddle_app.desk.run.notes.swot_area import SwotArea
from huddle_app.desk.style import dress
from huddle_app.method.agenda import SceneKey
from huddle_app.method.notes import NoteKind, Swot
from huddle_app.services.house import Services
from tests.desk.building import built
from tests.desk.run.notes.conftest import shown


def test_an_observation_is_copied_to_the_swot_and_stays_private(
    services: Services, context: DeskContext, qtbot: QtBot
):
    seen = services.notes.add(NoteKind.OBSERVATION, "Arms are crossed")
    area = shown(built(SwotArea, context), qtbot)
    area.observations.lines.setCurrentRow(0)
    area.observations.lines.setFocus()
    qtbot.keyClick(area.observations.lines, Qt.Key.Key_W)
    entry = area.swot.entry.line
    assert (QApplication.focusWidget(), entry.text()) == (entry, "Arms are crossed")
    assert services.notes.notes(NoteKind.SWOT) == ()
    entry.selectAll()
    qtbot.keyClicks(entry, "We wait and see")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    [swot] = services.notes.notes(NoteKind.SWOT)
    assert (swot.text, swot.prompt) == ("We wait and see", Swot.WEAKNESS)
    assert services.notes.notes(NoteKind.OBSERVATION) == (seen,)
    assert (QApplication.focusWidget(), entry.text()) == (area.observations.lines, "")


def test_esc_leaves_nothing_of_an_observation(
    services: Services, context: DeskContext, qtbot: QtBot
):
    seen = services.notes.add(NoteKind.OBSERVATION, "Arms are crossed")
    area = shown(built(SwotArea, context), qtbot)
    entry = area.swot.entry.line
    entry.setText("Half a thou")
    area.observations.lines.setCurrentRow(0)
    area.observations.lines.setFocus()
    for key in (Qt.Key.Key_S, Qt.Key.Key_O):
        qtbot.keyClick(area.observations.lines, key)
        assert entry.text() == "Arms are crossed"
    qtbot.keyClick(entry, Qt.Key.Key_Escape)
    assert services.notes.notes() == (seen,)
    assert (QApplication.focusWidget(), entry.text()) == (area.observations.lines, "Half a thou")


def test_the_buttons_copy_too(services: Services, context: DeskContext, qtbot: QtBot):
    services.notes.add(NoteKind.OBSERVATION, "A laugh")
    area = shown(built(SwotArea, context), qtbot)
    [threat] = [b for b in area.findChildren(QPushButton) if b.text() == "Threat (T)"]
    qtbot.mouseClick(threat, Qt.MouseButton.LeftButton)
    assert services.notes.notes(NoteKind.SWOT) == ()
    area.observations.lines.setCurrentRow(0)
    qtbot.mouseClick(threat, Qt.MouseButton.LeftButton)
    assert services.notes.notes(NoteKind.SWOT) == ()
    qtbot.keyClick(area.swot.entry.line, Qt.Key.Key_Return)
    assert [note.prompt for note in services.notes.notes(NoteKind.SWOT)] == [Swot.THREAT]


def test_a_question_of_the_bank_leads_to_its_lens(
    services: Services, context: DeskContext, qtbot: QtBot
):
    services.clock.go("reflection.lenses")
    item = services.clock.agenda().item_of("reflection.lenses")
    area = shown(built(LensArea, context), qtbot)
    area.show_item(item)
    [question] = [
        line
        for line in area.findChildren(QuestionLine)
        if line.accessibleName() == "leadership: Who vouches for whom?"
    ]
    question.click()
    assert QApplication.focusWidget() is area.notes.entry.line
    qtbot.keyClicks(area.notes.entry.line, "The two heads")
    qtbot.keyClick(area.notes.entry.line, Qt.Key.Key_Return)
    [note] = services.notes.notes(NoteKind.LENS)
    assert (note.prompt, note.tools, note.item_key) == ("leadership", (6,), "reflection")
    area._turn.click()
    assert area.bank.isVisible()


def test_a_question_asked_in_one_step_is_none_of_another(
    services: Services, context: DeskContext, qtbot: QtBot
):
    here, there = (
        services.clock.agenda().item_of(key) for key in ("reflection.lenses", "disconnects.reports")
    )
    area = shown(built(LensArea, context), qtbot)
    area.show_item(here)
    area.findChildren(QuestionLine)[0].click()
    area.show_item(here)
    assert any(said.text().startswith("Asked:") for said in area.findChildren(QLabel))
    area.show_item(there)
    qtbot.keyClicks(area.notes.entry.line, "Both of us")
    qtbot.keyClick(area.notes.entry.line, Qt.Key.Key_Return)
    [note] = services.notes.notes(NoteKind.LENS)
    assert (note.tools, note.item_key) == ((), there.key)
    assert not any(said.text().startswith("Asked:") for said in area.findChildren(QLabel))


def test_links_count_the_notes_between_two_tools(
    services: Services, context: DeskContext, qtbot: QtBot
):
    for tools in ((2, 5), (2, 5, 6), (1, 3), ()):
        services.notes.add(NoteKind.CONVERSATION, f"about {tools}", tools=tools)
    area = shown(built(LinksArea, context), qtbot)
    assert {pair: b.text() for pair, b in area.counts.items() if b.isEnabled()} == {
        (2, 5): "2",
        (2, 6): "1",
    }
    assert area.list.lines.count() == 2
    area.counts[2, 6].click()
    assert area.list.lines.count() == 1
    area.counts[2, 6].click()
    assert area.list.lines.count() == 2


def test_the_chain_runs_from_findings_to_disconnects(
    surveyed: Services, context: DeskContext, qtbot: QtBot
):
    surveyed.disconnects.add_theme("Leads go dark")
    area = shown(built(ChainArea, context), qtbot)
    said = [label.text() for label in area.findChildren(QLabel)]
    assert [line[0] for line in said if line[0] in "12345678" and "  " in line] == [
        *"12345678",
        "1",
    ]
    assert "1  Leads go dark" in said
    [button] = [b for b in area.findChildren(QPushButton) if b.text() == "Show to the room"]
    button.click()
    assert context.stage.scene is SceneKey.CHAIN


WORK_WIDTH = 600
"""What is left to the work of 1366 pixels, beside rail and room, with text at 150 percent."""


@pytest.mark.parametrize("area", [LensArea, LinksArea])
def test_large_text_fits_a_small_notebook(
    services: Services,
    context: DeskContext,
    dressed: QApplication,
    area: Callable[[DeskContext], LensArea | LinksArea],
):
    dress(dressed, dark=False, text_scale=150)
    made = area(context)
    needed = made.minimumSizeHint().width()
    dress(dressed, dark=False)
    made.deleteLater()
    assert needed <= WORK_WIDTH
