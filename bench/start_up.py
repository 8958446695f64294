"""Time to a usable window with the sample workshop, over a bare window that also imports sqlmodel."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.figures import OFFSCREEN, ROOT, RUNS, head, show


def measure() -> None:
    """Print both times and their ratio; the aim is at most 1.5."""
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "sample.huddle"
        subprocess.run(
            [sys.executable, "main.py", "new", str(sample), "--sample"],
            cwd=ROOT,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        ours = ["-m", "bench.open_desk", str(sample)]
        bare = ["-m", "bench.bare_window"]
        for warm_up in (ours, bare):
            _seconds(warm_up)
        pairs = [(_seconds(ours), _seconds(bare)) for _ in range(RUNS)]
    head()
    show("desk with the sample workshop", [ours for ours, _ in pairs], "s")
    show("bare window with sqlmodel", [bare for _, bare in pairs], "s")
    show("ratio (aim: at most 1.5)", [ours / bare for ours, bare in pairs], "")


def _seconds(arguments: list[str]) -> float:
    """From starting the process to its word that the window is usable."""
    command = [sys.executable, *arguments]
    began = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, env=OFFSCREEN, stdout=subprocess.PIPE) as process:
        if process.stdout is None or process.stdout.readline() != b"usable\n":
            raise RuntimeError("the window did not open")
        return time.perf_counter() - began
