"""A window that takes answers in, and files as survey programs write them."""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import column
from huddle_app.desk.shared.answers.importing import AnswersImport
from huddle_app.desk.shared.answers.preview import AnswersPreview
from huddle_app.desk.shared.work_line import WorkLine

Export = Callable[..., Path]
Read = Callable[[Path], AnswersPreview]


@pytest.fixture
def imports(qtbot: QtBot, context: DeskContext) -> AnswersImport:
    """The way in, over a shown window."""
    window = QWidget()
    work = WorkLine(context.tasks, context.messages)
    window.setLayout(column(work))
    qtbot.addWidget(window)
    window.show()
    return AnswersImport(context, work, window, lambda: "Autumn")


@pytest.fixture
def read(qtbot: QtBot, imports: AnswersImport) -> Read:
    """Reads a file and gives its preview."""

    def reading(path: Path) -> AnswersPreview:
        imports.begin(path)
        qtbot.waitUntil(lambda: imports.preview is not None)
        assert imports.preview
        return imports.preview

    return reading


@pytest.fixture
def export(tmp_path: Path, context: DeskContext) -> Export:
    """Writes an export of Google Forms: the trust scale, answered by 30 people."""
    scale = context.services.survey.toolkit().scale("trust")

    def write(
        *,
        function: bool = True,
        answer: Callable[[int, int], object] = lambda person, _place: 1 + person % 7,
        more: Sequence[str] = (),
        functions: Sequence[str] = ("Sales", "Marketing"),
    ) -> Path:
        path = tmp_path / "answers.csv"
        asked = ["Your function"] if function else []
        headings = [f"{scale.stem} [{statement}]" for statement in scale.statements]
        with path.open("w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(["Timestamp", *asked, *headings, *more])
            for person in range(30):
                who = [functions[person % len(functions)]] if function else []
                given = [answer(person, place) for place in range(len(headings))]
                time = f"2026/11/0{1 + person % 9} 10:{person:02}:00 AM"
                out.writerow([time, *who, *given, *["4"] * len(more)])
        return path

    return write
