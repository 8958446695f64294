"""A table and the closer look at one of its lines: side by side, or one below the other where room is short."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout, QWidget

from huddle_app.desk.parts import KeyButton, column, heading, holding, row, scrolling, soft
from huddle_app.desk.parts.layouts import Thing
from huddle_app.desk.parts.roomy import Roomy
from huddle_app.desk.shared.finding_figure import FindingFigure
from huddle_app.desk.shared.fitting_table import FittingTable
from huddle_app.desk.shared.larger_figure import LargerFigure
from huddle_app.desk.style import Space
from huddle_app.screen import look
from huddle_app.texts import _

_NARROWEST, _BAR = 280, 16
_ROUNDS = 3
_ENDLESS = 16_777_215
"""Qt's word for no limit."""


class CloserLook(QFrame):
    """What a figure says, and the figure, to be seen larger; what is behind it comes from those that are one.

    A card that scrolls by itself, or stands whole in a page that scrolls.
    """

    def __init__(self) -> None:
        super().__init__()
        self.dialog: LargerFigure | None = None
        self._tool = soft()
        self._tool.setWordWrap(True)
        self.larger = KeyButton(_("Larger"), "F4")
        self.larger.clicked.connect(self.enlarge)
        self.up = KeyButton(_("Table ↑"))
        self.up.known_as = _("Back to the table")
        self.up.hide()
        self._headline = heading("")
        self._headline.setWordWrap(True)
        self.figure = FindingFigure()
        self.figure.drawn.connect(lambda: self._headline.setText(self.figure.headline))
        self.setProperty("kind", "card")
        self.setMinimumWidth(look.half_scaled(_NARROWEST) + 2 * Space.LARGE + _BAR)
        self._column = column()
        self.setLayout(self._column)
        self._inside = QWidget()
        self._area = scrolling(self._inside, _("Table and closer look"))
        self._column.addWidget(self._area)

    def enlarge(self) -> None:
        """Open the figure in a window of its own."""
        self.dialog = LargerFigure(self._tool.text(), self.figure, self)
        self.dialog.open()

    def head(self) -> QLayout:
        """What the figure is about, and the ways back to the table and to see it larger."""
        head = row(self._tool, self.up, self.larger)
        head.setStretch(0, 1)
        return head

    def hold(self, inner: QLayout) -> None:
        """Show this, once and for all."""
        self._inside = holding(inner)
        self._area.setWidget(self._inside)

    def stand_whole(self, *, whole: bool) -> None:
        """Be as high as all there is to see, or scroll by itself again."""
        if whole is self._area.isHidden():
            return
        self._area.setHidden(whole)
        if whole:
            self._column.addWidget(self._area.takeWidget())
            # The scroll area had it painted; now the card's own ground is to be seen.
            self._inside.setAutoFillBackground(False)
        else:
            self._column.removeWidget(self._inside)
            self._area.setWidget(self._inside)
        self._inside.show()


class TableWithLook(Roomy):
    """Shows `head`, the table with the closer look, and `foot`.

    Where the table's words and the closer look have not room beside each other, the table stands
    above it with all its rows and the foot, the whole scrolls as one, and `down` goes to the closer look,
    whose `up` comes back.
    """

    def __init__(self, table: FittingTable, closer: CloserLook, head: QLayout, foot: Thing) -> None:
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(Space.LARGE)
        # The table gets what its words need, the closer look the rest.
        self._halves.addWidget(table)
        self._halves.addWidget(closer, 1)
        self._foot = holding(column(foot))
        self.down = KeyButton(_("Closer look ↓"))
        self.down.clicked.connect(self._go_down)
        closer.up.clicked.connect(self._go_up)
        top = row(head, self.down)
        top.setStretch(0, 1)
        top.setAlignment(self.down, Qt.AlignmentFlag.AlignTop)
        self._rows = column(top, self._halves, self._foot, space=Space.MEDIUM)
        self._rows.setStretch(1, 1)
        self._page = holding(self._rows)
        super().__init__(self._page)
        self._table, self._closer = table, closer
        table.chosen.connect(self._follow)

    @property
    def stacked(self) -> bool:
        """Whether the closer look stands below the table."""
        return self._halves.direction() is QBoxLayout.Direction.TopToBottom

    def exchange(self, fresh: FittingTable) -> None:
        """Show another table instead."""
        fresh.chosen.connect(self._follow)
        self._halves.replaceWidget(self._table, fresh)
        self._table.hide()
        self._table.deleteLater()
        self._table = fresh

    def arrange(self) -> None:
        """Look anew whether there is room for both: the table may have other rows or columns."""
        needed = self._table.sizeHint().width() + Space.LARGE + self._closer.minimumWidth()
        stacked = needed > self.width()
        way = QBoxLayout.Direction
        self._halves.setDirection(way.TopToBottom if stacked else way.LeftToRight)
        self._table.fill(fills=stacked)
        self._closer.stand_whole(whole=stacked)
        for button in (self.down, self._closer.up):
            button.setVisible(stacked)
        self._place_foot(stacked=stacked)
        self._set_table_height(whole=stacked)

    def show_anew(self) -> None:
        """Arrange after another table, and lay everything out before it is seen."""
        self.arrange()
        # The figure learns its width in the first round, and what stands below it its height in the next.
        for _round in range(_ROUNDS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may ask for the other arrangement."""
        self.arrange()
        super().resizeEvent(event)

    def _place_foot(self, *, stacked: bool) -> None:
        """Right under the table, which it is about; under both where they stand side by side."""
        if stacked is (self._halves.indexOf(self._foot) >= 0):
            return
        if stacked:
            self._rows.removeWidget(self._foot)
            self._halves.insertWidget(1, self._foot)
        else:
            self._halves.removeWidget(self._foot)
            self._rows.addWidget(self._foot)

    def _go_down(self) -> None:
        """Show the closer look from its beginning, as far as the page goes."""
        self.verticalScrollBar().setValue(self._closer.y())

    def _go_up(self) -> None:
        """Show the table and what is chosen above it again."""
        self.verticalScrollBar().setValue(0)
        self._table.setFocus()

    def _set_table_height(self, *, whole: bool) -> None:
        table = self._table
        policy = Qt.ScrollBarPolicy
        table.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if whole else policy.ScrollBarAsNeeded
        )
        if not whole:
            table.setMinimumHeight(0)
            table.setMaximumHeight(_ENDLESS)
            return
        head = table.horizontalHeader().sizeHint().height()
        too_wide = table.sizeHint().width() > self.viewport().width()
        bar = table.horizontalScrollBar().sizeHint().height() if too_wide else 0
        rows = table.verticalHeader().length()
        table.setFixedHeight(rows + head + bar + 2 * table.frameWidth())

    def _follow(self) -> None:
        """Keep the line that the keys have gone to in sight."""
        if not self.stacked:
            return
        table = self._table
        place = table.visualRect(table.currentIndex())
        middle = table.viewport().mapTo(self._page, place.center())
        self.ensureVisible(0, middle.y(), 0, place.height())
