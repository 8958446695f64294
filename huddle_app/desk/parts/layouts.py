"""Columns and rows: layouts with the house's distances."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from huddle_app.desk.parts.scroll_keys import ScrollKeys
from huddle_app.desk.style import Space

Box = TypeVar("Box", bound=QBoxLayout)
Thing = QWidget | QLayout | int | None
"""What a column or row takes: a widget, a layout, an empty space in pixels, or None for a stretch."""


def column(*things: Thing, space: int = Space.SMALL, margin: int = 0) -> QVBoxLayout:
    """Things under one another, `space` pixels apart, `margin` pixels from the edge."""
    return _filled(QVBoxLayout(), things, space, margin)


def row(*things: Thing, space: int = Space.SMALL, margin: int = 0) -> QHBoxLayout:
    """Things side by side, `space` pixels apart, `margin` pixels from the edge."""
    return _filled(QHBoxLayout(), things, space, margin)


def holding(layout: QLayout, ground: str = "clear") -> QWidget:
    """A widget that holds a layout; `ground` is clear, wall, paper or rail."""
    widget = QWidget()
    widget.setProperty("ground", ground)
    widget.setLayout(layout)
    return widget


def scrolling(widget: QWidget, name: str) -> QScrollArea:
    """A widget that scrolls up and down where it has not enough room, by keys too.

    `name` is what a screen reader calls the place where the keyboard stops to scroll it.
    """
    area = QScrollArea()
    area.setAccessibleName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    ScrollKeys(area)
    return area


def line() -> QFrame:
    """A horizontal one-pixel line."""
    made = QFrame()
    made.setProperty("kind", "line")
    made.setFixedHeight(1)
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of a layout; the widgets are thrown away."""
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
        elif inner := item.layout():
            clear(inner)


def _filled(box: Box, things: tuple[Thing, ...], space: int, margin: int) -> Box:
    box.setSpacing(space)
    box.setContentsMargins(margin, margin, margin, margin)
    for thing in things:
        if thing is None:
            box.addStretch(1)
        elif isinstance(thing, int):
            box.addSpacing(thing)
        elif isinstance(thing, QLayout):
            box.addLayout(thing)
        else:
            box.addWidget(thing)
    return box
