"""Answers so few beside those there were that the findings before and after tell what they say."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from huddle_app.method.findings.model import Group
from huddle_app.method.findings.words import group_name
from huddle_app.method.survey.invited import Cell
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.words import Function
from huddle_app.texts import _, ngettext

Counts = Mapping[Cell, int]
"""How many people of each cell."""

Moves = Mapping[frozenset[Cell], int]
"""How many people's answers are new, by the cell they are in, or by the one they were and the one they are in."""


@dataclass(frozen=True)
class FewNew:
    """So many new ones of a group, and from how many on they are safe."""

    number: int
    group: Group
    threshold: int


def few_new(before: Counts, new: Moves, threshold: int) -> FewNew | None:
    """The new answers that could be told from the findings before and after; None where none could.

    It takes a group that may have been shown before, and fewer new ones in it than a figure is shown for.
    Of several such groups it is the coarsest, and of these the one with the fewest.
    """
    # It brings numpy, which the first window does without.
    from huddle_app.method.findings.groups import members

    # people of another function are counted, and in no figure
    cells = [c for c in {*before}.union(*new) if c[0] is not Function.OTHER]
    telling: list[FewNew] = []
    for group, places in members(cells).items():
        inside = {cells[place] for place in places}
        shown = sum(before.get(cell, 0) for cell in inside)
        number = sum(n for moved, n in new.items() if not inside.isdisjoint(moved))
        if 0 < number < threshold <= shown:
            telling.append(FewNew(number, group, threshold))
    return min(telling, key=_fineness, default=None)


def few_written(
    known: Iterable[Respondent], written: Iterable[Respondent], threshold: int
) -> FewNew | None:
    """The same for answers about to be written over those known: changed answers, too, are new."""
    before = {person.code: _cell(person) for person in known}
    if not before:
        return None
    new = Counter(
        frozenset((_cell(person), before.get(person.code, _cell(person)))) for person in written
    )
    return few_new(Counter(before.values()), new, threshold)


def few_by_phone_words(few: FewNew) -> str:
    """What is said before a wave is closed for phones: while phones answer, no level or region is told of."""
    function = few.group.function
    if few.group != Group(function):
        words = _(
            "From a part of {group}, fewer than {least} answers have come in by phone. Whoever knows the others,"
            " from a file, from paper or from findings seen before, can tell what these say: wait until more"
            " are in."
        )
        return words.format(group=group_name(Group(function)), least=few.threshold)
    words = ngettext(
        "Only {n} answer has come in by phone from {group}. Whoever knows the others, from a file, from"
        " paper or from findings seen before, can tell what it says: wait until there are at least {least}.",
        "Only {n} answers have come in by phone from {group}. Whoever knows the others, from a file, from"
        " paper or from findings seen before, can tell what these say: wait until there are at least {least}.",
        few.number,
    )
    return words.format(n=few.number, group=group_name(few.group), least=few.threshold)


def few_written_words(few: FewNew) -> str:
    """What is said before answers are taken in."""
    words = ngettext(
        "Only {n} new answer is from {group}. Anyone who saw the findings before can tell from them what"
        " it says: better take in at least {least} of a group together.",
        "Only {n} new answers are from {group}. Anyone who saw the findings before can tell from them what"
        " these say: better take in at least {least} of a group together.",
        few.number,
    )
    return words.format(n=few.number, group=group_name(few.group), least=few.threshold)


def _cell(person: Respondent) -> Cell:
    return person.function, person.level, person.region


def _fineness(few: FewNew) -> tuple[int, int, str]:
    group = few.group
    parts = (group.function is None, group.level is not None, group.region is not None)
    return sum(parts), few.number, group_name(group)
