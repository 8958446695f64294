"""People who answer, for the tests of findings."""

import tomllib
from collections.abc import Mapping
from random import Random

from huddle_app.method.survey.waves import Respondent
from huddle_app.method.toolkit import Scale, Tool, Toolkit, parse_toolkit
from huddle_app.method.words import Band, Function
from huddle_app.paths import FORMS

S, M, L, O = Function.SALES, Function.MARKETING, Function.LEADERSHIP, Function.OTHER  # noqa: E741
READINGS = {band: band.value for band in Band}


def scale(key: str, k: int, *functions: Function) -> Scale:
    return Scale(key, key.title(), functions, "", tuple(f"{key} {n}" for n in range(k)), READINGS)


def toolkit(*scales: Scale, positions: bool = False) -> Toolkit:
    """A toolkit of one tool a scale."""
    tools = (
        Tool(number, one.key, one.title, "", 4, "", positions=positions, scales=(one,))
        for number, one in enumerate(scales, 1)
    )
    return Toolkit(tuple(tools), 3.0, 4.5)


def shipped() -> Toolkit:
    return parse_toolkit(tomllib.loads((FORMS / "c3" / "toolkit.toml").read_text(encoding="utf-8")))


def person(
    kit: Toolkit, function: Function, level: str, region: str, ratings: Mapping[str, int]
) -> Respondent:
    return Respondent("", function, level, region, kit.written(ratings))


def crowd(
    kit: Toolkit,
    sizes: Mapping[tuple[Function, str, str], int],
    seed: int = 1,
    blank: float = 0.0,
) -> list[Respondent]:
    """People of these cells, each with ratings of their own; a share of them left blank."""
    random = Random(seed)
    return [
        person(
            kit,
            *cell,
            {c: random.randint(1, 7) for c in kit.columns if random.random() >= blank},
        )
        for cell, n in sizes.items()
        for _ in range(n)
    ]


def company(seed: int, n: int, levels: int, regions: int) -> dict[tuple[Function, str, str], int]:
    """How many people of each function, level and region a made-up company has; higher levels are fewer."""
    random = Random(seed)
    sizes: dict[tuple[Function, str, str], int] = {}
    for _ in range(n):
        function = random.choices((S, M, L), (0.7, 0.2, 0.1))[0]
        level = random.choices(range(levels), [2.0**-each for each in range(levels)])[0]
        cell = (function, f"level {level}", f"region {random.randrange(regions)}")
        sizes[cell] = sizes.get(cell, 0) + 1
    return sizes
