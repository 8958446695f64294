"""The phones' server: bound where an error can be shown, then serving in a thread of its own."""

import errno
import os
import socket
from typing import TYPE_CHECKING

from huddle_app.method.agenda import Collects
from huddle_app.method.errors import HuddleError
from huddle_app.phones.address import EVERYWHERE, Address, reachable_hosts
from huddle_app.services.house import Services
from huddle_app.texts import _

if TYPE_CHECKING:
    from huddle_app.phones.pulse import Pulse
    from huddle_app.phones.serving import Serving

USUAL_PORT = 8080
BACKLOG = 512


class PhoneServer:
    """Serves the phone pages of one workshop; starts and stops as often as wanted."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._running: tuple[Serving, Pulse] | None = None
        self._address: Address | None = None

    @property
    def address(self) -> Address | None:
        """Where the page is; None while nothing is served."""
        return self._address

    def start(
        self,
        host: str | None = None,
        port: int | None = None,
        always_open: Collects | None = None,
    ) -> Address:
        """Serve from now on; anew when it was serving already.

        `host` None is every network of this machine; `port` None is 8080, or a free one when that
        is taken; 0 is a free one. `always_open` collects whatever the agenda says. HuddleError
        when the host or port cannot be used.
        """
        self.stop()
        bound = _bind(host or EVERYWHERE, port)
        try:
            self._serve(bound, always_open)
        except BaseException:
            bound.close()
            raise
        everywhere = host in {None, "", EVERYWHERE}
        self._address = Address(
            host=reachable_hosts()[0] if everywhere else str(host),
            port=bound.getsockname()[1],
            room=self._services.about.workshop().room_code,
        )
        return self._address

    def stop(self) -> None:
        """End every open page's stream, then the server; nothing happens when none runs."""
        if self._running is None:
            return
        serving, pulse = self._running
        self._running = self._address = None
        pulse.close()
        serving.stop()

    def _serve(self, bound: socket.socket, always_open: Collects | None) -> None:
        # Imported here because the first window does not need them.
        from huddle_app.phones.app import phone_app
        from huddle_app.phones.pulse import Pulse
        from huddle_app.phones.serving import Serving

        pulse = Pulse(self._services.events, self._roster)
        app = phone_app(self._services, pulse, always_open=always_open)
        serving = Serving(app, bound)
        self._running = serving, pulse
        if not serving.start():
            self.stop()
            raise HuddleError(_("The phone pages did not start. Please try again."))

    def _roster(self) -> object:
        """What the pages show of the people."""
        people = self._services.people.everybody()
        return [(person.id, person.name, person.function) for person in people]


def _bind(host: str, port: int | None) -> socket.socket:
    if port is not None:
        return _bound(host, port)
    try:
        return _bound(host, USUAL_PORT)
    except HuddleError:
        return _bound(host, 0)


def _bound(host: str, port: int) -> socket.socket:
    # Named as TCP, so that asyncio turns off Nagle's delay, which costs 40 ms an answer.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":  # elsewhere this would let two programs share the port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(BACKLOG)
    except (OSError, OverflowError) as error:
        listening.close()
        raise HuddleError(_why(error, host, port)) from error
    return listening


def _why(error: OSError | OverflowError, host: str, port: int) -> str:
    number = error.errno if isinstance(error, OSError) else None
    if isinstance(error, OverflowError):
        return _("{port} is no port. Choose one between 1024 and 65535.").format(port=port)
    if number == errno.EADDRINUSE:
        return _("Port {port} is taken by another program. Choose another one.").format(port=port)
    if number == errno.EACCES:
        return _("Port {port} may not be used here. Choose one above 1024.").format(port=port)
    return _("This computer has no address “{host}”. Choose another one.").format(host=host)
