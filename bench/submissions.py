"""Phone submissions per second, over a bare Starlette and sqlite3 route of the same durability."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.figures import ROOT, RUNS, head, show

PHONES, EACH = 40, 50


def measure() -> None:
    """Print both rates and their ratio; the aim is at least 0.5."""
    pairs = [(_ours(), _bare()) for _ in range(RUNS)]
    head()
    show("huddle phones", [ours for ours, _ in pairs], "submissions/s")
    show("bare Starlette and sqlite3", [bare for _, bare in pairs], "submissions/s")
    show("ratio (aim: at least 0.5)", [ours / bare for ours, bare in pairs], "")


def _ours() -> float:
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "a.huddle")
        subprocess.run(
            [sys.executable, "main.py", "new", file, "--sample"],
            cwd=ROOT,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        options = ["--host", "127.0.0.1", "--port", "0", "--open", "disconnects", "--json"]
        return _rate([sys.executable, "main.py", "phones", file, *options])


def _bare() -> float:
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "bare.db")
        return _rate([sys.executable, "-m", "bench.bare_server", file])


def _rate(command: list[str]) -> float:
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        try:
            if server.stdout is None:
                raise RuntimeError("no output")
            join = json.loads(server.stdout.readline())["join"]
            return load(join, PHONES, EACH)
        finally:
            server.terminate()


def load(join: str, phones: int, each: int) -> float:
    """Submissions per second, sent from a process of its own."""
    command = [sys.executable, "-m", "bench.load", join, str(phones), str(each)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return float(done.stdout)
