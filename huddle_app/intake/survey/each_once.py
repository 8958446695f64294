"""Respondents who are in a file more than once: which of their rows counts."""

from collections.abc import Mapping, Sequence

from huddle_app.intake.survey.left_out import LeftOut
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.method.survey.reading import About, AnswerLine
from huddle_app.method.survey.same_forms import Form
from huddle_app.texts import _

_END = "\0"


def each_once(
    lines: Sequence[AnswerLine], sheet: Sheet, place: int | None, left_out: LeftOut
) -> list[AnswerLine]:
    """The lines, of which one that a later one of its respondent completes counts no more.

    These are listed as left out, and so are all others whose respondent has an earlier one, which alone
    counts; each has that as its problem, since no wave should take it for somebody else's. `place` is that
    of the codes' column, None where they were made of the rows.
    """
    made, first = list(lines), dict[str, int]()
    for at in range(len(lines)) if _some_are_again(lines, sheet, place) else ():
        line = lines[at]
        before = at if line.problem else first.setdefault(line.code.casefold(), at)
        if before == at:
            continue
        if _completes(line, lines[before]):
            first[line.code.casefold()] = at
            why = _("completed in row {row}").format(row=line.number)
            left_out.row(before, About.RESPONDENT, why)
            made[before] = lines[before]._replace(problem=why)
        else:
            made[at] = line._replace(problem=_list_again(line, lines[before], at, left_out))
    return made


def _completes(line: AnswerLine, earlier: AnswerLine) -> bool:
    """Whether a line holds all that an earlier one of the same respondent says, and more."""
    if line.function is not earlier.function or line._replace(number=earlier.number) == earlier:
        return False
    return Form(line).holds(Form(earlier))


def _list_again(line: AnswerLine, earlier: AnswerLine, at: int, left_out: LeftOut) -> str:
    """Why a respondent's second row does not count, which is listed."""
    if line._replace(number=earlier.number) == earlier:
        why = _("repeats row {row}").format(row=earlier.number)
        left_out.row(at, About.RESPONDENT, why)
        return why
    left_out.repeated(at, line.code, earlier.number)
    return _("the same respondent as in row {row}").format(row=earlier.number)


def _some_are_again(lines: Sequence[AnswerLine], sheet: Sheet, place: int | None) -> bool:
    """Whether a code may stand in several rows; hardly ever, and then nothing is compared."""
    if place is None:
        return len({line.code for line in lines}) < len(lines)
    return _some_alike(sheet.counts[place], len(lines))


def _some_alike(counts: Mapping[str, int], rows: int) -> bool:
    """Whether a respondent seems to be there twice, perhaps in other letters."""
    if len(counts) < rows:
        return True
    # As one text: far quicker than code by code.
    said = _END.join(counts)
    if said.isascii() and (said.isupper() or said.islower()):
        return False
    return len({*said.casefold().split(_END)}) < rows
