"""Survey answers from the export of any survey program, or from a plain table."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from huddle_app.intake.survey.codes import codes_of, says_when
from huddle_app.intake.survey.left_out import longer_rows, whole_columns
from huddle_app.intake.survey.lines import read_lines, unknown_functions
from huddle_app.intake.survey.ratings import Ratings, read_ratings
from huddle_app.intake.survey.recognition import Recognised, known_headings, recognise
from huddle_app.intake.survey.remembered import for_this_file, said_before
from huddle_app.intake.survey.right_sheet import right_sheet
from huddle_app.intake.survey.scales import together
from huddle_app.intake.survey.sheet import Sheet, read_sheet
from huddle_app.intake.survey.shifted import demand_unshifted
from huddle_app.intake.survey.statements import statements_of
from huddle_app.intake.tables import read_sheets
from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.column_words import brief, statement_names
from huddle_app.method.survey.reading import (
    About,
    AnswerFile,
    ColumnMapping,
    ColumnUse,
    Report,
    unreported,
)
from huddle_app.method.toolkit import Toolkit
from huddle_app.texts import _, ngettext

_MOST_MEGABYTES = 400
_LEAST_LIKE_RATINGS = 3
_MOST_NAMED = 3


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

    Statements are known by their key, their number and their wording in `toolkit` or `also`. Without
    a `mapping` the one `remembered` for the file's layout holds, but for whose answers these are. Of a
    workbook the sheet of this name is read, else the one that holds the most answers.
    Codes that could be names are scrambled with the `secret`.
    HuddleError when the file cannot be read or nothing in it looks like answers.
    """
    known = statements_of(toolkit, also)
    heads = partial(known_headings, known=known)
    right = right_sheet(read_sheets(path, _MOST_MEGABYTES, report), heads, sheet_name)
    sheet = read_sheet(right.rows, path.name, heads)
    report(0, len(sheet.numbers))
    before = remembered(sheet.layout) or ColumnMapping()
    mapping = mapping or for_this_file(before)
    found = recognise(sheet, known, mapping)
    _demand_answers(path.name, sheet, found.uses, toolkit)
    demand_unshifted(sheet, found.uses, path.name)
    ratings = read_ratings(sheet, found.uses, toolkit, mapping, report)
    places = {use.meaning: use.place for use in ratings.uses}
    codes = codes_of(sheet, places.get(About.RESPONDENT), found.private, secret)
    lines, rejected = read_lines(sheet, ratings, codes, toolkit, mapping, report)
    return AnswerFile(
        lines=lines,
        columns=ratings.uses,
        rejected=(
            *right.left_out(),
            *whole_columns(sheet, ratings.refused),
            *longer_rows(sheet, found.private),
            *rejected,
        ),
        remarks=(
            *said_before(before, mapping, ratings.uses),
            *_remarks(sheet, found, ratings, toolkit),
        ),
        source=sheet.program.name if sheet.program else "",
        layout=sheet.layout,
        mapping=mapping,
        unknown_functions=unknown_functions(sheet, places.get(About.FUNCTION)),
        unknown_answers=ratings.to_say,
        coded=About.RESPONDENT in places,
        last_function=None if About.FUNCTION in places else before.function,
        sheet=right.name,
        sheets=right.names,
    )


def _demand_answers(file: str, sheet: Sheet, uses: Sequence[ColumnUse], toolkit: Toolkit) -> None:
    """Refuse a file in which no column is a statement and too few could be one."""
    if _statements(uses):
        return
    alike = sum(1 for use in uses if not use.meaning and _like_ratings(sheet, use.place))
    if alike < _LEAST_LIKE_RATINGS:
        text = _(
            "“{file}” has no column for a statement; one is known by its wording, by its number, or by a"
            " key such as “{example}”."
        )
        raise HuddleError(text.format(file=file, example=toolkit.columns[0]))


def _statements(uses: Sequence[ColumnUse]) -> list[ColumnUse]:
    return [use for use in uses if use.asks]


def _like_ratings(sheet: Sheet, place: int) -> bool:
    """Whether most of a column's cells could be answers from 1 to 7."""
    if len(sheet.counts[place]) > 30:
        return False
    given = together([sheet.counts[place]])
    ratings = sum(n for answer, n in given.counts.items() if answer and answer.rating)
    return 2 * ratings > given.total


def _remarks(
    sheet: Sheet,
    found: Recognised,
    ratings: Ratings,
    toolkit: Toolkit,
) -> tuple[str, ...]:
    """What is to be said of the file as a whole, the gravest first; what is asked of it stands elsewhere."""
    remarks: list[str] = []
    if not _statements(found.uses):
        remarks.append(_("No column was recognised as a statement; say which column is which."))
    said = {use.meaning for use in ratings.uses}
    if About.RESPONDENT not in said:
        remarks.append(_apart(sheet, found.private))
    remarks += [
        *sheet.uneven.remarks(),
        *ratings.remarks,
        *_not_there(found.uses, toolkit),
        *found.remarks,
    ]
    if sheet.tries:
        text = ngettext(
            "{n} row is a try of the survey’s own author; left out",
            "{n} rows are tries of the survey’s own author; left out",
            sheet.tries,
        )
        remarks.append(text.format(n=sheet.tries))
    return tuple(remarks)


def _apart(sheet: Sheet, private: frozenset[int]) -> str:
    """What counts as one person where no column has a code."""
    if says_when(sheet, private):
        return _(
            "No column tells the respondents apart; each row counts as one person,"
            " and a row that is there twice as one."
        )
    return _("No column tells the respondents apart; each row counts as one person.")


def _not_there(uses: Sequence[ColumnUse], toolkit: Toolkit) -> Iterator[str]:
    """The statements that no column brings, of scales of which the file has something."""
    there = {use.meaning for use in _statements(uses)}
    gone = [
        column
        for scale in toolkit.scales()
        if not there.isdisjoint(scale.columns())
        for column in scale.columns()
        if column not in there
    ]
    if gone:
        names = statement_names(toolkit)
        more = len(gone) - _MOST_NAMED
        rest = [ngettext("{n} more", "{n} more", more).format(n=more)] if more > 0 else []
        first = [brief(names[column]) for column in gone[:_MOST_NAMED]]
        statements = "; ".join([*first, *rest])
        yield _("Not in this file: {statements}").format(statements=statements)
