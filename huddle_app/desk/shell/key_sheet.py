"""The sheet of keys: everything that has one, by where it belongs."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from huddle_app.desk.parts import KeyButton, column, heading, holding, note, row, scrolling, words
from huddle_app.desk.shell.commands import Command
from huddle_app.desk.style import Size, Space
from huddle_app.screen import look
from huddle_app.texts import _

WIDTH, HEIGHT = 780, 1000
"""Pixels: about the proportions of a sheet of paper, less where the screen is lower."""
_COLUMNS = 2


class KeySheet(QDialog):
    """All keys under the names of their places; stays beside the work until it is closed."""

    def __init__(self, groups: Mapping[str, Sequence[Command]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keys"))
        close = KeyButton(_("Close"), "Esc")
        close.clicked.connect(self.close)
        head = row(heading(_("Keys"), Size.TITLE), None, close)
        hint = note(_("Buttons show their keys, and Ctrl+K finds every action by its name."))
        area = scrolling(holding(_in_columns(groups), "wall"), _("Keys"))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = column(head, hint, area, space=Space.LARGE, margin=Space.WIDE)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        free = parent.screen().availableGeometry().size()
        wanted = min(look.scaled(WIDTH), free.width() - 2 * Space.WIDE)
        self.resize(wanted, min(look.scaled(HEIGHT), free.height() - 2 * Space.VAST))

    def lines(self) -> list[str]:
        """What the sheet says, label by label."""
        return [label.text() for label in self.findChildren(QLabel)]


def _in_columns(groups: Mapping[str, Sequence[Command]]) -> QGridLayout:
    """The groups in columns of about the same length, in their order."""
    made = QGridLayout()
    made.setHorizontalSpacing(Space.VAST)
    columns = [_column(part) for part in _parted(groups)]
    for place, filled in enumerate(columns):
        made.addLayout(filled, 0, place)
        made.setColumnStretch(place, 1)
    return made


def _parted(groups: Mapping[str, Sequence[Command]]) -> list[dict[str, Sequence[Command]]]:
    parts: list[dict[str, Sequence[Command]]] = [{} for _place in range(_COLUMNS)]
    lengths = [0] * _COLUMNS
    for name, commands in groups.items():
        shortest = lengths.index(min(lengths))
        parts[shortest][name] = commands
        lengths[shortest] += len(commands) + 2
    return parts


def _column(groups: Mapping[str, Sequence[Command]]) -> QVBoxLayout:
    made = column(space=Space.WIDE)
    for name, commands in groups.items():
        lines = column(heading(name, Size.BODY), space=Space.SMALL)
        for command in commands:
            lines.addLayout(_line(command))
        made.addLayout(lines)
    made.addStretch(1)
    return made


def _line(command: Command) -> QHBoxLayout:
    name = words(command.name)
    name.setWordWrap(True)
    caps = column(row(*map(_cap, command.keys), space=Space.HAIR), None)
    made = row(name, caps, space=Space.MEDIUM)
    made.setStretch(0, 1)
    return made


def _cap(key: str) -> QLabel:
    # Qt calls the key by another name than is printed on it.
    made = words(key, Size.SMALL, 500)
    made.setProperty("kind", "keycap")
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made
