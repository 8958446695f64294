"""Papers: written where they are wanted, in the background."""

from threading import Event as Flag
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.shared.papers_page import Papers
from huddle_app.services.documents import Documents
from tests.desk.building import built

SOON = 20_000


@pytest.fixture
def papers(qtbot: QtBot, context: DeskContext) -> Papers:
    made = built(Papers, context)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_paper_is_written_where_it_was_wanted(
    papers: Papers, context: DeskContext, qtbot: QtBot, chosen: Any
):
    place = context.services.path.with_name("plan v1.2")
    chosen.typed = [place]
    papers.plan.button.click()
    qtbot.waitUntil(lambda: "“plan v1.2.pdf” is ready" in papers.plan.work.words(), timeout=SOON)
    assert place.with_name("plan v1.2.pdf").read_bytes().startswith(b"%PDF")
    assert chosen.offered == ["Action plan.pdf"]


def test_a_paper_that_cannot_be_written_says_so(papers: Papers, context: DeskContext, qtbot: QtBot):
    papers.plan.write(context.services.path.parent / "nowhere" / "plan.pdf")
    qtbot.waitUntil(lambda: "Writing" not in papers.plan.work.words(), timeout=SOON)
    assert "plan.pdf" in papers.plan.work.words()
    assert "ready" not in papers.plan.work.words()


def test_the_report_can_be_stopped_between_its_pages(
    papers: Papers, context: DeskContext, qtbot: QtBot, chosen: Any, monkeypatch: pytest.MonkeyPatch
):
    place = context.services.path.with_name("report.pdf")
    chosen.typed = [place]
    stopped = Flag()

    def write(_self: object, _path: object, progress: Any) -> None:
        stopped.wait(10)
        progress(1, 3)
        place.touch()

    monkeypatch.setattr(Documents, "write_report", write)
    papers.report.button.click()
    assert papers.report.work.button.text() == "Cancel"
    papers.report.work.button.click()
    assert "Nothing was changed" not in papers.report.work.words()
    stopped.set()
    qtbot.waitUntil(lambda: "Nothing was changed" in papers.report.work.words())
    assert not place.exists()


def test_what_is_written_in_the_end_is_said_however_late_cancel_came(
    papers: Papers, context: DeskContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    place = context.services.path.with_name("report.pdf")
    stopped = Flag()

    def write(_self: object, _path: object, progress: Any) -> None:
        stopped.wait(10)
        place.touch()
        progress(3, 3)

    monkeypatch.setattr(Documents, "write_report", write)
    papers.report.write(place)
    papers.report.work.cancel()
    stopped.set()
    qtbot.waitUntil(lambda: "“report.pdf” is ready" in papers.report.work.words())


def test_what_cannot_be_stopped_has_no_cancel(papers: Papers, context: DeskContext, qtbot: QtBot):
    papers.plan.write(context.services.path.with_name("plan.pdf"))
    assert not papers.plan.work.button.isVisible()
    qtbot.waitUntil(lambda: "is ready" in papers.plan.work.words(), timeout=SOON)
