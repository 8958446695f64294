"""Why answers are on no scale from 1 to 7."""

from typing import NamedTuple

from huddle_app.method.survey.reading import DoubtOf
from huddle_app.texts import _


class Refusal(NamedTuple):
    """Why answers are on no scale from 1 to 7.

    What is `sure` cannot be set aside by the moderator; what is said `in_words` does not hold for a
    column of the same scale that clearly goes up to 7. `doubt_of` says what would have to be known,
    `numbers` which numbers off the scale it goes by.
    """

    why: str
    sure: bool = False
    in_words: bool = False
    doubt_of: DoubtOf = DoubtOf.RATINGS
    numbers: frozenset[int] = frozenset()

    @property
    def waits(self) -> bool:
        """Whether an answer of the moderator may bring the column back."""
        return not self.sure or self.doubt_of is DoubtOf.WORDS


def no_answers() -> Refusal:
    """The refusal of a column that is no rating at all."""
    return Refusal(_("These are no answers from 1 to 7"), sure=True)


def not_from_one_to_seven(points: int) -> str:
    """The words for answers on a scale of so many points."""
    text = _("These answers were given on a scale of {points} points, not from 1 to 7")
    return text.format(points=points)
