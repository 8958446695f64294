"""How long work tells how far it is."""

from collections.abc import Callable

Report = Callable[[int, int], None]
"""Told how much is done of how much, 0 of 0 while that is not known.

What it raises (a Cancel) ends the work with nothing written.
"""


def unreported(_done: int, _total: int) -> None:
    """The report of work nobody watches."""
