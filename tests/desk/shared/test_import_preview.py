"""The preview of an import: what it would do is said in one sentence."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from huddle_app.desk.shared.import_preview import ImportPreview
from huddle_app.method.imports import Row, RowState


@pytest.mark.parametrize(
    ("states", "writes", "said"),
    [
        ((RowState.NEW,), 1, "Nothing is written before you confirm."),
        ((RowState.UNCHANGED,), 0, "so there is nothing to confirm."),
        (
            (RowState.UNCHANGED, RowState.ERROR),
            0,
            "1 row cannot be used, and nothing else here would change anything.",
        ),
        ((RowState.NEW, RowState.ERROR), 1, "1 row cannot be used and will be left out."),
    ],
)
def test_what_it_would_do_is_said(
    qtbot: QtBot, states: tuple[RowState, ...], writes: int, said: str
):
    rows = [Row(n, "Ana", state, "") for n, state in enumerate(states, 2)]
    preview = ImportPreview("roster.csv", rows, (), writes=writes)
    qtbot.addWidget(preview)
    assert any(label.text().endswith(said) for label in preview.findChildren(QLabel))
    assert preview.confirm.isEnabled() == (writes > 0)


def test_the_function_that_was_understood_stands_beside_each_name(qtbot: QtBot):
    rows = [Row(2, "Ana", RowState.NEW), Row(3, "Bo", RowState.ERROR, "no function")]
    preview = ImportPreview("roster.csv", rows, (), writes=1, functions={2: "sales"})
    qtbot.addWidget(preview)
    preview.all_rows.click()
    model = preview.table.model()
    shown = [model.index(row, 2).data() for row in range(model.rowCount())]
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Function"
    assert shown == ["sales", ""]
    assert not preview.table.isColumnHidden(2)
