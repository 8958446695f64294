"""The same answers in two waves: the two together would tell what the others said."""

from collections.abc import Iterable, Sequence

from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.same_people import in_both
from huddle_app.method.survey.waves import Respondent, Wave
from huddle_app.texts import _, ngettext


def in_other_wave(other: Wave, known: Sequence[Respondent], lines: Iterable[AnswerLine]) -> str:
    """What is asked where half of some lines stand in another wave, of which these are known; else empty.

    HuddleError where the two waves would tell of the rest, and where it is no other wave.
    """
    both = in_both(known, lines)
    if not both.number:
        return ""
    # It brings numpy, which the first window does without.
    from huddle_app.method.survey.few_between import few_between

    many = both.is_same_file and both.number >= other.threshold
    if many or few_between(both, other.threshold):
        raise _already_there(both.number, other)
    if not both.is_same_file:
        return ""
    words = ngettext(
        "{n:,} of these answers stands in “{wave}” already, or nearly so: is it another wave?",
        "{n:,} of these answers stand in “{wave}” already, or nearly so: is it another wave?",
        both.number,
    )
    return words.format(n=both.number, wave=other.name)


def _already_there(same: int, wave: Wave) -> HuddleError:
    words = _(
        "{n:,} of these answers stand in “{wave}” already, or nearly so. Two waves with the same answers"
        " would together tell what the others said: take this file into “{wave}”, where what is new in it"
        " is added, or leave these people out of the file."
    )
    return HuddleError(words.format(n=same, wave=wave.name))
