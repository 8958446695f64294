"""The thread in which uvicorn serves the phones; imported only when the server starts."""

import logging
import socket
from threading import Event, Thread

import uvicorn
from starlette.types import ASGIApp

from huddle_app.phones.discreet import Discreet

log = logging.getLogger(__name__)

START_SECONDS = 10.0
STOP_SECONDS = 5.0


class _Server(uvicorn.Server):
    """A server that says when it is ready."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()


class Serving:
    """Serves an application on a bound socket until `stop`."""

    def __init__(self, app: ASGIApp, bound: socket.socket) -> None:
        config = uvicorn.Config(
            Discreet(app),
            http="h11",
            loop="asyncio",
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=2,
        )
        self._server = _Server(config)
        self._thread = Thread(target=self._server.run, args=([bound],), name="phones", daemon=True)

    def start(self) -> bool:
        """Start; whether the server was ready within ten seconds."""
        self._thread.start()
        return self._server.ready.wait(START_SECONDS)

    def stop(self) -> None:
        """Answer what has been asked, take no more, and end the thread with its workers.

        After five seconds it is left to end by itself, which is logged as an error of ours.
        """
        self._server.should_exit = True
        self._thread.join(STOP_SECONDS)
        if self._thread.is_alive():
            log.error("The phones' server did not end within %s seconds.", STOP_SECONDS)
