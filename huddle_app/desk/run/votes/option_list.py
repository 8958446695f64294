"""The options of the vote that is open, one under the other."""

from functools import partial
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from huddle_app.desk.parts import column
from huddle_app.desk.run.votes.option_line import OptionLine
from huddle_app.desk.style import Space
from huddle_app.method.votes import Vote
from huddle_app.texts import _


class OptionList(QWidget):
    """Brings changes with the option's id; `counted_all` when Enter is pressed at the last number."""

    renamed = Signal(object, str)
    counted = Signal(object, object)
    removed = Signal(object)
    counted_all = Signal()

    def __init__(self, before: QWidget) -> None:
        super().__init__()
        self.setAccessibleName(_("Options"))
        self._before = before
        self.lines: dict[UUID, OptionLine] = {}
        self._column = column(space=Space.HAIR)
        self.setLayout(self._column)

    def show_vote(self, vote: Vote | None) -> None:
        """Show the options as they stand; a line that stays keeps what is being typed."""
        options = vote.lettered() if vote else ()
        self._let_go({option.id for _letter, option in options})
        leaders = vote.leaders() if vote else ()
        for place, (letter, option) in enumerate(options):
            line = self.lines.get(option.id) or self._new_line(option.id, place)
            line.show_option(letter, option, leads=option in leaders)
        self.lines = {option.id: self.lines[option.id] for _letter, option in options}
        self._order_stops()
        self.setVisible(bool(self.lines))

    def begin(self) -> None:
        """Lead to the first number."""
        for line in list(self.lines.values())[:1]:
            line.hands.setFocus()

    def _new_line(self, option_id: UUID, place: int) -> OptionLine:
        line = self.lines[option_id] = OptionLine()
        line.renamed.connect(partial(self.renamed.emit, option_id))
        line.counted.connect(partial(self.counted.emit, option_id))
        line.removed.connect(partial(self.removed.emit, option_id))
        line.hands.went.connect(partial(self._go, option_id))
        self._column.insertWidget(place, line)
        # At once, not with the next event: the keyboard may go there.
        line.show()
        return line

    def _let_go(self, stay: set[UUID]) -> None:
        for option_id in self.lines.keys() - stay:
            line = self.lines.pop(option_id)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()

    def _go(self, option_id: UUID, by: int) -> None:
        ids = list(self.lines)
        place = ids.index(option_id) + by
        if place == len(ids):
            # Leaving the last number keeps it.
            self.lines[option_id].hands.clearFocus()
            self.counted_all.emit()
        elif place >= 0:
            field = self.lines[ids[place]].hands
            field.setFocus()
            field.selectAll()

    def _order_stops(self) -> None:
        """Tab goes along the lines, whenever they were made."""
        stops = [stop for line in self.lines.values() for stop in line.stops()]
        for one, other in pairwise((self._before, *stops)):
            QWidget.setTabOrder(one, other)
