"""What will be done."""

import datetime as dt
from uuid import UUID, uuid4

from sqlmodel import Field

from huddle_app.store.tables.board import Theme
from huddle_app.store.tables.columns import Row, reference


class Action(Row, table=True):
    """What will be done about a theme; activities one a line, criteria by name."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    theme_id: UUID = reference(Theme, index=True)
    position: int
    title: str
    activities: str = ""
    sales_owner: str = ""
    marketing_owner: str = ""
    due: dt.date | None = None
    lens: str | None = None
    sign: str = ""
    stops: str = ""
    criteria: str = ""
    start_here: bool = False
