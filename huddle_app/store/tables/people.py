"""Who takes part."""

from uuid import UUID, uuid4

from sqlmodel import Field

from huddle_app.store.tables.columns import Row


class Participant(Row, table=True):
    """One person of the workshop."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    name: str = Field(index=True)
    function: str
    level: str = ""
    region: str = ""
    department: str = ""
    email: str = ""
    reports_to: str = ""
    presence: str = "expected"


class Level(Row, table=True):
    """One step of the company's ladder, the first at position 0; levels nobody put in order are not here."""

    name: str = Field(primary_key=True)
    position: int
