"""Levels and regions that answers bring and nobody on the people list has: perhaps spelled another way."""

from collections.abc import Iterable, Iterator, Sequence

from huddle_app.method.people import Participant
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.texts import _, ngettext

_MOST_NAMED = 5


def unlisted(lines: Iterable[AnswerLine], people: Sequence[Participant]) -> Iterator[str]:
    """A sentence each for levels and regions nobody has; none where the list of people says nothing."""
    used = [line for line in lines if not line.problem]
    levels = {person.level for person in people}, {line.level for line in used}
    if words := _others(*levels):
        text = _("Nobody on the people list has the level {levels}. The list has {listed}.")
        yield text.format(levels=words, listed=_named(levels[0]))
    regions = {person.region for person in people}, {line.region for line in used}
    if words := _others(*regions):
        text = _("Nobody on the people list has the region {regions}. The list has {listed}.")
        yield text.format(regions=words, listed=_named(regions[0]))


def _others(listed: set[str], answered: set[str]) -> str:
    """Those answered that are not listed; empty where nothing is listed."""
    return _named(answered - listed, _(" or ")) if any(listed) else ""


def _named(names: set[str], between: str = ", ") -> str:
    """The first of them in quotes."""
    filled = sorted(filter(None, names))
    named = [f"“{name}”" for name in filled[:_MOST_NAMED]]
    n = len(filled) - len(named)
    return between.join([*named, ngettext("{n} more", "{n} more", n).format(n=n)] if n else named)
