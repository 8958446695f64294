"""The phases of the running item, side by side."""

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from huddle_app.desk.parts import clear, row
from huddle_app.desk.run import moments
from huddle_app.desk.run.phase_chip import Flat, PhaseChip
from huddle_app.desk.style import Size, Space
from huddle_app.method.agenda import AgendaItem
from huddle_app.method.clock import ClockState
from huddle_app.services.clock import Clock

FLAT = (Flat(Size.BODY, length=True), Flat(Size.BODY), Flat(Size.SMALL))
"""How phases lie in one line, the fullest first."""


class PhaseChips(QWidget):
    """A chip for each phase, the current one strong; a double click or the key to go on a chip goes there."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._item: AgendaItem | None = None
        self._chips: dict[str, PhaseChip] = {}
        self._low = False
        self._row = row(space=Space.SMALL)
        self.setLayout(self._row)

    def show_state(self, state: ClockState) -> None:
        """Show the phases of where the workshop stands."""
        item, phase = moments.place(self._clock.agenda(), state)
        if item != self._item:
            self._show_item(item)
        for known in item.phases:
            now = state.phase is not None and known.key == phase.key
            self._chips[known.key].show_phase(moments.length_words(known, state), now=now)
        self._fit()

    def set_low(self, *, low: bool) -> None:
        """Take one line only, or as many as the phases' titles and lengths need."""
        self._low = low
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much in one line as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In one line all titles are of one size, and all lengths are there or none."""
        flat = next(filter(self._fits, FLAT), FLAT[-1]) if self._low else None
        for chip in self._chips.values():
            chip.lie(flat)

    def _fits(self, flat: Flat) -> bool:
        share = (self.width() + Space.SMALL) // max(1, len(self._chips)) - Space.SMALL
        return all(chip.width_of(flat) <= share for chip in self._chips.values())

    def _show_item(self, item: AgendaItem) -> None:
        self._item = item
        clear(self._row)
        self._chips = {phase.key: PhaseChip(phase.title) for phase in item.phases}
        for key, chip in self._chips.items():
            chip.gone_to.connect(partial(self._clock.go, key))
            self._row.addWidget(chip, 1)
