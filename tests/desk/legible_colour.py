"""How well texts stand out, told from the pixels.

The window is painted with two pixels for one: then the stems of the smallest letters are more than two
pixels wide, so that one at least wears the ink in full, whatever smooths their edges. The ground is the
commonest colour of a text's place, the ink the one that differs most from it. Palette and stylesheet
are not asked: what a style, a delegate or a state such as “checked” makes of them is what people see.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from huddle_app.desk.parts.cells_model import GROUND
from huddle_app.figures.palette import contrast
from tests.desk.legible_text import seen_items

LEAST = 4.5
"""WCAG 2.2, 1.4.3."""
FINENESS = 2
RIM = 4
"""Pixels at the edge of what has a frame, whose colour is not the text's."""
SMALLEST = 6
ENOUGH = QSize(220, 48)
KNOWN: dict[int, float] = {}
"""What was measured already, by the pixels."""


class Patch(NamedTuple):
    """A place with a text, in pixels of its widget."""

    text: str
    rect: QRect


def painted(window: QWidget) -> QImage:
    """A picture of a window, finer than the screen's."""
    image = QImage(window.size() * FINENESS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(FINENESS)
    with QPainter(image) as painter:
        window.render(painter, QPoint())
    return image


def pale(widget: QWidget, picture: QImage) -> Iterator[str]:
    """Which texts of a widget do not stand out; what is disabled may step back."""
    window = widget.window()
    for text, place in _patches(widget):
        seen = place.intersected(widget.visibleRegion().boundingRect())
        # What is half scrolled out of sight shows too little of its ink.
        if min(seen.width(), seen.height()) < SMALLEST or 4 * seen.height() < 3 * place.height():
            continue
        there = QRect(widget.mapTo(window, seen.topLeft()), seen.size())
        found = measured(picture, there)
        if found < LEAST:
            yield f"“{text}” has a contrast of {found:.1f}"


def measured(picture: QImage, place: QRect) -> float:
    """The contrast of ink and ground in a place of the picture; 21 where there is one colour only."""
    part = QRect(place.topLeft() * FINENESS, place.size() * FINENESS)
    crop = picture.copy(part)
    pixels = bytes(crop.constBits())
    # Most places look as they did on the page before, and counting is what takes the time.
    known = hash(pixels)
    if known not in KNOWN:
        KNOWN[known] = _counted(pixels)
    return KNOWN[known]


def _counted(pixels: bytes) -> float:
    colours, often = np.unique(np.frombuffer(pixels, np.uint32), return_counts=True)
    ground = int(colours[often.argmax()])
    others = (pixel for pixel in colours.tolist() if pixel != ground)
    return max((_contrast(pixel, ground) for pixel in others), default=21)


@cache
def _contrast(one: int, other: int) -> float:
    return contrast(QColor.fromRgb(one).name(), QColor.fromRgb(other).name())


def _patches(widget: QWidget) -> list[Patch]:
    if not widget.isEnabled() or (isinstance(widget, QLabel) and not widget.text()):
        return []
    inside = widget.rect().adjusted(RIM, RIM, -RIM, -RIM)
    if isinstance(widget, QLabel):
        return [Patch(widget.text(), _enough(_text_place(widget)))]
    if isinstance(widget, QPushButton):
        return [Patch(widget.text(), inside)] if widget.text() else []
    if isinstance(widget, QLineEdit) and widget is not QApplication.focusWidget():
        text = widget.text() or widget.placeholderText()
        return [Patch(text, inside)] if text.strip() else []
    if isinstance(widget, QComboBox) and widget.currentText():
        return [Patch(widget.currentText(), inside)]
    return list(_items(widget)) if isinstance(widget, QAbstractItemView) else []


def _text_place(label: QLabel) -> QRect:
    metrics, place = label.fontMetrics(), label.contentsRect()
    flags = label.alignment() | (Qt.TextFlag.TextWordWrap if label.wordWrap() else 0)
    return label.style().itemTextRect(metrics, place, int(flags), True, label.text())  # noqa: FBT003 - Qt's own call


def _enough(place: QRect) -> QRect:
    """The beginning of a long text: it looks the same all along, and counting takes time."""
    return QRect(place.topLeft(), place.size().boundedTo(ENOUGH))


def _items(view: QAbstractItemView) -> Iterator[Patch]:
    """Items a moderator can choose; of those that look alike only one."""
    port, known = view.viewport(), set[object]()
    for index, rect in seen_items(view):
        ink, ground = index.data(Qt.ItemDataRole.ForegroundRole), index.data(GROUND)
        looks = (str(ink), ground, view.selectionModel().isSelected(index), index.column())
        if _is_on(index) and looks not in known:
            known.add(looks)
            place = QRect(port.mapTo(view, rect.topLeft()), rect.size())
            yield Patch(str(index.data()), _enough(place))


def _is_on(index: QModelIndex) -> bool:
    return bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
