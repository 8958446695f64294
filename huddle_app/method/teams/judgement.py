"""A round beside its rules: a mark for each, what is worth knowing of each team, who meets again."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from huddle_app.method.listed import all_of
from huddle_app.method.people import Participant
from huddle_app.method.teams.duties import alone_in, duties
from huddle_app.method.teams.judged import Judged, Party
from huddle_app.method.teams.marks import Duty, Mark, rule_name
from huddle_app.method.teams.meetings import Meeting, meetings
from huddle_app.method.teams.rounds import SEATED, Round, Sitting, Team, Wish
from huddle_app.method.words import Function, RoundKind, function_name
from huddle_app.texts import _, ngettext

__all__ = ["Duty", "Judgement", "Mark", "Meeting", "TeamMark", "compare", "judge", "rule_name"]


@dataclass(frozen=True)
class TeamMark:
    """For each wish the pairs in one team that it would keep apart; remarks, worst first."""

    pairs: Mapping[Wish, int]
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class Judgement:
    """The marks, hard rules first, then the wishes in their order; the teams by id; who meets again."""

    marks: tuple[Mark, ...]
    teams: Mapping[UUID, TeamMark]
    meetings: tuple[Meeting, ...]

    @property
    def broken(self) -> tuple[str, ...]:
        """What is not as it must be, a sentence each."""
        return tuple(sentence for mark in self.marks for sentence in mark.broken)

    @property
    def as_good_as_possible(self) -> bool:
        """Whether no other seating can keep any rule better."""
        return all(mark.as_good_as_possible for mark in self.marks)

    def mark(self, rule: Wish | Duty) -> Mark | None:
        """The mark of one rule; None where there is nothing to keep."""
        return next((mark for mark in self.marks if mark.rule is rule), None)


def judge(sitting: Sitting, made: Round) -> Judgement:
    """How well a round keeps the rules of a sitting."""
    judged = Judged(sitting, made)
    again = meetings(judged)
    wishes = (_wish(judged, wish, again) for wish in sitting.rules.wishes)
    return Judgement((*duties(judged), *wishes), _teams(judged, again), again)


def compare(before: Judgement, after: Judgement) -> str:
    """One short line on what changes: “meeting again 2 → 1 · levels and regions as before”."""
    changes = [
        _("⚠ {broken}").format(broken=one) for one in after.broken if one not in before.broken
    ]
    gone = [one for one in before.broken if one not in after.broken]
    if len(after.broken) < len(before.broken):
        changes.insert(0, _("✓ no longer: {broken}").format(broken=gone[0]))
    same: list[str] = []
    for mark in after.marks:
        then = before.mark(mark.rule)
        if not isinstance(mark.rule, Wish) or then is None:
            continue
        if _count(mark) == _count(then):
            same.append(_short_name(mark.rule))
            continue
        text = _("{what} {before} → {after}")
        what = _short_name(mark.rule)
        changes.append(text.format(what=what, before=_count(then), after=_count(mark)))
    if same and changes:
        changes.append(_("{rules} as before").format(rules=all_of(same)))
    return " · ".join(changes) or _("all as before")


def _count(mark: Mark) -> int:
    """Levels and regions count beside the best there can be: nobody knows how many pairs are many."""
    return mark.excess if mark.rule in {Wish.LEVELS_SPREAD, Wish.REGIONS_SPREAD} else mark.value


def _short_name(wish: Wish) -> str:
    return {
        Wish.BOSSES_APART: _("beside their boss"),
        Wish.NEW_FACES: _("meeting again"),
        Wish.LEVELS_SPREAD: _("uneven levels"),
        Wish.REGIONS_SPREAD: _("uneven regions"),
    }[wish]


# The wishes


def _wish(judged: Judged, wish: Wish, again: tuple[Meeting, ...]) -> Mark:
    parties = judged.parties[wish]
    value, bound = sum(party.met for party in parties), sum(party.least for party in parties)
    words = {
        Wish.BOSSES_APART: partial(_bosses, judged),
        Wish.NEW_FACES: partial(_new_faces, judged, again),
        Wish.LEVELS_SPREAD: partial(_spread, judged, wish),
        Wish.REGIONS_SPREAD: partial(_spread, judged, wish),
    }[wish]
    sentence = _("{rule}: {words}").format(rule=rule_name(wish), words=words(value, bound))
    return Mark(wish, value, bound, sentence)


def _bosses(judged: Judged, value: int, bound: int) -> str:
    if not judged.parties[Wish.BOSSES_APART]:
        return _("nobody here reports to anybody here, as far as the roster says")
    if not value:
        return _("nobody sits with their boss")
    text = ngettext("{n} person sits with their boss", "{n} people sit with their boss", value)
    return _cannot_be_helped(text.format(n=value), value, bound)


def _new_faces(judged: Judged, again: tuple[Meeting, ...], value: int, bound: int) -> str:
    if not judged.sitting.earlier:
        return _("this is the first round")
    if not value:
        return _("nobody meets again")
    text = ngettext("{n} pair meets again", "{n} pairs meet again", value)
    if len({(meeting.one.id, meeting.other.id) for meeting in again}) < value:
        text = _("{n} times a pair meets again")
    return _cannot_be_helped(text.format(n=value), value, bound)


def _cannot_be_helped(words: str, value: int, bound: int) -> str:
    if value == bound:
        return _("{words}, and no draw can have fewer").format(words=words)
    if bound:
        return _("{words}; {n} cannot be helped").format(words=words, n=bound)
    return words


def _spread(judged: Judged, wish: Wish, value: int, bound: int) -> str:
    if not any(_value(wish, person) for person in judged.people):
        return _("the roster does not say")
    if value <= bound:
        return _("spread as evenly as numbers allow")
    text = ngettext(
        "{n} pair more is alike in a team than need be",
        "{n} pairs more are alike in a team than need be",
        value - bound,
    )
    return text.format(n=value - bound)


def _value(wish: Wish, person: Participant) -> str:
    return person.level if wish is Wish.LEVELS_SPREAD else person.region


# The teams


def _teams(judged: Judged, again: tuple[Meeting, ...]) -> Mapping[UUID, TeamMark]:
    by_wish = {wish: _together(parties) for wish, parties in judged.parties.items()}
    crowded = _crowded(judged)
    bosses = list(_with_boss(judged))
    found: dict[UUID, TeamMark] = {}
    for place, team in enumerate(judged.teams):
        counts = {wish: pairs_in[place] for wish, pairs_in in by_wish.items()}
        met = len({(one.one.id, one.other.id) for one in again if one.team is team})
        remarks = (
            *_of_size(judged, team),
            *_of_functions(judged, team),
            *(words for at, words in bosses if at == place),
            *([_met_words(met)] if met else []),
            *(words for at, words in crowded if at == place),
        )
        found[team.id] = TeamMark(counts, remarks)
    return found


def _together(parties: Iterable[Party]) -> Counter[int]:
    """The pairs of the groups who share a team, by the team's place."""
    found = Counter[int]()
    for party in parties:
        for team, n in party.counts.items():
            found[team] += n * (n - 1) // 2
    return found


def _of_size(judged: Judged, team: Team) -> Iterator[str]:
    rules, n = judged.sitting.rules, len(team.members)
    if n > rules.largest:
        yield _("{n} people, more than {largest}").format(n=n, largest=rules.largest)
    elif n < rules.smallest and not team.own_table():
        text = ngettext("{n} person, fewer than {smallest}", "{n} people, fewer than {smallest}", n)
        yield text.format(n=n, smallest=rules.smallest)


def _of_functions(judged: Judged, team: Team) -> Iterator[str]:
    """Which function a mixed team lacks, and who is alone of theirs."""
    if judged.made.kind is not RoundKind.MIXED or team.own_table() or not team.members:
        return
    for function in SEATED:
        if function not in team.functions():
            yield _("nobody from {function}").format(function=function_name(function))
    for name in alone_in(team):
        yield _("{name} is alone of their function").format(name=name)


def _met_words(n: int) -> str:
    return ngettext("{n} pair meets again", "{n} pairs meet again", n).format(n=n)


def _with_boss(judged: Judged) -> Iterator[tuple[int, str]]:
    """The teams in which somebody sits with their boss, and who."""
    for party in judged.parties.get(Wish.BOSSES_APART, ()):
        if party.met:
            boss, report = (judged.people[one].name for one in party.people)
            text = _("{name} reports to {boss}")
            yield judged.team_of[party.people[0]], text.format(name=report, boss=boss)


def _crowded(judged: Judged) -> list[tuple[int, str]]:
    """The teams with more of a level or a region than need be, where they are not spread evenly."""
    blocks = [seats.block for seats in judged.seats]
    found: list[tuple[int, str]] = []
    for wish in (Wish.LEVELS_SPREAD, Wish.REGIONS_SPREAD):
        for party in judged.parties.get(wish, ()):
            if party.met > party.least:
                value = _value(wish, judged.people[party.people[0]])
                many = _too_many(party.counts, blocks)
                found += ((team, _of_value(n, value)) for team, n in many)
    return found


def _too_many(
    counts: Mapping[int, int], blocks: Sequence[Function | None]
) -> Iterator[tuple[int, int]]:
    """The teams, by place, with more of a group than an even spread over their block gives them."""
    for place, n in counts.items():
        alike = [counts.get(at, 0) for at, block in enumerate(blocks) if block is blocks[place]]
        if n > -(-sum(alike) // len(alike)):
            yield place, n


def _of_value(n: int, value: str) -> str:
    return _("{n} from “{value}”").format(n=n, value=value)
