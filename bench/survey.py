"""Answers from CSV to stored to all findings, over pandas reading, grouping and storing the same file."""

import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd

from bench.figures import RUNS, head, show
from huddle_app.method.events import Events
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function
from huddle_app.services.create import create_workshop
from huddle_app.services.house import Services
from huddle_app.services.steady_now import SteadyNow

PEOPLE = 10_000
SIZES = (1_000, 10_000, 100_000)
START = datetime(2026, 12, 3, 9, 0)  # noqa: DTZ001 - local on purpose
FUNCTIONS, LEVELS = ("sales", "marketing", "leadership"), ("Rep", "Manager", "Head", "Director")
REGIONS = ("North", "South", "East", "West", "Overseas")


def measure() -> None:
    """Print both times, their ratio by size (of 10,000: at most 1.0), then the time per respondent.

    A survey takes something of its own, however small, and something for each respondent. All of it
    divided among the respondents therefore falls with their number; what each one more takes does not
    contain the former, and is to be flat.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        toolkit = _toolkit(folder)
        _pairs(folder, toolkit, SIZES[0])  # loads what both need
        took = {people: _pairs(folder, toolkit, people) for people in SIZES}
        head()
        show("huddle: 10,000 from CSV to findings", [ours * 1000 for ours, _ in took[PEOPLE]], "ms")
        show("pandas: the same file", [bare * 1000 for _, bare in took[PEOPLE]], "ms")
        # Both take something however few the answers are, so that neither is flat alone.
        for people, pairs in took.items():
            aim = " (aim: at most 1.0)" if people == PEOPLE else ""
            show(f"ratio, of {people:,}{aim}", [ours / bare for ours, bare in pairs], "")
        for people, pairs in took.items():
            for whose, times in zip(("huddle", "pandas"), zip(*pairs, strict=True), strict=True):
                each = [time / people * 1e6 for time in times]
                show(f"{whose}, per respondent, of {people:,}", each, "µs")
        for few, many in pairwise(SIZES):
            least, most = (sorted(ours for ours, _ in took[size]) for size in (few, many))
            more = [(b - a) / (many - few) * 1e6 for a, b in zip(least, most, strict=True)]
            show(f"huddle, each one more, {few:,} to {many:,} (aim: flat)", more, "µs")


def _pairs(folder: Path, toolkit: Toolkit, people: int) -> list[tuple[float, float]]:
    """The times in seconds of a few runs of one size, ours and pandas' by turns."""
    path = _answers(folder, toolkit, people)
    return [(_ours(folder, path), _pandas(folder, path, toolkit)) for _ in range(RUNS)]


def _timed(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


def _ours(folder: Path, answers: Path) -> float:
    path = folder / "bench.huddle"
    database = create_workshop(path, title="", company="", start=START, timezone="UTC")
    survey = Services(database, Events(), SteadyNow()).survey
    # The page that asks for the file shows both; pandas is given the tools, too.
    survey.waves()
    survey.toolkit()

    def take_in() -> None:
        survey.confirm(survey.preview(answers))
        survey.findings()

    took = _timed(take_in)
    database.close()
    path.unlink()
    return took


def _pandas(folder: Path, answers: Path, toolkit: Toolkit) -> float:
    path = folder / "pandas.db"

    def take_in() -> None:
        frame = pd.read_csv(answers)
        scores = pd.DataFrame(
            {s.key: frame[list(s.columns())].mean(axis=1) for s in toolkit.scales()}
        )
        for by in (["function"], ["function", "level"], ["function", "region"]):
            scores.groupby([frame[name] for name in by]).agg(["count", "mean", "std"])
        with closing(sqlite3.connect(path)) as connection, connection:
            frame.to_sql("answers", connection, index=False)

    took = _timed(take_in)
    path.unlink()
    return took


def _toolkit(folder: Path) -> Toolkit:
    path = folder / "toolkit.huddle"
    database = create_workshop(path, title="", company="", start=START, timezone="UTC")
    toolkit = Services(database, Events(), SteadyNow()).survey.toolkit()
    database.close()
    return toolkit


def _answers(folder: Path, toolkit: Toolkit, people: int) -> Path:
    """An answer file in which sales and marketing answer what is theirs; some answers are missing."""
    path = folder / f"answers-{people}.csv"
    if path.exists():
        return path
    chance = np.random.default_rng(7)
    frame = pd.DataFrame(
        {
            "respondent": [f"R{n}" for n in range(people)],
            "function": chance.choice(FUNCTIONS, people, p=[0.7, 0.25, 0.05]),
            "level": chance.choice(LEVELS, people),
            "region": chance.choice(REGIONS, people),
        }
    )
    ratings = chance.integers(1, 8, (people, len(toolkit.columns)))
    left_out = chance.random(ratings.shape) < 0.01
    columns = {
        column: pd.Series(ratings[:, place]).astype("Int64").mask(left_out[:, place])
        for column, place in toolkit.places.items()
    }
    for scale in toolkit.scales():
        for column in scale.columns():
            theirs = frame["function"].map({f.value: scale.may_answer(f) for f in Function})
            columns[column] = columns[column].where(theirs)
    pd.concat([frame, pd.DataFrame(columns)], axis=1).to_csv(path, index=False)
    return path
