"""Action items: what is done about a theme, by whom, until when, and whether it counts (Step 8)."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from huddle_app.method.words import Lens
from huddle_app.texts import _


class Criterion(StrEnum):
    """The three criteria of Step 8."""

    EASY = "easy"
    VISIBLE = "visible"
    DIRECT = "direct"


@dataclass(frozen=True)
class ActionItem:
    """What will be done about a theme: the activities, one line each, not only the wish."""

    id: UUID
    theme_id: UUID
    title: str
    activities: tuple[str, ...] = ()
    sales_owner: str = ""
    marketing_owner: str = ""
    due: date | None = None
    lens: Lens | None = None
    sign: str = ""
    stops: str = ""
    criteria: frozenset[Criterion] = frozenset()
    start_here: bool = False


def missing(item: ActionItem) -> tuple[str, ...]:
    """What an item still lacks before it counts, in words; empty when nothing does."""
    lacks = {
        _("the activities"): not item.activities,
        _("an owner in sales"): not item.sales_owner,
        _("an owner in marketing"): not item.marketing_owner,
        _("a due date"): item.due is None,
    }
    unmet = {criterion_name(c): c not in item.criteria for c in Criterion}
    return tuple(words for words, lacking in (lacks | unmet).items() if lacking)


def criterion_name(criterion: Criterion) -> str:
    """The criterion as shown to people."""
    return {
        Criterion.EASY: _("easy to implement"),
        Criterion.VISIBLE: _("visible and tangible to both functions"),
        Criterion.DIRECT: _("of direct, positive effect on the interface"),
    }[criterion]


@dataclass(frozen=True)
class FollowUp:
    """A date on which the plan is looked at again, and what for."""

    on: date
    what: str


def follow_ups(last_day: date) -> tuple[FollowUp, ...]:
    """The checks after a Huddle that ends on `last_day`; the C3 toolkit runs again after 9–12 months."""
    return (
        FollowUp(last_day + timedelta(days=30), _("First check of every action item")),
        FollowUp(last_day + timedelta(days=90), _("Second check, and items for the next months")),
        FollowUp(last_day + timedelta(days=180), _("Half-year check by the leaders")),
        FollowUp(last_day + timedelta(days=274), _("C3 toolkit again, compared with this one")),
        FollowUp(last_day + timedelta(days=365), _("Latest date for the comparison; next Huddle")),
    )
