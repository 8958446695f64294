"""Where the numbers of people do not allow the sizes wanted, or both functions in each mixed team.

A number of teams that the moderator has chosen is not questioned: who takes a way out has settled
the matter.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from huddle_app.method.listed import all_of
from huddle_app.method.teams.even import can_be_split, even_parts, span
from huddle_app.method.teams.hitch import LARGEST_OFFERED, Hitch, WayOut, with_teams
from huddle_app.method.teams.rounds import SEATED, RoundRules, Sitting
from huddle_app.method.teams.seat_plan import GUESTS, Block, locked_teams, plan_seats
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _, ngettext


def head_count_hitches(sitting: Sitting) -> Iterator[Hitch]:
    """What the numbers of people do not allow: the teams' sizes, both functions in each mixed team."""
    if not any(person.function in SEATED for person in sitting.people):
        sentence = _("There is nobody from sales or marketing yet: add the people first.")
        yield Hitch("nobody", sentence)
        return
    yield from _missing(sitting)
    for block in plan_seats(sitting).blocks:
        if block.function not in GUESTS and block.function not in sitting.rules.teams:
            yield from _sizes(sitting, block)
            yield from _few(sitting, block)
            yield from _alone(sitting, block)


def _missing(sitting: Sitting) -> Iterator[Hitch]:
    here = {person.function for person in sitting.people}
    for function, other in zip(SEATED, reversed(SEATED), strict=True):
        if function not in here:
            text = _("Nobody from {missing} is here: all teams are from {present} alone.")
            names = {"missing": function_name(function), "present": function_name(other)}
            yield Hitch("missing", text.format(**names))


# Sizes


def _sizes(sitting: Sitting, block: Block) -> Iterator[Hitch]:
    """People of whom no teams inside the window can be made."""
    rules = sitting.rules
    if not block.off(rules):
        return
    kind = block.function or sitting.key.kind
    ways = (*_splits(sitting, block), *_wider(sitting, block))
    yield Hitch(f"{kind} team sizes", _sizes_sentence(sitting, block), ways)


def _sizes_sentence(sitting: Sitting, block: Block) -> str:
    rules, n = sitting.rules, block.people
    text = ngettext(
        "{n} person from {who} cannot form teams of {smallest}–{largest}: {sizes} is nearest",
        "{n} people from {who} cannot form teams of {smallest}–{largest}: {sizes} is nearest",
        n,
    )
    if can_be_split(n, rules.smallest, rules.largest):  # not while guests are spread evenly
        text = _(
            "{n} people from {who} do not form teams of {smallest}–{largest}: {sizes} is nearest"
        )
    elif locked_teams(sitting):
        text = ngettext(
            "{n} person from {who}, outside the locked teams, cannot form teams of"
            " {smallest}–{largest}: {sizes} is nearest",
            "{n} people from {who}, outside the locked teams, cannot form teams of"
            " {smallest}–{largest}: {sizes} is nearest",
            n,
        )
    window = {"smallest": rules.smallest, "largest": rules.largest}
    return text.format(n=n, who=_who(block), sizes=_added(block.sizes), **window)


def _splits(sitting: Sitting, block: Block) -> Iterator[WayOut]:
    """The numbers of teams on either side of what is wanted, and which of their sizes are off."""
    rules = sitting.rules
    fewest, most = max(1, block.people // rules.largest), -(-block.people // rules.smallest)
    for teams in range(fewest, most + 1):
        text = ngettext("{n} {who} team: {sizes}", "{n} {who} teams: {sizes}", teams)
        sizes = even_parts(block.people, teams)
        who = function_name(block.function) if block.function else _("mixed")
        split = text.format(n=teams, who=who, sizes=_added(sizes))
        words = _("{teams} ({off})").format(teams=split, off=_off(sizes, rules))
        yield WayOut(words, with_teams(sitting, block.function, teams))


def _off(sizes: Sequence[int], rules: RoundRules) -> str:
    many, few = _("{size} is too many"), _("{size} is too few")
    return ", ".join(
        (few if size < rules.smallest else many).format(size=size)
        for size in dict.fromkeys(sizes)
        if not rules.smallest <= size <= rules.largest
    )


def _wider(sitting: Sitting, block: Block) -> Iterator[WayOut]:
    """A window wider by one, where that is enough."""
    rules = sitting.rules
    low, high = rules.smallest, rules.largest
    for smallest, largest in ((max(1, low - 1), high), (low, high + 1)):
        if can_be_split(block.people, smallest, largest):
            text = _("Teams of {smallest}–{largest} are fine in this round")
            words = text.format(smallest=smallest, largest=largest)
            yield WayOut(words, replace(rules, smallest=smallest, largest=largest))


# Both functions in each mixed team


def _few(sitting: Sitting, block: Block) -> Iterator[Hitch]:
    """So few people of one function that they cannot sit in each mixed team."""
    if not block.lacking:
        return
    few, n = _smaller(block)
    text = ngettext(
        "{n} person from {function} cannot sit in each of {teams} teams",
        "{n} people from {function} cannot sit in each of {teams} teams",
        n,
    )
    sentence = text.format(n=n, function=function_name(few), teams=block.teams)
    fewest = max(n, -(-block.people // LARGEST_OFFERED))
    counts = [fewest, block.teams] if fewest < block.teams else [block.teams]
    ways = (WayOut(_without(block, teams), with_teams(sitting, None, teams)) for teams in counts)
    yield Hitch("few", sentence, tuple(ways))


def _without(block: Block, teams: int) -> str:
    few, n = _smaller(block)
    all_of_them = ngettext(
        "{n} team of {sizes}: somebody from {function} in it",
        "{n} teams of {sizes}: somebody from {function} in each",
        teams,
    )
    not_all = _("{n} teams of {sizes}: {without} without anybody from {function}")
    sizes, without = span(even_parts(block.people, teams)), max(0, teams - n)
    return (not_all if without else all_of_them).format(
        n=teams, sizes=sizes, function=function_name(few), without=without
    )


def _alone(sitting: Sitting, block: Block) -> Iterator[Hitch]:
    """People who are the only ones of their function at their table, though there is one at each."""
    if not block.alone or block.lacking:
        return
    yield Hitch("alone", _alone_words(block), tuple(_in_pairs(sitting, block)))


def _alone_words(block: Block) -> str:
    """Who is alone: some of one function, or some of both where their numbers are near."""
    few, n = _smaller(block)
    alone = block.alone_of(few)
    if block.alone > alone:
        text = _("{people} are alone of their function in a team")
        return text.format(people=all_of([_alone_from(block, function) for function in SEATED]))
    text = ngettext(
        "{alone} of {n} people from {function} is alone of their function in a team",
        "{alone} of {n} people from {function} are alone of their function in a team",
        alone,
    )
    if alone == n:
        text = ngettext(
            "{n} person from {function} is alone of their function in a team",
            "All {n} people from {function} are alone of their function, each in a team",
            n,
        )
    return text.format(alone=alone, n=n, function=function_name(few))


def _alone_from(block: Block, function: Function) -> str:
    n = block.alone_of(function)
    text = ngettext("{n} person from {function}", "{n} people from {function}", n)
    return text.format(n=n, function=function_name(function))


def _in_pairs(sitting: Sitting, block: Block) -> Iterator[WayOut]:
    few, n = _smaller(block)
    teams = n // 2
    if teams and block.people <= LARGEST_OFFERED * teams:
        text = ngettext(
            "{n} team of {sizes}: at least two from {function} in it",
            "{n} teams of {sizes}: at least two from {function} in each",
            teams,
        )
        sizes = span(even_parts(block.people, teams))
        words = text.format(n=teams, sizes=sizes, function=function_name(few))
        yield WayOut(words, with_teams(sitting, None, teams))
    text = ngettext("{n} team of {sizes}, as it is", "{n} teams of {sizes}, as it is", block.teams)
    words = text.format(n=block.teams, sizes=span(block.sizes))
    yield WayOut(words, with_teams(sitting, None, block.teams))


# Words


def _smaller(block: Block) -> tuple[Function, int]:
    """The one of sales and marketing with fewer people in a mixed block, and how many."""
    few = min(SEATED, key=lambda function: block.heads.get(function, 0))
    return few, block.heads.get(few, 0)


def _who(block: Block) -> str:
    return all_of([function_name(f) for f in Function if block.heads.get(f)])


def _added(sizes: Sequence[int]) -> str:
    return " + ".join(map(str, sizes))
