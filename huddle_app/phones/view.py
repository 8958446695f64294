"""What a phone's page shows, worked out from the services; the templates only lay it out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from huddle_app.figures.palette import shape_of
from huddle_app.method.forms import DisconnectForm, ForumForm
from huddle_app.method.people import Participant
from huddle_app.method.words import Function, function_name, team_label
from huddle_app.phones.groups import Given, Group, disconnect_group, question_groups
from huddle_app.phones.now import Now, now_shown
from huddle_app.phones.room import Room, plain_name
from huddle_app.phones.table import Invitation, Table, table_shown
from huddle_app.services.phones import Seat


@dataclass(frozen=True)
class RoomView:
    """The page of a phone that has joined; `tables` when there are some to sit at.

    `path` is where the form is sent, `open` whether this phone may do so now, `tableless` whether it
    only lacks a table for it.
    """

    now: Now
    table: Table | None
    name: str
    team: str
    team_id: str
    tables: bool
    path: str
    open: bool
    tableless: bool
    form: DisconnectForm | ForumForm
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class People:
    """The people of one function, to choose one's name from: the name and, for namesakes, the id."""

    function: str
    label: str
    people: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class JoinView:
    """The page that asks who one is; `moved` when the phone's table is gone with an earlier round.

    With an `invited` team it asks only whether one sits there, and as whom.
    """

    title: str
    people: tuple[People, ...]
    teams: tuple[tuple[str, str, str], ...]
    moved: bool
    invited: Invitation | None


def room_view(room: Room, token: str, given: Given | None = None) -> RoomView:
    """What a phone sees that sits somewhere, with what it typed given back."""
    seat = room.seat(token)
    team = seat.team if seat else None
    name = team_label(team.name) if team else ""
    opened = room.open_box()
    typed = tuple(entry for entry in given.typed if entry.text.strip()) if given else ()
    box = given.box if given and typed else opened or room.disconnects
    lacks = room.lacks_table(box, team)
    asks = box is opened and not lacks
    groups = (
        question_groups(room, team, typed, asks=asks)
        if box is room.forum
        else (disconnect_group(room, team, typed, asks=asks),)
    )
    return RoomView(
        now=now_shown(room.services, name, opened.form if opened else None),
        table=table_shown(room, seat),
        name=seat.name if seat else "",
        team=name,
        team_id=str(team.id) if team else "",
        tables=bool(room.teams()),
        path=box.path,
        open=asks,
        tableless=opened is not None and room.lacks_table(opened, team),
        form=box.form,
        groups=groups,
    )


def join_view(room: Room, token: str, invited: Invitation | None = None) -> JoinView:
    """What a phone sees that has not joined, or that read a table card."""
    return JoinView(
        title=room.services.about.workshop().title,
        people=_by_function(room.services.people.everybody()),
        teams=tuple((str(team.id), team.name, team_label(team.name)) for team in room.teams()),
        moved=room.seat(token) == Seat(None),
        invited=invited,
    )


def _by_function(everybody: Sequence[Participant]) -> tuple[People, ...]:
    # A name says who is meant in fewer bytes than an id, and a large room has many.
    namesakes = Counter(plain_name(person.name) for person in everybody)
    ids = {p.id: str(p.id) if namesakes[plain_name(p.name)] > 1 else "" for p in everybody}
    by_function = {f: tuple(p for p in everybody if p.function is f) for f in Function}
    return tuple(
        People(
            f.value, f"{shape_of(f)} {function_name(f)}", tuple((p.name, ids[p.id]) for p in people)
        )
        for f, people in by_function.items()
        if people
    )


def must_join(room: Room, token: str) -> bool:
    """Whether the phone is to say who it is: it has no seat, or only that of a table now gone."""
    seat = room.seat(token)
    if seat and (seat.team or seat.name):
        return False
    return bool(room.teams() or room.services.people.everybody())
