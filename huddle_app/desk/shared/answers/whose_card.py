"""Whose answers a file holds, where no column says."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from huddle_app.desk.parts import (
    Card,
    Choice,
    Segments,
    column,
    holding,
    row,
    show_hint,
    soft,
    words,
)
from huddle_app.desk.parts.flow_row import FlowRow
from huddle_app.desk.shared.answers.sentences import column_called
from huddle_app.desk.style import Size, Space
from huddle_app.figures.palette import shape_of
from huddle_app.method.survey.reading import About, ColumnMapping, ColumnUse, How
from huddle_app.method.words import ANSWERING, Function, function_name
from huddle_app.screen import look
from huddle_app.texts import _

_FIELD_WIDTH = 210
"""Pixels before the moderator's text scale."""
_LONGEST = 60
_MOST_WIDE = 280
"""Pixels of the columns offered, before the moderator's text scale."""


class WhoseCard(Card):
    """Asks for function, level and region of all rows; `said(function, level, region)` brings them.

    `told_by(place)` brings the column that tells, one of those left out. Hidden where a column says the
    function.
    """

    said = Signal(object, str, str)
    told_by = Signal(int)

    def __init__(self) -> None:
        self.function = Segments(_("Whose answers are these?"))
        self.function.offer({f: f"{shape_of(f)} {function_name(f)}" for f in ANSWERING})
        self.level = _field(_("Level of all, if the same"))
        self.region = _field(_("Region of all, if the same"))
        self._function: Function | None = None
        asked = words(_("Whose answers are these?"), Size.BODY, 600)
        self.last = soft("", Size.BODY)
        self.column = Choice()
        self.column.setAccessibleName(_("The column that tells whose answer a row is"))
        self.column.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.column.setMaximumWidth(look.scaled(_MOST_WIDE))
        self.column.activated.connect(self._say_column)
        self._or_column = holding(row(soft(_("or a column tells it:"), Size.BODY), self.column))
        fields = FlowRow(Space.MEDIUM)
        fields.addWidget(holding(row(asked, self.function, self.last)))
        fields.addWidget(self._or_column)
        fields.addWidget(holding(row(self.level, self.region)))
        super().__init__(column(fields, margin=Space.MEDIUM), _("Whose answers are these?"))
        self.function.chosen.connect(self._choose)
        for field in (self.level, self.region):
            field.editingFinished.connect(self._say)
        self._said = ("", "")

    def show_columns(
        self, columns: Sequence[ColumnUse], mapping: ColumnMapping, last: Function | None = None
    ) -> None:
        """Ask what these columns do not say, with what was answered before.

        Whose answers the `last` file laid out like this held is told, and holds for no other.
        """
        last = None if mapping.function else last
        self.last.setText(_("Last time: {who}").format(who=function_name(last)) if last else "")
        about = {use.meaning for use in columns}
        self.setVisible(bool(columns) and About.FUNCTION not in about)
        self._offer_columns(columns)
        self._function, self._said = mapping.function, (mapping.level, mapping.region)
        if mapping.function in ANSWERING:
            self.function.choose(mapping.function)
        else:
            self.function.choose_none()
        for field, meaning, value in (
            (self.level, About.LEVEL, mapping.level),
            (self.region, About.REGION, mapping.region),
        ):
            field.setVisible(meaning not in about)
            if not field.hasFocus():
                field.setText(value)

    def asks(self) -> bool:
        """Whether the function is still to be said."""
        return not self.isHidden() and self._function is None

    def _offer_columns(self, columns: Sequence[ColumnUse]) -> None:
        """Offer what is left out and may tell the function."""
        self.column.clear()
        self.column.addItem(_("choose the column"), None)
        for use in columns:
            if not use.meaning and not use.final and use.how is not How.NOT_NEEDED:
                self.column.addItem(column_called(use), use.place)
        self._or_column.setVisible(self.column.count() > 1)

    def _say_column(self) -> None:
        if (place := self.column.currentData()) is not None:
            self.told_by.emit(place)

    def _choose(self, function: Function) -> None:
        self._function = function
        self._tell()

    def _say(self) -> None:
        if (self.level.text(), self.region.text()) != self._said:
            self._tell()

    def _tell(self) -> None:
        self._said = self.level.text(), self.region.text()
        self.said.emit(self._function, *self._said)


def _field(hint: str) -> QLineEdit:
    field = QLineEdit()
    field.setMaxLength(_LONGEST)
    field.setMinimumWidth(look.scaled(_FIELD_WIDTH))
    field.setAccessibleName(hint)
    show_hint(field, hint)
    return field
