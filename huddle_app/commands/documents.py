"""`huddle report | plan | agenda | sheets | cards | seats | export | check`: what leaves the file, and is it sound."""

import argparse
from pathlib import Path
from uuid import UUID

from huddle_app.commands.opened import opened
from huddle_app.commands.progress import progress
from huddle_app.method.addresses import team_address
from huddle_app.method.errors import HuddleError
from huddle_app.method.teams.rounds import Round
from huddle_app.services.house import Services
from huddle_app.store import files
from huddle_app.texts import _


def report(arguments: argparse.Namespace) -> int:
    """Print the wrap-up report."""
    with (
        opened(arguments.file, alone=False) as services,
        progress(_("Printing the report")) as done,
    ):
        services.documents.write_report(arguments.out, done)
    return _made(arguments)


def plan(arguments: argparse.Namespace) -> int:
    """Print the action plan."""
    with opened(arguments.file, alone=False) as services:
        services.documents.write_plan(arguments.out)
    return _made(arguments)


def agenda(arguments: argparse.Namespace) -> int:
    """Print the agenda for the room."""
    with opened(arguments.file, alone=False) as services:
        services.documents.write_agenda(arguments.out)
    return _made(arguments)


def sheets(arguments: argparse.Namespace) -> int:
    """Print a sheet for each team."""
    with (
        opened(arguments.file, alone=False) as services,
        progress(_("Printing the team sheets")) as done,
    ):
        made = _round(services, arguments)
        addresses = _addresses(services, made, arguments.phones)
        services.documents.write_team_sheets(arguments.out, made.key, addresses, done)
    return _made(arguments)


def cards(arguments: argparse.Namespace) -> int:
    """Print a card for each table."""
    with (
        opened(arguments.file, alone=False) as services,
        progress(_("Printing the table cards")) as done,
    ):
        made = _round(services, arguments)
        addresses = _addresses(services, made, arguments.phones)
        services.documents.write_table_cards(arguments.out, made.key, addresses, done)
    return _made(arguments)


def seats(arguments: argparse.Namespace) -> int:
    """Print everybody with their table, for the door."""
    with opened(arguments.file, alone=False) as services:
        services.documents.write_seat_list(arguments.out, _round(services, arguments).key)
    return _made(arguments)


def _round(services: Services, arguments: argparse.Namespace) -> Round:
    """The round asked for, else the one people sit in now; HuddleError before it is drawn."""
    key = arguments.round
    made = services.teams.round(key) if key else services.teams.current()
    if made is None:
        raise HuddleError(_("These teams are not drawn yet."))
    return made


def _addresses(services: Services, made: Round, base: str | None) -> dict[UUID, str]:
    """The page for phones of each team under the `base` address; none without it."""
    if base is None:
        return {}
    room = services.about.workshop().room_code
    return {team.id: team_address(base, room, team.id) for team in made.teams}


def export(arguments: argparse.Namespace) -> int:
    """Hand over the results as data; single answers and private observations stay in the file."""
    with opened(arguments.file, alone=False) as services:
        services.documents.write_handover(arguments.out)
    return _made(arguments)


def check(arguments: argparse.Namespace) -> int:
    """Say whether a workshop file is sound."""
    faults = files.faults(arguments.file)
    if faults:
        raise _damaged(arguments.file, "; ".join(faults))
    _read_everything(arguments.file)
    print(_("“{name}” is sound.").format(name=arguments.file.name))
    return 0


def _read_everything(path: Path) -> None:
    """Read all there is; HuddleError when something does not fit together."""
    with opened(path, alone=False) as services:
        try:
            services.documents.data()
        except (LookupError, ValueError) as error:
            raise _damaged(path, str(error)) from error


def _damaged(path: Path, faults: str) -> HuddleError:
    text = _("“{name}” is damaged: {faults}.")
    return HuddleError(text.format(name=path.name, faults=faults))


def _made(arguments: argparse.Namespace) -> int:
    print(_("Made “{name}”.").format(name=arguments.out))
    return 0
