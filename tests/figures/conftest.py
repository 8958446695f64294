import tomllib
from collections.abc import Mapping, Sequence
from uuid import UUID

import pytest

from huddle_app.method.survey import Respondent
from huddle_app.method.toolkit import Toolkit, parse_toolkit
from huddle_app.method.words import Function
from huddle_app.paths import FORMS


@pytest.fixture(scope="session")
def toolkit() -> Toolkit:
    return parse_toolkit(tomllib.loads((FORMS / "c3" / "toolkit.toml").read_text("utf-8")))


def people(
    toolkit: Toolkit, function: Function, ratings: Sequence[Mapping[str, int]], level: str = "rep"
) -> list[Respondent]:
    """A respondent per mapping of scale key to the rating given to each of its statements."""
    return [
        Respondent(
            UUID(int=number),
            f"{function}-{level}-{number}",
            function,
            level,
            "",
            {c: rating for key, rating in given.items() for c in toolkit.scale(key).columns()},
        )
        for number, given in enumerate(ratings)
    ]
