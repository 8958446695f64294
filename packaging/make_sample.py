"""Write the people and answers of the sample workshop; the seed makes every run the same.

Run as `python packaging/make_sample.py [FOLDER]`; without a folder, into resources/sample.
"""

import sys
import tomllib
from pathlib import Path

# So that it runs from a checkout in which nothing is installed.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from huddle_app.method.toolkit import parse_toolkit
from huddle_app.paths import FORMS, RESOURCES
from huddle_app.rehearsal.cast import make_answers, make_roster, write_csv

SEED = 2026
SALES, MARKETING, LEADERSHIP = 60, 10, 3


def make_sample(folder: Path) -> None:
    """Write roster.csv and the answers of two waves nine months apart into `folder`."""
    text = (FORMS / "c3" / "toolkit.toml").read_text(encoding="utf-8")
    toolkit = parse_toolkit(tomllib.loads(text))
    roster = make_roster(SALES, MARKETING, LEADERSHIP, SEED)
    before = make_answers(roster, toolkit, SEED, later=False)
    later = make_answers(roster, toolkit, SEED, later=True)
    write_csv(roster, folder / "roster.csv")
    write_csv(before, folder / "answers-before.csv")
    write_csv(later, folder / "answers-nine-months-later.csv")


if __name__ == "__main__":
    make_sample(Path(sys.argv[1]) if len(sys.argv) > 1 else RESOURCES / "sample")
