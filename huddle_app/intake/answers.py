"""Survey answers from the export of any survey program, or from a plain table."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from huddle_app.intake.functions import own_names
from huddle_app.intake.survey.columns.coded_functions import (
    coded_functions,
    codes_as_groups,
)
from huddle_app.intake.survey.columns.no_codes import no_codes
from huddle_app.intake.survey.columns.recognition import Recognised, known_headings, recognise
from huddle_app.intake.survey.columns.remembered import for_this_file, said_before
from huddle_app.intake.survey.columns.statements import Statements, statements_of
from huddle_app.intake.survey.columns.worded_before import (
    with_before,
    with_wordings,
)
from huddle_app.intake.survey.left_out import longer_rows, rows_not_counted, whole_columns
from huddle_app.intake.survey.lines import read_lines, unknown_functions
from huddle_app.intake.survey.people.codes import codes_of, says_when
from huddle_app.intake.survey.people.pasted_twice import counted_once
from huddle_app.intake.survey.people.whose_answers import seem_of_others, whose_remarks
from huddle_app.intake.survey.ratings.ratings import Ratings, read_ratings
from huddle_app.intake.survey.ratings.scales import together
from huddle_app.intake.survey.ratings.shifted import demand_unshifted
from huddle_app.intake.survey.table.empty_questionnaire import demand_answered
from huddle_app.intake.survey.table.foot_rows import foot_remarks
from huddle_app.intake.survey.table.headings import Known
from huddle_app.intake.survey.table.not_counted import not_counted_remarks
from huddle_app.intake.survey.table.on_its_side import demand_upright
from huddle_app.intake.survey.table.repeated_headings import demand_one_order
from huddle_app.intake.survey.table.right_sheet import RightSheet, right_sheet
from huddle_app.intake.survey.table.sheet import Sheet, read_sheet
from huddle_app.intake.tables import read_sheets
from huddle_app.method.errors import HuddleError
from huddle_app.method.progress import Report, unreported
from huddle_app.method.survey.reading import (
    About,
    AnswerFile,
    AnswerLine,
    ColumnMapping,
    ColumnUse,
    How,
    Rejected,
)
from huddle_app.method.toolkit import Toolkit
from huddle_app.texts import _

_MOST_MEGABYTES = 400
_LEAST_LIKE_RATINGS, _MOST_DIFFERENT = 3, 30


def nothing_remembered(_layout: str) -> ColumnMapping | None:
    """No mapping was used for any layout before."""
    return None


def read_answers(  # noqa: PLR0913 - a file, what is asked, and what is said of either
    path: Path,
    toolkit: Toolkit,
    mapping: ColumnMapping | None = None,
    report: Report = unreported,
    *,
    remembered: Callable[[str], ColumnMapping | None] = nothing_remembered,
    also: Toolkit | None = None,
    sheet_name: str = "",
    secret: bytes = b"",
) -> AnswerFile:
    """One line per row of the file, what each column was taken for, and everything left out.

    Statements are known by their key, their number and their wording: in `toolkit`, in `also`, or as they
    were in an earlier file of this layout. Without a `mapping` the one `remembered` for it holds, but for
    what each file is asked anew.
    Of a workbook the sheet of this name is read, else the longest of those that hold answers.
    Codes that could be names are scrambled with the `secret`.
    HuddleError when the file cannot be read or nothing in it looks like answers.
    """
    now = statements_of(toolkit, also)
    opened = _opened(path, partial(known_headings, known=now), report, sheet_name)
    sheet, before = opened.sheet, remembered(opened.sheet.layout) or ColumnMapping()
    said = mapping or for_this_file(before)
    known = with_before(now, before.worded, sheet.headings)
    found = _recognised(sheet, known, said, path.name)
    # A row's own code comes of its cells as they stand in the file.
    opened, apart = opened._replace(sheet=found.twice.read_in(sheet)), sheet
    sheet = opened.sheet
    ratings = read_ratings(sheet, found.uses, toolkit, said, report)
    places = _places(ratings)
    told = coded_functions(sheet, places.get(About.FUNCTION), ratings.digits, toolkit)
    said = told.said_with(said, of_this_file=mapping is not None)
    respondent = places.get(About.RESPONDENT)
    none = () if respondent is None else no_codes(apart.counts[respondent])
    codes = codes_of(apart, respondent, found.private, secret, none)
    read = read_lines(sheet, ratings, codes, toolkit, said, report)
    unknown = unknown_functions(sheet, places.get(About.FUNCTION), own_names(toolkit.words))
    file = _as_file(opened, found, ratings, unknown, read)
    whose = whose_remarks(sheet, places.get(About.FUNCTION), ratings.digits, said, toolkit)
    file = replace(
        file,
        columns=told.judged(ratings.uses, unknown),
        of_others=seem_of_others(sheet, places.get(About.FUNCTION), ratings.digits, said, toolkit),
    )
    file = _as_said(file, before, said, (*told.remarks(said), *whose))
    return counted_once(with_wordings(file, sheet.headings, now, known, also or toolkit))


def _as_said(
    file: AnswerFile, before: ColumnMapping, said: ColumnMapping, of_functions: Iterable[str]
) -> AnswerFile:
    """The file with what was said of an earlier one and of this one."""
    says_function = any(use.meaning == About.FUNCTION for use in file.columns)
    return replace(
        file,
        remarks=(*said_before(before, said, file.columns), *of_functions, *file.remarks),
        mapping=said,
        last_function=None if says_function else before.function,
    )


def read_headings(
    path: Path,
    toolkit: Toolkit,
    *,
    also: Toolkit | None = None,
    sheet_name: str = "",
    report: Report = unreported,
) -> tuple[ColumnUse, ...]:
    """The columns of a file by their headings, whatever they ask: what a mapping can speak of.

    HuddleError when the file cannot be read.
    """
    heads = partial(known_headings, known=statements_of(toolkit, also))
    opened = _opened(path, heads, report, sheet_name)
    return tuple(ColumnUse(h.place, h.shown) for h in opened.sheet.headings)


class _Opened(NamedTuple):
    """The sheet that holds the answers, as it was found and as it is read."""

    right: RightSheet
    sheet: Sheet


def _opened(path: Path, heads: Known, report: Report, sheet_name: str) -> _Opened:
    right = right_sheet(read_sheets(path, _MOST_MEGABYTES, report), heads, sheet_name)
    demand_answered(right.rows, path.name, heads)
    demand_upright(right.rows, path.name, heads)
    sheet = read_sheet(right.rows, path.name, heads)
    report(0, len(sheet.numbers))
    # The rows, by now columns, would take their place in memory until all is read.
    return _Opened(replace(right, rows=[]), sheet)


def _recognised(sheet: Sheet, known: Statements, said: ColumnMapping, file: str) -> Recognised:
    """What each column is taken for; HuddleError where none could be a statement, or rows are shifted."""
    found = recognise(sheet, known, said)
    found = replace(found, uses=tuple(_unless_empty(use, sheet) for use in found.uses))
    if not _any_statement(found.uses):
        _demand_ratings(sheet, found.uses, file, known.toolkit.columns[0])
    demand_unshifted(sheet, found.uses, file)
    demand_one_order(sheet, file)
    return found


def _unless_empty(use: ColumnUse, sheet: Sheet) -> ColumnUse:
    """The use of a column, which is none where codes should stand and nobody has one."""
    if use.meaning == About.RESPONDENT and not any(map(str.strip, sheet.columns[use.place])):
        return replace(use, meaning="", how=How.NOT_NEEDED)
    return use


def _as_file(
    opened: _Opened,
    found: Recognised,
    ratings: Ratings,
    unknown: Mapping[str, int],
    read: tuple[tuple[AnswerLine, ...], tuple[Rejected, ...]],
) -> AnswerFile:
    """What was read of the sheet, without what the moderator said of it or of an earlier one.

    `unknown` are the words of the function's column that name none that answers.
    """
    (right, sheet), (lines, rejected), places = opened, read, _places(ratings)
    return AnswerFile(
        lines=lines,
        columns=tuple(ratings.uses),
        rejected=(
            *right.left_out(),
            *whole_columns(
                sheet,
                {**_unmatched(sheet, found), **ratings.refused, **found.there_again(sheet)},
            ),
            *longer_rows(sheet, found.private),
            *rows_not_counted(sheet),
            *found.twice.left_out,
            *rejected,
            *ratings.no_answers,
        ),
        remarks=(*_remarks(sheet, found, ratings), *codes_as_groups(sheet, places)),
        source=sheet.program.name if sheet.program else "",
        layout=sheet.layout,
        unknown_functions=unknown,
        unknown_answers=ratings.to_say,
        coded=About.RESPONDENT in places,
        sheet=right.name,
        sheets=right.names,
    )


def _places(ratings: Ratings) -> dict[str, int]:
    return {use.meaning: use.place for use in ratings.uses}


def _any_statement(uses: Sequence[ColumnUse]) -> bool:
    return any(use.asks for use in uses)


def _demand_ratings(sheet: Sheet, uses: Sequence[ColumnUse], file: str, example: str) -> None:
    """HuddleError where too few columns could be statements; `example` is a statement's key."""
    alike = sum(1 for use in uses if not use.meaning and _like_ratings(sheet, use.place))
    if alike < _LEAST_LIKE_RATINGS:
        text = _(
            "“{file}” has no column for a statement; one is known by its wording, by its number, or by a"
            " key such as “{example}”."
        )
        raise HuddleError(text.format(file=file, example=example))


def _unmatched(sheet: Sheet, found: Recognised) -> dict[int, str]:
    """Why the columns are left out that read as answers, and are known as no statement, by their places."""
    unmatched = {use.place for use in found.uses if not use.meaning and use.how is How.NOT}
    likely = [place for place in sorted(unmatched - found.private) if _like_ratings(sheet, place)]
    return dict.fromkeys(likely, _("its heading is no statement that is known"))


def _like_ratings(sheet: Sheet, place: int) -> bool:
    """Whether most of a column's cells could be answers from 1 to 7."""
    if len(sheet.counts[place]) > _MOST_DIFFERENT:
        return False
    given = together([sheet.counts[place]])
    return 2 * given.rated > given.total


def _remarks(sheet: Sheet, found: Recognised, ratings: Ratings) -> tuple[str, ...]:
    """What is to be said of the file as a whole, the gravest first; what is asked of it stands elsewhere."""
    remarks: list[str] = []
    if not _any_statement(found.uses):
        remarks.append(_("No column was recognised as a statement; say which column is which."))
    said = {use.meaning for use in ratings.uses}
    if About.RESPONDENT not in said:
        remarks.append(_apart(sheet, found.private))
    remarks += [
        *sheet.uneven.remarks(),
        *ratings.remarks,
        *found.remarks,
    ]
    remarks += [
        *not_counted_remarks(sheet.not_counted.values()),
        *foot_remarks(sheet.not_counted.values()),
    ]
    return tuple(remarks)


def _apart(sheet: Sheet, private: frozenset[int]) -> str:
    """What counts as one person where no column has a code."""
    if says_when(sheet, private):
        return _(
            "No column tells the respondents apart; each row counts as one person,"
            " and a row that is there twice as one."
        )
    return _("No column tells the respondents apart; each row counts as one person.")
