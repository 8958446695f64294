"""Progress on a terminal: while it is not known how much there is to do, the bar is not full."""

import sys

import pytest
from rich.progress import Progress

from huddle_app.commands.progress import progress


def test_of_nothing_known_the_bar_only_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    bars: list[Progress] = []
    start = Progress.start
    monkeypatch.setattr(Progress, "start", lambda bar: (bars.append(bar), start(bar)))
    with progress("Reading") as report:
        [bar] = bars
        report(0, 0)
        assert bar.tasks[0].total is None
        report(1, 4)
        assert (bar.tasks[0].completed, bar.tasks[0].total) == (1, 4)
