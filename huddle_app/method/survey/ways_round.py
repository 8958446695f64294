"""Which way round ratings run: what is turned, and what becomes of what is still asked."""

from collections.abc import Sequence
from enum import Enum, auto

from huddle_app.method.listed import all_of
from huddle_app.method.survey.reading import AnswerFile, ColumnUse, DoubtOf
from huddle_app.method.survey.statements_called import called
from huddle_app.method.toolkit import NOT_ANSWERED, Toolkit
from huddle_app.texts import _, ngettext

_MOST_NAMED = 3


class Asked(Enum):
    """Where the question stands, seen from the sentence; nowhere once the answers are taken in."""

    ABOVE = auto()
    BELOW = auto()
    NOWHERE = auto()


class _Meanwhile(Enum):
    """What becomes of ratings of which it is open which way round they run."""

    AS_IT_STANDS = auto()
    TURNED = auto()
    LEFT_OUT = auto()


def still_open(toolkit: Toolkit, answers: AnswerFile, asked: Asked) -> list[str]:
    """Of which scales and statements it is open which way round they run, and what is done meanwhile."""
    doubted = [use for use in answers.columns if _is_open(use)]
    meanwhile = {use: _meanwhile(toolkit, answers, use) for use in doubted}
    said: list[str] = []
    for state in _Meanwhile:
        uses = [use for use in doubted if meanwhile[use] is state]
        if names := _called(toolkit, answers, uses):
            words = f"{_question(asked, len(names))} {_fate(state, len(names))}"
            said.append(words.format(names=all_of(names, _MOST_NAMED)))
    return said


def turned(toolkit: Toolkit, answers: AnswerFile) -> list[str]:
    """What is read the other way round, where nothing is asked of it any more."""
    uses = [use for use in answers.columns if use.turned and use.asks and not _is_open(use)]
    names = all_of(_called(toolkit, answers, uses), _MOST_NAMED)
    return [_("Turned, so that 1 counts as 7: {names}.").format(names=names)] if names else []


def _is_open(use: ColumnUse) -> bool:
    return use.asks and bool(use.doubt) and use.doubt_of is DoubtOf.RATINGS and not use.final


def _meanwhile(toolkit: Toolkit, answers: AnswerFile, use: ColumnUse) -> _Meanwhile:
    place = toolkit.places[use.meaning]
    read = (line.ratings for line in answers.lines if line.ratings)
    if all(ratings[place] == NOT_ANSWERED for ratings in read):
        return _Meanwhile.LEFT_OUT
    return _Meanwhile.TURNED if use.turned else _Meanwhile.AS_IT_STANDS


def _called(toolkit: Toolkit, answers: AnswerFile, uses: Sequence[ColumnUse]) -> list[str]:
    asked = {use.meaning for use in answers.columns if use.asks}
    return called(toolkit, {use.meaning for use in uses}, asked)


def _question(asked: Asked, n: int) -> str:
    return {
        Asked.ABOVE: ngettext(
            "Still open above: which way round {names} runs.",
            "Still open above: which way round {names} run.",
            n,
        ),
        Asked.BELOW: ngettext(
            "Still open below: which way round {names} runs.",
            "Still open below: which way round {names} run.",
            n,
        ),
        Asked.NOWHERE: ngettext(
            "Left open: which way round {names} runs.",
            "Left open: which way round {names} run.",
            n,
        ),
    }[asked]


def _fate(state: _Meanwhile, n: int) -> str:
    return {
        _Meanwhile.AS_IT_STANDS: ngettext(
            "It is taken in as it stands.", "They are taken in as they stand.", n
        ),
        _Meanwhile.TURNED: ngettext("It is taken in turned.", "They are taken in turned.", n),
        _Meanwhile.LEFT_OUT: ngettext("It is left out.", "They are left out.", n),
    }[state]
