"""An empty roster to be filled in, with the columns that are understood."""

import csv
from pathlib import Path

from huddle_app.method.errors import HuddleError
from huddle_app.texts import _

COLUMNS = ("name", "function", "level", "region", "department", "email", "reports to")
EXAMPLES = (
    ("Ana Example", "sales", "Rep", "North", "Field Sales", "ana@example.com", "Dan Example"),
    (
        "Ben Example",
        "marketing",
        "Manager",
        "Head office",
        "Brands",
        "ben@example.com",
        "Cleo Example",
    ),
    ("Cleo Example", "leadership", "Director", "Head office", "", "", ""),
)


def write_template(path: Path) -> None:
    """Write the template as CSV; HuddleError when it cannot be written there."""
    try:
        # The mark at the start makes spreadsheets read it as UTF-8.
        with path.open("w", newline="", encoding="utf-8-sig") as file:
            csv.writer(file).writerows((COLUMNS, *EXAMPLES))
    except OSError as error:
        text = _("“{name}” could not be written there. Choose a folder of yours.")
        raise HuddleError(text.format(name=path.name)) from error
