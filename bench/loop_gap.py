"""The longest gap in the desk's event loop while 200 phones submit, beside a bare window's."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.figures import OFFSCREEN, ROOT, RUNS, head, show

PHONES, EACH = 200, 3


def measure() -> None:
    """Print the longest gaps in milliseconds."""
    pairs = [(_gap("bench.watched_desk"), _gap("bench.watched_bare")) for _ in range(RUNS)]
    head()
    show("desk, step 6, 200 phones × 3", [ours for ours, _ in pairs], "ms")
    show("bare window with a bare server", [bare for _, bare in pairs], "ms")
    show("ratio", [ours / bare for ours, bare in pairs], "")


def _gap(module: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "a.huddle")
        new = [sys.executable, "main.py", "new", file]
        subprocess.run(new, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        command = [sys.executable, "-m", module, f"{file}.bare" if "bare" in module else file]
        with subprocess.Popen(
            command,
            cwd=ROOT,
            env=OFFSCREEN,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as window:
            if window.stdout is None:
                raise RuntimeError("no output")
            join = json.loads(window.stdout.readline())["join"]
            load = [sys.executable, "-m", "bench.load", join, str(PHONES), str(EACH)]
            subprocess.run(load, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
            answer, _ = window.communicate("done\n")
        return float(answer)
