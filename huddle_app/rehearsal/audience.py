"""The simulated participants: they use the phone pages over HTTP, as real phones do."""

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from random import Random
from uuid import UUID

import httpx

from huddle_app.method.people import Participant

AT_ONCE = 16
RESENT_SHARE = 0.3
"""How many answers get lost on the way back, so that the phone sends the same again."""


@dataclass(frozen=True)
class Card:
    """One disconnect as a phone sends it: the id is the phone's own."""

    id: UUID
    text: str
    stage: str = ""


@dataclass(frozen=True)
class Tally:
    """What a round of sending came to: requests sent, and the ids that were acknowledged."""

    sent: int
    acknowledged: frozenset[UUID]


class Audience:
    """Phones of participants, all in one process; `join` is the address of the phone page."""

    def __init__(self, join: str, seed: int) -> None:
        self._join = join
        self._random = Random(seed)  # noqa: S311 - a play, no secret
        self._transport = httpx.HTTPTransport(limits=httpx.Limits(max_connections=AT_ONCE))
        self._pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="huddle-audience")
        self._phones: dict[UUID, httpx.Client] = {}

    def come_in(self, people: Iterable[Participant]) -> int:
        """Everybody opens the page and joins by name; gives how many did."""
        return sum(self._pool.map(self._come_in, people))

    def send(self, batches: Sequence[tuple[Participant, Sequence[Card]]]) -> Tally:
        """Each participant sends the cards given; some send one twice, as after a lost answer."""
        twice = [self._random.random() < RESENT_SHARE for _ in batches]
        tallies = list(self._pool.map(self._send_all, batches, twice))
        return Tally(
            sent=sum(tally.sent for tally in tallies),
            acknowledged=frozenset[UUID]().union(*(tally.acknowledged for tally in tallies)),
        )

    def leave(self) -> None:
        """All phones are put away."""
        self._pool.shutdown(wait=True)
        self._transport.close()

    def _come_in(self, person: Participant) -> bool:
        phone = httpx.Client(transport=self._transport, timeout=30)
        self._phones[person.id] = phone
        page = phone.get(self._join)
        joined = phone.post(f"{self._join}/join", data={"participant": str(person.id)})
        return page.is_success and joined.is_success

    def _send_all(self, batch: tuple[Participant, Sequence[Card]], twice: bool) -> Tally:
        person, cards = batch
        sending = [*cards, *cards[:1]] if twice else list(cards)
        done = [card.id for card in sending if self._send(self._phones[person.id], card)]
        return Tally(len(sending), frozenset(done))

    def _send(self, phone: httpx.Client, card: Card) -> bool:
        form = {"id": str(card.id), "text": card.text, "stage": card.stage}
        answer = phone.post(f"{self._join}/disconnects", data=form)
        return answer.is_success
