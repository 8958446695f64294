"""What answers would change in a wave, once it is clear whose codes are whose."""

from collections.abc import Sequence
from dataclasses import replace

from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.other_people import (
    count_others,
    others_among,
    others_words,
    rows_left_out,
    told_apart,
    without,
)
from huddle_app.method.survey.preview import SurveyPreview, preview_answers
from huddle_app.method.survey.reading import AnswerFile
from huddle_app.method.survey.waves import Respondent
from huddle_app.texts import _


def judged(
    wave: str, known: Sequence[Respondent], answers: AnswerFile
) -> tuple[SurveyPreview, int]:
    """What answers would change in a wave with these people, and how many are told apart from them.

    HuddleError where most are other people under codes the wave has already.
    """
    apart = told_apart(known, answers.lines)
    if n := count_others(known, apart.lines, apart.number):
        raise HuddleError(others_words(n, wave))
    others = others_among(known, apart.lines)
    held = () if answers.mapping.anew else others
    lines = tuple(without(apart.lines, held, wave))
    rejected = (*answers.rejected, *rows_left_out(lines, held, answers.columns))
    made = preview_answers(wave, known, replace(answers, lines=lines, rejected=rejected))
    return replace(made, others=others), apart.number


def judged_again(preview: SurveyPreview, known: Sequence[Respondent]) -> SurveyPreview:
    """A preview for the people who are known by now; HuddleError where it asks what nobody was asked."""
    made, apart = judged(preview.wave, known, preview.answers)
    if apart or made.others - preview.others:
        words = _(
            "“{wave}” has new answers since this was read, of other people under the same codes."
            " Nothing was taken in: please read it once more."
        )
        raise HuddleError(words.format(wave=preview.wave))
    return made
