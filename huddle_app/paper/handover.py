"""The results as data, for a spreadsheet or another program: the same facts as the report, no more."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, cast

from huddle_app.method.actions import ActionItem
from huddle_app.method.disconnects import Disconnect
from huddle_app.method.findings.as_data import findings_data
from huddle_app.method.notes import Note, NoteKind
from huddle_app.method.votes import Vote
from huddle_app.paper.data import ReportData
from huddle_app.paper.findings.change_data import change_data
from huddle_app.paper.findings.sheets import finding_sheets
from huddle_app.paper.spreadsheet import Sheet, workbook
from huddle_app.paper.whole import check_ending, put_whole
from huddle_app.texts import _


def write_handover(data: ReportData, path: Path) -> None:
    """Write `path` as JSON or XLSX by its ending; HuddleError for another ending or a closed place."""
    writers: dict[str, Callable[[ReportData], bytes]] = {".json": _json, ".xlsx": _spreadsheet}
    check_ending(path, *writers)
    write = writers[path.suffix.lower()]
    put_whole(path, write(data))


def handover(data: ReportData) -> dict[str, Any]:
    """Everything handed over, as plain data; lengths in minutes, times as ISO text, local to the workshop."""
    return {
        "workshop": {"title": data.workshop.title, "company": data.workshop.company},
        "people": {function.value: n for function, n in data.people.items()},
        "agenda": [_log(data, row) for row in range(len(data.logs))],
        "rounds": [
            {
                "round": str(made.key),
                "teams": [
                    {"name": team.name, "members": [member.name for member in team.members]}
                    for team in made.teams
                ],
            }
            for made in data.rounds
        ],
        "findings": findings_data(data.findings) if data.findings else None,
        "later_findings": findings_data(data.later) if data.later else None,
        "change": change_data(data.findings, data.later) if data.findings and data.later else None,
        "notes": [_note(data, note) for kind in NoteKind for note in data.notes_of(kind)],
        "disconnects": [_card(card) for card in data.board.accepted()],
        "themes": [
            {"title": theme.title, "disconnects": [card.text for card in theme.disconnects]}
            for theme in data.board.themes
        ],
        "votes": [_vote(vote) for vote in data.counted_votes()],
        "actions": [_action(data, item) for item in data.actions],
        "follow_ups": [{"on": f.on.isoformat(), "what": f.what} for f in data.follow_ups],
    }


def _log(data: ReportData, row: int) -> dict[str, Any]:
    log = data.logs[row]
    return {
        "day": log.day,
        "item": log.item.title,
        "planned_start": data.agenda.local(log.planned_start).isoformat(),
        "planned_minutes": None if log.planned_seconds is None else log.planned_seconds / 60,
        "started": data.agenda.local(log.started).isoformat() if log.started else None,
        "minutes": None if log.seconds is None else round(log.seconds / 60, 1),
        "left_out": log.item.key in data.left_out,
    }


def _note(data: ReportData, note: Note) -> dict[str, Any]:
    return {
        "kind": note.kind.value,
        "item": note.item_key,
        "function": note.function.value if note.function else None,
        "team": note.team,
        "prompt": note.prompt,
        "text": note.text,
        "who": note.who,
        "answer": note.answer,
        "done": note.done,
        "tools": list(note.tools),
        "written": data.agenda.local(note.written).isoformat(timespec="seconds"),
    }


def _card(card: Disconnect) -> dict[str, Any]:
    return {
        "text": card.text,
        "team": card.team,
        "stage": card.stage.value if card.stage else None,
    }


def _vote(vote: Vote) -> dict[str, Any]:
    return {
        "item": vote.item_key,
        "question": vote.question,
        "options": [
            {"letter": letter, "text": option.text, "hands": option.hands}
            for letter, option in vote.lettered()
        ],
    }


def _action(data: ReportData, item: ActionItem) -> dict[str, Any]:
    themes = {theme.id: theme.title for theme in data.board.themes}
    return {
        "theme": themes.get(item.theme_id, ""),
        "title": item.title,
        "activities": list(item.activities),
        "sales_owner": item.sales_owner,
        "marketing_owner": item.marketing_owner,
        "due": item.due.isoformat() if item.due else None,
        "lens": item.lens.value if item.lens else None,
        "sign": item.sign,
        "stops": item.stops,
        "criteria": sorted(criterion.value for criterion in item.criteria),
        "start_here": item.start_here,
    }


def _json(data: ReportData) -> bytes:
    return json.dumps(handover(data), ensure_ascii=False, indent=2).encode()


def _spreadsheet(data: ReportData) -> bytes:
    return workbook(_sheets(data))


def _sheets(data: ReportData) -> tuple[Sheet, ...]:
    whole = handover(data)
    return (
        Sheet(_("Agenda"), _table(whole["agenda"])),
        Sheet(_("Teams"), _teams(whole["rounds"])),
        *finding_sheets(data.findings, data.later),
        Sheet(_("Notes"), _table(whole["notes"])),
        Sheet(_("Disconnects"), _table(whole["disconnects"])),
        Sheet(_("Votes"), _votes(whole["votes"])),
        Sheet(_("Action plan"), _table(whole["actions"])),
    )


def _table(entries: Sequence[dict[str, Any]]) -> list[list[Any]]:
    if not entries:
        return []
    return [list(entries[0])] + [[_plain(value) for value in entry.values()] for entry in entries]


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return "\n".join(str(part) for part in cast("list[object]", value))
    return value


def _teams(rounds: Sequence[dict[str, Any]]) -> list[list[Any]]:
    rows = [
        [made["round"], team["name"], name]
        for made in rounds
        for team in made["teams"]
        for name in team["members"]
    ]
    return [["round", "team", "name"], *rows]


def _votes(votes: Sequence[dict[str, Any]]) -> list[list[Any]]:
    rows = [
        [vote["item"], vote["question"], *option.values()]
        for vote in votes
        for option in vote["options"]
    ]
    return [["item", "question", "letter", "text", "hands"], *rows] if rows else []
