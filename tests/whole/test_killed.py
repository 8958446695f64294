"""A killed process loses nothing that was acknowledged, and the clock is right afterwards."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from threading import Event
from uuid import UUID, uuid4

import httpx
import pytest

from huddle_app.method.clock import ClockState
from huddle_app.method.events import Events
from huddle_app.paths import RESOURCES
from huddle_app.services.create import create_workshop
from huddle_app.services.house import Services
from huddle_app.store import files

ROOT = RESOURCES.parent
TIMES = 50
PHONES = 4
NOW = datetime(2026, 12, 4, 10, 0, tzinfo=UTC)
START = """
import os, sys
import uvicorn
from huddle_app.__main__ import main
from huddle_app.commands import phones
from huddle_app.phones import app, serving
from huddle_app.store.tables import everything

options = ["--host", "127.0.0.1", "--port", "0", "--open", "disconnects", "--json"]
for _line in sys.stdin:
    process = os.fork()
    if not process:
        os._exit(main(["phones", sys.argv[1], *options]))
    print(process, flush=True)
    sys.stdin.readline()
    _process, status = os.waitpid(process, 0)
    print(os.waitstatus_to_exitcode(status), flush=True)
"""
"""A process that serves for a line on its input, and at the next line what became of it.

Loading the program takes longest: it is done once.
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workshop with people, not started yet."""
    path = tmp_path / "a.huddle"
    start = datetime(2026, 12, 3, 9, 0)  # noqa: DTZ001 - local on purpose
    database = create_workshop(path, title="T", company="C", start=start, timezone="UTC")
    services = Services(database, Events(), lambda: NOW)
    services.people.confirm(services.people.preview(RESOURCES / "sample" / "roster.csv"))
    database.close()
    return path


class Starter:
    """Starts `huddle phones` over a workshop file as often as wanted, each time as a process of its own."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdin
        assert process.stdout
        self._say, self._said = process.stdin, process.stdout

    @contextmanager
    def serving(self) -> Generator[tuple[int, str]]:
        """The process's id and the address it prints; it is killed, and gone, afterwards."""
        number = int(self._asked())
        try:
            yield number, json.loads(self._said.readline())["join"]
        finally:
            os.kill(number, signal.SIGKILL)
            assert int(self._asked()) == -signal.SIGKILL

    def _asked(self) -> str:
        self._say.write("\n")
        self._say.flush()
        return self._said.readline()


@contextmanager
def starter(path: Path) -> Generator[Starter]:
    with subprocess.Popen(
        [sys.executable, "-c", START, str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Starter(process)


@dataclass
class Sending:
    """What the phones of one round have been told, and when that is enough."""

    enough: int
    acknowledged: list[UUID] = field(default_factory=list)
    reached: Event = field(default_factory=Event)

    def until_it_dies(self, join: str) -> None:
        """One phone: sends as the page's script does until nobody answers; keeps what was acknowledged."""
        # without certificates, which take longer to load than the server takes to answer
        with httpx.Client(verify=False, headers={"accept": "application/json"}) as phone:
            while True:
                sent = uuid4()
                try:
                    form = {"id": str(sent), "text": f"Leads go dark ({sent})"}
                    answer = phone.post(f"{join}/disconnects", data=form)
                except httpx.TransportError:
                    return
                answer.raise_for_status()
                self.acknowledged.append(sent)
                if len(self.acknowledged) >= self.enough:
                    self.reached.set()


def go_somewhere(path: Path, random: Random) -> ClockState:
    """The clock goes to some phase, is paused or given minutes; what it will show at NOW."""
    moment = [NOW - timedelta(seconds=random.randint(100, 4000))]
    database = files.open_file(path)
    try:
        services = Services(database, Events(), lambda: moment[0])
        phases = [p for p in services.clock.agenda().phases() if p.seconds is not None]
        services.clock.go(random.choice(phases).key)
        moment[0] += timedelta(seconds=random.randint(1, 90))
        random.choice([services.clock.pause, lambda: services.clock.add(5), lambda: None])()
        moment[0] = NOW
        return services.clock.state()
    finally:
        database.close()


def as_reopened(path: Path) -> tuple[set[UUID], ClockState]:
    database = files.open_file(path)
    try:
        services = Services(database, Events(), lambda: NOW)
        return {card.id for card in services.disconnects.board().new}, services.clock.state()
    finally:
        database.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no fork")
def test_killed_fifty_times_nothing_acknowledged_is_missing(path: Path) -> None:
    random = Random(50)
    acknowledged: set[UUID] = set()
    with starter(path) as starts:
        for _ in range(TIMES):
            expected = go_somewhere(path, random)
            acknowledged |= sent_until_killed(starts, enough=random.randint(1, 60))
            stored, clock = as_reopened(path)
            assert acknowledged <= stored
            assert clock == expected
    assert len(acknowledged) >= TIMES
    assert files.faults(path) == ()


def sent_until_killed(starts: Starter, enough: int) -> set[UUID]:
    """What was acknowledged by a process that is killed while the phones are at it."""
    sending = Sending(enough)
    with starts.serving() as (process, join), ThreadPoolExecutor(PHONES) as pool:
        phones = [pool.submit(sending.until_it_dies, join) for _phone in range(PHONES)]
        reached = sending.reached.wait(20)
        # Whatever is under way at this moment is cut off.
        os.kill(process, signal.SIGKILL)
        for phone in phones:
            phone.result(20)
    assert reached
    return set(sending.acknowledged)
