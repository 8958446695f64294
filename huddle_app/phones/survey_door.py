"""Who may answer the questionnaire: a code lets a phone in, once, and guessing has to wait."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

from huddle_app.method.errors import (
    CodeUnknownError,
    CodeUsedError,
    HuddleError,
    NotOpenError,
)
from huddle_app.phones.refusal import Done, Refusal, TooLate
from huddle_app.services.answer_codes import CodeFound
from huddle_app.services.house import Services

MOST_WRONG = 5
WINDOW = timedelta(minutes=10)
PAUSE = timedelta(minutes=1)
"""After so many wrong codes within the window, a client waits so long, and again after each more."""

LONGEST_CODE = 20
ENDED = (CodeUnknownError, CodeUsedError, NotOpenError)
"""Why a code opens nothing."""


@dataclass(frozen=True)
class Ticket:
    """What a phone carries until it has sent: its code, and a number of its own that tells nothing."""

    code: str
    number: str

    @property
    def written(self) -> str:
        """As it stands in the cookie."""
        return f"{self.code}.{self.number}"


def new_ticket(typed: str, held: Ticket | None) -> Ticket:
    """A ticket for a code in whatever way it was typed; the one the phone holds when it is for that code."""
    plain = "".join(c for c in typed.upper() if c.isascii() and c.isalnum())
    code = plain[:LONGEST_CODE]
    return held if held and held.code == code else Ticket(code, secrets.token_hex(8))


def read_ticket(written: str) -> Ticket | None:
    """The ticket in a cookie; None where there is none."""
    code, _dot, number = written.partition(".")
    return Ticket(code, number) if code and number else None


class SurveyDoor:
    """Lets phones in by their codes and takes in their answers.

    It remembers who guessed and which tickets have sent, in memory and apart from any answer: of what was
    sent it keeps a mark that only the phone can make again, with its own number, which is not kept.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._lock = Lock()
        self._wrong: dict[str, list[datetime]] = {}
        self._let_in: set[str] = set()
        self._sent: dict[str, str] = {}

    def look(self, ticket: Ticket, client: str) -> CodeFound:
        """What a ticket opens; Refusal 403 when nothing, 429 when this client has to wait.

        That is Done where the code was used before, and TooLate where its wave is closed for good.
        A phone that was let in does not wait for what others on its address try.
        """
        known = _digest(ticket.written) in self._let_in
        if not known:
            self._check_patience(client)
        try:
            found = self._services.collecting.find_code(ticket.code)
        except ENDED as error:
            # A code that was used counts as well: whoever tries others' slips learns no faster who has answered.
            if not known:
                self._note_wrong(client)
            raise self._refused(error) from error
        self._let_in.add(_digest(ticket.written))
        return found

    def is_in(self, number: str, written: str) -> bool | None:
        """Whether what the ticket with this number has sent is what is `written`; None where it sent nothing."""
        mark = self._sent.get(_digest(number))
        return None if mark is None else mark == _digest(f"{number} {written}")

    def send(self, ticket: Ticket, ratings: str, region: str, written: str) -> bool:
        """Take in the answers, once however often they are sent; False where others of this ticket are in.

        `written` is all that was sent, alike whenever the same is sent again. Refusal 403 as for `look`
        when the code ended meanwhile; HuddleError when the file could not be written.
        """
        with self._lock:
            before = self.is_in(ticket.number, written)
            if before is not None:
                return before
            try:
                self._services.collecting.submit(ticket.code, ratings, region)
            except ENDED as error:
                raise self._refused(error) from error
            self._sent[_digest(ticket.number)] = _digest(f"{ticket.number} {written}")
            return True

    def _refused(self, error: HuddleError) -> Refusal:
        if isinstance(error, CodeUsedError):
            return Done(403, self._say("phone_used_code"))
        if isinstance(error, CodeUnknownError):
            return Refusal(403, self._say("phone_unknown_code"))
        if isinstance(error, NotOpenError) and error.for_good:
            return TooLate(403, self._say("phone_closed"))
        return Refusal(403, self._say("phone_not_open"))

    def _say(self, key: str) -> str:
        return self._services.survey.toolkit().words.text(key)

    def _check_patience(self, client: str) -> None:
        now = self._services.now()
        with self._lock:
            tries = self._wrong.get(client, [])
            waits = len(tries) >= MOST_WRONG and now < tries[-1] + PAUSE
        if waits:
            raise Refusal(429, self._say("phone_wait"))

    def _note_wrong(self, client: str) -> None:
        now = self._services.now()
        with self._lock:
            # those of long ago are dropped for everybody, so that no list grows
            self._wrong = {
                who: recent
                for who, tries in self._wrong.items()
                if (recent := [time for time in tries if now < time + WINDOW])
            }
            self._wrong.setdefault(client, []).append(now)


def _digest(written: str) -> str:
    return hashlib.sha256(written.encode()).hexdigest()
