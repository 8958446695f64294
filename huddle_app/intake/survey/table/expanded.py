"""SurveyMonkey exports with expanded columns: one for each choice, of which nobody can see a question's answer."""

from collections.abc import Iterator, Sequence

from huddle_app.intake.functions import read_function
from huddle_app.intake.survey.table.headings import Heading
from huddle_app.intake.survey.table.programs import SURVEYMONKEY, Program
from huddle_app.method.errors import HuddleError
from huddle_app.method.words import SIDES
from huddle_app.texts import _

_BETWEEN = " - "
_CHOICES = {*SIDES}

Columns = Sequence[Sequence[str]]


def demand_condensed(
    program: Program | None, headings: Sequence[Heading], columns: Columns, file: str
) -> None:
    """HuddleError where the function, or rows of a grid, have a column for each choice."""
    if program is not SURVEYMONKEY:
        return
    for choices in _choices(headings):
        if _are_one_answer([columns[heading.place] for heading in choices]):
            text = _(
                "“{file}” has a column for each choice. Export it from SurveyMonkey once more, with"
                " condensed columns."
            )
            raise HuddleError(text.format(file=file))


def _choices(headings: Sequence[Heading]) -> Iterator[Sequence[Heading]]:
    """The columns that would be the choices of one answer; other questions may have several answers."""
    questions: dict[tuple[str, str], list[Heading]] = {}
    for heading in headings:
        question, row = heading.texts[0] if heading.texts else ("", "")
        if question:
            questions.setdefault((question, row.rpartition(_BETWEEN)[0]), []).append(heading)
    for (_question, row), group in questions.items():
        said = {read_function(heading.codes[0]) for heading in group}
        if len(group) > 1 and (row or said >= _CHOICES):
            yield group


def _are_one_answer(columns: Columns) -> bool:
    """Whether each column says one thing alone, and nobody's row says two of them."""
    filled = [[bool(cell.strip()) for cell in column] for column in columns]
    if sum(map(any, filled)) < 2 or any(map(_says_several, columns)):
        return False
    return all(sum(row) < 2 for row in zip(*filled, strict=True))


def _says_several(column: Sequence[str]) -> bool:
    return len({cell.strip() for cell in column} - {""}) > 1
