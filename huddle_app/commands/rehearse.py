"""`huddle rehearse`: plays a whole Huddle on a fast clock."""

import argparse
import os
import sys

from huddle_app.commands.progress import progress
from huddle_app.method.errors import HuddleError
from huddle_app.rehearsal.rehearse import Wanted
from huddle_app.rehearsal.rehearse import rehearse as play
from huddle_app.texts import _


def rehearse(arguments: argparse.Namespace) -> int:
    """Play it and say where everything lies; offscreen where there is no display."""
    if sys.platform.startswith("linux") and not _display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    wanted = Wanted(arguments.people, arguments.speed, arguments.seed, arguments.out)
    with progress(_("Playing the Huddle")) as report:
        made = play(wanted, report)
    submissions = made["submissions"]
    if submissions["lost"]:
        raise HuddleError(
            _("{n} acknowledged submissions are missing.").format(n=submissions["lost"])
        )
    print(_("The Huddle has been played in {s} seconds.").format(s=made["seconds"]))
    print(_("Report, plan, pictures and summary lie in “{out}”.").format(out=arguments.out))
    return 0


def _display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
