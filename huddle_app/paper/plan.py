"""The action plan: one page for the wall where it fits, then one page per owner."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, PageBreak, Spacer
from reportlab.platypus.flowables import TopPadder

from huddle_app.method.actions import ActionItem, missing
from huddle_app.method.dates import long_date, short_date
from huddle_app.method.words import Function
from huddle_app.paper.actions_part import by_theme, lacking, owner_words, title_words
from huddle_app.paper.data import ReportData
from huddle_app.paper.document import Running, fitting_type, running_of, write_document
from huddle_app.paper.owners import Owner, owners
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
from huddle_app.paper.style import PAGE, PALETTE, PageSize, Type, text_width, typeset
from huddle_app.texts import _, ngettext

# The largest type that keeps the plan on one page is taken; below 0.8 it could not be read on a wall.
SCALES = (1.2, 1.1, 1.0, 0.9, 0.8)
# Up to so many characters an item's row is kept whole, and its theme with it; more must be free to split.
LONGEST_WHOLE = 1200


def write_plan(data: ReportData, path: Path, page: PageSize = PAGE) -> None:
    """Write the action plan as PDF; HuddleError when the place cannot be written."""
    running = running_of(data.workshop, data.agenda, _("Action plan"), page)
    wall = _wall_type(data, running)
    write_document(path, running, lambda: _story(data, wall, text_width(page)))


def _wall_type(data: ReportData, running: Running) -> Type:
    """The type in which the wall page fits on one page, else the normal one."""
    width = text_width(running.page)
    return fitting_type(running, lambda each: wall_page(data, each, width), SCALES) or typeset()


def _story(data: ReportData, wall: Type, width: float) -> Story:
    story = wall_page(data, wall, width)
    for owner in owners(data.actions):
        story += [PageBreak(), *owner_page(data, owner, typeset(), width)]
    return story


def wall_page(data: ReportData, type_: Type, width: float) -> Story:
    """The plan as a whole, with lines to sign on at the foot."""
    story: Story = [
        Bookmark(_("Action plan"), 0),
        para(_("Action plan"), type_.title),
        Spacer(0, 6),
    ]
    story += [markup(_summary(data), type_.lead), Spacer(0, 14)]
    if data.actions:
        story.append(_table(data, type_, width))
    return [*story, TopPadder(_signatures(type_, width))]


def _summary(data: ReportData) -> str:
    """The plan in one line, as markup."""
    if not data.actions:
        return safe(_("No action items yet."))
    themes, items = len(data.board.themes), len(data.actions)
    parts = [
        _("{themes}, {items}.").format(
            themes=ngettext("{n} theme", "{n} themes", themes).format(n=themes),
            items=ngettext("{n} item", "{n} items", items).format(n=items),
        )
    ]
    if any(item.start_here for item in data.actions):
        parts.append(_("Start with the one marked ●."))
    if check := _next_check(data):
        parts.append(_("Next check: {date}.").format(date=long_date(check)))
    return safe(" ".join(parts)).replace("●", toned("●", PALETTE.accent))


def _next_check(data: ReportData) -> date | None:
    today = data.agenda.local(data.printed).date()
    dates = sorted(check.on for check in data.follow_ups)
    return next((on for on in dates if on >= today), dates[-1] if dates else None)


def _table(data: ReportData, type_: Type, width: float) -> Flowable:
    heads = (_("What we do"), _("Sales owner"), _("Marketing owner"), _("By"))
    rows: list[list[Flowable | str]] = [[para(words, type_.head) for words in heads]]
    commands: list[Command] = []
    whole = all(_written(item) < LONGEST_WHOLE for item in data.actions)
    for title, items in by_theme(data):
        place = len(rows)
        rows.append([para(title, type_.theme), "", "", ""])
        rows += [_row(item, type_) for item in items]
        commands += [
            ("SPAN", (0, place), (-1, place)),
            ("TOPPADDING", (0, place), (-1, place), 9),
            ("LINEBELOW", (0, len(rows) - 1), (-1, len(rows) - 1), 0.9, HexColor(PALETTE.ink)),
        ]
        if whole:
            commands.append(("NOSPLIT", (0, place), (-1, place + 1)))
    return table(rows, shares(width, 50, 19, 19, 12), commands, split_rows=not whole)


def _written(item: ActionItem) -> int:
    """How many characters were written on an item; the owners' columns are a third as wide."""
    texts = (item.title, *item.activities, item.sign, item.stops)
    return max(
        sum(len(text) for text in texts), 3 * len(item.sales_owner), 3 * len(item.marketing_owner)
    )


def _row(item: ActionItem, type_: Type) -> list[Flowable | str]:
    due = safe(short_date(item.due)) if item.due else lacking(_("no date yet"))
    return [
        markup(" ".join(_what(item)), type_.cell),
        markup(owner_words(item, Function.SALES), type_.cell),
        markup(owner_words(item, Function.MARKETING), type_.cell),
        markup(due, type_.cell),
    ]


def _what(item: ActionItem) -> Iterator[str]:
    """Title, activities, sign, what stops and what is missing, as markup."""
    star = f"{toned('●', PALETTE.accent)} " if item.start_here else ""
    yield star + bold(_sentence(item.title or _("(no title yet)")))
    yield from (safe(_sentence(line)) for line in item.activities)
    if item.sign:
        yield toned(_("Sign: {sign}").format(sign=_sentence(item.sign)), PALETTE.soft)
    if item.stops:
        yield toned(_("We stop: {stops}").format(stops=_sentence(item.stops)), PALETTE.soft)
    if lacks := missing(item):
        yield lacking(_("Still missing: {what}.").format(what=", ".join(lacks)))


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _signatures(type_: Type, width: float) -> Flowable:
    ink = HexColor(PALETTE.ink)
    row = [para(_("For sales"), type_.small), "", para(_("For marketing"), type_.small)]
    commands: list[Command] = [
        ("LINEABOVE", (0, 0), (0, 0), 0.9, ink),
        ("LINEABOVE", (2, 0), (2, 0), 0.9, ink),
        ("TOPPADDING", (0, 0), (-1, -1), 5),
    ]
    made = table([row], shares(width, 45, 10, 45), commands, heads=0, ruled=False)
    made.spaceBefore = 44
    return made


def owner_page(data: ReportData, owner: Owner, type_: Type, width: float) -> Story:
    """What one owner has promised, with boxes to tick and room for notes."""
    marks = " ".join(function_mark(side) for side in owner.sides)
    count = len(owner.items)
    words = ngettext("{n} action item", "{n} action items", count).format(n=count)
    story: Story = [
        Bookmark(owner.name, 0),
        markup(f"{marks} {toned(_('Action plan of'), PALETTE.soft)}", type_.lead),
        para(owner.name, type_.title),
        Spacer(0, 3),
        para(words, type_.lead),
        Spacer(0, 14),
    ]
    for title, items in by_theme(data):
        mine = [item for item in items if item in owner.items]
        for item in mine:
            story += _promise(title, item, type_, width)
    return [*story, *_checks(data, type_, width)]


def _promise(theme: str, item: ActionItem, type_: Type, width: float) -> Story:
    story: Story = [
        para(theme, type_.theme),
        Spacer(0, 2),
        markup(title_words(item), type_.subheading),
    ]
    story.append(Spacer(0, 4))
    story += [markup(f"□&nbsp; {safe(line)}", type_.point) for line in item.activities]
    due = safe(long_date(item.due)) if item.due else lacking(_("no date yet"))
    facts = [(_("By"), due)]
    facts += [
        (
            _("Owners"),
            f"{owner_words(item, Function.SALES)} &nbsp; {owner_words(item, Function.MARKETING)}",
        )
    ]
    facts += [(_("Sign of success"), safe(item.sign))] if item.sign else []
    facts += [(_("What stops"), safe(item.stops))] if item.stops else []
    facts += [(_("Still missing"), lacking(", ".join(missing(item))))] if missing(item) else []
    rows = [[markup(toned(a, PALETTE.soft), type_.cell), markup(b, type_.cell)] for a, b in facts]
    return [*story, Spacer(0, 4), table(rows, shares(width, 20, 80), heads=0), Spacer(0, 14)]


def _checks(data: ReportData, type_: Type, width: float) -> Story:
    """The follow-up dates, with room for what is to be said then."""
    if not data.follow_ups:
        return []
    rows = [
        [para(short_date(check.on), type_.cell), para(check.what, type_.cell), ""]
        for check in data.follow_ups
    ]
    return [
        para(_("When we look again"), type_.kicker),
        table(rows, shares(width, 18, 50, 32), heads=0),
    ]
