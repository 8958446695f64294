"""One paper questionnaire as it is typed in: twice, and the differences settled."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from huddle_app.desk.prepare.survey.collect.questions import Question
from huddle_app.method.toolkit import HIGHEST, NOT_ANSWERED
from huddle_app.method.words import Function

BLANK = int(NOT_ANSWERED)
"""What is typed where the paper has nothing; elsewhere a rating, as on the paper."""


class Stage(StrEnum):
    """How far a sheet is."""

    FIRST = "first"
    SECOND = "second"
    DIFFERENCES = "differences"


class Outcome(StrEnum):
    """What became of the wish to finish."""

    EMPTY = "empty"
    MISSING = "missing"
    CHECK = "check"
    DIFFER = "differ"
    UNSETTLED = "unsettled"
    READY = "ready"


class Sheet:
    """The answers of one sheet and the statement one stands on; Qt knows nothing of it.

    The second time is blind: what was typed first is told again only where the two differ.
    """

    def __init__(self, questions: Sequence[Question], *, twice: bool) -> None:
        self.questions = tuple(questions)
        self.stage = Stage.FIRST
        self.twice = twice
        """Whether it is typed once more to check; it may be changed until the first time is finished."""
        self._typed: dict[Stage, dict[int, int]] = {stage: {} for stage in Stage}
        self._sure = False
        self._begin(range(len(self.questions)))

    # Where one stands

    @property
    def places(self) -> tuple[int, ...]:
        """The statements gone through now: all of them, or those that differ."""
        return self._places

    @property
    def current(self) -> int | None:
        """The place of the statement one stands on; None behind the last one."""
        return self._places[self._cursor] if self._cursor < len(self._places) else None

    @property
    def question(self) -> Question | None:
        """The statement one stands on; None behind the last one."""
        return None if self.current is None else self.questions[self.current]

    def move(self, steps: int) -> None:
        """Go so many statements on, or back; no further than one behind the last."""
        self._cursor = min(max(self._cursor + steps, 0), len(self._places))
        self._sure = False

    def go(self, place: int) -> None:
        """Go to a statement, where it is gone through now."""
        if place in self._places:
            self._cursor = self._places.index(place)
            self._sure = False

    def next_tool(self) -> int:
        """Go to the first statement of the next tool, or behind the last one; how many it passed untyped."""
        tool, before = self._tool(self._cursor), self._cursor
        while self._cursor < len(self._places) and self._tool(self._cursor) == tool:
            self._cursor += 1
        self._sure = False
        return sum(self.digit(place) is None for place in self._places[before : self._cursor])

    def tool_before(self) -> None:
        """Go to the first statement of this tool; from there, of the one before."""
        self.move(-1)
        tool = self._tool(self._cursor)
        while self._cursor and self._tool(self._cursor - 1) == tool:
            self._cursor -= 1

    def to_missing(self) -> bool:
        """Go to the first statement that is not typed; False where one stands there, or none is left."""
        for place in self._places:
            if self.digit(place) is None:
                there = place == self.current
                self.go(place)
                return not there
        return False

    # What is typed

    @property
    def total(self) -> int:
        """How many statements are gone through now."""
        return len(self._places)

    @property
    def typed(self) -> int:
        """How many of them have been typed, blanks included."""
        return len(self._now())

    @property
    def missing(self) -> int:
        """How many of them have not been reached or were passed over."""
        return self.total - self.typed

    @property
    def begun(self) -> bool:
        """Whether anything would be lost by leaving."""
        return bool(self._typed[Stage.FIRST])

    def digit(self, place: int) -> int | None:
        """What is typed for a statement this time; None where nothing is yet."""
        return self._now().get(place)

    def first(self, place: int) -> int:
        """What was typed the first time."""
        return self._typed[Stage.FIRST].get(place, BLANK)

    def second(self, place: int) -> int:
        """What was typed the second time."""
        return self._typed[Stage.SECOND].get(place, BLANK)

    def write(self, digit: int) -> bool:
        """Type a digit (0 leaves blank) and go on; False for others, and behind the last statement."""
        place = self.current
        if place is None or not BLANK <= digit <= HIGHEST:
            return False
        self._history.append((place, self._now().get(place)))
        self._now()[place] = digit
        self.move(1)
        return True

    def take_back(self) -> bool:
        """Go back to the statement typed last, as it was before; False where nothing was typed this time."""
        if not self._history:
            return False
        place, before = self._history.pop()
        if before is None:
            del self._now()[place]
        else:
            self._now()[place] = before
        self.go(place)
        return True

    def settle(self, *, second: bool) -> bool:
        """Let what was typed first, or the second time, hold for a difference; False for anything else."""
        if self.stage is not Stage.DIFFERENCES or self.current is None:
            return False
        return self.write((self.second if second else self.first)(self.current))

    # How it goes on

    def finish(self) -> Outcome:
        """Go on to what is next, the second time or the differences; READY where nothing is.

        What was not typed counts as blank when this is asked for twice in a row. A sheet that is ready,
        or empty, stays where it is, to be changed.
        """
        if self.stage is Stage.DIFFERENCES and self.missing:
            return Outcome.UNSETTLED
        if self.missing and not self._sure:
            self._sure = True
            return Outcome.MISSING
        if self.stage is Stage.FIRST and not any(self._now().values()):
            return Outcome.EMPTY
        return self._go_on()

    def ratings(self) -> dict[str, int]:
        """What was answered, by column; without the blanks."""
        settled = {q.column: self._settled(place) for place, q in enumerate(self.questions)}
        return {column: digit for column, digit in settled.items() if digit != BLANK}

    def _go_on(self) -> Outcome:
        if self.stage is Stage.FIRST and self.twice:
            self.stage = Stage.SECOND
            self._begin(range(len(self.questions)))
            return Outcome.CHECK
        if self.stage is Stage.SECOND and (differing := self._differing()):
            self.stage = Stage.DIFFERENCES
            self._begin(differing)
            return Outcome.DIFFER
        return Outcome.READY if self.ratings() else Outcome.EMPTY

    def _begin(self, places: Sequence[int]) -> None:
        self._places = tuple(places)
        self._cursor = 0
        self._sure = False
        self._history: list[tuple[int, int | None]] = []

    def _differing(self) -> list[int]:
        every = range(len(self.questions))
        return [place for place in every if self.first(place) != self.second(place)]

    def _now(self) -> dict[int, int]:
        return self._typed[self.stage]

    def _settled(self, place: int) -> int:
        return self._typed[Stage.DIFFERENCES].get(place, self.first(place))

    def _tool(self, cursor: int) -> int | None:
        return self.questions[self._places[cursor]].tool if cursor < len(self._places) else None


@dataclass(frozen=True)
class ThrownAway:
    """A sheet that was thrown away: its wave, and whose it is by function, level and region."""

    sheet: Sheet
    wave: str
    whose: tuple[Function, str, str]
