"""What the scenes show: read from a workshop, or painted from given data."""

import csv
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtGui import QImage, QPainter

from huddle_app.figures.palette import DARK, LIGHT, contrast
from huddle_app.method.actions import ActionItem
from huddle_app.method.agenda import SceneKey
from huddle_app.method.disconnects import Disconnect, DisconnectState, Theme
from huddle_app.method.words import RoundKind
from huddle_app.projector import canvas as sheets
from huddle_app.projector.canvas import HEIGHT, SMALLEST, Canvas, Sheet
from huddle_app.projector.joining import Door
from huddle_app.projector.programme import read_scene
from huddle_app.projector.qr import modules
from huddle_app.projector.scene import Scene, Source, evenly
from huddle_app.projector.scenes import actions, themes, timer, wall, welcome
from huddle_app.screen import text as texts
from huddle_app.screen.look import load_fonts
from huddle_app.services.house import Services

WIDE, OLD = Sheet(1920), Sheet(1440)
DOOR = Door("192.168.4.20:8080", "KRMP", modules("http://192.168.4.20:8080/j/KRMP"))
LONG = ("Sales hears of a launch when customers do, and nobody can say why that is so. " * 4)[:300]
DUE = date(2027, 3, 5)


@pytest.fixture(autouse=True)
def fonts(qapp):
    load_fonts()


def _read(services: Services, key: SceneKey, subject: str = "", address: Any = None) -> Any:
    return read_scene(key, Source(services, subject, lambda: address))


def _paint(scene: Scene, sheet: Sheet = WIDE) -> None:
    image = QImage(round(sheet.width), round(HEIGHT), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        made = Canvas(sheet.width, painter, DARK if scene.dark else LIGHT)
        for page in range(scene.pages(made)):
            scene.paint(made, page)


def _card(number: int, text: str = LONG) -> Disconnect:
    received = datetime(2026, 12, 4, 10, number, tzinfo=UTC)
    return Disconnect(
        UUID(int=number),
        text,
        None,
        UUID(int=9),
        str(number),
        DisconnectState.ACCEPTED,
        None,
        received,
    )


def _item(**facts) -> ActionItem:
    plain = ActionItem(UUID(int=1), UUID(int=2), "One page that says what a lead is")
    return replace(plain, sales_owner="Aiko", marketing_owner="Bjørn", due=DUE, **facts)


@pytest.mark.parametrize("sheet", [WIDE, OLD])
@pytest.mark.parametrize(
    "scene",
    [
        welcome.Welcome(LONG, LONG[:70], DOOR),
        timer.Timer("Step 6", "", "x.y", LONG, LONG[:120], "until 11:14", "2 of 30 in", DOOR),
        wall.Wall(tuple(_card(n) for n in range(7))),
        themes.Themes(tuple(Theme(UUID(int=n), LONG, (_card(1),)) for n in range(6))),
        actions.Actions(tuple((LONG[:60], _item(title=LONG, start_here=True)) for _n in range(9))),
    ],
    ids=lambda thing: type(thing).__name__ if isinstance(thing, Scene) else None,
)
def test_long_texts_stay_whole_and_inside_their_boxes(monkeypatch, scene, sheet):
    seen = []

    def fit(painter, rect, *rest):
        block = texts.fit_text(painter, rect, *rest)
        seen.append((rect, block))
        return block

    monkeypatch.setattr(sheets, "fit_text", fit)
    _paint(scene, sheet)
    assert seen
    for rect, block in seen:
        assert not block.cut, block.layout.text()
        assert rect.top() <= block.rect.top()
        assert block.rect.bottom() <= rect.bottom()


@pytest.mark.parametrize("key", SceneKey)
def test_nothing_is_under_a_thirtieth_of_the_height(full, monkeypatch, key):
    sizes = []
    plain = sheets.font
    for module in (sheets, texts):
        monkeypatch.setattr(
            module, "font", lambda size, *a, **k: sizes.append(size) or plain(size, *a, **k)
        )
    full.clock.go("disconnects.teams")
    scene = read_scene(key, Source(full, "", lambda: None))
    _paint(scene)
    assert min(sizes) >= SMALLEST


@pytest.mark.parametrize("palette", [DARK, LIGHT])
def test_all_that_is_read_stands_out(palette):
    ground = DARK.wall if palette is DARK else LIGHT.paper
    for colour in (palette.ink, palette.soft, palette.accent, palette.amber_ink, palette.red):
        assert contrast(colour, ground) >= 4.5


def test_codes_are_a_third_of_the_height_at_least():
    assert min(welcome.QR_SIDE, timer.QR_SIDE) >= HEIGHT / 3


def test_welcome_says_when_phones_cannot_join_yet(services):
    scene = _read(services, SceneKey.WELCOME)
    assert scene.door is None
    assert scene.caption() == "Welcome · Sales-Marketing Huddle · Tarnvik Pumps and Valves"


def test_where_shows_what_is_done_on_and_expected(services, watch):
    services.clock.go("kick-off.why")
    watch.pass_by(minutes=40)
    services.clock.go("open-forum.talk")
    scene = _read(services, SceneKey.WHERE)
    kick_off, forum, pause = scene.lines[:3]
    assert kick_off.done
    assert not kick_off.present
    assert forum.present
    assert (pause.planned, pause.expected, pause.late) == ("10:30", "expected 10:40", True)
    assert scene.ends == "until 10:40"


def test_a_break_says_when_to_be_back(services):
    services.clock.go("break.pause")
    assert _read(services, SceneKey.WHERE).ends == "back at 09:15"


def test_the_task_of_teams_says_when_all_meet_again(full, watch):
    full.clock.go("disconnects.teams")
    scene = _read(full, SceneKey.TIMER)
    until = full.clock.agenda().local(full.clock.state().phase_ends)
    assert scene.ends == f"back together at {until:%H:%M}"
    watch.pass_by(minutes=50)
    assert _read(full, SceneKey.TIMER).ends == scene.ends


def test_only_a_phase_that_collects_shows_the_way_in(services):
    services.clock.go("disconnects.teams")
    assert _read(services, SceneKey.TIMER, address=_Address()).door == DOOR
    services.clock.go("perspectives.sales")
    assert _read(services, SceneKey.TIMER, address=_Address()).door is None


class _Address:
    join = "http://192.168.4.20:8080/j/KRMP"
    short = "192.168.4.20:8080"
    room = "KRMP"


def test_every_team_is_on_a_page(full):
    scene = _read(full, SceneKey.TEAMS)
    pages = scene._paged(WIDE)
    assert [team for page in pages for team in page] == list(scene.teams)
    assert max(map(len, pages)) - min(map(len, pages)) <= 1


def test_the_round_that_is_named_is_shown(full):
    for kind in RoundKind:
        full.teams.draw(kind, seed=7)
        made = full.teams.round(kind)
        assert _read(full, SceneKey.TEAMS, kind.value).teams == made.teams


def test_every_card_hangs_on_the_wall_once_and_none_over_another(full):
    scene = _read(full, SceneKey.WALL)
    _size, pages = scene._paged(WIDE)
    placed = [card.id for page in pages for card, _box in page]
    assert sorted(placed) == sorted(card.id for card in full.disconnects.board().accepted())
    for page in pages:
        boxes = [box for _card, box in page]
        assert all(WIDE.body.contains(box) for box in boxes)
        assert not any(a.intersects(b) for a in boxes for b in boxes if a is not b)


def test_the_newest_card_comes_first(services):
    for text in ("first", "second"):
        services.disconnects.accept([services.disconnects.enter(text).id])
    newest = max(services.disconnects.board().accepted(), key=lambda card: (card.received, card.id))
    assert _read(services, SceneKey.WALL).cards[0] == newest


def test_hidden_and_new_cards_do_not_hang_on_the_wall(services):
    services.disconnects.enter("new")
    services.disconnects.hide([services.disconnects.enter("hidden").id])
    assert _read(services, SceneKey.WALL).cards == ()


def test_a_theme_goes_on_under_its_title_on_the_next_page():
    scene = actions.Actions(tuple(("Leads go dark", _item()) for _n in range(8)))
    pages = scene._paged(WIDE.body)
    assert len(pages) > 1
    assert [[row.theme for row in page][:2] for page in pages] == [["Leads go dark", ""]] * len(
        pages
    )
    assert all(WIDE.body.contains(row.box) for page in pages for row in page)


def _answers(services: Services, path: Path, people: int) -> None:
    columns = [column for scale in services.survey.toolkit().scales() for column in scale.columns()]
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["respondent", "function", "level", "region", *columns])
        for number in range(people):
            shared = [
                "4" if column.startswith(("trust", "strategy-making")) else "" for column in columns
            ]
            writer.writerow([f"R{number}", "sales", "Rep", "North", *shared])
    services.survey.confirm(services.survey.preview(path))


@pytest.mark.parametrize(("people", "numbers"), [(4, 0), (5, 1)])
def test_a_group_too_small_to_be_shown_has_no_number(
    services, tmp_path, monkeypatch, people, numbers
):
    _answers(services, tmp_path / "answers.csv", people)
    painted = []
    monkeypatch.setattr(
        "huddle_app.projector.scenes.finding.paint_svg", lambda _p, _r, svg: painted.append(svg)
    )
    scene = _read(services, SceneKey.FINDING, "5")
    _paint(scene)
    words = re.findall(r">([^<>]+)</text>", painted[0].decode())
    assert len([word for word in words if re.fullmatch(r"\d\.\d", word.strip())]) == numbers
    assert bool(re.search(r"\d\.\d", scene.caption())) is bool(numbers)
    if not numbers:
        assert any("too few answers to show" in word for word in words)


def test_a_finding_is_about_the_tools_named(full):
    assert [tool.number for tool in _read(full, SceneKey.FINDING, "7 8").tools] == [7, 8]
    full.clock.go("synthesis.findings")
    assert [tool.number for tool in _read(full, SceneKey.FINDING).tools] == [1]


def test_pages_are_even():
    assert [len(page) for page in evenly(range(11), 8)] == [6, 5]
    assert [len(page) for page in evenly((), 8)] == [0]
