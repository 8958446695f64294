"""What is chosen in the rows of choices of a page, so that it can be chosen again in the same page built anew."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QPushButton, QWidget

Chosen = Mapping[str, str]
"""The words of the button that holds, by the name of its row."""


def chosen_in(page: QWidget) -> Chosen:
    """What holds in every row of choices that has a name."""
    held = [b for b in page.findChildren(QPushButton) if b.isChecked() and _is_choice(b)]
    return {name: button.text() for button in held if (name := _row_of(button).accessibleName())}


def choose_again(page: QWidget, chosen: Chosen) -> None:
    """Choose the same, at once or as soon as it is offered: what is worked out comes in later."""
    for row in page.findChildren(QWidget):
        words = chosen.get(row.accessibleName()) if not isinstance(row, QPushButton) else None
        if words is not None and not _press(row, words):
            _Later(row, words)


class _Later(QObject):
    """Presses a button of a row when the row is next filled; unless it is not there then, or another was pressed."""

    def __init__(self, row: QWidget, words: str) -> None:
        super().__init__(row)
        self._row, self._words = row, words
        # Not before the row has said what holds in it by itself.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        for button in _choices_of(row):
            button.clicked.connect(self._give_up)
        row.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look again when the row has something new."""
        if event.type() is QEvent.Type.ChildAdded:
            self._soon.start()
        return False

    def _look(self) -> None:
        if _choices_of(self._row):
            _press(self._row, self._words)
            self._give_up()

    def _give_up(self) -> None:
        self._soon.stop()
        self._row.removeEventFilter(self)
        self.deleteLater()


def _press(row: QWidget, words: str) -> bool:
    """Press a button of a row, unless it holds already; False when there is none with these words."""
    for button in _choices_of(row):
        if button.text() == words:
            if not button.isChecked():
                button.click()
            return True
    return False


def _choices_of(row: QWidget) -> list[QPushButton]:
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return [b for b in row.findChildren(QPushButton, options=direct) if _is_choice(b)]


def _is_choice(button: QPushButton) -> bool:
    """Whether it is one of several, and no switch of its own."""
    return button.isCheckable() and bool(button.group())


def _row_of(button: QPushButton) -> QWidget:
    return button.parentWidget() or button
