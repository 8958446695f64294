"""What an import left out as a list of its own, so that whoever made the export can mend it."""

import csv
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

from huddle_app.method.harmless import harmless
from huddle_app.method.progress import Report, unreported
from huddle_app.method.survey.reading import Rejected
from huddle_app.paper.whole import put_whole
from huddle_app.texts import _


def write_rejected(path: Path, rejected: Sequence[Rejected], report: Report = unreported) -> None:
    """Write row, column, value and reason of each cell as CSV, whole or not at all; HuddleError then.

    Of a column left out as a whole, and of a row's answers to a scale of others, each cell has its line.
    A text that a spreadsheet would run as a formula stands behind an apostrophe.
    """
    made = StringIO(newline="")
    writer = csv.writer(made)
    writer.writerow((_("row"), _("column"), _("value"), _("reason")))
    for done, entry in enumerate(rejected):
        report(done, len(rejected))
        reason = harmless(entry.reason)
        writer.writerows(
            (cell.rows, harmless(cell.column), harmless(cell.value), reason)
            for cell in entry.each()
        )
    # The mark at the start makes spreadsheets read it as UTF-8.
    put_whole(path, made.getvalue().encode("utf-8-sig"))
