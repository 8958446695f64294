"""`huddle phones`: serves the phones without a window."""

import argparse
import json
import signal
from threading import Event

from huddle_app.commands.opened import opened
from huddle_app.method.agenda import Collects
from huddle_app.phones.server import PhoneServer
from huddle_app.texts import _


def phones(arguments: argparse.Namespace) -> int:
    """Serve until Ctrl+C (or the process is asked to end)."""
    with opened(arguments.file) as services:
        server = PhoneServer(services)
        always_open = Collects(arguments.open) if arguments.open else None
        services.hold_open(always_open)
        address = server.start(arguments.host, arguments.port, always_open)
        try:
            _announce(address.join, address.room, as_json=arguments.json)
            _wait_for_the_end()
        finally:
            server.stop()
    return 0


def _announce(join: str, room: str, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps({"join": join, "room": room}), flush=True)
        return
    print(_("Phones join at {join} (room code {room}).").format(join=join, room=room))
    print(_("Ctrl+C ends it."), flush=True)


def _wait_for_the_end() -> None:
    over = Event()

    def end(_signal: int, _frame: object) -> None:
        over.set()

    for name in ("SIGINT", "SIGTERM", "SIGHUP"):  # Windows knows no SIGHUP
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), end)
    over.wait()
