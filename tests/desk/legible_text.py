"""Which texts do not fit into the place they have: measured with the widget's own font and style."""

from collections.abc import Iterator
from typing import Any, cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStyleOptionViewItem,
    QTableView,
    QTreeView,
    QWidget,
)

from huddle_app.desk.parts import Elided, KeyButton
from huddle_app.desk.style import Space

SPARE = 1
"""Pixels of rounding that nobody sees."""


def clipped(widget: QWidget) -> Iterator[str]:
    """What of a widget's text is cut off; what ends in “…” is fine where a tip says the whole of it."""
    if isinstance(widget, QLabel):
        yield from _in_label(widget)
    elif isinstance(widget, QAbstractButton):
        yield from _in_button(widget)
    elif isinstance(widget, QLineEdit):
        yield from _in_line(widget)
    elif isinstance(widget, QAbstractSpinBox):
        yield from _too_wide(widget, widget.text(), _line_of(widget).width())
    elif isinstance(widget, QComboBox):
        yield from _in_combo(widget)
    elif isinstance(widget, QHeaderView):
        yield from _in_header(widget)
    elif isinstance(widget, QAbstractItemView):
        yield from _in_items(widget)


def _in_label(label: QLabel) -> Iterator[str]:
    if not label.text() or (isinstance(label, Elided) and label.toolTip()):
        return
    room = label.contentsRect().adjusted(*(label.margin() * sign for sign in (1, 1, -1, -1)))
    flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextExpandTabs
    needed = label.fontMetrics().boundingRect(room, int(flags), label.text())
    if needed.width() > room.width() + SPARE:
        yield f"needs {needed.width()} px, is {room.width()} px wide"
    if needed.height() > room.height() + SPARE:
        yield f"needs {needed.height()} px, is {room.height()} px high"


def _in_button(button: QAbstractButton) -> Iterator[str]:
    if isinstance(button, KeyButton):
        free = button.width() - button._inner_width() - 2 * Space.MEDIUM
        yield from _too_wide(button, button.text(), free)
    elif isinstance(button, QPushButton):
        option = QStyleOptionButton()
        button.initStyleOption(option)
        element = QStyle.SubElement.SE_PushButtonContents
        inner = button.style().subElementRect(element, option, button)
        icon = 0 if button.icon().isNull() else button.iconSize().width() + Space.HAIR
        text = button.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        needed = button.fontMetrics().horizontalAdvance(text)
        # The style cuts the text of its own buttons off, tip or not.
        if needed + icon > inner.width() + SPARE:
            yield f"needs {needed + icon} px, has {inner.width()} px"
        if text and button.fontMetrics().height() > inner.height() + 2 * SPARE:
            yield f"needs {button.fontMetrics().height()} px, is {inner.height()} px high"
    elif button.text() and button.width() < button.sizeHint().width() - SPARE:
        yield f"needs {button.sizeHint().width()} px, is {button.width()} px wide"


def _in_line(line: QLineEdit) -> Iterator[str]:
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    inner = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line)
    if not line.text():
        margins = line.textMargins()
        # Qt's own 2 pixels on both sides.
        free = inner.width() - margins.left() - margins.right() - 4
        yield from _too_wide(line, line.placeholderText(), free)
    if line.fontMetrics().height() > inner.height() + 2 * SPARE:
        yield f"needs {line.fontMetrics().height()} px, is {inner.height()} px high"


def _in_combo(combo: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    control = QStyle.ComplexControl.CC_ComboBox
    part = QStyle.SubControl.SC_ComboBoxEditField
    free = combo.style().subControlRect(control, option, part, combo).width()
    yield from _too_wide(combo, combo.currentText() or combo.placeholderText(), free)


def _in_header(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for section in range(header.count()):
        size = header.sectionSize(section)
        tip = model.headerData(section, header.orientation(), Qt.ItemDataRole.ToolTipRole)
        if (
            tip
            or header.isSectionHidden(section)
            or header.orientation() == Qt.Orientation.Vertical
        ):
            continue
        needed = header.sectionSizeFromContents(section).width()
        if needed > size + SPARE:
            text = model.headerData(section, header.orientation())
            yield f"heading “{text}” needs {needed} px, has {size} px"


def _in_items(view: QAbstractItemView) -> Iterator[str]:
    elides = isinstance(view, QTableView | QTreeView)
    for index, rect in seen_items(view):
        option = QStyleOptionViewItem()
        view.initViewItemOption(option)
        cast("Any", option).rect = rect
        hint = view.itemDelegateForIndex(index).sizeHint(option, index)
        tip = elides and index.data(Qt.ItemDataRole.ToolTipRole)
        if hint.width() > rect.width() + SPARE and not tip:
            yield f"“{index.data()}” needs {hint.width()} px, has {rect.width()} px"
        if hint.height() > rect.height() + SPARE:
            yield f"“{index.data()}” needs {hint.height()} px, is {rect.height()} px high"


def seen_items(view: QAbstractItemView) -> Iterator[tuple[QModelIndex, QRect]]:
    """The items seen in their full height that say something, with what is seen of their places."""
    port = view.viewport().rect()
    for index in _indexes(view, QModelIndex()):
        rect = view.visualRect(index)
        if rect.top() > port.bottom():
            return
        high = rect.top() >= port.top() and rect.bottom() <= port.bottom()
        if high and index.data() and not view.indexWidget(index) and rect.intersects(port):
            yield index, rect.intersected(port)


def _indexes(view: QAbstractItemView, above: QModelIndex) -> Iterator[QModelIndex]:
    """Every item in the order they stand under one another, those inside others too."""
    model = view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(above)
    for row in range(model.rowCount(above)):
        for column in range(columns):
            yield model.index(row, column, above)
        if isinstance(view, QTreeView):
            yield from _indexes(view, model.index(row, 0, above))


def _line_of(box: QAbstractSpinBox) -> QLineEdit:
    line = box.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    return line


def _too_wide(widget: QWidget, text: str, free: int) -> Iterator[str]:
    needed = widget.fontMetrics().horizontalAdvance(text)
    if needed > free + SPARE and text.strip() not in widget.toolTip():
        yield f"needs {needed} px, has {free} px, and no tip says the whole of it"
