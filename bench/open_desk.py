"""The real thing: the desk on a workshop file, opened as `huddle FILE` does it.

Says when it is usable, then closes.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from huddle_app.commands.loading import loading

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

with loading():
    from huddle_app.commands.desk import run_desk


def once_usable(desk: "QWidget") -> None:
    """Tell whoever measures, and leave."""
    print("usable", flush=True)
    desk.close()


raise SystemExit(run_desk(Path(sys.argv[1]), once_usable))
