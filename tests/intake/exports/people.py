"""Who answers in the sample exports, and what."""

from dataclasses import dataclass
from random import Random

from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function

ENGLISH = (
    "Strongly disagree",
    "Disagree",
    "Somewhat disagree",
    "Neither agree nor disagree",
    "Somewhat agree",
    "Agree",
    "Strongly agree",
)
DUTCH = (
    "Zeer mee oneens",
    "Mee oneens",
    "Enigszins mee oneens",
    "Neutraal",
    "Enigszins mee eens",
    "Mee eens",
    "Zeer mee eens",
)
GERMAN = (
    "Stimme überhaupt nicht zu",
    "Stimme nicht zu",
    "Stimme eher nicht zu",
    "Weder noch",
    "Stimme eher zu",
    "Stimme zu",
    "Stimme voll und ganz zu",
)
FRENCH = (
    "Pas du tout d’accord",
    "Pas d’accord",
    "Plutôt pas d’accord",
    "Ni d’accord ni pas d’accord",
    "Plutôt d’accord",
    "D’accord",
    "Tout à fait d’accord",
)
SPANISH = (
    "Totalmente en desacuerdo",
    "En desacuerdo",
    "Algo en desacuerdo",
    "Ni de acuerdo ni en desacuerdo",
    "Algo de acuerdo",
    "De acuerdo",
    "Totalmente de acuerdo",
)


@dataclass(frozen=True)
class Person:
    """Somebody's answers: `ratings` by statement, those left blank are missing."""

    number: int
    function: Function
    level: str
    region: str
    ratings: dict[str, int]


def people(toolkit: Toolkit, n: int = 24, only: Function | None = None) -> list[Person]:
    """Respondents of both functions; every fifth left some blank, the last only began."""
    draw = Random(5)
    found: list[Person] = []
    for number in range(1, n + 1):
        function = only or (Function.SALES if number % 2 else Function.MARKETING)
        asked = [c for s in toolkit.scales() if s.may_answer(function) for c in s.columns()]
        middle = draw.randint(2, 6)
        ratings = {c: min(7, max(1, middle + draw.randint(-2, 2))) for c in asked}
        blank = asked[8:] if number == n else draw.sample(asked, 6) if number % 5 == 0 else []
        for column in blank:
            del ratings[column]
        level, region = draw.choice(["Rep", "Manager"]), draw.choice(["North", "Süd"])
        found.append(Person(number, function, level, region, ratings))
    return found
