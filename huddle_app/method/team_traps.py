"""Head-counts that make no teams of 6–8, and too few people of one function for the mixed teams."""

from collections.abc import Iterator, Mapping

from huddle_app.method.teams import (
    LARGEST,
    LARGEST_OFFERED,
    SEATED,
    SMALLEST,
    can_be_split,
    even_parts,
    span,
    split_sizes,
)
from huddle_app.method.ways import Draw, Trap, Way
from huddle_app.method.words import Function, RoundKind, function_name
from huddle_app.texts import _, ngettext

Heads = Mapping[Function, int]
"""How many people, or teams, of each function there are."""


def size_traps(heads: Heads) -> Iterator[Trap]:
    """Head-counts of which no teams of 6–8 can be made."""
    for function in SEATED:
        n = heads.get(function, 0)
        if not n or can_be_split(n):
            continue
        text = ngettext(
            "{n} person from {function} cannot form teams of {smallest}–{largest}: {sizes} is nearest",
            "{n} people from {function} cannot form teams of {smallest}–{largest}: {sizes} is nearest",
            n,
        )
        nearest = " + ".join(map(str, split_sizes(n)))
        name = function_name(function)
        sentence = text.format(
            n=n, function=name, smallest=SMALLEST, largest=LARGEST, sizes=nearest
        )
        counts = range(max(1, n // LARGEST), -(-n // SMALLEST) + 1)
        ways = tuple(_split(n, teams, function) for teams in counts)
        yield Trap(f"{function} team sizes", sentence, ways, about_teams=True)


def _split(n: int, teams: int, function: Function) -> Way:
    """So many teams, and which of their sizes are off."""
    sizes = even_parts(n, teams)
    many, few = _("{size} is too many"), _("{size} is too few")
    off = [
        (few if size < SMALLEST else many).format(size=size)
        for size in dict.fromkeys(sizes)
        if not SMALLEST <= size <= LARGEST
    ]
    text = ngettext("{n} {function} team: {sizes}", "{n} {function} teams: {sizes}", teams)
    words = text.format(
        n=teams, function=function_name(function), sizes=" + ".join(map(str, sizes))
    )
    draw = Draw(RoundKind.SEPARATE, teams, function)
    return Way(_("{teams} ({off})").format(teams=words, off=", ".join(off)), draw=draw)


def few_traps(heads: Heads, teams: int) -> Iterator[Trap]:
    """So few people of one function that they cannot sit in each mixed team."""
    few = min(SEATED, key=lambda function: heads.get(function, 0))
    minority, everybody = heads.get(few, 0), sum(heads.get(f, 0) for f in SEATED)
    if not 0 < minority < teams:
        return
    fewest = max(minority, -(-everybody // LARGEST_OFFERED))
    if fewest >= teams:
        return
    text = _("Step 6: {n} people from {function} cannot sit in each of {teams} mixed teams")
    if minority == 1:
        text = _("Step 6: 1 person from {function} cannot sit in each of {teams} mixed teams")
    sentence = text.format(n=minority, function=function_name(few), teams=teams)
    yield Trap("few", sentence, (_larger(everybody, fewest, few, minority),), about_teams=True)


def _larger(everybody: int, teams: int, few: Function, minority: int) -> Way:
    sizes = span(even_parts(everybody, teams))
    without = teams - minority
    all_of_them = _("{n} teams of {sizes}: somebody from {function} in each")
    not_all = _("{n} teams of {sizes}: {without} without anybody from {function}")
    words = (not_all if without > 0 else all_of_them).format(
        n=teams, sizes=sizes, function=function_name(few), without=without
    )
    return Way(words, draw=Draw(RoundKind.MIXED, teams))
