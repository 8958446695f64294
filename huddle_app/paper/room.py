"""Who was here, and in which teams."""

from reportlab.platypus import Spacer

from huddle_app.method.rounds import Round, Team
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
    unbroken,
)
from huddle_app.paper.style import Type
from huddle_app.texts import _, ngettext


def who_was_here(data: ReportData, type_: Type, width: float) -> Story:
    """The people by function, and the teams of each round with their members."""
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
        [markup(bold(team.name), type_.cell), markup(_members(team), type_.cell)]
        for team in drawn.teams
    ]
    notices = [para(notice, type_.small) for notice in drawn.notices]
    return [
        Spacer(0, 12),
        para(drawn.key.title(), type_.subheading),
        *notices,
        Spacer(0, 4),
        table(rows, shares(width, 12, 88)),
    ]


def _members(team: Team) -> str:
    return ", ".join(
        f"{function_mark(member.function)}&nbsp;{unbroken(member.name)}" for member in team.members
    )


def team_words(name: str) -> str:
    """A team as the room speaks of it: a bare number becomes “team 4”."""
    return _("team {name}").format(name=name) if name.isdecimal() else name
