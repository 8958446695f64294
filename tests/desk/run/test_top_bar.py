"""The top bar: whatever it says, its buttons keep their places and nothing lies over anything else."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.parts import KeyButton
from huddle_app.desk.parts.pill import Pill
from huddle_app.desk.run.top_bar import TopBar
from huddle_app.desk.style import dress
from huddle_app.services.house import Services
from tests.desk.settling import settle

Made = Callable[[int, int], TopBar]


@pytest.fixture
def bar(services: Services, dressed: QApplication, qtbot: QtBot) -> Made:
    """Makes a top bar of a width, in a size of text (percent)."""

    def make(width: int, text: int) -> TopBar:
        dress(dressed, dark=False, text_scale=text)
        made = TopBar(services.clock, lambda: None)
        qtbot.addWidget(made)
        made.resize(width, made.height())
        with qtbot.waitExposed(made):
            made.show()
        made.resize(width, made.height())
        return made

    return make


def show(bar: TopBar, services: Services) -> None:
    bar.show_state(services.clock.state())
    settle(bar)


def go_through(bar: TopBar, services: Services, hand: Any) -> Iterator[None]:
    """Another day, every phase in time, long over time, held, and late."""
    hand.pass_(days=-2)
    services.clock.start()
    show(bar, services)
    yield
    hand.pass_(days=2)
    for phase in services.clock.agenda().phases():
        services.clock.go(phase.key)
        show(bar, services)
        yield
    hand.pass_(minutes=165)
    services.clock.go("kick-off.why")
    hand.pass_(minutes=165)
    show(bar, services)
    yield


def place(widget: QWidget, bar: TopBar) -> QRect:
    return QRect(widget.mapTo(bar, QPoint()), widget.size())


def readings(bar: TopBar) -> list[QRect]:
    """Where pills, buttons and the share of the phase lie."""
    parts = [*bar.findChildren(Pill), *bar.findChildren(KeyButton), bar._bar]
    return [place(part, bar) for part in parts if part.isVisible()]


@pytest.mark.parametrize(
    ("width", "text"),
    [(1180, 100), (1280, 100), (1366, 100), (1366, 115), (1366, 150), (1180, 150), (1920, 115)],
)
@pytest.mark.parametrize("low", [False, True])
def test_nothing_moves_and_nothing_overlaps(
    bar: Made, services: Services, hand: Any, low: bool, width: int, text: int
):
    made = bar(width, text)
    made.set_low(low=low)
    seen: set[tuple[tuple[int, int], ...]] = set()
    for _each in go_through(made, services, hand):
        buttons = (made._less, made._more, made._pause, made._back, made._next)
        seen.add(tuple((place(b, made).x(), place(b, made).y()) for b in buttons))
        rects = readings(made)
        assert made.width() == width
        assert not [(a, b) for n, a in enumerate(rects) for b in rects[:n] if a.intersects(b)]
        assert all(made.rect().contains(rect) for rect in rects)
        assert not [p.text() for p in made.findChildren(Pill) if p.width() < p.sizeHint().width()]
    assert len(seen) == 1


@pytest.mark.parametrize("width", [1280, 1366])
def test_the_longest_title_is_read_whole_on_a_small_notebook(
    bar: Made, services: Services, width: int
):
    made = bar(width, 100)
    services.clock.start()
    show(made, services)
    assert made._next.text() == "Heads of sales and marketing"
    assert made._next.sizeHint().width() <= made._next.width()


def test_an_open_evening_promises_no_end(bar: Made, services: Services):
    made = bar(1366, 100)
    services.clock.start()
    show(made, services)
    assert made._bar.isVisible()
    services.clock.go("evening.together")
    show(made, services)
    said = [label.text() for label in made.findChildren(QLabel) if label.isVisible()]
    assert "Day ends · plan 15:30" in said
    assert not [text for text in said if text.endswith("plan –")]
    assert not made._bar.isVisible()


def test_a_low_bar_keeps_the_large_clock_where_that_costs_nothing(bar: Made, services: Services):
    made = bar(1366, 100)
    services.clock.start()
    show(made, services)
    before = made._left.height(), made.minimumSizeHint().height()
    made.set_low(low=True)
    settle(made)
    assert (made._left.height(), made.minimumSizeHint().height()) == before
    large = bar(1366, 150)
    show(large, services)
    high = large.minimumSizeHint().height()
    large.set_low(low=True)
    settle(large)
    assert large.minimumSizeHint().height() < high
