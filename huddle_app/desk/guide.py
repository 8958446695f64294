"""Leads from one page of the desk to another one."""

from PySide6.QtCore import QObject, Signal

from huddle_app.method.words import RoundKey


class Guide(QObject):
    """Pages ask to be left for another place; the window goes there."""

    wanted = Signal(object)
    """The place asked for: one of `checklist.Place`."""
    writing = Signal(object)
    """A note is to be written at once, wherever one is: its `NoteKind`."""

    def __init__(self) -> None:
        super().__init__()
        self._round: RoundKey | None = None

    def lead_to_papers(self, place: object, key: RoundKey) -> None:
        """Go where a round's papers are; the page there takes the round."""
        self._round = key
        self.wanted.emit(place)

    def take_round(self) -> RoundKey | None:
        """The round whose papers are wanted, once."""
        key, self._round = self._round, None
        return key
