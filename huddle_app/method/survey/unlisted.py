"""Levels and regions that answers bring and nobody on the people list has: perhaps spelled another way."""

from collections.abc import Iterable, Iterator, Sequence

from huddle_app.method.listed import all_of, any_of
from huddle_app.method.people import Participant
from huddle_app.method.survey.choice_codes import are_codes
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.spelling import plainly
from huddle_app.texts import _

_MOST_NAMED = 5


def unlisted(lines: Iterable[AnswerLine], people: Sequence[Participant]) -> Iterator[str]:
    """A sentence each for levels and regions nobody has; none where the list of people says nothing.

    That codes stand in their place is said by whoever reads the file, and not once more.
    """
    if not people:
        return
    used = [line for line in lines if not line.problem]
    levels = {person.level for person in people}, {line.level for line in used}
    if words := _others(*levels):
        text = _("Nobody on the people list has the level {levels}. The list has {listed}.")
        yield text.format(levels=words, listed=_listed(levels[0]))
    regions = {person.region for person in people}, {line.region for line in used}
    if words := _others(*regions):
        text = _("Nobody on the people list has the region {regions}. The list has {listed}.")
        yield text.format(regions=words, listed=_listed(regions[0]))


def _others(listed: set[str], answered: set[str]) -> str:
    """Those answered that are not listed, however spelled; empty where nothing is listed, or all are codes."""
    if not any(listed) or are_codes(filter(None, answered)):
        return ""
    plain = {plainly(name) for name in listed}
    others = {name for name in answered if plainly(name) not in plain}
    return any_of(_quoted(others), _MOST_NAMED)


def _listed(names: set[str]) -> str:
    return all_of(_quoted(names), _MOST_NAMED)


def _quoted(names: set[str]) -> list[str]:
    return [f"“{name}”" for name in sorted(filter(None, names))]
