"""A sheet for each team's table: who sits there, what they are asked, how their phone joins."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Spacer

from huddle_app.figures.fonts import MEDIUM, SEMIBOLD, drawable
from huddle_app.method.people import Participant, by_name
from huddle_app.method.progress import Report
from huddle_app.method.teams.rounds import Team
from huddle_app.method.words import team_label
from huddle_app.paper.at_foot import AtFoot
from huddle_app.paper.document import Running, fitting_type, write_document
from huddle_app.paper.fitting import largest
from huddle_app.paper.parts import (
    Bookmark,
    Command,
    Story,
    bold,
    function_mark,
    markup,
    para,
    safe,
    shares,
    table,
    toned,
)
from huddle_app.paper.qr import QrCode
from huddle_app.paper.round_data import Joining, RoundData, code_words, join_words
from huddle_app.paper.style import PAGE, PALETTE, PageSize, Type, text_width, typeset
from huddle_app.paper.task_part import task_part
from huddle_app.texts import _

# The largest type in which a team keeps to its page is taken.
SCALES = (1.1, 1.05, 1.0, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5)
NAME_SIZES = (72, 64, 56, 48, 42, 36, 32, 28, 24)
CODE, BESIDE, NAME_HIGH = 38 * mm, 12.0, 84.0


def write_team_sheets(
    data: RoundData, path: Path, progress: Report | None = None, page: PageSize = PAGE
) -> None:
    """Write a page for each team as PDF; `progress(done, total)` counts pages.

    HuddleError when the place cannot be written.
    """
    running = data.running(_("Team sheets"), page)
    types = [_fitting_type(data, team, running) for team in data.round.teams]
    write_document(path, running, lambda: _story(data, types, text_width(page)), progress)


def _story(data: RoundData, types: Sequence[Type], width: float) -> Story:
    story: Story = []
    for team, type_ in zip(data.round.teams, types, strict=True):
        story += [PageBreak()] if story else []
        story += _sheet(data, team, type_, width)
    return story


def _fitting_type(data: RoundData, team: Team, running: Running) -> Type:
    """The type in which a team's sheet keeps to one page, else the smallest."""
    width = text_width(running.page)
    found = fitting_type(running, lambda each: _sheet(data, team, each, width), SCALES)
    return found or typeset(SCALES[-1])


def _sheet(data: RoundData, team: Team, type_: Type, width: float) -> Story:
    return [
        Bookmark(team_label(team.name), 0),
        _head(data, team, width),
        Spacer(0, 2 * mm),
        _members(team, type_, width),
        *_duties(team, type_, width),
        *(task_part(data.task, type_, width) if data.task else []),
        AtFoot(_rules(data, width)),
    ]


def _head(data: RoundData, team: Team, width: float) -> Flowable:
    """The team's name and room, very large, and beside them the way in for phones."""
    joining = data.joining(team)
    beside = CODE if joining else 0.0
    named = _named(data, team, width - beside)
    way_in = _way_in(joining, team) if joining else []
    widths = [width - beside, beside]
    return table([[named, way_in]], widths, [("TOPPADDING", (0, 0), (-1, -1), 0)], 0, ruled=False)


def _named(data: RoundData, team: Team, width: float) -> Story:
    type_ = typeset()
    label = drawable(team_label(team.name))
    size, _lines = largest(label, SEMIBOLD, width - BESIDE, NAME_HIGH, NAME_SIZES)
    named = ParagraphStyle(
        "team", parent=type_.title, fontSize=size, leading=size * 1.1, splitLongWords=1
    )
    room = ParagraphStyle("room", parent=type_.heading, fontSize=20, leading=25)
    room.fontName, room.textColor = MEDIUM, HexColor(PALETTE.soft)
    made: Story = [para(data.round.key.title(), type_.kicker), para(label, named)]
    return [*made, Spacer(0, 6), para(team.room, room)] if team.room.strip() else made


def _way_in(joining: Joining, team: Team) -> Story:
    """The code, and what a person types without it."""
    small = ParagraphStyle("way-in", parent=typeset().small, alignment=TA_CENTER)
    words = ParagraphStyle("join", parent=small, fontName=SEMIBOLD, fontSize=10, leading=13)
    return [
        QrCode(joining.code, CODE),
        markup(bold(join_words(team)), words),
        para(joining.address, small),
        para(code_words(joining), small),
    ]


def _members(team: Team, type_: Type, width: float) -> Flowable:
    cell = ParagraphStyle("member", parent=type_.cell)
    cell.fontSize, cell.leading = type_.cell.fontSize * 1.35, type_.cell.leading * 1.3
    soft = ParagraphStyle("level", parent=type_.body)
    rows = [
        [
            markup(f"{function_mark(person.function)}&nbsp; {bold(person.name)}", cell),
            markup(toned(person.level, PALETTE.soft), soft),
            markup(toned(_role(team, person), PALETTE.accent), soft),
        ]
        for person in sorted(team.members, key=by_name)
    ]
    if not rows:
        return para(_("Nobody sits here yet."), type_.body)
    return table(rows, shares(width, 52, 26, 22), [("VALIGN", (0, 0), (-1, -1), "MIDDLE")], heads=0)


def _role(team: Team, person: Participant) -> str:
    return " · ".join(word for word, who in _roles(team) if who == person.id)


def _roles(team: Team) -> Iterator[tuple[str, object]]:
    yield _("scribe"), team.scribe
    yield _("presenter"), team.presenter


def _duties(team: Team, type_: Type, width: float) -> Story:
    """Lines on which the team writes who does what nobody has been named for."""
    here = {person.id for person in team.members}
    open_ = [word for word, who in _roles(team) if who not in here]
    if not open_:
        return []
    cells = [markup(toned(word, PALETTE.accent), type_.body) for word in open_]
    apart = [cell for word in cells for cell in (word, "")][:-1]
    colour = HexColor(PALETTE.faint)
    commands: list[Command] = [
        ("LINEBELOW", (n, 0), (n, 0), 0.6, colour) for n in range(0, len(apart), 2)
    ]
    commands.append(("TOPPADDING", (0, 0), (-1, -1), type_.body.fontSize))
    widths = shares(width, *[48, 4, 48][: len(apart)])
    return [table([apart], widths, commands, 0, ruled=False)]


def _rules(data: RoundData, width: float) -> Flowable:
    """The two rules, small, side by side."""
    small = typeset().small
    cells = [markup(f"{bold(r.title)}<br/>{safe(r.text)}", small) for r in data.rules]
    apart = [("TOPPADDING", (0, 0), (-1, -1), 10)]
    return table([cells], shares(width, *[1] * len(cells)), apart, heads=0, ruled=False)
