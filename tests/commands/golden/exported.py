"""What is told in the exports, held against what is true: number by number, with its decimals."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from huddle_app.method.findings.model import Findings, Group
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.words import Band, Function
from tests.method.findings.golden import (
    KIT,
    LATER_TRUTH,
    SIDES,
    TRUTH,
    Apart,
    Truth,
    apart,
    rounded,
    shown,
)

BEFORE, AFTER = "Before the Huddle", "Later"
CLAIMS = {Band.LOW: "little", Band.MIDDLE: "some", Band.HIGH: "much"}


@dataclass(frozen=True)
class To:
    """A true figure, and to how many decimals it is told."""

    places: int
    value: float


def write(path: Path, people: Iterable[Respondent]) -> None:
    with path.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["respondent", "function", "level", "region", *KIT.columns])
        for one in people:
            given = [digit if digit != "0" else "" for digit in one.ratings]
            rows.writerow([one.code, one.function.value, one.level, one.region, *given])


def check(told: object, true: object, where: str = "") -> None:
    """Whether all that is told is what is true, number by number, and nothing else is told."""
    if isinstance(true, To):
        assert isinstance(told, int | float), where
        assert Decimal(repr(told)) == rounded(true.value, true.places), where
    elif isinstance(true, Mapping):
        assert isinstance(told, Mapping), where
        assert list(told) == list(true), where
        for key, value in true.items():
            check(told[key], value, f"{where} {key}")
    elif isinstance(true, list):
        assert isinstance(told, list), where
        assert len(told) == len(true), where
        for place, value in enumerate(true):
            check(told[place], value, f"{where} {place}")
    else:
        assert told == true, where


def order(group: Group) -> tuple[int, str, str]:
    return ([*Function, None].index(group.function), group.level or "", group.region or "")


def cells_of(found: Findings, key: str) -> list[Group]:
    return sorted(found.scales[key].cells, key=order)


def statement_gap(truth: Truth, key: str, n: int) -> float:
    sales, marketing = (truth.statements(key, side)[n] for side in SIDES)
    return sales - marketing


def both_waves(found: Findings, later: Findings, key: str) -> Iterator[tuple[Group, Apart]]:
    after = dict(shown(later, key))
    for group, _cell in shown(found, key):
        if group in after:
            yield group, change_of(key, group)


def change_of(key: str, group: Group) -> Apart:
    return apart(LATER_TRUTH.scores(key, group), TRUTH.scores(key, group))


def size_word(size: float) -> str:
    """Cohen's words for a standardised difference, as it is shown with two decimals."""
    limits = zip((0.2, 0.5, 0.8), ("hardly any", "small", "medium"), strict=True)
    shown = float(rounded(abs(size), 2))
    return next((word for limit, word in limits if shown < limit), "large")
