"""The action items in full, who answers for what, and when the plan is looked at again."""

from collections.abc import Iterator

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, KeepTogether, Spacer

from huddle_app.method.actions import ActionItem, Criterion, criterion_name, missing
from huddle_app.method.dates import long_date, short_date
from huddle_app.method.words import Function, function_name, lens_name
from huddle_app.paper.data import ReportData
from huddle_app.paper.owners import Owner, owners
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
)
from huddle_app.paper.style import PALETTE, Type
from huddle_app.texts import _

Group = tuple[str, tuple[ActionItem, ...]]


def by_theme(data: ReportData) -> Iterator[Group]:
    """The action items under the numbered title of their theme, in order; themes without any left out."""
    for place, theme in enumerate(data.board.themes, 1):
        items = tuple(item for item in data.actions if item.theme_id == theme.id)
        if items:
            yield f"{place} · {theme.title}", items
    known = {theme.id for theme in data.board.themes}
    others = tuple(item for item in data.actions if item.theme_id not in known)
    if others:
        yield _("Without a theme"), others


def actions_part(data: ReportData, type_: Type, width: float) -> Story:
    """Every action item with all that was agreed."""
    story = section(_("Action items"), type_, room=300)
    if not data.actions:
        return [*story, para(_("No action items yet."), type_.body)]
    for title, items in by_theme(data):
        first, *rest = [_item(item, type_, width) for item in items]
        head: Story = [Spacer(0, 6), para(title, type_.theme), Spacer(0, 4)]
        story.append(KeepTogether([*head, *first]))
        story += [KeepTogether(made) for made in rest]
    return story


def _item(item: ActionItem, type_: Type, width: float) -> Story:
    story: Story = [markup(title_words(item), type_.subheading), Spacer(0, 3)]
    story += [markup(f"–&nbsp; {safe(line)}", type_.point) for line in item.activities]
    rows = [
        [markup(toned(label, PALETTE.soft), type_.cell), markup(words, type_.cell)]
        for label, words in _facts(item)
    ]
    return [*story, Spacer(0, 3), table(rows, shares(width, 20, 80), heads=0), Spacer(0, 12)]


def title_words(item: ActionItem) -> str:
    """The title as markup, with the mark of the item to start with."""
    title = bold(item.title or _("(no title yet)"))
    if not item.start_here:
        return title
    return f"{toned('●', PALETTE.accent)} {title} &nbsp;{toned(_('start here'), PALETTE.accent)}"


def _facts(item: ActionItem) -> Iterator[tuple[str, str]]:
    """What was agreed on an item, as labels and markup; what is not said is left out."""
    yield (
        _("Owners"),
        f"{owner_words(item, Function.SALES)} &nbsp;&nbsp; {owner_words(item, Function.MARKETING)}",
    )
    yield _("Due"), safe(long_date(item.due)) if item.due else lacking(_("no date yet"))
    if item.lens:
        yield _("Lens"), f"{function_mark(Function(item.lens.value))} {safe(lens_name(item.lens))}"
    if item.sign:
        yield _("Sign of success"), safe(item.sign)
    if item.stops:
        yield _("What stops"), safe(item.stops)
    yield _("Criteria"), "<br/>".join(_criterion(item, criterion) for criterion in Criterion)
    if lacks := missing(item):
        yield _("Still missing"), lacking(", ".join(lacks))


def owner_words(item: ActionItem, side: Function) -> str:
    """A side's owner as markup, with the side's mark."""
    name = item.sales_owner if side is Function.SALES else item.marketing_owner
    missing_words = _("no owner in {function} yet").format(function=function_name(side))
    return f"{function_mark(side)}&nbsp;{safe(name) if name.strip() else lacking(missing_words)}"


def _criterion(item: ActionItem, criterion: Criterion) -> str:
    if criterion in item.criteria:
        return f"{toned('✓', PALETTE.accent)}&nbsp; {safe(criterion_name(criterion))}"
    return toned(f"○\N{NO-BREAK SPACE} {criterion_name(criterion)}", PALETTE.soft)


def lacking(words: str) -> str:
    """Markup for what an item still lacks."""
    return toned(words, PALETTE.red)


def responsibilities(data: ReportData, type_: Type, width: float) -> Story:
    """A row per owner with the items and their dates."""
    story = section(_("Responsibilities"), type_)
    found = owners(data.actions)
    if not found:
        return [*story, para(_("Nobody has taken an action item yet."), type_.body)]
    heads = (_("Owner"), _("Answers for"), _("By"))
    rows: list[list[Flowable]] = [[para(words, type_.head) for words in heads]]
    rules: list[tuple[object, ...]] = []
    for owner in found:
        start = len(rows)
        rows += [
            _duty(owner, item, type_, first=not place) for place, item in enumerate(owner.items)
        ]
        rules.append(("LINEBELOW", (0, start), (0, len(rows) - 2), 0.5, HexColor(PALETTE.paper)))
    return [*story, table(rows, shares(width, 30, 52, 18), rules)]


def _duty(owner: Owner, item: ActionItem, type_: Type, *, first: bool) -> list[Flowable]:
    marks = " ".join(function_mark(side) for side in owner.sides)
    name = f"{marks}&nbsp;{bold(owner.name)}" if first else ""
    due = safe(short_date(item.due)) if item.due else lacking(_("no date yet"))
    return [markup(name, type_.cell), para(item.title, type_.cell), markup(due, type_.cell)]


def follow_up_dates(data: ReportData, type_: Type, width: float) -> Story:
    """When the plan is looked at again."""
    story = section(_("Follow-up dates"), type_)
    if not data.follow_ups:
        return [*story, para(_("No follow-up dates yet."), type_.body)]
    rows: list[list[Flowable]] = [
        [markup(bold(long_date(check.on)), type_.cell), para(check.what, type_.cell)]
        for check in data.follow_ups
    ]
    return [*story, table(rows, shares(width, 30, 70), heads=0)]
