"""Answers so few beside those there were that the findings before and after tell what they say."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from huddle_app.method.survey.waves import Respondent
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _, ngettext

Counts = Mapping[Function, int]
"""How many people of each function."""


@dataclass(frozen=True)
class FewNew:
    """So many new ones, of everybody or of one function (else None), and from how many on they are safe."""

    number: int
    function: Function | None
    threshold: int


def few_new(before: Counts, new: Counts, threshold: int) -> FewNew | None:
    """The new answers that could be told from the findings before and after; None where none could.

    It takes a group that was shown before, and fewer new ones in it than a figure is shown for.
    """
    groups = [(None, sum(before.values()), sum(new.values()))]
    groups += [(function, before.get(function, 0), new.get(function, 0)) for function in Function]
    for function, shown, number in groups:
        if 0 < number < threshold <= shown:
            return FewNew(number, function, threshold)
    return None


def few_written(
    known: Iterable[Respondent], written: Iterable[Respondent], threshold: int
) -> FewNew | None:
    """The same for answers about to be written over those that are known."""
    before = {person.code: person.function for person in known}
    new = Counter(person.function for person in written if person.code not in before)
    return few_new(Counter(before.values()), new, threshold) if new else None


def few_by_phone_words(few: FewNew) -> str:
    """What is said before a wave is closed for phones."""
    words = ngettext(
        "Only {n}{group} has answered by phone since the wave was opened. Who has seen the findings"
        " before could tell from them what this one said: wait until at least {least} have answered.",
        "Only {n}{group} have answered by phone since the wave was opened. Who has seen the findings"
        " before could tell from them what these {n} said: wait until at least {least} have answered.",
        few.number,
    )
    return words.format(n=few.number, group=_of(few.function), least=few.threshold)


def few_written_words(few: FewNew) -> str:
    """What is said before answers are taken in."""
    words = ngettext(
        "Only {n} new person{group} comes in with this. Who has seen the findings before could tell"
        " from them what this one said: take in at least {least} together.",
        "Only {n} new people{group} come in with this. Who has seen the findings before could tell"
        " from them what these {n} said: take in at least {least} together.",
        few.number,
    )
    return words.format(n=few.number, group=_of(few.function), least=few.threshold)


def _of(function: Function | None) -> str:
    return _(" in {function}").format(function=function_name(function)) if function else ""
