"""`huddle new | people | teams`: what is done before the day."""

import argparse
import json
from datetime import datetime

from huddle_app.commands.opened import opened
from huddle_app.commands.progress import progress
from huddle_app.commands.rows import print_rows
from huddle_app.method.teams.rounds import Round
from huddle_app.method.words import function_name, team_label
from huddle_app.services.create import create_workshop, next_morning, timezone_here
from huddle_app.services.sample import make_sample
from huddle_app.store.database import Database
from huddle_app.texts import _


def new(arguments: argparse.Namespace) -> int:
    """Make a workshop file."""
    _made(arguments).close()
    print(_("Made “{name}”.").format(name=arguments.file))
    return 0


def _made(arguments: argparse.Namespace) -> Database:
    start = arguments.start or next_morning(datetime.now().astimezone())
    title, company = arguments.title or "", arguments.company or ""
    if arguments.sample:
        with progress(_("Filling the sample workshop")) as report:
            return make_sample(arguments.file, start, report, title, company)
    return create_workshop(
        arguments.file,
        title=title or _("Sales-Marketing Huddle"),
        company=company,
        start=start,
        timezone=timezone_here(),
    )


def people(arguments: argparse.Namespace) -> int:
    """Take in a roster, or only say what it would change."""
    with opened(arguments.file) as services:
        preview = services.people.preview(arguments.people)
        print_rows(preview.rows, arguments.people.name, every=arguments.dry_run)
        if not arguments.dry_run:
            services.people.confirm(preview)
    return 0


def teams(arguments: argparse.Namespace) -> int:
    """Draw a round of teams."""
    with opened(arguments.file) as services:
        made = services.teams.draw(arguments.round, arguments.seed)
    if arguments.json:
        print(json.dumps(_round_data(made), ensure_ascii=False, indent=2))
        return 0
    for team in made.teams:
        members = ", ".join(f"{m.name} ({function_name(m.function)})" for m in team.members)
        print(f"{team_label(team.name)}: {members}")
    for notice in made.notices:
        print(notice)
    print(_("Seed: {seed}").format(seed=made.seed))
    return 0


def _round_data(made: Round) -> dict[str, object]:
    return {
        "round": str(made.key),
        "seed": made.seed,
        "teams": [
            {
                "name": team.name,
                "members": [
                    {"name": m.name, "function": m.function.value, "level": m.level}
                    for m in team.members
                ],
            }
            for team in made.teams
        ],
        "notices": list(made.notices),
    }
