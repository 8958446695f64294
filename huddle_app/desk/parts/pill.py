"""Small rounded labels: a function with its shape and colour, or a state in words."""

from enum import StrEnum

from PySide6.QtWidgets import QLabel, QSizePolicy

from huddle_app.desk.style import Size, restyle
from huddle_app.figures.palette import shape_of
from huddle_app.method.words import Function, function_name
from huddle_app.screen import look


class PillRole(StrEnum):
    """What a pill says by its colour; its words always say it too."""

    SALES = "sales"
    MARKETING = "marketing"
    LEADERSHIP = "leadership"
    OTHER = "other"
    PLAIN = "plain"
    GOOD = "good"
    LATE = "late"
    BAD = "bad"


class Pill(QLabel):
    """A rounded label; the functions' roles put their shape ● ◆ ▲ ■ before the text."""

    def __init__(self, text: str = "", role: PillRole = PillRole.PLAIN) -> None:
        super().__init__()
        self.setFont(look.font(Size.SMALL, 500, tabular=True))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_state(text, role)

    def show_state(self, text: str, role: PillRole) -> None:
        """Say something else."""
        functions = {function.value for function in Function}
        shape = f"{shape_of(Function(role.value))} " if role.value in functions else ""
        if self.text() != shape + text:
            self.setText(shape + text)
            self.setAccessibleName(text)
        restyle(self, pill=role.value)


def function_pill(function: Function, text: str = "") -> Pill:
    """The pill of a function, with its name unless another text is given."""
    return Pill(text or function_name(function), PillRole(function.value))
