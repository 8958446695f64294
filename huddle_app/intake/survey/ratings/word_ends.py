"""Which way round a scale runs by the words beside its numbers, in the columns too where nobody took an end."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from huddle_app.intake.survey.ratings.scale_length import runs_as_asked, runs_other_way
from huddle_app.intake.survey.ratings.scales import Given, joined


class Ends(NamedTuple):
    """The places of the columns of which words say that 7 is agreement, and of those in which 1 is."""

    as_asked: frozenset[int]
    other_way: frozenset[int]


def word_ends(given: Mapping[int, Given], scales: Sequence[Sequence[int]]) -> Ends:
    """What words beside numbers say of each column: its own, else those of its scale, else the file's.

    `scales` are the places of the columns that belong together.
    """
    if not any(own.pairs for own in given.values()):
        return Ends(frozenset(), frozenset())
    saying = dict(_saying(given, scales))
    return Ends(
        frozenset(place for place, says in saying.items() if runs_as_asked(says)),
        frozenset(place for place, says in saying.items() if runs_other_way(says)),
    )


def _saying(
    given: Mapping[int, Given], scales: Sequence[Sequence[int]]
) -> Iterator[tuple[int, Given]]:
    """Each column with the answers that say which way round it runs; its own where nothing else does."""
    file = joined(given.values())
    for places in scales:
        scale = joined(given[place] for place in places)
        wider = [each for each in (scale, file) if runs_as_asked(each) or runs_other_way(each)]
        for place in places:
            own = given[place]
            alone = bool(own.pairs) and (runs_as_asked(own) or runs_other_way(own))
            fitting = (each for each in wider if not alone and _could_say(own, each))
            yield place, next(fitting, own)


def _could_say(own: Given, wider: Given) -> bool:
    """Whether a column may be answered like the others: what has words beside it there never stands alone here."""
    alone = {answer.number for answer in own.counts if answer and answer.label is None}
    return own.total > 0 and alone.isdisjoint(number for number, _label in wider.pairs)
