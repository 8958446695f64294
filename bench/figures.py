"""How the figures are taken and printed."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

RUNS = 5
ROOT = Path(__file__).resolve().parent.parent
# As on a user's machine: compiled modules are kept between runs, whatever this shell says.
AS_USED = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
OFFSCREEN = {**AS_USED, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}


def show(name: str, values: Sequence[float], unit: str) -> float:
    """Print minimum, median and maximum; gives the median."""
    middle = median(values)
    print(f"{name:44} {min(values):9.2f} {middle:9.2f} {max(values):9.2f} {unit}", flush=True)
    return middle


def head() -> None:
    """Print the head of a table of figures."""
    print(f"{'':44} {'min':>9} {'median':>9} {'max':>9}")


def run_alone(module: str) -> str:
    """What a module prints that is run in a process of its own, on the path of a file it may make."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", module, str(Path(folder) / "a.huddle")]
        done = subprocess.run(
            command, cwd=ROOT, env=OFFSCREEN, check=True, stdout=subprocess.PIPE, text=True
        )
    return done.stdout.strip().splitlines()[-1]
