"""The three-lens question bank: what can sales, marketing and leadership do about a concern?"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from huddle_app.desk.parts import (
    Card,
    clear,
    column,
    function_pill,
    heading,
    holding,
    scrolling,
)
from huddle_app.desk.style import Size, Space, palette_worn
from huddle_app.method.prompts import LensQuestion, Prompts
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function, Lens, Stage, lens_name, stage_name
from huddle_app.screen import look
from huddle_app.texts import _

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


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


class QuestionLine(QPushButton):
    """A question over as many lines as it takes; pressing it, by mouse, Enter or Space, chooses it."""

    def __init__(self, question: LensQuestion, choose: Callable[[str], object]) -> None:
        super().__init__()
        self._words = question.text
        self.setProperty("kind", "quiet")
        self.setFont(look.font(Size.BODY))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)  # Enter presses it too
        said = _("{lens}: {question}").format(lens=lens_name(question.lens), question=question.text)
        self.setAccessibleName(said)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(partial(choose, question.text))

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its words need."""
        room = _room(QRect(0, 0, width, 1000))
        needed = self.fontMetrics().boundingRect(room, _WRAPPED, self._words)
        return needed.height() + 2 * Space.HAIR

    def sizeHint(self) -> QSize:
        """A usual width, and the height that goes with it."""
        return QSize(200, self.heightForWidth(200))

    def minimumSizeHint(self) -> QSize:
        """It may be made narrower."""
        return QSize(120, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button as the stylesheet has it, and the wrapped words."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        with QPainter(self) as painter:
            self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
            painter.setFont(self.font())
            painter.setPen(QColor(palette_worn().ink))
            painter.drawText(_room(self.rect()), _WRAPPED, self._words)


def _room(rect: QRect) -> QRect:
    return rect.adjusted(Space.SMALL, Space.HAIR, -Space.SMALL, -Space.HAIR)
