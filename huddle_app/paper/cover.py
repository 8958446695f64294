"""The first page of the report: which Huddle this was, and what came out of it at a glance."""

from reportlab.lib.units import mm
from reportlab.platypus import PageBreak, Spacer

from huddle_app.figures.headline import headline
from huddle_app.method.dates import long_date, span
from huddle_app.method.words import Function, RoundKind, function_name
from huddle_app.paper.data import ReportData
from huddle_app.paper.parts import (
    Story,
    function_mark,
    markup,
    para,
    rule,
    safe,
    shares,
    table,
    with_end,
)
from huddle_app.paper.style import PALETTE, Type
from huddle_app.texts import _, ngettext

STEPS_WITH_FINDINGS = (4, 5, 6)


def cover(data: ReportData, type_: Type, width: float) -> Story:
    """The cover page."""
    workshop = data.workshop
    return [
        Spacer(0, 26 * mm),
        para(workshop.company, type_.kicker),
        Spacer(0, 6),
        para(workshop.title or _("Sales-Marketing Huddle"), type_.title),
        Spacer(0, 10),
        para(_("Wrap-up report"), type_.lead),
        para(span([day.date for day in data.agenda.days]), type_.lead),
        Spacer(0, 12 * mm),
        rule(PALETTE.ink, 0.9),
        Spacer(0, 10),
        *_people(data, type_),
        Spacer(0, 12 * mm),
        *_numbers(data, type_, width),
        Spacer(0, 12 * mm),
        *_in_short(data, type_),
        Spacer(0, 8 * mm),
        para(_("Printed on {date}.").format(date=_printed(data)), type_.small),
        PageBreak(),
    ]


def _printed(data: ReportData) -> str:
    return long_date(data.agenda.local(data.printed).date())


def _people(data: ReportData, type_: Type) -> Story:
    here = [function for function in Function if data.people.get(function)]
    if not here:
        return [para(_("No participants yet."), type_.body)]
    parts = [
        f"{function_mark(f)}&nbsp; {safe(function_name(f))} {data.people.get(f, 0)}" for f in here
    ]
    words = safe(_("In the room:"))
    return [markup(f"{words} &nbsp; {' &nbsp;&nbsp; '.join(parts)}", type_.body)]


def _numbers(data: ReportData, type_: Type, width: float) -> Story:
    mixed = [r for r in data.rounds if r.kind is RoundKind.MIXED][-1:] or data.rounds[-1:]
    teams = sum(len(drawn.teams) for drawn in mixed)
    cards, themes, items = len(data.board.accepted()), len(data.board.themes), len(data.actions)
    people = sum(data.people.values())
    columns = [
        (people, ngettext("person", "people", people)),
        (teams, ngettext("team", "teams", teams)),
        (cards, ngettext("disconnect", "disconnects", cards)),
        (themes, ngettext("theme", "themes", themes)),
        (items, ngettext("action item", "action items", items)),
    ]
    numbers = [para(str(count), type_.figure) for count, _words in columns]
    words = [para(words, type_.small) for _count, words in columns]
    close = [("BOTTOMPADDING", (0, 0), (-1, 0), 0)]
    return [table([numbers, words], shares(width, 1, 1, 1, 1, 1), close, heads=0, ruled=False)]


def _in_short(data: ReportData, type_: Type) -> Story:
    """What the survey said, one sentence for each step that presents findings."""
    if data.findings is None:
        return []
    shown = [data.toolkit.shown_in(step) for step in STEPS_WITH_FINDINGS]
    sentences = [headline(tools, data.findings) for tools in shown if tools]
    story: Story = [para(_("In short"), type_.kicker), Spacer(0, 4)]
    for sentence in dict.fromkeys(sentences):
        story += [markup(with_end(sentence), type_.finding), Spacer(0, 6)]
    return story
