"""What is still missing before the Huddle can start, each point with the place that mends it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from huddle_app.method.checklist import OpenPoint, Place
from huddle_app.method.findings.model import Findings, Score
from huddle_app.method.survey.waves import THRESHOLD
from huddle_app.method.teams.judgement import judge
from huddle_app.method.teams.rounds import SEATED
from huddle_app.method.toolkit import Tool
from huddle_app.method.words import Function, RoundKey, function_name
from huddle_app.services.house import Services
from huddle_app.services.teams import Teams
from huddle_app.services.traps import Traps
from huddle_app.texts import _, ngettext

ENOUGH = 0.5
"""Our own limit: with answers from fewer than half its people a function is hardly heard."""

Heads = Mapping[Function, int]
"""How many people of each function take part."""


def open_points(services: Services, *, phones_served: bool) -> tuple[OpenPoint, ...]:
    """Everything still missing, in the order in which one would mend it; empty when all is ready."""
    everybody = services.people.everybody()
    heads = Counter(person.function for person in everybody)
    of_teams, of_agenda = trap_points(services)
    return (
        *_points(Place.PEOPLE, people_points(heads)),
        *_points(Place.SURVEY, _survey_points(services, heads)),
        *of_teams,
        *_points(Place.TEAMS, team_points(services.teams, heads)),
        *of_agenda,
        *_points(Place.PHONES, phone_points(served=phones_served)),
    )


def trap_points(services: Services) -> tuple[list[OpenPoint], list[OpenPoint]]:
    """The traps in the numbers of teams, and those in the agenda; what fits, if only just, is none."""
    found = Traps(services.teams, services.clock, services.plan).traps()
    open_ones = [trap for trap in found if not trap.tight]
    return (
        [OpenPoint(t.sentence, Place.TEAMS, t) for t in open_ones if t.about_teams],
        [OpenPoint(t.sentence, Place.AGENDA, t) for t in open_ones if not t.about_teams],
    )


def people_points(heads: Heads) -> list[str]:
    """Nobody yet, or nobody from one of the two functions."""
    if not any(heads.values()):
        return [_("Nobody is on the list yet")]
    return [
        _("Nobody from {function} is on the list").format(function=function_name(function))
        for function in SEATED
        if not heads.get(function)
    ]


def _survey_points(services: Services, heads: Heads) -> list[str]:
    if any(wave.collecting for wave in services.survey.waves()[:1]):
        return [_("Phones are still answering the survey; close it before the findings are read")]
    return survey_points(services.survey.findings(), heads)


def survey_points(findings: Findings | None, heads: Heads) -> list[str]:
    """No answers yet, or tools that few people of a function answered."""
    if findings is None:
        return [_("No survey answers yet")]
    return [
        text
        for function in SEATED
        for text in _thin_tools(findings, function, heads.get(function, 0))
    ]


def team_points(teams: Teams, heads: Heads) -> list[str]:
    """Rounds not drawn yet, and those whose seats no longer fit who is here."""
    if not any(heads.get(function) for function in SEATED):
        return []
    return [text for key in teams.round_keys() for text in _open_in_round(teams, key)]


def phone_points(*, served: bool) -> list[str]:
    """Phones cannot join while nothing is served to them."""
    return [] if served else [_("Phones cannot join yet")]


def _points(place: Place, texts: Iterable[str]) -> Iterator[OpenPoint]:
    return (OpenPoint(text, place) for text in texts)


def _open_in_round(teams: Teams, key: RoundKey) -> Iterator[str]:
    if teams.round(key) is None:
        yield _("{teams} are not drawn yet").format(teams=key.title())
        return
    if n := len(teams.unseated(key)):
        text = ngettext(
            "{teams}: {n} person has no seat; a repair finds them one",
            "{teams}: {n} people have no seat; a repair finds them one",
            n,
        )
        yield text.format(teams=key.title(), n=n)
    if n := len(teams.away(key)):
        text = ngettext(
            "{teams}: {n} person who has a seat is away; a repair evens the teams out",
            "{teams}: {n} people who have a seat are away; a repair evens the teams out",
            n,
        )
        yield text.format(teams=key.title(), n=n)
    if n := _broken(teams, key):
        text = ngettext(
            "{teams}: {n} thing is not as it must be; a repair mends what it can",
            "{teams}: {n} things are not as they must be; a repair mends what it can",
            n,
        )
        yield text.format(teams=key.title(), n=n)


def _broken(teams: Teams, key: RoundKey) -> int:
    """How much of a round does not keep the hard rules, not counting who has no seat."""
    made = teams.round(key)
    if made is None or teams.unseated(key) or teams.away(key):
        return 0
    return len(judge(teams.for_repair(key), made).broken)


def _thin_tools(findings: Findings, function: Function, heads: int) -> list[str]:
    """A line for the tools of which the same is to be said: that few people answered them."""
    tools: dict[str, list[int]] = {}
    for tool in findings.toolkit.tools:
        if any(scale.may_answer(function) for scale in tool.scales):
            words = _thin(findings, tool, function, heads)
            tools.setdefault(words, []).append(tool.number)
    tools.pop("", None)
    return [
        ngettext("Tool {numbers}: {words}", "Tools {numbers}: {words}", len(numbers)).format(
            numbers=spans(numbers), words=words
        )
        for words, numbers in tools.items()
    ]


def _thin(findings: Findings, tool: Tool, function: Function, heads: int) -> str:
    """How few people of a function answered a tool or a part of it; empty when enough did."""
    scales = [scale for scale in tool.scales if scale.may_answer(function)]
    cells = [findings.scales[scale.key].by_function.get(function) for scale in scales]
    counts = [cell.n for cell in cells if isinstance(cell, Score)]
    if not any(cells):
        return _("no {function} people answered").format(function=function_name(function))
    if len(counts) < len(cells):
        whole = _("fewer than {few} {function} people answered, too few to show")
        part = _("fewer than {few} {function} people answered a part of it, too few to show")
        few, text = findings.threshold, part if counts else whole
    elif min(counts) < THRESHOLD:
        # They are shown, but so small a number is not told here: it singles people out.
        few, text = THRESHOLD, _("fewer than {few} {function} people answered")
    else:
        return _below_half(min(counts), max(counts), function, heads)
    return text.format(few=few, function=function_name(function))


def _below_half(fewest: int, most: int, function: Function, heads: int) -> str:
    """The count of answers to the least answered part, where that is less than half the people."""
    if fewest >= ENOUGH * heads:
        return ""
    whole = _("{n} of {heads} {function} people answered")
    part = _("only {n} of {heads} {function} people answered a part of it")
    text = whole if fewest == most else part
    return text.format(n=fewest, heads=heads, function=function_name(function))


def spans(numbers: Sequence[int]) -> str:
    """Ascending numbers with runs drawn together: “1–4, 8”."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
