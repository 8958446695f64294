"""The room's phones: whether they may join, where they find the page, who is in and who is silent."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import KeyButton, column, row, soft, words
from huddle_app.desk.refreshing import Refreshing
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.method.disconnects import Disconnect
from huddle_app.method.events import (
    ClockChanged,
    DisconnectArrived,
    DisconnectsChanged,
    PhoneJoined,
    TeamsChanged,
)
from huddle_app.method.teams import Round
from huddle_app.method.words import team_label
from huddle_app.texts import _

HEARS = (ClockChanged, DisconnectArrived, DisconnectsChanged, PhoneJoined, TeamsChanged)


class PhonesPanel(QWidget):
    """Lets phones join, or closes to them, and counts what comes from them."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._serve = KeyButton(_("Let phones join"), "Ctrl+Shift+P")
        self._serve.clicked.connect(self._start_or_stop)
        self._address = words("", Size.BODY, 600)
        self._address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._code = soft()
        self._joined = words("")
        self._phones, self._sent = words("", weight=600), words("", weight=600)
        self._silent = words("", Size.SMALL)
        self._silent.setWordWrap(True)
        restyle(self._silent, tone="amber")
        self.setLayout(
            column(
                self._serve,
                self._address,
                self._code,
                row(self._joined, None, self._phones),
                row(words(_("Sent")), None, self._sent),
                self._silent,
                space=Space.HAIR,
            )
        )
        context.stage.changed.connect(self._show_address)
        Refreshing(self, context.bridge, HEARS, self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the address and the counts."""
        services = self._context.services
        made, board = services.teams.current(), services.disconnects.board()
        cards = (*board.new, *board.hidden, *board.accepted())
        self._sent.setText(_sent_words(made, len(cards), services.disconnects.form().count))
        collecting = services.clock.open_form() is not None
        _show(self._silent, _silent_words(made, cards) if collecting else "")
        self._show_address()

    def _show_address(self) -> None:
        address = self._context.phones.address
        self._joined.setText(_("Phones") if address else _("Phones are closed"))
        self._phones.setText(str(self._context.services.phones.count()) if address else "")
        self._serve.setText(_("Close to phones") if address else _("Let phones join"))
        _show(self._address, address.short if address else "")
        _show(self._code, _("room code {code}").format(code=address.room) if address else "")

    def _start_or_stop(self) -> None:
        phones = self._context.phones
        if phones.address:
            phones.stop()
        else:
            phones.start()
        self._context.stage.renew()


def _sent_words(made: Round | None, sent: int, each: int) -> str:
    if made is None:
        return str(sent)
    return _("{n} of {wanted}").format(n=sent, wanted=each * len(made.teams))


def _silent_words(made: Round | None, cards: Sequence[Disconnect]) -> str:
    """The teams that have sent nothing yet."""
    heard = {card.team_id for card in cards}
    silent = [team.name for team in made.teams if team.id not in heard] if made else []
    if not silent:
        return ""
    return _("Silent so far: {teams}").format(teams=", ".join(map(team_label, silent)))


def _show(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
