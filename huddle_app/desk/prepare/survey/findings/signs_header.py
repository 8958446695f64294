"""Headings whose functions give up their names, but never their signs, where room is short."""

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStyleOptionHeader

from huddle_app.desk.shared.function_signs import FunctionHeader
from huddle_app.desk.style import Space
from huddle_app.figures.palette import shape_of
from huddle_app.method.words import Function

_SIGN = 16
"""Pixels that a sign is wide."""


class SignsHeader(FunctionHeader):
    """The headings of a table; its functions are named, or shown by their signs alone."""

    def __init__(self) -> None:
        super().__init__()
        self._alone = False

    def show_names(self, *, named: bool) -> None:
        """Name the functions from now on, or show their signs alone; the model keeps the names."""
        self._alone = not named
        self.viewport().update()

    def initStyleOptionForIndex(  # noqa: N802 - Qt's name
        self, option: QStyleOptionHeader, logical_index: int
    ) -> None:
        """Leave out the name beside a sign."""
        super().initStyleOptionForIndex(option, logical_index)
        if self._alone and self._has_sign(logical_index):
            filled: Any = option
            filled.text = ""

    def sectionSizeFromContents(self, logical_index: int) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough for what is shown."""
        size = super().sectionSizeFromContents(logical_index)
        if self._alone and self._has_sign(logical_index):
            size.setWidth(_SIGN + 2 * Space.MEDIUM)
        return size

    def _has_sign(self, column: int) -> bool:
        words = str(self.model().headerData(column, Qt.Orientation.Horizontal))
        return any(words.startswith(f"{shape_of(function)} ") for function in Function)
