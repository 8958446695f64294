"""The workshop's own row."""

import datetime as dt
from uuid import UUID, uuid4

from sqlmodel import Field

from huddle_app.store.tables.columns import Row, moment


class Workshop(Row, table=True):
    """The one row that says which workshop this is."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    title: str
    company: str
    room_code: str
    timezone: str
    created: dt.datetime = moment()
    accent: str = ""
    logo: bytes | None = None
    wifi_name: str = ""
    wifi_password: str = ""
    wifi_hidden: bool = False
