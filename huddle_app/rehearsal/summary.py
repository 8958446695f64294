"""What a rehearsal came to, as `summary.json` says it."""

from collections import Counter
from typing import Any

from huddle_app.method.logs import ItemLog
from huddle_app.rehearsal.audience import Tally
from huddle_app.services.house import Services


def summary(services: Services, tally: Tally, joined: int, seconds: float) -> dict[str, Any]:
    """The figures of a rehearsal; `lost` counts acknowledged submissions missing in the file: 0, or a bug."""
    board = services.disconnects.board()
    stored = {card.id for card in (*board.new, *board.accepted(), *board.hidden)}
    timed = [log for log in services.clock.logs() if log.planned_seconds is not None]
    return {
        "people": Counter(person.function.value for person in services.people.everybody()),
        "phones": joined,
        "teams": {made.kind.value: len(made.teams) for made in services.teams.rounds()},
        "submissions": {
            "sent": tally.sent,
            "acknowledged": len(tally.acknowledged),
            "stored": len(stored),
            "lost": len(tally.acknowledged - stored),
        },
        "themes": len(board.themes),
        "actions": len(services.actions.items()),
        "planned_minutes": round(sum(log.planned_seconds or 0 for log in timed) / 60, 1),
        "actual_minutes": round(sum(log.seconds or 0 for log in timed) / 60, 1),
        "items": [_item(log) for log in timed],
        "seconds": round(seconds, 1),
    }


def _item(log: ItemLog) -> dict[str, Any]:
    return {
        "item": log.item.key,
        "planned_minutes": round((log.planned_seconds or 0) / 60, 1),
        "actual_minutes": round((log.seconds or 0) / 60, 1),
    }
