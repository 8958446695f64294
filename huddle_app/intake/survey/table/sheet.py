"""An answer file as columns of texts under their headings, without the rows that are no answers."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from itertools import compress

from huddle_app.intake.survey.letters import Letters, chosen, counted, exchanged, letters_of
from huddle_app.intake.survey.table.expanded import demand_condensed
from huddle_app.intake.survey.table.foot_rows import Columns, FootRow, foot_rows
from huddle_app.intake.survey.table.headings import Heading, Headings, Known, find_headings
from huddle_app.intake.survey.table.not_counted import NotCounted, not_counted
from huddle_app.intake.survey.table.programs import Program
from huddle_app.intake.survey.table.row_lengths import Uneven, uneven_rows
from huddle_app.method.errors import HuddleError
from huddle_app.texts import _

_MOST_COLUMNS = 3_000
_ROWS_AT_ONCE = 2_000


@dataclass(frozen=True)
class Sheet:
    """The answers under their headings: `numbers` are the rows as a spreadsheet numbers them.

    The longer rows of `row_lengths` are left out, and by their numbers those `not_counted`. `titles`
    are the cells over the headings.
    """

    headings: tuple[Heading, ...]
    program: Program | None
    numbers: tuple[int, ...]
    columns: Columns
    not_counted: Mapping[int, NotCounted | FootRow]
    uneven: Uneven
    titles: tuple[str, ...] = ()

    @cached_property
    def counts(self) -> tuple[Mapping[str, int], ...]:
        """How often each cell's text is there, column by column."""
        return tuple(
            Counter(column) if letters is None else counted(letters)
            for column, letters in zip(self.columns, self._letters, strict=True)
        )

    def filled(self, place: int) -> Mapping[str, int]:
        """How often each text of a column is there, but for blanks."""
        return {cell: n for cell, n in self.counts[place].items() if cell.strip()}

    def counts_where(self, place: int, rows: bytes) -> Mapping[str, int]:
        """How often each text of a column is there, in the rows for which there is a 1 and no 0."""
        letters = self._letters[place]
        if letters is None:
            return Counter(compress(self.columns[place], rows))
        return counted(chosen(letters, rows))

    def exchanged(self, place: int, known: Mapping[str, str]) -> str:
        """The letter that `known` has for the text of each cell of a column, one after the other."""
        letters = self._letters[place]
        if letters is None:
            return "".join([known[cell] for cell in self.columns[place]])
        return exchanged(letters, known)

    @cached_property
    def _letters(self) -> tuple[Letters | None, ...]:
        return tuple(map(letters_of, self.columns))

    @cached_property
    def layout(self) -> str:
        """The same for all files of one program with the same headings."""
        name = self.program.name if self.program else ""
        said = json.dumps([name, [[heading.shown, heading.codes] for heading in self.headings]])
        return blake2b(said.encode("utf-8", "replace"), digest_size=8).hexdigest()


def read_sheet(rows: list[list[str]], file: str, known: Known) -> Sheet:
    """The sheet in the rows of a file; HuddleError when there is nothing under the headings."""
    if not any(any(map(str.strip, row)) for row in rows):
        raise HuddleError(_("“{file}” is empty.").format(file=file))
    start = next(n for n, row in enumerate(rows) if any(map(str.strip, row)))
    found = find_headings(rows[start:], known)
    width = len(found.columns)
    if width > _MOST_COLUMNS:
        text = _("“{file}” has {n} columns, more than a questionnaire can have.")
        raise HuddleError(text.format(file=file, n=width))
    above = start + found.rows_above
    filled = {n: row for n, row in enumerate(rows[above:], above + 1) if any(map(str.strip, row))}
    if not filled:
        text = _("“{file}” has nothing under its first row, which names the columns.")
        raise HuddleError(text.format(file=file))
    uneven = uneven_rows(filled, found.columns, file, rows[above - 1])
    kept = [n for n in filled if n not in uneven.longer]
    columns = _columns([_fitted(filled[n], width) for n in kept], width)
    demand_condensed(found.program, found.columns, columns, file)
    return _counted(found, tuple(kept), columns, uneven)


def _columns(rows: Sequence[Sequence[str]], width: int) -> Columns:
    """The columns of rows that are all of this width."""
    columns: list[list[str]] = [[] for _place in range(width)]
    # Some rows at a time: for each column of all the whole memory would be walked through.
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        some = zip(*rows[start : start + _ROWS_AT_ONCE], strict=True)
        for column, cells in zip(columns, some, strict=True):
            column.extend(cells)
    return columns


def _fitted(row: list[str], width: int) -> Sequence[str]:
    if len(row) == width:
        return row
    return row[:width] + [""] * (width - len(row))


def _counted(found: Headings, numbers: tuple[int, ...], columns: Columns, uneven: Uneven) -> Sheet:
    """The sheet without the rows that are no answers of people."""
    tries, foot = not_counted(found.program, found.columns, columns), foot_rows(numbers, columns)
    rows = {row.at: row for row in (*foot, *tries)}
    left_out = rows.keys()
    named = {numbers[at]: row for at, row in sorted(rows.items())}
    if rows:
        columns = tuple(
            tuple(cell for at, cell in enumerate(column) if at not in left_out)
            for column in columns
        )
        numbers = tuple(n for at, n in enumerate(numbers) if at not in left_out)
    return Sheet(found.columns, found.program, numbers, columns, named, uneven, found.titles)
