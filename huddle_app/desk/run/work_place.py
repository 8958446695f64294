"""The middle of the Run screen: phases, the task, and the working area of the step."""

from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Segments, column, row, words
from huddle_app.desk.run import moments
from huddle_app.desk.run.areas import AreaKey, area_name, areas_of, first_area
from huddle_app.desk.run.captures_area import CapturesArea
from huddle_app.desk.run.findings_area import FindingsArea
from huddle_app.desk.run.phase_chips import PhaseChips
from huddle_app.desk.style import Size, Space
from huddle_app.method.agenda import AgendaItem, Phase
from huddle_app.method.clock import ClockState
from huddle_app.texts import _


class WorkPlace(QWidget):
    """Follows the clock: each phase opens its area; another one of the step's can be chosen."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._place: tuple[AgendaItem, Phase] | None = None
        self._areas: dict[AreaKey, QWidget] = {}
        self._chips = PhaseChips(context.services.clock)
        self._task = words("", Size.LEAD, 500)
        self._task.setWordWrap(True)
        self._choices = Segments(_("Working area"))
        self._choices.chosen.connect(self.show_area)
        self._stack = QStackedWidget()
        line = row(self._task, self._choices, space=Space.LARGE)
        line.setStretch(0, 1)
        layout = column(self._chips, line, self._stack, space=Space.MEDIUM, margin=Space.LARGE)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def show_state(self, state: ClockState) -> None:
        """Show where the workshop stands."""
        self._chips.show_state(state)
        place = moments.place(self._context.services.clock.agenda(), state)
        if place == self._place:
            return
        self._place = place
        self._take_keys()
        item, phase = place
        self._task.setText(phase.task)
        areas = areas_of(item)
        self._choices.offer({area: area_name(area) for area in areas})
        self._choices.setVisible(len(areas) > 1)
        self.show_area(first_area(item, phase))

    def show_area(self, area: AreaKey) -> None:
        """Show a working area of the step; it is built the first time."""
        if area not in self._areas:
            self._areas[area] = self._built(area)
            self._stack.addWidget(self._areas[area])
        widget = self._areas[area]
        if widget is not self._stack.currentWidget():
            self._take_keys()
        if self._place and isinstance(widget, CapturesArea | FindingsArea):
            widget.show_item(self._place[0])
        self._choices.choose(area)
        self._stack.setCurrentWidget(widget)

    def _take_keys(self) -> None:
        """Take the keyboard from what is about to go: Qt would hand it to the next widget, whatever it is.

        A line that is being typed in keeps it.
        """
        here = self.window().focusWidget()
        typing = isinstance(here, QLineEdit) and here.text() and here.isVisible()
        if self.isAncestorOf(here) and not typing:
            self.setFocus()

    def _built(self, area: AreaKey) -> QWidget:
        # Imported when first shown: most of them are not needed in the first minutes.
        match area:
            case AreaKey.NOTES:
                return CapturesArea(self._context)
            case AreaKey.FINDINGS:
                return FindingsArea(self._context)
            case AreaKey.BOARD:
                from huddle_app.desk.run.disconnect_board import DisconnectBoard

                return DisconnectBoard(self._context)
            case AreaKey.ACTIONS:
                from huddle_app.desk.run.action_board import ActionBoard

                return ActionBoard(self._context)
            case AreaKey.PAPER:
                from huddle_app.desk.shared.papers_page import Papers

                return Papers(self._context)
            case AreaKey.OBSERVATIONS:
                from huddle_app.desk.run.observations_area import ObservationsArea

                return ObservationsArea(self._context)
