"""What the room sees can be read: every scene in both themes, on a small and on a usual projector.

Each page is painted twice: as SVG, which tells place and size of every text, whoever set it, and as
pixels, which tell how its ink stands out from the ground it lies on.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QTransform
from PySide6.QtSvg import QSvgGenerator

from huddle_app.figures.palette import DARK, LIGHT, Palette
from huddle_app.method.agenda import SceneKey
from huddle_app.method.clock import ClockState
from huddle_app.method.notes import NoteKind, Swot
from huddle_app.method.words import MIXED, SEPARATE, Function
from huddle_app.projector.canvas import HEIGHT, SMALLEST, Canvas, Sheet, Style
from huddle_app.projector.programme import read_scene
from huddle_app.projector.scene import Scene, Source
from huddle_app.projector.which_teams import WhichTeams
from huddle_app.screen.look import font, load_fonts
from huddle_app.services.house import Services
from tests.desk.legible_colour import ENOUGH, FINENESS, LEAST, measured
from tests.projector.conftest import Address

SMALL, USUAL, OLD = QSize(1366, 768), QSize(1920, 1080), QSize(1024, 768)
SUBJECTS: dict[SceneKey, tuple[str, ...]] = {
    SceneKey.FINDING: (*"12345678", "7 8", "1 2 3", "heat", "links", "change 1 2 3"),
    SceneKey.TEAMS: tuple(str(WhichTeams(k, t)) for k in (SEPARATE, MIXED) for t in (False, True)),
    SceneKey.TIMER: ("", "open-forum.talk", "perspectives.sales", "action-plan.write"),
    SceneKey.BREAK: ("break.pause", "lunch.meal", "evening.together"),
}
ROUNDING = 0.5
"""Of a type size and of a place: figures may have fractions, Qt sets whole pixels."""


@dataclass(frozen=True)
class Written:
    """A text as it was painted: its type size in pixels of the sheet, and its place there."""

    text: str
    size: float
    place: QRectF


@dataclass(frozen=True)
class Page:
    """A page of a scene as it was painted."""

    name: str
    width: float
    written: tuple[Written, ...]
    image: Callable[[], QImage]
    """Its pixels, which take the most time: only where somebody looks at them."""


@pytest.fixture(autouse=True)
def fonts(qapp: object) -> None:
    load_fonts()


@pytest.fixture
def busy(full: Services) -> Services:
    """The sample in the middle of a phase, with notes for every scene that shows some."""
    for number in range(7):
        words = f"A line of {number + 4} words or so that somebody said to the whole room"
        for swot in Swot:
            full.notes.add(NoteKind.SWOT, words, prompt=swot)
        for function in (Function.SALES, Function.MARKETING):
            full.notes.add(NoteKind.IDEAL, words, function=function)
        full.notes.add(NoteKind.QUESTION, words)
        for kind in (NoteKind.TAKEAWAY, NoteKind.COMMITMENT):
            full.notes.add(kind, words, who="Noémie Chevalier")
    made = full.teams.round(MIXED)
    assert made
    scribe, presenter, *_ = made.teams[0].members
    roles = replace(made.teams[0], room="Library", scribe=scribe.id, presenter=presenter.id)
    full.teams.change_team(MIXED, roles)
    full.clock.go("disconnects.teams")
    vote = full.votes.open("Which of these comes first?", full.votes.new_themes(None))
    for option, hands in zip(vote.options, (9, 14, 3, 14), strict=False):
        full.votes.set_hands(option.id, hands)
    full.votes.show_counts(vote.id, shown=True)
    return full


@pytest.fixture
def scenes(busy: Services) -> dict[str, Scene]:
    """Every scene by its name."""
    subjects = [(key, subject) for key in SceneKey for subject in SUBJECTS.get(key, ("",))]
    return {
        f"{key} {subject}": read_scene(key, Source(busy, subject, Address))
        for key, subject in subjects
    }


@pytest.mark.parametrize(
    ("palette", "size"), [(LIGHT, SMALL), (DARK, USUAL)], ids=["light-1366x768", "dark-1920x1080"]
)
def test_every_scene_can_be_read(
    scenes: dict[str, Scene], busy: Services, palette: Palette, size: QSize
):
    made = pages(scenes, busy, palette, size)
    found = [f"{page.name}: {wrong}" for page in made for wrong in (*misplaced(page), *pale(page))]
    assert not found, "\n".join(found)


def test_findings_and_teams_can_be_read_on_an_old_projector(
    scenes: dict[str, Scene], busy: Services
):
    shown = (SceneKey.FINDING, SceneKey.TEAMS)
    some = {name: scene for name, scene in scenes.items() if name.startswith(shown)}
    made = pages(some, busy, LIGHT, OLD)
    found = [f"{page.name}: {wrong}" for page in made for wrong in misplaced(page)]
    assert not found, "\n".join(found)


class Wrong(Scene):
    """Small, pale, and beyond the edge."""

    dark: ClassVar[bool] = False

    def paint(self, canvas: Canvas, page: int) -> None:
        box = QRectF(canvas.width - 100, 100, 600, 40)
        canvas.write(box, "A sentence", Style(24, LIGHT.faint))


def test_what_is_wrong_is_found(busy: Services):
    [page] = pages({"wrong": Wrong()}, busy, LIGHT, USUAL)
    assert re.fullmatch(r".* is 1/45.0 of the height\n.* beyond .*", "\n".join(misplaced(page)))
    assert len(list(pale(page))) == 1


def pages(
    scenes: dict[str, Scene], services: Services, palette: Palette, size: QSize
) -> Iterator[Page]:
    """Every page of the scenes, painted for a projector of this size, a minute into the phase."""
    width, state = HEIGHT * size.width() / size.height(), services.clock.state()
    for name, scene in scenes.items():
        for number in range(scene.pages(Sheet(width))):
            written = tuple(_written(_as_svg(scene, number, width, palette, state)))
            image = partial(_as_pixels, scene, number, size, palette, state)
            yield Page(f"{name}, page {number + 1}", width, written, image)


def misplaced(page: Page) -> Iterator[str]:
    """Texts that are too small, or partly out of sight."""
    sheet = QRectF(0, 0, page.width, HEIGHT).adjusted(-ROUNDING, -ROUNDING, ROUNDING, ROUNDING)
    for one in page.written:
        if one.size < SMALLEST - ROUNDING:
            yield f"“{one.text}” is 1/{HEIGHT / one.size:.1f} of the height"
        if not sheet.contains(one.place):
            yield f"“{one.text}” reaches beyond the sheet, to {one.place.right():.0f}"


def pale(page: Page) -> Iterator[str]:
    """Texts that do not stand out from their ground."""
    image = page.image()
    whole = QRect(0, 0, image.width() // FINENESS, image.height() // FINENESS)
    scale = whole.height() / HEIGHT
    for one in page.written:
        place = QTransform.fromScale(scale, scale).mapRect(one.place).toRect().intersected(whole)
        # Its beginning looks like the rest, and counting pixels takes time.
        place.setSize(place.size().boundedTo(ENOUGH))
        found = measured(image, place)
        if found < LEAST:
            yield f"“{one.text}” has a contrast of {found:.1f}"


def _paint(canvas: Canvas, scene: Scene, number: int, state: ClockState) -> None:
    scene.paint(canvas, number)
    if scene.ticks:
        scene.paint_time(canvas, state)


def _as_svg(
    scene: Scene, number: int, width: float, palette: Palette, state: ClockState
) -> ElementTree.Element:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn = QSvgGenerator()
    drawn.setOutputDevice(buffer)
    drawn.setSize(QSize(round(width), round(HEIGHT)))
    drawn.setViewBox(QRect(0, 0, round(width), round(HEIGHT)))
    with QPainter(drawn) as painter:
        _paint(Canvas(width, painter, palette), scene, number, state)
    return ElementTree.fromstring(buffer.data().data())


def _as_pixels(
    scene: Scene, number: int, size: QSize, palette: Palette, state: ClockState
) -> QImage:
    image = QImage(size * FINENESS, QImage.Format.Format_RGB32)
    image.fill(QColor(scene.ground(palette)))
    scale = image.height() / HEIGHT
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        _paint(Canvas(image.width() / scale, painter, palette), scene, number, state)
    return image


def _written(picture: ElementTree.Element) -> Iterator[Written]:
    """The texts in an SVG of Qt's, each of which stands in a group with its transformation."""
    name = "{http://www.w3.org/2000/svg}"
    for group in picture.iter(f"{name}g"):
        numbers = re.findall(r"[-\d.e]+", group.get("transform", "").removeprefix("matrix"))
        moved = QTransform(*map(float, numbers)) if numbers else QTransform()
        for element in group.findall(f"{name}text"):
            if text := (element.text or "").strip():
                size = float(element.get("font-size", 0))
                face = font(size, int(element.get("font-weight", 400)))
                place = QFontMetricsF(face).tightBoundingRect(text)
                place.translate(float(element.get("x", 0)), float(element.get("y", 0)))
                yield Written(text, size * moved.m22(), moved.mapRect(place))
