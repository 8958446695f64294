"""The moderator's own phone as a remote: off until it is opened, and only for who knows the code."""

import secrets
from enum import StrEnum
from threading import Lock, RLock

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Events, RemoteAsked, RemoteChanged
from huddle_app.services.clock import Clock
from huddle_app.texts import _

LETTERS = "2346789BCDFGHJKMNPQRTVWXYZ"
"""None of them is taken for another one."""
CODE_LENGTH = 8
MOST_WRONG = 5
"""After so many wrong codes, from wherever they came, the remote closes itself."""


class Act(StrEnum):
    """What the remote can do."""

    NEXT = "next"
    BACK = "back"
    PAUSE = "pause"
    RESUME = "resume"
    LESS = "less"
    MORE = "more"
    BLACK = "black"
    FREEZE = "freeze"


class Remote:
    """Lets one code in and does what is asked, for any thread; code and keys are in no file.

    The projector's black and freeze are asked for by an event, and told back by `tell`.
    """

    def __init__(self, clock: Clock, events: Events) -> None:
        self._clock = clock
        self._events = events
        self._lock = RLock()
        # one act at a time, apart from the lock that everybody else waits for: an act writes to the file
        self._acting = Lock()
        self._code = self._key = self._ticket = ""
        self._wrong = 0
        self._room = {Act.BLACK: False, Act.FREEZE: False}

    @property
    def code(self) -> str:
        """The code to be typed; empty while the remote is off."""
        return self._code

    @property
    def ticket(self) -> str:
        """What lets the next phone in without typing, once; empty while the remote is off."""
        return self._ticket

    @property
    def closed_itself(self) -> bool:
        """Whether it was closed by too many wrong codes, and not opened since."""
        return self._wrong >= MOST_WRONG

    @property
    def black(self) -> bool:
        """Whether the room sees black."""
        return self._room[Act.BLACK]

    @property
    def frozen(self) -> bool:
        """Whether the room's picture is held."""
        return self._room[Act.FREEZE]

    def open(self) -> str:
        """Switch the remote on and give its code, another one each time: older keys end."""
        with self._lock:
            self._wrong = 0
            self._code = "".join(secrets.choice(LETTERS) for _place in range(CODE_LENGTH))
            self._key = secrets.token_urlsafe(24)
            self._ticket = secrets.token_urlsafe(12)
            code = self._code
        self._events.publish(RemoteChanged())
        return code

    def close(self) -> None:
        """Switch the remote off; every phone is out."""
        with self._lock:
            self._code = self._key = self._ticket = ""
        self._events.publish(RemoteChanged())

    def enter(self, code: str) -> str:
        """The key for a phone whose owner typed the code, in any letter case, with or without spaces.

        HuddleError while the remote is off, and for a wrong code.
        """
        typed = "".join(c for c in code.upper() if c.isalnum())
        # all under the lock: many guesses at once are no more than five either
        with self._lock:
            if not self._code:
                raise self._off()
            if _same(typed, self._code):
                return self._let_in()
            self._wrong += 1
            if not self.closed_itself:
                raise HuddleError(_("That is not the code. Please look at the moderator’s desk."))
            self.close()
            raise self._off()

    def redeem(self, ticket: str) -> str:
        """The key for a phone that scanned the ticket; empty for one that is not good any more."""
        with self._lock:
            good = bool(self._ticket) and _same(ticket, self._ticket)
            return self._let_in() if good else ""

    def allows(self, key: str) -> bool:
        """Whether a phone may use the remote."""
        with self._lock:
            return bool(self._key) and _same(key, self._key)

    def place(self) -> str:
        """Where the clock stands, for `do`; another one after each act that moves it."""
        state = self._clock.state()
        return f"{state.phase.key if state.phase else ''} {state.status.value}"

    def seen(self, act: Act) -> str:
        """What a button is touched for: what it would change, as it stands now."""
        if act in self._room:
            return "on" if self._room[act] else "off"
        # a minute more is meant for the phase, whether it runs or not, and twice is two
        place = self.place()
        return place.split(" ")[0] if act in {Act.LESS, Act.MORE} else place

    def do(self, act: Act, seen: str) -> None:
        """Do what a button was touched for, unless that has changed since, as by a double tap.

        HuddleError then, with nothing done, and when the clock refuses.
        """
        if act in self._room:
            self._ask(act, seen)
            return
        with self._acting:
            if seen != self.seen(act):
                raise _moved_on()
            self._turn(act)

    def tell(self, *, black: bool, frozen: bool) -> None:
        """Take what the projector shows, to be seen on the remote."""
        with self._lock:
            told = {Act.BLACK: black, Act.FREEZE: frozen}
            changed, self._room = told != self._room, told
            on = bool(self._code)
        if changed and on:
            self._events.publish(RemoteChanged())

    def _let_in(self) -> str:
        """The key, with another ticket for the next phone: this one was used, or is not needed."""
        self._ticket = secrets.token_urlsafe(12)
        self._events.publish(RemoteChanged())
        return self._key

    def _ask(self, act: Act, seen: str) -> None:
        """Ask the projector for the other state than was seen."""
        with self._lock:
            if seen != self.seen(act):
                raise _moved_on()
            on = self._room[act] = not self._room[act]
        self._events.publish(RemoteAsked(act.value, on))
        self._events.publish(RemoteChanged())

    def _turn(self, act: Act) -> None:
        clock = self._clock
        match act:
            case Act.NEXT:
                clock.next()
            case Act.BACK:
                clock.back()
            case Act.PAUSE:
                clock.pause()
            case Act.RESUME:
                clock.resume()
            case _:
                clock.add(1 if act is Act.MORE else -1)

    def _off(self) -> HuddleError:
        if self.closed_itself:
            return HuddleError(
                _("The remote closed itself after too many wrong codes. Open it again at the desk.")
            )
        return HuddleError(_("The remote is switched off. It is switched on at the desk."))


def _moved_on() -> HuddleError:
    return HuddleError(_("The workshop has moved on; nothing was done. This is now."))


def _same(one: str, other: str) -> bool:
    """Whether two secrets are the same, in a time that says nothing about them."""
    return secrets.compare_digest(one.encode(), other.encode())
