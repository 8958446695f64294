"""All tables together, as a new file and the migrations need them."""

from sqlmodel import SQLModel

from huddle_app.store.tables import (
    actions,
    agenda,
    board,
    notes,
    people,
    phones,
    survey,
    teams,
    votes,
    workshop,
)

METADATA = SQLModel.metadata
__all__ = [
    "METADATA",
    "actions",
    "agenda",
    "board",
    "notes",
    "people",
    "phones",
    "survey",
    "teams",
    "votes",
    "workshop",
]
