"""The statement one stands on, large, and the keys that answer it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout

from huddle_app.desk.parts import (
    KeyButton,
    Pill,
    column,
    heading,
    holding,
    note,
    row,
    soft,
    words,
)
from huddle_app.desk.prepare.survey.collect.rating_scale import RatingScale
from huddle_app.desk.prepare.survey.collect.sheet import BLANK, Sheet, Stage
from huddle_app.desk.prepare.survey.collect.sheet_words import (
    count_words,
    end_words,
    mark,
    passed_words,
    time_words,
)
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.screen import look
from huddle_app.texts import _

_Key = Qt.Key
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_LEFT_ALONE = {
    _Key.Key_Escape,
    _Key.Key_Delete,
    _Key.Key_Shift,
    _Key.Key_NumLock,
    _Key.Key_CapsLock,
    _Key.Key_AltGr,
    _Key.Key_Menu,
}
"""Keys that mean the page around, or nothing by themselves."""
_LARGE_TEXT = 125
"""Percent; from here on a small screen has no room to spare."""
_NEXT_TOOL = {_Key.Key_Tab, _Key.Key_PageDown}
_ENTER = {_Key.Key_Return, _Key.Key_Enter}


class SheetPanel(QFrame):
    """Shows a sheet's statement and types into it; `moved` after each key, `finishing` on Enter at the end.

    It keeps Tab for the next tool: `Esc` and the buttons around it lead out.
    """

    moved = Signal()
    finishing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sheet: Sheet | None = None
        self.scale = RatingScale()
        self.scale.pressed.connect(self.press)
        self.hint = note("")
        self._make_labels()
        self.setLayout(self._arranged())

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another sheet, or the same one at another time it is gone through."""
        self.sheet = sheet
        self.show_now()

    def show_now(self) -> None:
        """Show the statement the sheet stands on, and what is typed for it."""
        sheet = self.sheet
        if sheet is None:
            return
        question, place = sheet.question, sheet.current
        self._time.show_state(*time_words(sheet))
        self._tool.setText(question.title if question else "")
        self._stem.setText(question.stem if question else "")
        self._statement.setText(
            f"{question.number}  {question.statement}" if question else end_words(sheet)
        )
        self._count.setText(count_words(sheet))
        self._show_progress(sheet)
        self._show_both(sheet, place)
        self.scale.setVisible(place is not None)
        self.scale.show_digit(None if place is None else sheet.digit(place))

    def say(self, text: str, *, tone: str = "soft") -> None:
        """Say a sentence below the scale, to screen readers too."""
        self.hint.setText(text)
        restyle(self.hint, tone=tone)
        self._announce(text)

    def event(self, event: QEvent) -> bool:
        """Take the keys before they are shortcuts, and Tab before it leaves."""
        if isinstance(event, QKeyEvent) and self._is_ours(event):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere brings the keyboard here."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys come here."""
        super().focusInEvent(event)
        restyle(self, chosen="true")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they do not."""
        super().focusOutEvent(event)
        restyle(self, chosen="")

    def _make_labels(self) -> None:
        self._time, self._tool = Pill(), heading("", Size.BODY)
        self._tool.setWordWrap(True)
        self._count = words("", Size.TITLE, 600, tabular=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(_("How far this sheet is"))
        # Large text leaves its room to the sentences below the scale; the count says the same.
        self._bar.setHidden(look.text_scale() > _LARGE_TEXT)
        self._stem, self._statement = soft(size=Size.LEAD), words("", Size.LARGE, 600)
        self.first, self.second = KeyButton("", "Left"), KeyButton("", "Right")
        self.first.clicked.connect(lambda: self._settle(second=False))
        self.second.clicked.connect(lambda: self._settle(second=True))
        self._both = holding(row(self.first, self.second, None, space=Space.MEDIUM))
        for label in (self._stem, self._statement):
            label.setWordWrap(True)
        self._statement.setAlignment(Qt.AlignmentFlag.AlignTop)
        # As many lines as nearly all take: what is below stays where it is, whatever the statement.
        lines = 3 if look.text_scale() <= _LARGE_TEXT else 2
        self._statement.setMinimumHeight(lines * self._statement.fontMetrics().lineSpacing())

    def _arranged(self) -> QVBoxLayout:
        head = row(self._time, None, self._count)
        return column(
            head,
            self._bar,
            Space.SMALL,
            self._tool,
            self._stem,
            self._statement,
            self._both,
            Space.SMALL,
            self.scale,
            self.hint,
            None,
            space=Space.SMALL,
            margin=Space.LARGE,
        )

    def _is_ours(self, event: QKeyEvent) -> bool:
        key = event.key()
        if event.modifiers() & _COMMANDS:
            # Within a sheet Ctrl+Z means the digit typed last, not the sheet before.
            return _is_undo(event) and self.sheet is not None and self.sheet.begun
        function_key = _Key.Key_F1 <= key <= _Key.Key_F35
        return not function_key and key not in _LEFT_ALONE

    def _take(self, event: QKeyEvent) -> None:
        sheet, text = self.sheet, event.text()
        if sheet is None:
            return
        if text.isdecimal() and len(text) == 1:
            self.press(int(text))
        elif event.key() in _ENTER:
            self._enter(sheet)
        elif _is_undo(event):
            self._take_back(sheet)
        elif event.key() in _NEXT_TOOL:
            self._next_tool(sheet)
        elif act := self._acts(sheet).get(_Key(event.key())):
            act()
            self._moved(sheet)
        elif text:
            self._say_keys(sheet)

    def _acts(self, sheet: Sheet) -> dict[Qt.Key, Callable[[], object]]:
        settling = sheet.stage is Stage.DIFFERENCES
        back, on = (lambda: sheet.move(-1)), (lambda: sheet.move(1))
        return {
            _Key.Key_Space: lambda: sheet.write(BLANK),
            _Key.Key_Backspace: back,
            _Key.Key_Up: back,
            _Key.Key_Down: on,
            _Key.Key_Left: (lambda: sheet.settle(second=False)) if settling else back,
            _Key.Key_Right: (lambda: sheet.settle(second=True)) if settling else on,
            _Key.Key_Backtab: sheet.tool_before,
            _Key.Key_PageUp: sheet.tool_before,
        }

    def press(self, digit: int) -> None:
        """Take a digit as typed here; one that does not count is answered by what does."""
        sheet = self.sheet
        if sheet is None:
            return
        answered = sheet.question
        if sheet.write(digit) and answered:
            self._moved(sheet)
            # To be seen, and heard from a screen reader, without looking for it.
            said = _("{digit} for statement {number}").format(
                number=answered.number, digit=mark(digit)
            )
            self.say(said)
        elif sheet.current is None:
            self.say(_("There is no statement here to answer."), tone="amber")
        else:
            self._say_keys(sheet)

    def _settle(self, *, second: bool) -> None:
        if self.sheet and self.sheet.settle(second=second):
            self._moved(self.sheet)
        self.setFocus()

    def _show_both(self, sheet: Sheet, place: int | None) -> None:
        """Show what was typed the first time and the second, where the two differ."""
        self._both.setVisible(sheet.stage is Stage.DIFFERENCES and place is not None)
        if place is not None:
            first, second = mark(sheet.first(place)), mark(sheet.second(place))
            self.first.setText(_("{digit} the first time").format(digit=first))
            self.second.setText(_("{digit} the second time").format(digit=second))

    def _show_progress(self, sheet: Sheet) -> None:
        """Show how far the sheet is; painted with the rest, not at once and the window with it, as Qt would."""
        self._bar.setUpdatesEnabled(False)
        self._bar.setRange(0, sheet.total)
        self._bar.setValue(sheet.typed)
        self._bar.setUpdatesEnabled(True)

    def _take_back(self, sheet: Sheet) -> None:
        if sheet.take_back():
            self._moved(sheet)
        else:
            self.say(_("Nothing is typed yet this time."), tone="amber")

    def _enter(self, sheet: Sheet) -> None:
        """Finish, or go to what is left to be typed: the keypad has an Enter but no Ctrl."""
        if sheet.to_missing():
            self._moved(sheet)
        elif sheet.missing:
            self._say_keys(sheet)
        else:
            self.finishing.emit()

    def _next_tool(self, sheet: Sheet) -> None:
        passed = sheet.next_tool()
        self._moved(sheet)
        if passed:
            self.say(passed_words(passed), tone="amber")

    def _moved(self, sheet: Sheet) -> None:
        self.show_now()
        self.say("")
        self._announce(sheet.question.statement if sheet.question else end_words(sheet))
        self.moved.emit()

    def _say_keys(self, sheet: Sheet) -> None:
        if sheet.stage is Stage.DIFFERENCES:
            self.say(_("← for the first, → for the second, or the right digit."), tone="amber")
        else:
            self.say(_("Only 1 to 7 count here, and 0 or Space for a blank."), tone="amber")

    def _announce(self, text: str) -> None:
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))


def _is_undo(event: QKeyEvent) -> bool:
    return event.key() == _Key.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier
