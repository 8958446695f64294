"""Starts a program of ours as `python eyes.py main.py …`, and says on its output what can be seen in it.

Each line on its input is answered by one line: everything in sight, as JSON. It only looks; hands are
the virtual screen's mouse and keyboard.
"""

import json
import os
import runpy
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSocketNotifier, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QWidget,
)


def in_sight() -> Iterator[dict[str, Any]]:
    """What has a name or a text: widgets of all windows, and the lines of lists and trees."""
    for widget in QApplication.allWidgets():
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            rect = widget.visibleRegion().boundingRect()
            yield seen(widget, rect, widget.accessibleName(), focus=widget.hasFocus())
            if isinstance(widget, QAbstractItemView):
                yield from lines(widget, QModelIndex())


def lines(view: QAbstractItemView, parent: QModelIndex) -> Iterator[dict[str, Any]]:
    for row in range(view.model().rowCount(parent)):
        index = view.model().index(row, 0, parent)
        rect = view.visualRect(index).intersected(view.viewport().rect())
        if not rect.isEmpty():
            said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
            yield seen(view.viewport(), rect, str(said or ""), text=str(index.data() or ""))
        yield from lines(view, index)


def seen(
    widget: QWidget, rect: QRect, name: str, *, text: str = "", focus: bool = False
) -> dict[str, Any]:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        text = widget.text()
    whole = rect.size() == widget.size()
    if isinstance(widget, QCheckBox):  # one aims at the box; beside its words nothing is hit
        rect.setWidth(rect.height())
    middle: QPoint = widget.mapToGlobal(rect.center())
    window = widget.window().windowTitle()
    return {
        "name": name,
        "text": text,
        "x": middle.x(),
        "y": middle.y(),
        "focus": focus,
        "whole": whole,
        "window": window,
    }


def answer() -> None:
    if os.read(sys.stdin.fileno(), 1):
        print(json.dumps(list(in_sight())), flush=True)  # noqa: T201 - the answer


if __name__ == "__main__":
    app = QApplication([])
    asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    asked.activated.connect(answer)
    sys.argv = sys.argv[1:]
    sys.path.insert(0, str(Path.cwd()))
    runpy.run_path(sys.argv[0], run_name="__main__")
