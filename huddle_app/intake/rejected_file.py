"""What was left out as a list of its own, so that whoever made the export can mend it."""

import csv
from collections.abc import Iterable
from pathlib import Path

from huddle_app.method.errors import HuddleError
from huddle_app.method.harmless import harmless
from huddle_app.method.survey.reading import Rejected
from huddle_app.texts import _


def write_rejected(path: Path, rejected: Iterable[Rejected]) -> None:
    """Write row, column, value and reason of each entry as CSV; HuddleError when that fails.

    A text that a spreadsheet would run as a formula stands behind an apostrophe.
    """
    try:
        # The mark at the start makes spreadsheets read it as UTF-8.
        with path.open("w", newline="", encoding="utf-8-sig") as file:
            writer = csv.writer(file)
            writer.writerow((_("row"), _("column"), _("value"), _("reason")))
            for entry in rejected:
                texts = map(harmless, (entry.column, entry.value, entry.reason))
                writer.writerow((entry.rows, *texts))
    except OSError as wrong:
        text = _("“{file}” could not be written: {why}.")
        raise HuddleError(text.format(file=path.name, why=wrong.strerror or wrong)) from wrong
