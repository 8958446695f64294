"""The top bar: time left, where it leads, and the moderator's hand on the clock."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QLayout, QProgressBar, QWidget

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
from huddle_app.desk.run.expectation import Expectation
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.method.agenda import planned_end, planned_item
from huddle_app.method.clock import ClockState, Status, neighbour
from huddle_app.projector import timing
from huddle_app.services.clock import Clock
from huddle_app.texts import _

BAR_WIDTH, TIME_WIDTH = 150, 196
NEXT_SHARE, NEXT_NARROWEST, NEXT_WIDEST = 0.17, 200, 280
"""The width of the button Next: a share of the bar's, whatever it says, so that no button moves."""
STEPS = 1000


class TopBar(QWidget):
    """Shows the clock's state and acts on the clock; computes nothing of its own."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._make_readings()
        self._make_buttons()
        self.setLayout(self._arranged())

    def show_state(self, state: ClockState) -> None:
        """Show another moment; only what changed is painted anew."""
        agenda = self._clock.agenda()
        item, phase = moments.place(agenda, state)
        _write(self._where, moments.place_words(item, phase))
        self._show_left(state)
        self._show_expected(state)
        self._late.show_state(*moments.lateness(agenda, state))
        self._late.setVisible(bool(self._late.text()))
        self._show_buttons(state)

    def _make_readings(self) -> None:
        self._where = Elided()
        self._left = words("", Size.CLOCK, 600, tabular=True)
        self._left.setFixedWidth(TIME_WIDTH)
        self._word = Pill()
        self._bar = QProgressBar(textVisible=False, maximum=STEPS)
        self._bar.setFixedWidth(BAR_WIDTH)
        self._bar.setAccessibleName(_("Share of the phase that has gone"))
        self._spent, self._ends = soft(), soft()
        self._step, self._day = Expectation(), Expectation()
        self._late = Pill()

    def _make_buttons(self) -> None:
        self._less = KeyButton(_("−1"), "-")
        self._less.also("_", "Shift+-", "Shift+_")
        self._more = KeyButton(_("+1"), "+")
        # Where + needs Shift, both names of that key must mean the same.
        self._more.also("=", "Shift++", "Shift+=")
        self._less.clicked.connect(lambda: self._add(-1))
        self._more.clicked.connect(lambda: self._add(1))
        self._less.setToolTip(_("One minute less; five with Ctrl and −"))
        self._more.setToolTip(_("One minute more; five with Ctrl and +"))
        self._five("Ctrl+-", "Ctrl+_", "Ctrl+Shift+-", "Ctrl+Shift+_", minutes=-5)
        self._five("Ctrl++", "Ctrl+=", "Ctrl+Shift++", "Ctrl+Shift+=", minutes=5)
        self._pause = KeyButton(_("Pause"), "P")
        self._pause.keep_width(_("Pause"), _("Resume"))
        self._pause.clicked.connect(self._pause_or_resume)
        self._back = KeyButton("", "Left")
        self._back.setToolTip(_("Back to the phase before"))
        self._back.setAccessibleName(_("Back"))
        self._back.also("PgUp")
        self._back.clicked.connect(self._clock.back)
        self._next = KeyButton("", "Space", primary=True)
        self._next.also("Right", "PgDown")
        self._next.clicked.connect(self._clock.next)

    def _five(self, *keys: str, minutes: int) -> None:
        for key in keys:
            shortcut = QShortcut(QKeySequence(key), self, autoRepeat=False)
            shortcut.activated.connect(lambda: self._clock.add(minutes))
            shortcut.activatedAmbiguously.connect(lambda: self._clock.add(minutes))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give Next its share of the width."""
        super().resizeEvent(event)
        share = round(self.width() * NEXT_SHARE)
        self._next.setFixedWidth(min(max(share, NEXT_NARROWEST), NEXT_WIDEST))

    def _arranged(self) -> QLayout:
        ends = row(self._spent, None, self._ends, space=Space.HAIR)
        word = row(self._word, None)
        share = column(Space.SMALL, self._bar, ends, word, None, space=Space.HAIR)
        left = holding(column(self._head(), row(self._left, share, space=Space.MEDIUM), space=0))
        left.setFixedWidth(TIME_WIDTH + BAR_WIDTH + Space.MEDIUM)
        buttons = (self._less, self._more, self._pause, self._back, self._next)
        expected = column(None, self._step, self._day, None, space=Space.HAIR)
        line = row(left, expected, None, space=Space.LARGE)
        line.addLayout(row(*buttons))
        line.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        return line

    def _head(self) -> QLayout:
        """Where we are, and beside it how late."""
        head = row(self._where, self._late)
        head.setStretch(0, 1)
        return head

    def _show_left(self, state: ClockState) -> None:
        tone, word = moments.urgency(state)
        running = state.phase is not None
        if state.phase_left is not None:
            _write(self._left, timing.digits(state.phase_left))
        else:
            _write(self._left, _open_words(state))
        restyle(self._left, tone=tone)
        restyle(self._bar, tone=tone)
        self._word.show_state(word, PillRole.BAD if tone == "red" else PillRole.LATE)
        self._word.setVisible(bool(word))
        share = state.phase_spent / state.phase_allotted if state.phase_allotted else 0.0
        self._bar.setValue(min(STEPS, round(STEPS * share)))
        self._bar.setVisible(running)
        _write(self._spent, moments.spent_words(state) if running else "")

    def _show_expected(self, state: ClockState) -> None:
        agenda = self._clock.agenda()
        item, phase = moments.place(agenda, state)
        ends = moments.clock_time(agenda, state.phase_ends)
        _write(self._ends, _("ends {time}").format(time=ends) if state.phase_ends else "")
        step_plan = moments.clock_time(agenda, planned_item(agenda, item).ends)
        day_plan = moments.clock_time(agenda, planned_end(agenda, agenda.day_of(phase.key)))
        self._step.show_times(
            _("Step ends · plan {time}").format(time=step_plan),
            moments.clock_time(agenda, state.step_ends),
        )
        self._day.show_times(
            _("Day ends · plan {time}").format(time=day_plan),
            moments.clock_time(agenda, state.day_ends),
        )

    def _show_buttons(self, state: ClockState) -> None:
        timed = state.phase_left is not None
        self._less.setEnabled(timed)
        self._more.setEnabled(timed)
        self._pause.setEnabled(state.started)
        paused = state.status is Status.PAUSED
        self._pause.setText(_("Resume") if paused else _("Pause"))
        self._back.setEnabled(state.status is not Status.READY)
        self._next.setEnabled(state.status is not Status.FINISHED)
        self._next.setText(self._next_words(state))
        self._next.setToolTip(self._next.text())

    def _next_words(self, state: ClockState) -> str:
        if state.phase is None:
            return _("Start") if state.status is Status.READY else _("Ended")
        following = neighbour(self._clock.agenda(), state.phase.key, 1)
        if following is None:
            return _("Finish")
        return following.title

    def _add(self, minutes: int) -> None:
        control = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        self._clock.add(5 * minutes if control else minutes)

    def _pause_or_resume(self) -> None:
        paused = self._clock.state().status is Status.PAUSED
        (self._clock.resume if paused else self._clock.pause)()


def _open_words(state: ClockState) -> str:
    """What stands in place of the time left."""
    return {Status.READY: _("Ready"), Status.FINISHED: _("Ended")}.get(state.status, _("open end"))


def _write(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
