"""Votes of the room: asked, counted by the moderator, shown when the moderator says so."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import timedelta
from uuid import UUID, uuid4

from sqlmodel import Session, col, select

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import VoteChanged
from huddle_app.method.votes import (
    LONGEST,
    Vote,
    VoteOption,
    check_count,
    check_hands,
    checked_words,
    in_turn,
    letter,
)
from huddle_app.services.clock import Clock
from huddle_app.services.deeds import Deeds
from huddle_app.services.disconnects import Disconnects
from huddle_app.store.database import Database
from huddle_app.store.tables import votes as tables
from huddle_app.texts import _, ngettext


class Votes:
    """The votes of the workshop; one of them at most is open, the others are earlier ones."""

    def __init__(
        self, database: Database, deeds: Deeds, clock: Clock, disconnects: Disconnects
    ) -> None:
        self._database = database
        self._deeds = deeds
        self._clock = clock
        self._disconnects = disconnects

    def votes(self) -> tuple[Vote, ...]:
        """Every vote in the order in which they were opened."""
        table = tables.Vote
        with self._database.reading() as session:
            rows = session.exec(select(table).order_by(col(table.opened), col(table.id)))
            return tuple(_vote(row, _options(session, row.id)) for row in rows)

    def open_one(self) -> Vote | None:
        """The vote that is open, if there is one."""
        vote = in_turn(self.votes())
        return None if vote is None or vote.closed else vote

    def open(self, question: str, options: Iterable[str] = ()) -> Vote:
        """Ask the room something, in the step that runs; a vote that was open is an earlier one now.

        HuddleError when the question or an option is empty or too long, or the options are too many.
        """
        question, texts = checked_words(question), [checked_words(text) for text in options]
        check_count(len(texts))
        item = self._clock.state().item
        vote_id = uuid4()
        with self._doing(_("Vote “{question}”").format(question=question)) as session:
            earlier = session.exec(select(tables.Vote)).all()
            for row in earlier:
                row.closed = True
            # Votes stand in the order of their times, which are never the same.
            after = [row.opened + timedelta.resolution for row in earlier]
            opened = max([self._clock.now(), *after])
            key = item.key if item else ""
            session.add(tables.Vote(id=vote_id, question=question, item_key=key, opened=opened))
            session.flush()
            _add(session, vote_id, texts)
        return self._one(vote_id)

    def ask(self, vote_id: UUID, question: str) -> None:
        """Ask a vote's question in other words; HuddleError when it is empty or too long."""
        question = checked_words(question)
        with self._doing(_("Question “{question}”").format(question=question)) as session:
            session.get_one(tables.Vote, vote_id).question = question

    def add_options(self, vote_id: UUID, texts: Iterable[str]) -> None:
        """Add options after those there are; HuddleError when one is empty, too long, or too many."""
        kept = [checked_words(text) for text in texts]
        words = ngettext("{n} option more", "{n} options more", len(kept)).format(n=len(kept))
        with self._doing(words) as session:
            _add(session, vote_id, kept)

    def new_themes(self, vote: Vote | None) -> tuple[str, ...]:
        """The titles of the themes that are not among a vote's options yet; HuddleError without any."""
        themes = self._disconnects.board().themes
        if not themes:
            raise HuddleError(_("There are no themes yet. Name them under “Disconnects” first."))
        there = {option.text for option in vote.options} if vote else set[str]()
        titles = dict.fromkeys(_shortened(theme.title) for theme in themes)
        if new := tuple(title for title in titles if title not in there):
            return new
        raise HuddleError(_("All themes are among the options already."))

    def rename_option(self, option_id: UUID, text: str) -> None:
        """Write an option in other words; HuddleError when they are none or too many."""
        text = checked_words(text)
        with self._doing(_("New words “{text}”").format(text=text)) as session:
            session.get_one(tables.VoteOption, option_id).text = text

    def remove_option(self, option_id: UUID) -> None:
        """Take an option away; those after it move up by a letter."""
        with self._doing(_("Option taken away")) as session:
            session.delete(session.get_one(tables.VoteOption, option_id))

    def set_hands(self, option_id: UUID, hands: int | None) -> None:
        """Write down how many hands there are for an option, from 0 to 999; None: not counted."""
        check_hands(hands)
        with self._doing(self._hands_words(option_id, hands)) as session:
            session.get_one(tables.VoteOption, option_id).hands = hands

    def show_counts(self, vote_id: UUID, *, shown: bool) -> None:
        """Let the room see the counts, or hide them again."""
        with self._doing(_("Counts shown") if shown else _("Counts hidden")) as session:
            session.get_one(tables.Vote, vote_id).counts_shown = shown

    def close(self, vote_id: UUID) -> None:
        """Make a vote an earlier one, so that another can be opened."""
        with self._doing(_("End of the vote")) as session:
            session.get_one(tables.Vote, vote_id).closed = True

    def remove(self, vote_id: UUID) -> None:
        """Take a vote away with its options and counts."""
        with self._doing(_("Vote taken away")) as session:
            for row in _options(session, vote_id):
                session.delete(row)
            session.flush()
            session.delete(session.get_one(tables.Vote, vote_id))

    def _one(self, vote_id: UUID) -> Vote:
        return next(vote for vote in self.votes() if vote.id == vote_id)

    def _hands_words(self, option_id: UUID, hands: int | None) -> str:
        with self._database.reading() as session:
            row = session.get_one(tables.VoteOption, option_id)
            place = [one.id for one in _options(session, row.vote_id)].index(option_id)
        if hands is None:
            return _("No count for {letter}").format(letter=letter(place))
        words = ngettext("{n} hand for {letter}", "{n} hands for {letter}", hands)
        return words.format(n=hands, letter=letter(place))

    def _doing(self, name: str) -> AbstractContextManager[Session]:
        return self._deeds.doing(name, VoteChanged())


def _add(session: Session, vote_id: UUID, texts: list[str]) -> None:
    there = _options(session, vote_id)
    check_count(len(there) + len(texts))
    first = there[-1].position + 1 if there else 0
    for place, text in enumerate(texts, first):
        session.add(tables.VoteOption(vote_id=vote_id, position=place, text=text))


def _options(session: Session, vote_id: UUID) -> list[tables.VoteOption]:
    table = tables.VoteOption
    query = select(table).where(table.vote_id == vote_id).order_by(col(table.position))
    return list(session.exec(query))


def _vote(row: tables.Vote, options: Iterable[tables.VoteOption]) -> Vote:
    return Vote(
        id=row.id,
        question=row.question,
        options=tuple(VoteOption(one.id, one.text, one.hands) for one in options),
        item_key=row.item_key,
        opened=row.opened,
        counts_shown=row.counts_shown,
        closed=row.closed,
    )


def _shortened(title: str) -> str:
    """A theme's title as an option, cut where it is too long to be one."""
    words = " ".join(title.split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
