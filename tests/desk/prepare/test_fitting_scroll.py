"""A scrolling place no higher than what it holds, and no bar where all of it fits."""

import pytest
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts import column, holding
from huddle_app.desk.prepare.fitting_scroll import FittingScroll
from huddle_app.desk.prepare.point_line import PointLine
from huddle_app.method.checklist import OpenPoint, Place

LONG = "Step 2, “Debriefs”: 9 sales teams need 45 min, 15 are planned"


@pytest.mark.parametrize("width", range(200, 320, 15))
def test_it_is_as_high_as_its_lines(qtbot: QtBot, width: int):
    lines = column(space=0)
    scroll = FittingScroll(lines)
    place = holding(column(scroll, None))
    qtbot.addWidget(place)
    place.resize(width, 600)
    place.show()
    for words in (LONG, "Phones cannot join yet"):
        lines.addWidget(PointLine(OpenPoint(words, Place.AGENDA)))
    scroll.fit()
    qtbot.waitUntil(lambda: scroll.height() == lines.totalHeightForWidth(scroll.width()) > 0)
    assert not scroll.verticalScrollBar().isVisible()


def test_with_too_little_room_it_scrolls(qtbot: QtBot):
    lines = column(*[PointLine(OpenPoint(LONG, Place.AGENDA)) for _ in range(9)], space=0)
    scroll = FittingScroll(lines)
    place = holding(column(scroll))
    qtbot.addWidget(place)
    place.resize(240, 160)
    place.show()
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().isVisible())
    assert scroll.verticalScrollBar().maximum() > 0
