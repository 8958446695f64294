"""What the forms of the plan have in common: they show a part of it and write each change at once."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from huddle_app.desk.prepare.agenda.edits import PlanEdits


class PlanForm(QWidget):
    """Makes its fields, arranges them and listens to them."""

    def __init__(self, edits: PlanEdits) -> None:
        super().__init__()
        self._edits = edits
        self._make_fields()
        self.setLayout(self._arranged())
        self._write()

    def _make_fields(self) -> None:
        raise NotImplementedError

    def _arranged(self) -> QVBoxLayout:
        """The fields, one below the other."""
        raise NotImplementedError

    def _write(self) -> None:
        """Let what is changed in a field be written."""
        raise NotImplementedError
