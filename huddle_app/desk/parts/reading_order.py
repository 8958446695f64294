"""Tab goes through a page as one reads it, whatever was built when."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QWidget


def tab_as_one_reads(page: QWidget) -> None:
    """Have Tab go from one thing on the page to the next as they are laid out, those not shown now too."""
    for before, after in pairwise(_within(page)):
        QWidget.setTabOrder(before, after)


def _within(widget: QWidget) -> Iterator[QWidget]:
    """What Tab may stop at, in reading order."""
    proxy = widget.focusProxy()
    if proxy is None and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if isinstance(widget, QScrollArea):
        # A bar of its own, as above a figure, comes before what it moves.
        yield from _bars(widget)
        if inner := widget.widget():
            yield from _within(inner)
    elif isinstance(widget, QSplitter):
        for place in range(widget.count()):
            if half := widget.widget(place):
                yield from _within(half)
    elif layout := widget.layout():
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item and (inner := item.layout()):
            yield from _laid_out(inner)
        elif item and (widget := item.widget()):
            yield from _within(widget)


def _bars(area: QScrollArea) -> Iterator[QWidget]:
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    for bar in area.findChildren(QWidget, options=direct):
        if bar.focusPolicy() & Qt.FocusPolicy.TabFocus and bar is not area.viewport():
            yield bar
