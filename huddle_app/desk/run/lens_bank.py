"""The three-lens question bank: what can sales, marketing and leadership do about a concern?"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from huddle_app.desk.parts import (
    Card,
    clear,
    column,
    function_pill,
    heading,
    holding,
    scrolling,
)
from huddle_app.desk.parts.wrapped_button import WrappedButton
from huddle_app.desk.style import Space
from huddle_app.method.prompts import LensQuestion, Prompts
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function, Lens, Stage, lens_name, stage_name
from huddle_app.texts import _


class LensBank(QWidget):
    """One card a concern, three columns a card; `chosen` brings the text of the question pressed."""

    chosen = Signal(str)

    def __init__(self, prompts: Prompts, toolkit: Toolkit) -> None:
        super().__init__()
        self._prompts = prompts
        self._titles = {tool.number: tool.title for tool in toolkit.tools}
        self._tools: Sequence[int] = ()
        self._cards = column(space=Space.MEDIUM)
        name = _("Questions through three lenses")
        self.setAccessibleName(name)
        self.setLayout(column(scrolling(holding(self._cards), name)))

    def show_tools(self, tools: Sequence[int]) -> None:
        """Show the questions about these tools, in this order."""
        if tools == self._tools:
            return
        self._tools = tools
        clear(self._cards)
        for tool in tools:
            asked = [question for question in self._prompts.lenses if question.tool == tool]
            for section in dict.fromkeys(question.section for question in asked):
                of_it = [question for question in asked if question.section == section]
                self._cards.addWidget(self._card(tool, section, of_it))
        self._cards.addStretch(1)

    def _card(self, tool: int, section: str, asked: Sequence[LensQuestion]) -> QWidget:
        title = stage_name(Stage(section)) if section else self._titles[tool]
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.MEDIUM)
        for place, lens in enumerate(Lens):
            of_it = [question for question in asked if question.lens is lens]
            lines = [QuestionLine(question, self.chosen.emit) for question in of_it]
            pill = function_pill(Function(lens.value))
            grid.addLayout(column(pill, *lines, None, space=Space.HAIR), 0, place)
            grid.setColumnStretch(place, 1)
        top = heading(_("Tool {n} · {title}").format(n=tool, title=title))
        return Card(column(top, grid, margin=Space.MEDIUM), title)


class QuestionLine(WrappedButton):
    """A question; pressing it, by mouse, Enter or Space, chooses it."""

    def __init__(self, question: LensQuestion, choose: Callable[[str], object]) -> None:
        super().__init__(question.text, QMargins(Space.SMALL, Space.HAIR, Space.SMALL, Space.HAIR))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        said = _("{lens}: {question}").format(lens=lens_name(question.lens), question=question.text)
        self.setAccessibleName(said)
        self.clicked.connect(partial(choose, question.text))
