"""`huddle report | plan | export | check`: what leaves the workshop file, and whether it is sound."""

import argparse

from huddle_app.commands.opened import opened
from huddle_app.commands.progress import progress
from huddle_app.method.errors import HuddleError
from huddle_app.store import files
from huddle_app.texts import _


def report(arguments: argparse.Namespace) -> int:
    """Print the wrap-up report."""
    with opened(arguments.file) as services, progress(_("Printing the report")) as done:
        services.documents.write_report(arguments.out, done)
    return _made(arguments)


def plan(arguments: argparse.Namespace) -> int:
    """Print the action plan."""
    with opened(arguments.file) as services:
        services.documents.write_plan(arguments.out)
    return _made(arguments)


def export(arguments: argparse.Namespace) -> int:
    """Hand over the results as data; single answers and private observations stay in the file."""
    with opened(arguments.file) as services:
        services.documents.write_handover(arguments.out)
    return _made(arguments)


def check(arguments: argparse.Namespace) -> int:
    """Say whether a workshop file is sound."""
    faults = files.faults(arguments.file)
    if faults:
        message = _("“{name}” is damaged: {faults}.")
        raise HuddleError(message.format(name=arguments.file.name, faults="; ".join(faults)))
    with opened(arguments.file) as services:
        services.documents.data()
    print(_("“{name}” is sound.").format(name=arguments.file.name))
    return 0


def _made(arguments: argparse.Namespace) -> int:
    print(_("Made “{name}”.").format(name=arguments.out))
    return 0
