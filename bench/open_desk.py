"""The real thing: the desk on a workshop file, closed when it is usable."""

import sys
from pathlib import Path

from huddle_app.commands.desk import run_desk

raise SystemExit(run_desk(Path(sys.argv[1]), once_usable=lambda desk: desk.close()))
