"""Which way round a scale runs by the words beside its numbers, in the columns too where nobody took an end."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from huddle_app.intake.survey.ratings.scale_length import runs_as_asked, runs_other_way
from huddle_app.intake.survey.ratings.scales import Given, joined


class Ends(NamedTuple):
    """The places of the columns of which words say that 7 is agreement, and of those in which 1 is.

    `unsaid` are those with words for the ends and numbers between, of which nothing says it.
    """

    as_asked: frozenset[int]
    other_way: frozenset[int]
    unsaid: frozenset[int] = frozenset()


def word_ends(
    given: Mapping[int, Given], scales: Sequence[Sequence[int]], headed: Mapping[int, Given]
) -> Ends:
    """What words beside numbers say of each column: its own, else its heading's, its scale's, the file's.

    `scales` are the places of the columns that belong together, `headed` what headings say by place.
    """
    if not headed and not any(own.pairs for own in given.values()):
        return Ends(frozenset(), frozenset())
    saying = dict(_saying(given, scales, headed))
    return Ends(
        frozenset(place for place, says in saying.items() if runs_as_asked(says)),
        frozenset(place for place, says in saying.items() if runs_other_way(says)),
    )


def _saying(
    given: Mapping[int, Given], scales: Sequence[Sequence[int]], headed: Mapping[int, Given]
) -> Iterator[tuple[int, Given]]:
    """Each column with the answers that say which way round it runs; its own where nothing else does."""
    file = joined(given.values())
    for places in scales:
        scale = joined(given[place] for place in places)
        heading = joined(headed[place] for place in places if place in headed)
        wider = [each for each in (scale, file) if _says(each)]
        for place in places:
            own, over = given[place], headed.get(place, heading)
            if _says(own):
                yield place, own
            elif _says(over):
                # Where all is said in words, the heading's numbers say nothing of them.
                yield place, over if _alone(own) else own
            else:
                yield place, next((each for each in wider if _could_say(own, each)), own)


def _says(given: Given) -> bool:
    return bool(given.pairs) and (runs_as_asked(given) or runs_other_way(given))


def _alone(own: Given) -> set[int | None]:
    """The numbers that stand alone."""
    return {answer.number for answer in own.counts if answer and answer.label is None}


def _could_say(own: Given, wider: Given) -> bool:
    """Whether a column may be answered like the others: what has words beside it there never stands alone here."""
    return own.total > 0 and _alone(own).isdisjoint(number for number, _label in wider.pairs)
