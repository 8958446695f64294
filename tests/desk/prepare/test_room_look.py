"""Look of the room: names, the client's colour and logo, each a step of undo."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.prepare.logo import read_logo
from huddle_app.desk.prepare.room_look import RoomLook
from huddle_app.method.errors import HuddleError
from huddle_app.services.house import Services
from tests.desk.building import built

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'


@pytest.fixture
def card(qtbot: QtBot, context: DeskContext) -> RoomLook:
    made = built(RoomLook, context)
    qtbot.addWidget(made)
    made.show()
    return made


def picture(path: Path, width: int, height: int) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(path))
    return path


def size_of(png: bytes) -> tuple[int, int]:
    image = QImage()
    assert image.loadFromData(QByteArray(png), "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
    return image.width(), image.height()


def test_names_are_written_when_their_field_is_left(card: RoomLook, services: Services):
    card.title.setText("Nordic Huddle")
    card.title.editingFinished.emit()
    card.company.setText("Tarnvik AB")
    card.company.editingFinished.emit()
    workshop = services.about.workshop()
    assert (workshop.title, workshop.company) == ("Nordic Huddle", "Tarnvik AB")
    card.title.setText("  ")
    card.title.editingFinished.emit()
    assert services.about.workshop().title == "Nordic Huddle"


def test_a_colour_is_taken_in_any_writing_and_taken_back(card: RoomLook, services: Services):
    card._read_colour("C0392B")
    assert services.about.workshop().accent == "#c0392b"
    card._read_colour("")
    assert services.about.workshop().accent == ""
    services.deeds.undo()
    assert services.about.workshop().accent == "#c0392b"


def test_what_is_no_colour_is_refused(card: RoomLook, services: Services):
    with pytest.raises(HuddleError, match="is no colour"):
        card._read_colour("teal-ish")
    assert services.about.workshop().accent == ""


def test_a_logo_is_read_in_the_background_and_taken_away_again(
    qtbot: QtBot, card: RoomLook, services: Services, tmp_path: Path
):
    card.take_logo(picture(tmp_path / "logo.png", 1200, 300))
    qtbot.waitUntil(lambda: services.about.workshop().logo is not None)
    assert size_of(services.about.workshop().logo or b"") == (600, 150)
    qtbot.waitUntil(lambda: not card.logo.pixmap().isNull())
    card.no_logo.click()
    assert services.about.workshop().logo is None


@pytest.mark.parametrize(
    ("name", "size", "kept"),
    [
        ("a.png", (80, 40), (80, 40)),
        ("b.jpg", (900, 1800), (300, 600)),
        ("c.png", (1200, 10), (600, 5)),
    ],
)
def test_pictures_are_at_most_600_pixels_wide(
    tmp_path: Path, name: str, size: tuple[int, int], kept: tuple[int, int]
):
    assert size_of(read_logo(picture(tmp_path / name, *size))) == kept


def test_a_drawing_is_drawn_large(tmp_path: Path):
    path = tmp_path / "logo.svg"
    path.write_text(SVG)
    assert size_of(read_logo(path)) == (600, 300)


def test_what_is_no_picture_is_said(qtbot: QtBot, card: RoomLook, tmp_path: Path):
    letter = tmp_path / "letter.png"
    letter.write_text("Dear all")
    card.take_logo(letter)
    qtbot.waitUntil(lambda: "is no picture Huddle can read" in card.work.words())
    with pytest.raises(HuddleError, match="cannot be read"):
        read_logo(tmp_path / "gone.png")


def test_there_is_something_to_take_away_only_where_something_is(
    qtbot: QtBot, card: RoomLook, services: Services
):
    assert not card.no_colour.isVisible()
    assert not card.no_logo.isVisible()
    services.about.dress("#c0392b", None)
    qtbot.waitUntil(card.no_colour.isVisible)
    assert not card.no_logo.isVisible()
