"""Who was here, and in which teams."""

from reportlab.platypus import Spacer

from huddle_app.method.people import Participant
from huddle_app.method.teams.rounds import Round, Team
from huddle_app.method.words import Function, function_name
from huddle_app.paper.data import ReportData
from huddle_app.paper.parts import (
    Story,
    bold,
    function_mark,
    markup,
    para,
    safe,
    section,
    shares,
    table,
    toned,
    unbroken,
)
from huddle_app.paper.style import PALETTE, Type
from huddle_app.texts import _, ngettext


def who_was_here(data: ReportData, type_: Type, width: float) -> Story:
    """The people by function, and the teams of each round with those of their members who came."""
    story = section(_("Who was here"), type_, room=300)
    if data.people:
        story.append(markup(_head_count(data), type_.body))
    else:
        story.append(para(_("No participants yet."), type_.body))
    if not data.rounds:
        story += [Spacer(0, 4), para(_("No teams yet."), type_.body)]
    for drawn in data.rounds:
        story += _round(drawn, type_, width)
    return story


def _head_count(data: ReportData) -> str:
    parts = [
        f"{function_mark(f)} {data.people[f]} {safe(function_name(f))}"
        for f in Function
        if data.people.get(f)
    ]
    total = sum(data.people.values())
    words = ngettext("{n} person:", "{n} people:", total).format(n=total)
    return f"{safe(words)} {', '.join(parts)}."


def _round(drawn: Round, type_: Type, width: float) -> Story:
    rows = [[para(_("Team"), type_.head), para(_("People"), type_.head)]]
    rows += [
        [markup(_named(team), type_.cell), markup(_members(team), type_.cell)]
        for team in drawn.teams
    ]
    notices = [para(notice, type_.small) for notice in drawn.notices]
    return [
        Spacer(0, 12),
        para(drawn.key.title(), type_.subheading),
        *notices,
        Spacer(0, 4),
        table(rows, shares(width, 16, 84)),
    ]


def _named(team: Team) -> str:
    """The team, and its room below."""
    room = f"<br/>{toned(team.room, PALETTE.soft)}" if team.room.strip() else ""
    return bold(team.name) + room


def _members(team: Team) -> str:
    return ", ".join(_member(team, member) for member in team.members)


def _member(team: Team, member: Participant) -> str:
    roles = {_("scribe"): team.scribe, _("presenter"): team.presenter}
    mine = ", ".join(word for word, who in roles.items() if who == member.id)
    role = f" {toned(f'({mine})', PALETTE.soft)}" if mine else ""
    return f"{function_mark(member.function)}&nbsp;{unbroken(member.name)}{role}"


def team_words(name: str) -> str:
    """A team as the room speaks of it: a bare number becomes “team 4”."""
    return _("team {name}").format(name=name) if name.isdecimal() else name
