"""The room's phones: whether they may join, where they find the page, who is in and who is silent."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import KeyButton, column, holding, row, soft, words
from huddle_app.desk.refreshing import Refreshing
from huddle_app.desk.run.remote_panel import RemotePanel
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.method.agenda import Collects
from huddle_app.method.events import (
    ClockChanged,
    DisconnectArrived,
    DisconnectsChanged,
    NotesChanged,
    PhoneJoined,
    RemoteChanged,
    TeamsChanged,
)
from huddle_app.method.notes import NoteKind
from huddle_app.method.teams.rounds import Round
from huddle_app.method.words import team_label
from huddle_app.texts import _

HEARS = (
    ClockChanged,
    DisconnectArrived,
    DisconnectsChanged,
    NotesChanged,
    PhoneJoined,
    TeamsChanged,
)


class PhonesPanel(QWidget):
    """Lets phones join, or closes to them, and counts what comes from them."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._serve = KeyButton(_("Let phones join"), "Ctrl+Shift+P")
        self._serve.setProperty("kind", "small")
        self._serve.clicked.connect(self._start_or_stop)
        self._remote = KeyButton("", "Ctrl+Shift+R")
        self._remote.setProperty("kind", "quiet")
        self._remote.known_as = _("Remote for your own phone")
        self._remote.setToolTip(_("Your own phone drives the agenda from anywhere in the room"))
        self._remote.clicked.connect(self._show_remote)
        self._remote_panel: RemotePanel | None = None
        self._warned = self._heard = False
        self._address = words("", Size.BODY, 600)
        self._address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._code = soft()
        self._joined = words("")
        self._phones, self._sent = words("", weight=600), words("", weight=600)
        self._what = words("")
        self._asked = holding(row(self._what, None, self._sent))
        self._silent = words("", Size.SMALL)
        self._silent.setWordWrap(True)
        restyle(self._silent, tone="amber")
        self.setLayout(
            column(
                self._serve,
                self._address,
                row(self._code, None, self._joined, self._phones),
                self._asked,
                self._silent,
                self._remote,
                space=Space.HAIR,
            )
        )
        context.stage.changed.connect(self._show_address)
        context.bridge.happened.connect(self._on_event)
        Refreshing(self, context.bridge, HEARS, self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the address and the counts."""
        services = self._context.services
        made, form = services.teams.current(), services.clock.open_form()
        self._asked.setVisible(form is not None)
        if form is Collects.OPEN_FORUM:
            self._what.setText(_("Sentences sent:"))
            senders = [note.team_id for note in services.notes.notes(NoteKind.SAID) if note.prompt]
            self._sent.setText(str(len(senders)))
        else:
            self._what.setText(_("Disconnects sent:"))
            board = services.disconnects.board()
            senders = [card.team_id for card in (*board.new, *board.hidden, *board.accepted())]
            each = services.disconnects.form().count
            self._sent.setText(_sent_words(made, len(senders), each))
        self._heard = bool(senders)
        self._silent.setText(_silent_words(made, senders) if form else "")
        self._show_address()

    def _show_remote(self) -> None:
        """Open what is about the remote, and switch it on: that is what one comes for."""
        if self._remote_panel is None:
            self._remote_panel = RemotePanel(self._context, self)
        if not self._context.services.remote.code:
            self._remote_panel.switch_on()
        self._remote_panel.show()
        self._remote_panel.activateWindow()

    def _on_event(self, event: object) -> None:
        if not isinstance(event, RemoteChanged):
            return
        self._show_address()
        guessed = self._context.services.remote.closed_itself
        if guessed and not self._warned:
            self._context.messages.say(
                _("Somebody typed a wrong code for your remote five times: it is switched off now.")
            )
        self._warned = guessed

    def _show_address(self) -> None:
        address = self._context.phones.address
        _show(self._joined, _("Phones") if address else "")
        _show(self._phones, str(self._context.services.phones.count()) if address else "")
        on = bool(address and self._context.services.remote.code)
        self._remote.setText(_("Your remote is on") if on else _("Phone as remote"))
        self._serve.setText(_("Close the phones") if address else _("Let phones join"))
        # While phones are closed and nothing has come on paper, nobody is silent yet.
        awaited = self._heard or address is not None
        self._silent.setVisible(awaited and bool(self._silent.text()))
        _show(self._address, address.short if address else "")
        code = _("room code {code}").format(code=address.room) if address else ""
        _show(self._code, code or _("Phones are closed"))

    def _start_or_stop(self) -> None:
        phones = self._context.phones
        if phones.address:
            phones.stop()
            self._context.services.remote.close()
        else:
            phones.start()
        self._context.stage.renew()


def _sent_words(made: Round | None, sent: int, each: int) -> str:
    if made is None:
        return str(sent)
    wanted = each * len(made.teams)
    words = _("{n} of {wanted}") if sent <= wanted else _("{n} · {wanted} asked for")
    return words.format(n=sent, wanted=wanted)


def _silent_words(made: Round | None, heard: Sequence[UUID | None]) -> str:
    """The teams that have sent nothing yet."""
    silent = [team.name for team in made.teams if team.id not in heard] if made else []
    if not silent:
        return ""
    return _("Silent so far: {teams}").format(teams=", ".join(map(team_label, silent)))


def _show(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
