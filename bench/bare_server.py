"""The bare thing: Starlette and sqlite3, one route that stores a text as durably as Huddle does.

Prints one line of JSON with the address, then serves until it is ended.
"""

import json
import socket
import sqlite3
import sys
import threading
from datetime import UTC, datetime

import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

connection = sqlite3.connect(sys.argv[1], check_same_thread=False, isolation_level=None)
connection.execute("PRAGMA journal_mode = WAL")
connection.execute("PRAGMA synchronous = FULL")
connection.execute("CREATE TABLE card (id TEXT PRIMARY KEY, text TEXT, received TEXT)")
lock = threading.Lock()


def store(key: str, text: str) -> None:
    with lock:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(
            "INSERT INTO card VALUES (?, ?, ?)", (key, text, datetime.now(UTC).isoformat())
        )
        connection.execute("COMMIT")


async def take(request: Request) -> JSONResponse:
    form = await request.form()
    await run_in_threadpool(store, str(form["id"]), str(form["text"]))
    return JSONResponse({"id": form["id"]}, status_code=201)


def serve() -> None:
    """Serve in this thread until the process ends."""
    bound = socket.create_server(("127.0.0.1", 0))
    app = Starlette(routes=[Route("/j/BARE/disconnects", take, methods=["POST"])])
    join = f"http://127.0.0.1:{bound.getsockname()[1]}/j/BARE"
    print(json.dumps({"join": join, "room": "BARE"}), flush=True)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
    server.run(sockets=[bound])


if __name__ == "__main__":
    serve()
