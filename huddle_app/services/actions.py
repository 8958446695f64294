"""Action items of the themes."""

from typing import Any
from uuid import UUID

from sqlmodel import Session, col, func, select

from huddle_app.method.actions import ActionItem, Criterion
from huddle_app.method.events import ActionsChanged
from huddle_app.method.words import Lens
from huddle_app.services.deeds import Deeds
from huddle_app.store.database import Database
from huddle_app.store.tables import actions as action_tables
from huddle_app.store.tables import board as board_tables
from huddle_app.texts import _


class Actions:
    """The action board."""

    def __init__(self, database: Database, deeds: Deeds) -> None:
        self._database = database
        self._deeds = deeds

    def items(self) -> tuple[ActionItem, ...]:
        """Every action item, theme by theme, in the order they were written."""
        with self._database.reading() as session:
            rows = session.exec(
                select(action_tables.Action)
                .join(
                    board_tables.Theme,
                    col(board_tables.Theme.id) == col(action_tables.Action.theme_id),
                )
                .order_by(col(board_tables.Theme.position), col(action_tables.Action.position))
            )
            return tuple(_item(row) for row in rows)

    def save(self, item: ActionItem) -> None:
        """Write an action item, new or changed; only one item is the one to start with."""
        name = _("Action item “{title}”").format(title=item.title)
        with self._deeds.doing(name, ActionsChanged()) as session:
            if item.start_here:
                _clear_start(session)
            row = session.get(action_tables.Action, item.id)
            if row is None:
                last = session.exec(select(func.max(action_tables.Action.position))).one()
                row = action_tables.Action(id=item.id, position=(last or 0) + 1, **_columns(item))
                session.add(row)
            else:
                row.sqlmodel_update(_columns(item))

    def remove(self, item_id: UUID) -> None:
        """Take an action item away."""
        with self._deeds.doing(_("Action item taken away"), ActionsChanged()) as session:
            session.delete(session.get_one(action_tables.Action, item_id))


def _clear_start(session: Session) -> None:
    for row in session.exec(
        select(action_tables.Action).where(col(action_tables.Action.start_here))
    ):
        row.start_here = False


def _columns(item: ActionItem) -> dict[str, Any]:
    return {
        "theme_id": item.theme_id,
        "title": item.title,
        "activities": "\n".join(item.activities),
        "sales_owner": item.sales_owner,
        "marketing_owner": item.marketing_owner,
        "due": item.due,
        "lens": item.lens,
        "sign": item.sign,
        "stops": item.stops,
        "criteria": " ".join(sorted(item.criteria)),
        "start_here": item.start_here,
    }


def _item(row: action_tables.Action) -> ActionItem:
    return ActionItem(
        id=row.id,
        theme_id=row.theme_id,
        title=row.title,
        activities=tuple(row.activities.splitlines()),
        sales_owner=row.sales_owner,
        marketing_owner=row.marketing_owner,
        due=row.due,
        lens=Lens(row.lens) if row.lens else None,
        sign=row.sign,
        stops=row.stops,
        criteria=frozenset(Criterion(name) for name in row.criteria.split()),
        start_here=row.start_here,
    )
