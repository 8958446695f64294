"""How many people of each function, as pills."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout

from huddle_app.desk.parts import clear, function_pill
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _


def show_counts(place: QHBoxLayout, counts: Mapping[Function, int], fewest: int = 0) -> None:
    """Fill `place` with a pill per function of `counts`, such as “● 60 sales”.

    A number below `fewest` is not told: “▲ fewer than 5 leadership”.
    """
    clear(place)
    for function in Function:
        if (n := counts.get(function)) is not None:
            words = _("{n:,} {function}") if n >= fewest else _("fewer than {fewest} {function}")
            text = words.format(n=n, fewest=fewest, function=function_name(function))
            place.addWidget(function_pill(function, text))
    place.addStretch(1)
