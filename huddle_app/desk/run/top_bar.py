"""The top bar: time left, where it leads, and the moderator's hand on the clock."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QLabel, QLayout, QProgressBar, QWidget

from huddle_app.desk.parts import (
    Elided,
    KeyButton,
    Pill,
    PillRole,
    column,
    holding,
    row,
    soft,
    words,
)
from huddle_app.desk.run import moments
from huddle_app.desk.run.outlook import Outlook, Shape
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.method.agenda import planned_end, planned_item
from huddle_app.method.clock import ClockState
from huddle_app.method.dates import countdown
from huddle_app.method.journal import Status
from huddle_app.screen import look
from huddle_app.services.clock import Clock
from huddle_app.texts import _

BAR_WIDTH, TIME_WIDTH = 120, 204
NEXT_SHARE, NEXT_NARROWEST, NEXT_WIDEST = 0.185, 200, 280
"""The width of the button Next: a share of the bar's, whatever it says, so that no button moves."""
WORDED = 1500
"""From this width on (pixels at plain text size) the minutes' buttons name their unit."""
STEPS = 1000
WORTH_CATCHING_UP = 60
"""Seconds late from which catching up is offered."""


class TopBar(QWidget):
    """Shows the clock's state and acts on the clock; computes nothing of its own.

    Next is left to `go_on`, which may ask first.
    """

    catch_up_wanted = Signal()
    """The moderator wants to see how to make up for lost time."""

    def __init__(self, clock: Clock, go_on: Callable[[], None]) -> None:
        super().__init__()
        self._clock, self._go_on = clock, go_on
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._make_readings()
        self._make_buttons()
        self._line = self._arranged()
        self.setLayout(self._line)
        self._low = False
        self._size_clock(flat=False)

    def show_state(self, state: ClockState) -> None:
        """Show another moment; only what changed is painted anew."""
        agenda = self._clock.agenda()
        item, phase = moments.place(agenda, state)
        _write(self._where, moments.place_words(item, phase))
        _write(self._hour, moments.hour(agenda, state.now))
        self._show_left(state)
        self._show_expected(state)
        self._show_lateness(state)
        self._show_buttons(state)

    def set_low(self, *, low: bool) -> None:
        """Take less height, where there are two lines: place and time left in one, two of the three ends."""
        if low is self._low:
            return
        self._low = low
        self._fit()

    def _size_clock(self, *, flat: bool) -> None:
        size = Size.LARGE if flat else Size.CLOCK
        # A font set later goes again with the next tone; a stylesheet stays.
        self._left.setStyleSheet(f"font-size: {look.font(size).pixelSize()}px")
        self._left.setFixedWidth(look.scaled(TIME_WIDTH * size // Size.CLOCK))

    def _make_readings(self) -> None:
        self._where = Elided()
        self._hour = soft()
        self._hour.setAccessibleDescription(_("The time now"))
        self._left = words("", Size.CLOCK, 600, tabular=True)
        self._word = Pill()
        self._bar = QProgressBar(textVisible=False, maximum=STEPS)
        self._bar.setFixedWidth(look.scaled(BAR_WIDTH))
        self._bar.setAccessibleName(_("Share of the phase that has gone"))
        self._spent = soft()
        self._outlook = Outlook()
        self._outlook.lateness.catch_up_wanted.connect(self.catch_up_wanted)

    def _make_buttons(self) -> None:
        self._make_minutes()
        self._pause = KeyButton(_("Pause"), "P")
        self._pause.keep_width(_("Pause"), _("Resume"))
        self._pause.clicked.connect(self._pause_or_resume)
        self._back = KeyButton("", "Left")
        self._back.setToolTip(_("Back to the phase before"))
        self._back.setAccessibleName(_("Back"))
        self._back.known_as = _("Back")
        self._back.also("PgUp")
        self._back.clicked.connect(self._clock.back)
        self._next = KeyButton("", "Space", primary=True)
        self._next.known_as = _("Next")
        self._next.also("Right", "PgDown")
        self._next.clicked.connect(self._go_on)

    def _make_minutes(self) -> None:
        self._less = KeyButton(_("−1"), "-")
        self._less.known_as = _("One minute less")
        self._less.also("_", "Shift+-", "Shift+_")
        self._more = KeyButton(_("+1"), "+")
        self._more.known_as = _("One minute more")
        # Where + needs Shift, both names of that key must mean the same.
        self._more.also("=", "Shift++", "Shift+=")
        self._less.clicked.connect(lambda: self._add(-1))
        self._more.clicked.connect(lambda: self._add(1))
        self._less.setToolTip(_("One minute less; five with Alt and −"))
        self._more.setToolTip(_("One minute more; five with Alt and +"))
        self._five("Alt+-", "Alt+_", "Alt+Shift+-", "Alt+Shift+_", minutes=-5)
        self._five("Alt++", "Alt+=", "Alt+Shift++", "Alt+Shift+=", minutes=5)
        self._within = KeyButton(_("Within the step"), "E")
        self._within.setFont(look.font(Size.SMALL, 500))
        self._within.setCheckable(True)
        self._within.setToolTip(
            _("Minutes are taken from, or given to, what follows in this step: its end stays")
        )

    def _five(self, *keys: str, minutes: int) -> None:
        for key in keys:
            shortcut = QShortcut(QKeySequence(key), self, autoRepeat=False)
            shortcut.activated.connect(lambda: self._give(minutes))
            shortcut.activatedAmbiguously.connect(lambda: self._give(minutes))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew: the buttons have a line of their own where they need it."""
        super().resizeEvent(event)
        worded = self.width() >= look.scaled(WORDED)
        self._less.setText(_("−1 min") if worded else _("−1"))
        self._more.setText(_("+1 min") if worded else _("+1"))
        self._fit()

    def _next_share(self) -> int:
        share = round(self.width() * NEXT_SHARE)
        return min(max(share, look.scaled(NEXT_NARROWEST)), look.scaled(NEXT_WIDEST))

    def _fit(self) -> None:
        """One line where all of it fits whatever it will say, else two: no button moves with the clock."""
        self._next.setFixedWidth(self._next_share())
        clock = look.scaled(TIME_WIDTH + BAR_WIDTH) + Space.MEDIUM
        free = self.width() - clock - 3 * Space.LARGE
        beside_hand = free - self._width_of_hand() - Space.SMALL
        fits = beside_hand >= self._outlook.needed(Shape.UNDER)
        room = beside_hand if fits else free
        shape = Shape.BESIDE if fits else Shape.FLAT
        if room < self._outlook.needed(shape):
            shape = Shape.UNDER
        # In one line the buttons take the height anyway.
        flat = self._low and not fits
        self._outlook.lie(shape, low=flat)
        self._lay_out(one_line=fits, flat=flat)
        left_over = max(0, room - self._outlook.needed(shape))
        self._clock_place.setFixedWidth(clock + (left_over if flat else 0))
        widest = look.scaled(NEXT_WIDEST)
        self._next.setFixedWidth(min(self._next.width() + left_over, widest) if fits else widest)
        self._size_next()

    def _lay_out(self, *, one_line: bool, flat: bool) -> None:
        """Have the buttons beside the readings or below them; a `flat` clock stands beside its place."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        line, minutes = (across, down) if one_line else (down, across)
        if self._line.direction() is not line:
            self._line.setDirection(line)
            self._minutes.setDirection(minutes)
        self._size_clock(flat=flat)
        self._place.setDirection(QBoxLayout.Direction.RightToLeft if flat else down)
        self._place.setSpacing(Space.MEDIUM if flat else 0)
        self._share.setVisible(not flat)

    def _size_next(self) -> None:
        """Write a title small that is too long for the button."""
        self._next.setFont(look.font(Size.BODY, 500))
        if self._next.sizeHint().width() > self._next.width():
            self._next.setFont(look.font(Size.SMALL, 500))

    def _width_of_hand(self) -> int:
        """The buttons' width with those of the minutes in two rows, however they stand now."""
        minutes = self._less.sizeHint().width() + self._more.sizeHint().width() + Space.SMALL
        minutes = max(minutes, self._within.sizeHint().width())
        others = (self._pause.width(), self._back.sizeHint().width(), self._next.width())
        return minutes + sum(others) + 3 * Space.SMALL

    def _arranged(self) -> QBoxLayout:
        self._share = holding(column(None, self._bar, self._spent, None, space=Space.HAIR))
        time = row(self._left, self._share, space=Space.MEDIUM)
        self._place = column(self._head(), time, space=0)
        self._clock_place = holding(self._place)
        readings = row(self._clock_place, self._outlook, None, space=Space.LARGE)
        self._minutes = column(row(self._less, self._more), self._within, space=Space.HAIR)
        self._hand = holding(row(self._minutes, None, self._pause, self._back, self._next))
        line = row(holding(readings), self._hand, space=Space.SMALL)
        line.setStretch(0, 1)
        line.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        return line

    def _head(self) -> QLayout:
        """Where we are, a word on the time left, and the time of day."""
        head = row(self._where, self._word, self._hour)
        head.setStretch(0, 1)
        return head

    def _show_lateness(self, state: ClockState) -> None:
        words, role = moments.lateness(self._clock.agenda(), state)
        behind = role is PillRole.LATE and (state.late or 0.0) >= WORTH_CATCHING_UP
        offered = behind and state.status is not Status.PAUSED
        self._outlook.lateness.show_state(words, role, offered=offered)

    def _show_left(self, state: ClockState) -> None:
        tone, word = moments.urgency(state)
        running = state.phase is not None
        if state.phase_left is not None:
            _write(self._left, countdown(state.phase_left))
        else:
            _write(self._left, _open_words(state))
        restyle(self._left, tone=tone)
        restyle(self._bar, tone=tone)
        self._word.show_state(word, PillRole.BAD if tone == "red" else PillRole.LATE)
        self._word.setVisible(bool(word))
        share = state.phase_spent / state.phase_allotted if state.phase_allotted else 0.0
        self._bar.setValue(min(STEPS, round(STEPS * share)))
        self._bar.setVisible(state.phase_left is not None)
        _write(self._spent, moments.spent_words(state) if running else "")

    def _show_expected(self, state: ClockState) -> None:
        agenda = self._clock.agenda()
        item, phase = moments.place(agenda, state)
        planned = (
            agenda.slots[phase.key].ends,
            planned_item(agenda, item).ends,
            planned_end(agenda, agenda.day_of(phase.key)),
        )
        expected = (state.phase_ends, state.step_ends, state.day_ends)
        self._outlook.show_ends(
            [moments.hour(agenda, end) if end else "" for end in planned],
            [moments.hour(agenda, end) for end in expected],
        )

    def _show_buttons(self, state: ClockState) -> None:
        timed = state.phase_left is not None
        self._less.setEnabled(timed)
        self._more.setEnabled(timed)
        self._pause.setEnabled(state.started)
        self._within.setEnabled(timed)
        paused = state.status in {Status.PAUSED, Status.HELD}
        self._pause.setText(_("Resume") if paused else _("Pause"))
        self._back.setEnabled(state.status is not Status.READY)
        self._next.setEnabled(state.status is not Status.FINISHED)
        following = self._next_words(state)
        if following != self._next.text():
            self._next.setText(following)
            self._next.setToolTip(following)
            self._size_next()

    def _next_words(self, state: ClockState) -> str:
        if state.status in {Status.READY, Status.HELD}:
            return _("Start")
        if state.status is Status.FINISHED:
            return _("Ended")
        following = self._clock.following()
        return following.title if following else _("Finish")

    def _add(self, minutes: int) -> None:
        alt = QApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier
        self._give(5 * minutes if alt else minutes)

    def _give(self, minutes: int) -> None:
        """Change the minutes of the phase; within the step at the cost of what follows."""
        (self._clock.shift if self._within.isChecked() else self._clock.add)(minutes)

    def _pause_or_resume(self) -> None:
        running = self._clock.state().status is Status.RUNNING
        (self._clock.pause if running else self._clock.resume)()


def _open_words(state: ClockState) -> str:
    """What stands in place of the time left."""
    return {Status.READY: _("Ready"), Status.FINISHED: _("Ended")}.get(state.status, _("open end"))


def _write(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
