"""Rows that Qualtrics itself marks as no answers of people: tries of the survey's author, and spam.

Support: “Understanding Your Dataset”, Status; its numbers as in Qualtrics' own labels for SPSS.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from huddle_app.intake.survey.table.headings import Heading
from huddle_app.intake.survey.table.programs import QUALTRICS, Program
from huddle_app.intake.survey.wording import bare
from huddle_app.texts import _, ngettext

_TRIES = frozenset(
    ["surveypreview", "surveytest", "offlinesurveypreview", "preview", "test", "1", "2", "17"]
)
_SPAM = frozenset(
    [
        "spam",
        "surveypreviewspam",
        "previewspam",
        "importedspam",
        "exspam",
        "possiblespam",
        "8",
        "9",
        "12",
        "40",
    ]
)
_SAID_IN = {"status": _TRIES | _SPAM, "distributionchannel": frozenset({"preview", "test"})}


class NotCounted(NamedTuple):
    """A row left out by its place, and the column and the cell that say so."""

    at: int
    place: int
    cell: str

    @property
    def is_spam(self) -> bool:
        """Whether the row is spam, and no try."""
        return bare(self.cell) in _SPAM

    @property
    def why(self) -> str:
        """Why the row is left out."""
        if self.is_spam:
            return _("marked as spam by Qualtrics; whole row left out")
        return _("a try of the survey’s own author; whole row left out")


def not_counted(
    program: Program | None, headings: Sequence[Heading], columns: Sequence[Sequence[str]]
) -> tuple[NotCounted, ...]:
    """The rows of a Qualtrics export that are no answers of people, each once."""
    if program is not QUALTRICS:
        return ()
    found: dict[int, NotCounted] = {}
    for heading, column in zip(headings, columns, strict=True):
        said = _SAID_IN.get(bare(heading.codes[0])) if heading.codes else None
        marks = {cell for cell in {*column} if bare(cell) in said} if said else ()
        for at, cell in enumerate(column) if marks else ():
            if cell in marks:
                found.setdefault(at, NotCounted(at, heading.place, cell))
    return tuple(found[at] for at in sorted(found))


def not_counted_remarks(rows: Iterable[object]) -> Iterator[str]:
    """How many rows are left out as tries, and as spam."""
    spam = [row.is_spam for row in rows if isinstance(row, NotCounted)]
    if n := spam.count(False):
        text = ngettext(
            "{n:,} row is a try of the survey’s own author; left out",
            "{n:,} rows are tries of the survey’s own author; left out",
            n,
        )
        yield text.format(n=n)
    if n := spam.count(True):
        text = ngettext(
            "{n:,} row is marked as spam by Qualtrics; left out",
            "{n:,} rows are marked as spam by Qualtrics; left out",
            n,
        )
        yield text.format(n=n)
