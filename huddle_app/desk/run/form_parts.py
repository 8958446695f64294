"""Fields of the action form: a label over a field, choices, owners."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from huddle_app.desk.parts import Choice, column, holding, soft
from huddle_app.desk.style import Space

NARROWEST = 84


def labelled(text: str, field: QWidget) -> QWidget:
    """A field under its label, which is also its accessible name."""
    field.setAccessibleName(text)
    label = soft(text)
    label.setBuddy(field)
    return holding(column(label, field, space=Space.HAIR))


def line_field(hint: str) -> QLineEdit:
    """A line to type in, with a hint while it is empty."""
    field = QLineEdit()
    field.setPlaceholderText(hint)
    return field


def owner_field(hint: str) -> QComboBox:
    """Names to choose from, or another one typed in."""
    field = choice({})
    field.setEditable(True)
    field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    if line := field.lineEdit():
        line.setPlaceholderText(hint)
    return field


def choice(options: Mapping[Any, str]) -> QComboBox:
    """A field with fixed answers: the words for each value."""
    field = Choice()
    field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    field.setMinimumContentsLength(3)
    field.setMinimumWidth(NARROWEST)
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    fill(field, options)
    return field


def fill(field: QComboBox, options: Mapping[Any, str]) -> None:
    """Offer other options; what is chosen or typed stays."""
    if list(options.values()) == [field.itemText(n) for n in range(field.count())]:
        return
    value, typed = field.currentData(), field.currentText()
    field.clear()
    for key, words in options.items():
        field.addItem(words, key)
    if field.isEditable():
        field.setEditText(typed)
    else:
        choose(field, value)


def choose(field: QComboBox, value: object) -> None:
    """Choose the option that stands for `value`; the first one when there is none.

    Qt's own search does not know Python's equality.
    """
    values = [field.itemData(n) for n in range(field.count())]
    field.setCurrentIndex(values.index(value) if value in values else 0)


def write_line(field: QLineEdit, text: str) -> None:
    """Put a text into a line and show its beginning."""
    field.setText(text)
    field.setCursorPosition(0)
