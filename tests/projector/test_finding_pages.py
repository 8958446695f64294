"""A figure too large for one page in type that is read from afar goes on over the next."""

import re

import pytest
from PySide6.QtGui import QImage, QPainter

from huddle_app.figures.palette import LIGHT
from huddle_app.method.agenda import SceneKey
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.projector.canvas import HEIGHT, SMALLEST, Canvas, Sheet
from huddle_app.projector.programme import read_scene
from huddle_app.projector.scene import Scene, Source
from huddle_app.screen.look import load_fonts
from tests.projector.conftest import Address

WIDE = Sheet(HEIGHT * 16 / 9)
SVG = "huddle_app.projector.scenes.finding.paint_svg"


@pytest.fixture(autouse=True)
def fonts(qapp: object) -> None:
    load_fonts()


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The figures that were painted, as SVG."""
    figures: list[str] = []
    monkeypatch.setattr(SVG, lambda _painter, _box, svg: figures.append(svg.decode()))
    return figures


def shown(scene: Scene) -> None:
    """Every page of the scene is painted."""
    image = QImage(64, 36, QImage.Format.Format_RGB32)
    for page in range(scene.pages(WIDE)):
        with QPainter(image) as painter:
            scene.paint(Canvas(WIDE.width, painter, LIGHT), page)


@pytest.mark.parametrize("key", ["heat", "1 2 3", "links"])
def test_its_type_is_large_on_every_page(full, painted, key):
    scene = read_scene(SceneKey.FINDING, Source(full, key, Address))
    shown(scene)
    sizes = [float(size) for svg in painted for size in re.findall(r"font-size: ([\d.]+)", svg)]
    assert sizes
    assert min(sizes) >= SMALLEST - 0.01


def test_each_scale_is_on_one_page(full, painted):
    scene = read_scene(SceneKey.FINDING, Source(full, "heat", Address))
    shown(scene)
    assert len(painted) > 1
    pages = [" ".join(re.findall(r">([^<>]+)</text>", svg)) for svg in painted]
    for title in ("Supportiveness", "Credibility", "Strategy buy-in"):
        assert sum(title in page for page in pages) == 1


def test_one_that_has_room_has_one_page(full):
    for key in ("4 5 6", "gaps 4", "levels trust"):
        assert read_scene(SceneKey.FINDING, Source(full, key, Address)).pages(WIDE) == 1


def test_its_pages_wait_for_the_moderator_and_tell_where_they_are(full, stage, view, qtbot):
    stage.show(SceneKey.FINDING, "heat")
    assert not stage._pager.isActive()
    view.resize(960, 540)
    with qtbot.waitSignal(view.paged) as first:
        view.grab()
    stage.turn()
    with qtbot.waitSignal(view.paged) as second:
        view.grab()
    page, pages = first.args
    assert (page, pages > 1) == (0, True)
    assert second.args == [1, pages]


def test_before_the_answers_are_in_there_is_one_page(services):
    assert read_scene(SceneKey.FINDING, Source(services, "heat", Address)).pages(WIDE) == 1


def words_of(svg: str) -> str:
    return " ".join(re.findall(r">([^<>]+)</text>", svg))


@pytest.fixture
def headlines(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was painted above the figures."""
    said: list[str] = []
    monkeypatch.setattr(Canvas, "fit", lambda _canvas, _rect, text, _style: said.append(text))
    return said


@pytest.mark.parametrize("key", ["1 2 3 4 5 6 7 8", "heat"])
def test_each_page_says_what_stands_on_it(full, painted, headlines, key):
    scene = read_scene(SceneKey.FINDING, Source(full, key, Address))
    shown(scene)
    assert len(painted) == len(headlines) > 1
    assert len(set(headlines)) > 1
    for said, svg in zip(headlines, painted, strict=True):
        titles = [
            s.title for s in full.survey.toolkit().scales() if s.title.lower() in said.lower()
        ]
        told = "How salespeople" if "control over strategy" in said else titles[0].split()[0]
        assert told in words_of(svg)


def test_the_moderators_sentence_stands_on_every_page(full, painted, headlines):
    full.showing.set_sentence(FigureKey(FigureKind.HEAT), "Look where you differ.")
    shown(read_scene(SceneKey.FINDING, Source(full, "heat", Address)))
    assert len(painted) > 1
    assert set(headlines) == {"Look where you differ."}


def test_every_statement_is_shown_on_one_page_in_the_order_of_their_gaps(full, painted):
    scale = full.survey.toolkit().scale("connection")
    shown(read_scene(SceneKey.FINDING, Source(full, f"statements {scale.key}", Address)))
    assert len(painted) > 1
    found = full.survey.findings().scales[scale.key].statements
    by_gap = sorted(found, key=lambda each: -abs(round(each.gap, 9)))
    numbers = [n for svg in painted for n in re.findall(r">(\d+) · ", svg)]
    assert sorted(map(int, numbers)) == sorted(each.number for each in found)
    assert numbers[0] == str(by_gap[0].number)
    assert re.search(rf"\b1–\d of {len(found)} statements, widest gap first", words_of(painted[0]))
    assert re.search(rf"–{len(found)} of {len(found)} statements", words_of(painted[-1]))
