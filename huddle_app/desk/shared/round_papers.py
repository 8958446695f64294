"""What a round of teams needs on paper: team sheets, table cards, and the list for the door."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol
from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Choice, column, heading, note, row
from huddle_app.desk.refreshing import Refreshing
from huddle_app.desk.shared.print_card import Paper, PrintCard, but_the_last
from huddle_app.desk.style import Space
from huddle_app.method.addresses import team_address
from huddle_app.method.events import PlanChanged, TeamsChanged
from huddle_app.method.progress import Report
from huddle_app.method.words import RoundKey
from huddle_app.texts import _

Write = Callable[[RoundKey, Path, Report], None]


class RoundPapers(QWidget):
    """A card for each paper of a round, and which round it is where several are drawn."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self._context = context
        self._key: RoundKey | None = None
        self._drawn: list[RoundKey] = []
        self._phones_open = False
        self.rounds = Choice()
        self.rounds.setAccessibleName(_("Teams of which round"))
        self.rounds.activated.connect(self._choose)
        self.words = note("")
        self.sheets, self.cards, self.seats = (
            PrintCard(context, paper) for paper in _papers(context, None)
        )
        title = heading(_("For the tables and the door"))
        title.setWordWrap(True)
        head = row(title, self.rounds)
        head.setStretch(0, 1)
        cards = (self.sheets, self.cards, self.seats)
        self.setLayout(column(head, self.words, *cards, space=Space.LARGE))
        Refreshing(self, context.bridge, (TeamsChanged, PlanChanged), self.refresh)
        # The stage changes when the phones' address does; no event tells it.
        context.stage.changed.connect(self._look_at_phones)
        self.refresh()

    def refresh(self) -> None:
        """Offer the rounds that are drawn; the one people sit in now unless another was chosen."""
        teams = self._context.services.teams
        drawn = [made.key for made in teams.rounds()]
        if self._key not in drawn:
            now = teams.current()
            self._key = now.key if now else None
        if drawn != self._drawn:
            self._drawn = drawn
            self.rounds.clear()
            self.rounds.addItems([key.title() for key in drawn])
        self.rounds.setVisible(len(drawn) > 1)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the round with which one was led here."""
        super().showEvent(event)
        wanted = self._context.guide.take_round()
        if wanted in self._drawn:
            self._key = wanted
            self._show()

    def _choose(self, place: int) -> None:
        self._key = self._drawn[place]
        self._show()

    def _show(self) -> None:
        if self._key:
            self.rounds.setCurrentIndex(self._drawn.index(self._key))
        self._phones_open = self._context.phones.address is not None
        self.words.setText(_words(drawn=self._key is not None, phones_open=self._phones_open))
        self.words.setVisible(bool(self.words.text()))
        cards = (self.sheets, self.cards, self.seats)
        for card, paper in zip(cards, _papers(self._context, self._key), strict=True):
            card.offer(paper)
            card.button.setEnabled(self._key is not None)

    def _look_at_phones(self) -> None:
        if self._phones_open != (self._context.phones.address is not None):
            self._show()


def _words(*, drawn: bool, phones_open: bool) -> str:
    """What is still missing, if anything."""
    if not drawn:
        return _("These can be printed as soon as the teams are drawn.")
    if phones_open:
        return ""
    return _(
        "Phones are not open yet: the sheets have no code. Open the phones first if you want it."
    )


def _papers(context: DeskContext, key: RoundKey | None) -> tuple[Paper, Paper, Paper]:
    documents = context.services.documents
    return (
        _paper(
            key,
            _("Team sheets"),
            _(
                "A page for each team: who sits there, what it is asked, and the code for its phone."
            ),
            partial(_with_addresses, context, documents.write_team_sheets),
        ),
        _paper(
            key,
            _("Table cards"),
            _("A card for each table, to be folded once: its number, large, on both sides."),
            partial(_with_addresses, context, documents.write_table_cards),
        ),
        _paper(
            key,
            _("Find your table"),
            _("Everybody from A to Z with their table, to hang on the door."),
            lambda key, path, progress: documents.write_seat_list(path, key, progress),
        ),
    )


def _paper(key: RoundKey | None, title: str, about: str, write: Write) -> Paper:
    """A paper of the round; without one it only says what it would hold."""
    if key is None:
        return Paper(title, about, f"{title}.pdf", lambda _path, _progress: None)
    file = f"{title}, {key.title().lower()}.pdf"
    made = partial(write, key)
    return Paper(
        title,
        about,
        file,
        lambda path, progress: made(path, but_the_last(progress)),
        stoppable=True,
    )


class _Writer(Protocol):
    """Writes a paper that has codes for phones."""

    def __call__(
        self, path: Path, key: RoundKey, addresses: dict[UUID, str], progress: Report
    ) -> None: ...


def _with_addresses(
    context: DeskContext, write: _Writer, key: RoundKey, path: Path, progress: Report
) -> None:
    write(path, key, _addresses(context, key), progress)


def _addresses(context: DeskContext, key: RoundKey) -> dict[UUID, str]:
    """The page for phones of each team; none while phones are not open."""
    served, made = context.phones.address, context.services.teams.round(key)
    if served is None or made is None:
        return {}
    return {team.id: team_address(served.base, served.room, team.id) for team in made.teams}
