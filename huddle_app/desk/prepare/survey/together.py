"""What is counted together, so that nobody is singled out: how it is called."""

from collections.abc import Sequence

from huddle_app.figures.palette import Palette, shape_of
from huddle_app.method.listed import all_of
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _


def functions_words(functions: Sequence[Function]) -> str:
    """The functions by sign and name; of several that they are counted together."""
    signed = [f"{shape_of(function)} {function_name(function)}" for function in functions]
    named = all_of(signed)
    return named if len(signed) == 1 else _("{functions} together").format(functions=named)


def levels_words(levels: Sequence[str]) -> str:
    """The levels by name; of several that they are counted together. Empty for none."""
    named = all_of([level or _("no level said") for level in levels])
    return named if len(levels) < 2 else _("{levels}, together").format(levels=named)


def count_words(n: int | None) -> str:
    """How many, where it may be told."""
    return _("too few") if n is None else f"{n:,}"


def functions_ink(functions: Sequence[Function], palette: Palette) -> str:
    """The colour of these words: the function's own, where it is one."""
    return palette.label(functions[0]) if len(functions) == 1 else palette.ink
