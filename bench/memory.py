"""Memory of the windows after eight simulated hours, beside that after one minute."""

from bench.figures import head, run_alone, show

TIMES = 1


def measure() -> None:
    """Print both in megabytes and their ratio; aim: at most 1.05."""
    pairs = [
        tuple(int(kilobytes) for kilobytes in run_alone("bench.eight_hours").split())
        for _ in range(TIMES)
    ]
    head()
    show("after one minute", [early / 1024 for early, _ in pairs], "MB")
    show("after eight simulated hours", [late / 1024 for _, late in pairs], "MB")
    show("ratio", [late / early for early, late in pairs], "")
