"""The vote as the room sees it: whole at any length, and without counts until they are shown."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from PySide6.QtGui import QImage, QPainter

from huddle_app.figures.palette import DARK
from huddle_app.method.agenda import SceneKey
from huddle_app.method.votes import Vote, VoteOption
from huddle_app.projector import canvas as sheets
from huddle_app.projector.canvas import HEIGHT, SMALLEST, Canvas, Sheet
from huddle_app.projector.programme import read_scene
from huddle_app.projector.scene import Source
from huddle_app.projector.scenes.vote import VoteScene
from huddle_app.projector.stage import Stage as Room
from huddle_app.projector.view import SceneView
from huddle_app.screen import text as texts
from huddle_app.screen.look import load_fonts
from huddle_app.services.house import Services

WIDE, OLD = Sheet(1920), Sheet(1440)
LONG = ("Sales hears of a launch when customers do, and nobody can say why that is so. " * 4)[:300]
WORD = "Vertriebsinnendienstleitungsbesprechung" * 3


@pytest.fixture(autouse=True)
def fonts(qapp: object) -> None:
    load_fonts()


def vote(options: int, text: str = "Leads go dark", question: str = "Which first?") -> Vote:
    opened = datetime(2026, 12, 4, 12, tzinfo=UTC)
    made = tuple(VoteOption(UUID(int=n + 1), text, n) for n in range(options))
    return Vote(UUID(int=99), question, made, "", opened, counts_shown=True)


def seen(scene: VoteScene, monkeypatch: pytest.MonkeyPatch, sheet: Sheet = WIDE) -> list[str]:
    """Every text that is painted, on all pages; each block must be whole, in its box and large enough."""
    painted: list[str] = []
    write = Canvas.write

    def fit(painter, rect, text, *rest):
        block = texts.fit_text(painter, rect, text, *rest)
        assert not block.cut, text
        assert block.size >= SMALLEST
        assert rect.top() <= block.rect.top()
        assert block.rect.bottom() <= rect.bottom()
        assert rect.bottom() <= HEIGHT
        painted.append(text)
        return block

    monkeypatch.setattr(sheets, "fit_text", fit)
    monkeypatch.setattr(
        Canvas, "write", lambda c, r, text, style: painted.append(text) or write(c, r, text, style)
    )
    image = QImage(round(sheet.width), round(HEIGHT), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        canvas = Canvas(sheet.width, painter, DARK)
        for page in range(scene.pages(canvas)):
            scene.paint(canvas, page)
    return painted


@pytest.mark.parametrize("sheet", [WIDE, OLD], ids=["wide", "old"])
@pytest.mark.parametrize("text", ["Yes", LONG[:60], LONG, WORD], ids=["3", "60", "300", "word"])
@pytest.mark.parametrize("options", [2, 6, 7, 12])
def test_every_option_stays_whole(
    monkeypatch: pytest.MonkeyPatch, options: int, text: str, sheet: Sheet
) -> None:
    for question in ("Why?", f"Why? {LONG[:290]}"):
        painted = seen(VoteScene(vote(options, text, question)), monkeypatch, sheet)
        assert painted.count(text) == options
        assert set("ABCDEFGHIJKL"[:options]) <= set(painted)


@pytest.mark.parametrize("options", [2, 6, 12])
def test_what_themes_are_usually_called_stands_on_one_page(options: int) -> None:
    question = "Which of these are our major disconnects?"
    scene = VoteScene(vote(options, "Plans arrive finished, and nobody was asked", question))
    assert scene.pages(WIDE) == 1


def test_counts_are_not_seen_before_they_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    hands = (412, 87, None)
    options = tuple(VoteOption(UUID(int=n + 1), "Option", one) for n, one in enumerate(hands))
    hidden = replace(vote(3), options=options, counts_shown=False)
    painted = seen(VoteScene(hidden), monkeypatch)
    assert not {"412", "87"} & set(painted)
    assert "Raise your hand when your letter is called" in painted
    assert "412" not in VoteScene(hidden).caption()
    shown = VoteScene(replace(hidden, counts_shown=True))
    painted = seen(shown, monkeypatch)
    assert {"412", "87", "–", "A has the most hands: 412 of 499"} <= set(painted)
    assert shown.caption() == "Vote · Which first? · A Option: 412 · B Option: 87 · C Option"


def test_a_question_without_options_is_seen_and_calls_no_letters(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    painted = seen(VoteScene(replace(vote(0), counts_shown=False)), monkeypatch)
    assert "Which first?" in painted
    assert "Raise your hand when your letter is called" not in painted


def test_the_words_stay_where_they_are_when_the_counts_come() -> None:
    shown = vote(6)
    assert _boxes(replace(shown, counts_shown=False)) == _boxes(shown) != []


def _boxes(asked: Vote) -> list[object]:
    held: list[object] = []
    fit = texts.fit_text
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    with QPainter(image) as painter, pytest.MonkeyPatch.context() as patch:
        patch.setattr(sheets, "fit_text", lambda p, r, *a: held.append(r) or fit(p, r, *a))
        VoteScene(asked).paint(Canvas(1920, painter, DARK), 0)
    return held


def test_the_scene_shows_the_one_meant_else_the_open_one(services: Services) -> None:
    def shown(subject: str = "") -> Vote | None:
        scene = read_scene(SceneKey.VOTE, Source(services, subject, lambda: None))
        assert isinstance(scene, VoteScene)
        return scene.vote

    assert shown() is None
    first = services.votes.open("First?", ["a", "b"])
    second = services.votes.open("Second?", ["a", "b"])
    assert (shown(), shown(str(second.id))) == (second, second)
    assert shown(str(first.id)) == replace(first, closed=True)


def test_the_room_sees_hands_as_they_are_typed(
    services: Services, stage: Room, view: SceneView, qtbot
) -> None:
    counted = services.votes.open("First?", ["a", "b"])
    services.votes.show_counts(counted.id, shown=True)
    stage.show(SceneKey.VOTE, str(counted.id))
    with qtbot.waitExposed(view):
        view.show()
    qtbot.waitUntil(lambda: view.accessibleDescription() == "Vote · First? · A a · B b")
    services.votes.set_hands(counted.options[0].id, 7)
    qtbot.waitUntil(lambda: view.accessibleDescription() == "Vote · First? · A a: 7 · B b")
