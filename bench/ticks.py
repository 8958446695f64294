"""What a ticking clock costs: processor time of desk and projector, as a share of one core."""

from bench.figures import RUNS, head, run_alone, show


def measure() -> None:
    """Print the share in percent; aim: at most 2."""
    shares = [100 * float(run_alone("bench.ticking_windows")) for _ in range(RUNS)]
    head()
    show("desk and projector, clock running", shares, "% of a core")
