"""Numbers beside which words stand that are another number's: “5 - strongly agree” among “7 - strongly agree”."""

from collections import Counter
from collections.abc import Mapping, Sequence

from huddle_app.intake.survey.ratings.labels import MIDDLE
from huddle_app.intake.survey.ratings.scales import Given, Pair, joined

_FEWER = 2


def pairs_at_odds(
    given: Mapping[int, Given], scales: Sequence[Sequence[int]]
) -> dict[int, frozenset[Pair]]:
    """The pairs of a number and its words that are slips, by the place of the column; often none.

    `scales` are the places of the columns that belong together. Where the scale itself is counted or
    named in another way, its columns have none.
    """
    found: dict[int, frozenset[Pair]] = {}
    for places in scales:
        worded = [place for place in places if given[place].pairs]
        if not worded:
            continue
        odd = _odd(joined(given[place] for place in places))
        found |= {place: odd for place in worded if odd and _straight(given[place])}
    return found


def _odd(given: Given) -> frozenset[Pair]:
    """The pairs whose words far more often stand beside their own number, and whose number goes without them."""
    pairs = _counted(given)
    return frozenset(
        (number, label)
        for (number, label), n in pairs.items()
        if number != label
        and pairs[label, label] > _FEWER * n
        and given.numbers[number] > (_FEWER + 1) * n
    )


def _straight(given: Given) -> bool:
    """Whether most words stand beside their own numbers; the middle is the same from both ends.

    Not where all of several answers of one number have another's words: that is how this column is named.
    """
    pairs = _counted(given)
    if any(
        n > 1 and n == given.numbers[number]
        for (number, label), n in pairs.items()
        if number != label
    ):
        return False
    straight = sum(n for (number, label), n in pairs.items() if number == label != MIDDLE)
    return straight > _FEWER * sum(n for (number, label), n in pairs.items() if number != label)


def _counted(given: Given) -> Counter[tuple[int, int]]:
    pairs = Counter[tuple[int, int]]()
    for answer, n in given.counts.items():
        if answer and answer.number is not None and answer.label is not None and not answer.blank:
            pairs[answer.number, answer.label] += n
    return pairs
