"""Votes of the room: a question, its lettered options, and how many hands went up for each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from string import ascii_uppercase
from unicodedata import category
from uuid import UUID

from huddle_app.method.errors import HuddleError
from huddle_app.texts import _, ngettext

FEWEST_OPTIONS, MOST_OPTIONS = 2, 12
MOST_HANDS = 999
LONGEST = 300
"""Characters of a question or an option."""


@dataclass(frozen=True)
class VoteOption:
    """One thing to vote for; `hands` is None until it was counted.

    Hands are whatever was counted for it, raised hands or dots today: whoever may vote by other ways
    is counted into the same number.
    """

    id: UUID
    text: str
    hands: int | None = None


@dataclass(frozen=True)
class Vote:
    """A question to the room; `item_key` is the step it was asked in, `opened` is UTC.

    The room sees how many hands there are only once `counts_shown`; a closed vote is an earlier one.
    """

    id: UUID
    question: str
    options: tuple[VoteOption, ...]
    item_key: str
    opened: datetime
    counts_shown: bool = False
    closed: bool = False

    @property
    def is_ready(self) -> bool:
        """Whether there is something to choose between."""
        return len(self.options) >= FEWEST_OPTIONS

    @property
    def is_counted(self) -> bool:
        """Whether hands were counted for any option."""
        return any(option.hands is not None for option in self.options)

    @property
    def total(self) -> int:
        """All hands together; who may vote for several things is in it several times."""
        return sum(option.hands or 0 for option in self.options)

    @property
    def most(self) -> int:
        """The most hands that one option has."""
        return max((option.hands or 0 for option in self.options), default=0)

    def leaders(self) -> tuple[VoteOption, ...]:
        """The options with the most hands, several where they are level; none before a hand went up."""
        return tuple(option for option in self.options if self.most and option.hands == self.most)

    def lettered(self) -> tuple[tuple[str, VoteOption], ...]:
        """The options in their order, each with its letter."""
        return tuple((letter(n), option) for n, option in enumerate(self.options))

    def letter_of(self, option: VoteOption) -> str:
        """The letter by which an option is called."""
        return letter(self.options.index(option))


def letter(place: int) -> str:
    """The letter of the option at a place counted from 0: A, B, C and so on."""
    return ascii_uppercase[place]


def in_turn(votes: Iterable[Vote], vote_id: UUID | None = None) -> Vote | None:
    """The vote with this id, else the one that is open, else the last one; None where there is none."""
    ordered = sorted(votes, key=lambda vote: (vote.id == vote_id, not vote.closed, vote.opened))
    return ordered[-1] if ordered else None


def outcome(vote: Vote) -> str:
    """Who has the most hands, in one sentence; empty before a hand went up."""
    letters = [vote.letter_of(option) for option in vote.leaders()]
    if not letters:
        return ""
    if len(letters) == 1:
        words = _("{letter} has the most hands: {n} of {total}")
        return words.format(letter=letters[0], n=vote.most, total=vote.total)
    words = ngettext(
        "{letters} and {last} are level, with {n} hand each of {total}",
        "{letters} and {last} are level, with {n} hands each of {total}",
        vote.most,
    )
    return words.format(
        letters=", ".join(letters[:-1]), last=letters[-1], n=vote.most, total=vote.total
    )


def checked_words(text: str) -> str:
    """A question or an option as it is kept, on one line; HuddleError when it is empty or too long."""
    kept = " ".join("".join(" " if category(c) == "Cc" else c for c in text).split())
    if not kept:
        raise HuddleError(_("There is nothing written yet."))
    if len(kept) > LONGEST:
        message = _("{n} characters are the most that the room can read. Please write it shorter.")
        raise HuddleError(message.format(n=LONGEST))
    return kept


def check_count(options: int) -> None:
    """HuddleError when there are more options than the room can choose between."""
    if options > MOST_OPTIONS:
        message = _("{n} options are the most. Take one away, or vote in two rounds.")
        raise HuddleError(message.format(n=MOST_OPTIONS))


def check_hands(hands: int | None) -> None:
    """HuddleError when it is no number of hands; None, not counted, is fine."""
    if hands is not None and not 0 <= hands <= MOST_HANDS:
        message = _("Hands are counted from 0 to {most}.")
        raise HuddleError(message.format(most=MOST_HANDS))


def usual_question(step: int | None) -> str:
    """The question a step brings along: the major disconnects (6), agreement (7), what comes first."""
    return {
        6: _("Which of these are our major disconnects?"),
        7: _("Do we all agree on the findings?"),
    }.get(step or 0, _("Which of these comes first?"))


def agreement() -> tuple[str, ...]:
    """The options with which a room says how far it agrees."""
    return (_("Yes, that is how it is"), _("Mostly"), _("Not yet"))
