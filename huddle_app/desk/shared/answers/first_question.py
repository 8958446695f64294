"""What has to be said of a file before anything of it can be used: the one question that stands between."""

from collections.abc import Sequence

from huddle_app.method.imports import RowState
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.method.survey.reading import AnswerFile, AnswerLine, ColumnUse, DoubtOf
from huddle_app.method.toolkit import NOT_ANSWERED
from huddle_app.texts import _, ngettext


def first_question(made: SurveyPreview) -> str:
    """What to say first, and what comes of it; empty where a row can be used, or no answer would help."""
    if made.write or any(row.state is not RowState.ERROR for row in made.rows):
        return ""
    answers = made.answers
    if not any(line.function for line in answers.lines):
        return _of_functions(_open_functions(answers))
    if made.others and not answers.mapping.anew:
        return _(
            "Say below whether these people answer once more; then their answers can be taken in."
        )
    return "" if any(map(_answered, answers.lines)) else _of_ratings(answers)


def rows_that_wait(made: SurveyPreview) -> int:
    """How many rows cannot be used before it is said which function they belong to."""
    return sum(1 for line in made.answers.lines if line.waits and line.function is None)


def _answered(line: AnswerLine) -> bool:
    return line.ratings.strip(NOT_ANSWERED) != ""


def _open_functions(answers: AnswerFile) -> Sequence[str]:
    said = answers.mapping.function_of
    return [word for word in answers.unknown_functions if said(word) is None]


def _of_functions(words: Sequence[str]) -> str:
    if words == [""]:
        return _("Say below whose the rows are that name no function; then they can be taken in.")
    text = ngettext(
        "Say below which function “{word}” means; then these answers can be taken in.",
        "Say below which functions “{word}” and the other words mean; then these answers can be taken in.",
        len(words),
    )
    named = [word for word in words if word]
    return text.format(word=named[0]) if named else ""


def _of_ratings(answers: AnswerFile) -> str:
    """The question that all columns wait for; what words mean comes first, as on the screen."""
    words = [word for word in answers.unknown_answers if word not in answers.mapping.answers]
    if words and any(use.doubt and use.doubt_of is DoubtOf.WORDS for use in answers.columns):
        text = ngettext(
            "Say below what “{word}” means as an answer; then these answers can be taken in.",
            "Say below what “{word}” and the other words mean as answers; then these answers can be taken in.",
            len(words),
        )
        return text.format(word=words[0])
    settled = answers.mapping.settled
    if any(_waits(use) and use.place not in settled for use in answers.columns):
        return _("Answer the question about the ratings below; then these answers can be taken in.")
    if not any(use.asks or use.doubt for use in answers.columns):
        return _("Say below which column asks which statement; then these answers can be taken in.")
    return ""


def _waits(use: ColumnUse) -> bool:
    return bool(use.doubt) and use.doubt_of is DoubtOf.RATINGS and not use.final
