"""Waves of answers."""

from uuid import UUID, uuid4

from sqlmodel import Field

from huddle_app.store.tables.columns import Row, reference


class Wave(Row, table=True):
    """One run of the questionnaires; the first imported is the Huddle's own."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    number: int = Field(unique=True)
    name: str = Field(unique=True)


class Respondent(Row, table=True):
    """One anonymous set of answers."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    wave_id: UUID = reference(Wave, index=True)
    code: str
    function: str
    level: str = ""
    region: str = ""


class Rating(Row, table=True):
    """One answer: 1–7 to one statement column such as `trust.3`."""

    respondent_id: UUID = reference(Respondent, primary_key=True)
    statement: str = Field(primary_key=True)
    value: int
