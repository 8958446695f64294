"""Waves of the questionnaires, and who answered in them."""

from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from huddle_app.method.errors import HuddleError
from huddle_app.method.words import Function
from huddle_app.texts import _

THRESHOLD, LOWEST_THRESHOLD = 5, 3
"""No figure of fewer people is shown, unless a wave says otherwise before it begins; never of fewer."""


def check_threshold(threshold: int) -> None:
    """HuddleError for a number of people so low that it could be told who they are."""
    if threshold < LOWEST_THRESHOLD:
        words = _("No group of fewer than {n} people is ever shown: it could be told who they are.")
        raise HuddleError(words.format(n=LOWEST_THRESHOLD))


@dataclass(frozen=True)
class Wave:
    """One run of the questionnaires: its tools by number, and of how few people nothing is shown.

    `promised` is the threshold that people were told, 0 before anybody was.
    While `collecting`, phones may answer, and what came in is not looked at: somebody who saw the
    findings before and after one more answer could tell what it said.
    """

    id: UUID
    name: str
    tools: tuple[int, ...]
    threshold: int = THRESHOLD
    collecting: bool = False
    promised: int = 0


class Respondent(NamedTuple):
    """One anonymous set of answers; a named tuple, since a wave may have a hundred thousand.

    `code` is the respondent's within a wave, whatever its case. `ratings` has a digit for each of
    `Toolkit.columns`: 1–7, or 0 where nothing was answered.
    """

    code: str
    function: Function
    level: str
    region: str
    ratings: str
