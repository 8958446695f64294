"""How an answer file was read: what each column was taken for, what each line says, what was left out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from huddle_app.method.words import Function
from huddle_app.texts import _, ngettext

ALL_ROWS = 0
"""Stands for the row where what is left out is a whole column."""


class About(StrEnum):
    """What a column can say of the respondent."""

    RESPONDENT = "respondent"
    FUNCTION = "function"
    LEVEL = "level"
    REGION = "region"


_ABOUT_PEOPLE = frozenset(About)


class How(StrEnum):
    """By what a column was recognised; NOT_NEEDED is known, but nothing that a survey asks."""

    HAND = "hand"
    KEY = "key"
    NUMBER = "number"
    WORDING = "wording"
    NEAR = "near"
    NOT = "not"
    NOT_NEEDED = "not needed"


class DoubtOf(StrEnum):
    """What is in doubt of a column: its statement, its words, how its ratings run, or whether it counts.

    CHOICE stands where several columns ask the same and somebody answered more than one.
    """

    MEANING = "meaning"
    CHOICE = "choice"
    WORDS = "words"
    RATINGS = "ratings"


@dataclass(frozen=True)
class ColumnUse:
    """What one column of the file was taken for.

    `meaning` is a statement such as `trust.3`, one of `About`, or empty where the column is left out;
    `confidence` runs from 0 to 1. `turned` says that its ratings are read the other way round, which
    only the moderator decides; `doubt` is the sentence that asks of what stands in `doubt_of`, `final`
    where the column is left out for it whatever the moderator says, `off_scale` where the numbers that it
    comes of stand in this column too. `read_as` says how its answers in words were read, empty where all
    are numbers.
    """

    place: int
    heading: str
    meaning: str = ""
    how: How = How.NOT
    confidence: float = 0.0
    turned: bool = False
    doubt: str = ""
    doubt_of: DoubtOf = DoubtOf.RATINGS
    read_as: str = ""
    final: bool = False
    off_scale: bool = False

    @property
    def waits(self) -> bool:
        """Whether it is left out until the moderator says more of it."""
        said = not self.final or self.doubt_of is DoubtOf.WORDS
        return bool(self.doubt) and not self.meaning and said

    @property
    def asks(self) -> bool:
        """Whether the column is a statement's."""
        return bool(self.meaning) and self.meaning not in _ABOUT_PEOPLE


@dataclass(frozen=True)
class ColumnMapping:
    """What the moderator says of a layout; whatever is not said here is recognised.

    `meanings` and `settled` go by the place of the column, 0 for the first; `turned` are the columns
    whose ratings run the other way, `settled` those whose doubt was looked at and laid aside.
    `function`, `level` and `region` hold for all rows, where no column says; `functions` says what
    words in the function's column mean, whatever their case (OTHER leaves their rows out); `answers` what
    words of answers do, from 1 to 7, 0 for no answer. `anew` says of this file alone that people whose
    codes are in already answer anew, however differently. `worded` is nothing that is said: the wordings
    of the moderator's own that the layout was read by, as letters and digits, with their statements.
    """

    meanings: Mapping[int, str] = field(default_factory=dict[int, str])
    turned: frozenset[int] = frozenset()
    settled: frozenset[int] = frozenset()
    function: Function | None = None
    level: str = ""
    region: str = ""
    functions: Mapping[str, Function] = field(default_factory=dict[str, Function])
    answers: Mapping[str, int] = field(default_factory=dict[str, int])
    anew: bool = False
    worded: Mapping[str, Sequence[str]] = field(
        default_factory=dict[str, Sequence[str]], compare=False
    )

    def function_of(self, word: str) -> Function | None:
        """What the moderator says this word of the function's column means; None when nothing."""
        said = {key.casefold(): function for key, function in self.functions.items()}
        return said.get(word.casefold())


@dataclass(frozen=True)
class Cells:
    """What the cells of a column say, by the numbers of their rows; empty ones say nothing."""

    rows: Sequence[int]
    says: Sequence[str]

    def __len__(self) -> int:
        return sum(map(bool, self.says))

    def __iter__(self) -> Iterator[tuple[int, str]]:
        return ((row, said) for row, said in zip(self.rows, self.says, strict=True) if said)


@dataclass(frozen=True)
class Rejected:
    """What of a row was left out: its row as a spreadsheet numbers it, its column's heading, and why.

    A whole row stands by the cell it is left out for; answers to a scale that is not for it stand
    together, with the scale, its statements and their columns named in `column`, and each by its own
    heading in `answers`. Column and value are empty where no column says what is wrong. A column of which
    nothing is read, or many cells are not for one reason, has the row ALL_ROWS, and these `cells`.
    """

    row: int
    column: str
    value: str
    reason: str
    cells: Cells | None = None
    answers: Sequence[tuple[str, str]] = field(default=(), compare=False)

    @property
    def rows(self) -> str:
        """The row as it is shown: its number, or “all”."""
        return _("all") if self.row == ALL_ROWS else str(self.row)

    @property
    def values(self) -> str:
        """The value as it is shown: the cell's, or how many a column has."""
        if self.cells is None:
            return self.value
        n = len(self.cells)
        return ngettext("{n:,} cell", "{n:,} cells", n).format(n=n)

    def each(self) -> Iterator["Rejected"]:
        """The same cell by cell: each that says something of a column, or of a row's answers to a scale."""
        if self.answers:
            for column, value in self.answers:
                yield Rejected(self.row, column, value, self.reason)
        elif self.cells:
            for row, value in self.cells:
                yield Rejected(row, self.column, value, self.reason)
        else:
            yield self


class AnswerLine(NamedTuple):
    """One line of an answer file as read; `ratings` as in `Respondent`. A file may have thousands.

    `problem` says why the line cannot be used; `remarks` say what of it was left out. `waits` says what
    the moderator may still say so that it can be used; empty where nothing would help.
    """

    number: int
    code: str
    function: Function | None = None
    level: str = ""
    region: str = ""
    ratings: str = ""
    problem: str = ""
    remarks: tuple[str, ...] = ()
    waits: str = ""


@dataclass(frozen=True)
class AnswerFile:
    """An answer file as read.

    `source` names the program it comes from, empty for our own plain format; `layout` is the same for
    all files with the same columns. `remarks` are on the file as a whole, the gravest first.
    `unknown_functions` are the words of the function's column that name none that answers: those
    unknown (empty for an empty cell) and those read as another function; with the number of their
    rows, whatever the mapping says of them. `coded` says that the codes are the file's own.
    `unknown_answers` are the words of answers whose meaning is the moderator's to say, with the number
    of their cells, whatever the mapping says of them and spelled as there.
    `last_function` is whose answers the last file laid out like this held, where no column says.
    `of_others` says that what they answer is another function's than theirs, as the moderator says.
    `sheet` is the one read of a workbook; `sheets` are all that hold answers, where several do.
    """

    lines: tuple[AnswerLine, ...]
    columns: tuple[ColumnUse, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    remarks: tuple[str, ...] = ()
    source: str = ""
    layout: str = ""
    mapping: ColumnMapping = ColumnMapping()
    unknown_functions: Mapping[str, int] = field(default_factory=dict[str, int])
    coded: bool = True
    last_function: Function | None = None
    of_others: bool = False
    unknown_answers: Mapping[str, int] = field(default_factory=dict[str, int])
    sheet: str = ""
    sheets: tuple[str, ...] = ()

    @property
    def other_sheets(self) -> tuple[str, ...]:
        """The sheets that hold answers and are not read."""
        return tuple(name for name in self.sheets if name != self.sheet)
