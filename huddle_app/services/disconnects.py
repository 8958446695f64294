"""Disconnects from the room, and the themes the moderator gathers them into."""

import tomllib
from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, func, select

from huddle_app.method.disconnects import Board, Disconnect, DisconnectState, Theme
from huddle_app.method.errors import HuddleError, TableGoneError
from huddle_app.method.events import DisconnectArrived, DisconnectsChanged, Events
from huddle_app.method.forms import DisconnectForm, checked_text, parse_disconnect_form
from huddle_app.method.words import Stage
from huddle_app.paths import FORMS
from huddle_app.services.clock import Now
from huddle_app.services.deeds import Deeds
from huddle_app.store.database import Database
from huddle_app.store.tables import actions as action_tables
from huddle_app.store.tables import board as board_tables
from huddle_app.store.tables import teams as team_tables
from huddle_app.texts import _, ngettext

# Built once: two hundred phones may wait for it.
_INSERT = insert(board_tables.Disconnect)


@dataclass(frozen=True)
class Receipt:
    """The answer to a submission: when it was stored, and whether it was stored before already."""

    id: UUID
    received: datetime
    before: bool


class Disconnects:
    """The inbox, the wall and the themes."""

    def __init__(self, database: Database, events: Events, deeds: Deeds, now: Now) -> None:
        self._database = database
        self._events = events
        self._deeds = deeds
        self._now = now
        self._form: DisconnectForm | None = None

    def form(self) -> DisconnectForm:
        """The form with which disconnects are sent in."""
        if self._form is None:
            text = (FORMS / "disconnect.toml").read_text(encoding="utf-8")
            self._form = parse_disconnect_form(tomllib.loads(text))
        return self._form

    def submit(
        self,
        disconnect_id: UUID,
        text: str,
        stage: Stage | None = None,
        team_id: UUID | None = None,
    ) -> Receipt:
        """Store what a team sent, durably, before this returns; the same id is stored once.

        HuddleError when the text is empty or too long, or the team is gone meanwhile.
        """
        text = checked_text(self.form().text, text)
        received = self._now()
        row = {
            "id": disconnect_id,
            "text": text,
            "stage": stage,
            "team_id": team_id,
            "state": DisconnectState.NEW,
            "theme_id": None,
            "received": received,
        }
        try:
            with self._database.inserting() as connection:
                connection.execute(_INSERT, row)
        except IntegrityError as error:
            if not self.known(disconnect_id):
                raise TableGoneError from error
            return self._receipt_of(disconnect_id)
        self._events.publish(DisconnectArrived(disconnect_id))
        return Receipt(disconnect_id, received, before=False)

    def known(self, disconnect_id: UUID) -> bool:
        """Whether this submission is stored already."""
        with self._database.reading() as session:
            return session.get(board_tables.Disconnect, disconnect_id) is not None

    def count(self) -> int:
        """How many disconnects have come in."""
        with self._database.reading() as session:
            return session.exec(select(func.count()).select_from(board_tables.Disconnect)).one()

    def board(self) -> Board:
        """Everything sent in, as the moderator sees it."""
        with self._database.reading() as session:
            cards = _cards(session)
            themes = session.exec(
                select(board_tables.Theme).order_by(col(board_tables.Theme.position))
            )
            return Board(
                new=_in_state(cards, DisconnectState.NEW),
                loose=tuple(
                    card for card in _in_state(cards, DisconnectState.ACCEPTED) if not card.theme_id
                ),
                hidden=_in_state(cards, DisconnectState.HIDDEN),
                themes=tuple(
                    Theme(row.id, row.title, tuple(c for c in cards if c.theme_id == row.id))
                    for row in themes
                ),
            )

    def sent_by(self, team_id: UUID) -> tuple[Disconnect, ...]:
        """What one team has sent so far."""
        with self._database.reading() as session:
            return _cards(session, team_id)

    def accept(self, ids: Iterable[UUID]) -> None:
        """Let disconnects hang on the wall."""
        self._set_state(ids, DisconnectState.ACCEPTED)

    def hide(self, ids: Iterable[UUID]) -> None:
        """Take disconnects off the wall and out of their theme; they stay in the file."""
        self._set_state(ids, DisconnectState.HIDDEN)

    def put(self, ids: Iterable[UUID], theme_id: UUID | None) -> None:
        """Put disconnects into a theme (None: into none); this accepts them."""
        cards = list(ids)
        words = ngettext("{n} disconnect to a theme", "{n} disconnects to a theme", len(cards))
        with self._doing(words.format(n=len(cards))) as session:
            for row in _rows(session, cards):
                row.state, row.theme_id = DisconnectState.ACCEPTED, theme_id

    def add_theme(self, title: str) -> UUID:
        """Make a theme, after those there are."""
        title = _titled(title)
        with self._doing(_("New theme “{title}”").format(title=title)) as session:
            row = board_tables.Theme(position=_next_position(session), title=title)
            session.add(row)
            session.flush()
            return row.id

    def rename_theme(self, theme_id: UUID, title: str) -> None:
        """Give a theme another title."""
        title = _titled(title)
        with self._doing(_("New name “{title}”").format(title=title)) as session:
            session.get_one(board_tables.Theme, theme_id).title = title

    def merge_themes(self, kept: UUID, merged: UUID) -> None:
        """Move everything of theme `merged` (disconnects and action items) into `kept`, and end it."""
        with self._doing(_("Merge of 2 themes")) as session:
            for table in (board_tables.Disconnect, action_tables.Action):
                for row in session.exec(select(table).where(table.theme_id == merged)):
                    row.theme_id = kept
            session.flush()
            session.delete(session.get_one(board_tables.Theme, merged))

    def remove_theme(self, theme_id: UUID) -> None:
        """End a theme; its disconnects stay accepted. HuddleError while action items hang on it."""
        with self._doing(_("Theme taken away")) as session:
            held = select(action_tables.Action.id).where(action_tables.Action.theme_id == theme_id)
            if session.exec(held).first():
                raise HuddleError(_("Action items hang on this theme. Move or remove them first."))
            cards = select(board_tables.Disconnect).where(
                board_tables.Disconnect.theme_id == theme_id
            )
            for row in session.exec(cards):
                row.theme_id = None
            session.flush()
            session.delete(session.get_one(board_tables.Theme, theme_id))

    def enter(self, text: str, team_id: UUID | None = None, stage: Stage | None = None) -> Receipt:
        """Type in a disconnect from paper; HuddleError as for one from a phone."""
        text, receipt = (
            checked_text(self.form().text, text),
            Receipt(uuid4(), self._now(), before=False),
        )
        with self._doing(_("Disconnect typed in")) as session:
            session.add(
                board_tables.Disconnect(
                    id=receipt.id,
                    text=text,
                    stage=stage,
                    team_id=team_id,
                    state=DisconnectState.NEW,
                    received=receipt.received,
                )
            )
        return receipt

    def _receipt_of(self, disconnect_id: UUID) -> Receipt:
        with self._database.reading() as session:
            row = session.get_one(board_tables.Disconnect, disconnect_id)
            return Receipt(disconnect_id, row.received, before=True)

    def _set_state(self, ids: Iterable[UUID], state: DisconnectState) -> None:
        cards = list(ids)
        with self._doing(_state_words(state, len(cards))) as session:
            for row in _rows(session, cards):
                row.state = state
                row.theme_id = row.theme_id if state is DisconnectState.ACCEPTED else None

    def _doing(self, name: str) -> AbstractContextManager[Session]:
        return self._deeds.doing(name, DisconnectsChanged())


def _state_words(state: DisconnectState, n: int) -> str:
    if state is DisconnectState.HIDDEN:
        return ngettext("{n} disconnect hidden", "{n} disconnects hidden", n).format(n=n)
    return ngettext("{n} disconnect accepted", "{n} disconnects accepted", n).format(n=n)


def _rows(session: Session, ids: Iterable[UUID]) -> list[board_tables.Disconnect]:
    wanted = list(ids)
    return list(
        session.exec(
            select(board_tables.Disconnect).where(col(board_tables.Disconnect.id).in_(wanted))
        )
    )


def _cards(session: Session, team_id: UUID | None = None) -> tuple[Disconnect, ...]:
    table = board_tables.Disconnect
    query = (
        select(table, team_tables.Team.name)
        .join(team_tables.Team, col(team_tables.Team.id) == col(table.team_id), isouter=True)
        .order_by(col(table.received), col(table.id))
    )
    if team_id:
        query = query.where(table.team_id == team_id)
    return tuple(_card(row, team or "") for row, team in session.exec(query))


def _card(row: board_tables.Disconnect, team: str) -> Disconnect:
    return Disconnect(
        id=row.id,
        text=row.text,
        stage=Stage(row.stage) if row.stage else None,
        team_id=row.team_id,
        team=team,
        state=DisconnectState(row.state),
        theme_id=row.theme_id,
        received=row.received,
    )


def _in_state(cards: Iterable[Disconnect], state: DisconnectState) -> tuple[Disconnect, ...]:
    return tuple(card for card in cards if card.state is state)


def _next_position(session: Session) -> int:
    return session.exec(select(func.coalesce(func.max(board_tables.Theme.position), 0))).one() + 1


def _titled(title: str) -> str:
    if not title.strip():
        raise HuddleError(_("A theme needs a name."))
    return title.strip()
