"""How a disconnect is painted: a small framed card, or a line of the inbox."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from huddle_app.desk.style import RADIUS, Size, palette_worn
from huddle_app.method.words import team_label
from huddle_app.screen import look

PADDING, GAP, TEAM_WIDTH, LINES = 10, 6, 72, 2000
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """Framed: text over its team. Not framed: the team at the left, the text beside it."""

    def __init__(self, view: QListWidget, *, framed: bool) -> None:
        super().__init__(view)
        self._view = view
        self._framed = framed
        # Hundreds of cards are laid out anew with every arrival: their sizes are worked out once.
        self._sizes: dict[tuple[int, str, str], QSize] = {}
        self._text_font = look.font(Size.BODY)
        self._team_font = look.font(Size.SMALL, 500)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """As high as the wrapped text needs."""
        width = self._view.viewport().width()
        known = (width, str(index.data()), _team(index))
        if known not in self._sizes:
            self._sizes[known] = self._measured(width, index)
        return self._sizes[known]

    def _measured(self, width: int, index: Index) -> QSize:
        text = self._text_box(QRect(0, 0, width, LINES))
        metrics = QFontMetrics(self._text_font)
        used = metrics.boundingRect(text, WRAP, str(index.data())).height()
        team = QFontMetrics(self._team_font).height() + 2 if self._framed and _team(index) else 0
        return QSize(width, used + team + 2 * (PADDING - 2) + (GAP if self._framed else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the card in the colours of the moment."""
        colours = palette_worn()
        box: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = box.adjusted(1, 1, -1, -1 - (GAP if self._framed else 0))
        if self._framed or chosen:
            painter.setPen(QColor(colours.accent if chosen else colours.line))
            painter.setBrush(QColor(colours.accent_soft if chosen else colours.paper))
            painter.drawRoundedRect(frame, RADIUS, RADIUS)
        painter.setPen(QColor(colours.ink))
        painter.setFont(self._text_font)
        painter.drawText(self._text_box(frame), WRAP, str(index.data()))
        painter.setFont(self._team_font)
        painter.setPen(QColor(colours.soft))
        painter.drawText(self._team_box(frame), Qt.AlignmentFlag.AlignLeft, _team(index))
        painter.restore()

    def _text_box(self, box: QRect) -> QRect:
        left = PADDING if self._framed else PADDING + TEAM_WIDTH
        return box.adjusted(left, PADDING - 2, -PADDING, 0)

    def _team_box(self, box: QRect) -> QRect:
        if not self._framed:
            return box.adjusted(PADDING, PADDING, 0, 0)
        height = QFontMetrics(self._team_font).height()
        return QRect(box.left() + PADDING, box.bottom() - height - 5, box.width(), height)


def _team(index: Index) -> str:
    """Who sent a card; nothing for a nameless one."""
    return team_label(index.data(Qt.ItemDataRole.UserRole).team)
