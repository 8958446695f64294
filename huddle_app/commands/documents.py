"""`huddle report | plan | agenda | export | check`: what leaves the workshop file, and whether it is sound."""

import argparse
from pathlib import Path

from huddle_app.commands.opened import opened
from huddle_app.commands.progress import progress
from huddle_app.method.errors import HuddleError
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


def export(arguments: argparse.Namespace) -> int:
    """Hand over the results as data; single answers and private observations stay in the file."""
    with opened(arguments.file, alone=False) as services:
        services.documents.write_handover(arguments.out)
    return _made(arguments)


def check(arguments: argparse.Namespace) -> int:
    """Say whether a workshop file is sound."""
    faults = files.faults(arguments.file)
    if faults:
        message = _("“{name}” is damaged: {faults}.")
        raise HuddleError(message.format(name=arguments.file.name, faults="; ".join(faults)))
    _read_everything(arguments.file)
    print(_("“{name}” is sound.").format(name=arguments.file.name))
    return 0


def _read_everything(path: Path) -> None:
    """Read all there is; HuddleError when something does not fit together."""
    with opened(path, alone=False) as services:
        try:
            services.documents.data()
        except (LookupError, ValueError) as error:
            message = _("“{name}” is damaged: {faults}.")
            raise HuddleError(message.format(name=path.name, faults=error)) from error


def _made(arguments: argparse.Namespace) -> int:
    print(_("Made “{name}”.").format(name=arguments.out))
    return 0
