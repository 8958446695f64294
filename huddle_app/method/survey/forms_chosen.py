"""Which forms of a folder are taken in: one can be left out, and one made elsewhere taken in all the same."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import count

from huddle_app.method.imports import Row, RowState
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.same_forms import Form
from huddle_app.method.survey.waves import Respondent
from huddle_app.texts import _

_TAKEN_FOR_ANOTHER = (RowState.UNCHANGED, RowState.REPEATED)


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


def became(file: Row, answers: Row) -> Row:
    """What becomes of a file, of what became of its answers; one that came twice is no error."""
    if file.state is RowState.REPEATED and answers.state is RowState.ERROR:
        return file
    said = _("the same answers are in already: counted once")
    if answers.state is RowState.UNCHANGED and said not in answers.why:
        answers = answers._replace(why="; ".join(filter(None, (said, answers.why))))
    return answers._replace(about=file.about)


def turned(made: SurveyPreview, numbers: Collection[int]) -> tuple[AnswerLine, ...]:
    """The lines of the forms, of which those with these numbers are left out, or taken in where they were not.

    What was taken for another form, or is in already, comes in as another person's. Of two forms nearly
    alike, leaving either out answers what was asked. Those that count come last, by their codes, as they
    were read.
    """
    rows = {row.number: row for row in made.rows}
    apart = {n for n in numbers if rows[n].state in _TAKEN_FOR_ANOTHER}
    answered = frozenset(near_words(rows[n].about) for n in numbers if n not in apart)
    codes = {each.code for each in (*made.known, *made.answers.lines)}
    lines: list[AnswerLine] = []
    for line in made.answers.lines:
        if line.number not in numbers:
            lines.append(_without(line, answered))
        elif rows[line.number].state is RowState.UNCHANGED:
            lines.append(_another(line, codes))
        else:
            lines.append(_turned(line))
    others = [Form(line) for line in lines if line.number in apart]
    return tuple(in_order([*lines, *_staying(made.known, lines, others)]))


def in_order(lines: Iterable[AnswerLine]) -> list[AnswerLine]:
    """Those left out first, then by codes: the order of the files' names could tell whose answers are whose."""
    return sorted(lines, key=lambda line: (not line.problem, line.code))


def _turned(line: AnswerLine) -> AnswerLine:
    if line.problem:
        return line._replace(problem="")
    # What was asked of it is answered so.
    return line._replace(problem=_("left out by you"), remarks=())


def _another(line: AnswerLine, codes: set[str]) -> AnswerLine:
    """The line under a code that is none of these yet, and is one of them from now on."""
    first = "-".join(line.code.split("-")[:2])
    code = next(code for n in count(2) if (code := f"{first}-{n}") not in codes)
    codes.add(code)
    return line._replace(code=code)


def _staying(
    known: Iterable[Respondent], lines: Iterable[AnswerLine], others: Sequence[Form]
) -> Iterator[AnswerLine]:
    """Those known who say what these others say: as lines of no file, so that nobody is taken for them."""
    used = {line.code for line in lines if not line.problem}
    for n, person in enumerate(known, 1):
        form = Form(person)
        same = (form.holds(other) or other.holds(form) for other in others)
        if person.code not in used and any(same):
            yield AnswerLine(-n, person.code, person.function, ratings=person.ratings)


def _without(line: AnswerLine, answered: Collection[str]) -> AnswerLine:
    return line._replace(remarks=tuple(r for r in line.remarks if r not in answered))
