"""Everything about the chosen line, beside the plan."""

from PySide6.QtWidgets import QWidget

from huddle_app.desk.parts import column, heading, holding, line, note, scrolling, soft
from huddle_app.desk.prepare.agenda.edits import PlanEdits
from huddle_app.desk.prepare.agenda.item_form import ItemForm
from huddle_app.desk.prepare.agenda.lines import what_of
from huddle_app.desk.prepare.agenda.phase_form import PhaseForm
from huddle_app.desk.style import Space
from huddle_app.method.agenda import Agenda, planned_item
from huddle_app.method.dates import clock_time
from huddle_app.method.planning import item_by
from huddle_app.texts import _


class Details(QWidget):
    """The fields of the item or phase one stands on; an item of one part shows both."""

    def __init__(self, edits: PlanEdits) -> None:
        super().__init__()
        self._edits = edits
        self._name, self._what = heading(""), soft()
        self._name.setWordWrap(True)
        self._what.setWordWrap(True)
        self._nothing = note(_("Choose a line of the plan to see everything about it."))
        self.item, self.phase = ItemForm(edits), PhaseForm(edits)
        self._line = line()
        inner = column(
            self._name,
            self._what,
            self._nothing,
            self.item,
            self._line,
            self.phase,
            None,
            space=Space.MEDIUM,
            margin=Space.MEDIUM,
        )
        self.setLayout(column(scrolling(holding(inner), _("Details"))))

    def show_key(self, key: str) -> None:
        """Show the line of this key; a key the plan does not have shows that nothing is chosen."""
        agenda = self._edits.agenda()
        if key in agenda.places:
            self._show_phase(agenda, key)
        elif any(item.key == key for item in agenda.items()):
            self._show_item(agenda, key)
        else:
            self._show_parts(item=False, phase=False)

    def _show_item(self, agenda: Agenda, key: str) -> None:
        item = item_by(agenda, key)
        slot = planned_item(agenda, item)
        alone = len(item.phases) == 1
        minutes = None
        if item.seconds is not None and slot.ends:
            minutes = round((slot.ends - slot.starts).total_seconds() / 60)
        self._name.setText(item.title)
        self._what.setText(what_of(item))
        self.item.show_item(item, clock_time(agenda.local(slot.starts)), minutes)
        if alone:
            self.phase.show_phase(item.phases[0], alone=True)
        self._show_parts(item=True, phase=alone)

    def _show_phase(self, agenda: Agenda, key: str) -> None:
        place = agenda.places[key]
        self._name.setText(place.phase.title)
        self._what.setText(_("A part of “{title}”").format(title=place.item.title))
        self.phase.show_phase(place.phase, alone=False)
        self._show_parts(item=False, phase=True)

    def _show_parts(self, *, item: bool, phase: bool) -> None:
        self.item.setVisible(item)
        self.phase.setVisible(phase)
        self._line.setVisible(item and phase)
        self._nothing.setVisible(not item and not phase)
        for label in (self._name, self._what):
            label.setVisible(item or phase)
