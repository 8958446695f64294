"""Rows with more cells than there are headings, or with fewer."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from huddle_app.intake.survey.table.headings import Heading
from huddle_app.method.errors import HuddleError
from huddle_app.method.listed import all_of
from huddle_app.texts import _, ngettext

_MOST_NAMED = 6


@dataclass(frozen=True)
class Uneven:
    """Rows that do not end where their headings do, by their numbers.

    `longer` have more cells than headings, and those beyond are told, empty ones where none is filled:
    of such a row nobody knows where it went astray, and nothing is read. Marks which most rows end
    with make no row longer, and are said by `ends`. `shorter` end before the last heading; `last` is the
    last row of all.
    """

    longer: Mapping[int, Sequence[str]] = field(default_factory=dict[int, Sequence[str]])
    shorter: Sequence[int] = ()
    last: int = 0
    ends: bool = False

    def remarks(self) -> Iterator[str]:
        """What is to be said of the shorter rows."""
        n = len(self.shorter)
        if not n:
            return
        if self.shorter == (self.last,):
            text = _(
                "The last row ({row}) ends before the last column: was the file cut off? What is missing"
                " counts as not answered."
            )
            yield text.format(row=self.last)
            return
        text = ngettext(
            "Row {rows} ends before the last column; what is missing counts as not answered.",
            "{n:,} rows end before the last column (rows {rows}); what is missing counts as not answered.",
            n,
        )
        yield text.format(n=n, rows=all_of(list(map(str, self.shorter)), _MOST_NAMED))


def uneven_rows(
    rows: Mapping[int, Sequence[str]],
    headings: Sequence[Heading],
    file: str,
    head: Sequence[str] = (),
) -> Uneven:
    """The uneven ones of some rows; HuddleError where most are longer, or `headings` fell into pieces.

    `head` are the headings as they stand in the file.
    """
    width = len(headings)
    if {*map(len, rows.values())} <= {width}:
        return Uneven()
    named = max((heading.place + 1 for heading in headings if heading.shown), default=0)
    wider = {n: row for n, row in rows.items() if len(row) > width}
    filled = {
        n: beyond
        for n, row in wider.items()
        if (beyond := [cell for cell in row[named:] if cell.strip()])
    }
    ends = Counter(map(len, wider.values())) - Counter(len(wider[n]) for n in filled)
    usual = _usual(ends, width, len(rows))
    # A comma too many before an empty last cell leaves an empty one beyond the headings.
    longer = {
        n: filled.get(n, row[usual:]) for n, row in wider.items() if n in filled or len(row) > usual
    }
    if 2 * len(longer) > len(rows):
        raise commas_inside_cells(file)
    shorter = tuple(n for n, row in rows.items() if len(row) < named)
    if 2 * len(shorter) > len(rows) and _are_in_pieces(head, named - _ending([*rows.values()])):
        raise _commas_inside_headings(file)
    return Uneven(longer, shorter, max(rows), usual > width)


def commas_inside_cells(file: str) -> HuddleError:
    """What is said of a file in which most rows have more cells than there are headings."""
    text = _(
        "In “{file}” most rows have more cells than there are headings: commas stand inside cells without"
        " quotation marks around them. Save the list as .xlsx and take that."
    )
    return HuddleError(text.format(file=file))


def _ending(rows: Sequence[Sequence[str]]) -> int:
    """How many cells most rows have."""
    return Counter(map(len, rows)).most_common(1)[0][0]


def _are_in_pieces(head: Sequence[str], missing: int) -> bool:
    """Whether as many headings as rows lack begin with a blank, as what stands behind a comma does."""
    pieces = sum(cell[:1].isspace() and bool(cell.strip()) for cell in head)
    return missing > 0 and 2 * pieces >= missing


def _commas_inside_headings(file: str) -> HuddleError:
    text = _(
        "In “{file}” most rows have fewer cells than there are headings: commas stand inside headings"
        " without quotation marks around them. Export the list as .xlsx and take that, or give the columns"
        " short names."
    )
    return HuddleError(text.format(file=file))


def _usual(ends: Mapping[int, int], width: int, rows: int) -> int:
    """How many cells a row has: `width`, or more where most rows end with as many empty ones."""
    return next((cells for cells, n in ends.items() if 2 * n > rows), width)


def why_longer(beyond: Sequence[str]) -> str:
    """Why a row is not read that has cells `beyond` its headings."""
    text = ngettext(
        "{n} cell more than there are headings, perhaps for a comma outside quotation marks",
        "{n} cells more than there are headings, perhaps for commas outside quotation marks",
        len(beyond),
    )
    return text.format(n=len(beyond))
