"""Waves of answers, how they are collected, and what the moderator makes of them."""

from typing import ClassVar
from uuid import UUID, uuid4

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from huddle_app.store.tables.columns import Row, reference


class Wave(Row, table=True):
    """One run of the questionnaires; the first is the Huddle's own. `tools` are numbers such as “1 2 8”.

    `promised` is the threshold that people were told, 0 before anybody was: it never ends below.
    """

    __table_args__: ClassVar = (CheckConstraint("threshold >= promised"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    number: int = Field(unique=True)
    name: str = Field(unique=True)
    tools: str = "1 2 3 4 5 6 7 8"
    threshold: int = 5
    collecting: bool = False
    promised: int = 0


class Respondent(Row, table=True):
    """One anonymous set of answers; `ratings` has a digit for each of `Toolkit.columns`, 0 for none."""

    # Rows lie in the order of their codes: a row number would tell in which order people answered.
    __table_args__: ClassVar = {"sqlite_with_rowid": False}

    wave_id: UUID = reference(Wave, primary_key=True)
    code: str = Field(primary_key=True)
    function: str
    level: str = ""
    region: str = ""
    ratings: str = ""


class Invited(Row, table=True):
    """How many people of a function and a level were asked to answer."""

    wave_id: UUID = reference(Wave, primary_key=True)
    function: str = Field(primary_key=True)
    level: str = Field(default="", primary_key=True)
    number: int


class AnswerCode(Row, table=True):
    """A code that lets one person answer by phone, by its hash; nothing ties it to the answers."""

    hash: str = Field(primary_key=True)
    wave_id: UUID = reference(Wave, index=True)
    function: str
    level: str = ""
    used: bool = False


class ColumnMapping(Row, table=True):
    """What the moderator said of a file's columns, for every file laid out the same."""

    layout: str = Field(primary_key=True)
    mapping: str


class Wording(Row, table=True):
    """The moderator's own wording of the questionnaires, as TOML; one row, or none."""

    id: int = Field(default=1, primary_key=True)
    name: str
    text: str


class Slide(Row, table=True):
    """A figure that a step shows, in the moderator's order."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    step: int
    position: int
    figure: str


class OwnSentence(Row, table=True):
    """The moderator's own headline for a figure."""

    figure: str = Field(primary_key=True)
    sentence: str
