"""`make bench`: runs every measurement, or the ones named: start-up, submissions, loop-gap."""

import sys

from bench import loop_gap, start_up, submissions

MEASUREMENTS = {
    "start-up": start_up.measure,
    "submissions": submissions.measure,
    "loop-gap": loop_gap.measure,
}

if __name__ == "__main__":
    for name in sys.argv[1:] or MEASUREMENTS:
        print(f"== {name}", flush=True)
        MEASUREMENTS[name]()
