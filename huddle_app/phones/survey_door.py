"""Who may answer the questionnaire: a code lets a phone in, once, and guessing has to wait."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

from huddle_app.method.errors import CodeUsedError, HuddleError
from huddle_app.phones.refusal import Done, Refusal
from huddle_app.services.answer_codes import CodeFound
from huddle_app.services.house import Services
from huddle_app.texts import _

MOST_WRONG = 5
WINDOW = timedelta(minutes=10)
PAUSE = timedelta(minutes=1)
"""After so many wrong codes within the window, a client waits so long, and again after each more."""

LONGEST_CODE = 20


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

    It remembers who guessed and which tickets have sent, in memory and apart from any answer.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._lock = Lock()
        self._wrong: dict[str, list[datetime]] = {}
        self._let_in: set[str] = set()
        self._sent: set[str] = set()

    def look(self, ticket: Ticket, client: str) -> CodeFound:
        """What a ticket opens; Refusal 403 when nothing, 429 when this client has to wait.

        That is Done where the code was used before.
        A phone that was let in does not wait for what others on its address try.
        """
        known = _digest(ticket) in self._let_in
        if not known:
            self._check_patience(client)
        try:
            found = self._services.collecting.find_code(ticket.code)
        except HuddleError as error:
            # A code that was used counts as well: whoever tries others' slips learns no faster who has answered.
            if not known:
                self._note_wrong(client)
            kind = Done if isinstance(error, CodeUsedError) else Refusal
            raise kind(403, str(error)) from error
        self._let_in.add(_digest(ticket))
        return found

    def has_sent(self, number: str) -> bool:
        """Whether the answers of the ticket with this number are in."""
        return number in self._sent

    def send(self, ticket: Ticket, ratings: str, region: str) -> None:
        """Take in the answers, once however often they are sent.

        Refusal 403 when the code ended meanwhile; HuddleError when the file could not be written.
        """
        with self._lock:
            if ticket.number in self._sent:
                return
            try:
                self._services.collecting.submit(ticket.code, ratings, region)
            except HuddleError:
                self._check_code(ticket)
                raise
            self._sent.add(ticket.number)

    def _check_code(self, ticket: Ticket) -> None:
        try:
            self._services.collecting.find_code(ticket.code)
        except HuddleError as error:
            raise Refusal(403, str(error)) from error

    def _check_patience(self, client: str) -> None:
        now = self._services.now()
        with self._lock:
            tries = self._wrong.get(client, [])
            waits = len(tries) >= MOST_WRONG and now < tries[-1] + PAUSE
        if waits:
            raise Refusal(
                429,
                _("Several codes from here were not right. Please wait a minute, then try again."),
            )

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


def _digest(ticket: Ticket) -> str:
    return hashlib.sha256(ticket.written.encode()).hexdigest()
