"""The thread in which uvicorn serves the phones; imported only when the server starts."""

import socket
from threading import Event, Thread

import uvicorn
from starlette.applications import Starlette

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

    def __init__(self, app: Starlette, bound: socket.socket) -> None:
        config = uvicorn.Config(
            app,
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
        """Answer what has been asked, take no more, and end the thread."""
        self._server.should_exit = True
        self._thread.join(STOP_SECONDS)
