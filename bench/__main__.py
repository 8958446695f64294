"""`make bench`: every measurement, or those named: start-up, submissions, loop-gap, ticks, memory, teams, survey."""

import sys

from bench import loop_gap, memory, start_up, submissions, survey, teams, ticks

MEASUREMENTS = {
    "start-up": start_up.measure,
    "submissions": submissions.measure,
    "loop-gap": loop_gap.measure,
    "ticks": ticks.measure,
    "memory": memory.measure,
    "teams": teams.measure,
    "survey": survey.measure,
}

if __name__ == "__main__":
    for name in sys.argv[1:] or MEASUREMENTS:
        print(f"== {name}", flush=True)
        MEASUREMENTS[name]()
