"""What of an answer file is left out: where it stands, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from huddle_app.intake.columns import column_letter
from huddle_app.intake.shown_cell import shown_cell
from huddle_app.intake.survey.table.row_lengths import why_longer
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.method.listed import all_of
from huddle_app.method.survey.column_words import scale_titles, statement_numbers
from huddle_app.method.survey.reading import ALL_ROWS, About, Cells, Rejected
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import function_name
from huddle_app.texts import _, ngettext


@dataclass(frozen=True)
class Foreign:
    """A scale that only others answer, and where it stands among the ratings."""

    scale: Scale
    first: int
    last: int

    @cached_property
    def why(self) -> str:
        """Who alone answers it."""
        who = all_of([function_name(function) for function in self.scale.answered_by])
        n = len(self.scale.answered_by)
        return ngettext("only {who} answers this", "only {who} answer this", n).format(who=who)


class LeftOut:
    """Gathers single cells, whole rows, and the answers of a row to a scale that is not for it."""

    def __init__(self, sheet: Sheet, places: Mapping[str, int], toolkit: Toolkit) -> None:
        self._sheet, self._places, self._toolkit = sheet, places, toolkit
        self._slips: list[Rejected] = []
        self._rows: list[Rejected] = []
        self._foreign: list[Rejected] = []

    def slip(self, at: int, place: int, why: str) -> None:
        """A cell that could not be read."""
        self._slips.append(self._cell(at, place, why))

    def row(self, at: int, about: About | None, why: str) -> None:
        """A whole row, for what it says of its respondent; by no cell where the whole file says so."""
        place = self._places.get(about) if about else None
        reason = _("{why}; whole row left out").format(why=why)
        by_file = Rejected(self._sheet.numbers[at], "", "", reason)
        self._rows.append(by_file if place is None else self._cell(at, place, reason))

    def repeated(self, at: int, code: str, first: int) -> None:
        """A row with other answers of a respondent whose answers stand in row `first`."""
        why = _("the same respondent as in row {row}, with other answers; whole row left out")
        heading = self._sheet.headings[self._places[About.RESPONDENT]].shown
        number = self._sheet.numbers[at]
        self._rows.append(Rejected(number, heading, shown_cell(code), why.format(row=first)))

    def foreign(self, at: int, scale: Foreign, answered: Sequence[str]) -> None:
        """A row's answers to the statements `answered` of a scale that only others answer."""
        places = [self._places[column] for column in answered]
        if len(places) == 1:
            self._foreign.append(self._cell(at, places[0], scale.why))
            return
        order = scale.scale.columns()
        text = _("{scale}: statements {numbers} (columns {letters})")
        named = text.format(
            scale=self._titles[scale.scale.key],
            numbers=_runs({order.index(column): self._numbers[column] for column in answered}),
            letters=_runs({place: column_letter(place) for place in places}),
        )
        said = {place: self._sheet.columns[place][at].strip() for place in places}
        headings = self._sheet.headings
        self._foreign.append(
            Rejected(
                self._sheet.numbers[at],
                named,
                shown_cell(", ".join(said.values())),
                scale.why,
                answers=tuple((headings[p].shown, shown_cell(cell)) for p, cell in said.items()),
            )
        )

    def cell(self, at: int, about: About) -> str:
        """What a row says of its respondent, to be named; empty where no column does."""
        place = self._places.get(about)
        return "" if place is None else shown_cell(self._sheet.columns[place][at])

    def all(self) -> tuple[Rejected, ...]:
        """The single cells first, which can be mended; then rows, then what answered others' scales."""
        rows = sorted(self._rows, key=lambda entry: entry.row)
        return (*self._slips, *rows, *self._foreign)

    # Numbers and titles are worked out with the first answer to a scale of others.

    @cached_property
    def _numbers(self) -> Mapping[str, str]:
        return statement_numbers(self._toolkit)

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        return scale_titles(self._toolkit)

    def _cell(self, at: int, place: int, why: str) -> Rejected:
        heading, cell = self._sheet.headings[place].shown, self._sheet.columns[place][at]
        return Rejected(self._sheet.numbers[at], heading, shown_cell(cell), why)


def whole_columns(sheet: Sheet, refused: Mapping[int, str]) -> tuple[Rejected, ...]:
    """An entry for each column of which nothing is read, with why and what its cells say."""
    reason = _("whole column left out: {why}")
    return tuple(
        Rejected(
            ALL_ROWS,
            sheet.headings[place].shown,
            "",
            reason.format(why=why),
            _cells_of(sheet, place),
        )
        for place, why in refused.items()
    )


def _cells_of(sheet: Sheet, place: int) -> Cells:
    cells = sheet.columns[place]
    shown = {cell: shown_cell(cell) for cell in set(cells)}
    return Cells(sheet.numbers, tuple([shown[cell] for cell in cells]))


def longer_rows(sheet: Sheet, private: frozenset[int]) -> tuple[Rejected, ...]:
    """An entry for each row with more cells than headings, with the cells too many.

    Those are not told where the file has columns about the person: they may come from one.
    """
    reason = _("{why}; whole row left out")
    return tuple(
        Rejected(
            number,
            "",
            "" if private else shown_cell(", ".join(beyond)),
            reason.format(why=why_longer(beyond)),
        )
        for number, beyond in sheet.uneven.longer.items()
    )


def rows_not_counted(sheet: Sheet) -> tuple[Rejected, ...]:
    """An entry for each row that the program itself marks as no answer of a person."""
    return tuple(
        Rejected(number, sheet.headings[row.place].shown, shown_cell(row.cell), row.why)
        for number, row in sheet.not_counted.items()
    )


def _runs(names: Mapping[int, str]) -> str:
    """“E–H, K”: of names whose places follow each other the first and the last."""
    runs = groupby(enumerate(sorted(names)), lambda each: each[1] - each[0])
    places = [[place for _n, place in run] for _gap, run in runs]
    ends = [(names[run[0]], names[run[-1]]) for run in places]
    return ", ".join(first if first == last else f"{first}–{last}" for first, last in ends)
