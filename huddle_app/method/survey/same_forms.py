"""Forms that came back once more from one person: completed, or with an answer corrected."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.same_answers import as_number, how_many, tell_who, where_answered
from huddle_app.method.survey.spelling import plainly
from huddle_app.method.survey.waves import Respondent

FORM_CODE = "form-"
"""Begins the code of a form that came back; it is made from the answers, and new when one is corrected."""

LEAST_IN_COMMON, _MOST_DIFFERENT = 20, 2


@dataclass(frozen=True)
class Form:
    """One person's answers, ready to be compared with others."""

    person: AnswerLine | Respondent

    @cached_property
    def ratings(self) -> int:
        """The ratings as one number, to compare them at once."""
        return as_number(self.person.ratings)

    @cached_property
    def answered(self) -> int:
        """The same with a 7 for each answer."""
        return where_answered(self.ratings)

    def holds(self, other: "Form") -> bool:
        """Whether all that the other says stands in this one, which may say more."""
        mine, theirs = self.person, other.person
        return (
            self.ratings & other.answered == other.ratings
            and plainly(theirs.level) in {"", plainly(mine.level)}
            and plainly(theirs.region) in {"", plainly(mine.region)}
        )

    def nearly(self, other: "Form") -> bool:
        """Whether twenty answers and more are the same, and two at the most are not."""
        both = self.answered & other.answered
        different = how_many(where_answered((self.ratings ^ other.ratings) & both))
        return (
            different <= _MOST_DIFFERENT
            and how_many(both) - different >= LEAST_IN_COMMON
            and self.person.function == other.person.function
        )


def like(form: Form, others: Iterable[Form], pairs: int) -> list[Form]:
    """Those of the others that may be the same person's; so many pairs of people are compared in all.

    Whoever marks the same throughout answers as others do, and is like nobody.
    """
    return [
        other
        for other in others
        if form.nearly(other) and tell_who(form.ratings & other.answered, pairs)
    ]
