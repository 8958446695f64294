"""What several tables need: what all are, an aware UTC time, and a reference to another table."""

import datetime as dt
from typing import Any

from sqlalchemy import DateTime
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel


class Row(SQLModel):
    """What all tables are. Rows come from our own services: no validator is built before one is needed."""

    model_config = {"defer_build": True}


class UtcTime(TypeDecorator[dt.datetime]):
    """An aware UTC time in a column that keeps none of the zone."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> Any:
        """The time as stored, without its zone."""
        return None if value is None else value.astimezone(dt.UTC).replace(tzinfo=None)

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> Any:
        """The time as used, in UTC."""
        return None if value is None else value.replace(tzinfo=dt.UTC)


def moment() -> Any:
    """A column that holds such a time."""
    return Field(sa_type=UtcTime)


def reference(table: type[SQLModel], **settings: Any) -> Any:
    """A column that holds the id of a row of `table`."""
    # SQLModel names a table after its class, in lower case.
    return Field(foreign_key=f"{table.__name__.lower()}.id", **settings)
