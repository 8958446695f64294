"""A killed process loses nothing that was acknowledged, and the clock is right afterwards."""

import json
import subprocess
import sys
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
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


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workshop whose teams are at work on their disconnects since 1,000 seconds."""
    path = tmp_path / "a.huddle"
    start = datetime(2026, 12, 3, 9, 0)  # noqa: DTZ001 - local on purpose
    database = create_workshop(path, title="T", company="C", start=start, timezone="UTC")
    services = Services(database, Events(), lambda: NOW - timedelta(seconds=1000))
    services.people.confirm(services.people.preview(RESOURCES / "sample" / "roster.csv"))
    services.clock.go("disconnects.teams")
    database.close()
    return path


@contextmanager
def serving(path: Path) -> Generator[tuple[subprocess.Popen[str], str]]:
    """`huddle phones` as a process, and the address it prints; killed afterwards."""
    options = ["--host", "127.0.0.1", "--port", "0", "--json"]
    command = [sys.executable, "main.py", "phones", str(path), *options]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process, json.loads(process.stdout.readline())["join"]
        finally:
            process.kill()


def send_until_it_dies(join: str, acknowledged: list[UUID], enough: int, reached: Event) -> None:
    """One phone: sends texts until nobody answers, and keeps the ids that were acknowledged."""
    with httpx.Client() as phone:
        while True:
            sent = uuid4()
            try:
                form = {"id": str(sent), "text": f"Leads go dark ({sent})"}
                answer = phone.post(f"{join}/disconnects", data=form)
            except httpx.TransportError:
                return
            if answer.is_success:
                acknowledged.append(sent)
            if len(acknowledged) >= enough:
                reached.set()


def as_reopened(path: Path) -> tuple[set[UUID], ClockState]:
    database = files.open_file(path)
    try:
        services = Services(database, Events(), lambda: NOW)
        return {card.id for card in services.disconnects.board().new}, services.clock.state()
    finally:
        database.close()


def test_killed_fifty_times_nothing_acknowledged_is_missing(path: Path) -> None:
    random = Random(50)
    acknowledged: list[UUID] = []
    for _ in range(TIMES):
        enough, reached = len(acknowledged) + random.randint(1, 60), Event()
        with serving(path) as (process, join), ThreadPoolExecutor(PHONES) as pool:
            for _phone in range(PHONES):
                pool.submit(send_until_it_dies, join, acknowledged, enough, reached)
            assert reached.wait(20)
            process.kill()
        stored, clock = as_reopened(path)
        assert set(acknowledged) <= stored
        assert clock.phase is not None
        assert clock.phase.key == "disconnects.teams"
        assert clock.phase_spent == 1000
        assert clock.phase_left == 45 * 60 - 1000
    assert len(acknowledged) >= TIMES
    assert files.faults(path) == ()
