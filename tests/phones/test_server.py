"""The server thread, over real HTTP on this machine only."""

import asyncio
import logging
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import httpx
import pytest
from starlette.types import Receive, Scope, Send

from huddle_app.method.agenda import Collects
from huddle_app.method.errors import HuddleError
from huddle_app.phones.server import PhoneServer
from huddle_app.phones.serving import Serving
from huddle_app.services.house import Services

HERE = "127.0.0.1"


def test_serves_until_stopped_and_leaves_no_thread(server: PhoneServer):
    before = set(threading.enumerate())
    address = server.start(HERE, 0)
    assert server.address == address
    with ThreadPoolExecutor() as phones:
        answers = list(phones.map(httpx.get, [address.join] * 8))
    assert [answer.status_code for answer in answers] == [200] * 8
    server.stop()
    assert server.address is None
    assert set(threading.enumerate()) <= before
    with pytest.raises(httpx.ConnectError):
        httpx.get(address.join)


def test_a_server_that_does_not_end_is_logged_as_our_error(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    asked, done = threading.Event(), threading.Event()

    async def stuck(_scope: Scope, _receive: Receive, _send: Send) -> None:
        asked.set()
        await asyncio.to_thread(done.wait)

    bound = socket.create_server((HERE, 0))
    serving = Serving(stuck, bound)
    assert serving.start()
    with closing(socket.create_connection(bound.getsockname())) as phone:
        phone.sendall(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n")
        assert asked.wait(5)
        monkeypatch.setattr("huddle_app.phones.serving.STOP_SECONDS", 0.01)
        serving.stop()
    assert "did not end" in caplog.text
    done.set()
    caplog.clear()
    monkeypatch.undo()
    serving.stop()
    assert "did not end" not in caplog.text
    caplog.clear()


def test_an_error_of_ours_tells_neither_phone_nor_log_what_people_wrote(
    server: PhoneServer,
    services: Services,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
):
    def broken(*told: object) -> None:
        raise RuntimeError(*told) from KeyError(*told)

    caplog.set_level(logging.DEBUG)
    services.clock.go("disconnects.teams")
    address = server.start(HERE, 0)
    with httpx.Client(base_url=address.join) as phone:
        phone.post("/join", data={"participant": "Marta Lindqvist"})
        monkeypatch.setattr(type(services.disconnects), "submit", broken)
        sent = {"id": "6f1c2c38-58a2-4c05-bb3b-6f9f7c8d3c11", "text": "Nobody may read this"}
        answer = phone.post("/disconnects", json=sent)
        (token,) = phone.cookies.values()
    assert answer.status_code == 500
    assert list(answer.json()) == ["error"]
    server.stop()
    ours = [r for r in caplog.records if not r.name.startswith("http")]  # the phone's own log
    logged = "\n".join(map(caplog.handler.format, ours))
    assert "RuntimeError" in logged
    assert "in hand_in" in logged
    for private in ("Nobody may read", "Marta", token, sent["id"]):
        assert private not in logged
        assert private not in answer.text
    caplog.clear()


def test_stopping_twice_and_starting_again(server: PhoneServer):
    server.start(HERE, 0)
    server.stop()
    server.stop()
    address = server.start(HERE, 0, always_open=Collects.DISCONNECTS)
    assert httpx.get(address.join).status_code == 200


def test_starting_while_serving_moves_the_page(server: PhoneServer):
    first = server.start(HERE, 0)
    second = server.start(HERE, 0)
    assert httpx.get(second.join).status_code == 200
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"http://{first.short}/")


def test_taken_port_is_said_in_a_sentence(server: PhoneServer):
    with closing(socket.create_server((HERE, 0))) as other:
        port = other.getsockname()[1]
        with pytest.raises(HuddleError, match=f"Port {port} is taken"):
            server.start(HERE, port)
    assert server.address is None
    assert server.start(HERE, port).port == port


@pytest.mark.parametrize(("host", "port"), [("192.0.2.77", 0), (HERE, 99999), ("no such host", 0)])
def test_host_or_port_that_cannot_be(server: PhoneServer, host: str, port: int):
    with pytest.raises(HuddleError):
        server.start(host, port)
    assert server.address is None


def test_usual_port_gives_way_to_a_free_one(server: PhoneServer, monkeypatch: pytest.MonkeyPatch):
    with closing(socket.create_server((HERE, 0))) as other:
        taken = other.getsockname()[1]
        monkeypatch.setattr("huddle_app.phones.server.USUAL_PORT", taken)
        address = server.start(HERE)
    assert address.port != taken
    assert httpx.get(address.join).status_code == 200


def test_stream_brings_what_the_moderator_does(server: PhoneServer, services: Services):
    address = server.start(HERE, 0)
    with httpx.stream("GET", f"{address.join}/events", timeout=None) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        lines = stream.iter_lines()
        assert next(lines).startswith("retry:")
        services.clock.start()
        assert "data: changed" in (next(lines), next(lines))
        server.stop()
        assert list(lines) in ([], [""], ["", "data: changed", ""])
    services.clock.next()  # nobody is left to be told


def test_stream_brings_what_the_team_has_sent(server: PhoneServer, services: Services):
    services.clock.go("disconnects.teams")
    made = services.teams.current()
    assert made
    one, other = made.teams[0], made.teams[1]
    address = server.start(HERE, 0)
    with (
        httpx.stream("GET", f"{address.join}/events?team={one.id}", timeout=None) as ours,
        httpx.stream("GET", f"{address.join}/events?team={other.id}", timeout=None) as theirs,
    ):
        sent = {"id": "6f1c2c38-58a2-4c05-bb3b-6f9f7c8d3c11", "text": "Word", "team": one.name}
        assert httpx.post(f"{address.join}/disconnects", json=sent).status_code == 201
        lines = ours.iter_lines()
        assert "data: changed" in [next(lines) for _ in range(3)]
        server.stop()
        assert [line for line in theirs.iter_lines() if line][1:] in ([], ["data: changed"])
