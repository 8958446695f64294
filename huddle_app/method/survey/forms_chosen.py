"""Which forms of a folder are taken in: one can be left out, and one made elsewhere taken in all the same."""

from collections.abc import Collection, Iterable, Mapping

from huddle_app.method.imports import RowState
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.texts import _


def can_be_turned(line: AnswerLine) -> bool:
    """Whether the moderator may say otherwise: there are answers in it."""
    return bool(line.ratings and line.function)


def usable(made: SurveyPreview) -> frozenset[int]:
    """The forms that are left out and could be taken in, by their numbers."""
    could = {line.number for line in made.answers.lines if can_be_turned(line)}
    return frozenset(row.number for row in made.rows if row.state is RowState.ERROR) & could


def near_words(file: str) -> str:
    """Asks of a form whether the earlier one in `file`, which says nearly the same, is the same person's."""
    return _("nearly the same answers as in “{file}”: is it one person’s?").format(file=file)


def turned(
    lines: Iterable[AnswerLine], numbers: Collection[int], names: Mapping[int, str]
) -> tuple[AnswerLine, ...]:
    """The lines, of which those with these numbers are left out, or taken in where they were left out.

    `names` are those of the files. Of two forms nearly alike, leaving either out answers what was asked.
    Those that count come last, by their codes, as they were read.
    """
    answered = frozenset(near_words(names[number]) for number in numbers)
    made = [_turned(line) if line.number in numbers else _without(line, answered) for line in lines]
    return tuple(in_order(made))


def in_order(lines: Iterable[AnswerLine]) -> list[AnswerLine]:
    """Those left out first, then by codes: the order of the files' names could tell whose answers are whose."""
    return sorted(lines, key=lambda line: (not line.problem, line.code))


def _turned(line: AnswerLine) -> AnswerLine:
    if line.problem:
        return line._replace(problem="")
    # What was asked of it is answered so.
    return line._replace(problem=_("left out by you"), remarks=())


def _without(line: AnswerLine, answered: Collection[str]) -> AnswerLine:
    return line._replace(remarks=tuple(r for r in line.remarks if r not in answered))
