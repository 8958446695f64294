"""An empty roster to be filled in, with the columns that are understood."""

import csv
from io import StringIO
from pathlib import Path

from huddle_app.paper.whole import put_whole

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
    made = StringIO(newline="")
    csv.writer(made).writerows((COLUMNS, *EXAMPLES))
    # The mark at the start makes spreadsheets read it as UTF-8.
    put_whole(path, made.getvalue().encode("utf-8-sig"))
