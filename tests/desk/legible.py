"""What of a window cannot be read or reached: clipped, overlapping, pale, nameless, out of Tab's way."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QHeaderView,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QStackedLayout,
    QTextEdit,
    QWidget,
)

from tests.desk.legible_colour import painted, pale
from tests.desk.legible_text import clipped
from tests.desk.seen import seen

SPARE = 1
INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
QTS_OWN = (QScrollBar, QHeaderView)
WITH_PARTS = (QAbstractSpinBox, QComboBox, QLineEdit, QAbstractItemView, QCalendarWidget)
"""Widgets whose inner ones are Qt's: they speak and take keys for them."""


def problems(window: QWidget, *, colours: bool = True) -> list[str]:
    """Everything wrong with what is seen of a shown window, a sentence each; `colours` costs the most."""
    ours = [widget for widget in (window, *seen(window)) if not _is_inner(widget)]
    picture = painted(window) if colours else None
    found: list[str] = []
    for widget in ours:
        wrong = [*clipped(widget), *_overlapping(widget), *_outside(widget)]
        wrong += [*_cut_off(widget), *_unreachable(widget)]
        if picture:
            wrong += pale(widget, picture)
        found += [f"{name(widget)}: {what}" for what in wrong]
    return found


def name(widget: QWidget) -> str:
    """A widget as it is found again: its kind, what it says, and the nearest named kinds around it."""
    said = widget.accessibleName() or str(getattr(widget, "text", str)())
    around, parent = "", widget.parentWidget()
    while parent:
        module = type(parent).__module__
        if module.startswith("huddle_app") and "parts" not in module:
            around = f" in {type(parent).__name__}"
            break
        parent = parent.parentWidget()
    return f"{type(widget).__name__} “{said}”{around}"


def _is_inner(widget: QWidget) -> bool:
    """Whether it is a part of one of Qt's own widgets."""
    parent = widget.parentWidget()
    while parent:
        if isinstance(parent, WITH_PARTS) and not _holds_ours(parent, widget):
            return not isinstance(widget, QHeaderView)
        parent = parent.parentWidget()
    return False


def _holds_ours(view: QWidget, widget: QWidget) -> bool:
    """Whether a list has the widget (or what is around it) as the widget of a line."""
    if not isinstance(view, QAbstractItemView):
        return False
    here: QWidget | None = widget
    while here and here.parentWidget() is not view.viewport():
        here = here.parentWidget()
    return here is not None and not isinstance(here, QAbstractButton | QLineEdit)


def _overlapping(parent: QWidget) -> Iterator[str]:
    layout = parent.layout()
    if layout is None:
        return
    placed = [widget for widget in _placed(layout) if widget.isVisible()]
    for one, other in combinations(placed, 2):
        both = one.geometry().intersected(other.geometry())
        if min(both.width(), both.height()) > SPARE:
            yield f"{name(one)} and {name(other)} overlap"


def _placed(layout: QLayout) -> Iterator[QWidget]:
    """What a layout and those within it have placed; of a stack only one is seen."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if widget := item.widget():
            yield widget
        elif (inner := item.layout()) and not isinstance(inner, QStackedLayout):
            yield from _placed(inner)


def _outside(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if widget.isWindow() or parent is None or _scrolls(parent):
        return
    room = parent.rect().adjusted(-SPARE, -SPARE, SPARE, SPARE)
    here: QRect = widget.geometry()
    if not here.isEmpty() and not room.contains(here):
        yield f"{_measures(here)} lies outside its parent's {_measures(parent.rect())}"


def _cut_off(widget: QWidget) -> Iterator[str]:
    """What no scroll bar leads to: it is wider than the place in which it scrolls up and down only."""
    if not isinstance(widget, QAbstractScrollArea) or isinstance(widget, QHeaderView):
        return
    hidden = widget.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    beyond = widget.horizontalScrollBar().maximum()
    if hidden and beyond > SPARE:
        yield f"{beyond} px lie beyond its edge, and no scroll bar leads there"


def _scrolls(parent: QWidget) -> bool:
    around = parent.parentWidget()
    return isinstance(around, QAbstractScrollArea) and around.viewport() is parent


def _measures(rect: QRect) -> str:
    return f"{rect.width()}×{rect.height()} at {rect.x()}, {rect.y()}"


def _unreachable(widget: QWidget) -> Iterator[str]:
    if not isinstance(widget, INTERACTIVE) or isinstance(widget, QTS_OWN):
        return
    said = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    if not said.strip():
        yield "has no name for a screen reader"
    if widget.isEnabled() and not any(map(_by_tab, (widget, *_reached_by_arrows(widget)))):
        yield "cannot be reached by Tab"


def _by_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _reached_by_arrows(widget: QWidget) -> list[QAbstractButton]:
    """The buttons from which the arrow keys lead to this one: of choices, Qt lets Tab reach the one chosen."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return [one for one in group.buttons() if one.isVisible()] if group else []
