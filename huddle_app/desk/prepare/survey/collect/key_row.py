"""What the keys do while a questionnaire is typed in."""

from PySide6.QtWidgets import QLabel, QSizePolicy

from huddle_app.desk.parts import holding, row, soft
from huddle_app.desk.parts.flow_row import FlowRow
from huddle_app.desk.style import Space
from huddle_app.texts import _


def key_row() -> FlowRow:
    """A cap for each key with what it does beside it, in as many lines as they take."""
    keys = FlowRow(Space.LARGE)
    for key, does in _key_words():
        keys.addWidget(holding(row(_keycap(key), soft(does))))
    return keys


def _key_words() -> tuple[tuple[str, str], ...]:
    return (
        ("1–7", _("answer")),
        ("0", _("blank")),
        ("⌫", _("back")),
        ("↑ ↓", _("move")),
        (_("Tab"), _("next tool")),
        ("Ctrl+Z", _("undo a digit")),
    )


def _keycap(key: str) -> QLabel:
    made = soft(key)
    made.setProperty("kind", "keycap")
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made
