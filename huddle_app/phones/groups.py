"""The fields of a form and what was sent in them, as a phone shows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

from huddle_app.method.teams.rounds import Team
from huddle_app.method.words import stage_name
from huddle_app.phones.boxes import Box
from huddle_app.phones.letters import Typed
from huddle_app.phones.now import at_clock
from huddle_app.phones.room import Room
from huddle_app.texts import _


@dataclass(frozen=True)
class Given:
    """What was typed for a box and is given back."""

    box: Box
    typed: tuple[Typed, ...]


@dataclass(frozen=True)
class Slot:
    """One field to write in; `more` for those beyond the number asked for."""

    number: int
    label: str
    id: str
    text: str
    choice: str
    more: bool = False


@dataclass(frozen=True)
class Sent:
    """What the team has sent already; `detail` is the stage, in words."""

    id: str
    text: str
    detail: str
    at: str


@dataclass(frozen=True)
class Group:
    """Fields that belong together and what was sent in them: those of one question, or all."""

    key: str
    title: str
    slots: tuple[Slot, ...]
    sent: tuple[Sent, ...]


def disconnect_group(room: Room, team: Team | None, typed: Sequence[Typed], *, asks: bool) -> Group:
    """One field for everything typed, and while the room asks, those still wanted: at least one."""
    sent = _disconnects(room, team)
    count = room.disconnects.form.count
    wanted = max(1, count - len(sent), len(typed)) if asks else len(typed)
    blank = [Typed("", "", "")] * (wanted - len(typed))
    slots = (_numbered(count, n, entry) for n, entry in enumerate([*typed, *blank], len(sent) + 1))
    return Group("", "", tuple(slots), sent)


def question_groups(
    room: Room, team: Team | None, typed: Sequence[Typed], *, asks: bool
) -> tuple[Group, ...]:
    """For each question one field for everything typed, and while the room asks at least one."""
    questions = room.forum.questions()
    sent = _notes(room, team)
    # what came for no question at all is given back with the first
    known = [
        t if t.choice in questions else Typed(t.id, t.text, next(iter(questions))) for t in typed
    ]
    groups: list[Group] = []
    for key, title in questions.items():
        own = [t for t in known if t.choice == key] or [Typed("", "", key)] * asks
        slots = tuple(Slot(n, title, _id(t.id), t.text, key) for n, t in enumerate(own, 1))
        groups.append(Group(key, title, slots, sent.get(key, ())))
    return tuple(groups)


def _disconnects(room: Room, team: Team | None) -> tuple[Sent, ...]:
    cards = room.services.disconnects.sent_by(team.id) if team else ()
    return tuple(
        Sent(
            id=str(card.id),
            text=card.text,
            detail=stage_name(card.stage) if card.stage else "",
            at=at_clock(room.services, card.received),
        )
        for card in cards
    )


def _notes(room: Room, team: Team | None) -> dict[str, tuple[Sent, ...]]:
    """What a team noted to each question, the newest first: it lies right under the field."""
    found: dict[str, tuple[Sent, ...]] = {}
    for note in room.forum.sent_by(team) if team else ():
        sent = Sent(str(note.id), note.text, "", at_clock(room.services, note.written))
        found[note.prompt] = (sent, *found.get(note.prompt, ()))
    return found


def _numbered(count: int, number: int, typed: Typed) -> Slot:
    return Slot(
        number=number,
        label=_("1 · most important") if number == 1 else str(number),
        id=_id(typed.id),
        text=typed.text,
        choice=typed.choice,
        more=number > count,
    )


def _id(typed: str) -> str:
    """The id the phone made, or a fresh one: no two texts may ever go by the same."""
    try:
        return str(UUID(typed))
    except ValueError:
        return str(uuid4())
