"""The plan as rows of the file: read, and written where it differs."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlmodel import Session, select

from huddle_app.method.agenda import Agenda, AgendaItem, Collects, Day, ItemKind, Phase, SceneKey
from huddle_app.method.words import RoundKey
from huddle_app.store.database import Database
from huddle_app.store.tables import agenda as tables
from huddle_app.store.tables import workshop as workshop_tables

Row = tables.Day | tables.AgendaItem | tables.Phase


def read_agenda(database: Database) -> Agenda:
    """The plan of the workshop."""
    phases: dict[UUID, list[Phase]] = defaultdict(list)
    for row in _in_order(database, tables.Phase):
        phases[row.item_id].append(_phase(row))
    items: dict[UUID, list[AgendaItem]] = defaultdict(list)
    for row in _in_order(database, tables.AgendaItem):
        items[row.day_id].append(_item(row, phases[row.id]))
    days = sorted(database.rows_of(tables.Day), key=lambda row: row.number)
    [workshop] = database.rows_of(workshop_tables.Workshop)
    return Agenda(
        workshop.timezone,
        tuple(Day(d.number, d.title, d.date, d.starts, tuple(items[d.id])) for d in days),
    )


def write_agenda(session: Session, agenda: Agenda) -> None:
    """Write the plan: rows that are as they were stay untouched, those it no longer has go."""
    days = {row.number: row for row in session.exec(select(tables.Day))}
    items = {row.key: row for row in session.exec(select(tables.AgendaItem))}
    phases = {row.key: row for row in session.exec(select(tables.Phase))}
    for day in agenda.days:
        at = _written(session, days.pop(day.number, None), tables.Day, _day_columns(day))
        for place, item in enumerate(day.items):
            columns = {"day_id": at.id, "position": place, **_item_columns(item)}
            under = _written(session, items.pop(item.key, None), tables.AgendaItem, columns)
            for number, phase in enumerate(item.phases):
                columns = {"item_id": under.id, "position": number, **_phase_columns(phase)}
                _written(session, phases.pop(phase.key, None), tables.Phase, columns)
    for gone in (phases, items, days):
        for row in gone.values():
            session.delete(row)
        session.flush()


def _written(session: Session, row: Any, table: type[Row], columns: Mapping[str, Any]) -> Any:
    """The row with these values: new, or changed only where it differs, so that undo knows no more."""
    if row is None:
        row = table(**columns)
        session.add(row)
        session.flush()
    for name, value in columns.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
    return row


def _in_order(database: Database, table: type[tables.Phase | tables.AgendaItem]) -> list[Any]:
    return sorted(database.rows_of(table), key=lambda row: row.position)


def _day_columns(day: Day) -> Mapping[str, Any]:
    return {"number": day.number, "title": day.title, "date": day.date, "starts": day.starts}


def _item_columns(item: AgendaItem) -> Mapping[str, Any]:
    return {
        "key": item.key,
        "title": item.title,
        "kind": item.kind,
        "number": item.number,
        "round": str(item.round) if item.round else None,
        "suggested": item.suggested,
        "optional": item.optional,
        "protected": item.protected,
        "starts_at": item.starts_at,
        "rooms": item.rooms,
        "materials": item.materials,
        "notes": item.notes,
    }


def _phase_columns(phase: Phase) -> Mapping[str, Any]:
    return {
        "key": phase.key,
        "title": phase.title,
        "seconds": phase.seconds,
        "task": phase.task,
        "scene": phase.scene,
        "collects": phase.collects,
        "least": phase.least,
        "protected": phase.protected,
        "waits": phase.waits,
        "advances": phase.advances,
        "ends_at": phase.ends_at,
        "turn": phase.turn,
        "lanes": phase.lanes,
        "speaker": phase.speaker,
    }


def _item(row: Any, phases: Sequence[Phase]) -> AgendaItem:
    return AgendaItem(
        key=row.key,
        title=row.title,
        kind=ItemKind(row.kind),
        phases=tuple(phases),
        number=row.number,
        round=RoundKey.read(row.round) if row.round else None,
        suggested=row.suggested,
        optional=row.optional,
        protected=row.protected,
        starts_at=row.starts_at,
        rooms=row.rooms,
        materials=row.materials,
        notes=row.notes,
    )


def _phase(row: Any) -> Phase:
    return Phase(
        key=row.key,
        title=row.title,
        seconds=row.seconds,
        task=row.task,
        scene=SceneKey(row.scene),
        collects=Collects(row.collects) if row.collects else None,
        least=row.least,
        protected=row.protected,
        waits=row.waits,
        advances=row.advances,
        ends_at=row.ends_at,
        turn=row.turn,
        lanes=row.lanes,
        speaker=row.speaker,
    )
