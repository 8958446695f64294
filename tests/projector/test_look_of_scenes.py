"""How scenes use their sheet: nothing is cut that could be smaller, nothing stands where it puzzles."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from huddle_app.figures.palette import DARK
from huddle_app.method.agenda import SceneKey
from huddle_app.method.disconnects import Disconnect, DisconnectState
from huddle_app.method.journal import Status, Turn
from huddle_app.projector.canvas import HEIGHT, SMALLEST, Canvas, Sheet, Style
from huddle_app.projector.fields import Entry, Field, paged, paint_page
from huddle_app.projector.programme import read_scene
from huddle_app.projector.scene import Scene, Source
from huddle_app.projector.scenes import wall, where
from huddle_app.projector.turns import paint_turns
from huddle_app.screen.look import load_fonts
from huddle_app.services.house import Services
from tests.projector.conftest import Address

WIDE, OLD = Sheet(1920), Sheet(1440)


@pytest.fixture(autouse=True)
def fonts(qapp: object) -> None:
    load_fonts()


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> dict[str, QRectF]:
    """Every text that is painted, as it is shown, with where it stands."""
    seen: dict[str, QRectF] = {}
    plain = QPainter.drawText

    def draw(painter: QPainter, rect: QRectF, flags: int, text: str) -> object:
        seen[text] = QRectF(rect)
        return plain(painter, rect, flags, text)

    monkeypatch.setattr(QPainter, "drawText", draw)
    return seen


def _read(services: Services, key: SceneKey, subject: str = "") -> Any:
    return read_scene(key, Source(services, subject, Address))


def _on_canvas(sheet: Sheet = WIDE) -> tuple[QImage, QPainter, Canvas]:
    image = QImage(round(sheet.width), round(HEIGHT), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    return image, painter, Canvas(sheet.width, painter, DARK)


def _paint(scene: Scene, sheet: Sheet = WIDE) -> None:
    _image, painter, canvas = _on_canvas(sheet)
    with painter:
        scene.paint(canvas, 0)


def test_a_line_grows_smaller_before_it_is_cut(written: dict[str, QRectF]):
    _image, painter, canvas = _on_canvas()
    with painter:
        canvas.write(QRectF(0, 0, 400, 60), "Open forum", Style(42, DARK.ink))
        assert painter.font().pixelSize() == 42
        canvas.write(QRectF(0, 0, 200, 60), "Action plan", Style(42, DARK.ink))
        assert SMALLEST < painter.font().pixelSize() < 42
    assert set(written) == {"Open forum", "Action plan"}


def test_a_line_is_cut_rather_than_too_small(written: dict[str, QRectF]):
    _image, painter, canvas = _on_canvas()
    with painter:
        canvas.write(QRectF(0, 0, 150, 60), "Action plan", Style(42, DARK.ink))
        assert canvas.painter.font().pixelSize() == SMALLEST
    [shown] = written
    assert re.fullmatch(r"Act.*…", shown)


def test_a_break_ahead_has_the_minutes_it_was_given(services: Services):
    services.clock.go("open-forum.talk")
    services.clock.lengthen("Longer", {"break.pause": 300})
    assert _read(services, SceneKey.BREAK, "break.pause").back == "20 minutes"
    services.clock.lengthen("Shorter", {"break.pause": -600})
    assert _read(services, SceneKey.BREAK, "break.pause").back == "10 minutes"


@pytest.mark.parametrize(("key", "counts"), [("break.pause", False), ("", True)])
def test_only_a_break_that_runs_keeps_room_for_its_clock(
    services: Services, key: str, counts: bool
):
    services.clock.go("open-forum.debrief" if key else "break.pause")
    assert _read(services, SceneKey.BREAK, key).counts is counts


def test_teams_that_report_are_neither_asked_nor_called_back(full: Services):
    full.clock.go("disconnects.teams")
    scene = _read(full, SceneKey.TIMER)
    assert scene.how.startswith("Agree on your team’s 3 most important.")
    assert scene.ends.startswith("back together at ")
    full.clock.go("disconnects.reports")
    scene = _read(full, SceneKey.TIMER)
    assert (scene.how, scene.ends[:6]) == ("", "until ")
    assert scene.door, "what comes late is still taken"


def test_an_item_over_time_says_until_when_it_is_expected(services: Services, watch):
    services.clock.go("kick-off.why")
    watch.pass_by(minutes=40)
    assert _read(services, SceneKey.WHERE).ends.startswith("expected until ")


@pytest.mark.parametrize(
    ("sheet", "shown"), [(WIDE, "expected 12:05"), (OLD, "→ 12:05")], ids=["16:9", "4:3"]
)
def test_a_late_day_keeps_its_titles_whole(written: dict[str, QRectF], sheet: Sheet, shown: str):
    late = where.Line(
        "8  Action plan",
        "11:15",
        "expected 12:05",
        late=True,
        passed=False,
        done=False,
        present=False,
        moved="→ 12:05",
    )
    _paint(where.Where("Day 2", (late,), "", "", "", ""), sheet)
    assert {"8  Action plan", shown} <= set(written)


@pytest.mark.parametrize("sheet", [WIDE, OLD], ids=["16:9", "4:3"])
def test_the_chain_names_every_tool_in_full(full: Services, monkeypatch, sheet: Sheet):
    cut: list[str] = []
    plain = Canvas.fit

    def fit(canvas: Canvas, rect: QRectF, text: str, *rest):
        block = plain(canvas, rect, text, *rest)
        cut.extend([text] if block.cut else [])
        return block

    monkeypatch.setattr(Canvas, "fit", fit)
    _paint(_read(full, SceneKey.CHAIN), sheet)
    assert cut == []


def test_the_chain_says_what_will_stand_at_its_end(services: Services, monkeypatch):
    seen: list[str] = []
    plain = Canvas.fit
    monkeypatch.setattr(
        Canvas, "fit", lambda c, r, text, *rest: seen.append(text) or plain(c, r, text, *rest)
    )
    _paint(_read(services, SceneKey.CHAIN))
    assert "The five to six major disconnects will stand here." in seen


@pytest.mark.parametrize("sheet", [WIDE, OLD], ids=["16:9", "4:3"])
@pytest.mark.parametrize("turns", [1, 2, 4])
def test_a_turn_over_time_says_so_in_words(
    services: Services, written: dict[str, QRectF], sheet: Sheet, turns: int
):
    over = tuple(Turn(str(n), f"Team {n}", 300, -99.0) for n in range(turns))
    state = replace(services.clock.state(), status=Status.RUNNING, turns=over)
    _image, painter, canvas = _on_canvas(sheet)
    box = QRectF(88, 686, sheet.width - 176, 350)
    with painter:
        paint_turns(canvas, box, state)
    assert {"+1:39", "over time"} <= set(written)
    assert all(box.contains(place) for place in written.values())


def _card(number: int, text: str) -> Disconnect:
    received = datetime(2026, 12, 4, 10, number, tzinfo=UTC)
    state = DisconnectState.ACCEPTED
    return Disconnect(UUID(int=number), text, None, UUID(int=9), "1", state, None, received)


def test_the_wall_has_the_largest_type_that_takes_no_more_pages(full: Services):
    scene = _read(full, SceneKey.WALL)
    size, pages = scene._paged(WIDE)
    assert size > SMALLEST
    smallest = wall._hang(scene.cards, WIDE.body, SMALLEST, 3)
    assert len(pages) == len(smallest) > 1


@pytest.mark.parametrize(
    ("word", "columns"), [("Markteinführung", 3), ("Wärmepumpensystemregelungen", 2)]
)
def test_the_wall_has_fewer_columns_where_a_word_would_be_broken(word: str, columns: int):
    scene = wall.Wall((_card(1, f"{word} und mehr"), _card(2, "short")))
    assert scene._columns(WIDE.body) == columns


def test_one_endless_word_does_not_take_the_columns_from_all():
    words = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
    scene = wall.Wall((_card(1, words), _card(2, "short")))
    assert scene._columns(WIDE.body) == 3
    scene = wall.Wall((_card(1, "Wärmepumpensystemregelungsrichtlinie"), _card(2, words)))
    assert scene._columns(WIDE.body) == 2


def test_an_answer_is_not_far_smaller_than_its_question(monkeypatch):
    sizes: dict[str, float] = {}
    plain = Canvas.fit

    def fit(canvas: Canvas, rect: QRectF, text: str, style: Style, *rest):
        sizes[text] = style.size
        return plain(canvas, rect, text, style, *rest)

    monkeypatch.setattr(Canvas, "fit", fit)
    [page] = paged([Field("Answered", (Entry("Who?", "All of us"),))], 1, WIDE.body)
    _image, painter, canvas = _on_canvas()
    with painter:
        paint_page(canvas, page)
    assert sizes["All of us"] == max(SMALLEST, round(0.7 * sizes["Who?"]))
