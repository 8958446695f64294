"""Which column stands for which statement, where several may: the surest first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from huddle_app.intake.survey.columns.asked_twice import there_twice
from huddle_app.intake.survey.columns.statements import Match, Statements
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.intake.survey.wording import repeated_as
from huddle_app.method.listed import any_of
from huddle_app.method.survey.column_words import statement_names
from huddle_app.method.survey.reading import ColumnUse, How
from huddle_app.texts import _

_CERTAIN = frozenset((How.HAND, How.KEY, How.WORDING))


@dataclass(frozen=True)
class Claims:
    """The surest column of each statement, and by its place further columns that ask the same.

    Of `unread` columns, which seem to ask it too, nothing is read.
    """

    chosen: tuple[Match, ...]
    again: Mapping[int, Sequence[int]]
    unread: frozenset[int]
    remarks: tuple[str, ...]


def claimed(
    sheet: Sheet, matches: Sequence[Match], said: Iterable[ColumnUse], known: Statements
) -> Claims:
    """The surest columns for each statement; what is open between two statements is left open.

    A statement that the moderator `said` a column to be is that column's.
    """
    chosen: list[Match] = []
    by_hand = {use.place: Match(use.place, use.meaning, How.HAND, 1.0) for use in said if use.asks}
    by_column: dict[str, Match] = {}
    again: dict[int, list[int]] = {}
    left: list[int] = []
    seen: set[int] = set()
    open_ones = _open(matches)
    surest = sorted(matches, key=lambda match: (-match.confidence, match.place))
    for match in [*by_hand.values(), *surest]:
        if match.place in seen or match.place in open_ones:
            continue
        seen.add(match.place)
        first = by_column.setdefault(match.column, match)
        if first is not match:
            same = _same(sheet, first, match)
            (again.setdefault(first.place, []) if same else left).append(match.place)
        elif match.how is not How.HAND:
            chosen.append(match)
    remarks = [*there_twice(sheet, left), *_say_which(sheet, open_ones, known)]
    return Claims(tuple(chosen), again, frozenset(left), tuple(dict.fromkeys(remarks)))


def _same(sheet: Sheet, one: Match, other: Match) -> bool:
    """Whether two columns surely ask the same: both certain, or worded alike."""
    if {one.how, other.how} <= _CERTAIN:
        return True
    headings = (sheet.headings[match.place].shown for match in (one, other))
    return one.how is other.how and len({*map(repeated_as, headings)}) == 1


def _say_which(
    sheet: Sheet, open_ones: Mapping[int, Sequence[str]], known: Statements
) -> Iterator[str]:
    if not open_ones:
        return
    names = statement_names(known.toolkit)
    for place, columns in open_ones.items():
        text = _("Column “{name}” could be {statements}; say which")
        several = any_of([f"“{names[column]}”" for column in columns])
        yield text.format(name=sheet.headings[place].brief, statements=several)


def _open(matches: Sequence[Match]) -> dict[int, list[str]]:
    """The columns whose surest matches are several statements."""
    surest: dict[int, dict[str, float]] = {}
    for match in matches:
        surest.setdefault(match.place, {})[match.column] = match.confidence
    best = {place: max(found.values()) for place, found in surest.items()}
    several = {
        place: [column for column, sure in found.items() if sure == best[place]]
        for place, found in surest.items()
    }
    return {place: columns for place, columns in several.items() if len(columns) > 1}
