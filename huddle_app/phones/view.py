"""What a phone's page shows, worked out from the services; the templates only lay it out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from huddle_app.figures.palette import shape_of
from huddle_app.method.agenda import ItemKind
from huddle_app.method.clock import ClockState, Status, neighbour
from huddle_app.method.dates import month_name
from huddle_app.method.disconnects import Disconnect
from huddle_app.method.forms import DisconnectForm
from huddle_app.method.people import Participant
from huddle_app.method.words import Function, function_name, stage_name, team_label
from huddle_app.phones.letters import Typed
from huddle_app.phones.room import Room
from huddle_app.services.phones import Seat
from huddle_app.texts import _


@dataclass(frozen=True)
class Now:
    """The header: where the workshop stands. `left` is in seconds, None when nothing is timed."""

    where: str
    title: str
    task: str
    following: str
    left: int | None = None
    left_words: str = ""
    ends: str = ""
    runs: bool = False


@dataclass(frozen=True)
class Slot:
    """One field to write in; `more` for those beyond the number asked for."""

    number: int
    label: str
    id: str
    text: str
    stage: str
    more: bool


@dataclass(frozen=True)
class Sent:
    """What the team has sent already."""

    id: str
    text: str
    stage: str
    at: str


@dataclass(frozen=True)
class RoomView:
    """The page of a phone that has joined; `tables` when there are some to sit at."""

    now: Now
    name: str
    team: str
    team_id: str
    tables: bool
    collects: bool
    form: DisconnectForm
    slots: tuple[Slot, ...]
    sent: tuple[Sent, ...]


@dataclass(frozen=True)
class People:
    """The people of one function, to choose one's name from."""

    function: str
    label: str
    people: tuple[Participant, ...]


@dataclass(frozen=True)
class JoinView:
    """The page that asks who one is; `moved` when the phone's table is gone with an earlier round."""

    title: str
    people: tuple[People, ...]
    teams: tuple[tuple[str, str, str], ...]
    moved: bool


def room_view(room: Room, token: str, typed: Sequence[Typed] = ()) -> RoomView:
    """What a phone sees that sits somewhere, with what it typed given back."""
    seat = room.seat(token)
    team = seat.team if seat else None
    name = team_label(team.name) if team else ""
    disconnects = room.services.disconnects
    sent = disconnects.sent_by(team.id) if team else ()
    return RoomView(
        now=_now(room, name),
        name=seat.name if seat else "",
        team=name,
        team_id=str(team.id) if team else "",
        tables=bool(room.teams()),
        collects=room.collects(),
        form=disconnects.form(),
        slots=_slots(disconnects.form(), len(sent), typed, asks=room.collects()),
        sent=tuple(_sent(room, card) for card in sent),
    )


def join_view(room: Room, token: str) -> JoinView:
    """What a phone sees that has not joined."""
    everybody = room.services.people.everybody()
    by_function = {f: tuple(p for p in everybody if p.function is f) for f in Function}
    return JoinView(
        title=room.services.about.workshop().title,
        people=tuple(
            People(f.value, f"{shape_of(f)} {function_name(f)}", people)
            for f, people in by_function.items()
            if people
        ),
        teams=tuple((str(team.id), team.name, team_label(team.name)) for team in room.teams()),
        moved=room.seat(token) == Seat(None, ""),
    )


def must_join(room: Room, token: str) -> bool:
    """Whether the phone is to say who it is: it has no seat, or only that of a table now gone."""
    seat = room.seat(token)
    if seat and (seat.team or seat.name):
        return False
    return bool(room.teams() or room.services.people.everybody())


def clock_words(seconds: float) -> str:
    """Minutes and seconds left, as “31:07”; over time as “+0:12”."""
    minutes, rest = divmod(abs(int(seconds)), 60)
    return f"{'+' if seconds < 0 else ''}{minutes}:{rest:02}"


def at_clock(room: Room, moment: datetime) -> str:
    """A moment as the room's clock shows it, as “10:41”."""
    return f"{room.services.clock.agenda().local(moment):%H:%M}"


def _now(room: Room, team: str) -> Now:
    state = room.services.clock.state()
    if state.item is None or state.phase is None:
        return _not_running(room, state, team)
    item, phase = state.item, state.phase
    step = _("Step {n}").format(n=item.number) if item.kind is ItemKind.STEP else item.title
    following = neighbour(room.services.clock.agenda(), phase.key, 1)
    form = room.services.disconnects.form()
    return Now(
        where=" · ".join(filter(None, (step, team))),
        title=form.title if room.collects() else phase.title,
        task=phase.task,
        following=following.title if following else "",
        left=None if state.phase_left is None else int(state.phase_left),
        left_words="" if state.phase_left is None else clock_words(state.phase_left),
        ends=at_clock(room, state.phase_ends) if state.phase_ends else "",
        runs=state.status is Status.RUNNING,
    )


def _not_running(room: Room, state: ClockState, team: str) -> Now:
    title = room.services.about.workshop().title
    where = " · ".join(filter(None, (title, team)))
    form = room.services.disconnects.form()
    if room.collects():
        return Now(where, form.title, form.task, "")
    if state.status is Status.FINISHED:
        return Now(where, _("Thank you"), _("The workshop has ended. Have a good way home."), "")
    return Now(where, _("Welcome"), _starts(room, state), "")


def _starts(room: Room, state: ClockState) -> str:
    agenda = room.services.clock.agenda()
    starts = agenda.local(agenda.starts_at(agenda.days[0]))
    if agenda.local(state.now).date() == starts.date():
        return _("We start at {time}.").format(time=f"{starts:%H:%M}")
    date = _("{day} {month}").format(day=starts.day, month=month_name(starts.month))
    return _("We start on {date} at {time}.").format(date=date, time=f"{starts:%H:%M}")


def _slots(
    form: DisconnectForm, sent: int, typed: Sequence[Typed], *, asks: bool
) -> tuple[Slot, ...]:
    """One field for everything typed, and while the room asks, those still wanted: at least one."""
    written = [entry for entry in typed if entry.text.strip()]
    wanted = max(1, form.count - sent, len(written)) if asks else len(written)
    blank = [Typed("", "", "")] * (wanted - len(written))
    return tuple(_slot(form, n, entry) for n, entry in enumerate([*written, *blank], sent + 1))


def _slot(form: DisconnectForm, number: int, typed: Typed) -> Slot:
    return Slot(
        number=number,
        label=_("1 · most important") if number == 1 else str(number),
        id=_id(typed.id),
        text=typed.text,
        stage=typed.stage,
        more=number > form.count,
    )


def _id(typed: str) -> str:
    """The id the phone made, or a fresh one: no two texts may ever go by the same."""
    try:
        return str(UUID(typed))
    except ValueError:
        return str(uuid4())


def _sent(room: Room, card: Disconnect) -> Sent:
    stage = stage_name(card.stage) if card.stage else ""
    return Sent(str(card.id), card.text, stage, at_clock(room, card.received))
