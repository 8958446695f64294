"""The papers of a round: which round, with which codes, and what is said before there are any."""

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.shared.round_papers import RoundPapers
from huddle_app.method.words import MIXED, SEPARATE
from huddle_app.services.house import Services
from tests.desk.building import built

SOON = 20_000
CLOSED = "Phones are not open yet: the sheets have no code. Open the phones first if you want it."


@pytest.fixture
def papers(qtbot: QtBot, peopled: Services, context: DeskContext) -> RoundPapers:
    made = built(RoundPapers, context)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


def test_nothing_is_printed_before_the_teams_are_drawn(papers: RoundPapers) -> None:
    assert "as soon as the teams are drawn" in papers.words.text()
    assert not papers.sheets.button.isEnabled()
    assert not papers.rounds.isVisible()


def test_a_draw_makes_them_ready(papers: RoundPapers, peopled: Services, qtbot: QtBot) -> None:
    peopled.teams.draw(MIXED, 7)
    qtbot.waitUntil(papers.seats.button.isEnabled, timeout=SOON)
    assert papers.words.text() == CLOSED
    assert not papers.rounds.isVisible(), "there is one round only"


def test_the_round_that_was_chosen_is_written(
    papers: RoundPapers, peopled: Services, qtbot: QtBot, chosen: Any, tmp_path: Path
) -> None:
    peopled.teams.draw(SEPARATE, 7)
    peopled.teams.draw(MIXED, 7)
    qtbot.waitUntil(papers.rounds.isVisible, timeout=SOON)
    place = tmp_path / "mixed.pdf"
    chosen.typed = [place]
    for key, words in ((Qt.Key.Key_Home, "Separate teams"), (Qt.Key.Key_End, "Mixed teams")):
        qtbot.keyClick(papers.rounds, key)
        assert papers.rounds.currentText() == words
    papers.sheets.button.click()
    assert papers.sheets.work.button.text() == "Cancel"
    qtbot.waitUntil(lambda: "“mixed.pdf” is ready" in papers.sheets.work.words(), timeout=SOON)
    assert chosen.offered == ["Team sheets, mixed teams.pdf"]
    assert "Mixed teams" in text_of(place)
    assert "Join" not in text_of(place)


def test_open_phones_give_every_card_its_code(
    papers: RoundPapers, peopled: Services, context: DeskContext, qtbot: QtBot, tmp_path: Path
) -> None:
    peopled.teams.draw(MIXED, 7)
    served = context.phones.start("127.0.0.1", 0)
    context.stage.changed.emit()
    papers.refresh()
    assert papers.words.isHidden()
    papers.cards.write(tmp_path / "cards.pdf")
    qtbot.waitUntil(lambda: "is ready" in papers.cards.work.words(), timeout=SOON)
    text = text_of(tmp_path / "cards.pdf")
    assert "Join table 1" in text
    assert served.short in text
    context.phones.stop()
    context.stage.changed.emit()
    assert papers.words.text() == CLOSED
